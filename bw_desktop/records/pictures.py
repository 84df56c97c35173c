"""What a picture of a table is: what sets its rows apart, what is measured, and the bars that come of it (row Q10)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.records.query import Condition, DateBetween, Empty, Filter, NumberBetween, OneOf


class By(StrEnum):
    """What a bar stands for: one value of the column, a span of days, or a step of a percentage."""

    VALUE = "value"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    STEP = "step"


SPANS = (By.WEEK, By.MONTH, By.QUARTER, By.YEAR)
"""The spans of days, the shortest first."""


class Arranged(StrEnum):
    """The order of bars that stand for values: the largest first, or smallest value first (numbers before words)."""

    LARGEST = "largest"
    NATURAL = "natural"


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows a bar has."""


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of a column of numbers; rows without a number do not count."""

    column: str


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a bar's rows for which a condition on a column holds."""

    column: str
    condition: Condition


Measure: TypeAlias = "Count | Mean | Share"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a domain's rows.

    `id` names it within its domain. At most about `most` bars are shown: further values are one bar of others, and
    spans of days grow. The values of a choice stand in the order of its words. Where `each` is a kind instead of
    `column`, there is such a picture of every column of that kind, and its title's argument is the column.
    """

    id: str
    title: Message
    column: str = ""
    by: By = By.VALUE
    measure: Measure = Count()
    arranged: Arranged = Arranged.LARGEST
    most: int = 12
    each: Kind | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The ids of the columns it is made of."""
        return (self.column,) if isinstance(self.measure, Count) else (self.column, self.measure.column)

    @property
    def is_over_time(self) -> bool:
        """Whether its bars stand one after the other in time."""
        return self.by in SPANS


def pictures_of(pictures: Iterable[Picture], columns: Sequence[Column[Any]]) -> list[Picture]:
    """The pictures that can be drawn of a table with these columns."""
    known = {column.id for column in columns}
    found: list[Picture] = []
    for picture in pictures:
        if picture.each is None:
            found += [picture] if known.issuperset(picture.columns) else []
            continue
        for column in columns:
            if column.kind is picture.each:
                title = Message.of(picture.title.id, column=column.title)
                found.append(replace(picture, id=f"{picture.id}-{column.id}", title=title, column=column.id))
    return found


@dataclass(frozen=True, slots=True)
class Word:
    """A bar of one value of the column; None are the empty cells."""

    value: Value

    @property
    def condition(self) -> Condition:
        """What its rows have in common."""
        return OneOf(frozenset((self.value,)))


@dataclass(frozen=True, slots=True)
class Nothing:
    """The bar of the rows without a date or number."""

    @property
    def condition(self) -> Condition:
        """What its rows have in common."""
        return Empty()


@dataclass(frozen=True, slots=True)
class Others:
    """The bar of all values that have none of their own."""

    values: frozenset[Value]

    @property
    def condition(self) -> Condition:
        """What its rows have in common."""
        return OneOf(self.values)


@dataclass(frozen=True, slots=True)
class Span:
    """A bar of a week (from Monday), month, quarter or year that begins on a day."""

    by: By
    first: date

    @classmethod
    def of(cls, by: By, day: date) -> Span:
        """The span a day lies in."""
        match by:
            case By.WEEK:
                return cls(by, date.fromordinal(max(1, day.toordinal() - day.weekday())))
            case By.QUARTER:
                return cls(by, date(day.year, (day.month - 1) // 3 * 3 + 1, 1))
            case By.YEAR:
                return cls(by, date(day.year, 1, 1))
        return cls(By.MONTH, date(day.year, day.month, 1))

    @property
    def last(self) -> date:
        """Its last day."""
        following = self.following
        return date.max if following is None else following.first - timedelta(days=1)

    @property
    def following(self) -> Span | None:
        """The span after it; None where the calendar ends."""
        first = self.first
        if self.by is By.WEEK:
            ordinal = first.toordinal() + 7
            return Span(By.WEEK, date.fromordinal(ordinal)) if ordinal <= date.max.toordinal() else None
        months = first.year * 12 + first.month - 1 + {By.MONTH: 1, By.QUARTER: 3}.get(self.by, 12)
        year, month = divmod(months, 12)
        return Span(self.by, date(year, month + 1, 1)) if year <= date.max.year else None

    @property
    def condition(self) -> Condition:
        """What its rows have in common."""
        return DateBetween(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Step:
    """A bar of the fractions between two bounds, both included; None is open."""

    low: float | None
    high: float | None

    @property
    def condition(self) -> Condition:
        """What its rows have in common."""
        return NumberBetween(self.low, self.high)


def _quarters() -> tuple[Step, ...]:
    """Not begun, the four quarters of what lies between, done."""
    bounds = (0.0, 0.25, 0.5, 0.75, 1.0)
    firsts = (math.nextafter(0.0, 1.0), *bounds[1:-1])
    between = (Step(low, math.nextafter(high, 0.0)) for low, high in zip(firsts, bounds[1:], strict=True))
    return (Step(None, 0.0), *between, Step(1.0, None))


STEPS = _quarters()
"""Every number lies in one of them."""

Meaning: TypeAlias = "Word | Nothing | Others | Span | Step"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it stands for, how many rows it has, and its length; None where there is nothing to measure."""

    meaning: Meaning
    rows: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a picture: `rows` were counted, `whole` is the measure of all of them."""

    picture: Picture
    rows: int
    whole: float | None
    bars: tuple[Bar, ...]

    @property
    def tells(self) -> bool:
        """Whether there is something to compare: a column found by its kind may hold another text in each row."""
        others = sum(bar.rows for bar in self.bars if isinstance(bar.meaning, Others))
        return self.picture.each is None or others * 2 <= self.rows

    def filter(self, bar: Bar) -> Filter:
        """What a click on a bar asks of the table: it then shows the bar's rows."""
        return Filter(self.picture.column, bar.meaning.condition)

    def bar_of(self, condition: Condition) -> Bar | None:
        """The bar that would ask for this."""
        return next((bar for bar in self.bars if bar.meaning.condition == condition), None)
