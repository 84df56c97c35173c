"""What is asked of a table: a search, filters of columns that must all hold, and an order. Values only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeAlias

from bw_desktop.records.columns import Value
from bw_desktop.records.folding import folded


@dataclass(frozen=True, slots=True)
class Contains:
    """The cell's text holds this text, whatever its case and accents."""

    text: str


@dataclass(frozen=True, slots=True)
class NumberBetween:
    """The cell's number lies within the bounds, both included; None is open."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class DateBetween:
    """The cell's date (of an instant: its UTC date) lies within the bounds, both included; None is open."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class OneOf:
    """The cell's value, or one of a list's values, is among these; None stands for an empty cell."""

    values: frozenset[Value]


@dataclass(frozen=True, slots=True)
class Empty:
    """The cell is empty, or is not."""

    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Under:
    """The cell's path is this one or lies below it: a department with all its sub-departments."""

    path: str


STEP = " › "
"""Stands between the steps of a path, from the top down."""

Condition: TypeAlias = "Contains | NumberBetween | DateBetween | OneOf | Empty | Under"


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on one column."""

    column: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class Order:
    """One key of a sort; blanks stand last in both directions."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Everything asked of a table at once; rows match when the search and all filters hold."""

    search: str = ""
    filters: tuple[Filter, ...] = ()
    order: tuple[Order, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether it can hide rows."""
        return bool(self.search.strip() or self.filters)


def predicate(condition: Condition, *, has_words: bool = True) -> Callable[[Value], bool]:
    """The test of a native value; `Contains` is tested on the cell's folded text instead, see `Dataset`.

    Without `has_words` no value is a list of words, which makes ticked values quick to look for.
    """
    match condition:
        case Empty(is_empty):
            return lambda value: is_blank(value) is is_empty
        case OneOf(values):
            wanted = values | {"", ()} if None in values else values
            if not has_words:
                return wanted.__contains__
            return lambda value: value in wanted or (isinstance(value, tuple) and not wanted.isdisjoint(value))
        case NumberBetween(low, high):
            bottom = float("-inf") if low is None else low
            top = float("inf") if high is None else high
            return lambda value: isinstance(value, (int, float)) and bottom <= value <= top
        case DateBetween(first, last):
            earliest, latest = first or date.min, last or date.max
            return lambda value: isinstance(value, date) and earliest <= _day(value) <= latest
        case Under(path):
            below = path + STEP
            return lambda value: isinstance(value, str) and (value == path or value.startswith(below))
        case Contains(text):
            sought = folded(text)
            return lambda value: sought in folded("" if is_blank(value) else str(value))


def is_blank(value: Value) -> bool:
    """Whether a cell is empty."""
    return value is None or value == "" or value == ()


def parts(value: Value) -> tuple[Value, ...]:
    """What a tick list shows of a cell: each word of a list, the value itself, None for an empty cell."""
    if is_blank(value):
        return (None,)
    return value if isinstance(value, tuple) else (value,)


def _day(value: date) -> date:
    return value.astimezone(UTC).date() if isinstance(value, datetime) else value
