"""Whom a row names: one person for certain, or a reason; two of one name are never chosen between (row E7)."""

from __future__ import annotations

import pytest

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import GOALS, Answers, Directory, check, people_questions, recheck
from bw_desktop.upload.owners import find_owners, similar_people
from tests.upload.samples import (
    ANNA,
    JO,
    OTHER_ANNA,
    PEOPLE,
    checked_rows,
    codes,
    goal,
    goals_sheet,
    live_with,
    table_of,
)

BLANK = {"owner_email": None, "owner_employee_id": None, "owner_name": None}


def owner_of(**cells: CellValue) -> tuple[str, str]:
    table = table_of(goals_sheet(goal(**{**BLANK, **cells})))
    (owner,) = find_owners(table, Directory(PEOPLE), {})
    return owner.id, owner.code


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"owner_email": "ANNA@example.com"}, (ANNA.id, "")),
        ({"owner_employee_id": "000456"}, (OTHER_ANNA.id, "")),
        ({"owner_name": "Jo Müller"}, (JO.id, "")),
        ({"owner_email": "anna@example.com", "owner_employee_id": "000123"}, (ANNA.id, "")),
        ({"owner_email": "anna@example.com", "owner_name": "Anna Schmidt"}, (ANNA.id, "")),
        ({}, ("", "owner-missing")),
        ({"owner_email": "nobody@example.com"}, ("", "owner-unknown")),
        ({"owner_employee_id": "123"}, ("", "owner-unknown")),
        ({"owner_name": "Anna Schmidt"}, ("", "owner-ambiguous")),
        ({"owner_email": "gone@example.com"}, ("", "owner-inactive")),
        ({"owner_email": "anna@example.com", "owner_employee_id": "A-77"}, ("", "owners-disagree")),
    ],
)
def test_an_owner_is_one_active_person(cells: dict[str, CellValue], found: tuple[str, str]) -> None:
    assert owner_of(**cells) == found


def test_several_people_are_asked_about_once_and_the_answer_counts_for_all_rows() -> None:
    rows = [goal(f"Goal {n}", owner_email=None, owner_name="Anna Schmidt") for n in range(3)]
    checked = checked_rows(*rows)
    (question,) = people_questions(checked)
    assert (question.typed, question.rows) == ("Anna Schmidt", (2, 3, 4))
    assert {person.department for person in question.candidates} == {"Sales", "Finance"}
    answered = checked_rows(*rows, answers=Answers(people={"Anna Schmidt": OTHER_ANNA.id}))
    assert {owner.id for owner in answered.facts.links.owners} == {OTHER_ANNA.id}
    assert people_questions(answered) == ()


def test_an_answer_that_names_nobody_is_no_owner() -> None:
    checked = checked_rows(
        goal(owner_email=None, owner_name="Anna Schmidt"), answers=Answers(people={"Anna Schmidt": "0"})
    )
    assert codes(checked) == ["owner-unknown"]


@pytest.mark.parametrize(
    ("cells", "suggestions"),
    [
        ({"owner_email": "ana@example.com"}, ("anna@example.com",)),
        ({"owner_email": None, "owner_employee_id": "123"}, ("000123",)),
        ({"owner_email": None, "owner_name": "Jo Mueler"}, ()),
        ({"owner_email": None, "owner_name": "Jo Müler"}, ("Jo Müller",)),
        ({"owner_email": "zzz@elsewhere.org"}, ()),
    ],
)
def test_what_could_have_been_meant_is_suggested(cells: dict[str, CellValue], suggestions: tuple[str, ...]) -> None:
    checked = checked_rows(goal(**{**BLANK, "owner_email": None, **cells}))
    (problem,) = checked.problems
    assert problem.suggestions == suggestions


def test_a_suggestion_taken_puts_the_row_right() -> None:
    checked = checked_rows(goal(owner_email="ana@example.com"))
    (problem,) = checked.problems
    assert codes(recheck(checked, 2, "owner_email", problem.suggestions[0])) == []


def test_a_name_of_somebody_else_beside_the_email_is_worth_a_look() -> None:
    assert codes(checked_rows(goal(owner_name="Jo Müller"))) == ["owner-name-differs"]
    assert codes(checked_rows(goal(owner_name="Schmidt, A."))) == []


def test_thousands_of_wrong_owners_are_not_all_looked_up() -> None:
    rows = [goal(f"Goal {n}", owner_email=f"ana{n}@example.com") for n in range(300)]
    found = checked_rows(*rows).problems
    assert len(found) == 300
    assert sum(bool(problem.suggestions) for problem in found) == 200


def test_people_who_cannot_be_read_leave_every_owner_unknown() -> None:
    table = table_of(goals_sheet(goal()))
    checked = check(GOALS, table, live_with(people=()), Answers())
    assert codes(checked) == ["owner-unknown"]
    assert similar_people(checked.facts.links.owners[0], Directory(())) == ()
