"""A sheet's shape, and Excel's names of columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.sheet import Sheet, column_letter


@pytest.mark.parametrize(
    ("index", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")],
)
def test_letters(index: int, letters: str) -> None:
    assert column_letter(index) == letters


@given(st.integers(0, 20_000))
def test_letters_count_up_without_a_gap(index: int) -> None:
    value = 0
    for letter in column_letter(index):
        value = value * 26 + ord(letter) - ord("A") + 1
    assert value == index + 1


def test_width() -> None:
    assert Sheet("empty", []).width == 0
    assert Sheet("one", [(1, None, 3)]).width == 3
