"""What is written into the file that is handed back: a note for each finding, and for each cell typed anew (row F9)."""

from __future__ import annotations

from bw_desktop.messages import Message
from bw_desktop.spreadsheet import CellNote, FrontSheet, Mark
from bw_desktop.ui.upload.grid_rows import Say, SayCell
from bw_desktop.upload import Checked, Severity
from bw_desktop.upload.cell_edits import changes
from bw_desktop.upload.problems import field_title

_MARKS = {Severity.STOP: Mark.STOP, Severity.LOOK: Mark.LOOK}
_WIDTHS = (10, 26, 34, 90)


def notes_of(checked: Checked, say: Say, say_cell: SayCell) -> tuple[CellNote, ...]:
    """The notes, in the order of the file. What concerns a whole row stands at its first cell that is used."""
    indexes = checked.table.matching.by_field
    first = min(indexes.values(), default=0)
    found = [
        CellNote(problem.row, indexes.get(problem.field, first), _MARKS[problem.severity], say(problem.message))
        for problem in checked.problems
        if problem.severity in _MARKS
    ]
    for one in changes(checked.table, checked.facts.answers):
        field = field_title(one.field)
        text = say(Message.of("pages-notes-changed", old=say_cell(one.old), new=say_cell(one.new), field=field))
        found.append(CellNote(one.row, indexes.get(one.field, first), Mark.CHANGED, text))
    return tuple(sorted(found, key=lambda note: (note.row, note.column)))


def front_of(checked: Checked, notes: tuple[CellNote, ...], say: Say, say_cell: SayCell) -> FrontSheet:
    """The first sheet: cell, what it is for, what stands there, and what to do."""
    titles = {index: say(field_title(field)) for field, index in checked.table.matching.by_field.items()}
    rows = checked.table.sheet.rows
    return FrontSheet(
        say(Message("pages-notes-title")),
        say(Message("pages-notes-author")),
        tuple(say(Message(f"pages-notes-{column}")) for column in ("cell", "column", "found", "what")),
        [
            (note.reference, titles.get(note.column, ""), say_cell(rows[note.row - 1][note.column]), note.text)
            for note in notes
        ],
        _WIDTHS,
    )
