"""Counts the bars of a picture from the rows of a table, in slices a window can bear (row Q10)."""

from __future__ import annotations

import heapq
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeAlias, TypeVar

from bw_desktop.records.columns import Column, Value
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.pictures import (
    SPANS,
    STEPS,
    Arranged,
    Bar,
    By,
    Count,
    Figures,
    Mean,
    Meaning,
    Measure,
    Nothing,
    Others,
    Picture,
    Share,
    Span,
    Word,
)
from bw_desktop.records.query import Empty, Filter, Query, parts, predicate
from bw_desktop.records.ratings import rating_key

GroupT = TypeVar("GroupT")

_SLICE = 4_000
_SECONDS = 0.005

Counting: TypeAlias = "Generator[None, None, Figures]"
"""Counts as it is asked to go on, and returns the figures."""


def figures(picture: Picture, dataset: Dataset[Any], indexes: Sequence[int]) -> Figures:
    """The numbers of a picture of the rows at these indexes, in one go."""
    counting = counted(picture, dataset, indexes)
    while True:
        if (found := go_on(counting, seconds=1.0)) is not None:
            return found


def go_on(counting: Counting, seconds: float = _SECONDS) -> Figures | None:
    """Counts for about so many seconds; the figures once they are there."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            next(counting)
        except StopIteration as end:
            found: Figures = end.value
            return found
    return None


def counted(picture: Picture, dataset: Dataset[Any], indexes: Sequence[int]) -> Counting:
    """Counts the rows at these indexes, and pauses after each slice. Raises `KeyError` for a column not known."""
    rows = _Rows(picture, dataset, indexes)
    yield from rows.ready()
    whole = yield from rows.tallied(lambda _: (None,))
    if picture.is_over_time:
        bars = yield from _spans(picture, rows)
    elif picture.by is By.STEP:
        bars = yield from _steps(rows)
    else:
        bars = yield from _words(picture, dataset.column(picture.column), rows)
    made = tuple(Bar(meaning, tally.rows, _measured(picture.measure, tally)) for meaning, tally in bars)
    return Figures(picture, len(indexes), _measured(picture.measure, whole.get(None, _Tally())), made)


@dataclass(slots=True)
class _Tally:
    """Rows, how many of them have something to measure, and the sum of that."""

    rows: int = 0
    measured: int = 0
    total: float = 0.0

    def add(self, other: _Tally) -> None:
        self.rows += other.rows
        self.measured += other.measured
        self.total += other.total


_Bars: TypeAlias = "list[tuple[Meaning, _Tally]]"


class _Rows:
    """The rows that are counted, as the values of the picture's column."""

    def __init__(self, picture: Picture, dataset: Dataset[Any], indexes: Sequence[int]) -> None:
        self._picture, self._dataset, self._indexes = picture, dataset, indexes
        self._amount = _amount(picture)
        self._values: Sequence[Value] = ()
        self._measured: Sequence[Value] = ()

    def ready(self) -> Generator[None, None, None]:
        """Has the values made, which are then kept: what a filter would ask for."""
        needed = Query(filters=tuple(Filter(name, Empty()) for name in self._picture.columns))
        while not self._dataset.prepare(needed, _SECONDS):
            yield
        # Held on to: whatever becomes of the table meanwhile, one picture is of one state of it.
        self._values, self._measured = (self._dataset.values(self._picture.columns[end]) for end in (0, -1))

    def tallied(self, groups: Callable[[Value], Iterable[GroupT]]) -> Generator[None, None, dict[GroupT, _Tally]]:
        """A tally for each group; a value belongs to none, one or several of them."""
        found: dict[GroupT, _Tally] = {}
        for first in range(0, len(self._indexes), _SLICE):
            for value, tally in self._by_value(self._indexes[first : first + _SLICE]):
                for group in groups(value):
                    found.setdefault(group, _Tally()).add(tally)
            yield
        return found

    def _by_value(self, indexes: Sequence[int]) -> Iterable[tuple[Value, _Tally]]:
        values, amount = self._values, self._amount
        if amount is None:
            counts = Counter(map(values.__getitem__, indexes))
            return ((value, _Tally(rows)) for value, rows in counts.items())
        tallies: dict[Value, _Tally] = {}
        for index in indexes:
            tally = tallies.setdefault(values[index], _Tally())
            tally.rows += 1
            if (found := amount(self._measured[index])) is not None:
                tally.measured += 1
                tally.total += found
        return tallies.items()


def _amount(picture: Picture) -> Callable[[Value], float | None] | None:
    """What a row adds to the sum; None where rows are only counted."""
    match picture.measure:
        case Mean():
            return lambda value: value if isinstance(value, (int, float)) else None
        case Share(_, condition):
            holds = predicate(condition)
            return lambda value: float(holds(value))
        case Count():
            return None


