"""Spans of days that move with today."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.query import DateBetween
from bw_desktop.records.spans import COUNTED, NAMED, Days, Within, days_at, days_of, days_text, spanning

DATES = st.dates(date(1900, 1, 1), date(2200, 12, 31))
WORDS = st.one_of(
    st.sampled_from(sorted(NAMED)).map(Within),
    st.builds(Within, st.sampled_from(sorted(COUNTED)), st.integers(0, 99_999)),
)
DAYS = st.one_of(WORDS, st.builds(DateBetween, st.none() | DATES, st.none() | DATES))


@pytest.mark.parametrize(
    ("word", "today", "first", "last"),
    [
        ("this-quarter", date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)),
        ("next-quarter", date(2026, 11, 23), date(2027, 1, 1), date(2027, 3, 31)),
        ("last-quarter", date(2026, 1, 1), date(2025, 10, 1), date(2025, 12, 31)),
        ("this-half-year", date(2028, 2, 29), date(2028, 1, 1), date(2028, 6, 30)),
        ("last-half-year", date(2026, 6, 30), date(2025, 7, 1), date(2025, 12, 31)),
        ("this-year", date(2026, 7, 1), date(2026, 1, 1), date(2026, 12, 31)),
        ("last-year", date(2026, 7, 1), date(2025, 1, 1), date(2025, 12, 31)),
        ("next-year", date(2026, 7, 1), date(2027, 1, 1), date(2027, 12, 31)),
        ("four-years", date(2026, 7, 1), date(2024, 1, 1), date(2027, 12, 31)),
        ("last-30-days", date(2026, 3, 31), date(2026, 3, 1), date(2026, 3, 31)),
        ("next-60-days", date(2026, 11, 1), date(2026, 11, 1), date(2026, 12, 31)),
        ("before-0-days", date(2026, 3, 1), None, date(2026, 2, 28)),
        ("before-30-days", date(2026, 3, 31), None, date(2026, 2, 28)),
    ],
)
def test_a_word_means_these_days(word: str, today: date, first: date | None, last: date | None) -> None:
    assert days_at(days_of(word), today) == DateBetween(first, last)


@given(DAYS)
def test_what_is_written_is_read_again(days: Days) -> None:
    assert days_of(days_text(days)) == days


@given(WORDS, DATES)
def test_a_word_has_its_days_in_order_and_moves_with_today(word: Within, today: date) -> None:
    found = word.at(today)
    assert found.first is None or found.last is None or found.first <= found.last
    if word.word in ("this-quarter", "this-half-year", "this-year", "four-years", "last", "next"):
        assert (found.first or date.min) <= today <= (found.last or date.max)


@given(DATES, st.integers(0, 5000))
def test_the_last_days_and_those_before_them_leave_no_day_out(today: date, days: int) -> None:
    recent, older = Within("last", days).at(today), Within("before", days).at(today)
    assert recent.first is not None
    assert older.last is not None
    assert recent.first - older.last == timedelta(1)


@given(DAYS, DAYS, DATES)
def test_days_that_span_others_hold_both_and_no_more_than_they_must(one: Days, other: Days, today: date) -> None:
    whole = spanning(one, other, today)
    assert whole is not None
    hull, both = days_at(whole, today), [days_at(days, today) for days in (one, other)]
    firsts, lasts = [days.first or date.min for days in both], [days.last or date.max for days in both]
    assert (hull.first or date.min, hull.last or date.max) == (min(firsts), max(lasts))
    assert spanning(None, one, today) == spanning(one, None, today) == one


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "last--3-days", "last-3", "2026..", "2026-02-30..", "..x", "Last-3-days"]
)
def test_other_words_mean_nothing(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any will do
        days_of(text)
