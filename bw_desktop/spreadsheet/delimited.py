"""Reads CSV and pasted text: which sign parts the cells, and the cells."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from bw_desktop.records.sheet import CellValue, Sheet, Trap, TrapKind
from bw_desktop.spreadsheet import places
from bw_desktop.spreadsheet.csv_writer import unguarded
from bw_desktop.spreadsheet.refusals import MOST_ROWS, Unreadable, too_many_rows, unreadable
from bw_desktop.spreadsheet.table import Progress
from bw_desktop.spreadsheet.traps import value_traps
from bw_desktop.spreadsheet.values import rows_of

Row: TypeAlias = "list[str]"

SEPARATORS = (";", ",", "\t", "|")
_LONGEST_CELL = 1_000_000
_SAMPLE_RECORDS = 200
_SLICE = 5000


def find_separator(text: str) -> str:
    """The sign that parts the cells: the one by which most rows have the same number of cells, and more than one."""
    if text[:5].lower().startswith("sep=") and len(text) > 4:  # Excel's own way to say it, in a first line
        return text[4]
    sample = "".join(islice(io.StringIO(text, newline=""), _SAMPLE_RECORDS * 5))
    return max(SEPARATORS, key=lambda separator: _fit(sample, separator))


def _fit(sample: str, separator: str) -> tuple[float, int]:
    records = (row for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator) if row)
    try:
        widths = [len(row) for row in islice(records, _SAMPLE_RECORDS)]
    except csv.Error:
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, count = Counter(widths).most_common(1)[0]
    if width == 1:
        return 0.0, max(widths)
    return (count + (widths[0] == width)) / (len(widths) + 1), width


def read_text(text: str, file: str, separator: str, known: Sequence[Trap], progress: Progress) -> Sheet:
    """Reads all cells as text; blank is None. `known` are traps that stood before the cells were read.

    An apostrophe that keeps programs from running a text, as exports of ours have it, is no part of it.

    Raises `FileUnreadable` when a quotation mark is opened and never closed, when there are too many rows or none.
    """
    if text[:4].lower() == "sep=":
        text = text.partition("\n")[2]
    rows = _rows(text, file, separator, progress)
    traps = [*known, *_shape_traps(rows)]
    if "'" in text:
        rows = [[unguarded(cell) for cell in row] for row in rows]
    width = max((_filled(row) for row in rows), default=0)
    if not width:
        raise unreadable(Unreadable.EMPTY, file)
    columns: list[list[CellValue]] = [
        [row[index] or None if index < len(row) else None for row in rows] for index in range(width)
    ]
    return Sheet(name=file, rows=rows_of(columns), traps=(*traps, *value_traps(columns)))


def _rows(text: str, file: str, separator: str, progress: Progress) -> list[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    source = io.StringIO(text, newline="")
    reader = csv.reader(source, delimiter=separator)
    rows: list[Row] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) % _SLICE == 0:
                progress(source.tell(), len(text))
    except csv.Error as error:
        raise unreadable(Unreadable.QUOTE_OPEN, file, row=len(rows) + 1) from error
    _check_last_quote(text, rows, file, separator)
    while rows and not _filled(rows[-1]):
        rows.pop()
    if len(rows) > MOST_ROWS:
        raise too_many_rows(file, len(rows))
    return rows


def _check_last_quote(text: str, rows: Sequence[Row], file: str, separator: str) -> None:
    """A quotation mark that is never closed swallows the rest of the file into one cell."""
    if not rows or not any("\n" in cell for cell in rows[-1]):
        return
    tail = text.rstrip("\r\n")
    try:
        for _ in csv.reader(io.StringIO(tail, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise unreadable(Unreadable.QUOTE_OPEN, file, row=len(rows)) from error


def _shape_traps(rows: Sequence[Row]) -> Iterator[Trap]:
    widths = [_filled(row) for row in rows]
    usual = Counter(width for width in widths if width).most_common(1)
    longer = [row for row, width in enumerate(widths, 1) if usual and width > max(usual[0][0], widths[0])]
    if longer:
        yield Trap(TrapKind.RAGGED_ROWS, places.rows(longer), len(longer), tuple((row, 0) for row in longer))


def _filled(row: Row) -> int:
    """Cells up to the last one with text."""
    return next((index + 1 for index in range(len(row) - 1, -1, -1) if row[index]), 0)
