"""Makes traps of what scan and values show (row D3), and puts a trap into a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, time
from typing import Any, TypeAlias

from bw_desktop.messages import Message
from bw_desktop.precedence import in_parts
from bw_desktop.records.sheet import CellValue, Trap, TrapKind
from bw_desktop.spreadsheet import places
from bw_desktop.spreadsheet.facts import Area, Place, SheetFacts

FILTER = "filter"
"""The `text` of hidden rows where a filter hides them."""

_MERGED_CELLS_LISTED = 10_000
_EMPTY_ROWS_WORTH_TELLING = 50
_EXACT_DIGITS = 10**15
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})(?:[.,][0-9]{1,10})?\s*%?")
_NUMBER_STARTS = frozenset("0123456789+-")

_SENTENCES = {
    TrapKind.ERROR_CELL: "spreadsheet-trap-error-cell",
    TrapKind.FORMULA_WITHOUT_RESULT: "spreadsheet-trap-formula-without-result",
    TrapKind.HIDDEN_ROWS: "spreadsheet-trap-hidden-rows",
    TrapKind.HIDDEN_COLUMNS: "spreadsheet-trap-hidden-columns",
    TrapKind.HIDDEN_SHEET: "spreadsheet-trap-hidden-sheet",
    TrapKind.MERGED_CELLS: "spreadsheet-trap-merged-cells",
    TrapKind.DATES_1904: "spreadsheet-trap-dates-1904",
    TrapKind.NUMBER_AS_TEXT: "spreadsheet-trap-number-as-text",
    TrapKind.LONG_NUMBER: "spreadsheet-trap-long-number",
    TrapKind.EMPTY_FORMATTED_ROWS: "spreadsheet-trap-empty-formatted-rows",
    TrapKind.ENCODING_GUESSED: "spreadsheet-trap-encoding-guessed",
    TrapKind.RAGGED_ROWS: "spreadsheet-trap-ragged-rows",
}

Columns: TypeAlias = "Sequence[Sequence[CellValue]]"


def describe(trap: Trap) -> Message:
    """What the trap is, where, and what follows from it."""
    return Message.of(_SENTENCES[trap.kind], where=trap.where, count=trap.count, text=trap.text)


def traps_of(facts: SheetFacts, columns: Columns, rows: int) -> Iterator[Trap]:
    """The traps of a workbook's sheet: `columns` are its values, `rows` says how many of its rows are kept."""
    yield from _of_cells(TrapKind.ERROR_CELL, [cell for cell in facts.errors if cell[0] <= rows])
    yield from _of_cells(TrapKind.FORMULA_WITHOUT_RESULT, facts.unresolved)
    hidden = {row for row in facts.hidden_rows if row <= rows and any(cells[row - 1] is not None for cells in columns)}
    if hidden:
        yield Trap(TrapKind.HIDDEN_ROWS, places.rows(hidden), len(hidden), (), FILTER if facts.is_filtered else "")
    if columns_hidden := {index for index in facts.hidden_columns if index < len(columns)}:
        yield Trap(TrapKind.HIDDEN_COLUMNS, places.columns(columns_hidden), len(columns_hidden))
    if merges := sorted(area for area in facts.merges if area[0] <= rows and area[1] < len(columns)):
        covered = dict(_covered(merges, rows, len(columns)))
        origins = tuple(covered.values())
        yield Trap(TrapKind.MERGED_CELLS, places.areas(merges), len(merges), tuple(covered), origins=origins)
    yield from value_traps(columns)
    if facts.last_row - rows >= _EMPTY_ROWS_WORTH_TELLING:
        where = f"{rows + 1}–{facts.last_row}"
        yield Trap(TrapKind.EMPTY_FORMATTED_ROWS, where, facts.last_row - rows)


def value_traps(columns: Columns) -> Iterator[Trap]:
    """The traps that values alone show: numbers kept as text, and numbers too long to be exact."""
    texts, numbers = [], []
    for index, column in enumerate(in_parts(columns, 1)):
        kinds = set(map(type, column))
        if str in kinds:
            texts += _places(column, index, _numbers_as_text(column))
        if int in kinds or float in kinds:
            numbers += _places(column, index, _long_numbers(column))
    yield from _of_cells(TrapKind.NUMBER_AS_TEXT, texts)
    yield from _of_cells(TrapKind.LONG_NUMBER, numbers)


def has_dates(columns: Columns) -> bool:
    """Whether a date or time stands anywhere."""
    return any(isinstance(value, (date, time)) for column in columns for value in column)


def _of_cells(kind: TrapKind, found: Collection[Place]) -> Iterator[Trap]:
    if found:
        yield Trap(kind, places.cells(found), len(found), tuple(sorted(found)))


def _places(column: Sequence[CellValue], index: int, wanted: AbstractSet[CellValue]) -> list[Place]:
    """Cells whose value is wanted. Which are, was asked once per distinct value: columns repeat themselves."""
    if not wanted:
        return []
    kinds = set(map(type, wanted))  # True equals 1
    return [(row, index) for row, value in enumerate(column, 1) if value.__class__ in kinds and value in wanted]


def _numbers_as_text(column: Iterable[Any]) -> set[CellValue]:
    is_number = _NUMBER.fullmatch
    return {
        value for value in set(column) if value.__class__ is str and value[0] in _NUMBER_STARTS and is_number(value)
    }


def _long_numbers(column: Iterable[Any]) -> set[CellValue]:
    return {
        value
        for value in set(column)
        if (value.__class__ is int or value.__class__ is float) and not -_EXACT_DIGITS < value < _EXACT_DIGITS
    }


def _covered(merges: Sequence[Area], rows: int, width: int) -> Iterator[tuple[Place, Place]]:
    """Cells of merged ranges beside the first: blank to a reader, filled to the eye by that first one."""
    listed = 0
    for top, left, bottom, right in merges:
        for row in range(top, min(bottom, rows) + 1):
            for column in range(left, min(right + 1, width)):
                if (row, column) != (top, left) and listed < _MERGED_CELLS_LISTED:
                    listed += 1
                    yield (row, column), (top, left)
