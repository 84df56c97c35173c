"""Puts a filter into the words of its field and its chip: the way back from what is typed or ticked (row B1)."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.records.query import STEP, Contains, DateBetween, Empty, NumberBetween, OneOf, Under
from bw_desktop.records.spans import Within, days_words
from bw_desktop.records.view import Wish
from bw_desktop.ui.formatting import Speech

BoundT = TypeVar("BoundT", float, date)


def wish_words(speech: Speech, column: Column[Any] | None, wish: Wish) -> str:
    """What is said of a filter; numbers and fixed days can be read again by `filter_text`."""
    say = speech.wording.text
    match wish:
        case Contains(text):
            return text
        case NumberBetween(low, high):
            is_percent = column is not None and column.kind is Kind.PERCENT
            return _numbers(low, high, speech.percent if is_percent else speech.number)
        case DateBetween(first, last):
            return _between(first, last, speech.date)
        case Within():
            return speech.wording.say(days_words(wish))
        case OneOf(values):
            return ", ".join(sorted(_value(speech, column, value) for value in values))
        case Empty(is_wanted):
            return say("table-filter-empty" if is_wanted else "table-filter-filled")
        case Under(path):
            return say("view-under", department=path.rpartition(STEP)[2])


def _numbers(low: float | None, high: float | None, spoken: Callable[[float], str]) -> str:
    """Bounds that lie just beside a number with few digits were typed with < or >."""
    if low is None and high is not None and (plain := _rounded(high)) != high:
        return f"<{spoken(plain)}"
    if high is None and low is not None and (plain := _rounded(low)) != low:
        return f">{spoken(plain)}"
    return _between(low, high, spoken)


def _rounded(number: float) -> float:
    """The number with few digits right beside it, or itself."""
    plain = round(number, 6)
    return plain if plain in (math.nextafter(number, math.inf), math.nextafter(number, -math.inf)) else number


def _between(low: BoundT | None, high: BoundT | None, spoken: Callable[[BoundT], str]) -> str:
    if low == high and low is not None:
        return spoken(low)
    if low is None:
        return "" if high is None else f"≤{spoken(high)}"
    return f"≥{spoken(low)}" if high is None else f"{spoken(low)}..{spoken(high)}"


def _value(speech: Speech, column: Column[Any] | None, value: Value) -> str:
    spoken = speech.value(value) if column is None else speech(column, value)
    return spoken or speech.wording.text("table-filter-blank")
