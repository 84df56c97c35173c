"""Ratings that are text, number, or both sort rightly, in a table too (row Q8)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.query import Order, Query
from bw_desktop.records.ratings import leading_number, rated, rating_key
from tests.records.samples import Thing, speak, thing


@pytest.mark.parametrize(
    ("value", "number", "expected"),
    [
        ("Exceeds Expectations", 65, "65 - Exceeds Expectations"),
        ("65 - Exceeds Expectations", 65, "65 - Exceeds Expectations"),
        ("65 - Exceeds Expectations", None, "65 - Exceeds Expectations"),
        ("Meets", None, "Meets"),
        ("Meets", 2.5, "2.5 - Meets"),
        (None, 4, 4),
        ("4", 4, 4),
        (3, None, 3),
        (["Excel", {"name": "SQL"}], None, "Excel, SQL"),
        (None, None, None),
        ("", None, None),
    ],
)
def test_number_and_text_are_one_value(value: Any, number: Any, expected: Value) -> None:
    assert rated(value, number) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("65 - Exceeds", 65),
        ("4,5 (strong)", 4.5),
        ("4.5", 4.5),
        ("-1 below", -1),
        ("3. Meets", 3),
        ("80%", 80),
        ("1st", None),
        ("B2", None),
        ("Exceeds 65", None),
    ],
)
def test_the_number_a_rating_begins_with(text: str, number: float | None) -> None:
    assert leading_number(text) == number


def test_numbers_stand_before_texts_and_blanks_last_in_both_directions() -> None:
    column: Column[Thing] = Column("rating", Message.of("r"), Kind.RATING, lambda row: row.number or row.text)
    data = Dataset([column], speak)
    cells = ["100 - Top", "Meets", 9, None, "65 - Exceeds", "Below", 65.5, "9 - Low"]
    data.append([thing(text=one) if isinstance(one, str) else thing(number=one) for one in cells])

    def sorted_by(*, descending: bool) -> list[Any]:
        return [cells[index] for index in data.select(Query(order=(Order("rating", descending),)))]

    rising = [9, "9 - Low", "65 - Exceeds", 65.5, "100 - Top", "Below", "Meets"]
    assert sorted_by(descending=False) == [*rising, None]
    assert sorted_by(descending=True) == [*reversed(rising), None]


@given(st.lists(st.one_of(st.none(), st.text(max_size=6), st.integers(), st.floats(allow_nan=False))))
def test_whatever_stands_in_a_column_it_can_be_sorted(cells: list[Value]) -> None:
    keys = [key for cell in cells if (key := rating_key(cell)) is not None]
    assert sorted(keys)[:1] == ([min(keys)] if keys else [])
    assert len(keys) == sum(cell is not None and cell != "" for cell in cells)


@given(st.lists(st.tuples(st.integers(-999, 999), st.text("abc -", max_size=5))))
def test_sorting_by_the_key_sorts_by_the_number(pairs: list[tuple[int, str]]) -> None:
    ratings = [f"{number} - {text}" for number, text in pairs]
    numbers = [leading_number(rating) for rating in sorted(ratings, key=lambda one: rating_key(one) or (2, 0.0, ""))]
    assert numbers == sorted(number for number, _ in pairs)
