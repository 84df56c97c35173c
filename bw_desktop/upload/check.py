"""Checks all rows by all rules, in one pass, with live data given as a value: nothing is sent (rows F1, F2, F8)."""

from __future__ import annotations

from dataclasses import dataclass

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.facts import Facts, Needs
from bw_desktop.upload.live import Directory, Live, Person
from bw_desktop.upload.problems import Problem, ProblemGroup, grouped
from bw_desktop.upload.questions import Answers
from bw_desktop.upload.table import Table


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows stop, deserve a look, and are clean; together all rows (row F6)."""

    stop: int
    look: int
    clean: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: problems in the order of the file."""

    facts: Facts
    problems: tuple[Problem, ...]

    @property
    def table(self) -> Table:
        """The rows that were checked."""
        return self.facts.table

    @property
    def groups(self) -> tuple[ProblemGroup, ...]:
        """Problems by kind, for the list on the left."""
        return grouped(self.problems)

    @property
    def counts(self) -> Counts:
        """Rows by their gravest problem."""
        raise NotImplementedError

    def problems_of(self, row: int) -> tuple[Problem, ...]:
        """The problems of one row of Excel's."""
        return tuple(problem for problem in self.problems if problem.row == row)


@dataclass(frozen=True, slots=True)
class PersonQuestion:
    """A person typed so that several could be meant: `typed` is the key for `Answers.people` (row E7)."""

    typed: str
    rows: tuple[int, ...]
    candidates: tuple[Person, ...]


def people_questions(checked: Checked) -> tuple[PersonQuestion, ...]:
    """The people the user has to choose, each once."""
    raise NotImplementedError


def needs(table: Table, people: Directory, answers: Answers) -> Needs:
    """What must be fetched before a check."""
    raise NotImplementedError


def check(table: Table, live: Live, answers: Answers) -> Checked:
    """Checks all rows. One pass over the live data given; no calls."""
    raise NotImplementedError


def recheck(checked: Checked, row: int, field: str, value: CellValue) -> Checked:
    """The check after one cell was typed anew (`row` is Excel's)."""
    raise NotImplementedError
