"""What can be done with the table in front beyond what its own tests show."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

from PySide6.QtGui import QGuiApplication

from bw_desktop.api import Exchanged
from bw_desktop.api.trace import tell
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.ui.shell.desk import Desk
from tests.ui.surroundings_made import AnsweredDialogs, until

USERS = Exchanged(
    "GET", "https://one.example/users/", "users/", "request-7", 200, 0.034, datetime(2026, 11, 17, tzinfo=UTC)
)


async def test_the_request_is_shown_of_a_table_that_has_asked(desk: Desk, dialogs: AnsweredDialogs) -> None:
    page = desk.users.page
    await until(lambda: page.loader.is_whole)
    assert not page.around.actions.trigger("table-request")

    async def source() -> AsyncIterator[Batch[Any]]:
        tell(USERS)
        yield Batch((), Facts())

    page.load(source)
    await until(lambda: page.loader.is_whole)
    assert page.around.actions.trigger("table-request")
    await until(lambda: "request-sheet" in dialogs.shown)


async def test_pictures_are_shown_copied_and_saved_by_their_actions(desk: Desk, dialogs: AnsweredDialogs) -> None:
    page, trigger = desk.users.page, desk.users.page.around.actions.trigger
    await until(lambda: page.loader.is_whole)
    assert not trigger("picture-copy")
    assert trigger("table-pictures")
    assert page.pictures.pane.isVisible()
    await until(lambda: page.pictures.current is not None and not page.pictures.current.isHidden())
    await until(lambda: trigger("picture-copy"))
    assert QGuiApplication.clipboard().text().startswith("Department\tRows")
    assert trigger("picture-save")
    assert trigger("table-pictures")
    assert not page.pictures.pane.isVisible()


async def test_the_pictures_are_a_region_of_the_keyboard(desk: Desk) -> None:
    page = desk.users.page
    await until(lambda: page.loader.is_whole)
    page.around.actions.trigger("table-pictures")
    await until(lambda: bool(page.pictures.pane.blocks))
    assert page.pictures.pane in desk.window._regions()


async def test_a_list_without_pictures_has_no_action_for_them(desk: Desk) -> None:
    desk.window.open_tab("activity")
    assert not desk.window.around.actions.trigger("table-pictures")
    page = desk.window.current_page
    assert page is not None
    assert page.toolbar.pictures.isHidden()
