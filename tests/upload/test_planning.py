"""The plan: every row one of four, parents first, and a checksum of exactly what would be sent (rows G1, G7)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given

from bw_desktop.upload import GOALS, Answers, Fate, LiveGoal, Plan, StepKind, check, make_plan, remake_plan
from bw_desktop.upload.plan import canonical
from tests.upload.samples import (
    END,
    HOST,
    START,
    checked_rows,
    goal,
    goals_sheet,
    live_with,
    milestone,
    plan_of,
    table_of,
)
from tests.upload.test_check import LIVE, ROWS


@given(ROWS)
def test_every_row_of_the_file_is_exactly_one_of_four(rows: list[dict[str, object]]) -> None:
    checked = checked_rows(*rows, live=LIVE)  # type: ignore[arg-type]
    plan = make_plan(checked, HOST)
    assert [item.row for item in plan.items] == list(checked.table.numbers)
    assert sum(plan.count(fate) for fate in Fate) == len(plan.items)
    assert {item.row for item in plan.items if item.steps} == set(plan.order)
    assert {item.fate for item in plan.items if item.steps} <= {Fate.NEW, Fate.CHANGED}
    assert all(item.reason is not None for item in plan.items if not item.steps)
    places = {row: place for place, row in enumerate(plan.order)}
    for row in plan.order:
        parent = plan.item(row).parent_row
        assert parent is None or places[parent] < places[row]


def test_hidden_rows_are_left_out_and_still_counted() -> None:
    plan = plan_of(goal("A"), goal("B"), hidden=frozenset({3}))
    assert [(item.row, item.fate) for item in plan.items] == [(2, Fate.NEW), (3, Fate.LEFT_OUT)]


def test_a_row_that_stops_says_why_it_is_left_out() -> None:
    (item,) = plan_of(goal(end_date=None)).items
    assert item.reason is not None
    assert item.reason.id == "upload-required-blank"


def test_a_row_the_user_leaves_out_says_so() -> None:
    (item,) = plan_of(goal(), answers=Answers(left_out=frozenset({2}))).items
    assert item.reason is not None
    assert (item.fate, item.reason.id) == (Fate.LEFT_OUT, "upload-left-out-by-user")


def test_the_values_to_be_sent_are_those_of_the_file_as_betterworks_spells_them() -> None:
    (item,) = plan_of(
        goal(
            " Sell more ",
            description="Why\r\nnot",
            private="ja",
            categories="growth; people & culture",
            unit="EUR",
            metric_start="1.000,0",
            metric_target=2000.0,
            progress=25.0,
        )
    ).items
    assert item.values == {
        "name": "Sell more",
        "is_milestone": False,
        "owner_id": 11,
        "start": "2027-01-01",
        "end": "2027-03-31",
        "description": "Why\nnot",
        "is_private": True,
        "categories": ["Growth", "People & Culture"],
        "unit": "EUR",
        "metric_start": 1000.0,
        "metric_target": 2000.0,
    }
    assert item.check_in == 1250.0
    assert item.steps == (StepKind.CREATE, StepKind.CHECK_IN)


def test_blank_cells_are_not_sent() -> None:
    (item,) = plan_of(goal(description=None, private=None, categories=None, unit=None, progress=None)).items
    assert set(item.values) == {"name", "is_milestone", "owner_id", "start", "end"}
    assert item.steps == (StepKind.CREATE,)


@pytest.mark.parametrize(
    ("cells", "check_in"),
    [
        ({"progress": 0.0}, None),
        ({"progress": 40.0}, 40.0),
        ({"progress": 40.0, "unit": "days", "metric_start": 45.0, "metric_target": 35.0}, 41.0),
        ({"progress": 50.0, "unit": "%", "metric_start": 20.0, "metric_target": 80.0}, 50.0),
        ({"progress": 100.0, "unit": "EUR", "metric_target": 7.0}, 7.0),
    ],
)
def test_progress_in_percent_is_checked_in_in_the_metrics_unit(cells: dict[str, float], check_in: float | None) -> None:
    (item,) = plan_of(goal(**cells)).items
    assert item.check_in == check_in


def test_plain_percentages_take_the_units_own_name() -> None:
    (item,) = plan_of(goal(unit="Prozent")).items
    assert (item.values["unit"], item.values["metric_target"]) == ("percent complete", 100.0)


def test_a_goals_own_progress_is_sent_only_without_milestones() -> None:
    with_one = plan_of(goal(progress=50.0), milestone(progress=20.0))
    left_out = plan_of(goal(progress=50.0), milestone(progress=20.0), answers=Answers(left_out=frozenset({3})))
    assert [item.check_in for item in with_one.items] == [None, 20.0]
    assert left_out.items[0].check_in == 50.0


def test_milestones_send_no_description_and_no_privacy() -> None:
    plan = plan_of(goal(private="yes"), milestone(private="yes", description="Text"))
    assert {"description", "is_private"}.isdisjoint(plan.items[1].values)


def test_the_checksum_is_that_of_the_operations_in_canonical_json() -> None:
    plan = plan_of(goal("A", progress=10.0), milestone("A1"), goal("B", owner_email="nobody@example.com"))
    values = {"name": "A", "is_milestone": False, "owner_id": 11, "start": "2027-01-01", "end": "2027-03-31"}
    step = {**values, "name": "A1", "is_milestone": True, "parent_row": 2}
    text = json.dumps(
        {
            "host": HOST,
            "items": [
                {"operation": "create", "target": None, "values": values},
                {"operation": "create", "target": None, "values": step},
            ],
        },
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )
    assert plan.checksum == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    "other",
    [
        goal("A", end_date=START),
        goal("A", description="x"),
        goal("A", progress=1.0),
        goal("A", owner_email="jo.mueller@example.com"),
    ],
)
def test_one_changed_cell_changes_the_checksum(other: dict[str, object]) -> None:
    assert plan_of(goal("A")).checksum != plan_of(other).checksum  # type: ignore[arg-type]


def test_the_checksum_belongs_to_one_host() -> None:
    checked = checked_rows(goal("A"))
    assert make_plan(checked, "a.example").checksum != make_plan(checked, "b.example").checksum


def test_canonical_json_has_one_way_to_write() -> None:
    assert canonical({"b": "ü", "a": [1, None]}) == '{"a":[1,null],"b":"ü"}'


def test_people_are_counted_once() -> None:
    assert plan_of(goal("A"), goal("B"), goal("C", owner_email="jo.mueller@example.com")).people == 2


def test_a_plan_is_made_again_from_its_decisions_though_its_goals_exist_meanwhile() -> None:
    rows = (goal("A", progress=30.0), milestone("A1", progress=50.0), goal("B", end_date=None), goal("C"))
    first = plan_of(*rows)
    made = live_with(
        LiveGoal("91", "11", "A", START, END),
        LiveGoal("92", "11", "A1", START, END, is_milestone=True, parent_id="91"),
    )
    again = check(GOALS, table_of(goals_sheet(*rows)), made, Answers())
    assert make_plan(again, HOST).checksum != first.checksum
    remade = remake_plan(again, HOST, first.decisions)
    assert remade.checksum == first.checksum
    assert [(item.fate, item.values) for item in remade.items] == [(item.fate, item.values) for item in first.items]


def test_another_file_does_not_make_the_same_plan_again() -> None:
    first = plan_of(goal("A"))
    other = check(GOALS, table_of(goals_sheet(goal("Z"))), live_with(), Answers())
    assert remake_plan(other, HOST, first.decisions).checksum != first.checksum


def test_a_plan_keeps_the_order_of_the_file() -> None:
    items = plan_of(goal("A"), goal("B")).items
    shuffled = Plan.of("goals", HOST, reversed(items))
    assert shuffled == replace(shuffled, items=items)


def test_what_exists_cannot_be_hung_on_a_row_that_is_left_out() -> None:
    stopped = goal("Boss", goal_id="99")
    moved = goal("Sell more", goal_id="71", parent="Boss", description="New words")
    checked = checked_rows(stopped, moved, live=LIVE)
    plan = make_plan(checked, HOST)
    assert [item.fate for item in plan.items] == [Fate.LEFT_OUT, Fate.LEFT_OUT]
    assert [item.reason.id for item in plan.items if item.reason] == [
        "upload-goal-id-unknown",
        "upload-parent-left-out",
    ]
