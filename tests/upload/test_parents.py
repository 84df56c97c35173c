"""What a row hangs on: the nearest goal above, or a title, link, id or row (row H8)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Answers, Checked, HiddenRows, LiveGoal, Parent
from bw_desktop.upload.parents import find_rings, linked_id
from tests.upload.samples import END, START, checked_rows, codes, goal, live_with, milestone

COMPANY = LiveGoal("5550001", "11", "Company goal", START, END)
STEP = LiveGoal("5550002", "11", "A step", START, END, is_milestone=True, parent_id="5550001")
LIVE = live_with(COMPANY, STEP)


def parent_rows(checked: Checked) -> list[int | str | None]:
    """Of each row the Excel row or the id it hangs on, or the code of what is wrong."""
    numbers = checked.table.numbers
    found: list[int | str | None] = []
    for parent in checked.facts.links.parents:
        if parent is None:
            found.append(None)
        elif parent.position is not None:
            found.append(parent.code or numbers[parent.position])
        else:
            found.append(parent.code or (parent.goal.id if parent.goal else None))
    return found


def test_milestones_belong_to_the_nearest_goal_above() -> None:
    checked = checked_rows(goal("A"), milestone("A1"), milestone("A2"), goal("B"), milestone("B1"))
    assert parent_rows(checked) == [None, 2, 2, None, 5]
    assert codes(checked) == []


def test_a_milestone_above_every_goal_stops() -> None:
    assert codes(checked_rows(milestone("A1"), goal("A"))) == ["milestone-without-goal"]


@pytest.mark.parametrize(
    ("value", "parent"),
    [
        ("Company goal", "5550001"),
        ("company  GOAL", "5550001"),
        ("5550001", "5550001"),
        ("https://app.example.com/app/#/goals/5550001", "5550001"),
        ("https://app.example.com/goals/5550001/?tab=1", "5550001"),
        ("Grow", 2),
        ("row 2", 2),
        ("Zeile 2", 2),
        ("#2", 2),
        ("2", 2),
        (2.0, 2),
        ("row 9", "parent-unknown"),
        ("Nothing like it", "parent-unknown"),
        ("5559999", "parent-unknown"),
        ("5550002", "parent-is-milestone"),
    ],
)
def test_a_parent_may_be_named_in_many_ways(value: CellValue, parent: object) -> None:
    checked = checked_rows(goal("Grow"), goal("Sell", parent=value), live=LIVE)
    assert parent_rows(checked) == [None, parent]


def test_a_named_parent_wins_over_the_nearest_goal() -> None:
    checked = checked_rows(goal("A"), goal("B"), milestone("A1", parent="A"))
    assert parent_rows(checked) == [None, None, 2]


def test_a_title_borne_by_two_goals_is_asked_back() -> None:
    twice = checked_rows(goal("A", end_date=START), goal("A"), goal("B", parent="A"))
    assert "parent-ambiguous" in codes(twice, 4)


def test_a_number_that_is_row_and_id_is_asked_back() -> None:
    live = live_with(LiveGoal("2", "11", "Old", START, END))
    assert "parent-unclear" in codes(checked_rows(goal("A"), goal("B", parent="2"), live=live), 3)


def test_a_goal_below_a_milestone_stops() -> None:
    assert codes(checked_rows(goal("A"), milestone("A1"), goal("B", parent="row 3"))) == ["parent-is-milestone"]


def test_a_row_is_not_its_own_parent() -> None:
    assert codes(checked_rows(goal("A", parent="A"))) == ["parent-is-itself"]


def test_a_circle_stops_its_rows_and_leaves_out_what_hangs_on_it() -> None:
    checked = checked_rows(goal("A", parent="B"), goal("B", parent="C"), goal("C", parent="A"), goal("D", parent="A"))
    assert codes(checked) == ["parent-cycle"] * 3 + ["parent-left-out"]
    assert checked.problems[0].arguments["rows"] == "2, 3, 4"


def test_milestones_of_a_hidden_goal_never_slip_to_the_goal_before() -> None:
    rows = (goal("A"), goal("Hidden"), milestone("H1"), goal("C"), milestone("C1"))
    visible = checked_rows(*rows, hidden=frozenset({3}))
    everything = checked_rows(*rows, hidden=frozenset({3}), answers=Answers(hidden_rows=HiddenRows.ALL))
    assert parent_rows(visible) == [None, "parent-hidden", None, 5]
    assert visible.problems[0].arguments == {"parent_row": 3}
    assert parent_rows(everything) == [None, None, 3, None, 5]


def test_a_hidden_milestone_changes_nothing() -> None:
    checked = checked_rows(goal("A"), milestone("A1"), milestone("A2"), hidden=frozenset({3}))
    assert parent_rows(checked) == [None, 2]


def test_a_row_whose_type_nobody_can_read_may_be_the_goal() -> None:
    checked = checked_rows(goal("A"), goal("B", type="epic"), milestone("B1"))
    assert codes(checked) == ["choice-unknown", "parent-left-out"]


@pytest.mark.parametrize(
    ("text", "id"), [("5550001", "5550001"), ("https://x.example/#/goals/7", "7"), ("Goal 7", ""), ("٣", "")]
)
def test_ids_are_taken_from_links(text: str, id: str) -> None:
    assert linked_id(text) == id


@given(st.lists(st.one_of(st.none(), st.integers(0, 11)), max_size=12))
def test_rings_are_exactly_the_rows_that_reach_themselves(above: list[int | None]) -> None:
    parents = [None if at is None or at >= len(above) else Parent(at) for at in above]

    def reaches_itself(start: int) -> bool:
        at, steps = parents[start], 0
        while at is not None and at.position is not None and steps <= len(parents):
            if at.position == start:
                return True
            at, steps = parents[at.position], steps + 1
        return False

    rings = find_rings(parents)
    assert set(rings) == {at for at in range(len(parents)) if reaches_itself(at)}
    assert all(position in ring for position, ring in rings.items())
