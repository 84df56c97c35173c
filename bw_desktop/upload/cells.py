"""Reads one cell as a typed value, by the kind of its field; says what was tidied and what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from bw_desktop.messages import Argument
from bw_desktop.records.folding import folded
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.contents import EMAIL
from bw_desktop.upload.dates import DateOrder, read_date, readings
from bw_desktop.upload.fields import Field, Kind
from bw_desktop.upload.numbers import Number, Scale, read_number
from bw_desktop.upload.periods import period_days
from bw_desktop.upload.problems import Severity
from bw_desktop.upload.words import YES_NO

Value: TypeAlias = "str | float | bool | date | tuple[str, ...] | None"

_LONGEST_EXACT = 10**15
"""Excel keeps 15 digits; longer numbers arrive rounded."""

_EXCEL_DAYS = range(20_000, 80_000)
_SPACES = re.compile(r"[\s\u00a0]+")
_MAIL_WRAP = re.compile(r"(?:mailto:|.*<)\s*([^<>]+?)\s*>?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell holds. `code` names what was tidied or what is wrong; empty where it was taken as it stands."""

    value: Value = None
    code: str = ""
    severity: Severity = Severity.STOP
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What is known from the whole column or file: the order of dates, and how percentages are meant."""

    order: DateOrder | None = None
    scale: Scale = Scale.PERCENT


def read_cell(of: Field, cell: CellValue, context: Context) -> Reading:
    """The typed value of a cell of a field. Blank is None, whatever the kind."""
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return Reading()
    return _READERS[of.kind](of, cell, context)


def shown(cell: CellValue) -> str:
    """A cell's value as people know it from Excel."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _LONGEST_EXACT:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _wrong(code: str, cell: CellValue, *suggestions: str, **arguments: Argument) -> Reading:
    value = shown(cell)
    return Reading(None, f"upload-{code}", Severity.STOP, {"value": value[:80], **arguments}, suggestions)


def _tidied(value: Value, code: str, cell: CellValue, now: str) -> Reading:
    return Reading(value, f"upload-tidied-{code}", Severity.TIDIED, {"value": shown(cell)[:80], "now": now[:80]})


def _text(of: Field, cell: CellValue, context: Context) -> Reading:
    if not isinstance(cell, str):
        text = shown(cell)
        return Reading(text) if isinstance(cell, (int, float)) else _tidied(text, "as-text", cell, text)
    plain = cell.strip()
    spaced = _SPACES.sub(" ", plain) if "\n" in plain or "\u00a0" in plain or "\t" in plain or "\r" in plain else plain
    return Reading(spaced) if spaced == cell else _tidied(spaced, "trimmed", cell, spaced)


def _long_text(of: Field, cell: CellValue, context: Context) -> Reading:
    if not isinstance(cell, str):
        return _text(of, cell, context)
    plain = cell.strip().replace("\r\n", "\n").replace("\r", "\n")
    return Reading(plain) if plain == cell.replace("\r\n", "\n") else _tidied(plain, "trimmed", cell, plain)


def _date(of: Field, cell: CellValue, context: Context) -> Reading:
    if isinstance(cell, datetime):
        day = cell.date()
        return Reading(day) if cell.time() == time() else _tidied(day, "date", cell, day.isoformat())
    if isinstance(cell, date):
        return Reading(cell)
    if isinstance(cell, str):
        return _typed_date(cell, context)
    if isinstance(cell, (int, float)) and int(cell) in _EXCEL_DAYS:
        return _wrong("date-is-number", cell, (date(1899, 12, 30) + timedelta(days=int(cell))).isoformat())
    return _wrong("date-unreadable", cell)


def _typed_date(cell: str, context: Context) -> Reading:
    day = read_date(cell, context.order)
    if day is not None:
        return _tidied(day, "date", cell, day.isoformat())
    possible = readings(cell)
    if not possible:
        return _wrong("date-unreadable", cell)
    suggestions = tuple(dict.fromkeys(found.isoformat() for found in possible.values()))
    return _wrong("date-order-unknown" if context.order is None else "date-other-order", cell, *suggestions)


