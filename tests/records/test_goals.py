"""Goals read from the server's objects: nested, repeated, owned by anybody, and never lost."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.columns import Kind
from bw_desktop.records.goals import COLUMNS, Goal, GoalReader, goal_forest, period
from tests.records.samples import endpoint_map, goal_record


def page(*records: dict[str, Any]) -> list[Goal]:
    return GoalReader(endpoint_map()).page(records)


def goal(**changes: Any) -> Goal:
    [found] = page(goal_record(1, **changes))
    return found


def test_a_goal_as_the_server_sends_one() -> None:
    found = goal(parent={"id": 9, "name": "Company: grow"}, status="at_risk")
    assert (found.id, found.name, found.kind, found.parent_id, found.parent) == (
        "1",
        "Goal 1",
        "goal",
        "9",
        "Company: grow",
    )
    assert (found.owner_id, found.owner, found.owner_kind) == ("148665", "Jane Doe", "person")
    assert (found.start, found.end) == (date(2026, 1, 1), date(2026, 3, 31))
    assert (found.progress, found.unit, found.metric_start, found.metric_target, found.metric_value) == (
        0.42,
        "percent complete",
        0,
        100,
        42,
    )
    assert (found.categories, found.is_private, found.status) == (("Growth",), False, "at_risk")
    assert found.created == datetime(2026, 1, 1, tzinfo=UTC)
    assert found.last_checkin == found.updated == datetime(2026, 1, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("owner", "id", "name", "kind"),
    [
        ({"user_id": 5, "user": {"id": 5, "name": "Ann"}, "group": None}, "5", "Ann", "person"),
        ({"user_id": 5}, "5", None, "person"),
        ({"user": None, "group": {"id": 8, "name": "Sales", "is_team": False}}, "8", "Sales", "department"),
        ({"group": {"id": 9, "name": "Tigers", "is_team": True}}, "9", "Tigers", "team"),
        ({"group": {"id": 9, "name": "Tigers"}}, "9", "Tigers", "department"),
        ({}, None, None, None),
        (None, None, None, None),
        ("Ann", None, None, None),
    ],
)
def test_owners_of_every_kind(owner: object, id: str | None, name: str | None, kind: str | None) -> None:
    found = goal(owner=owner)
    assert (found.owner_id, found.owner, found.owner_kind) == (id, name, kind)


def test_nested_goals_and_milestones_are_unfolded_parents_first() -> None:
    below = goal_record(12, is_key_result=True, children=[goal_record(121)])
    goals = page(goal_record(1, children=[goal_record(11, is_key_result=True), below]), goal_record(2))
    assert [(one.id, one.kind, one.parent_id) for one in goals] == [
        ("1", "goal", None),
        ("11", "milestone", "1"),
        ("12", "milestone", "1"),
        ("121", "goal", "12"),
        ("2", "goal", None),
    ]
    assert [one.raw.fields()["id"] for one in goals] == [1, 11, 12, 121, 2]


@pytest.mark.parametrize("children", [None, [], "none", {"id": 3}, [None, 5, "x"], [{"id": 7}], [{"name": ""}]])
def test_children_may_be_missing_or_odd_or_only_named_by_id(children: object) -> None:
    assert [one.id for one in page(goal_record(1, children=children))] == ["1"]
    bare = goal_record(2)
    del bare["children"]
    assert [one.id for one in page(bare)] == ["2"]


def test_a_goal_that_appears_twice_stands_once_with_the_fuller_record() -> None:
    brief = {"id": 2, "name": "Goal 2", "is_key_result": False}
    goals = page(goal_record(1, children=[brief]), goal_record(2, description="in full"), goal_record(1, name="again"))
    assert [one.id for one in goals] == ["1", "2"]
    assert goals[0].name == "again"
    assert (goals[1].description, goals[1].parent_id) == ("in full", "1")


def test_a_full_goal_is_not_covered_by_a_brief_one() -> None:
    goals = page(goal_record(2, description="in full"), goal_record(1, children=[{"id": 2, "name": "Goal 2"}]))
    assert {one.id: (one.description, one.parent_id) for one in goals} == {"2": ("in full", "1"), "1": ("…", None)}


def test_a_milestone_whose_goal_is_not_visible_is_a_root_and_a_cycle_does_not_hang() -> None:
    goals = page(
        goal_record(1, is_key_result=True, parent={"id": 999}),
        goal_record(2, parent={"id": 3}),
        goal_record(3, parent={"id": 2}),
    )
    trees = goal_forest(goals)
    assert trees.roots == ("1", "2")
    assert trees.orphans == {"1"}
    assert trees.opened == {"2"}
    assert list(trees.below("2")) == ["2", "3"]


ids = st.integers(1, 8)
nested: st.SearchStrategy[list[dict[str, Any]]] = st.recursive(
    st.just([]),
    lambda inner: st.lists(
        st.builds(lambda number, below: goal_record(number, children=below), ids, inner), max_size=4
    ),
    max_leaves=10,
)


@given(nested)
def test_each_id_stands_once_in_an_order_that_draws_a_tree(records: list[dict[str, Any]]) -> None:
    goals = page(*records)

    def every(items: list[dict[str, Any]]) -> set[str]:
        return {str(item["id"]) for item in items} | {below for item in items for below in every(item["children"])}

    assert len({one.id for one in goals}) == len(goals)
    assert {one.id for one in goals} == every(records)
    trees = goal_forest(goals)
    assert sorted(key for root in trees.roots for key in trees.below(root)) == sorted(every(records))


def test_unknown_fields_become_columns_known_ones_do_not() -> None:
    reader = GoalReader(endpoint_map())
    reader.page(
        [goal_record(1, weight=3, measurement={"progress": 1, "mode": "auto"}, owner={"user_id": 1, "note": "x"})]
    )
    assert set(reader.extra.names) >= {"weight", "measurement.mode", "owner.note"}
    assert not {"name", "children", "categories", "measurement.progress", "owner.user_id"} & set(reader.extra.names)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2026, 1, 1), date(2026, 3, 31), "2026 Q1"),
        (date(2026, 10, 1), date(2026, 12, 31), "2026 Q4"),
        (date(2026, 3, 31), date(2026, 4, 1), "2026"),
        (date(2025, 12, 31), date(2026, 1, 1), "2025–2026"),
        (None, date(2026, 1, 1), None),
        (date(2026, 1, 1), None, None),
    ],
)
def test_periods(start: date | None, end: date | None, expected: str | None) -> None:
    assert period(start, end) == expected


def test_columns_read_every_goal_and_choices_have_their_words() -> None:
    assert len({column.id for column in COLUMNS}) == len(COLUMNS)
    empty = page({"id": 5})[0]
    for column in COLUMNS:
        column.read(empty)
        assert (column.kind is Kind.CHOICE) == bool(column.choices)
    kind = next(column for column in COLUMNS if column.id == "kind")
    assert kind.choices["milestone"].id == "goals-kind-milestone"
