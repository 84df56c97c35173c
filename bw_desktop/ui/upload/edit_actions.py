"""What can be done to the cells of page 3 by menu and key: undo, redo, fill down, replace (rows F3, N8)."""

from __future__ import annotations

from collections.abc import Callable

from bw_desktop.ui.actions import Action
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.check_page import CheckPage

Act = Callable[[CheckPage], object]
Test = Callable[[CheckPage], bool]


def add_edit_actions(around: Surroundings, page: Callable[[], CheckPage | None]) -> None:
    """Puts the actions into the registry; `page` is page 3 where it is in front."""

    def add(action: Action, act: Act, fits: Test) -> None:
        def run() -> None:
            if (front := page()) is not None:
                act(front)

        def allowed() -> bool:
            front = page()
            return front is not None and not front.is_working and fits(front)

        around.actions.add(action, run, allowed)

    for action, act, fits in _ACTIONS:
        add(action, act, fits)


_ACTIONS: tuple[tuple[Action, Act, Test], ...] = (
    (Action("edit-undo", "edit", "Ctrl+Z", "undo"), lambda front: front.undo(), lambda front: front.flow.can_undo),
    (Action("edit-redo", "edit", "Ctrl+Y", "redo"), lambda front: front.redo(), lambda front: front.flow.can_redo),
    (
        Action("cells-fill-down", "edit", "Ctrl+D", "down", parted=True),
        lambda front: front.fill_down(),
        lambda front: bool(front.rows.chosen_places()),
    ),
    (
        Action("cells-replace", "edit", "Ctrl+H", "search"),
        lambda front: front.replace_text(),
        lambda front: bool(front.rows.cells.places(front.rows.currentIndex())),
    ),
)
