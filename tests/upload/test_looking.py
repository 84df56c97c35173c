"""What a look for a lost goal may conclude, and what it may not (row H4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bw_desktop.upload import LiveGoal, Step, StepKind, StepState
from bw_desktop.upload.looking import Sight, is_checked_in, look_for
from tests.upload.samples import END, START, goal, milestone, plan_of
from tests.upload.simple_service import BEGAN, FastClock, Service

STEP = Step(2, StepKind.CREATE, StepState.IN_DOUBT, intended=BEGAN)
OURS = LiveGoal("5", "11", "Sell more", START, END, created=BEGAN + timedelta(seconds=2))


async def seen(*goals: LiveGoal, taken: tuple[str, ...] = (), **service: object) -> tuple[Sight, str]:
    finder = Service(FastClock(), goals={one.id: one for one in goals}, **service)  # type: ignore[arg-type]
    (item,) = plan_of(goal()).items
    found = await look_for(item, "", STEP, finder, taken)
    return found.sight, found.goal_id


async def test_ours_is_found_by_owner_name_and_dates() -> None:
    assert await seen(OURS) == (Sight.FOUND, "5")
    assert await seen(replace(OURS, name="SELL  more")) == (Sight.FOUND, "5")
    assert await seen(replace(OURS, created=None)) == (Sight.FOUND, "5")


@pytest.mark.parametrize(
    "other",
    [
        replace(OURS, name="Sell less"),
        replace(OURS, end=START),
        replace(OURS, owner_id="12"),
        replace(OURS, is_milestone=True),
    ],
)
async def test_anything_else_is_not_ours(other: LiveGoal) -> None:
    assert await seen(other) == (Sight.ABSENT, "")


async def test_goals_of_other_rows_are_not_ours() -> None:
    assert await seen(OURS, taken=("5",)) == (Sight.ABSENT, "")
    assert await seen(OURS, replace(OURS, id="6"), taken=("5",)) == (Sight.FOUND, "6")


async def test_an_equal_goal_from_outside_the_window_leaves_it_open() -> None:
    assert await seen(replace(OURS, created=BEGAN - timedelta(days=1))) == (Sight.UNSURE, "")
    assert await seen(replace(OURS, created=BEGAN - timedelta(minutes=5))) == (Sight.FOUND, "5")


async def test_a_milestone_is_looked_for_below_its_goal_too() -> None:
    parent = LiveGoal("4", "11", "Sell more", START, END)
    step = replace(OURS, name="Call 100 people", is_milestone=True, parent_id="4", owner_id="13")
    finder = Service(FastClock(), goals={"4": parent, "5": step})
    item = plan_of(goal(), milestone()).items[1]
    found = await look_for(item, "4", STEP, finder, ())
    assert (found.sight, found.goal_id) == (Sight.FOUND, "5")


@pytest.mark.parametrize(
    ("now", "is_done"),
    [
        ({"metric_value": 30.0}, True),
        ({"metric_value": 0.0}, False),
        ({"progress": 0.3}, True),
        ({"progress": 0.2}, False),
        ({}, False),
        ({"progress": 0.5, "metric_start": 20.0, "metric_target": 40.0}, True),
    ],
)
async def test_a_check_in_is_compared_in_the_metrics_unit(now: dict[str, float], is_done: bool) -> None:
    finder = Service(FastClock(), goals={"5": replace(OURS, **now)})  # type: ignore[arg-type]
    (item,) = plan_of(goal(progress=30.0)).items
    assert await is_checked_in(item, "5", finder) is is_done
