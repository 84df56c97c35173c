"""Numbers as people type them; what could be two numbers is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.upload.numbers import Number, Scale, read_number, scale_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0),
        ("-3", -3.0),
        ("0,5", 0.5),
        ("0.500", 0.5),
        ("12,50", 12.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1 234,5", 1234.5),
        ("1\u202f234", 1234.0),
        ("1'234.50", 1234.5),
        ("1.234.567", 1234567.0),
        ("1,234,567.8", 1234567.8),
    ],
)
def test_either_separator_is_read(text: str, value: float) -> None:
    assert read_number(text) == Number((value,))


@pytest.mark.parametrize("text", ["", "abc", "1,2,3", "1.2.3,4", "12 EUR", "1,23.456,7", "--3", "1e5"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(("text", "readings"), [("1,234", (1234.0, 1.234)), ("12.500", (12500.0, 12.5))])
def test_three_digits_after_one_separator_can_be_two_numbers(text: str, readings: tuple[float, float]) -> None:
    assert read_number(text) == Number(readings)


def test_a_percent_sign_is_noticed() -> None:
    assert read_number("50 %") == Number((50.0,), percent=True)


@given(st.floats(-1e9, 1e9).map(lambda value: round(value, 2)))
def test_german_and_english_spellings_mean_the_same(value: float) -> None:
    english = f"{value:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert read_number(english) == read_number(german) == Number((value,))


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ((), Scale.PERCENT),
        ((0, 50, 100), Scale.PERCENT),
        ((0, 1, 50), Scale.PERCENT),
        ((0, 0.5, 1), Scale.FRACTION),
        ((0.25,), Scale.FRACTION),
        ((0, 1), Scale.UNCLEAR),
        ((0.5, 50), Scale.UNCLEAR),
    ],
)
def test_a_column_of_percentages_is_seen_as_a_whole(values: tuple[float, ...], scale: Scale) -> None:
    assert scale_of(values) is scale
