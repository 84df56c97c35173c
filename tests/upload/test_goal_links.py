"""Rows that stand for what exists already, or say the same twice (row F5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import (
    GOALS,
    Answers,
    Directory,
    Duplicates,
    Fate,
    Live,
    LiveGoal,
    StepKind,
    duplicates_question,
    needs,
)
from tests.upload.samples import (
    END,
    PEOPLE,
    START,
    checked_rows,
    codes,
    goal,
    goals_sheet,
    live_with,
    milestone,
    plan_of,
    table_of,
)

THERE = LiveGoal("71", "11", "Sell more", START, END)
STEP = LiveGoal("72", "11", "Call 100 people", START, END, is_milestone=True, parent_id="71")
LIVE = live_with(THERE, STEP)


def fates(*rows: Mapping[str, CellValue], live: Live | None = None, answers: Answers | None = None) -> list[Fate]:
    return [item.fate for item in plan_of(*rows, live=live, answers=answers).items]


@pytest.mark.parametrize(
    "cells",
    [
        {"name": "Sell less"},
        {"owner_email": "jo.mueller@example.com"},
        {"end_date": START},
        {"type": "milestone", "parent": "71"},
    ],
)
def test_only_the_same_owner_name_and_dates_are_the_same(cells: Mapping[str, CellValue]) -> None:
    assert fates(goal(), live=LIVE) == [Fate.SAME]
    assert fates({**goal(), **cells}, live=LIVE) == [Fate.NEW]


def test_letter_case_and_blanks_of_a_title_do_not_make_it_new() -> None:
    assert fates(goal(" sell  MORE "), live=LIVE) == [Fate.SAME]


def test_a_milestone_is_the_same_only_below_the_same_goal() -> None:
    assert fates(goal(), milestone(), live=LIVE) == [Fate.SAME, Fate.SAME]
    assert fates(goal("Another"), milestone(), live=LIVE) == [Fate.NEW, Fate.NEW]


def test_a_new_milestone_goes_below_the_existing_goal() -> None:
    plan = plan_of(goal(), milestone("Call 200 people"), live=LIVE)
    assert (plan.items[1].fate, plan.items[1].parent_id, plan.items[1].parent_row) == (Fate.NEW, "71", None)


def test_the_same_name_in_another_period_is_new_and_told() -> None:
    checked = checked_rows(goal(end_date=START), live=LIVE)
    assert codes(checked) == ["exists-at-other-time"]
    assert checked.stopped == frozenset()


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (None, [Fate.SAME, Fate.LEFT_OUT]),
        (Duplicates.SKIP, [Fate.SAME, Fate.LEFT_OUT]),
        (Duplicates.UPDATE, [Fate.SAME, Fate.LEFT_OUT]),
        (Duplicates.CREATE, [Fate.NEW, Fate.NEW]),
    ],
)
def test_duplicates_are_created_only_when_the_user_says_so(answer: Duplicates | None, found: list[Fate]) -> None:
    assert fates(goal(), goal(), live=LIVE, answers=Answers(duplicates=answer)) == found


def test_changed_rows_show_old_and_new_and_send_what_differs() -> None:
    plan = plan_of(goal(description="Why"), live=LIVE, answers=Answers(duplicates=Duplicates.UPDATE))
    (item,) = plan.items
    assert (item.fate, item.target_id, item.steps) == (Fate.CHANGED, "71", (StepKind.UPDATE,))
    assert [(change.field, change.old, change.new) for change in item.changes] == [("description", "", "Why")]
    assert item.values == {"description": "Why"}
    assert item.before == THERE
    assert plan.order == (2,)


def test_other_values_alone_do_not_change_anything_by_default() -> None:
    (item,) = plan_of(goal(description="Why"), live=LIVE).items
    assert item.fate is Fate.SAME
    assert item.reason is not None
    assert item.reason.id == "upload-same-but-differs"


def test_duplicates_are_asked_about_with_their_number() -> None:
    question = duplicates_question(checked_rows(goal(), goal(), goal("New"), live=LIVE))
    assert question is not None
    assert (question.message.arguments["count"], question.safe) == (2, "skip")
    assert duplicates_question(checked_rows(goal("New"))) is None


def test_milestones_of_one_name_below_different_goals_are_no_twins() -> None:
    assert codes(checked_rows(goal("A"), milestone("Q1"), goal("B"), milestone("Q1"))) == []
    assert codes(checked_rows(goal("A"), milestone("Q1"), milestone("Q1"))) == ["duplicate-in-file"]


def test_a_block_pasted_twice_is_left_out_as_a_whole() -> None:
    checked = checked_rows(goal("A"), milestone("A1"), goal("A"), milestone("A1"))
    assert codes(checked) == ["duplicate-in-file", "parent-left-out"]


def test_a_goal_id_names_the_goal_and_blank_cells_leave_it_as_it_is() -> None:
    """E6: only id and title in the file change nothing else."""
    row = {"goal_id": "71", "name": "Sell even more", "start_date": None, "end_date": None, "owner_email": None}
    plan = plan_of(row, live=LIVE)
    (item,) = plan.items
    assert (item.fate, [change.field for change in item.changes]) == (Fate.CHANGED, ["name"])


def test_rows_without_an_id_still_need_everything() -> None:
    rows: list[dict[str, CellValue]] = [{"goal_id": "71", "name": "Sell even more"}, {"goal_id": None, "name": "New"}]
    assert codes(checked_rows(*rows, live=LIVE)) == ["required-blank", "required-blank", "owner-missing"]


def test_blank_cells_clear_a_field_only_when_the_user_says_so() -> None:
    live = live_with(replace(THERE, description="Why", categories=("Growth",)))
    row = {**goal(), "goal_id": "71", "description": None, "categories": None}
    (kept,) = plan_of(row, live=live).items
    (cleared,) = plan_of(row, live=live, answers=Answers(clears=frozenset({"description"}))).items
    assert kept.fate is Fate.SAME
    assert [(change.field, change.old, change.new, change.clears) for change in cleared.changes] == [
        ("description", "Why", "", True)
    ]


def test_an_unknown_goal_id_stops() -> None:
    assert codes(checked_rows({**goal(), "goal_id": "99"}, live=LIVE)) == ["goal-id-unknown"]


def test_what_a_check_needs_is_known_before_it() -> None:
    rows = (
        {**goal("A"), "goal_id": "71", "parent": None},
        {**goal("B", owner_email="jo.mueller@example.com"), "goal_id": None, "parent": "https://x.example/#/goals/88"},
        {**goal("C", owner_email="nobody@example.com"), "goal_id": None, "parent": "A"},
    )
    wanted = needs(GOALS, table_of(goals_sheet(*rows)), Directory(PEOPLE), Answers())
    assert (wanted.owner_ids, wanted.goal_ids) == (("11", "13"), ("71", "88"))


def test_goals_like_a_row_that_were_there_before_are_remembered() -> None:
    other = replace(THERE, id="73")
    (item,) = plan_of(goal(), live=live_with(THERE, other), answers=Answers(duplicates=Duplicates.CREATE)).items
    assert (item.fate, item.equals, item.target_id) == (Fate.NEW, ("71", "73"), "")
