"""Does long work in a thread, tells how far it is, and ends it when the awaiting task is cancelled (row N7).

While it runs Python collects no cycles (see `ui.garbage`).
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from bw_desktop.precedence import give_way
from bw_desktop.ui.garbage import no_collections

ResultT = TypeVar("ResultT")
Told = Callable[[int, int], None]

_BETWEEN_REPORTS = 0.1


class _GivenUp(Exception):
    """Raised inside the work, once nobody waits for it any more."""


async def aside(work: Callable[[Told], ResultT], told: Told | None = None) -> ResultT:
    """Runs `work` in a thread and returns its result.

    `work` gets a function to tell (done, total) by, as often as it likes: `told` is called on the loop, ten times a
    second at the most. When the task is cancelled, the next telling ends the work.
    """
    loop = asyncio.get_running_loop()
    given_up = threading.Event()
    last = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal last
        if given_up.is_set():
            raise _GivenUp
        give_way()
        now = time.monotonic()
        if told is not None and now - last >= _BETWEEN_REPORTS:
            last = now
            loop.call_soon_threadsafe(told, done, total)

    with no_collections():
        try:
            return await asyncio.to_thread(work, tell)
        except asyncio.CancelledError:
            given_up.set()
            raise
