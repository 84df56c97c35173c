"""Reads a page of a list in the three shapes it may have (section 2.4 of the API notes), and where the next one is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import httpx

from bw_desktop.api.body import BodyUnreadable
from bw_desktop.api.outcomes import Answer
from bw_desktop.endpoints import Json
from bw_desktop.messages import Message

_MOST_EMPTY = 20


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. `number` counts from 1; `more` says that another follows; `total` is of the list, if told.

    `raw` are the bytes it came in, unpacked. `warning`, on the last page only, says that the list may not be whole.
    """

    records: list[dict[str, Any]] = field(repr=False)
    raw: bytes = field(repr=False)
    number: int
    more: bool
    total: int | None = None
    warning: Message | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """What a body says as a page. `following` is the next one's address as sent, `total` the length of the list."""

    records: list[dict[str, Any]]
    following: str | None = None
    total: int | None = None
    warning: Message | None = None


def shape_of(body: Json, page_size: int) -> Shape:
    """A body as a page: `{results, more, nextURL}`, `{count, next, previous, results}` or a bare array.

    Exactly `page_size` records without a word about paging may be a cut list.
    Raises `BodyUnreadable` for any other shape.
    """
    if isinstance(body, list):
        return _bare(_records(body), page_size)
    if not isinstance(body, dict) or not isinstance(results := body.get("results"), list):
        raise BodyUnreadable
    records = _records(results)
    if "more" in body or "nextURL" in body:
        following = _address(body.get("nextURL"))
        if body.get("more") and following is None:
            return Shape(records, warning=Message.of("api-list-without-next-page"))
        return Shape(records, following if body.get("more", True) else None)
    if "next" in body or "count" in body:
        count = body.get("count")
        total = count if isinstance(count, int) and not isinstance(count, bool) and count >= 0 else None
        return Shape(records, _address(body.get("next")), total)
    return _bare(records, page_size)


class Walk:
    """Goes from page to page of one list, and ends where the server would lead it round in circles.

    `most` pages are read at the most.
    """

    def __init__(self, first: str, page_size: int, most: int) -> None:
        self._page_size = page_size
        self._most = most
        self._seen = {first}
        self._url = first
        self._number = 0
        self._records = 0
        self._empty = 0

    def step(self, answer: Answer) -> tuple[Page, str | None]:
        """The page of an answer, and the address of the next one; None after the last.

        The address may be anywhere: the gate decides whether it may be called. Raises `BodyUnreadable`.
        """
        shape = shape_of(answer.data, self._page_size)
        self._number += 1
        self._records += len(shape.records)
        self._empty = 0 if shape.records else self._empty + 1
        following = None if shape.following is None else _joined(self._url, shape.following)
        warning = shape.warning
        if following is None:
            if warning is None and shape.total is not None and self._records < shape.total:
                warning = Message.of("api-list-shorter-than-told", count=self._records, total=shape.total)
        elif following in self._seen or self._empty >= _MOST_EMPTY:
            following, warning = None, Message.of("api-list-in-circles")
        elif self._number >= self._most:
            following, warning = None, Message.of("api-list-too-long", count=self._records)
        else:
            self._seen.add(following)
            self._url = following
        page = Page(shape.records, answer.raw, self._number, following is not None, shape.total, warning)
        return page, following


def _joined(here: str, address: str) -> str:
    try:
        return str(httpx.URL(here).join(address))
    except httpx.InvalidURL:
        raise BodyUnreadable from None


def _bare(records: list[dict[str, Any]], page_size: int) -> Shape:
    cut = len(records) == page_size
    return Shape(records, warning=Message.of("api-list-perhaps-cut", count=page_size) if cut else None)


def _records(results: list[Json]) -> list[dict[str, Any]]:
    records = [record for record in results if isinstance(record, dict)]
    if len(records) != len(results):
        raise BodyUnreadable
    return records


def _address(value: Json) -> str | None:
    return value if isinstance(value, str) and value else None
