"""What openpyxl reads of a workbook, cell by cell: the oracle the reader is held against."""

# ruff: noqa: DTZ001  (Excel's moments know no zone)

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

import openpyxl

from bw_desktop.records.sheet import Sheet, TrapKind

EXPLAINING = (TrapKind.ERROR_CELL, TrapKind.FORMULA_WITHOUT_RESULT, TrapKind.LONG_NUMBER, TrapKind.MERGED_CELLS)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


MOST_ROWS, MOST_COLUMNS = 3000, 300
"""More would try openpyxl's patience where a whole sheet is formatted; no corpus file has values beyond."""


def read_by_openpyxl(content: bytes, sheet: str) -> list[tuple[object, ...]]:
    """All values of a sheet from A1 on."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        cells = book[sheet]
        area = {"max_row": min(cells.max_row, MOST_ROWS), "max_col": min(cells.max_column, MOST_COLUMNS)}
        return [tuple(row) for row in cells.iter_rows(values_only=True, **area)]


def differences(ours: Sheet, theirs: list[tuple[object, ...]]) -> Iterator[str]:
    """Cells that differ and that no trap explains."""
    explained = {cell for trap in ours.traps if trap.kind in EXPLAINING for cell in trap.cells}
    height = max(len(ours.rows), len(theirs))
    width = max(ours.width, max((len(row) for row in theirs), default=0))
    for row in range(height):
        for column in range(width):
            mine, other = _at(ours.rows, row, column), _at(theirs, row, column)
            if _plain(mine) != _plain(other) and (row + 1, column) not in explained:
                yield f"row {row + 1}, column {column}: ours {mine!r}, openpyxl {other!r}"


def _at(rows: Sequence[Sequence[object]], row: int, column: int) -> object:
    cells = rows[row] if row < len(rows) else ()
    return cells[column] if column < len(cells) else None


def _plain(value: object) -> object:
    """The same for what means the same: 1 and 1.0, a date and its midnight, escapes, spaces Excel does not keep."""
    if isinstance(value, str):
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value).strip()
        return text or None
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, float)):
        return float(f"{value:.12g}") if math.isfinite(value) else str(value)
    return _moment(value)


def _moment(value: object) -> object:
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    if isinstance(value, timedelta):
        return ("span", round(value.total_seconds(), 2))
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    return (
        ("moment", round((value - datetime(1900, 1, 1)).total_seconds(), 2)) if isinstance(value, datetime) else value
    )
