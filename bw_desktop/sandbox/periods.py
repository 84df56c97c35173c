"""The business periods in which the fictitious company sets its goals: quarters, and whole years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bw_desktop.sandbox.dice import Dice

_FIRST_DAY = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter or a year, by its first and last day."""

    name: str
    start: date
    end: date

    def elapsed(self, today: date) -> float:
        """The fraction of it that has gone by."""
        return elapsed(self.start, self.end, today)


def elapsed(start: date, end: date, today: date) -> float:
    """The fraction of the days from start to end that has gone by."""
    return min(1.0, max(0.0, (today - start).days / max(1, (end - start).days)))


def quarter(today: date, offset: int) -> Period:
    """The quarter so many before or after the one in which `today` lies."""
    number = today.year * 4 + (today.month - 1) // 3 + offset
    start = date(number // 4, number % 4 * 3 + 1, 1)
    after = date((number + 1) // 4, (number + 1) % 4 * 3 + 1, 1)
    return Period(f"Q{number % 4 + 1} {number // 4}", start, after - timedelta(days=1))


def draw(dice: Dice, today: date) -> Period:
    """Mostly the quarter of today, else the ones before, the next, or the year."""
    chance = dice.below(100)
    if chance < 10:
        return Period(str(today.year), date(today.year, 1, 1), date(today.year, 12, 31))
    return quarter(today, 0 if chance < 60 else -1 if chance < 80 else -2 if chance < 90 else 1)


def epoch(day: date, second: int = 0) -> int:
    """Seconds since 1970 (UTC) of a second of a day."""
    return (day.toordinal() - _FIRST_DAY) * 86_400 + second
