"""The admin's own workbook back, with notes: problem cells coloured and commented, a first sheet that lists them (F9).

A workbook is edited part by part, so that what is not noted stays as it was: charts, pictures, macros, conditional
formats, drop-downs. (Of the 62 workbooks of the corpus openpyxl cannot open 4 and loses charts or pictures of 3; here 6
are refused: they do not say where cells stand, have no formats, or are of the strict kind.) CSV and pasted cells become
a new workbook. What cannot be edited without a risk raises `FileUnwritable`, and nothing is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from bw_desktop.records.sheet import Sheet
from bw_desktop.spreadsheet.book import NOTES_NAME
from bw_desktop.spreadsheet.cell_notes import COLOURS, CellNote, FrontSheet, joined
from bw_desktop.spreadsheet.destination import replacing
from bw_desktop.spreadsheet.markup import NotEditable
from bw_desktop.spreadsheet.noted_package import with_notes
from bw_desktop.spreadsheet.refusals import Unwritable, unwritable
from bw_desktop.spreadsheet.source import CSV, PASTE, Opened

_LONGEST_TITLE = 31
_COMMENT = {"x_scale": 2.2, "y_scale": 1.4}


def write_notes(path: Path, opened: Opened, sheet: Sheet, notes: Sequence[CellNote], front: FrontSheet) -> None:
    """Writes the file back with notes in one of its sheets, and a first sheet that lists them.

    Raises `FileUnwritable`. Runs in a thread.
    """
    if opened.file.kind in (CSV, PASTE):
        with replacing(path) as draft:
            _write_new(draft, sheet, notes, front)
        return
    try:
        content = with_notes(opened.content, opened.file.name, sheet.name, notes, front)
    except NotEditable as error:
        raise unwritable(Unwritable.NOTES, opened.file.name) from error
    with replacing(path) as draft:
        draft.write_bytes(content)


def ending_for(opened: Opened) -> str:
    """The ending of the file with notes: macros stay where they were."""
    return ".xlsm" if opened.file.kind == "xlsm" else ".xlsx"


def _write_new(path: Path, sheet: Sheet, notes: Sequence[CellNote], front: FrontSheet) -> None:
    """CSV as a workbook: every cell is the text it was."""
    options = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), {**options, "in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        listed = book.add_worksheet(front.title[:_LONGEST_TITLE])
        listed.write_row(0, 0, front.header, bold)
        for number, line in enumerate(front.lines, 1):
            for column, text in enumerate(line):
                listed.write_string(number, column, text, wrapped)
        for column, width in enumerate(front.widths):
            listed.set_column(column, column, width)
        listed.freeze_panes(1, 0)
        book.define_name(f"{NOTES_NAME}1", f"='{front.title[:_LONGEST_TITLE].replace(chr(39), chr(39) * 2)}'!$A$1")
        data = book.add_worksheet()
        colours = {mark: book.add_format({"bg_color": f"#{colour}"}) for mark, colour in COLOURS.items()}
        marks = {(note.row, note.column): colours[note.mark] for note in reversed(notes)}
        for number, cells in enumerate(sheet.rows, 1):
            for column, cell in enumerate(cells):
                form = marks.get((number, column))
                if cell is not None or form is not None:
                    data.write(number - 1, column, "" if cell is None else str(cell), form)
        for (row, column), text in joined(notes).items():
            data.write_comment(row - 1, column, text, {"author": front.author, **_COMMENT})
        data.activate()
