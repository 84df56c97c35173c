"""What rules look at: the table, the live data, the answers, and how rows are tied to people and goals."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bw_desktop.messages import Argument
from bw_desktop.precedence import in_parts
from bw_desktop.upload.live import Live, LiveGoal, Person
from bw_desktop.upload.problems import Problem, Severity
from bw_desktop.upload.questions import Answers
from bw_desktop.upload.table import Table


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom a row names: a person's id, or why nobody was found. `field` is the one to blame, `typed` its value.

    `candidates` are the people that could be meant.
    """

    id: str = ""
    code: str = ""
    field: str = ""
    typed: str = ""
    candidates: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Parent:
    """What a row hangs on: a row of the same file, by its position, or an existing goal; or why neither was found."""

    position: int | None = None
    goal: LiveGoal | None = None
    code: str = ""
    arguments: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Links:
    """What each row is tied to, by position.

    `keys` are the identities of the rows, None where a part is missing, `marks` what makes two rows the same;
    `existing` is the goal that a row stands for already, `equals` the ids of all existing goals with the same
    identity; `twins` the position of the first row that is the same; `rings` the positions on each cycle of
    parents, `below` those on each row. `index` are the existing goals by identity, `named` their owners, folded names
    and kinds.
    """

    owners: Sequence[Owner]
    parents: Sequence[Parent | None]
    keys: Sequence[Hashable]
    marks: Sequence[Hashable]
    existing: Mapping[int, LiveGoal]
    equals: Mapping[int, tuple[str, ...]]
    twins: Mapping[int, int]
    rings: Mapping[int, tuple[int, ...]]
    below: Mapping[int, Sequence[int]]
    index: Mapping[Hashable, Sequence[LiveGoal]]
    named: frozenset[tuple[str, str, bool]]


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a rule may look at. `unreadable` are the cells, by row and field, whose value nobody knows.

    `only` are the positions a rule looks at; None means all.
    """

    table: Table
    live: Live
    answers: Answers
    links: Links
    unreadable: frozenset[tuple[int, str]]
    only: Sequence[int] | None = None

    def rows(self, *fields: str) -> Iterable[tuple[Any, ...]]:
        """Position and values of some fields, for each row to be looked at."""
        columns = [self.table.column(field) for field in fields]
        if self.only is None:
            return in_parts(zip(range(len(self.table.numbers)), *columns, strict=True))
        return ((position, *(column[position] for column in columns)) for position in self.only)

    def picked(self, by_position: Mapping[int, Any]) -> Iterable[int]:
        """The positions of a mapping that are to be looked at."""
        return by_position if self.only is None else [position for position in self.only if position in by_position]

    def named(self, position: int) -> LiveGoal | None:
        """The goal that a row names by its id: blank cells leave it as it is."""
        ids = self.table.columns.get("goal_id")
        return self.links.existing.get(position) if ids and ids[position] else None

    def is_readable(self, position: int, field: str) -> bool:
        """Whether a cell's value is known; a blank one's is."""
        return (self.table.numbers[position], field) not in self.unreadable

    def problem(
        self,
        position: int,
        field: str,
        code: str,
        severity: Severity = Severity.STOP,
        suggestions: Sequence[str] = (),
        **arguments: Argument,
    ) -> Problem:
        """A finding in the row at a position."""
        table = self.table
        field = table.blamed(field)
        return Problem(
            table.numbers[position],
            table.letter(field),
            field,
            f"upload-{code}",
            severity,
            arguments,
            tuple(suggestions),
        )


@dataclass(frozen=True, slots=True)
class Needs:
    """What must be fetched before a check: the goals of these people, and these goals."""

    owner_ids: tuple[str, ...]
    goal_ids: tuple[str, ...]
