"""Notices that the computer slept: more time has passed than was waited for (row H7).

A clock that is set forward looks the same, and costs a short pause. Whether a system's own count of seconds goes on
in its sleep differs; the time of day always does.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bw_desktop.upload.ports import Clock

_BEAT = 5.0
_SLEPT = timedelta(seconds=30)
"""A busy computer is late by less."""


@asynccontextmanager
async def noticing_sleep(clock: Clock, woke: Callable[[datetime], Awaitable[None]]) -> AsyncIterator[None]:
    """While the block runs, `woke` is awaited after each sleep, with the time when it fell asleep."""
    watching = asyncio.create_task(_watch(clock, woke))
    try:
        yield
    finally:
        watching.cancel()
        await asyncio.wait([watching])


async def _watch(clock: Clock, woke: Callable[[datetime], Awaitable[None]]) -> None:
    before = clock.now()
    while True:
        await clock.sleep(_BEAT)
        now = clock.now()
        if now - before - timedelta(seconds=_BEAT) > _SLEPT:
            await woke(before)
            now = clock.now()
        before = now
