"""A list read ahead: each row once, none missing, whatever the paging, and whatever happens to the list meanwhile."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable
from contextlib import aclosing
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.api.listing import Listing
from bw_desktop.api.outcomes import Answer
from bw_desktop.api.pages import Page
from bw_desktop.api.planned import Planned
from bw_desktop.errors import NotFound, ServerTrouble, Unreachable

FIRST = "https://one.example/api/v1/users/"
KINDS = ("page", "offset", "cursor")
SHAPES = ("results", "drf")

Change = Callable[[list[int]], None]


class MadeList:
    """A list of ids behind addresses of a kind. `changes` happen to it before the request of that number is done.

    Answers come in any order, as `chance` wills; `asked` are the addresses, `most` those under way at once. From
    `turns_at` on offsets are spelled otherwise.
    """

    def __init__(
        self, count: int, kind: str, *, size: int = 3, shape: str = "results", chance: random.Random | None = None
    ) -> None:
        self.rows = list(range(count))
        self.always = set(self.rows)
        self.kind, self.size, self.shape = kind, size, shape
        self.changes: dict[int, Change] = {}
        self.asked: list[str] = []
        self.behind_the_end: Exception | None = None
        self.turns_at: int | None = None
        self.most = 0
        self._under_way = 0
        self._done = 0
        self._chance = chance or random.Random(0)

    async def ask(self, request: Planned) -> Answer:
        self.asked.append(request.url)
        self._under_way += 1
        self.most = max(self.most, self._under_way)
        try:
            await self._pass_time()
            answer = self._answer(request.url)
            await self._pass_time()
        finally:
            self._under_way -= 1
        return answer

    async def _pass_time(self) -> None:
        for _ in range(self._chance.randrange(6)):
            await asyncio.sleep(0)

    def _answer(self, url: str) -> Answer:
        if change := self.changes.get(self._done):
            change(self.rows)
            self.always &= set(self.rows)
        self._done += 1
        start = self._start(url)
        if start >= len(self.rows) and start and self.behind_the_end is not None:
            raise self.behind_the_end
        part = [{"id": row} for row in self.rows[start : start + self.size]]
        after = start + self.size
        following = f"{FIRST}?{self.kind}={self._place(after)}" if after < len(self.rows) else None
        body: Any = {"results": part, "more": following is not None, "nextURL": following}
        if self.shape == "drf":
            body = {"results": part, "count": len(self.rows), "next": following, "previous": None}
        return Answer(200, body, "request", 0.01, json.dumps(body).encode())

    def _start(self, url: str) -> int:
        found = parse_qs(urlsplit(url).query).get(self.kind)
        if not found:
            return 0
        match self.kind:
            case "page":
                return (int(found[0]) - 1) * self.size
            case "cursor":
                return int(found[0], 16) ^ 0xBEE
        return abs(int(found[0]))

    def _place(self, start: int) -> str:
        match self.kind:
            case "page":
                return str(start // self.size + 1)
            case "cursor":
                return f"{start ^ 0xBEE:x}"
        return str(start if self.turns_at is None or start < self.turns_at else -start)


def listing_of(made: MadeList, width: int = 8) -> Listing:
    return Listing(Planned("GET", FIRST, "users/"), made.ask, page_size=made.size, most=50_000, width=lambda: width)


async def read(made: MadeList, *, ahead: bool = True, width: int = 4) -> list[Page]:
    listing = listing_of(made, width)
    return [page async for page in (listing.ahead() if ahead else listing.one_by_one())]


async def collect(made: MadeList, found: list[int]) -> None:
    async for page in listing_of(made).ahead():
        found += ids([page])


def ids(pages: list[Page]) -> list[int]:
    return [record["id"] for page in pages for record in page.records]


@given(st.integers(0, 150), st.integers(1, 7), st.sampled_from(KINDS), st.sampled_from(SHAPES), st.randoms())
def test_a_list_that_holds_still_is_read_in_order_each_row_once(
    count: int, size: int, kind: str, shape: str, chance: random.Random
) -> None:
    made = MadeList(count, kind, size=size, shape=shape, chance=chance)
    pages = asyncio.run(read(made, width=chance.randint(1, 8)))
    assert ids(pages) == list(range(count))
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert [page.more for page in pages] == [True] * (len(pages) - 1) + [False]
    assert all(page.warning is None for page in pages)


@given(
    st.integers(1, 150),
    st.integers(1, 7),
    st.sampled_from(("page", "offset")),
    st.integers(0, 70),
    st.floats(0, 1),
    st.booleans(),
    st.randoms(),
)
def test_no_row_is_missing_when_one_is_added_or_removed_meanwhile(
    count: int, size: int, kind: str, when: int, where: float, is_added: bool, chance: random.Random
) -> None:
    def change(rows: list[int]) -> None:
        place = int(where * (len(rows) - 1))
        if is_added:
            rows.insert(place, -1)
        else:
            rows.pop(place)

    made = MadeList(count, kind, size=size, chance=chance)
    # One by one, the list of the first few pages is read as it always was.
    made.changes[max(when, 4)] = change
    pages = asyncio.run(read(made, width=chance.randint(1, 8)))
    found = ids(pages)
    told = pages[-1].warning
    if len(pages) > 4:
        assert made.always <= set(found)
    if told is None:
        repeated = len(found) - len(set(found))
        # Added in front of the place just read, a row is pushed onto the next page: as when read one by one.
        assert repeated <= int(is_added)
    else:
        assert told.id == "api-list-changed"


@given(st.integers(20, 150), st.integers(0, 60), st.sampled_from(("page", "offset")), st.randoms())
def test_rows_that_are_added_at_the_end_do_not_disturb(count: int, when: int, kind: str, chance: random.Random) -> None:
    made = MadeList(count, kind, chance=chance)
    made.changes[when] = lambda rows: rows.append(999)
    pages = asyncio.run(read(made))
    assert made.always <= set(ids(pages))
    assert len(ids(pages)) == len(set(ids(pages)))
    assert pages[-1].warning is None


@pytest.mark.parametrize("kind", ["page", "offset"])
async def test_a_plain_list_is_asked_for_side_by_side_with_few_requests_more(kind: str) -> None:
    made = MadeList(300, kind)
    assert ids(await read(made, width=8)) == list(range(300))
    assert made.most >= 8
    assert len(made.asked) <= 100 * 1.2


async def test_a_list_with_cursors_is_asked_for_one_page_ahead() -> None:
    made = MadeList(300, "cursor")
    assert ids(await read(made)) == list(range(300))
    assert made.most == 1
    assert len(made.asked) == 100


@pytest.mark.parametrize("kind", KINDS)
async def test_a_short_list_costs_no_request_more(kind: str) -> None:
    made = MadeList(9, kind)
    assert ids(await read(made)) == list(range(9))
    assert len(made.asked) == 3


async def test_one_by_one_is_one_at_a_time() -> None:
    made = MadeList(60, "page")
    assert ids(await read(made, ahead=False)) == list(range(60))
    assert (made.most, len(made.asked)) == (1, 20)


@pytest.mark.parametrize("refusal", [NotFound(), ServerTrouble()])
async def test_a_server_that_refuses_what_is_behind_the_end_is_no_trouble(refusal: Exception) -> None:
    made = MadeList(100, "page")
    made.behind_the_end = refusal
    pages = await read(made)
    assert ids(pages) == list(range(100))
    assert pages[-1].warning is None


async def test_after_a_surprise_it_is_one_by_one() -> None:
    """Half-way the server begins to count otherwise."""
    made = MadeList(300, "offset")
    made.turns_at = 153
    pages = await read(made)
    assert ids(pages) == list(range(300))
    after = made.asked.index(f"{FIRST}?offset=-153")
    assert [url for url in made.asked[after:] if "=-" in url] == [
        f"{FIRST}?offset=-{offset}" for offset in range(153, 300, 3)
    ]


async def test_a_list_that_changed_says_so_on_its_last_page() -> None:
    made = MadeList(90, "page")
    made.changes[12] = lambda rows: rows.remove(0)
    pages = await read(made)
    assert made.always <= set(ids(pages))
    assert pages[-1].warning is not None
    assert [page.more for page in pages] == [True] * (len(pages) - 1) + [False]


async def test_whoever_leaves_early_leaves_nothing_under_way() -> None:
    made = MadeList(300, "page")
    async with aclosing(listing_of(made).ahead()) as pages:
        async for page in pages:
            if page.number == 9:
                break
    assert len(made.asked) > 12
    assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []


async def test_a_list_that_cannot_be_looked_at_again_is_an_error_and_nothing_is_left_under_way() -> None:
    made = MadeList(90, "page")
    answer = made._answer

    def failing(url: str) -> Answer:
        if made.asked.count(url) > 1:
            raise Unreachable
        return answer(url)

    made._answer = failing  # type: ignore[method-assign]
    found: list[int] = []
    with pytest.raises(Unreachable):
        await collect(made, found)
    assert found == list(range(90))
    assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []


async def test_an_error_on_the_way_is_raised_and_nothing_is_left_under_way() -> None:
    made = MadeList(90, "page")
    answer = made._answer

    def failing(url: str) -> Answer:
        if url.endswith("page=20"):
            raise ServerTrouble
        return answer(url)

    made._answer = failing  # type: ignore[method-assign]
    with pytest.raises(ServerTrouble):
        await read(made)
    assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []
