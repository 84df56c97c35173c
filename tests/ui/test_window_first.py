"""Work in a thread waits while the window is at work, not for ever, and not once the watch has ended."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator

import pytest_asyncio

from bw_desktop.precedence import give_way
from bw_desktop.ui.window_first import WindowFirst


@pytest_asyncio.fixture
async def first(qapp: object) -> AsyncIterator[WindowFirst]:
    """The window of this thread goes first."""
    found = WindowFirst()
    found.start()
    yield found
    found.stop()


class Worker(threading.Thread):
    """Gives way again and again, and counts how often it went on."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.ends = threading.Event()

    def run(self) -> None:
        while not self.ends.is_set():
            give_way()
            self.times += 1
            time.sleep(0.0005)


def busy(seconds: float) -> None:
    """The window is at work: its loop does not turn."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(0.001)


async def test_work_goes_on_while_the_window_rests_and_waits_while_it_works(first: WindowFirst) -> None:
    worker = Worker()
    worker.start()
    await asyncio.sleep(0.3)
    resting = worker.times
    busy(0.3)
    working = worker.times - resting
    worker.ends.set()
    await asyncio.to_thread(worker.join)
    assert resting > 50
    assert 1 <= working < 20


async def test_the_windows_own_thread_never_waits(first: WindowFirst) -> None:
    await asyncio.sleep(0)
    began = time.monotonic()
    for _ in range(100):
        give_way()
    assert time.monotonic() - began < 0.04


async def test_nothing_waits_once_it_is_stopped(first: WindowFirst) -> None:
    await asyncio.sleep(0)
    first.stop()
    worker = Worker()
    worker.start()
    busy(0.2)
    worker.ends.set()
    await asyncio.to_thread(worker.join)
    assert worker.times > 50
    first.start()
