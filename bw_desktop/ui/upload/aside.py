"""Does long work in a thread, tells how far it is, and ends it when the awaiting task is cancelled (row N7).

While it runs Python collects no cycles: a collection over a large file's rows would hold the window up for longer than
it may (design.md). What was made is then set apart from later collections; it is freed by its references all the same.
"""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

ResultT = TypeVar("ResultT")
Told = Callable[[int, int], None]

_BETWEEN_REPORTS = 0.1
_MANY_OBJECTS = 20_000
_working = 0


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


@contextmanager
def no_collections() -> Iterator[None]:
    """Around work that makes many objects. For the loop's thread alone, so that a plain count of such works will do."""
    global _working  # noqa: PLW0603 - the collector is one for the whole process
    _working += 1
    gc.disable()
    try:
        yield
    finally:
        _working -= 1
        if _working == 0:
            if gc.get_count()[0] > _MANY_OBJECTS:
                gc.freeze()
            gc.enable()
