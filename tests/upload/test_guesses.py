"""What headers leave open is guessed from contents and neighbours, and never shown as sure (row E1)."""

from __future__ import annotations

from datetime import date

import pytest

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import GOALS, ColumnMatch, MatchReason, guess_layout, match_columns
from tests.upload.samples import sheet

UNSURE = {MatchReason.SIMILAR, MatchReason.CONTENT}
STARTS, ENDS = (date(2027, 1, 1), date(2027, 2, 1)) * 6, (date(2027, 3, 31), date(2027, 6, 30)) * 6
GOAL_NAMES = tuple(f"Win back customer number {number} in the north" for number in range(12))
PEOPLE = ("Anna Schmidt", "Jo Müller") * 6
EMAILS = ("anna.schmidt@example.com", "jo.mueller@example.com") * 6
SENTENCES = ("Measured from the monthly report of the team.", "To be agreed with Finance before the spring.") * 6


def columns(**contents: tuple[CellValue, ...]) -> dict[str, ColumnMatch]:
    """The columns of a sheet, by header."""
    found = sheet(tuple(contents), *zip(*contents.values(), strict=True))
    matching = match_columns(found, guess_layout(found, GOALS.fields), GOALS.fields)
    return {column.header: column for column in matching.columns}


def guessed(**contents: tuple[CellValue, ...]) -> dict[str, str | None]:
    """The fields of the columns that were guessed, None for those that were not."""
    return {header: column.field if column.reason in UNSURE else None for header, column in columns(**contents).items()}


def test_titles_of_jobs_are_no_goals_and_the_goal_is_found_beside() -> None:
    found = columns(Title=("Analyst", "Team Lead") * 6, Development_objective=GOAL_NAMES, Owner=EMAILS)
    assert (found["Title"].field, found["Title"].reason) == (None, MatchReason.CONTRADICTED)
    assert found["Development_objective"].field == "name"
    assert found["Development_objective"].reason in UNSURE


def test_numbers_that_count_the_rows_are_no_ids() -> None:
    counted = tuple(float(number) for number in range(1, 13))
    assert columns(**{"Ziel Nr.": counted})["Ziel Nr."].reason is MatchReason.CONTRADICTED
    assert columns(ID=counted)["ID"].field is None
    assert columns(**{"Goal ID": tuple(f"G-{number:02}" for number in range(12))})["Goal ID"].field is None
    assert columns(**{"Goal ID": ("71", "72", "73") * 4})["Goal ID"].field == "goal_id"
    assert columns(**{"Goal ID": tuple(str(5_616_452 + number) for number in range(12))})["Goal ID"].field == "goal_id"


def test_a_unit_is_short_and_sentences_below_its_name_are_something_else() -> None:
    assert columns(Einheit=("EUR", "Stück") * 6)["Einheit"].reason is MatchReason.ALIAS
    assert guessed(Ziel=GOAL_NAMES, Messgröße=SENTENCES)["Messgröße"] == "description"
    assert guessed(Measure=GOAL_NAMES, UoM=("GBP", "days") * 6)["Measure"] == "name"


def test_objectives_above_key_results_are_their_parents() -> None:
    above = tuple(name if at % 3 == 0 else None for at, name in enumerate(GOAL_NAMES))
    assert guessed(Objective=above, **{"Key Result": GOAL_NAMES}) == {"Objective": "parent", "Key Result": "name"}
    assert guessed(Objective=GOAL_NAMES, **{"Key Result": GOAL_NAMES})["Objective"] == "parent"


def test_of_two_names_the_one_that_repeats_itself_is_the_goal_above() -> None:
    repeated = (GOAL_NAMES[0], GOAL_NAMES[1]) * 6
    found = guessed(**{"Objetivo estratégico": repeated, "Objetivo individual": GOAL_NAMES})
    assert found == {"Objetivo estratégico": "parent", "Objetivo individual": "name"}


def test_two_columns_of_dates_are_first_and_last_day_where_they_follow_each_other() -> None:
    assert guessed(Goal=GOAL_NAMES, Xyz=STARTS, Zyx=ENDS) == {"Goal": None, "Xyz": "start_date", "Zyx": "end_date"}
    assert guessed(Goal=GOAL_NAMES, Xyz=ENDS, Zyx=STARTS) == {"Goal": None, "Xyz": None, "Zyx": None}
    assert guessed(Goal=GOAL_NAMES, Xyz=STARTS, Zyx=STARTS) == {"Goal": None, "Xyz": None, "Zyx": None}


