"""How late a window's timer comes while work runs in another thread."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

BEAT = 0.005


def lateness(work: Callable[[], object]) -> list[float]:
    """How late each beat of 5 ms came, in milliseconds, least first, while the work ran."""
    return sorted(asyncio.run(_beats(work)))


async def _beats(work: Callable[[], object]) -> list[float]:
    late = []
    running = asyncio.create_task(asyncio.to_thread(work))
    while not running.done():
        began = time.perf_counter()
        await asyncio.sleep(BEAT)
        late.append((time.perf_counter() - began - BEAT) * 1000)
    await running
    return late
