"""Rows of the file as rows of the one table of the window: for the check, the preview and the results alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.raw import RawRecord
from bw_desktop.records.sheet import CellValue, column_letter
from bw_desktop.upload.workbooks import Originals

Say = Callable[[Message], str]
SayCell = Callable[[CellValue], str]
"""Puts a cell of the file into words, as the user's computer writes dates and numbers."""

_SAMPLE = 60
_SIGN, _MARGIN, _NARROWEST, _WIDEST = 7, 28, 72, 280


@dataclass(frozen=True, slots=True)
class GridRow(Record):
    """One row. `row` is Excel's; `cells` are parallel to the columns of the grid; `id` is unique in its grid."""

    row: int
    cells: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """What a table is to show."""

    columns: tuple[Column[GridRow], ...]
    rows: tuple[GridRow, ...]


def grid_row(row: int, cells: Iterable[Value], id: str = "") -> GridRow:
    """A row from its cells."""
    return GridRow(id or str(row), (), RawRecord(), row, tuple(cells))


def grid_column(index: int, title: Message, kind: Kind = Kind.TEXT, width: int = 160) -> Column[GridRow]:
    """The column of the cells at an index."""
    return Column(f"c{index}", title, kind, lambda row: row.cells[index], width=width)


class FileColumns:
    """The columns of a file, with the file's own titles, after some columns of ours.

    Args:
        originals: the file's rows, or None where they are not at hand: then there are none of its columns.
        ours: our columns as (title, kind, width).
        say_cell: puts a cell into words.
    """

    def __init__(
        self, originals: Originals | None, ours: Sequence[tuple[Message, Kind, int]], say_cell: SayCell
    ) -> None:
        self._originals = originals
        self._say_cell = say_cell
        own = [grid_column(index, *column) for index, column in enumerate(ours)]
        headers = self._headers = originals.headers if originals is not None else ()
        theirs = [
            grid_column(len(ours) + place, Message("column-other", {"name": header or column_letter(place)}))
            for place, header in enumerate(headers)
        ]
        self.columns = tuple(own + theirs)

    def row(self, number: int, ours: Iterable[Value], id: str = "") -> GridRow:
        """A row of the file, by Excel's number."""
        if self._originals is None:
            return grid_row(number, ours, id)
        cells = (self._say_cell(cell) or None for cell in self._originals.original(number))
        return grid_row(number, (*ours, *cells), id)

    def grid(self, made: Iterable[GridRow]) -> Grid:
        """The grid of these rows; the file's columns are as wide as what stands in the first of them."""
        rows = tuple(made)
        ours = len(self.columns) - len(self._headers)
        columns = list(self.columns)
        for place, header in enumerate(self._headers, ours):
            cells = (str(row.cells[place] or "") for row in rows[:_SAMPLE])
            longest = max((len(text) for text in (header, *cells)), default=0)
            width = min(max(longest * _SIGN + _MARGIN, _NARROWEST), _WIDEST)
            columns[place] = replace(columns[place], width=width)
        return Grid(tuple(columns), rows)


ROW = (Message("pages-column-row"), Kind.IDENTIFIER, 64)
"""Excel's row number: the first column of every grid."""
