"""What can be done with the table in front: one set of actions, whichever tab it is."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from bw_desktop.ui.actions import Action
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage

ACTIONS = (
    Action("table-export", "file", "Ctrl+E", "export"),
    Action("table-copy", "edit", "Ctrl+C", "copy"),
    Action("table-copy-values", "edit", "Ctrl+Shift+C"),
    Action("table-search", "edit", "Ctrl+F", "search", parted=True),
    Action("table-filter", "edit", "Ctrl+Shift+F", "filter"),
    Action("table-clear-filters", "edit", "Ctrl+Shift+X"),
    Action("table-columns", "view", "Ctrl+Shift+K", "columns"),
    Action("table-sort-up", "view", "Ctrl+Shift+Up", "ascending"),
    Action("table-sort-down", "view", "Ctrl+Shift+Down", "descending"),
    Action("table-record", "view", "Ctrl+I", "told"),
    Action("table-web", "view", "Ctrl+Shift+B", "outside"),
    Action("table-refresh", "view", "F5", "refresh", parted=True),
    Action("table-stop", "view", "Ctrl+.", "stop"),
)


def add_table_actions(
    around: Surroundings,
    page: Callable[[], TablePage | None],
    export: Callable[[TablePage], Coroutine[Any, Any, None]],
) -> None:
    """Puts the actions into the registry; `page` is the table in front, None where there is none."""

    def on(act: Callable[[TablePage], object]) -> Callable[[], None]:
        def run() -> None:
            if (front := page()) is not None:
                act(front)

        return run

    def has_page() -> bool:
        return page() is not None

    def is_loading() -> bool:
        front = page()
        return front is not None and front.loader.is_loading

    def has_row() -> bool:
        front = page()
        return front is not None and front.current is not None

    does: dict[str, tuple[Callable[[TablePage], object], Callable[[], bool]]] = {
        "table-export": (lambda front: around.runner.start(export(front), front), has_page),
        "table-copy": (lambda front: front.copy(), has_row),
        "table-copy-values": (lambda front: front.copy(titles=False), has_row),
        "table-search": (lambda front: front.focus_search(), has_page),
        "table-filter": (lambda front: front.grid.focus_filter(), has_page),
        "table-clear-filters": (lambda front: front.clear_filters(), has_page),
        "table-columns": (lambda front: around.runner.start(front.columns.choose(front.environment), front), has_page),
        "table-sort-up": (lambda front: front.sort(descending=False), has_page),
        "table-sort-down": (lambda front: front.sort(descending=True), has_page),
        "table-record": (lambda front: front.open_record(), has_row),
        "table-web": (lambda front: front.web_wanted.emit(front.current), has_row),
        "table-refresh": (lambda front: front.refresh(), lambda: has_page() and not is_loading()),
        "table-stop": (lambda front: front.loader.stop(), is_loading),
    }
    for action in ACTIONS:
        act, allowed = does[action.id]
        around.actions.add(action, on(act), allowed)
