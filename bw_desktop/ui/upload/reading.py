"""Opens what the user gives and finds the table in it, off the window's thread (rows D1, D2, D8)."""

from __future__ import annotations

from dataclasses import dataclass

from bw_desktop.records.sheet import Sheet, SheetInfo
from bw_desktop.spreadsheet import Opened, Progress, read_sheet, read_sheets
from bw_desktop.upload import FieldList, Layout, choose_sheet, chosen_layout, guess_layout, order_sheets

MOST_SHEETS = 6
"""So many sheets are looked into for the table; a workbook with more is asked for its sheet."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it is understood so far: one sheet of it, and where the table stands there.

    `data_rows` are rows with any value below the header, `hidden_rows` those of them that the file hides.
    """

    opened: Opened
    sheet: Sheet
    layout: Layout
    data_rows: int
    hidden_rows: int

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """All sheets of the file, in its order."""
        return self.opened.file.sheets


def find_table(opened: Opened, fields: FieldList, progress: Progress | None = None) -> Reading:
    """Reads the sheets in the order they are worth it, and takes the one that looks most like the subject's table.

    Raises `FileUnreadable`.
    """
    names = [info.name for info in order_sheets(opened.file.sheets)[:MOST_SHEETS]]
    sheets = {sheet.name: sheet for sheet in read_sheets(opened, names, progress=progress)}
    layout = choose_sheet(tuple(sheets.values()), fields)
    if layout is None:
        first = next(iter(sheets.values()))
        return _reading(opened, first, guess_layout(first, fields))
    return _reading(opened, sheets[layout.sheet], layout)


def take_sheet(opened: Opened, name: str, fields: FieldList, progress: Progress | None = None) -> Reading:
    """The sheet the user chose. Raises `FileUnreadable`."""
    sheet = read_sheet(opened, name, progress=progress)
    return _reading(opened, sheet, guess_layout(sheet, fields))


def take_header(reading: Reading, header_row: int) -> Reading:
    """The row the user chose as header."""
    return _reading(reading.opened, reading.sheet, chosen_layout(reading.sheet, header_row))


def _reading(opened: Opened, sheet: Sheet, layout: Layout) -> Reading:
    numbers = [
        number
        for number, row in enumerate(sheet.rows[layout.first_row - 1 :], layout.first_row)
        if any(cell is not None for cell in row)
    ]
    hidden = sum(number in sheet.hidden_rows for number in numbers) if sheet.hidden_rows else 0
    return Reading(opened, sheet, layout, len(numbers), hidden)
