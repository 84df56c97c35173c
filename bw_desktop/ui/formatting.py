"""Puts a cell's value into words: dates and numbers as the system writes them, choices in our wording."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from typing import Any

from PySide6.QtCore import QDate, QLocale, QTime

from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.wording import Wording

_CACHED = 50_000
_PRECISION = 2


class Speech:
    """Speaks values. What it made once it keeps, since a table says the same few values again and again.

    `locale` writes dates and numbers, `zone` is where instants are told (None: this computer's).
    """

    def __init__(self, wording: Wording, locale: QLocale | None = None, zone: tzinfo | None = None) -> None:
        self.wording = wording
        self.locale = locale or QLocale()
        self.zone = zone
        self.date_pattern = _long_year(self.locale.dateFormat(QLocale.FormatType.ShortFormat))
        self._time_pattern = self.locale.timeFormat(QLocale.FormatType.ShortFormat)
        self._kept: dict[tuple[str, Any], str] = {}
        self._choices: dict[tuple[str, str], str] = {}

    def __call__(self, column: Column[Any], value: Value) -> str:
        """A cell's value in words; empty for a blank. Fits `records.dataset.Speak`."""
        if value is None:
            return ""
        match column.kind:
            case Kind.CHOICE:
                return self._choice(column, str(value))
            case Kind.LIST if column.choices:
                words = value if isinstance(value, tuple) else (value,)
                return ", ".join(self._choice(column, str(word)) for word in words)
            case Kind.PERCENT if isinstance(value, (int, float)):
                return self.percent(value)
        return self.value(value)

    def value(self, value: Value) -> str:
        """A value in words, by its type alone."""
        if type(value) is str:
            return value
        if value is None:
            return ""
        if isinstance(value, bool):
            return self._keep("flag", value, lambda: self.wording.text("value-yes" if value else "value-no"))
        if isinstance(value, datetime):
            return self.instant(value)
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, (int, float)):
            return self.number(value)
        return ", ".join(value) if isinstance(value, tuple) else str(value)

    def date(self, value: date) -> str:
        """A calendar date, with the year in full."""
        return self._keep(
            "date", value, lambda: self.locale.toString(QDate(value.year, value.month, value.day), self.date_pattern)
        )

    @property
    def date_example(self) -> str:
        """How a date is typed here."""
        return self.date(date(2026, 3, 31))

    def time(self, value: datetime) -> str:
        """The time of day of an instant, here."""
        local = value.astimezone(self.zone)
        return self._keep(
            "time",
            (local.hour, local.minute),
            lambda: self.locale.toString(QTime(local.hour, local.minute), self._time_pattern),
        )

    def instant(self, value: datetime) -> str:
        """An instant, as date and time here."""
        return f"{self.date(value.astimezone(self.zone).date())} {self.time(value)}"

    def number(self, value: float) -> str:
        """A number with at most two decimals, and none it does not have."""
        return self._keep("number", value, lambda: self._number(value))

    def percent(self, share: float) -> str:
        """A fraction as a percentage: 0.42 → "42 %"."""
        whole = round(share * 100, 1)
        return self._keep("percent", whole, lambda: self.wording.text("value-percent", number=self._number(whole)))

    def _number(self, value: float) -> str:
        whole = round(value, _PRECISION)
        if whole == int(whole):
            return self.locale.toString(int(whole))
        text = self.locale.toString(float(whole), "f", _PRECISION)
        return text.rstrip("0") if text.endswith("0") else text

    def _choice(self, column: Column[Any], word: str) -> str:
        key = (column.id, word)
        if key not in self._choices:
            known = column.choices.get(word)
            self._choices[key] = self.wording.say(known) if known is not None else word
        return self._choices[key]

    def _keep(self, kind: str, value: Any, make: Callable[[], str]) -> str:
        key = (kind, value)
        if (text := self._kept.get(key)) is None:
            if len(self._kept) >= _CACHED:
                self._kept.clear()
            text = self._kept[key] = make()
        return text


def _long_year(pattern: str) -> str:
    """The date 1/2/26 could be three dates; the year is written in full."""
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def capital(text: str) -> str:
    """Words from within a sentence as they stand alone, e.g. in a list of choices."""
    return text[:1].upper() + text[1:]
