"""Loads any domain that one call lists, or one call for each record of another list (`records.domain.Listing`)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bw_desktop.api import Client
from bw_desktop.errors import NotAllowed, NotFound, UserCanFix
from bw_desktop.lookup.batch import Batch, Facts, unseen
from bw_desktop.lookup.side_by_side import poured_together
from bw_desktop.messages import Message
from bw_desktop.records.columns import Record
from bw_desktop.records.domain import Domain, Listing, Part

RowT = TypeVar("RowT", bound=Record)

_SLICE = 250


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some records of a list; or the refusal of one of several lists, and then no records."""

    records: Sequence[Mapping[str, Any]]
    total: int | None = None
    warning: Message | None = None
    refusal: UserCanFix | None = None


class ListedLookup(Generic[RowT]):
    """The rows of one listed domain of one workspace.

    It keeps one reader, so that unknown fields keep their places from load to load and in single records.
    """

    def __init__(self, client: Client, domain: Domain[RowT]) -> None:
        assert domain.listing is not None
        assert domain.reader is not None
        self.domain = domain
        self._client = client
        self._endpoints = client.endpoints
        self._listing = domain.listing
        self._reader = domain.reader(client.endpoints)

    async def rows(self) -> AsyncIterator[Batch[RowT]]:
        """All rows the key may see as they arrive, each once; a large page in slices the loop can bear.

        Raises what a call raises. Where only some of several lists are refused, the facts say how many.
        """
        seen: set[str] = set()
        notes: tuple[Message, ...] = ()
        async with aclosing(self._pieces(self._listing)) as pieces:
            async for piece in pieces:
                notes += (piece.warning,) if piece.warning else ()
                for first in range(0, max(len(piece.records), 1), _SLICE):
                    rows = self._reader.page(piece.records[first : first + _SLICE])
                    facts = Facts(piece.total, None, notes)
                    yield Batch(list(unseen(rows, seen)), facts, self._reader.extra.columns())
                    await asyncio.sleep(0)

    async def record(self, row: RowT) -> RowT:
        """A row as the server has it now, where single records can be read. Raises what a call raises."""
        if not self.domain.single:
            return row
        answer = await self._client.call(self.domain.single, id=row.id)
        return self._reader.page([answer.record()])[0]

    def parts(self, row: RowT) -> Sequence[Part]:
        """What a record tells beside its columns."""
        return self.domain.parts(self._endpoints, row)

    def sent(self, row: RowT) -> Mapping[str, Any]:
        """A record as the server sent it, as far as that may be shown."""
        return self.domain.sent(self._endpoints, row)

    async def _pieces(self, listing: Listing) -> AsyncGenerator[_Piece, None]:
        if not listing.each:
            async with aclosing(self._client.pages(listing.operation, ahead=True)) as pages:
                async for page in pages:
                    yield _Piece(page.records, page.total, page.warning)
            return
        refused: list[UserCanFix] = []
        came = False
        outer = await self._client.records(listing.each)
        async with aclosing(poured_together(outer, self._pieces_of)) as pieces:
            async for piece in pieces:
                came = came or piece.refusal is None
                refused += [piece.refusal] if piece.refusal else []
                yield piece
        if refused and not came:
            raise refused[0]
        if refused:
            title, count = self.domain.title, len(outer)
            note = Message.of("lookup-lists-refused", area=title, refused=len(refused), count=count)
            yield _Piece((), warning=note)

    async def _pieces_of(self, outer: Mapping[str, Any]) -> AsyncGenerator[_Piece, None]:
        """The records of one of several lists, each with the plain fields of the outer record."""
        plain = {key: value for key, value in outer.items() if not isinstance(value, (dict, list))}
        try:
            async with aclosing(self._client.pages(self._listing.operation, ahead=True, id=outer["id"])) as pages:
                async for page in pages:
                    laid_in = [{**record, self._listing.each_as: plain} for record in page.records]
                    yield _Piece(laid_in, None, page.warning)
        except (NotAllowed, NotFound) as refusal:
            yield _Piece((), refusal=refusal)
