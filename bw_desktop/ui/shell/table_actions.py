"""What can be done with the table in front: one set of actions, whichever tab it is."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from bw_desktop.ui.actions import Action
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tables.request_sheet import RequestSheet

Act = Callable[[TablePage], object]
Test = Callable[[TablePage], bool]


def add_table_actions(
    around: Surroundings,
    page: Callable[[], TablePage | None],
    export: Callable[[TablePage], Coroutine[Any, Any, None]],
) -> None:
    """Puts the actions into the registry; `page` is the table in front, None where there is none."""

    def add(action: Action, act: Act, fits: Test) -> None:
        def run() -> None:
            if (front := page()) is not None:
                act(front)

        def allowed() -> bool:
            front = page()
            return front is not None and fits(front)

        around.actions.add(action, run, allowed)

    add(Action("table-export", "file", "Ctrl+E", "export"), lambda front: _start(front, export(front)), _always)
    for action, act, fits in _ACTIONS:
        add(action, act, fits)


def _start(front: TablePage, work: Coroutine[Any, Any, None]) -> None:
    front.around.runner.start(work, front)


def _always(_: TablePage) -> bool:
    return True


def _has_row(front: TablePage) -> bool:
    return front.current is not None


def _has_asked(front: TablePage) -> bool:
    return bool(front.loader.trace.requests)


async def _show_request(front: TablePage) -> None:
    tab = front.around.wording.text(f"tab-{front.domain.id}")
    sheet = RequestSheet(front.around, front.environment, tab, front.loader.trace.requests, front.window())
    await front.around.dialogs.show(sheet)


def _has_picture(front: TablePage) -> bool:
    return front.pictures.current is not None and front.pictures.pane.isVisible()


def _is_loading(front: TablePage) -> bool:
    return front.loader.is_loading


def _rests(front: TablePage) -> bool:
    return not front.loader.is_loading


_ACTIONS: tuple[tuple[Action, Act, Test], ...] = (
    (Action("table-copy", "edit", "Ctrl+C", "copy"), lambda front: front.copy(), _has_row),
    (Action("table-copy-values", "edit", "Ctrl+Shift+C"), lambda front: front.copy(titles=False), _has_row),
    (Action("table-search", "edit", "Ctrl+F", "search", parted=True), lambda front: front.focus_search(), _always),
    (Action("table-filter", "edit", "Ctrl+Shift+F", "filter"), lambda front: front.grid.focus_filter(), _always),
    (Action("table-clear-filters", "edit", "Ctrl+Shift+X"), lambda front: front.clear_filters(), _always),
    (
        Action("table-columns", "view", "Ctrl+Shift+K", "columns"),
        lambda front: _start(front, front.columns.choose(front.environment)),
        _always,
    ),
    (
        Action("table-pictures", "view", "Ctrl+Shift+P", "picture"),
        lambda front: front.pictures.toggle(),
        lambda front: front.pictures.exist,
    ),
    (Action("picture-copy", "edit", "", "copy"), lambda front: front.pictures.copy(), _has_picture),
    (Action("picture-save", "file", "", "picture"), lambda front: _start(front, front.pictures.save()), _has_picture),
    (
        Action("table-sort-up", "view", "Ctrl+Shift+Up", "ascending"),
        lambda front: front.sort(descending=False),
        _always,
    ),
    (
        Action("table-sort-down", "view", "Ctrl+Shift+Down", "descending"),
        lambda front: front.sort(descending=True),
        _always,
    ),
    (Action("table-record", "view", "Ctrl+I", "told"), lambda front: front.open_record(), _has_row),
    (
        Action("table-web", "view", "Ctrl+Shift+B", "outside"),
        lambda front: front.web_wanted.emit(front.current),
        _has_row,
    ),
    (Action("table-refresh", "view", "F5", "refresh", parted=True), lambda front: front.refresh(), _rests),
    (
        Action("table-request", "view", "", "command"),
        lambda front: _start(front, _show_request(front)),
        _has_asked,
    ),
    (Action("table-stop", "view", "Ctrl+.", "stop"), lambda front: front.loader.stop(), _is_loading),
)