def _parsed(cell: CellValue) -> Number | None:
    if isinstance(cell, str):
        return read_number(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return Number((float(cell),))
    return None


def _number(of: Field, cell: CellValue, context: Context) -> Reading:
    number = _parsed(cell)
    if number is None:
        return _wrong("number-unreadable", cell)
    if len(number.readings) > 1:
        return _wrong("number-unclear", cell, *map(shown, number.readings))
    value = number.readings[0]
    return _tidied(value, "number", cell, shown(value)) if isinstance(cell, str) else Reading(value)


def _percent(of: Field, cell: CellValue, context: Context) -> Reading:
    number = _parsed(cell)
    if number is None:
        return _wrong("number-unreadable", cell)
    if len(number.readings) > 1:
        return _wrong("number-unclear", cell, *map(shown, number.readings))
    value = number.readings[0]
    if context.scale is Scale.EXPORTED and not number.percent:
        return Reading(round(value * 100, 9)) if value >= 0 else _wrong("progress-range", cell)
    if not number.percent and 0 < value <= 1:
        if context.scale is Scale.UNCLEAR:
            return _wrong("progress-unclear", cell, f"{shown(value)} %", f"{shown(round(value * 100, 9))} %")
        if context.scale is Scale.FRACTION:
            percent = round(value * 100, 9)
            return _tidied(percent, "fraction", cell, f"{shown(percent)} %")
    if not 0 <= value <= 100:
        return _wrong("progress-range", cell)
    return _tidied(value, "number", cell, shown(value)) if isinstance(cell, str) else Reading(value)


def _yes_no(of: Field, cell: CellValue, context: Context) -> Reading:
    if isinstance(cell, bool):
        return Reading(cell)
    known = YES_NO.get(folded(shown(cell).strip()))
    return _wrong("yes-no-unknown", cell) if known is None else Reading(known)


def _email(of: Field, cell: CellValue, context: Context) -> Reading:
    if not isinstance(cell, str):
        return _wrong("email-unreadable", cell)
    plain = cell.strip()
    if ("<" in plain or ":" in plain) and (wrapped := _MAIL_WRAP.fullmatch(plain)):
        plain = wrapped[1]
    if not EMAIL.fullmatch(plain):
        return _wrong("email-unreadable", cell)
    return Reading(plain) if plain == cell else _tidied(plain, "trimmed", cell, plain)


def _identifier(of: Field, cell: CellValue, context: Context) -> Reading:
    if isinstance(cell, str):
        plain = cell.strip().removeprefix("'").strip()
        return Reading(plain) if plain == cell else _tidied(plain, "trimmed", cell, plain)
    if isinstance(cell, bool) or not isinstance(cell, (int, float)) or not float(cell).is_integer():
        return _wrong("id-unreadable", cell)
    return _wrong("id-rounded", cell) if abs(cell) >= _LONGEST_EXACT else Reading(str(int(cell)))


def _reference(of: Field, cell: CellValue, context: Context) -> Reading:
    number = isinstance(cell, (int, float)) and not isinstance(cell, bool)
    return _identifier(of, cell, context) if number else _text(of, cell, context)


def _list(of: Field, cell: CellValue, context: Context) -> Reading:
    parts = [" ".join(part.split()) for part in shown(cell).split(";")]
    found = tuple(dict.fromkeys(part for part in parts if part))
    plain = ";".join(found)
    return Reading(found) if shown(cell).replace("; ", ";") == plain else _tidied(found, "list", cell, plain)


def _choice(of: Field, cell: CellValue, context: Context) -> Reading:
    word = folded(shown(cell).strip())
    for meaning, accepted in of.choices.items():
        if word == meaning or any(word == folded(known) for known in accepted):
            return Reading(meaning)
    return _wrong("choice-unknown", cell, *of.choices)


def _period(of: Field, cell: CellValue, context: Context) -> Reading:
    name = " ".join(shown(cell).split())
    return _wrong("period-unreadable", cell) if period_days(name) is None else Reading(name)


_READERS: dict[Kind, Callable[[Field, CellValue, Context], Reading]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _long_text,
    Kind.DATE: _date,
    Kind.NUMBER: _number,
    Kind.PERCENT: _percent,
    Kind.YES_NO: _yes_no,
    Kind.EMAIL: _email,
    Kind.IDENTIFIER: _identifier,
    Kind.LIST: _list,
    Kind.CHOICE: _choice,
    Kind.REFERENCE: _reference,
    Kind.PERIOD: _period,
}
