"""The task runner: holds tasks, ends them with their owner, leads exceptions to the funnel, is empty at the end."""

from __future__ import annotations

import asyncio
import gc

import pytest
import shiboken6
from PySide6.QtCore import QObject

from bw_desktop.errors import NotAllowed
from bw_desktop.ui.runner import TaskRunner


async def forever() -> None:
    await asyncio.sleep(3600)


async def fails(error: Exception) -> None:
    await asyncio.sleep(0)
    raise error


async def test_a_task_nobody_holds_runs_to_its_end() -> None:
    done: list[int] = []

    async def work() -> None:
        await asyncio.sleep(0.01)
        done.append(1)

    runner = TaskRunner(lambda error: None)
    runner.start(work())
    gc.collect()
    await asyncio.sleep(0.05)
    assert done == [1]
    assert len(runner) == 0


async def test_an_exception_reaches_the_funnel_even_while_somebody_holds_the_task() -> None:
    caught: list[BaseException] = []
    runner = TaskRunner(caught.append)
    error = NotAllowed()
    task = runner.start(fails(error))
    await asyncio.sleep(0.01)
    assert caught == [error]
    assert task.done()


async def test_a_task_ends_with_its_owner_and_its_cancelling_is_no_error() -> None:
    caught: list[BaseException] = []
    runner, owner = TaskRunner(caught.append), QObject()
    task = runner.start(forever(), owner)
    await asyncio.sleep(0)
    shiboken6.delete(owner)
    await asyncio.sleep(0.01)
    assert task.cancelled()
    assert caught == []
    assert len(runner) == 0


async def test_an_owner_that_outlives_its_task_may_go_in_peace() -> None:
    runner, owner = TaskRunner(lambda error: None), QObject()
    task = runner.start(asyncio.sleep(0), owner)
    await task
    shiboken6.delete(owner)
    assert not task.cancelled()


async def test_finish_cancels_all_and_says_who_did_not_listen() -> None:
    runner = TaskRunner(lambda error: None)
    runner.start(forever())
    released = asyncio.Event()

    async def stubborn() -> None:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            await released.wait()

    runner.start(stubborn())
    await asyncio.sleep(0)
    assert await runner.finish(0.05) == 1
    released.set()
    assert await runner.finish() == 0
    assert len(runner) == 0


async def test_nothing_can_be_started_without_a_loop() -> None:
    runner = TaskRunner(lambda error: None)

    def in_a_thread() -> None:
        work = forever()
        with pytest.raises(RuntimeError):
            runner.start(work)
        work.close()

    await asyncio.to_thread(in_a_thread)
