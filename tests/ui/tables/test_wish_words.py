"""What is said of a filter: numbers and dates are read again as they were meant."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.columns import Column
from bw_desktop.records.goals import COLUMNS as GOAL_COLUMNS
from bw_desktop.records.people import COLUMNS
from bw_desktop.records.query import Contains, DateBetween, Empty, NumberBetween, OneOf, Under
from bw_desktop.records.spans import Within
from bw_desktop.records.view import Wish
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.filter_text import FilterReader
from bw_desktop.ui.tables.wish_words import wish_words
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import ENGLISH

SPEECH = Speech(Wording(), ENGLISH)
READER = FilterReader(ENGLISH, SPEECH.date_pattern)
EVERY: list[Column[Any]] = [*COLUMNS, *(one for one in GOAL_COLUMNS if one.id != "status")]
BY_ID: dict[str, Column[Any]] = {column.id: column for column in EVERY}


@pytest.mark.parametrize(
    ("column", "wish", "words"),
    [
        ("title", Contains("rep"), "rep"),
        ("status", OneOf(frozenset({"active", "on_leave"})), "Active, On leave"),
        ("hire_date", Within("last", 90), "in the last 90 days"),
        ("end", Within("before", 0), "before today"),
        ("title", Empty(), "Is empty"),
        ("title", Empty(wanted=False), "Is not empty"),
        ("department_path", Under("Company › Sales › Sales North"), "Sales North and below"),
        ("title", OneOf(frozenset({None, "Rep"})), "(empty), Rep"),
        ("progress", NumberBetween(0.25, 0.5), "25%..50%"),
        ("progress", NumberBetween(None, 0.9999999999999999), "<100%"),
    ],
)
def test_the_words_of_a_filter(column: str, wish: Wish, words: str) -> None:
    assert wish_words(SPEECH, BY_ID[column], wish) == words


def test_a_column_that_is_not_known_yet_is_told_by_its_values() -> None:
    assert wish_words(SPEECH, None, OneOf(frozenset({"EMEA"}))) == "EMEA"


@pytest.mark.parametrize("typed", [">5", ">=5", "<5", "<=5", "5", "5..10", ">0.5", "<100"])
@pytest.mark.parametrize("column", ["progress", "metric_value"])
def test_numbers_are_read_again(typed: str, column: str) -> None:
    kind = BY_ID[column].kind
    meant = READER.read(kind, typed)
    assert isinstance(meant, NumberBetween)
    assert READER.read(kind, wish_words(SPEECH, BY_ID[column], meant)) == meant


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 900), st.sampled_from(["from", "to", "both"]))
def test_days_are_read_again(first: date, length: int, open_end: str) -> None:
    last = date.fromordinal(first.toordinal() + length)
    meant = DateBetween(None if open_end == "to" else first, None if open_end == "from" else last)
    assert READER.read(BY_ID["hire_date"].kind, wish_words(SPEECH, BY_ID["hire_date"], meant)) == meant
