"""Guesses which sheet holds the table and which row is its header; the guess is shown and can be changed (row D2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue, Sheet, SheetInfo
from bw_desktop.upload.fields import FieldList
from bw_desktop.upload.headers import known_fields

_LOOK_AT = 30
"""Titles, logos and notes above a header rarely take more rows."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table stands. `header_row` counts from 1 as in the file; 0 where none was found.

    `known` is how many of the header's cells name a field; `first_row` is where the data begin.
    """

    sheet: str
    header_row: int
    first_row: int
    known: int
    reason: Message


def order_sheets(sheets: Sequence[SheetInfo]) -> tuple[SheetInfo, ...]:
    """Sheets in the order they are worth reading: our template's data sheet, then visible ones, then hidden ones.

    The hidden sheets of our own template are lists for its drop-downs and left out.
    """
    if any(sheet.template for sheet in sheets):
        return tuple(sorted((s for s in sheets if s.template or not s.hidden), key=lambda sheet: not sheet.template))
    return tuple(sorted(sheets, key=lambda sheet: sheet.hidden))


def guess_layout(sheet: Sheet, fields: FieldList) -> Layout:
    """The header row of a sheet: the one with the most known names, else the fullest row of texts before data."""
    heads = sheet.rows[:_LOOK_AT]
    known = [_known(row, fields) for row in heads]
    most = max(known, default=0)
    if most >= 2:
        row = known.index(most) + 1
        return Layout(sheet.name, row, row + 1, most, Message("upload-layout-known", {"row": row, "count": most}))
    texts = [_distinct_texts(row) for row in heads[: max(1, len(sheet.rows) - 1)]]
    if not any(texts):
        return Layout(sheet.name, 0, 1, 0, Message("upload-layout-none"))
    row = texts.index(max(texts)) + 1
    return Layout(sheet.name, row, row + 1, most, Message("upload-layout-guess", {"row": row}))


def choose_sheet(sheets: Sequence[Sheet], fields: FieldList) -> Layout | None:
    """The best guess over several sheets, which come in the order of `order_sheets`; None where all are empty.

    A hidden sheet is only taken when no visible one has a header that is known.
    """
    guesses = [(guess_layout(sheet, fields), sheet.hidden) for sheet in sheets if sheet.rows]
    found = [(layout, hidden) for layout, hidden in guesses if layout.header_row]
    if not found:
        return None
    return max(found, key=lambda guess: (guess[0].known >= 2 and not guess[1], guess[0].known, not guess[1]))[0]


def chosen_layout(sheet: Sheet, header_row: int) -> Layout:
    """The layout when the user said which row is the header."""
    return Layout(sheet.name, header_row, header_row + 1, 0, Message("upload-layout-chosen", {"row": header_row}))


def _known(row: Sequence[CellValue], fields: FieldList) -> int:
    """How many different fields a row names."""
    named: set[str] = set()
    for cell in row:
        if isinstance(cell, str) and (candidates := known_fields(cell, fields)):
            named.add(candidates[0])
    return len(named)


def _distinct_texts(row: Sequence[CellValue]) -> int:
    """How many different texts a row has; 0 where a number or date says that it is data."""
    if any(cell is not None and not isinstance(cell, str) for cell in row):
        return 0
    return len({cell.strip() for cell in row if isinstance(cell, str) and cell.strip()})
