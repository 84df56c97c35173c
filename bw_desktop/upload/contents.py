"""Looks into a column's cells: how many of them could be values of a field (row E1, the content check)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from bw_desktop.records.folding import folded
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.dates import readings
from bw_desktop.upload.fields import Field, Kind, Shape
from bw_desktop.upload.numbers import read_number
from bw_desktop.upload.periods import looks_like_period
from bw_desktop.upload.words import YES_NO

EMAIL = re.compile(r"[^@\s;,<>]+@[^@\s;,<>]+\.[^@\s;,<>.]+")
_NAME = re.compile(r"[^\W\d_a-z][\w'’.\-]*,?( [^\W\d_a-z][\w'’.\-]*){1,2}")
_LONG_NUMBER = re.compile(r"\d{4}")
_SAMPLE = 200
_FOLLOW_FROM = 0.8
_ENOUGH, _LONG_NAME = 8, 20
_ENOUGH_TO_COUNT, _GAPS = 3, 20
_FEW_WORDS, _LONG_MARK = 4, 3
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


def is_prose(values: Sequence[CellValue]) -> bool:
    """Whether most cells are sentences, or nearly so."""
    return bool(values) and sum(_words(value) > _FEW_WORDS for value in values) * 2 >= len(values)


def variety(values: Sequence[CellValue]) -> float:
    """How many different values a column has, measured by its cells, blank ones among them."""
    looked = values[:_LOOKED_THROUGH]
    return len({value for value in looked if value is not None and value != ""}) / max(1, len(looked))


def follow(first: Sequence[CellValue], last: Sequence[CellValue]) -> bool:
    """Whether the dates of one column lie before those of another, as first and last days do; a few may not."""
    pairs = [(early, late) for early, late in zip(map(_days, first), map(_days, last), strict=False) if early and late]
    right = sum(min(early) <= max(late) for early, late in pairs)
    return right > len(pairs) * _FOLLOW_FROM and any(min(early) < max(late) for early, late in pairs)


def are_of(people: Sequence[CellValue], emails: Sequence[CellValue]) -> bool:
    """Whether e-mails could be those of the people beside them: most hold a part of the name."""
    pairs = [(folded(str(person)), folded(str(email))) for person, email in zip(people, emails, strict=False)]
    held = sum(any(part[:3] in email for part in re.findall(r"\w{3,}", person)) for person, email in pairs)
    return held * 2 >= len(pairs)


def _days(value: CellValue) -> Sequence[date]:
    if isinstance(value, datetime):
        return (value.date(),)
    if isinstance(value, date):
        return (value,)
    return tuple(readings(value).values()) if isinstance(value, str) else ()


def has_shape(field: Field, values: Sequence[CellValue]) -> bool:
    """Whether the cells together look as those of the field do."""
    return _SHAPES[field.shape](values)


def _words(value: CellValue) -> int:
    return len(value.split()) if isinstance(value, str) else 0


def _varied(values: Sequence[CellValue]) -> bool:
    if len(values) < _ENOUGH or len(set(values)) * 2 >= len(values):
        return True
    return sum(len(str(value)) for value in values) >= _LONG_NAME * len(values)


def _wordy(values: Sequence[CellValue]) -> bool:
    return sum(len(str(value)) for value in values) >= _LONG_MARK * len(values)


def _short(values: Sequence[CellValue]) -> bool:
    return not values or sum(_words(value) <= _FEW_WORDS for value in values) * 2 >= len(values)


def _uncounted(values: Sequence[CellValue]) -> bool:
    """Whether numbers do not run from 1 on, as the first column of a list does."""
    numbers = {number for value in values if (number := _whole(value)) is not None}
    if len(numbers) < _ENOUGH_TO_COUNT:
        return True
    return min(numbers) > 1 or max(numbers) > len(values) * _GAPS


def _given(values: Sequence[CellValue]) -> bool:
    """Whether ids could be the server's numbers, or links that hold them; a company's own codes ("G-01") are not."""
    numbers = sum(_whole(value) is not None or _LONG_NUMBER.search(str(value)) is not None for value in values)
    return _uncounted(values) and (len(values) < _ENOUGH_TO_COUNT or numbers * 2 >= len(values))


def _whole(value: CellValue) -> int | None:
    if isinstance(value, (int, float)):
        return int(value) if value == int(value) else None
    return int(value) if isinstance(value, str) and value.strip().isdecimal() else None


_SHAPES: dict[Shape, Callable[[Sequence[CellValue]], bool]] = {
    Shape.ANY: lambda _: True,
    Shape.VARIED: _varied,
    Shape.WORDY: _wordy,
    Shape.SHORT: _short,
    Shape.UNCOUNTED: _uncounted,
    Shape.GIVEN: _given,
}


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
    return isinstance(name, str) and looks_like_period(name)


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
