"""A recipe of an export says the same after it was kept, and one that cannot be read is none (rows C8, M8)."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bw_desktop.records.query import Contains, OneOf, Order
from bw_desktop.records.recipe import Recipe
from bw_desktop.records.spans import Within
from bw_desktop.records.view import View, Wanted

VIEW = View(
    "goals",
    "",
    search="grow",
    filters=(Wanted("owner", Contains("Anna")), Wanted("status", OneOf(frozenset({"at_risk", None})))),
    order=(Order("end", descending=True),),
    columns=("name", "id"),
    period=Within("this-quarter"),
)
RECIPE = Recipe((VIEW, View("users", "")), (("Owner: Anna",), ()), "Documents", ";", is_locked=True)


def test_it_is_the_same_after_it_was_kept() -> None:
    assert Recipe.from_json(RECIPE.to_json()) == RECIPE


def test_days_that_move_with_today_stay_words() -> None:
    again = Recipe.from_json(RECIPE.to_json())
    assert again is not None
    assert again.views[0].period == Within("this-quarter")
    assert again.views[0].query(date(2027, 1, 1)).search == "grow"


@pytest.mark.parametrize(
    "spoil",
    [
        {"version": 2},
        {"views": []},
        {"views": [{"domain": 1}, {}]},
        {"folder": None, "words": None},
    ],
)
def test_what_is_damaged_or_newer_is_none(spoil: dict[str, object]) -> None:
    assert Recipe.from_json(json.dumps({**json.loads(RECIPE.to_json()), **spoil})) is None


def test_no_json_is_none() -> None:
    assert Recipe.from_json("") is None
    assert Recipe.from_json("{") is None
    assert Recipe.from_json("[]") is None
