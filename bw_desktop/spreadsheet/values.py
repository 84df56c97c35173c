"""Reads the values of one sheet with calamine, at their true places, and makes plain Python of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from types import TracebackType
from typing import Any, TypeAlias

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from bw_desktop.precedence import give_way, in_parts
from bw_desktop.records.sheet import CellValue
from bw_desktop.spreadsheet.facts import Place, SheetFacts
from bw_desktop.spreadsheet.refusals import MOST_ROWS, Unreadable, too_many_rows, unreadable

Column: TypeAlias = "list[CellValue]"

CELL_LIMIT = 40_000_000
"""Cells from A1 to the last value, blank ones included: calamine holds them all (some 24 bytes each)."""

_SLICE = 2000
_EXACT = 1e18
"""Below this a whole float becomes an int; beyond, the digits would be invented."""


def read_columns(
    content: bytes, file: str, sheet: str, facts: SheetFacts, report: Callable[[float], None]
) -> list[Column]:
    """The columns of a sheet from A1 on, all of one height.

    `facts` is the sheet's scan, for its bounds and the text of its error cells; `report` gets the share done,
    0 to 1; what it raises ends the reading.

    Raises `FileUnreadable` when the workbook is damaged, has too many rows, or its values stand too far apart.
    """
    if facts.last_value_row * facts.width > CELL_LIMIT:
        raise unreadable(Unreadable.FAR_CELL, file, row=facts.last_value_row)
    with _Damage(file):
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
            found = workbook.get_sheet_by_name(sheet)
        report(0.6)
        columns = _columns(found, file, report)
    _put_errors(columns, facts)
    return columns


class _Damage:
    """Tells what calamine cannot read as damage, its panics included: those are no `Exception`."""

    def __init__(self, file: str) -> None:
        self._file = file

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if kind is not None and (issubclass(kind, CalamineError) or kind.__name__ == "PanicException"):
            raise unreadable(Unreadable.DAMAGED, self._file) from error


def _columns(sheet: CalamineSheet, file: str, report: Callable[[float], None]) -> list[Column]:
    """Values by column, taken in slices: anything longer in one go would stop the window.

    Blank rows beyond the limit do not count: formulas that give "" are often filled down to the very end.
    """
    if sheet.start is None or sheet.end is None:
        return []
    left, width, count = sheet.start[1], sheet.width, sheet.end[0] + 1  # its total_height is one short
    columns: list[list[Any]] = [[] for _ in range(width)]
    source, done = sheet.iter_rows(), 0
    while rows := list(islice(source, _SLICE)):
        done += len(rows)
        kept = min(len(rows), MOST_ROWS - len(columns[0]))
        if any(value != "" for row in rows[kept:] for value in row):
            raise too_many_rows(file, count)
        cells = list(chain.from_iterable(rows[:kept]))
        for index, column in enumerate(columns):
            column.extend(cells[index::width])
        report(0.6 + 0.4 * done / count)
    blank: list[Column] = [[None] * len(columns[0]) for _ in range(left)]
    return blank + [_plain(column) for column in in_parts(columns, 1)]


def _plain(column: list[Any]) -> Column:
    """Blank is None; whole floats are ints, as people see them: Excel knows no difference."""
    kinds = set(map(type, column))
    if bool in kinds:  # True and 1.0 are equal, so no table of distinct values can tell them apart
        return [value if value.__class__ is bool else _plain_value(value) for value in column]
    if float not in kinds and "" not in column:
        return column
    changed = {value: _plain_value(value) for value in set(column) if value == "" or value.__class__ is float}
    return list(map(changed.get, column, column))


def _plain_value(value: Any) -> CellValue:
    if value.__class__ is float and value.is_integer() and -_EXACT < value < _EXACT:
        return int(value)
    return None if value == "" else value


def _put_errors(columns: list[Column], facts: SheetFacts) -> None:
    """Error cells are blank to calamine: they get their text back, so that nobody takes them for blank."""
    errors = {place: text for place, text in facts.errors.items() if place[0] <= MOST_ROWS}
    width, height = max((column + 1 for _, column in errors), default=0), max((row for row, _ in errors), default=0)
    grow_to(columns, width, height)
    for (row, column), text in errors.items():
        columns[column][row - 1] = text


def grow_to(columns: list[Column], width: int, height: int) -> None:
    """Adds blank cells until the columns are at least so many and so high."""
    height = max(height, len(columns[0]) if columns else 0)
    columns.extend([] for _ in range(width - len(columns)))
    for column in columns:
        column.extend([None] * (height - len(column)))


def trim(columns: list[Column], kept: Iterable[Place] = ()) -> None:
    """Cuts blank rows and columns at the end, but none of the `kept` places."""
    kept = list(kept)
    width = max((index + 1 for index, column in enumerate(columns) if _has_value(column)), default=0)
    width = max([width, *(column + 1 for _, column in kept)])
    least = max((row for row, _ in kept), default=0)
    grow_to(columns, width, least)
    del columns[width:]
    height = len(columns[0]) if columns else 0
    while height > least and all(column[height - 1] is None for column in columns):
        height -= 1
    for column in columns:
        del column[height:]


def rows_of(columns: Sequence[Column]) -> list[tuple[CellValue, ...]]:
    """The rows of columns of one height, made in slices as well."""
    rows: list[tuple[CellValue, ...]] = []
    for start in range(0, len(columns[0]) if columns else 0, _SLICE):
        rows.extend(zip(*(column[start : start + _SLICE] for column in columns), strict=True))
        give_way()
    return rows


def _has_value(cells: Iterable[CellValue]) -> bool:
    return any(cell is not None for cell in cells)