def _measured(measure: Measure, tally: _Tally) -> float | None:
    if isinstance(measure, Count):
        return float(tally.rows)
    return tally.total / tally.measured if tally.measured else None


# ---- values ----------------------------------------------------------------------------------


def _words(picture: Picture, column: Column[Any], rows: _Rows) -> Generator[None, None, _Bars]:
    """A bar for each value, or for the most frequent ones and one for all others."""
    by_word = yield from rows.tallied(_distinct_parts)
    blank = by_word.pop(None, None)
    if len(by_word.keys() | column.choices) <= picture.most:
        by_word |= {choice: _Tally() for choice in column.choices if choice not in by_word}
    kept = _most_frequent(by_word, picture.most)
    bars: _Bars = [(Word(word), by_word[word]) for word in _arranged(picture, column, kept, by_word)]
    if blank is not None:
        bars.append((Word(None), blank))
    if rest := by_word.keys() - kept:
        # A row with several words of the rest is one row.
        together = yield from rows.tallied(lambda value: () if rest.isdisjoint(parts(value)) else (None,))
        bars.append((Others(frozenset(rest)), together[None]))
    return bars


def _distinct_parts(value: Value) -> Iterable[Value]:
    return dict.fromkeys(parts(value))


def _most_frequent(by_word: Mapping[Value, _Tally], most: int) -> set[Value]:
    """The words that get a bar; one more rather than a bar for a single other."""
    if len(by_word) <= most + 1:
        return set(by_word)
    least = heapq.nlargest(most, (tally.rows for tally in by_word.values()))[-1]
    above = [word for word, tally in by_word.items() if tally.rows > least]
    level = (word for word, tally in by_word.items() if tally.rows == least)
    return {*above, *heapq.nsmallest(most - len(above), level, key=_name)}


def _arranged(
    picture: Picture, column: Column[Any], kept: Iterable[Value], by_word: Mapping[Value, _Tally]
) -> list[Value]:
    words = sorted(kept, key=_name)
    if column.choices:
        places = {choice: place for place, choice in enumerate(column.choices)}
        return sorted(words, key=lambda word: places.get(str(word), len(places)))
    if picture.arranged is Arranged.NATURAL:
        return words
    lengths = {word: _measured(picture.measure, by_word[word]) for word in words}
    return sorted(words, key=lambda word: -_length(lengths[word]))


def _length(value: float | None) -> float:
    return float("-inf") if value is None else value


def _name(word: Value) -> tuple[int, float, str, str]:
    """Numbers, and words that begin with one as ratings do, by their size; then other words."""
    return *(rating_key(word) or (0, 0.0, "")), str(word)


# ---- days ------------------------------------------------------------------------------------


def _spans(picture: Picture, rows: _Rows) -> Generator[None, None, _Bars]:
    """A bar for each span from the first day to the last, also for those without a row."""
    by_date = yield from rows.tallied(lambda value: (_day(value),))
    by_day = {day: tally for day, tally in by_date.items() if day is not None}
    bars: _Bars = []
    if by_day:
        by, by_span = _long_enough(picture, min(by_day), max(by_day)), dict[Span, _Tally]()
        for day, tally in by_day.items():
            by_span.setdefault(Span.of(by, day), _Tally()).add(tally)
        bars += [(span, by_span.get(span) or _Tally()) for span in _in_order(by_span, picture.most)]
    if None in by_date:
        bars.append((Nothing(), by_date[None]))
    return bars


def _day(value: Value) -> date | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC).date()
    return value if isinstance(value, date) else None


def _long_enough(picture: Picture, first: date, last: date) -> By:
    """The shortest span, from the picture's own on, that needs no more bars than may be shown."""
    for by in SPANS[SPANS.index(picture.by) :]:
        days = {By.WEEK: 7, By.MONTH: 30.4, By.QUARTER: 91.3}.get(by, 365.3)
        if (last - first).days / days < picture.most - 1:
            return by
    return By.YEAR


def _in_order(spans: Iterable[Span], most: int) -> list[Span]:
    """The spans in time, with those between that have no row, unless these are too many."""
    found = sorted(spans, key=lambda span: span.first)
    whole = found[:1]
    while whole[-1] != found[-1] and len(whole) <= most and (following := whole[-1].following) is not None:
        whole.append(following)
    return whole if whole[-1] == found[-1] else found


# ---- steps -----------------------------------------------------------------------------------


def _steps(rows: _Rows) -> Generator[None, None, _Bars]:
    """A bar for each step, also for those without a row."""
    tests = [(step, predicate(step.condition)) for step in STEPS]

    def step_of(value: Value) -> Iterable[Meaning]:
        return next(((step,) for step, holds in tests if holds(value)), (Nothing(),))

    by_step = yield from rows.tallied(step_of)
    bars: _Bars = [(step, by_step.get(step) or _Tally()) for step in STEPS]
    if Nothing() in by_step:
        bars.append((Nothing(), by_step[Nothing()]))
    return bars
