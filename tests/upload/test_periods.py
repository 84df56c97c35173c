"""Names of periods as people write them, and the days they mean."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.upload.periods import looks_like_period, period_days

YEAR = (date(2027, 1, 1), date(2027, 12, 31))
FIRST = (date(2027, 1, 1), date(2027, 3, 31))
SECOND_HALF = (date(2027, 7, 1), date(2027, 12, 31))
FEBRUARY = (date(2028, 2, 1), date(2028, 2, 29))


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("2027", YEAR), (" 2027 ", YEAR),
        ("2027 Q1", FIRST), ("Q1 2027", FIRST), ("q1/2027", FIRST), ("2027-Q1", FIRST), ("1. Quartal 2027", FIRST),
        ("1st quarter 2027", FIRST), ("Quarter 1 2027", FIRST), ("1er trimestre 2027", FIRST),
        ("2027 H2", SECOND_HALF), ("H2 2027", SECOND_HALF), ("2. Halbjahr 2027", SECOND_HALF),
        ("2nd half-year 2027", SECOND_HALF), ("2. semestre 2027", SECOND_HALF),
        ("February 2028", FEBRUARY), ("Feb 2028", FEBRUARY), ("Februar 2028", FEBRUARY),
    ],
)  # fmt: skip
def test_what_people_write(name: str, days: tuple[date, date]) -> None:
    assert period_days(name) == days


@pytest.mark.parametrize(
    "name", ["", "FY27", "Annual goals", "2027 Q5", "2027 H3", "Q1", "1999", "1 March 2027", "2027-03-31", "20271"]
)
def test_what_is_no_period_or_whose_days_nobody_knows(name: str) -> None:
    assert period_days(name) is None


@given(st.integers(2000, 2099))
def test_quarters_and_halves_fill_the_year_without_a_gap(year: int) -> None:
    for unit, count in (("Q", 4), ("H", 2)):
        spans = [period_days(f"{year} {unit}{number}") for number in range(1, count + 1)]
        days = [span for span in spans if span is not None]
        assert (len(days), days[0][0], days[-1][1]) == (count, date(year, 1, 1), date(year, 12, 31))
        assert all(one[1] + timedelta(1) == other[0] for one, other in pairwise(days))


def test_french_and_spanish_quarters_and_halves_have_their_letters() -> None:
    assert period_days("T4 2027") == period_days("Q4 2027")
    assert period_days("S2 2027") == period_days("H2 2027")


@pytest.mark.parametrize("name", ["Q4 FY27", "FY2027", "FY27 Q1", "GJ 27/28", "H1 27", "T3/2027", "Q2", "2027"])
def test_what_looks_like_a_period_is_seen_so_also_where_its_days_are_the_companys(name: str) -> None:
    assert looks_like_period(name)


def test_business_years_have_no_days_here() -> None:
    assert period_days("Q4 FY27") is None


@pytest.mark.parametrize("name", ["27", "10", "Growth", "Q7 2027", "FY", ""])
def test_other_words_and_numbers_do_not_look_like_periods(name: str) -> None:
    assert not looks_like_period(name)
