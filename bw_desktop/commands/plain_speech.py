"""Puts values and filters into words where there is no window: ISO dates and plain numbers, choices in our wording."""

from __future__ import annotations

from datetime import date
from typing import Any

from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.records.query import Contains, DateBetween, Empty, NumberBetween, OneOf
from bw_desktop.records.spans import Within, days_words
from bw_desktop.records.view import View, Wish
from bw_desktop.wording import Wording


class PlainSpeech:
    """Speaks values. Fits `records.dataset.Speak`."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def __call__(self, column: Column[Any], value: Value) -> str:
        """A cell's value in words; empty for a blank."""
        if value is None:
            return ""
        if column.kind is Kind.CHOICE:
            known = column.choices.get(str(value))
            return self._wording.say(known) if known is not None else str(value)
        if isinstance(value, bool):
            return self._wording.text("value-yes" if value else "value-no")
        if isinstance(value, date):
            return value.isoformat()
        return ", ".join(value) if isinstance(value, tuple) else str(value)

    def filters(self, view: View, columns: dict[str, Column[Any]]) -> tuple[str, ...]:
        """What narrows the rows of a view."""
        say = self._wording.text
        found = [say("table-chip-search", words=view.search.strip())] if view.search.strip() else []
        for wanted in view.filters:
            column = columns.get(wanted.column)
            title = wanted.column if column is None else self._wording.say(column.title)
            found.append(say("table-chip", column=title, words=self._condition(column, wanted.wish)))
        return tuple(found)

    def _condition(self, column: Column[Any] | None, wish: Wish) -> str:
        match wish:
            case Within() | DateBetween():
                return self._wording.say(days_words(wish))
            case Contains(text):
                return text
            case NumberBetween(low, high):
                return f"{'' if low is None else low}..{'' if high is None else high}"
            case Empty(wanted):
                return self._wording.text("export-filter-empty" if wanted else "export-filter-filled")
            case OneOf(values):
                return ", ".join(sorted(self._value(column, value) for value in values))
        return wish.path

    def _value(self, column: Column[Any] | None, value: Value) -> str:
        if value is None:
            return self._wording.text("export-filter-empty")
        return str(value) if column is None else self(column, value)
