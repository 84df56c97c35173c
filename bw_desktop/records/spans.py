"""Spans of days that move with today ("this quarter", "the last 30 days"), as words of a small closed set.

A view keeps the word, not the days, so that it stays right tomorrow (row B8).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bw_desktop.messages import Message
from bw_desktop.records.query import DateBetween

_COUNTED = re.compile(r"(last|next|before)-(\d{1,5})-days")
_DAY = r"(?:\d{4}-\d{2}-\d{2})?"
_DAYS = re.compile(rf"({_DAY})\.\.({_DAY})")


@dataclass(frozen=True, slots=True)
class Within:
    """The days a word means, seen from a today.

    `word` is one of `NAMED` or `COUNTED`; of the latter `days` is the number. "last 30 days" and "next 30 days" hold
    today, "before 30 days" is whatever lies more than 30 days back: "before 0 days" is the past.
    """

    word: str
    days: int = 0

    def at(self, today: date) -> DateBetween:
        """The days it means."""
        if self.word in NAMED:
            return NAMED[self.word](today)
        return COUNTED[self.word](today, self.days)


Days: TypeAlias = "DateBetween | Within"
"""Days that are fixed, or move with today."""


def days_at(days: Days, today: date) -> DateBetween:
    """The days meant today."""
    return days.at(today) if isinstance(days, Within) else days


def spanning(one: Days | None, other: Days | None, today: date) -> Days | None:
    """Days that hold both; where one is None, the other."""
    if one is None or other is None or one == other:
        return one or other
    mine, others = days_at(one, today), days_at(other, today)
    first = min(mine.first, others.first) if mine.first and others.first else None
    return DateBetween(first, max(mine.last, others.last) if mine.last and others.last else None)


def days_text(days: Days) -> str:
    """Days as one word of a file or an id: "this-quarter", "last-30-days", "2026-07-01..", "..2026-07-01"."""
    if isinstance(days, DateBetween):
        return f"{days.first or ''}..{days.last or ''}"
    return f"{days.word}-{days.days}-days" if days.word in COUNTED else days.word


def days_of(text: str) -> Days:
    """What `days_text` wrote. Raises `ValueError`."""
    if text in NAMED:
        return Within(text)
    if found := _COUNTED.fullmatch(text):
        return Within(found[1], int(found[2]))
    if found := _DAYS.fullmatch(text):
        first, last = (date.fromisoformat(day) if day else None for day in found.groups())
        return DateBetween(first, last)
    raise ValueError(text)


def days_words(days: Days) -> Message:
    """Days as people say them: "this quarter", "the last 30 days", "since 1 July 2026"."""
    if isinstance(days, Within):
        return Message(f"days-{days.word}", {"days": days.days} if days.word in COUNTED else {})
    match days.first, days.last:
        case date() as first, date() as last:
            return Message.of("days-between", first=first, last=last)
        case date() as first, None:
            return Message.of("days-since", first=first)
        case None, date() as last:
            return Message.of("days-until", last=last)
    return Message.of("days-any")


def _quarter(by: int) -> Callable[[date], DateBetween]:
    return lambda today: _months(today.year, (today.month - 1) // 3 * 3 + by * 3, 3)


def _half(by: int) -> Callable[[date], DateBetween]:
    return lambda today: _months(today.year, (today.month - 1) // 6 * 6 + by * 6, 6)


def _years(first: int, count: int = 1) -> Callable[[date], DateBetween]:
    return lambda today: _months(today.year + first, 0, 12 * count)


def _months(year: int, month: int, count: int) -> DateBetween:
    """So many whole months from one counted from a year's January, which is 0."""
    first, last = year * 12 + month, year * 12 + month + count - 1
    end = last // 12, last % 12 + 1
    return DateBetween(date(first // 12, first % 12 + 1, 1), date(*end, monthrange(*end)[1]))


def _moved(today: date, by: int) -> date:
    ordinal = today.toordinal() + by
    return date.fromordinal(max(date.min.toordinal(), min(ordinal, date.max.toordinal())))


NAMED: Mapping[str, Callable[[date], DateBetween]] = {
    "this-quarter": _quarter(0),
    "last-quarter": _quarter(-1),
    "next-quarter": _quarter(1),
    "this-half-year": _half(0),
    "last-half-year": _half(-1),
    "this-year": _years(0),
    "last-year": _years(-1),
    "next-year": _years(1),
    "four-years": _years(-2, 4),
}
COUNTED: Mapping[str, Callable[[date, int], DateBetween]] = {
    "last": lambda today, days: DateBetween(_moved(today, -days), today),
    "next": lambda today, days: DateBetween(today, _moved(today, days)),
    "before": lambda today, days: DateBetween(None, _moved(today, -days - 1)),
}
