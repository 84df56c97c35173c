"""What can be done with the table in front beyond what its own tests show."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

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
