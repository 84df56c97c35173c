"""The periods offered around a day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.ui.tabs.periods import periods
from bw_desktop.wording import Wording


def test_the_quarters_around_the_turn_of_a_year() -> None:
    by_id = {period.id: (period.start, period.end) for period in periods(date(2026, 11, 23))}
    assert by_id["this-quarter"] == (date(2026, 10, 1), date(2026, 12, 31))
    assert by_id["next-quarter"] == (date(2027, 1, 1), date(2027, 3, 31))
    assert by_id["last-quarter"] == (date(2026, 7, 1), date(2026, 9, 30))
    assert by_id["last-year"] == (date(2025, 1, 1), date(2025, 12, 31))
    assert by_id["four-years"] == (date(2024, 1, 1), date(2027, 12, 31))


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_this_quarter_holds_the_day_and_its_neighbours_touch_it(day: date) -> None:
    by_id = {period.id: period for period in periods(day)}
    this = by_id["this-quarter"]
    assert this.start <= day <= this.end
    assert by_id["next-quarter"].start == this.end + timedelta(days=1)
    assert by_id["last-quarter"].end == this.start - timedelta(days=1)


def test_every_period_has_a_name_in_each_language() -> None:
    for language in ("en", "de"):
        names = [Wording(language).say(period.name) for period in periods(date(2026, 2, 1))]
        assert len(set(names)) == len(names)
        assert "2026 Q1" in names[0]
