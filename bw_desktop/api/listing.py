"""Reads one list, its pages in order: one by one, or ahead for who wants them all (row B11)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace

from bw_desktop.api.body import BodyUnreadable
from bw_desktop.api.foresight import Foresight
from bw_desktop.api.outcomes import Answer
from bw_desktop.api.pages import Page, Walk
from bw_desktop.api.planned import Planned
from bw_desktop.errors import AnswerUnreadable, Details, ProgramError
from bw_desktop.messages import Message


class Listing:
    """One list. `ask` sends a request, `most` pages are read at the most, `width` requests may be under way at once."""

    def __init__(
        self,
        request: Planned,
        ask: Callable[[Planned], Awaitable[Answer]],
        *,
        page_size: int,
        most: int,
        width: Callable[[], int],
    ) -> None:
        self._request = request
        self._ask = ask
        self._page_size = page_size
        self._most = most
        self._width = width

    async def one_by_one(self) -> AsyncGenerator[Page, None]:
        """The pages as they come; the loop gets its turn after each."""
        walk, following = self._walk()
        while following is not None:
            page, following = self._step(walk, await self._answer(following))
            await asyncio.sleep(0)
            yield page

    async def ahead(self) -> AsyncGenerator[Page, None]:
        """The pages in order, with further ones under way.

        Each was named by the page before it. Where the list changed while it was read ahead, it comes again from its
        first page on, one by one: its rows come twice then, but none is missing. The last page says so.
        """
        walk, following = self._walk()
        async with Foresight(self._answer, self._page_size, self._width) as foresight:
            while following is not None:
                here = following
                page, following = self._step(walk, await foresight.answer(here))
                if following is not None:
                    await foresight.look(here, page.records, following)
                    yield page
            try:
                held_still = await foresight.held_still()
            except ProgramError:
                # What arrived stays.
                yield page
                raise
        yield replace(page, more=not held_still)
        if held_still:
            return
        async with aclosing(self.one_by_one()) as pages:
            async for page in pages:
                is_sure = page.more or page.warning is not None
                yield page if is_sure else replace(page, warning=Message.of("api-list-changed"))

    def _walk(self) -> tuple[Walk, str | None]:
        return Walk(self._request.url, self._page_size, self._most), self._request.url

    async def _answer(self, url: str) -> Answer:
        return await self._ask(self._request.at(url))

    def _step(self, walk: Walk, answer: Answer) -> tuple[Page, str | None]:
        try:
            return walk.step(answer)
        except BodyUnreadable:
            details = Details(self._request.method, self._request.shown, answer.request_id, answer.status)
            raise AnswerUnreadable(remedy="try-again", details=details) from None
