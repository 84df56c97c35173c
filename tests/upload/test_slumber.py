"""Sleep is noticed by time that passed unseen, and by nothing else (row H7)."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bw_desktop.upload.slumber import noticing_sleep
from tests.upload.simple_service import BEGAN, FastClock


class Laptop(FastClock):
    """A clock that is late by so many seconds at each beat; then it waits for good."""

    def __init__(self, *late: float) -> None:
        super().__init__()
        self.late = list(late)
        self.is_over = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        if not self.late:
            self.is_over.set()
            await asyncio.Event().wait()
        await super().sleep(seconds + self.late.pop(0))


@pytest.mark.parametrize(
    ("late", "noticed"),
    [([0.0, 0.1, 29.0], []), ([0.0, 3600.0, 0.0], [5.0]), ([-7200.0, 0.0], []), ([40.0, 50.0], [0.0, 45.0])],
    ids=["awake", "an hour", "clock set back", "twice"],
)
async def test_what_is_taken_for_sleep(late: list[float], noticed: list[float]) -> None:
    clock, woken = Laptop(*late), []

    async def woke(since: datetime) -> None:
        woken.append(since)

    async with noticing_sleep(clock, woke):
        await clock.is_over.wait()
    assert woken == [BEGAN + timedelta(seconds=seconds) for seconds in noticed]


async def test_waking_takes_no_time_for_sleep() -> None:
    clock, woken = Laptop(60.0, 0.0), []

    async def woke(since: datetime) -> None:
        woken.append(since)
        clock.time += timedelta(minutes=10)

    async with noticing_sleep(clock, woke):
        await clock.is_over.wait()
    assert woken == [BEGAN]
