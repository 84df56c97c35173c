"""Reads dates as people type them, as calendar dates; never through a time zone (row D4)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bw_desktop.records.folding import folded


class DateOrder(StrEnum):
    """The order of day, month and year in dates typed as text."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


_CENTURY_FROM = 70
"""Two-digit years from here on lie in the last century."""

_NUMERIC = re.compile(
    r"(\d{1,4})\s?([./\-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})\.?(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
)
_NAMED = re.compile(
    r"""(?:[a-z]+,?\s+)?                                   # the day of the week
    (?:(\d{1,2})(?:\.|st|nd|rd|th|er)?[\s.\-]*(?:de\s+)?([a-z]+)|([a-z]+)[\s.\-]*(\d{1,2})(?:st|nd|rd|th)?)
    [.,]?[\s.\-]*(?:de\s+)?(\d{4}|\d{2})""",
    re.VERBOSE,
)

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "january jan januar janner jan janvier janv enero ene",
            "february feb februar feber fevrier fevr febrero",
            "march mar marz mrz mars marzo",
            "april apr avril avr abril abr",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet juil julio",
            "august aug aout agosto ago",
            "september sep sept septembre septiembre set",
            "october oct oktober okt octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember dez decembre diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}


@dataclass(frozen=True, slots=True)
class Example:
    """A text of the file, and the date it means under an order."""

    order: DateOrder
    text: str
    day: date


@dataclass(frozen=True, slots=True)
class OrderFound:
    """What the texts of a file say about their order: the one that fits all, or examples of what they could mean."""

    order: DateOrder | None
    examples: tuple[Example, ...] = ()

    @property
    def is_question(self) -> bool:
        """Whether only the user can say."""
        return bool(self.examples)


def readings(text: str) -> dict[DateOrder | None, date]:
    """The dates a text can mean, by the order it takes; None as order where there is but one way to read it."""
    text = text.strip()
    if match := _NUMERIC.fullmatch(text):
        first, separator, middle, last = match[1], match[2], match[3], match[4]
        if len(first) >= 3:
            return _only(None, _date(first, middle, last)) if len(first) == 4 and len(last) <= 2 else {}
        found = _only(DateOrder.DMY, _date(last, middle, first)) | _only(DateOrder.MDY, _date(last, first, middle))
        if separator == "-" and len(first) == 2 and len(last) == 2:
            found |= _only(DateOrder.YMD, _date(first, middle, last))
        return found
    return _named(text)


def read_date(text: str, order: DateOrder | None) -> date | None:
    """The date of a text under an order; None where it is none."""
    found = readings(text)
    return found.get(None) or found.get(order)


def find_order(texts: Iterable[str]) -> OrderFound:
    """The one order that fits all texts which are dates in some order."""
    found = {text: dates for text in texts if (dates := readings(text)) and None not in dates}
    fitting = [order for order in DateOrder if all(order in dates for dates in found.values())]
    if not found or len(fitting) == 1:
        return OrderFound(fitting[0] if found else None)
    if fitting:
        return _among(fitting, found)
    firsts = (next((text for text, dates in found.items() if order in dates), None) for order in DateOrder)
    return OrderFound(
        None,
        tuple(Example(order, text, found[text][order]) for order, text in zip(DateOrder, firsts, strict=True) if text),
    )


def _among(fitting: list[DateOrder], found: dict[str, dict[DateOrder | None, date]]) -> OrderFound:
    """Several orders fit all: a question, unless they give the same dates."""
    for text, dates in found.items():
        if len({dates[order] for order in fitting}) > 1:
            return OrderFound(None, tuple(Example(order, text, dates[order]) for order in fitting))
    return OrderFound(fitting[0])


def _only(order: DateOrder | None, day: date | None) -> dict[DateOrder | None, date]:
    return {} if day is None else {order: day}


def _named(text: str) -> dict[DateOrder | None, date]:
    match = _NAMED.fullmatch(folded(text))
    if match is None:
        return {}
    month = _MONTHS.get(match[2] or match[3])
    return _only(None, _date(match[5], str(month), match[1] or match[4])) if month else {}


def _date(year: str, month: str, day: str) -> date | None:
    number = int(year)
    if len(year) <= 2:
        number += 1900 if number >= _CENTURY_FROM else 2000
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None
