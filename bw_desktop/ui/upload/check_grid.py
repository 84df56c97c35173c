"""What the table in the middle of page 3 shows, and which cells of the file its own cells stand for (F3, F4, E5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind
from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.upload.grid_rows import ROW, FileColumns, Grid, Say, SayCell, grid_column, grid_row
from bw_desktop.upload import Checked, Problem, ProblemGroup
from bw_desktop.upload.cell_edits import as_it_counts, changes, distinct_values
from bw_desktop.upload.cells import shown
from bw_desktop.upload.corrections import Place
from bw_desktop.upload.problems import field_title
from bw_desktop.upload.table import Table

_ALIKE = "choose-suggestion"
_FOUND = (Message("pages-column-found"), Kind.TEXT, 190)
_FINDING = (Message("pages-column-finding"), Kind.LONG_TEXT, 420)
_WHERE = (Message("pages-column-where"), Kind.TEXT, 170)


class Shape(StrEnum):
    """How findings are listed: each row, or each value that is wrong once (row E5)."""

    ROWS = "rows"
    VALUES = "values"


@dataclass(frozen=True, slots=True)
class Line:
    """What one row of the table is about: some rows of the file, the field it is about, and the finding."""

    rows: tuple[int, ...]
    field: str = ""
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class CheckGrid:
    """A table of the check. `lines` are parallel to its rows.

    `fields` says for each column which field is typed there: None where nothing can be, "" for the line's own field.
    """

    grid: Grid
    lines: tuple[Line, ...]
    fields: tuple[str | None, ...]

    def places(self, place: int, column: int) -> tuple[Place, ...]:
        """The cells of the file that a cell of the table stands for."""
        line, field = self.lines[place], self.fields[column]
        name = line.field if field == "" else field
        return tuple((row, name) for row in line.rows) if name else ()

    @property
    def own(self) -> int:
        """The column in which the line's own field is typed; the first where there is none."""
        return self.fields.index("") if "" in self.fields else 0


def has_alike(group: ProblemGroup) -> bool:
    """Whether findings of a kind are of values that can be put right once for all rows (row E5)."""
    return group.remedy == _ALIKE


def all_rows(checked: Checked, say_cell: SayCell) -> CheckGrid:
    """Every row of the file, as it counts."""
    table = checked.table
    columns = FileColumns(_AsItCounts(checked), (ROW,), say_cell)
    grid = columns.grid(columns.row(number, (number,)) for number in checked.rows)
    return CheckGrid(grid, tuple(Line((number,)) for number in checked.rows), (None, *_file_fields(table)))


def rows_of_group(checked: Checked, group: ProblemGroup, say: Say, say_cell: SayCell) -> CheckGrid:
    """The rows of one kind of problem, with the finding beside the row's own cells."""
    problems = problems_of(checked, group)
    columns = FileColumns(_AsItCounts(checked), (ROW, _WHERE, _FOUND, _FINDING), say_cell)
    grid = columns.grid(
        columns.row(
            problem.row,
            (
                problem.row,
                _where(problem.column, problem.field, say),
                typed_cell(checked, problem, say_cell) or None,
                say(problem.message),
            ),
            id=str(place),
        )
        for place, problem in enumerate(problems)
    )
    lines = tuple(Line((problem.row,), problem.field, problem) for problem in problems)
    return CheckGrid(grid, lines, (None, None, "", None, *_file_fields(checked.table)))


def values_of_group(checked: Checked, group: ProblemGroup, say: Say, say_cell: SayCell) -> CheckGrid:
    """The values that are wrong in the same way, each once with the number of its rows (row E5)."""
    found = distinct_values(checked.table, checked.facts.answers, problems_of(checked, group))
    ours = (_FOUND, (Message("pages-column-rows"), Kind.NUMBER, 90), _WHERE, _FINDING)
    rows = [
        grid_row(
            one.problem.row,
            (
                typed_cell(checked, one.problem, say_cell) or None,
                len(one.rows),
                _where(one.problem.column, one.problem.field, say),
                say(one.problem.message),
            ),
            id=str(place),
        )
        for place, one in enumerate(found)
    ]
    grid = Grid(tuple(grid_column(index, *column) for index, column in enumerate(ours)), tuple(rows))
    lines = tuple(Line(one.rows, one.problem.field, one.problem) for one in found)
    return CheckGrid(grid, lines, ("", None, None, None))


def changed_cells(checked: Checked, say: Say, say_cell: SayCell) -> CheckGrid:
    """What the user typed anew: where, as the file has it, and as it counts now."""
    found = changes(checked.table, checked.facts.answers)
    titles = ("pages-column-where", "pages-column-in-file", "pages-column-now")
    ours = (ROW, *((Message(title), Kind.TEXT, 128) for title in titles))
    rows = [
        grid_row(
            one.row,
            (one.row, _where(one.column, one.field, say), say_cell(one.old) or None, say_cell(one.new) or None),
            id=str(place),
        )
        for place, one in enumerate(found)
    ]
    grid = Grid(tuple(grid_column(index, *column) for index, column in enumerate(ours)), tuple(rows))
    return CheckGrid(grid, tuple(Line((one.row,), one.field) for one in found), (None, None, None, ""))


def problems_of(checked: Checked, group: ProblemGroup) -> tuple[Problem, ...]:
    """The findings of one kind, in the order of the file."""
    return tuple(p for p in checked.problems if p.code == group.code and p.severity is group.severity)


def typed_cell(checked: Checked, problem: Problem, say_cell: SayCell) -> str:
    """The cell a finding is about, as it counts, in words."""
    return say_cell(as_it_counts(checked.table, checked.facts.answers, (problem.row, problem.field)))


def to_be_typed(checked: Checked, place: Place) -> str:
    """A cell as it stands in the field it is typed in: dates and numbers so that every order of dates reads them."""
    return shown(as_it_counts(checked.table, checked.facts.answers, place))


def _where(column: str, field: str, say: Say) -> str | None:
    return " · ".join(part for part in (column, say(field_title(field)) if field else "") if part) or None


def _file_fields(table: Table) -> tuple[str | None, ...]:
    return tuple(column.field for column in table.matching.columns)


class _AsItCounts:
    """The file's rows with what was typed anew; satisfies `Originals`."""

    def __init__(self, checked: Checked) -> None:
        self._table = checked.table
        self._places = {column.field: place for place, column in enumerate(checked.table.matching.columns)}
        self._edits: dict[int, dict[int, CellValue]] = {}
        for (row, field), value in checked.facts.answers.edits.items():
            if field in self._places:
                self._edits.setdefault(row, {})[self._places[field]] = value

    @property
    def headers(self) -> tuple[str, ...]:
        return self._table.headers

    def original(self, number: int) -> tuple[CellValue, ...]:
        cells = self._table.original(number)
        edits: Mapping[int, CellValue] = self._edits.get(number, {})
        return tuple(edits.get(place, cell) for place, cell in enumerate(cells)) if edits else cells
