"""The periods goals can be looked at for: quarters and years around a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bw_desktop.messages import Message
from bw_desktop.records.query import DateBetween
from bw_desktop.records.spans import Within

_WORDS = ("this-quarter", "next-quarter", "last-quarter", "this-year", "next-year", "last-year", "four-years")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both included. `id` is its word among `records.spans.NAMED`, `name` what it is called."""

    id: str
    start: date
    end: date
    name: Message

    def holds(self, days: DateBetween) -> bool:
        """Whether all the days lie in it."""
        return self.start <= (days.first or date.min) and (days.last or date.max) <= self.end


def periods(today: date) -> list[Period]:
    """What is offered, the usual one first: this quarter, the next, the last, this year, last year, four years."""
    return [_period(word, Within(word).at(today)) for word in _WORDS]


def _period(word: str, days: DateBetween) -> Period:
    assert days.first is not None
    assert days.last is not None
    start, end, name = days.first, days.last, f"goals-period-{word}"
    if word.endswith("-quarter"):
        called = Message.of(name, year=str(start.year), quarter=(start.month - 1) // 3 + 1)
    else:
        called = Message.of(name, first=str(start.year), last=str(end.year))
    return Period(word, start, end, called)
