"""The screens of a person and of times without Betterworks, for the pictures."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bw_desktop.errors import Details, Unreachable
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.ui.shell.desk import Desk
from tests.camera import PATIENCE, Camera, Inspector, until


@dataclass(frozen=True, slots=True)
class LastTuesday:
    """Rows as they were kept at an earlier time."""

    rows: list[Any]
    scope: str = ""
    facts: Facts = field(default_factory=Facts)
    taken: datetime = field(default_factory=lambda: datetime.now(UTC) - timedelta(days=4, hours=3))

    @property
    def batches(self) -> AsyncIterator[Batch[Any]]:
        return self._batches()

    async def _batches(self) -> AsyncIterator[Batch[Any]]:
        yield Batch(self.rows, self.facts)


async def away_screens(camera: Camera | Inspector, desk: Desk) -> None:
    """Betterworks does not answer: the last rows, still trying and given up, and what has to wait meanwhile."""
    page, window = desk.users.page, desk.window
    rows = list(page.presenter.dataset.rows)

    async def silent() -> AsyncIterator[Batch[Any]]:
        await asyncio.sleep(PATIENCE)
        yield Batch((), Facts())

    async def unreachable() -> AsyncIterator[Batch[Any]]:
        for error in (Unreachable(remedy="try-again", details=Details("GET", "users/", "3e1c", None)),):
            raise error
        yield Batch((), Facts())

    for name, source in (("trying", silent), ("away", unreachable)):
        page.loader.start(source)
        await asyncio.sleep(0.1)
        await page.loader.show_kept(LastTuesday(rows))
        await camera.look(f"users-{name}", window, 0.4)
    window.open_tab("uploads")
    await camera.look("uploads-away", window)
    window.open_tab("users")
    page.refresh()
    await until(lambda: page.loader.is_whole and page.loader.kept is None)


async def person_cards(camera: Camera | Inspector, desk: Desk) -> None:
    """A person's card while little is loaded, then with everything."""
    window, cards = desk.window, [tab for tab in desk.tables if tab.page.domain.card]
    person = desk.users.page.presenter.dataset.rows[25]
    desk.guide.show_person(person.id, person.name)
    await camera.look("person", window, 0.8)
    for tab in cards:
        tab.begin()
    await until(lambda: not any(tab.page.loader.is_loading for tab in cards))
    await camera.look("person-loaded", window, 0.8)
    window.open_tab("users")
