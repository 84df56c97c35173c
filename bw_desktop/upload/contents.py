"""Looks into a column's cells: how many of them could be values of a field (row E1, the content check)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from bw_desktop.records.folding import folded
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.dates import readings
from bw_desktop.upload.fields import Field, Kind
from bw_desktop.upload.numbers import read_number
from bw_desktop.upload.periods import period_days
from bw_desktop.upload.words import YES_NO

EMAIL = re.compile(r"[^@\s;,<>]+@[^@\s;,<>]+\.[^@\s;,<>.]+")
_NAME = re.compile(r"[^\W\d_a-z][\w'’.\-]*,?( [^\W\d_a-z][\w'’.\-]*){1,2}")
_SAMPLE = 200
_LOOKED_THROUGH = 2000


def sample(values: Sequence[CellValue]) -> list[CellValue]:
    """Up to some hundred cells that hold something, spread over the column."""
    step = max(1, len(values) // (_SAMPLE * 5))
    found: list[CellValue] = [value for value in values[::step] if value is not None and value != ""]
    return found[:: max(1, len(found) // _SAMPLE)]


def first_values(values: Sequence[CellValue], count: int = 3) -> tuple[CellValue, ...]:
    """The first few different values, to be shown."""
    found: dict[CellValue, None] = {}
    for value in values[:_LOOKED_THROUGH]:
        if value is not None and value != "":
            found.setdefault(value)
            if len(found) == count:
                break
    return tuple(found)


def share(field: Field, values: Sequence[CellValue]) -> float:
    """Which part of the cells could be values of a field, 0 to 1; 1 for a column without any value."""
    if not values:
        return 1.0
    fits = _FITS[field.kind]
    return sum(fits(field, value) for value in values) / len(values)


def looks_like_people(values: Sequence[CellValue]) -> bool:
    """Whether most cells could be full names: two or three capitalised words without digits."""
    names = sum(isinstance(value, str) and _NAME.fullmatch(value.strip()) is not None for value in values)
    return names * 2 >= len(values)


def _date(_: Field, value: CellValue) -> bool:
    return isinstance(value, date) or (isinstance(value, str) and bool(readings(value)))


def _number(_: Field, value: CellValue) -> bool:
    if isinstance(value, str):
        return read_number(value) is not None
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _email(_: Field, value: CellValue) -> bool:
    return isinstance(value, str) and EMAIL.search(value) is not None


def _yes_no(_: Field, value: CellValue) -> bool:
    return isinstance(value, bool) or value in (0, 1) or (isinstance(value, str) and folded(value.strip()) in YES_NO)


def _choice(field: Field, value: CellValue) -> bool:
    words = {folded(word) for accepted in field.choices.values() for word in accepted}
    return isinstance(value, str) and folded(value.strip()) in words


def _identifier(_: Field, value: CellValue) -> bool:
    if isinstance(value, str):
        return " " not in value.strip() and any(letter.isdigit() for letter in value) and "@" not in value
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _text(_: Field, value: CellValue) -> bool:
    if isinstance(value, (date, time, timedelta, bool)):
        return False
    return isinstance(value, str) and not EMAIL.fullmatch(value.strip()) and any(map(str.isalpha, value))


def _any_text(_: Field, value: CellValue) -> bool:
    return not isinstance(value, (time, timedelta, bool))


def _period(_: Field, value: CellValue) -> bool:
    name = str(int(value)) if isinstance(value, float) and value.is_integer() else value
    return isinstance(name, str) and period_days(name) is not None


_FITS: dict[Kind, Callable[[Field, CellValue], bool]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _any_text,
    Kind.LIST: _text,
    Kind.REFERENCE: _any_text,
    Kind.DATE: _date,
    Kind.NUMBER: _number,
    Kind.PERCENT: _number,
    Kind.YES_NO: _yes_no,
    Kind.EMAIL: _email,
    Kind.IDENTIFIER: _identifier,
    Kind.CHOICE: _choice,
    Kind.PERIOD: _period,
}
