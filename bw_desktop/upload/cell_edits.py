"""The cells of a checked file as they count now: what was typed anew, filled down, replaced (rows F3, E5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.cells import shown
from bw_desktop.upload.corrections import Edits, Place
from bw_desktop.upload.problems import Problem
from bw_desktop.upload.questions import Answers
from bw_desktop.upload.table import Table


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that was typed anew: as the file has it, and as it counts now."""

    row: int
    field: str
    column: str
    old: CellValue
    new: CellValue


def in_file(table: Table, place: Place) -> CellValue:
    """A cell as the file has it; of a field without a column, what is the same for all rows."""
    row, field = place
    index = table.matching.by_field.get(field)
    if index is None:
        return table.matching.same.get(field)
    return table.sheet.rows[row - 1][index]


def as_it_counts(table: Table, answers: Answers, place: Place) -> CellValue:
    """A cell as it counts: as it was typed anew, else as the file has it."""
    return answers.edits[place] if place in answers.edits else in_file(table, place)


def changes(table: Table, answers: Answers) -> tuple[CellChange, ...]:
    """All cells typed anew, in the order of the file."""
    indexes = table.matching.by_field
    places = sorted(answers.edits, key=lambda place: (place[0], indexes.get(place[1], -1)))
    return tuple(
        CellChange(*place, table.letter(place[1]), in_file(table, place), answers.edits[place]) for place in places
    )


def typed(text: str) -> CellValue:
    """What a text typed into a cell stands for: blanks alone make it blank."""
    return text.strip() or None


def filled_down(table: Table, answers: Answers, places: Sequence[Place]) -> Edits:
    """The first of some cells gives its value to the others of the same field that hold something else."""
    first = as_it_counts(table, answers, places[0])
    below = (place for place in places[1:] if place[1] == places[0][1])
    return {place: first for place in below if as_it_counts(table, answers, place) != first}


def replaced(table: Table, answers: Answers, field: str, wanted: str, instead: str) -> Edits:
    """A text replaced wherever it stands in the cells of a field, letter case set aside.

    Cells that hold numbers or dates are taken as `cells.shown` shows them. An empty `wanted` fills the blank cells.
    """
    sought = re.compile(re.escape(wanted) if wanted else r"\A\s*\Z", re.IGNORECASE)
    found: dict[Place, CellValue] = {}
    for row in table.numbers:
        text = shown(as_it_counts(table, answers, (row, field)))
        fresh = sought.sub(lambda _: instead, text, count=0 if wanted else 1)
        if fresh != text:
            found[row, field] = typed(fresh)
    return found


@dataclass(frozen=True, slots=True)
class SameValue:
    """One value that is wrong in the same way in several rows; `problem` is the finding in the first (row E5)."""

    problem: Problem
    value: str
    rows: tuple[int, ...]


def distinct_values(table: Table, answers: Answers, problems: Iterable[Problem]) -> tuple[SameValue, ...]:
    """The different values of findings of one kind, each once with its rows: the most frequent first."""
    rows: dict[tuple[str, str, str], dict[int, None]] = {}
    first: dict[tuple[str, str, str], Problem] = {}
    for problem in problems:
        value = shown(as_it_counts(table, answers, (problem.row, problem.field)))
        # A cell may hold several wrong values: each is a finding of its own.
        key = problem.field, value, str(problem.arguments.get("value", ""))
        rows.setdefault(key, {})[problem.row] = None
        first.setdefault(key, problem)
    found = [SameValue(first[key], key[1], tuple(rows[key])) for key in rows]
    return tuple(sorted(found, key=lambda one: -len(one.rows)))
