"""Work aside: its result, its errors, its end."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from bw_desktop.ui.upload.aside import Told, aside


async def test_the_result_comes_back_from_another_thread() -> None:
    assert await aside(lambda _: threading.current_thread() is threading.main_thread()) is False


async def test_errors_come_back_as_they_are() -> None:
    def work(_: Told) -> None:
        raise KeyError("gone")

    with pytest.raises(KeyError):
        await aside(work)


async def test_telling_reaches_the_loop_ten_times_a_second_at_most() -> None:
    heard: list[tuple[int, int]] = []

    def work(tell: Told) -> str:
        for done in range(1000):
            tell(done, 1000)
        return "done"

    assert await aside(work, lambda done, total: heard.append((done, total))) == "done"
    await asyncio.sleep(0)
    assert heard == [(0, 1000)]


async def test_a_cancelled_wait_ends_the_work() -> None:
    ended = threading.Event()

    def work(tell: Told) -> None:
        try:
            while True:
                tell(0, 0)
                time.sleep(0.005)
        finally:
            ended.set()

    task = asyncio.create_task(aside(work))
    await asyncio.sleep(0.03)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(ended.wait, 2)