def test_a_goal_of_one_day_or_a_slip_does_not_hide_which_date_is_first() -> None:
    slip = (date(2027, 12, 1), *STARTS[1:])
    one_day = (*ENDS[:-1], STARTS[-1])
    assert guessed(Goal=GOAL_NAMES, Xyz=slip, Zyx=one_day) == {"Goal": None, "Xyz": "start_date", "Zyx": "end_date"}


def test_a_date_beside_a_known_one_is_the_other_unless_it_is_about_something_else() -> None:
    assert guessed(Goal=GOAL_NAMES, Xyz=STARTS, Due=ENDS)["Xyz"] == "start_date"
    assert guessed(Goal=GOAL_NAMES, Hired=STARTS, Due=ENDS)["Hired"] is None


@pytest.mark.parametrize(
    "names", [("T4 2027", "T2 2027"), ("Q4 FY27", "Q1 FY27"), ("FY27", "FY28"), ("2027 Q1", "H2 27")]
)
def test_periods_are_known_by_their_look_also_those_of_business_years(names: tuple[str, str]) -> None:
    assert guessed(Goal=GOAL_NAMES, Xyz=names * 6)["Xyz"] == "period"


def test_years_alone_or_numbers_are_no_periods() -> None:
    assert guessed(Goal=GOAL_NAMES, Xyz=("2027", "2028") * 6)["Xyz"] is None
    assert guessed(Goal=GOAL_NAMES, Xyz=("10", "27") * 6)["Xyz"] is None


def test_people_are_the_owners_only_where_nothing_else_says_who_owns() -> None:
    assert guessed(Goal=GOAL_NAMES, Xyz=PEOPLE)["Xyz"] == "owner_name"
    assert guessed(Goal=GOAL_NAMES, Xyz=PEOPLE, Owner=EMAILS)["Xyz"] is None
    assert guessed(Goal=GOAL_NAMES, Manager=PEOPLE)["Manager"] is None


def test_people_beside_the_emails_of_others_are_asked() -> None:
    sure = columns(Owner=PEOPLE, **{"E-mail": EMAILS})
    assert {column.reason for column in sure.values()} == {MatchReason.ALIAS}
    doubted = columns(Owner=PEOPLE, **{"E-mail": ("priya@example.com", "kofi@example.com") * 6})
    assert {column.reason for column in doubted.values()} == {MatchReason.SIMILAR}


def test_owners_that_are_no_names_of_people_are_asked() -> None:
    assert columns(Owner=("Sales", "IT") * 6)["Owner"].reason is MatchReason.SIMILAR


def test_goals_that_stand_in_the_description_are_lent_their_name() -> None:
    assert guessed(**{"Goal description": GOAL_NAMES}, Owner=EMAILS)["Goal description"] == "name"
    both = columns(**{"Goal description": SENTENCES}, Goal=GOAL_NAMES)
    assert both["Goal description"].reason is MatchReason.ALIAS


def test_of_two_descriptions_the_longer_is_guessed() -> None:
    found = columns(Goal=GOAL_NAMES, Beschreibung=("siehe unten", "mit Anna") * 6, Details=SENTENCES)
    assert (found["Details"].field, found["Details"].reason) == ("description", MatchReason.SIMILAR)
    assert (found["Beschreibung"].field, found["Beschreibung"].reason) == (None, MatchReason.AMBIGUOUS)


def test_remarks_and_tags_are_not_taken_for_anything() -> None:
    found = columns(Goal=GOAL_NAMES, Owner=EMAILS, Bemerkung=SENTENCES, Tags=("ESG", "Cost") * 6)
    assert (found["Bemerkung"].field, found["Tags"].field) == (None, None)


def test_a_title_is_unsure_beside_a_column_that_says_it_holds_goals() -> None:
    titles = tuple(f"Analyst {number}" for number in range(12))
    found = guessed(Title=titles, **{"Development objective": GOAL_NAMES}, Owner=EMAILS)
    assert found == {"Title": None, "Development objective": "name", "Owner": None}


def test_what_the_user_chose_last_time_is_never_told_apart_again() -> None:
    above = (GOAL_NAMES[0], GOAL_NAMES[1]) * 6
    found = sheet(("Objective", "Key Result"), *zip(above, GOAL_NAMES, strict=True))
    layout = guess_layout(found, GOALS.fields)
    matching = match_columns(found, layout, GOALS.fields, {"Objective": "name", "Key Result": ""})
    assert [column.field for column in matching.columns] == ["name", None]
