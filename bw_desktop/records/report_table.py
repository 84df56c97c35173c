"""Puts the workbooks of one report together: the header row is found by its text, files that were split are joined.

See sections 3.4 and 5.4 of the API notes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind
from bw_desktop.records.sheet import CellValue, Sheet, column_letter

HEADER_WITHIN = 20
"""The header stands in one of so many rows; above it are the report's title and filters."""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A report as one table. `notes` are what was guessed."""

    headers: tuple[str, ...]
    rows: Sequence[tuple[CellValue, ...]]
    files: int = 1
    notes: tuple[Message, ...] = ()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Of each column: ids stay text, whatever they look like."""
        return tuple(Kind.IDENTIFIER if header.endswith("ID") else Kind.TEXT for header in self.headers)


def told_apart(row: Sequence[CellValue]) -> tuple[str, ...]:
    """The headers of a row, a repeated one with a number, one without text named by its column's letters."""
    headers: dict[str, None] = {}
    for index, value in enumerate(row):
        text = str(value).strip() if value is not None else ""
        name = text = text or column_letter(index)
        number = 1
        while name in headers:
            number += 1
            name = f"{text} ({number})"
        headers[name] = None
    return tuple(headers)


def joined(sheets: Sequence[Sheet], known: Collection[str]) -> ReportTable:
    """The sheets of a report's files, one after the other; columns go by their headers, wherever they stand.

    `known` are texts one of which stands in the header row of every report. Where none does, the fullest of the first
    rows is taken for it, and it is said.
    """
    found = [_header_row(sheet, known) for sheet in sheets]
    headers: dict[str, int] = {}
    for sheet, (row, _) in zip(sheets, found, strict=True):
        for header in told_apart(sheet.rows[row]):
            headers.setdefault(header, len(headers))
    rows = [
        cells
        for sheet, (row, _) in zip(sheets, found, strict=True)
        for cells in _laid_out(sheet.rows[row + 1 :], told_apart(sheet.rows[row]), headers)
    ]
    is_guess = any(guessed for _, guessed in found)
    notes = (Message.of("reports-header-guessed"),) if is_guess else ()
    return ReportTable(tuple(headers), rows, len(sheets), notes)


def _header_row(sheet: Sheet, known: Collection[str]) -> tuple[int, bool]:
    """The index of the header row, and whether it is a guess."""
    wanted = {text.casefold() for text in known}
    first = sheet.rows[:HEADER_WITHIN]
    for index, row in enumerate(first):
        if any(isinstance(value, str) and value.strip().casefold() in wanted for value in row):
            return index, False
    texts = [sum(isinstance(value, str) for value in row) for row in first]
    return texts.index(max(texts)), True


def _laid_out(
    rows: Sequence[tuple[CellValue, ...]], own: Sequence[str], headers: dict[str, int]
) -> Iterator[tuple[CellValue, ...]]:
    """The rows of one sheet, each cell under its header; blank rows are left out."""
    places = [headers[header] for header in own]
    is_plain = places == list(range(len(headers)))
    for row in rows:
        if all(value is None for value in row):
            continue
        if is_plain:
            yield row
            continue
        cells: list[CellValue] = [None] * len(headers)
        for place, value in zip(places, row, strict=True):
            cells[place] = value
        yield tuple(cells)
