"""Where Betterworks does not answer, a table shows its last rows, says that they are not live, and goes live again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.errors import FileUnreadable, KeyNotAccepted, NotAllowed, ProgramError, Unreachable
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.messages import Message
from bw_desktop.records.people import USERS
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables import fallback
from bw_desktop.ui.tables.loading import Progress
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tables.status import moment
from tests.ui.made import MadeKept, MadeLoad, people
from tests.ui.surroundings_made import clicked, until


class Server:
    """Gives people while `error` is None, else raises it; `silence` is waited before either."""

    def __init__(self, error: ProgramError | None = None, count: int = 10) -> None:
        self.error, self.count, self.silence = error, count, 0.0

    async def rows(self) -> AsyncIterator[Batch[Any]]:
        await asyncio.sleep(self.silence)
        if self.error is not None:
            raise self.error
        found, reader = people(self.count)
        if found:
            yield Batch(found, Facts(len(found)), reader.extra.columns())


@pytest.fixture
def kept() -> MadeKept:
    return MadeKept(loads={"users": MadeLoad(people(6)[0])})


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fallback, "LOOK", 10)
    monkeypatch.setattr(fallback, "PATIENCE", 30)


@pytest.fixture
def page(around: Surroundings, parent: QWidget, kept: MadeKept, impatient: None) -> TablePage:
    made = TablePage(USERS, around, "test", parent=parent)
    made.keep_with(kept)
    made.resize(1000, 600)
    parent.show()
    return made


def shown(page: TablePage) -> int:
    return len(page.model.visible)


async def test_what_was_loaded_whole_is_kept(page: TablePage, kept: MadeKept) -> None:
    page.load(Server(count=9).rows, "all")
    await until(lambda: len(kept.loads["users"].rows) == 9)
    assert kept.loads["users"].scope == "all"
    assert page.loader.kept is None
    assert page.band.isHidden()


async def test_a_part_is_not_kept(page: TablePage, kept: MadeKept) -> None:
    server = Server()

    async def breaking() -> AsyncIterator[Batch[Any]]:
        async for batch in server.rows():
            yield batch
        raise Unreachable

    page.load(breaking)
    await until(lambda: page.loader.progress is Progress.FAILED)
    assert (len(kept.loads["users"].rows), shown(page), page.loader.kept) == (6, 10, None)


async def test_without_an_answer_the_last_rows_are_shown_as_not_live(page: TablePage, kept: MadeKept) -> None:
    page.load(Server(Unreachable(remedy="try-again")).rows)
    await until(lambda: shown(page) == 6)
    assert page.loader.progress is Progress.KEPT
    assert page.band.isVisible()
    assert page.band.accessibleName().startswith("From ")
    assert "not live" in page.band.accessibleName()
    assert page.count_line.startswith("6 rows from")
    assert "not live" in page.count_line
    page.toolbar.search.setText("Berta")
    await until(lambda: shown(page) == 1)
    assert page.count_line.startswith("Showing 1 of 6 from")
    assert page.freshness_line == "Betterworks could not be reached"
    assert page.bars.count() == 0, "what the band says is not said twice"


async def test_silence_is_answered_before_the_network_gives_up(page: TablePage) -> None:
    server = Server(Unreachable())
    server.silence = 30
    page.load(server.rows)
    await until(lambda: shown(page) == 6, seconds=2)
    assert page.loader.is_loading
    assert "Still trying" in page.band.accessibleName()


async def test_a_refused_connection_is_not_waited_for(page: TablePage, kept: MadeKept) -> None:
    kept.is_answered = False
    server = Server(Unreachable())
    server.silence = 30
    page.load(server.rows)
    await asyncio.sleep(0.1)
    assert shown(page) == 6


async def test_a_slow_answer_is_waited_for(page: TablePage, kept: MadeKept) -> None:
    kept.is_answered = True
    server = Server()
    server.silence = 0.2
    page.load(server.rows)
    await asyncio.sleep(0.1)
    assert shown(page) == 0
    await until(lambda: shown(page) == 10)


async def test_rows_that_were_still_on_their_way_are_not_laid_beside_live_ones(page: TablePage, kept: MadeKept) -> None:
    kept.loads["users"].seconds = 0.2
    server = Server(Unreachable())
    page.load(server.rows)
    await until(lambda: page.loader.kept is not None)
    assert shown(page) == 0
    server.error = None
    page.refresh()
    await until(lambda: page.loader.progress is Progress.COMPLETE)
    await asyncio.sleep(0.3)
    assert (shown(page), page.loader.kept) == (10, None)


async def test_try_again_goes_live(page: TablePage, kept: MadeKept) -> None:
    server = Server(Unreachable())
    page.load(server.rows)
    await until(lambda: page.loader.kept is not None)
    server.error = None
    clicked(page.band._retry)
    await until(lambda: page.loader.progress is Progress.COMPLETE)
    assert (shown(page), page.loader.kept, page.band.isHidden()) == (10, None, True)
    await until(lambda: len(kept.loads["users"].rows) == 10)


async def test_live_rows_take_the_place_of_kept_ones_that_are_still_read(page: TablePage, kept: MadeKept) -> None:
    server = Server()
    server.silence = 0.15
    page.load(server.rows)
    await until(lambda: shown(page) == 6)
    await until(lambda: shown(page) == 10)
    assert {row.id for row in page.presenter.dataset.rows} == {row.id for row in people()[0]}


@pytest.mark.parametrize("error", [NotAllowed(), KeyNotAccepted()])
async def test_a_refusal_shows_nothing_of_before(page: TablePage, error: ProgramError) -> None:
    server = Server(error)
    server.silence = 0.15
    page.load(server.rows)
    await until(lambda: shown(page) == 6)
    await until(lambda: page.loader.progress is Progress.FAILED)
    assert (shown(page), page.loader.kept, page.band.isHidden()) == (0, None, True)


async def test_what_a_key_may_not_see_is_not_kept_either(page: TablePage, kept: MadeKept) -> None:
    page.load(Server(NotAllowed()).rows)
    await until(lambda: kept.forgotten == ["users"])
    page.load(Server(KeyNotAccepted()).rows)
    await until(lambda: isinstance(page.loader.error, KeyNotAccepted))
    await asyncio.sleep(0.05)
    assert kept.forgotten == ["users"], "a key that has run out says nothing about what may be seen"


async def test_a_damaged_snapshot_is_said_and_shows_nothing(page: TablePage, kept: MadeKept) -> None:
    damage = FileUnreadable(Message.of("storage-snapshot-unreadable", file="users.unreadable.rows"))
    kept.loads["users"] = replace(kept.loads["users"], damaged=damage)
    told: list[Message] = []
    assert page.fallback is not None
    page.fallback.told.connect(told.append)
    page.load(Server(Unreachable()).rows)
    await until(lambda: told == [damage.message])
    assert (shown(page), page.loader.progress, page.band.isHidden()) == (0, Progress.FAILED, True)


async def test_where_nothing_can_be_kept_it_is_said_when_it_matters(page: TablePage, kept: MadeKept) -> None:
    kept.is_possible = False
    told: list[Message] = []
    assert page.fallback is not None
    page.fallback.told.connect(told.append)
    page.load(Server().rows)
    await until(lambda: page.loader.is_whole)
    assert told == []
    page.load(Server(Unreachable()).rows)
    await until(lambda: [message.id for message in told] == ["table-nothing-kept"])


async def test_rows_that_stand_are_not_replaced_by_older_ones(page: TablePage) -> None:
    server = Server()
    page.load(server.rows)
    await until(lambda: page.loader.is_whole)
    server.error = Unreachable()
    page.refresh()
    await until(lambda: page.loader.error is not None)
    await asyncio.sleep(0.05)
    assert (shown(page), page.loader.kept, page.loader.progress) == (10, None, Progress.COMPLETE)


async def test_another_scope_is_shown_only_where_it_is_adopted(page: TablePage, kept: MadeKept) -> None:
    kept.loads["users"].scope = "another period"
    page.load(Server(Unreachable()).rows, "this period")
    await until(lambda: page.loader.progress is Progress.FAILED)
    await asyncio.sleep(0.05)
    assert shown(page) == 0
    assert page.fallback is not None
    page.fallback.adopts = lambda scope: scope == "another period"
    page.refresh()
    await until(lambda: shown(page) == 6)


def test_a_moment_is_as_short_as_it_is_clear(around: Surroundings) -> None:
    now = datetime.now(UTC)
    said = [moment(around.speech, now - timedelta(days=days)) for days in (0, 3, 40)]
    assert said[0].startswith("today ")
    assert len(said[1].split()[0]) == 3
    assert str((now - timedelta(days=40)).year) in said[2]
