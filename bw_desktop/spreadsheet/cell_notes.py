"""What is said of cells when a file is handed back: notes, their colours, and the sheet that lists them (row F9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bw_desktop.records.sheet import column_letter


class Mark(StrEnum):
    """How a cell is coloured: it stops its row, deserves a look, or was typed anew in the program."""

    STOP = "stop"
    LOOK = "look"
    CHANGED = "changed"


COLOURS = {Mark.STOP: "FFC7CE", Mark.LOOK: "FFEB9C", Mark.CHANGED: "DDEBF7"}


@dataclass(frozen=True, slots=True)
class CellNote:
    """What is said of a cell: its row from 1 as in the file, its column from 0."""

    row: int
    column: int
    mark: Mark
    text: str

    @property
    def reference(self) -> str:
        """The cell as Excel names it."""
        return f"{column_letter(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class FrontSheet:
    """The first sheet: a table whose first column names cells. `author` is who the comments are by."""

    title: str
    author: str
    header: tuple[str, ...]
    lines: Sequence[tuple[str, ...]]
    widths: tuple[int, ...]


def joined(notes: Sequence[CellNote]) -> dict[tuple[int, int], str]:
    """All that is said of each cell, in one text."""
    found: dict[tuple[int, int], str] = {}
    for note in notes:
        before = found.get((note.row, note.column))
        found[note.row, note.column] = note.text if before is None else f"{before}\n\n{note.text}"
    return found
