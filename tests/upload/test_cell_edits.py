"""Cells as they count: filled down, replaced, listed, and each wrong value once (rows F3, E4, E5)."""

from __future__ import annotations

from datetime import date

from bw_desktop.upload import Answers, check, read_table, recheck
from bw_desktop.upload.cell_edits import as_it_counts, changes, distinct_values, filled_down, replaced, typed
from bw_desktop.upload.goal_subject import GOALS
from tests.upload.samples import END, START, checked_rows, codes, goal, goals_sheet, live_with, matched, table_of

TABLE = table_of(goals_sheet(goal("A", categories="Growht"), goal("B", categories="growht; Sales"), goal("C")))


def test_a_cell_counts_as_typed_else_as_in_the_file() -> None:
    answers = Answers().edit(2, "name", "Anew").edit(3, "name", None)
    assert [as_it_counts(TABLE, answers, (row, "name")) for row in (2, 3, 4)] == ["Anew", None, "C"]
    found = changes(TABLE, answers)
    assert [(one.row, one.column, one.old, one.new) for one in found] == [(2, "A", "A", "Anew"), (3, "A", "B", None)]


def test_filling_down_takes_the_first_cell_and_passes_over_what_says_the_same() -> None:
    places = [(2, "end_date"), (3, "end_date"), (4, "end_date"), (4, "name")]
    answers = Answers().edit(2, "end_date", "2027-02-01").edit(3, "end_date", "2027-02-01")
    assert filled_down(TABLE, answers, places) == {(4, "end_date"): "2027-02-01"}


def test_a_text_is_replaced_wherever_it_stands_and_signs_mean_themselves() -> None:
    found = replaced(TABLE, Answers(), "categories", "GROWHT", r"Growth\1")
    assert found == {(2, "categories"): r"Growth\1", (3, "categories"): r"Growth\1; Sales"}
    assert replaced(TABLE, Answers(), "categories", ".", "x") == {}


def test_dates_are_replaced_as_they_are_typed_and_blank_cells_can_be_filled() -> None:
    assert date(2027, 1, 1) == START
    assert replaced(TABLE, Answers(), "start_date", "2027-01", "2027-02")[4, "start_date"] == "2027-02-01"
    assert replaced(TABLE, Answers(), "categories", "", "Growth") == {(4, "categories"): "Growth"}
    assert replaced(TABLE, Answers(), "name", "C", "")[4, "name"] is None
    assert typed("  ") is None


def test_each_wrong_value_stands_once_with_all_its_rows_the_most_frequent_first() -> None:
    checked = checked_rows(
        goal("A", categories="Peopel"),
        goal("B", categories="Growht"),
        goal("C", categories="Growht"),
        goal("D", categories="Growht;Peopel"),
    )
    problems = [problem for problem in checked.problems if problem.code == "upload-category-unknown"]
    found = distinct_values(checked.table, checked.facts.answers, problems)
    assert [(one.value, one.rows, one.problem.arguments["value"]) for one in found] == [
        ("Growht", (3, 4), "Growht"),
        ("Peopel", (2,), "Peopel"),
        ("Growht;Peopel", (5,), "Growht"),
        ("Growht;Peopel", (5,), "Peopel"),
    ]


def test_a_value_for_all_rows_stands_for_a_missing_column() -> None:
    rows = ({"name": "A", "owner_email": "anna@example.com"}, {"name": "B", "owner_email": "anna@example.com"})
    found = goals_sheet(*rows)
    matching = matched(found)
    assert matching.missing
    matching = matching.for_all("period", "2027 Q1").for_all("private", "yes").for_all("categories", "Growht")
    assert matching.missing == ()
    table = read_table(found, matching, Answers())
    assert (table.columns["start_date"], table.columns["end_date"]) == ([START, START], [END, END])
    assert table.columns["private"] == [True, True]
    checked = check(GOALS, table, live_with(), Answers())
    assert codes(checked).count("category-unknown") == 2
    assert matching.for_all("period", None).missing


def test_a_column_takes_the_place_of_a_value_for_all_rows() -> None:
    found = goals_sheet(goal("A", Remarks="Growth"))
    matching = matched(found).for_all("categories", "Growth")
    assert matching.choose(5, "categories").same == {}


def test_a_suggestion_for_one_of_several_categories_keeps_the_others() -> None:
    checked = checked_rows(goal("A", categories="Growht;Growth"))
    (problem,) = (one for one in checked.problems if one.code == "upload-category-unknown")
    assert problem.suggestions == ("Growth; Growth",)
    fixed = recheck(checked, 2, "categories", problem.suggestions[0])
    assert fixed.counts.stop == 0
