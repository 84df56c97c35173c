"""Each rule of a goal taken alone, found and not found (section 4.2 and 5.1 of the API notes)."""

from __future__ import annotations

from datetime import date

import pytest

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Severity
from tests.upload.samples import END, START, checked_rows, codes, goal, live_with, milestone


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({}, []),
        ({"name": None}, ["required-blank"]),
        ({"start_date": None}, ["required-blank"]),
        ({"end_date": None}, ["required-blank"]),
        ({"start_date": "31.02.2027"}, ["date-unreadable"]),
        ({"start_date": END, "end_date": START}, ["end-before-start"]),
        ({"start_date": END, "end_date": END}, []),
        ({"end_date": date(2207, 3, 31)}, ["date-far"]),
        ({"type": None}, ["type-blank"]),
        ({"owner_email": None}, ["owner-missing"]),
        ({"owner_email": "x"}, ["email-unreadable"]),
        ({"categories": "Growth"}, []),
        ({"categories": "growth; PEOPLE & culture"}, []),
        ({"categories": "Growht"}, ["category-unknown"]),
        ({"categories": "Growth; Foo; Bar"}, ["category-unknown", "category-unknown"]),
        ({"description": "x" * 511}, []),
        ({"description": "x" * 512}, ["description-long"]),
        ({"description": "x" * 2048}, ["description-long"]),
        ({"description": "x" * 2049}, ["description-too-long"]),
        ({"unit": "EUR", "metric_target": 5.0}, []),
        ({"unit": "EUR", "metric_start": 9.0, "metric_target": 5.0}, []),
        ({"unit": "%"}, []),
        ({"unit": "EUR"}, ["target-missing"]),
        ({"unit": "EUR", "metric_target": "lots"}, ["number-unreadable"]),
        ({"metric_target": 5.0}, ["unit-missing"]),
        ({"metric_start": 5.0}, ["unit-missing"]),
        ({"unit": "EUR", "metric_start": 5.0, "metric_target": 5.0}, ["target-is-start"]),
        ({"unit": "EUR", "metric_target": 0.0}, ["target-is-start"]),
        ({"unit": "percent", "metric_start": 100.0}, ["target-is-start"]),
    ],
)
def test_a_goal_alone(cells: dict[str, CellValue], found: list[str]) -> None:
    assert codes(checked_rows(goal(**cells))) == found


def test_a_near_category_is_suggested() -> None:
    (problem,) = checked_rows(goal(categories="Growht")).problems
    assert (problem.suggestions, problem.arguments["value"]) == (("Growth",), "Growht")


def test_commas_between_categories_are_recognised() -> None:
    (problem,) = checked_rows(goal(categories="Growth, People & Culture")).problems
    assert problem.suggestions == ("Growth; People & Culture",)


def test_without_the_list_of_categories_the_rule_rests_and_that_is_said() -> None:
    checked = checked_rows(goal(categories="Foo"), live=live_with(categories=None))
    assert codes(checked) == []
    assert [remark.id for remark in checked.remarks] == ["upload-remark-categories-not-checked"]
    assert checked_rows(goal(categories="Growth")).remarks == ()


def test_problems_name_the_cell_as_excel_does() -> None:
    checked = checked_rows(goal("A"), goal("B", start_date=END, end_date=START))
    (problem,) = checked.problems
    assert (problem.row, problem.column, problem.field, problem.severity) == (3, "D", "end_date", Severity.STOP)
    assert problem.arguments == {"start": END, "end": START}


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"description": "Text"}, ["description-on-milestone"]),
        ({"private": "yes"}, ["private-milestone"]),
        ({"private": "no"}, []),
        ({"start_date": date(2026, 12, 31)}, ["outside-goal"]),
        ({"end_date": date(2027, 4, 1)}, ["outside-goal"]),
    ],
)
def test_a_milestone_below_its_goal(cells: dict[str, CellValue], found: list[str]) -> None:
    assert codes(checked_rows(goal(), milestone(**cells))) == found


def test_a_milestone_may_be_private_where_its_goal_is() -> None:
    assert codes(checked_rows(goal(private="yes"), milestone(private="yes"))) == []


def test_progress_of_a_goal_with_milestones_is_told_not_to_be_sent() -> None:
    checked = checked_rows(goal(progress=50.0), milestone(progress=20.0), goal("Alone", progress=5.0))
    assert codes(checked) == ["progress-rolled-up"]
    assert checked.problems[0].row == 2
