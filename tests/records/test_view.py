"""Views as values and as files."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.errors import ViewUnreadable
from bw_desktop.records.query import Contains, DateBetween, Empty, Filter, NumberBetween, OneOf, Order, Query, Under
from bw_desktop.records.spans import Within, days_of
from bw_desktop.records.view import STANDARD, VERSION, View, Wanted, named_columns
from bw_desktop.wording import Wording
from tests.records.test_spans import DAYS

NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**18), 10**18)
INSTANTS = st.datetimes(timezones=st.just(UTC))
VALUES = st.one_of(
    st.none(), st.text(), st.booleans(), NUMBERS, st.dates(), INSTANTS, st.lists(st.text(), max_size=3).map(tuple)
)
WISHES = st.one_of(
    st.builds(Contains, st.text()),
    st.builds(NumberBetween, st.none() | NUMBERS, st.none() | NUMBERS),
    DAYS,
    st.builds(OneOf, st.frozensets(VALUES, max_size=5)),
    st.builds(Empty, st.booleans()),
    st.builds(Under, st.text()),
)
VIEWS = st.builds(
    View,
    domain=st.text(),
    name=st.text(),
    search=st.text(),
    filters=st.lists(st.builds(Wanted, st.text(), WISHES), max_size=4, unique_by=lambda one: one.column).map(tuple),
    order=st.lists(st.builds(Order, st.text(), st.booleans()), max_size=3).map(tuple),
    columns=st.lists(st.text(), max_size=5).map(tuple),
    picture=st.text(),
    period=st.none() | DAYS,
)
JOINED = View(
    "users",
    "Joined lately",
    "sales",
    (Wanted("hire_date", Within("last", 90)), Wanted("department_path", Under("Sales"))),
    (Order("hire_date", descending=True),),
    ("name", "hire_date"),
)


@given(VIEWS)
def test_a_file_gives_the_view_again(view: View) -> None:
    assert View.from_json(view.to_json()) == view
    assert View.from_json(view.to_json().encode()) == view


def test_it_asks_the_same_tomorrow_in_other_days() -> None:
    march, april = JOINED.query(date(2026, 3, 31)), JOINED.query(date(2026, 4, 1))
    assert march.filters[0] == Filter("hire_date", DateBetween(date(2025, 12, 31), date(2026, 3, 31)))
    assert april.filters[0] == Filter("hire_date", DateBetween(date(2026, 1, 1), date(2026, 4, 1)))
    assert march.filters[1:] == april.filters[1:] == (Filter("department_path", Under("Sales")),)
    assert (march.search, march.order) == ("sales", JOINED.order)


def test_the_columns_it_uses_are_those_shown_filtered_or_sorted_by() -> None:
    assert JOINED.used == ("name", "hire_date", "department_path")
    assert View("users", "x").query(date(2026, 1, 1)) == Query()


def test_the_standard_columns_stand_where_a_view_leaves_their_place() -> None:
    usual = ("name", "email", "title")
    assert named_columns((), usual) == usual
    assert named_columns(("title", "name"), usual) == ("title", "name")
    assert named_columns(("title", STANDARD, "id"), usual) == ("title", "name", "email", "id")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '"view"',
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        "[" * 100_000,
        "{}",
        '{"kind": "bw_desktop view"}',
        '{"kind": "another view", "version": 1, "domain": "users", "name": "x"}',
    ],
)
def test_what_is_no_view_is_told(content: str | bytes) -> None:
    with pytest.raises(ViewUnreadable) as told:
        View.from_json(content)
    assert "not a saved view" in Wording().say(told.value.message)


def test_a_newer_view_is_told_as_such() -> None:
    tree = {**json.loads(JOINED.to_json()), "version": VERSION + 1, "filters": "of another shape"}
    with pytest.raises(ViewUnreadable) as told:
        View.from_json(json.dumps(tree))
    assert "newer version" in Wording().say(told.value.message)
    assert "neueren Version" in Wording("de").say(told.value.message)


@given(VIEWS, st.data())
def test_a_view_with_a_part_of_another_kind_is_told_or_read_never_a_fault(view: View, data: st.DataObject) -> None:
    tree = json.loads(view.to_json())
    wrong: Any = data.draw(st.sampled_from([None, 7, 1e400, 10**400, "x", [], {}, [[]], [{}], {"x": 1}, True]))
    tree[data.draw(st.sampled_from(sorted(tree)))] = wrong
    try:
        found = View.from_json(json.dumps(tree))
    except ViewUnreadable:
        return
    assert View.from_json(found.to_json()) == found


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"like": "x"},
        {"contains": 1},
        {"contains": "x", "empty": True},
        {"numbers": [1]},
        {"numbers": [True, None]},
        {"numbers": ["1", None]},
        {"numbers": [10**400, None]},
        {"days": "some-day"},
        {"one_of": "x"},
        {"one_of": [{"date": "31.12.2026"}]},
        {"one_of": [{"key": "x"}]},
        {"empty": "yes"},
        {"under": ["Sales"]},
    ],
)
def test_a_filter_of_no_known_kind_is_told_and_never_left_out(wish: dict[str, Any]) -> None:
    tree = {**json.loads(JOINED.to_json()), "filters": [{"column": "name", **wish}]}
    with pytest.raises(ViewUnreadable):
        View.from_json(json.dumps(tree))


def test_two_filters_of_a_column_are_told_rather_than_one_lost() -> None:
    twice = View("users", "x", filters=(Wanted("name", Contains("a")), Wanted("name", Contains("b"))))
    with pytest.raises(ViewUnreadable):
        View.from_json(twice.to_json())


def test_an_instant_is_the_same_instant_in_another_zone() -> None:
    at = datetime.fromisoformat("2026-03-01T23:30:00-05:00")
    view = View("users", "x", filters=(Wanted("last_login", OneOf(frozenset({at}))),))
    assert View.from_json(view.to_json()) == view


def test_a_period_is_kept_as_its_word() -> None:
    view = View("goals", "x", period=days_of("four-years"))
    assert json.loads(view.to_json())["period"] == "four-years"
    assert View.from_json(view.to_json()).period == Within("four-years")
