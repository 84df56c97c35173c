"""Reads what is typed into a column's filter: `sales`, `>5`, `10..20`, `<=50 %`, `2026-03`, `1.3.2026..` (row B1)."""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale

from bw_desktop.records.columns import Kind
from bw_desktop.records.query import Condition, Contains, DateBetween, NumberBetween

_OPERATOR = re.compile(r"^\s*(>=|<=|≥|≤|>|<|=)\s*(.+)$")
_RANGE = re.compile(r"^(.*?)\s*(?:\.\.+|…)\s*(.*)$")
_ISO = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_QUARTER = re.compile(r"^(?:(\d{4})\s*[qQ]([1-4])|[qQ]([1-4])\s*(\d{4}))$")

_OLDEST = 1950

NUMBERS = frozenset({Kind.NUMBER, Kind.PERCENT})
DATES = frozenset({Kind.DATE, Kind.INSTANT})


@dataclass(frozen=True, slots=True)
class _Span:
    """What one word means: from its first to its last value; a year is many days, a number is itself."""

    first: float
    last: float


class FilterReader:
    """Reads filters as a person of this locale types them; `pattern` is the locale's date with the year in full."""

    def __init__(self, locale: QLocale, pattern: str) -> None:
        self._locale = locale
        short = locale.dateFormat(QLocale.FormatType.ShortFormat)
        self._patterns = tuple(dict.fromkeys((pattern, short, _loose(pattern), _loose(short))))

    def read(self, kind: Kind, text: str) -> Condition | None:
        """The condition a text means for a column's kind; None for a blank text.

        Raises `ValueError` where it means no number or date.
        """
        words = text.strip()
        if not words:
            return None
        if kind in NUMBERS:
            low, high = _bounds(words, lambda word: self._number(word, kind))
            return NumberBetween(_finite(low), _finite(high))
        if kind in DATES:
            low, high = _bounds(words, self._days)
            return DateBetween(_day(math.ceil(low)) if math.isfinite(low) else None, _last_day(high))
        return Contains(words)

    def day(self, text: str) -> date:
        """One day; raises `ValueError`."""
        return date.fromordinal(int(self._days(text.strip()).first))

    def number(self, text: str, kind: Kind) -> float:
        """One number; raises `ValueError`."""
        return self._number(text, kind).first

    def _number(self, word: str, kind: Kind) -> _Span:
        cleaned = word.replace("%", "").strip()
        value, understood = self._locale.toDouble(cleaned)
        if not understood:
            value = float(cleaned)
        value = value / 100 if kind is Kind.PERCENT else value
        return _Span(value, value)

    def _days(self, word: str) -> _Span:
        if found := _QUARTER.match(word):
            year, quarter = int(found[1] or found[4]), int(found[2] or found[3])
            return _month_span(year, quarter * 3 - 2, quarter * 3)
        if found := _ISO.match(word):
            year, month, day = (int(part) if part else 0 for part in found.groups())
            if day:
                only = date(year, month, day).toordinal()
                return _Span(only, only)
            return _month_span(year, month or 1, month or 12)
        for pattern in self._patterns:
            parsed = self._locale.toDate(word, pattern)
            if parsed.isValid():
                only = _this_century(parsed).toordinal()
                return _Span(only, only)
        raise ValueError(word)


def _bounds(words: str, span: Callable[[str], _Span]) -> tuple[float, float]:
    """The bounds, both included, of `>5`, `5..10`, `..10`, `5`."""
    if found := _OPERATOR.match(words):
        sign, value = found[1], span(found[2])
        match sign:
            case ">":
                return math.nextafter(value.last, math.inf), math.inf
            case ">=" | "≥":
                return value.first, math.inf
            case "<":
                return -math.inf, math.nextafter(value.first, -math.inf)
            case "<=" | "≤":
                return -math.inf, value.last
        return value.first, value.last
    if (found := _RANGE.match(words)) and (found[1] or found[2]):
        low = span(found[1]).first if found[1] else -math.inf
        return low, span(found[2]).last if found[2] else math.inf
    value = span(words)
    return value.first, value.last


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _day(ordinal: int) -> date:
    return date.fromordinal(max(1, min(ordinal, date.max.toordinal())))


def _last_day(high: float) -> date | None:
    return _day(math.floor(high)) if math.isfinite(high) else None


def _month_span(year: int, first: int, last: int) -> _Span:
    end = date(year, last, calendar.monthrange(year, last)[1])
    return _Span(date(year, first, 1).toordinal(), end.toordinal())


def _loose(pattern: str) -> str:
    """Also without leading zeros: 1.3.2026 where the locale writes 01.03.2026."""
    return pattern.replace("dd", "d").replace("MM", "M")


def _this_century(parsed: QDate) -> date:
    """Two-digit years mean this century; Qt takes them for the last one."""
    century = 100 if parsed.year() < _OLDEST else 0
    return date(parsed.year() + century, parsed.month(), parsed.day())
