"""Time that passes only when everything waits: minutes of pacing in milliseconds of test."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from bw_desktop.api.clock import Clock

Result = TypeVar("Result")
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_ROUNDS = 40


class PassingTime:
    """Give `clock` to what is tested, and `run` what waits on it."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self.clock = Clock(lambda: self.seconds, lambda: START + timedelta(seconds=self.seconds), self.sleep)

    async def sleep(self, seconds: float) -> None:
        """Waits until time has come that far."""
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.seconds + seconds, next(self._order), woken))
        await woken

    async def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Does the work, and moves time on to the next sleeper whenever nothing else happens."""
        task = asyncio.ensure_future(work)
        while not task.done():
            await self.settle()
            if not task.done():
                self._wake_next()
        return task.result()

    async def settle(self) -> None:
        """Lets everything happen that needs no time."""
        for _ in range(_ROUNDS):
            await asyncio.sleep(0)

    def _wake_next(self) -> None:
        if not self._sleepers:
            raise AssertionError("everything waits, and nothing will happen")
        at, _, woken = heapq.heappop(self._sleepers)
        self.seconds = max(self.seconds, at)
        if not woken.done():
            woken.set_result(None)
