"""What is typed into a filter, and what it means."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from bw_desktop.records.columns import Kind
from bw_desktop.records.query import Condition, Contains, DateBetween, NumberBetween, predicate
from bw_desktop.ui.tables.filter_text import FilterReader

GERMAN = FilterReader(QLocale(QLocale.Language.German, QLocale.Country.Germany), "dd.MM.yyyy")
AMERICAN = FilterReader(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates), "M/d/yyyy")
Q1 = DateBetween(date(2026, 1, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("text", "kind", "condition"),
    [
        ("sales", Kind.TEXT, Contains("sales")),
        ("  ", Kind.TEXT, None),
        (">5", Kind.TEXT, Contains(">5")),
        ("5", Kind.NUMBER, NumberBetween(5, 5)),
        ("10..20", Kind.NUMBER, NumberBetween(10, 20)),
        ("..20", Kind.NUMBER, NumberBetween(None, 20)),
        ("10…", Kind.NUMBER, NumberBetween(10, None)),
        (">= 5", Kind.NUMBER, NumberBetween(5, None)),
        ("≤5", Kind.NUMBER, NumberBetween(None, 5)),
        ("=5", Kind.NUMBER, NumberBetween(5, 5)),
        ("50 %", Kind.PERCENT, NumberBetween(0.5, 0.5)),
        ("25..50%", Kind.PERCENT, NumberBetween(0.25, 0.5)),
        ("2026-03-04", Kind.DATE, DateBetween(date(2026, 3, 4), date(2026, 3, 4))),
        ("2026-02", Kind.DATE, DateBetween(date(2026, 2, 1), date(2026, 2, 28))),
        ("2024", Kind.INSTANT, DateBetween(date(2024, 1, 1), date(2024, 12, 31))),
        ("Q1 2026", Kind.DATE, Q1),
        ("2026 q1", Kind.DATE, Q1),
        ("2026-01..2026-03", Kind.DATE, Q1),
        (">2026-03-31", Kind.DATE, DateBetween(date(2026, 4, 1), None)),
        (">2026-03", Kind.DATE, DateBetween(date(2026, 4, 1), None)),
        ("<2026", Kind.DATE, DateBetween(None, date(2025, 12, 31))),
        ("<=2026", Kind.DATE, DateBetween(None, date(2026, 12, 31))),
    ],
)
def test_what_is_typed(text: str, kind: Kind, condition: Condition | None) -> None:
    assert AMERICAN.read(kind, text) == condition


def test_above_means_not_the_number_itself() -> None:
    holds = predicate(AMERICAN.read(Kind.NUMBER, ">5"))  # type: ignore[arg-type]
    assert not holds(5)
    assert holds(math.nextafter(5, 6))
    below = predicate(AMERICAN.read(Kind.PERCENT, "<50"))  # type: ignore[arg-type]
    assert below(0.49)
    assert not below(0.5)


def test_dates_and_decimals_as_the_locale_writes_them() -> None:
    third_of_april = DateBetween(date(2026, 4, 3), date(2026, 4, 3))
    assert GERMAN.read(Kind.DATE, "03.04.2026") == third_of_april
    assert GERMAN.read(Kind.DATE, "3.4.2026") == third_of_april
    assert GERMAN.read(Kind.DATE, "3.4.26") == third_of_april
    assert AMERICAN.read(Kind.DATE, "4/3/2026") == third_of_april
    assert GERMAN.read(Kind.NUMBER, "1.234,5") == NumberBetween(1234.5, 1234.5)
    assert GERMAN.day("1.12.2026") == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("many", Kind.NUMBER),
        ("soon", Kind.DATE),
        ("2026-13", Kind.DATE),
        ("5..x", Kind.NUMBER),
        ("31.02.2026", Kind.DATE),
    ],
)
def test_what_means_nothing_is_said_so(text: str, kind: Kind) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says, it is not shown
        GERMAN.read(kind, text)


@given(st.dates(date(1960, 1, 1), date(2090, 12, 31)))
def test_any_day_is_understood_as_the_locale_writes_it(day: date) -> None:
    written = f"{day.day:02d}.{day.month:02d}.{day.year:04d}"
    assert GERMAN.read(Kind.DATE, written) == DateBetween(day, day)
    assert AMERICAN.read(Kind.DATE, day.isoformat()) == DateBetween(day, day)


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_a_range_holds_its_ends_and_nothing_beyond(low: int, high: int) -> None:
    holds = predicate(AMERICAN.read(Kind.NUMBER, f"{low}..{high}"))  # type: ignore[arg-type]
    assert holds(low) is (low <= high)
    assert not holds(high + 1)
    assert not holds(low - 1)
