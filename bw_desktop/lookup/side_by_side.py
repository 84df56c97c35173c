"""Runs one call, or reads one list, per item: several at a time, and gives the results as they come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable
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


async def poured_together(
    items: Iterable[ItemT], read: Callable[[ItemT], AsyncIterator[ResultT]]
) -> AsyncGenerator[ResultT, None]:
    """What `read` gives for each item, in the order it comes; errors and leaving early are as in `side_by_side`."""
    came: asyncio.Queue[ResultT | None] = asyncio.Queue()

    async def pour(item: ItemT) -> None:
        async for result in read(item):
            came.put_nowait(result)

    async def pour_all() -> None:
        try:
            async for _ in side_by_side(items, pour):
                pass
        finally:
            came.put_nowait(None)

    pouring = asyncio.ensure_future(pour_all())
    try:
        while (result := await came.get()) is not None:
            yield result
        await pouring
    finally:
        pouring.cancel()
        await asyncio.gather(pouring, return_exceptions=True)
