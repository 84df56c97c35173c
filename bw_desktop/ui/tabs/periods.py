"""The periods goals can be looked at for: quarters and years around a day."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from bw_desktop.messages import Message


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both included. `name` is what it is called."""

    id: str
    start: date
    end: date
    name: Message


def periods(today: date) -> list[Period]:
    """What is offered, the usual one first: this quarter, the next, the last, this year, last year, four years."""
    year, quarter = today.year, (today.month - 1) // 3
    following, before = _shifted(year, quarter, 1), _shifted(year, quarter, -1)
    return [
        _quarter("this-quarter", year, quarter),
        _quarter("next-quarter", *following),
        _quarter("last-quarter", *before),
        _years("this-year", year, year),
        _years("next-year", year + 1, year + 1),
        _years("last-year", year - 1, year - 1),
        _years("four-years", year - 2, year + 1),
    ]


def _shifted(year: int, quarter: int, by: int) -> tuple[int, int]:
    return (year * 4 + quarter + by) // 4, (year * 4 + quarter + by) % 4


def _quarter(id: str, year: int, quarter: int) -> Period:
    last = quarter * 3 + 3
    end = date(year, last, calendar.monthrange(year, last)[1])
    name = Message.of(f"goals-period-{id}", year=str(year), quarter=quarter + 1)
    return Period(id, date(year, quarter * 3 + 1, 1), end, name)


def _years(id: str, first: int, last: int) -> Period:
    name = Message.of(f"goals-period-{id}", first=str(first), last=str(last))
    return Period(id, date(first, 1, 1), date(last, 12, 31), name)
