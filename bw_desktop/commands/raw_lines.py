"""Writes records as Betterworks sent them, one line of JSON each, while they arrive: memory does not grow with them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from bw_desktop.endpoints import EndpointMap
from bw_desktop.errors import UserCanFix
from bw_desktop.lookup import Batch
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column
from bw_desktop.records.dataset import Dataset, Speak
from bw_desktop.records.domain import Domain, as_sent, no_parts
from bw_desktop.records.query import Query
from bw_desktop.records.raw import RawPage
from bw_desktop.records.view import View
from bw_desktop.spreadsheet.destination import replacing


def check_columns(asked: Query | View, columns: Sequence[Column[Any]]) -> None:
    """A filter on a column that is not there would leave no rows, in silence. Raises `UserCanFix`."""
    known = {column.id for column in columns}
    for one in asked.filters:
        if one.column not in known:
            raise UserCanFix(Message.of("command-view-column", column=one.column))


class RawLines:
    """Writes the records of one domain that a query lets through, in the order they come.

    `endpoints` tell what may be shown of a record; `with_sensitive` lets records out that hold sensitive fields.
    """

    def __init__(
        self, domain: Domain[Any], endpoints: EndpointMap, query: Query, speak: Speak[Any], *, with_sensitive: bool
    ) -> None:
        self._domain, self._endpoints, self._query, self._speak = domain, endpoints, query, speak
        self._with_sensitive = with_sensitive
        self.columns: list[Column[Any]] = list(domain.columns)
        self.rows = 0
        self.notes: tuple[Message, ...] = ()

    async def write(self, path: Path, batches: AsyncIterator[Batch[Any]], *, overwrite: bool) -> None:
        """Writes the file, whole or not at all. Raises `UserCanFix`, `FileUnwritable` and what a call raises."""
        with replacing(path, overwrite=overwrite) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
            async for batch in batches:
                self._check(batch.columns)
                self.notes = batch.facts.notes
                self._add(file, batch)
            check_columns(self._query, self.columns)

    def _check(self, columns: Sequence[Column[Any]]) -> None:
        """A record is let out whole or not: what is in it cannot be unticked."""
        is_guarded = self._domain.parts is not no_parts or any(
            column.sensitive for column in (*self._domain.columns, *columns)
        )
        if is_guarded and not self._with_sensitive:
            raise UserCanFix(Message.of("command-raw-sensitive"))

    def _add(self, file: IO[str], batch: Batch[Any]) -> None:
        found: Dataset[Any] = Dataset(self.columns, self._speak)
        self.columns += found.add_columns(batch.columns)
        found.append(batch.rows)
        rows = [found.rows[index] for index in found.select(self._query)]
        for record in self._records(rows):
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
        self.rows += len(rows)

    def _records(self, rows: Sequence[Any]) -> Iterator[Any]:
        if self._domain.sent is not as_sent:
            yield from (self._domain.sent(self._endpoints, row) for row in rows)
            return
        page: RawPage | None = None
        records: list[dict[str, Any]] = []
        for row in rows:
            if row.raw.page is not page:  # a page is unpacked once for all its rows
                page = row.raw.page
                records = page.records() if page else []
            yield records[row.raw.index] if page else {}
