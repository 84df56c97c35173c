"""Runs coroutines for widgets: keeps them alive, ends them with their owner, leads every exception to one funnel."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject

Funnel = Callable[[BaseException], None]
"""Where an exception goes that nobody awaited: the screen tells it, or it is written down as a bug."""


class TaskRunner:
    """The tasks of the window.

    A task is held until it ends (asyncio itself holds tasks weakly), is cancelled when its owner is destroyed, and
    its exception goes to `funnel`, except cancellation.
    """

    def __init__(self, funnel: Funnel) -> None:
        self._funnel = funnel
        self._tasks: set[asyncio.Task[Any]] = set()

    def __len__(self) -> int:
        return len(self._tasks)

    def start(self, work: Coroutine[Any, Any, Any], owner: QObject | None = None) -> asyncio.Task[Any]:
        """Starts a coroutine on the running loop; the task may be cancelled or awaited by the caller.

        Whoever awaits it gets its exception too, so that a task awaited elsewhere should catch its own.
        """
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)
        if owner is not None:
            owner.destroyed.connect(lambda: _cancel(task))
        return task

    async def finish(self, seconds: float = 5.0) -> int:
        """Cancels all tasks and waits for them; how many were still running when the time was over."""
        me = asyncio.current_task()
        tasks = {task for task in self._tasks if task is not me}
        for task in tasks:
            task.cancel()
        if not tasks:
            return 0
        _, left = await asyncio.wait(tasks, timeout=seconds)
        return len(left)

    def _on_done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._funnel(error)


def _cancel(task: asyncio.Task[Any]) -> None:
    """The owner may go after the loop has: then there is nothing left to cancel."""
    if not task.done() and not task.get_loop().is_closed():
        task.cancel()
