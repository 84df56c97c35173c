"""Writes a table as CSV that Excel opens rightly and that runs nothing (rows C3, C4)."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from bw_desktop.records.columns import Kind
from bw_desktop.records.values import identifier
from bw_desktop.spreadsheet.cells import LIST_SEPARATOR, encode, local, one_kind_of_break
from bw_desktop.spreadsheet.destination import replacing
from bw_desktop.spreadsheet.table import Cell, Link, Progress, Table, Written

_DANGEROUS = frozenset("=+-@\t\n＝＋－＠")
_SLICE = 2000


def write_csv(
    path: Path,
    table: Table,
    *,
    separator: str = ",",
    decimal: str = ".",
    progress: Progress | None = None,
    overwrite: bool = True,
) -> Written:
    """Writes one table, as UTF-8 with its mark: without it Excel takes the text for another encoding.

    Text that a program might run as a formula gets an apostrophe before it; how often is told in the result.

    `separator` and `decimal` are what the reader's Excel expects between cells ("," or ";" or a tab) and before
    decimals. `progress` gets rows written and rows expected; what it raises cancels, and no file is left.
    Without `overwrite` a path that exists is refused. Raises `FileUnwritable`.
    """
    report = progress or (lambda done, total: None)
    texts = CellTexts(decimal)
    rows = replaced = 0
    with replacing(path, overwrite=overwrite) as draft, draft.open("wb") as file:
        file.write(BOM_UTF8 + _lines([[texts.title(column.title) for column in table.columns]], separator)[0])
        source = iter(table.rows)
        kinds = [column.kind for column in table.columns]
        while slice_ := [texts.row(row, kinds) for row in islice(source, _SLICE)]:
            content, changed = _lines(slice_, separator)
            file.write(content)
            rows += len(slice_)
            replaced += changed
            report(rows, table.count)
    return Written(path, rows, neutralised=texts.neutralised, replaced=replaced)


class CellTexts:
    """Values as text for CSV; counts the texts it neutralised."""

    def __init__(self, decimal: str) -> None:
        self.neutralised = 0
        self._decimal = decimal

    def title(self, text: str) -> str:
        """A column's title."""
        return self._safe(text)

    def row(self, values: Sequence[Cell], kinds: Sequence[Kind]) -> list[str]:
        """All cells of a row."""
        return [self._text(value, kind) for value, kind in zip(values, kinds, strict=True)]

    def _text(self, value: Cell, kind: Kind) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return "TRUE" if value else "FALSE"
        if isinstance(value, (int, float)):
            return self._number(value, kind)
        if isinstance(value, datetime):
            return local(value).isoformat(" ", "seconds")
        if isinstance(value, (date, time)):
            return value.isoformat()
        return self._safe(_words(value))

    def _number(self, value: float, kind: Kind) -> str:
        if kind is Kind.IDENTIFIER:
            return identifier(value) or ""
        return repr(value).replace(".", self._decimal)

    def _safe(self, text: str) -> str:
        text = one_kind_of_break(text)
        if text.lstrip("'")[:1] in _DANGEROUS:
            self.neutralised += 1
            return f"'{text}"
        return text


def unguarded(text: str) -> str:
    """A text of a CSV without the apostrophe that keeps programs from running it."""
    return text[1:] if text[:1] == "'" and text.lstrip("'")[:1] in _DANGEROUS else text


def _words(value: str | tuple[str, ...] | timedelta | Link) -> str:
    if isinstance(value, Link):
        return value.text or value.address
    return LIST_SEPARATOR.join(value) if isinstance(value, tuple) else str(value)


def _lines(rows: Sequence[Sequence[str]], separator: str) -> tuple[bytes, int]:
    lines = io.StringIO(newline="")
    csv.writer(lines, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return encode(lines.getvalue())
