"""What becomes of cells whose value the file does not hold: errors, formulas never worked out, merged cells.

Nothing is taken as blank in silence: such a row stops until the user says what is meant (row D3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bw_desktop.records.sheet import CellValue, Sheet, TrapKind, column_letter
from bw_desktop.upload.matching import Matching
from bw_desktop.upload.problems import Problem, Severity
from bw_desktop.upload.questions import Answers, TrapAnswer


@dataclass(frozen=True, slots=True)
class Trapped:
    """What counts instead of the cell (by Excel's row and field), and the problems."""

    filled: Mapping[tuple[int, str], CellValue] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def trapped_cells(sheet: Sheet, matching: Matching, answers: Answers) -> Trapped:
    """The trapped cells of the columns that are used."""
    filled: dict[tuple[int, str], CellValue] = {}
    problems: list[Problem] = []
    origins = {
        cell: origin
        for trap in sheet.traps
        if trap.kind is TrapKind.MERGED_CELLS
        for cell, origin in zip(trap.cells, trap.origins, strict=False)
    }
    for kind, row, column, name in used_cells(sheet, matching):
        letter = column_letter(column)
        if kind is TrapKind.ERROR_CELL:
            filled[row, name] = None
            problems.append(Problem(row, letter, name, "upload-cell-error", Severity.STOP))
        elif kind is TrapKind.FORMULA_WITHOUT_RESULT:
            problems.append(_formula(row, letter, name, answers.formulas))
        elif kind is TrapKind.MERGED_CELLS:
            origin = origins.get((row, column))
            if answers.merged is TrapAnswer.FILL and origin is not None:
                filled[row, name] = sheet.rows[origin[0] - 1][origin[1]]
            problems.append(_merged(row, letter, name, answers.merged))
    return Trapped(filled, tuple(problems))


def used_cells(sheet: Sheet, matching: Matching) -> Iterator[tuple[TrapKind, int, int, str]]:
    """The trapped cells in data rows of used columns: kind, row, column, field. Those that hold a value are no trap.

    An error cell always is one: its value is the error's text.
    """
    fields = {index: name for name, index in matching.by_field.items()}
    for trap in sheet.traps:
        for row, column in trap.cells:
            inside = matching.layout.first_row <= row <= len(sheet.rows) and column in fields
            if inside and (trap.kind is TrapKind.ERROR_CELL or sheet.rows[row - 1][column] is None):
                yield trap.kind, row, column, fields[column]


def _formula(row: int, letter: str, name: str, answer: TrapAnswer | None) -> Problem:
    if answer is TrapAnswer.BLANK:
        return Problem(row, letter, name, "upload-tidied-formula-blank", Severity.TIDIED)
    return Problem(row, letter, name, "upload-formula-without-result", Severity.STOP)


def _merged(row: int, letter: str, name: str, answer: TrapAnswer | None) -> Problem:
    if answer is TrapAnswer.FILL:
        return Problem(row, letter, name, "upload-tidied-merged-fill", Severity.TIDIED)
    if answer is TrapAnswer.BLANK:
        return Problem(row, letter, name, "upload-tidied-merged-blank", Severity.TIDIED)
    return Problem(row, letter, name, "upload-merged-cell", Severity.STOP)
