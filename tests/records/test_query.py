"""Conditions on a cell, one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bw_desktop.records.columns import Value
from bw_desktop.records.query import (
    Condition,
    Contains,
    DateBetween,
    Empty,
    Filter,
    NumberBetween,
    OneOf,
    Order,
    Query,
    Under,
    is_blank,
    parts,
    predicate,
)

DAY = date(2026, 3, 1)
LATE_IN_NEW_YORK = datetime(2026, 2, 28, 23, 30, tzinfo=timezone(timedelta(hours=-5)))


@pytest.mark.parametrize(
    ("condition", "inside", "outside"),
    [
        (Contains("ärn"), ["Arnst", "Barnes"], ["Anna", None, ""]),
        (Contains(""), ["", None, "x"], []),
        (NumberBetween(1, 2), [1, 1.5, 2], [0.99, 2.01, None, "1.5"]),
        (NumberBetween(None, 0), [-1e300, 0], [1e-9, None]),
        (NumberBetween(), [0, -1, 1e9], [None, "text"]),
        (DateBetween(DAY, DAY), [DAY, LATE_IN_NEW_YORK], [DAY - timedelta(1), None, "2026-03-01"]),
        (DateBetween(DAY), [DAY, date.max], [date.min, None]),
        (DateBetween(None, DAY), [date.min, DAY], [datetime(2026, 3, 2, tzinfo=UTC)]),
        (OneOf(frozenset({"a", "b"})), ["a", ("x", "b")], ["c", ("x",), None, "", ()]),
        (OneOf(frozenset({"a", None})), ["a", None, "", (), ("a",)], ["c", ("c",)]),
        (OneOf(frozenset()), [], ["a", None, ()]),
        (Under("Sales"), ["Sales", "Sales › EMEA"], ["Sales EMEA", "Sale", "Old › Sales", None, ("Sales",)]),
        (Empty(), [None, "", ()], [0, False, "x", ("x",)]),
        (Empty(wanted=False), [0, False, "x", ("x",)], [None, "", ()]),
    ],
)
def test_what_a_condition_takes(condition: Condition, inside: list[Value], outside: list[Value]) -> None:
    holds = predicate(condition)
    assert [value for value in inside if not holds(value)] == []
    assert [value for value in outside if holds(value)] == []


def test_blanks_and_parts() -> None:
    assert [is_blank(value) for value in (None, "", (), 0, False, " ")] == [True] * 3 + [False] * 3
    assert [parts(value) for value in ((), "", "a", ("a", "b"), 0)] == [(None,), (None,), ("a",), ("a", "b"), (0,)]


def test_a_query_narrows_by_search_and_filters_not_by_order() -> None:
    assert not Query(order=(Order("name"),), search="  ").narrows
    assert Query(search="x").narrows
    assert Query(filters=(Filter("name", Empty()),)).narrows
