"""Runs one call per item, several at a time, and gives the results as they come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

_WAITING = 16
"""More than the client's pace ever lets through, so that the pace alone decides (design.md, Pace)."""


async def side_by_side(items: Iterable[ItemT], call: Callable[[ItemT], Awaitable[ResultT]]) -> AsyncIterator[ResultT]:
    """Results of `call` for each item, in the order they come.

    The first error ends the calls still under way and is raised; so does leaving the loop early.
    """
    waiting = iter(items)
    running: set[asyncio.Task[ResultT]] = set()
    try:
        while True:
            while len(running) < _WAITING and (item := next(waiting, None)) is not None:
                running.add(asyncio.ensure_future(call(item)))
            if not running:
                return
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                yield task.result()
                running.remove(task)
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
