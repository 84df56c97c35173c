"""Several lists are poured into one as they come; the first error ends them all, and so does leaving early."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from bw_desktop.errors import ServerTrouble
from bw_desktop.lookup.side_by_side import poured_together


async def numbers(start: int) -> AsyncIterator[int]:
    for number in range(start, start + 3):
        await asyncio.sleep(0.001 * (4 - start // 10))
        yield number


async def test_everything_comes_and_each_list_in_its_order() -> None:
    found = [number async for number in poured_together([10, 20, 30], numbers)]
    assert sorted(found) == [10, 11, 12, 20, 21, 22, 30, 31, 32]
    for start in (10, 20, 30):
        assert [one for one in found if start <= one < start + 3] == [start, start + 1, start + 2]
    assert found[:3] != [10, 11, 12]


async def test_no_lists_give_nothing() -> None:
    assert [one async for one in poured_together([], numbers)] == []


async def test_an_error_ends_all_of_them_after_what_came_before() -> None:
    async def failing(start: int) -> AsyncIterator[int]:
        yield start
        if start == 20:
            raise ServerTrouble
        await asyncio.Event().wait()

    found: list[int] = []

    async def pour() -> None:
        async for one in poured_together([10, 20], failing):
            found.append(one)  # noqa: PERF401 - what came before the error counts

    with pytest.raises(ServerTrouble):
        await pour()
    assert sorted(found) == [10, 20]
    assert len(asyncio.all_tasks()) == 1


async def test_leaving_early_leaves_nothing_under_way() -> None:
    async with aclosing(poured_together([10, 20], numbers)) as pouring:
        async for _ in pouring:
            break
    assert len(asyncio.all_tasks()) == 1
