"""One place for all pauses: the first reason stands, waits end by themselves, a stop lets nobody through (row H7)."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bw_desktop.upload import PauseReason, StopReason
from bw_desktop.upload.progress import Speed
from bw_desktop.upload.valve import Stopped, Valve
from tests.upload.simple_service import BEGAN, FastClock


class Seen:
    """A valve, and what was told of it."""

    def __init__(self) -> None:
        self.clock = FastClock()
        self.valve = Valve(self.clock, lambda: self.turns.append(self.valve.pause_reason))
        self.turns: list[PauseReason | None] = []


async def test_an_outage_is_one_interruption_however_often_it_was_tried() -> None:
    seen = Seen()
    for _ in range(3):
        await seen.valve.hold_offline()
    over = seen.valve.interruption
    assert over is not None
    assert (over.reason, over.since, over.until) == (PauseReason.OFFLINE, BEGAN, BEGAN + timedelta(seconds=35))
    seen.valve.worked()
    await seen.valve.hold_offline()
    assert seen.valve.interruption is not None
    assert seen.valve.interruption.since == over.until


async def test_after_sleep_the_network_gets_time_and_it_is_told() -> None:
    seen = Seen()
    await seen.valve.hold_asleep(BEGAN - timedelta(hours=2))
    assert seen.turns == [PauseReason.ASLEEP, None]
    assert seen.clock.waits == [5.0]
    over = seen.valve.interruption
    assert over is not None
    assert (over.reason, over.since) == (PauseReason.ASLEEP, BEGAN - timedelta(hours=2))


async def test_sleep_in_a_pause_by_the_user_ends_nothing() -> None:
    seen = Seen()
    seen.valve.close(PauseReason.USER)
    waking = asyncio.create_task(seen.valve.hold_asleep(BEGAN))
    await asyncio.sleep(0)
    assert not waking.done()
    seen.valve.open()
    await waking
    assert (seen.turns, seen.valve.interruption) == ([PauseReason.USER, None], None)


async def test_an_open_valve_lets_through() -> None:
    seen = Seen()
    await seen.valve.passed()
    assert (seen.valve.is_open, seen.turns) == (True, [])


async def test_a_closed_valve_holds_until_it_is_opened() -> None:
    seen = Seen()
    seen.valve.close(PauseReason.USER)
    waiting = asyncio.create_task(seen.valve.passed())
    await asyncio.sleep(0)
    assert not waiting.done()
    seen.valve.open()
    await waiting
    assert seen.turns == [PauseReason.USER, None]


async def test_a_wait_ends_by_itself() -> None:
    seen = Seen()
    await seen.valve.hold(PauseReason.SLOW_DOWN, 7.0)
    assert (seen.clock.waits, seen.turns) == ([7.0], [PauseReason.SLOW_DOWN, None])


async def test_the_users_pause_outlasts_a_wait() -> None:
    seen = Seen()
    seen.valve.close(PauseReason.USER)
    waiting = asyncio.create_task(seen.valve.hold(PauseReason.OFFLINE, 0.0))
    for _ in range(20):
        await asyncio.sleep(0)
    assert (waiting.done(), seen.valve.pause_reason) == (False, PauseReason.USER)
    seen.valve.open()
    await waiting


async def test_each_failure_of_the_network_waits_longer_until_something_came_back() -> None:
    seen = Seen()
    for _ in range(6):
        await seen.valve.hold_offline()
    seen.valve.worked()
    await seen.valve.hold_offline()
    assert seen.clock.waits == [5.0, 10.0, 20.0, 40.0, 60.0, 60.0, 5.0]


async def test_a_stop_ends_every_wait_and_lets_nobody_through() -> None:
    seen = Seen()
    seen.valve.close(PauseReason.NEW_KEY)
    waiting = [asyncio.create_task(seen.valve.hold(PauseReason.NEW_KEY)) for _ in range(3)]
    await asyncio.sleep(0)
    seen.valve.stop(StopReason.USER)
    found = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(one) for one in found] == [Stopped] * 3
    with pytest.raises(Stopped):
        await seen.valve.passed()
    seen.valve.stop(StopReason.LOOK_ONLY)
    seen.valve.close(PauseReason.USER)
    assert (seen.valve.stop_reason, seen.valve.pause_reason, seen.valve.is_open) == (StopReason.USER, None, False)


def test_the_rate_is_that_of_the_last_minute_and_a_half() -> None:
    clock = FastClock()
    speed = Speed(clock.now())
    assert speed.per_minute(clock.now()) is None
    for _ in range(300):
        clock.time += BEGAN.resolution * 1_000_000
        speed.count(clock.now())
    assert speed.per_minute(clock.now()) == pytest.approx(60.0, rel=0.05)
    clock.time += BEGAN.resolution * 600_000_000
    speed.skip(clock.now())
    assert speed.per_minute(clock.now()) is None
