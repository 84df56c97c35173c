"""Ready questions in plain words: each is a view, some with one choice of the user's ("this quarter", 30 days).

A question stands with the domain it is about; its answer may be rows of another one ("managers with more than three
unfinished conversations" are people).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from bw_desktop.messages import Message
from bw_desktop.records.query import DateBetween, Empty, OneOf, Under
from bw_desktop.records.spans import Days, days_at, days_words
from bw_desktop.records.view import View, Wanted


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number the user may change. `unit` says what is counted."""

    usual: int
    unit: Message
    least: int = 0

    def usual_on(self, _today: date) -> int:
        """What it is at first."""
        return self.usual


@dataclass(frozen=True, slots=True)
class Choice:
    """Days to be chosen from; the first are the usual ones."""

    offered: tuple[Days, ...]

    def usual_on(self, _today: date) -> Days:
        """What it is at first."""
        return self.offered[0]


@dataclass(frozen=True, slots=True)
class Since:
    """A first day the user may change: usually the first of some days."""

    usual: Days

    def usual_on(self, today: date) -> Days:
        """What it is at first."""
        return DateBetween(days_at(self.usual, today).first)


Parameter: TypeAlias = "Number | Choice | Since"
Chosen: TypeAlias = "int | Days | None"
"""What the user has chosen for a parameter: a number, or days."""


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question, titled by the message `question-<id>`, which takes what is chosen as `number` or `days`.

    `make` gives its view; `parameter` says what can be chosen, None where nothing can.
    """

    id: str
    make: Callable[..., View]
    parameter: Parameter | None = None

    def usual(self, today: date) -> Chosen:
        """What is chosen at first."""
        return None if self.parameter is None else self.parameter.usual_on(today)

    def title(self, chosen: Chosen) -> Message:
        """The question in words."""
        name = f"question-{self.id}"
        if chosen is None:
            return Message(name)
        if isinstance(chosen, int):
            return Message.of(name, number=chosen)
        return Message.of(name, days=days_words(chosen))

    def view(self, chosen: Chosen, department: str = "") -> View:
        """Its view, narrowed to a department with all below it, by its path."""
        view = self.make() if chosen is None else self.make(chosen)
        if not department:
            return view
        return replace(view, filters=(*view.filters, Wanted(department_column(view.domain), Under(department))))


def department_column(domain: str) -> str:
    """The column that has the path of the department a row belongs to."""
    return "department_path" if domain == "users" else "joined.department"


def wanted(column: str, *words: str) -> Wanted:
    """Rows whose column holds one of the words."""
    return Wanted(column, OneOf(frozenset(words)))


def filled(column: str) -> Wanted:
    """Rows whose column holds something."""
    return Wanted(column, Empty(wanted=False))
