"""Names Excel accepts."""

from __future__ import annotations

import io

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.spreadsheet import names, places
from bw_desktop.spreadsheet.facts import column_index, place

TEXTS = st.text(max_size=40) | st.sampled_from(["History", "'quoted'", "a/b:c", "x" * 31, "🙂" * 20, "", "  ", "Ziele"])


@given(wanted=st.lists(TEXTS, min_size=1, max_size=6))
def test_excel_takes_every_sheet_name(wanted: list[str]) -> None:
    taken: list[str] = []
    workbook = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    for text in wanted:
        taken.append(names.sheet_name(text, taken))
        workbook.add_worksheet(taken[-1])  # raises for a name Excel does not take
    workbook.close()
    assert len({name.casefold() for name in taken}) == len(wanted)
    assert all(0 < len(name.encode("utf-16-le")) <= 62 for name in taken)


@given(wanted=st.lists(TEXTS, max_size=8))
def test_titles_are_unique_and_never_blank(wanted: list[str]) -> None:
    titles = names.unique_titles(wanted)
    assert len({title.casefold() for title in titles}) == len(wanted)
    assert all(title and "\n" not in title for title in titles)


def test_a_good_name_stays_as_it_is() -> None:
    assert names.sheet_name("Ziele 2027", ["Menschen"]) == "Ziele 2027"
    assert names.unique_titles(["Name", "Owner"]) == ("Name", "Owner")


@given(row=st.integers(1, 1_048_576), column=st.integers(0, 16_383))
def test_a_place_named_is_the_place_meant(row: int, column: int) -> None:
    named = places.cells([(row, column)])
    assert place(named) == (row, column)
    assert column_index(named.rstrip("0123456789")) == column


@pytest.mark.parametrize("wrong", ["", "12", "A", "AAAA1", "a1", "A1:B2"])
def test_what_is_no_place_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong or "^$"):
        place(wrong)


def test_places_below_each_other_are_one_range_and_only_the_first_are_named() -> None:
    assert places.cells([(3, 0), (2, 0), (1, 0), (5, 0), (2, 27)]) == "A1:A3, A5, AB2"
    assert places.rows([9, 1, 2, 3]) == "1–3, 9"
    assert places.columns([0, 1, 5]) == "A–B, F"
    assert places.areas([(1, 0, 2, 3)]) == "A1:D2"
    assert places.rows(range(1, 30, 2)) == "1, 3, 5, 7, 9, …"
