"""Cells in words: dates and numbers as a locale writes them, choices and blanks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.ui.formatting import Speech
from bw_desktop.wording import Wording

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def column(kind: Kind, **more: Any) -> Column[Any]:
    return Column("status", Message.of("people-status"), kind, lambda row: None, **more)


def speech(locale: QLocale, language: str = "en") -> Speech:
    return Speech(Wording(language), locale, UTC)


@pytest.mark.parametrize(
    ("locale", "kind", "value", "words"),
    [
        (AMERICAN, Kind.DATE, date(2026, 3, 4), "3/4/2026"),
        (GERMAN, Kind.DATE, date(2026, 3, 4), "04.03.2026"),
        (GERMAN, Kind.NUMBER, 18402, "18.402"),
        (AMERICAN, Kind.NUMBER, 18402.5, "18,402.5"),
        (AMERICAN, Kind.NUMBER, 2.0, "2"),
        (GERMAN, Kind.NUMBER, 0.126, "0,13"),
        (AMERICAN, Kind.PERCENT, 0.42, "42%"),
        (AMERICAN, Kind.PERCENT, 1 / 3, "33.3%"),
        (AMERICAN, Kind.LIST, ("Growth", "People"), "Growth, People"),
        (AMERICAN, Kind.FLAG, True, "Yes"),
        (AMERICAN, Kind.FLAG, False, "No"),
        (AMERICAN, Kind.IDENTIFIER, "00123", "00123"),
        (AMERICAN, Kind.TEXT, None, ""),
    ],
)
def test_a_value_in_words(locale: QLocale, kind: Kind, value: Value, words: str) -> None:
    assert speech(locale)(column(kind), value) == words


def test_an_instant_is_told_where_the_user_is() -> None:
    there = timezone(timedelta(hours=9))
    made = Speech(Wording(), AMERICAN, there)
    assert made(column(Kind.INSTANT), datetime(2026, 12, 31, 20, 5, tzinfo=UTC)).startswith("1/1/2027 5:05")


def test_a_choice_is_told_by_its_message_and_an_unknown_one_as_it_came() -> None:
    known = column(Kind.CHOICE, choices={"active": Message.of("people-status-active")})
    assert speech(GERMAN, "de")(known, "active") == "Aktiv"
    assert speech(GERMAN, "de")(known, "dormant") == "dormant"


def test_what_was_said_once_is_kept_and_yes_is_not_one() -> None:
    made = speech(AMERICAN)
    assert (made.value(True), made.value(1), made.value(1.0)) == ("Yes", "1", "1")
    assert made.value(date(2026, 1, 2)) is made.value(date(2026, 1, 2))
