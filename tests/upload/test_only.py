"""Of a file only some rows are open: what an earlier upload has dealt with is not sent again (row I3)."""

from __future__ import annotations

import pytest

from bw_desktop.upload import Answers, Duplicates, Fate, LiveGoal, check, make_plan, recheck
from bw_desktop.upload.goal_subject import GOALS
from tests.upload.samples import END, HOST, START, checked_rows, goal, goals_sheet, live_with, milestone, table_of

THERE = live_with(LiveGoal("71", "11", "A", START, END))
ROWS = (goal("A"), milestone("A1"), goal("B", end_date="?"), goal("C", end_date=None))
ONLY = Answers(only=frozenset({3, 4}))


@pytest.mark.parametrize("duplicates", [None, *Duplicates])
def test_only_open_rows_are_sent_whatever_becomes_of_duplicates(duplicates: Duplicates | None) -> None:
    answers = Answers(only=frozenset({3, 4}), duplicates=duplicates)
    plan = make_plan(checked_rows(*ROWS, live=THERE, answers=answers), HOST)
    fates = {item.row: item.fate for item in plan.items}
    assert fates == {2: Fate.LEFT_OUT, 3: Fate.NEW, 4: Fate.LEFT_OUT, 5: Fate.LEFT_OUT}
    reasons = {item.row: item.reason.id for item in plan.items if item.reason}
    assert reasons[2] == reasons[5] == "upload-left-out-settled"
    child = next(item for item in plan.items if item.row == 3)
    assert (child.parent_id, child.parent_row) == ("71", None)


def test_the_check_speaks_of_the_open_rows_alone() -> None:
    checked = checked_rows(*ROWS, live=THERE, answers=ONLY)
    assert {problem.row for problem in checked.problems} == {4}
    assert (checked.counts.stop, checked.counts.clean, list(checked.rows)) == (1, 1, [3, 4])
    fixed = recheck(checked, 4, "end_date", "2027-03-31")
    assert (fixed.counts.stop, fixed.counts.clean) == (0, 2)
    assert make_plan(fixed, HOST).count(Fate.NEW) == 2


def test_a_child_whose_parent_is_neither_open_nor_there_is_left_out() -> None:
    table = table_of(goals_sheet(*ROWS))
    checked = check(GOALS, table, live_with(), ONLY)
    assert {item.row: item.fate for item in make_plan(checked, HOST).items}[3] is Fate.LEFT_OUT
    assert [problem.code for problem in checked.problems_of(3)] == ["upload-parent-left-out"]
