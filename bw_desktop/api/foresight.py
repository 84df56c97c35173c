"""Asks for pages of a list before those in front of them have come, and knows whether the list held still meanwhile.

Where addresses count plainly, a stretch of pages is asked for at once. First comes the page at its end, the fence: if
rows were added or removed anywhere before it until the list is read, the fence no longer begins with the same rows
when it is looked at again. So a row that slipped from one page to another unseen is noticed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self

from bw_desktop.api.body import BodyUnreadable
from bw_desktop.api.counting import SHOWN, Counting, counting
from bw_desktop.api.outcomes import Answer
from bw_desktop.api.pages import shape_of
from bw_desktop.errors import ProgramError, UserCanFix

Ask = Callable[[str], Awaitable[Answer]]

_FIRST_STRETCH = 4
_STRETCH_PER_TURN = 4
_TURNS = 4
"""Of the loop, until a request that was just begun has left."""


class Foresight:
    """What is asked for ahead of one list. Leave its context, and nothing is under way any more.

    `width` tells how many requests may be under way at once.
    """

    def __init__(self, ask: Ask, page_size: int, width: Callable[[], int]) -> None:
        self._ask = ask
        self._page_size = page_size
        self._width = width
        self._asked: dict[str, asyncio.Task[Answer | None]] = {}
        self._named: list[str] = []
        self._counting: Counting | None = None
        self._trusts = True
        self._stretch = _FIRST_STRETCH
        self._is_near_the_end = False
        self._read: dict[str, list[Any]] = {}
        self._fences: dict[str, list[Any]] = {}

    async def answer(self, address: str) -> Answer:
        """The answer of an address that a page has named, asked for by now or not. Raises what the call raises."""
        task = self._asked.pop(address, None)
        answer = await task if task is not None else None
        return answer if answer is not None else await self._ask(address)

    async def look(self, here: str, records: list[dict[str, Any]], named: str) -> None:
        """A page was read that names the next one: asks for that, and for those behind it where they are plain."""
        if self._counting is None:
            self._read = dict([*self._read.items(), (here, _identities(records))][-SHOWN:])
        self._learn(named)
        if named not in self._asked:
            if self._counting is not None:
                await self._ask_stretch(self._counting)
            if named not in self._asked:
                self._asked[named] = asyncio.ensure_future(self._ask(named))
        for _ in range(_TURNS):
            await asyncio.sleep(0)

    async def held_still(self) -> bool:
        """Whether nothing was added to the list or removed from it, except at its end; asks for its fences again.

        Raises what the call raises, but for a fence that is no longer there.
        """
        self._forget_asked()
        self._asked = {address: asyncio.ensure_future(self._if_there(address)) for address in self._fences}
        answers = await asyncio.gather(*self._asked.values())
        return all(
            self._rows_of(answer)[: len(rows)] == rows
            for answer, rows in zip(answers, self._fences.values(), strict=True)
        )

    def _learn(self, named: str) -> None:
        """Compares the address a page named with the one expected; after a surprise nothing is expected any more."""
        if self._counting is not None and named == self._counting.address(1):
            self._counting = self._counting.moved()
        elif self._counting is not None:
            self._counting, self._trusts = None, False
            self._forget_asked()
        elif self._trusts:
            self._named = [*self._named, named][-SHOWN:]
            self._counting = counting(self._named)

    async def _ask_stretch(self, plain: Counting) -> None:
        """Asks for the pages from the one named last up to a fence, and for the next fence meanwhile."""
        stretch = await self._fenced(plain)
        if not stretch:
            return
        self._fences = {**self._read, **self._fences}
        for pages in range(stretch):
            self._guess(plain.address(pages))
        if self._is_near_the_end:
            self._stretch = stretch // 2
        else:
            self._stretch = max(stretch, min(2 * stretch, _STRETCH_PER_TURN * self._width()))
            self._guess(plain.address(stretch + 1 + self._stretch))

    async def _fenced(self, plain: Counting) -> int:
        """How many pages behind the one named last a page stands that has rows, looked at before those between."""
        while self._stretch:
            address = plain.address(self._stretch)
            self._guess(address)
            if rows := self._rows_of(await self._asked[address]):
                self._fences[address] = rows
                return self._stretch
            del self._asked[address]
            self._is_near_the_end = True
            self._stretch //= 2
        return 0

    def _guess(self, address: str) -> None:
        if address not in self._asked:
            self._asked[address] = asyncio.ensure_future(self._quietly(address))

    async def _quietly(self, address: str) -> Answer | None:
        """The answer of an address nobody named, perhaps behind the end: there a refusal is no error."""
        try:
            return await self._ask(address)
        except ProgramError:
            return None

    async def _if_there(self, address: str) -> Answer | None:
        try:
            return await self._ask(address)
        except UserCanFix:
            return None

    def _rows_of(self, answer: Answer | None) -> list[Any]:
        try:
            return [] if answer is None else _identities(shape_of(answer.data, self._page_size).records)
        except BodyUnreadable:
            return []

    def _forget_asked(self) -> list[asyncio.Task[Answer | None]]:
        tasks = list(self._asked.values())
        self._asked.clear()
        for task in tasks:
            task.cancel()
        return tasks

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(*self._forget_asked(), return_exceptions=True)


def _identities(records: list[dict[str, Any]]) -> list[Any]:
    """What tells the rows of a page from others, whatever else of them is changed."""
    return [record.get("id", record) for record in records]
