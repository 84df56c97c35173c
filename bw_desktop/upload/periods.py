"""Reads the name of a period as its first and last day: a year, a half, a quarter or a month (row D6)."""

from __future__ import annotations

import calendar
import re
from datetime import date

from bw_desktop.records.folding import folded
from bw_desktop.upload.dates import readings

_YEAR = r"(?P<year>20\d\d)"
_QUARTER = r"(?P<quarter>q|t|quarter|quartal|trimestre)"
_HALF = r"(?P<half>h|s|half|half[ -]?year|hj|halbjahr|semestre)"
_UNIT = rf"(?:{_QUARTER}|{_HALF})"
_NUMBER = r"(?P<number>[1-4])(?:\.|st|nd|rd|th|er|e)?"
_GAP = r"[\s./\-]*"
_NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        _YEAR,
        rf"{_YEAR}{_GAP}{_UNIT}{_GAP}{_NUMBER}",
        rf"{_UNIT}{_GAP}{_NUMBER}{_GAP}{_YEAR}",
        rf"{_NUMBER}{_GAP}{_UNIT}{_GAP}{_YEAR}",
    )
)

_NAMED = r"(?:q|t|h|s|hj|quarter|quartal|trimestre|half|halbjahr|semestre)"
_PART = rf"(?:{_NAMED}[\s.]*[1-4]|[1-4]\.?\s*{_NAMED})"
_BUSINESS_YEAR = r"(?:fy|gj|ex)[\s.]*(?:20)?\d\d(?:/\d\d)?"
_LOOKS_SO = re.compile(rf"{_PART}(?:[\s/'.\-]*(?:{_BUSINESS_YEAR}|(?:20)?\d\d))?|{_BUSINESS_YEAR}(?:[\s/\-]*{_PART})?")


def looks_like_period(name: str) -> bool:
    """Whether a text names a period, though perhaps one of a business year whose days only the company knows."""
    return period_days(name) is not None or _LOOKS_SO.fullmatch(folded(name.strip())) is not None


def period_days(name: str) -> tuple[date, date] | None:
    """The first and the last day of a period ("2027", "2027 H1", "Q1 2027", "1. Quartal 2027", "March 2027").

    None where the name means none. Years are those of the calendar: where a business year begins nobody says here.
    """
    text = folded(name.strip())
    for pattern in _NAMES:
        if found := pattern.fullmatch(text):
            return _span(found.groupdict())
    month = readings(f"1 {text}").get(None) if text[:1].isalpha() else None
    return _months(month.year, month.month, 1) if month else None


def _span(found: dict[str, str | None]) -> tuple[date, date] | None:
    year = int(found["year"] or 0)
    number = int(found.get("number") or 0)
    if not number:
        return _months(year, 1, 12)
    length = 3 if found.get("quarter") else 6
    first = (number - 1) * length + 1
    return _months(year, first, length) if first <= 12 else None


def _months(year: int, first: int, length: int) -> tuple[date, date]:
    last = first + length - 1
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
