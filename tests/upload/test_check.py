"""The check as a whole: every row counted once, orphans left out, one cell checked again as if all were (F6, F8)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import GOALS, Answers, Duplicates, LiveGoal, Severity, check, recheck
from tests.upload.samples import END, START, checked_rows, codes, goal, goals_sheet, live_with, milestone, table_of

LIVE = live_with(
    LiveGoal("71", "11", "A", START, END),
    LiveGoal("72", "11", "S", START, END, is_milestone=True, parent_id="71"),
    LiveGoal("73", "13", "B", START, START),
)
CELLS: Mapping[str, st.SearchStrategy[CellValue]] = {
    "name": st.sampled_from(["A", "B", "S", None, " A "]),
    "type": st.sampled_from(["goal", "milestone", "epic", None]),
    "period": st.sampled_from(["2027 Q1", "2027", "FY27", None, None]),
    "start_date": st.sampled_from([START, END, "2027-01-01", "x", None]),
    "end_date": st.sampled_from([START, END, date(2300, 1, 1), None]),
    "owner_email": st.sampled_from(["anna@example.com", "Jo.Mueller@example.com", "nobody@example.com", "?", None]),
    "owner_name": st.sampled_from(["Anna Schmidt", "Jo Müller", None]),
    "parent": st.sampled_from(["A", "B", "row 2", "row 3", "71", "9", None, None, None]),
    "goal_id": st.sampled_from(["71", "99", None, None, None]),
    "progress": st.sampled_from([10.0, None]),
    "private": st.sampled_from(["yes", "no", None]),
    "description": st.sampled_from(["Why", None]),
}
ROWS = st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=7)


@given(ROWS)
def test_every_row_is_red_amber_or_clean(rows: list[dict[str, CellValue]]) -> None:
    checked = checked_rows(*rows, live=LIVE)
    counts = checked.counts
    assert counts.stop + counts.look + counts.clean == len(checked.table.numbers)
    assert counts.stop == len(checked.stopped)


@given(ROWS, st.data(), st.sampled_from([None, *Duplicates]))
def test_one_cell_checked_again_gives_what_checking_everything_gives(
    rows: list[dict[str, CellValue]], data: st.DataObject, duplicates: Duplicates | None
) -> None:
    answers = Answers(duplicates=duplicates)
    checked = checked_rows(*rows, live=LIVE, answers=answers)
    if not checked.table.numbers:
        return
    for _ in range(3):
        row = data.draw(st.sampled_from(list(checked.table.numbers)))
        name = data.draw(st.sampled_from(list(CELLS)))
        value = data.draw(CELLS[name])
        checked = recheck(checked, row, name, value)
    again = check(GOALS, checked.table, LIVE, checked.facts.answers)
    assert sorted(map(str, checked.problems)) == sorted(map(str, again.problems))
    assert checked.stopped == again.stopped
    assert checked.facts.links == again.facts.links


def test_problems_come_in_the_order_of_the_file() -> None:
    checked = checked_rows(goal(end_date=None, start_date=None), goal("B", owner_email="?", name=None))
    assert [(one.row, one.column) for one in checked.problems] == [(2, "C"), (2, "D"), (3, "A"), (3, "E")]


def test_children_of_rows_that_stop_are_left_out_with_that_reason() -> None:
    checked = checked_rows(
        goal("A", end_date=None), milestone("A1"), goal("B", parent="A"), milestone("B1", parent="B")
    )
    assert codes(checked) == ["required-blank", "parent-left-out", "parent-left-out", "parent-left-out"]
    assert [one.arguments["parent_row"] for one in checked.problems[1:]] == [2, 2, 4]


def test_children_of_rows_the_user_leaves_out_are_left_out_too() -> None:
    checked = checked_rows(goal("A"), milestone("A1"), goal("B"), answers=Answers(left_out=frozenset({2, 77})))
    assert (codes(checked), checked.stopped) == (["parent-left-out"], frozenset({0, 1}))


def test_groups_begin_with_what_stops_and_then_with_the_most_frequent() -> None:
    checked = checked_rows(
        goal("A", type=None), goal("B", end_date=None), goal("C", end_date=None), goal(" D", owner_email="?")
    )
    assert [(group.code.removeprefix("upload-"), group.count, group.rows) for group in checked.groups] == [
        ("required-blank", 2, (3, 4)),
        ("email-unreadable", 1, (5,)),
        ("type-blank", 1, (2,)),
        ("tidied-trimmed", 1, (5,)),
    ]


def test_the_problems_of_one_row() -> None:
    checked = checked_rows(goal("A", type=None), goal("B", end_date=None))
    assert [one.severity for one in checked.problems_of(3)] == [Severity.STOP]


def test_the_file_itself_is_not_touched_by_an_edit() -> None:
    one = goals_sheet(goal("A", end_date="x"))
    before = one.rows
    checked = check(GOALS, table_of(one), live_with(), Answers())
    fixed = recheck(checked, 2, "end_date", "2027-02-01")
    assert (codes(checked), codes(fixed)) == (["date-unreadable"], ["tidied-date"])
    assert one.rows == before
    assert fixed.facts.answers.edits == {(2, "end_date"): "2027-02-01"}
