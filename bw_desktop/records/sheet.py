"""A table as it stands in somebody's file: plain values, and what the file hides.

`spreadsheet` makes these from workbooks, CSV and pasted text; `upload` reads them. Neither knows the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias

CellValue: TypeAlias = "str | int | float | bool | date | datetime | time | timedelta | None"
"""What a cell holds. Dates are calendar dates as typed, never moved by a time zone; blank is None."""


class TrapKind(StrEnum):
    """What a file hides from who reads only its values (rows D3, D4, D8)."""

    ERROR_CELL = "error-cell"
    FORMULA_WITHOUT_RESULT = "formula-without-result"
    HIDDEN_ROWS = "hidden-rows"
    HIDDEN_COLUMNS = "hidden-columns"
    HIDDEN_SHEET = "hidden-sheet"
    MERGED_CELLS = "merged-cells"
    DATES_1904 = "dates-1904"
    NUMBER_AS_TEXT = "number-as-text"
    LONG_NUMBER = "long-number"
    EMPTY_FORMATTED_ROWS = "empty-formatted-rows"
    ENCODING_GUESSED = "encoding-guessed"
    RAGGED_ROWS = "ragged-rows"


@dataclass(frozen=True, slots=True)
class Trap:
    """One kind of trap found in a sheet.

    `where` names the first places as Excel does ("C12, C40:C52"), `count` counts all of them,
    `cells` are (row, column) pairs, rows from 1 as in the file, columns from 0; empty where
    the trap belongs to the whole sheet. `text` is a value worth showing (the encoding guessed, say).

    What the values say then: an error cell holds the error's text ("#N/A"), a formula without result is None,
    a long number is rounded to 15 digits, and of merged cells only the first has the value. So ERROR_CELL,
    FORMULA_WITHOUT_RESULT and LONG_NUMBER cells must not be sent. `text` of HIDDEN_ROWS is "filter" where a
    filter hides them.
    """

    kind: TrapKind
    where: str = ""
    count: int = 1
    cells: Sequence[tuple[int, int]] = ()
    text: str = ""
    origins: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A sheet of a workbook before it is read.

    `hidden` as the file says; `template` marks our own template's data sheet, whose `header_row` and
    `first_data_row` are known (hints stand above the header). Rows from 1, 0 where the file does not say.
    """

    name: str
    hidden: bool = False
    template: bool = False
    header_row: int = 0
    first_data_row: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's values.

    `rows` are padded to one width, trailing blank rows and columns cut; `rows[0]` is row 1 of the file.
    `hidden_rows` are row numbers from 1 (hidden by hand or by a filter), `hidden_columns` from 0.
    `header_row` and `first_data_row` as in `SheetInfo`: where they are known, nothing is to be guessed.
    """

    name: str
    rows: Sequence[tuple[CellValue, ...]]
    traps: tuple[Trap, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    header_row: int = 0
    first_data_row: int = 0

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file (or pasted text) opened for an upload.

    `fingerprint` is the SHA-256 of its bytes as hex, so that a renamed copy is recognised; `kind` is
    "xlsx", "xlsm", "csv" or "paste"; `template_version` is set for our own template. Of text, `encoding`
    and `separator` say how it was read.
    """

    name: str
    kind: str
    fingerprint: str
    sheets: tuple[SheetInfo, ...]
    template_version: str = ""
    encoding: str = ""
    separator: str = ""


def column_letter(index: int) -> str:
    """Excel's letters of a column, from its index (from 0)."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
