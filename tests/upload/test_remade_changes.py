"""A plan with changes made again from the same file, after some of them arrived: exactly the same plan (row J1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Answers, Duplicates, Fate, LiveGoal, Plan, StepKind, remake_plan
from tests.upload.samples import HOST, checked_rows, goal, live_with, plan_of
from tests.upload.test_changes import LIVE, OTHER, THERE

CLEARED = Answers(clears=frozenset({"description"}))


def remade(plan: Plan, row: dict[str, CellValue], there: LiveGoal | None, answers: Answers | None = None) -> Plan:
    """The plan of the same row once its goal is as it is `there`, or gone."""
    live = live_with(OTHER, *([there] if there else []))
    return remake_plan(checked_rows(row, live=live, answers=answers), HOST, plan.decisions)


@pytest.mark.parametrize(
    ("cells", "after"),
    [
        ({"name": "New name"}, replace(THERE, name="New name")),
        ({"end_date": date(2027, 3, 1)}, replace(THERE, end=date(2027, 3, 1))),
        ({"owner_email": "Jo.Mueller@example.com"}, replace(THERE, owner_id="13")),
        ({"parent": "Sell elsewhere"}, replace(THERE, parent_id="72")),
        ({"progress": 50.0}, replace(THERE, progress=0.5, metric_value=35.0)),
        (
            {"unit": "calls", "metric_target": 90.0, "progress": 50.0},
            replace(THERE, unit="calls", metric_start=0.0, metric_target=90.0),
        ),
        ({"unit": "%"}, replace(THERE, unit="percent complete", metric_start=0.0, metric_target=100.0)),
    ],
)
def test_what_arrived_already_is_planned_as_before(cells: dict[str, CellValue], after: LiveGoal) -> None:
    row: dict[str, CellValue] = {"goal_id": "71", "name": None, **cells}
    plan = plan_of(row, live=LIVE)
    again = remade(plan, row, after)
    assert again.checksum == plan.checksum
    first, second = plan.items[0], again.items[0]
    assert (second.values, second.check_in, second.parent_id) == (first.values, first.check_in, first.parent_id)
    assert (second.seen, second.fate, second.steps) == (first.seen, Fate.CHANGED, first.steps)


def test_a_cleared_field_stays_cleared() -> None:
    row: dict[str, CellValue] = {"goal_id": "71", "name": "Sell more", "description": None}
    plan = plan_of(row, live=LIVE, answers=CLEARED)
    assert plan.items[0].values == {"description": ""}
    assert remade(plan, row, replace(THERE, description="")).checksum == plan.checksum


def test_a_goal_that_is_gone_meanwhile_does_not_keep_the_others_from_going_on() -> None:
    row: dict[str, CellValue] = {"goal_id": "71", "name": "New name"}
    plan = plan_of(row, live=LIVE)
    assert remade(plan, row, None).checksum == plan.checksum


def test_what_the_file_names_by_owner_and_dates_is_found_again() -> None:
    answers, row = Answers(duplicates=Duplicates.UPDATE), goal(description="Because")
    plan = plan_of(row, live=LIVE, answers=answers)
    again = remade(plan, row, replace(THERE, description="Because"), answers)
    assert (again.checksum, again.items[0].steps) == (plan.checksum, (StepKind.UPDATE,))
