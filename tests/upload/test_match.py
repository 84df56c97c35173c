"""Columns are matched by name, likeness, contents and last time; never wrong and silent (rows E1, E3)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import GOALS, Matching, MatchReason, guess_layout, match_columns
from tests.upload.samples import END, START, VENDOR, sheet

CONTENT: dict[str, tuple[CellValue, ...]] = {
    "name": ("Sell more cars", "Win back old customers", "Answer within a day"),
    "type": ("goal", "milestone", "goal"),
    "progress": (10.0, 25.0, 100.0),
    "start_date": (START, START, START),
    "end_date": (END, END, END),
    "owner_email": ("anna@example.com", "jo.mueller@example.com", "anna@example.com"),
    "owner_employee_id": ("000123", "000456", "A-77"),
    "owner_name": ("Anna Schmidt", "Jo Müller", "Anna Schmidt"),
    "categories": ("Growth", "Growth; People", "People"),
    "description": ("We sell more cars than last year.", "By phone.", "All of them, always."),
    "private": ("no", "no", "yes"),
    "parent": ("row 2", "Sell more cars", "https://app.example.com/app/#/goals/123456"),
    "unit": ("EUR", "calls", "EUR"),
    "metric_start": (0.0, 5.0, 10.0),
    "metric_target": (100.0, 50.0, 20.0),
    "goal_id": ("12084804", "12084805", "12084806"),
}


def match(headers: tuple[str, ...], *columns: tuple[CellValue, ...], last: dict[str, str] | None = None) -> Matching:
    found = sheet(headers, *zip(*columns, strict=True))
    return match_columns(found, guess_layout(found, GOALS.fields), GOALS.fields, last)


def fields(matching: Matching) -> dict[str, str | None]:
    return {column.header: column.field for column in matching.columns}


def test_the_vendors_own_columns_match_as_they_are() -> None:
    matching = match(VENDOR, *(CONTENT[name] for name in VENDOR))
    assert fields(matching) == {name: name for name in VENDOR}
    assert {column.reason for column in matching.columns} == {MatchReason.VENDOR}
    assert matching.missing == ()


LANGUAGES = {
    "en": ("Goal title", "Owner e-mail", "Start date", "Due Date", "% complete", "Category"),
    "de": ("Zielbezeichnung", "E-Mail-Adresse", "Beginn", "Fällig am", "Fortschritt %", "Kategorie"),
    "fr": ("Intitulé", "Adresse e-mail", "Date de début", "Échéance", "Avancement", "Catégorie"),
    "es": ("Nombre del objetivo", "Correo electrónico", "Fecha de inicio", "Fecha límite", "Progreso", "Categoría"),
}
MEANT = ("name", "owner_email", "start_date", "end_date", "progress", "categories")


@pytest.mark.parametrize("language", LANGUAGES)
@given(order=st.permutations(range(6)), shape=st.sampled_from([str, str.upper, str.lower, "{} *".format, "{}:".format]))
def test_headers_in_four_languages_in_any_order(language: str, order: list[int], shape: object) -> None:
    assert callable(shape)
    headers = tuple(shape(LANGUAGES[language][at]) for at in order)
    matching = match(headers, *(CONTENT[MEANT[at]] for at in order))
    assert [column.field for column in matching.columns] == [MEANT[at] for at in order]


@given(st.data())
def test_no_alias_is_matched_wrongly_and_silently(data: st.DataObject) -> None:
    """Any mix of the words of the lists, above contents that belong to them: right, or left open and said."""
    names = data.draw(st.lists(st.sampled_from(list(CONTENT)), min_size=1, max_size=8, unique=True))
    chosen = [GOALS.fields[name] for name in names]
    headers = tuple(data.draw(st.sampled_from([field.vendor or field.aliases[0], *field.aliases])) for field in chosen)
    if len({header.casefold() for header in headers}) < len(headers):
        return
    matching = match(headers, *(CONTENT[field.id] for field in chosen))
    for field, column in zip(chosen, matching.columns, strict=True):
        right = column.field == field.id
        said = column.field is None and (column.candidates or column.reason is MatchReason.CONTRADICTED)
        assert right or said, (column, field.id)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Goal titel", "name"),
        ("Strat date", "start_date"),
        ("Verantwortliche Persn", "owner_name"),
        ("Kategorei", "categories"),
    ],
)
def test_typing_errors_are_similar_names(header: str, field: str) -> None:
    (column,) = match((header,), CONTENT[field]).columns
    assert (column.field, column.reason) == (field, MatchReason.SIMILAR)


@pytest.mark.parametrize("header", ["Owner", "Verantwortlich", "Responsable", "Assigned to"])
@pytest.mark.parametrize("field", ["owner_email", "owner_name"])
def test_contents_decide_what_an_owner_column_holds(header: str, field: str) -> None:
    (column,) = match((header,), CONTENT[field]).columns
    assert column.field == field


def test_a_column_full_of_emails_is_the_owner() -> None:
    matching = match(("Who does it", "What"), CONTENT["owner_email"], CONTENT["name"])
    assert matching.columns[0].field == "owner_email"
    assert matching.columns[0].reason is MatchReason.CONTENT


def test_the_managers_email_is_never_the_owner() -> None:
    matching = match(("Goal", "Manager e-mail"), CONTENT["name"], CONTENT["owner_email"])
    assert fields(matching)["Manager e-mail"] is None
    assert ("owner_email", "owner_employee_id", "owner_name") in matching.missing


def test_two_unknown_columns_of_emails_are_left_open_and_said() -> None:
    matching = match(("First", "Second"), CONTENT["owner_email"], CONTENT["owner_email"])
    assert [column.field for column in matching.columns] == [None, None]
    assert all(column.reason is MatchReason.AMBIGUOUS for column in matching.columns)
    assert all("owner_email" in column.candidates for column in matching.columns)


def test_a_name_contradicted_by_its_contents_is_not_used() -> None:
    (column,) = match(("Due date",), CONTENT["owner_email"]).columns
    assert (column.field, column.reason) == (None, MatchReason.CONTRADICTED)


def test_start_is_a_date_or_a_value_by_its_contents() -> None:
    assert match(("Start",), CONTENT["start_date"]).columns[0].field == "start_date"
    assert match(("Start",), CONTENT["metric_start"]).columns[0].field == "metric_start"


def test_name_is_a_person_where_another_column_is_the_goal() -> None:
    matching = match(("Name", "Ziel"), CONTENT["owner_name"], CONTENT["name"])
    assert fields(matching) == {"Name": "owner_name", "Ziel": "name"}


def test_name_with_people_in_it_is_never_taken_for_a_goal() -> None:
    matching = match(("Name", "E-Mail"), CONTENT["owner_name"], CONTENT["owner_email"])
    assert fields(matching)["Name"] is None
    assert ("name",) in matching.missing


def test_two_columns_of_one_name_are_left_open() -> None:
    matching = match(("Due date", "Deadline"), CONTENT["end_date"], CONTENT["end_date"])
    assert [column.field for column in matching.columns] == [None, None]
    assert ("end_date", "period") in matching.missing


def test_an_empty_column_gives_way_to_a_filled_one() -> None:
    matching = match(("Due date", "Deadline"), (None, None, None), CONTENT["end_date"])
    assert fields(matching) == {"Due date": None, "Deadline": "end_date"}


def test_last_time_counts_also_for_columns_that_were_not_used() -> None:
    last = {"Foo": "name", "Email": ""}
    matching = match(("Foo", "Email"), CONTENT["name"], CONTENT["owner_email"], last=last)
    assert fields(matching) == {"Foo": "name", "Email": None}
    assert {column.reason for column in matching.columns} == {MatchReason.LAST_TIME}


def test_last_time_does_not_count_against_the_contents() -> None:
    (column,) = match(("Foo",), CONTENT["name"], last={"Foo": "end_date"}).columns
    assert (column.field, column.reason) == (None, MatchReason.CONTRADICTED)


def test_what_was_remembered_gives_the_same_matching_again() -> None:
    headers = ("Was", "Wer", "Ab", "Bis wann")
    columns = [CONTENT[name] for name in ("name", "owner_email", "start_date", "end_date")]
    first = match(headers, *columns)
    for index, field in enumerate(("name", "owner_email", "start_date", "end_date")):
        first = first.choose(index, field)
    again = match(headers, *columns, last=dict(first.remembered))
    assert fields(again) == fields(first)
    assert again.signature == first.signature
    assert again.missing == ()


def test_a_choice_takes_the_field_from_the_column_that_had_it() -> None:
    matching = match(("Goal", "Other"), CONTENT["name"], CONTENT["name"]).choose(1, "name")
    assert fields(matching) == {"Goal": None, "Other": "name"}
    assert matching.columns[1].reason is MatchReason.CHOSEN
    assert matching.choose(1, None).by_field == {}


def test_samples_are_real_and_different_values() -> None:
    (column,) = match(("Goal",), ("a a", None, "a a", "b b", "c c", "d d")).columns
    assert column.samples == ("a a", "b b", "c c")
    assert column.letter == "A"


def test_the_required_fields_that_miss_are_named() -> None:
    missing = match(("Goal",), CONTENT["name"]).missing
    assert missing == (
        ("start_date", "period"),
        ("end_date", "period"),
        ("owner_email", "owner_employee_id", "owner_name"),
    )


def test_a_column_of_periods_stands_for_both_dates() -> None:
    headers = ("Goal", "Quarter", "E-mail")
    matching = match(headers, CONTENT["name"], ("2027 Q1", "Q2 2027", "2027"), CONTENT["owner_email"])
    assert (matching.by_field.get("period"), matching.missing) == (1, ())
    words = match(headers, CONTENT["name"], ("Sales", "Growth", "People"), CONTENT["owner_email"])
    assert "period" not in words.by_field


def test_columns_without_header_and_values_are_no_columns() -> None:
    matching = match(("Goal", "", "x"), CONTENT["name"], (None, None, None), ("1", "2", "3"))
    assert [column.index for column in matching.columns] == [0, 2]


def test_beside_an_id_no_column_is_required_but_rows_without_one_still_are() -> None:
    assert match(("Goal ID", "Goal"), CONTENT["goal_id"], CONTENT["name"]).missing == ()


def test_single_words_of_the_vendors_file_are_anybodys() -> None:
    matching = match(("name", "description", "Goal"), CONTENT["owner_name"], CONTENT["description"], CONTENT["name"])
    assert fields(matching) == {"name": "owner_name", "description": "description", "Goal": "name"}


def test_beside_an_id_a_column_called_name_is_the_goals_unless_it_holds_people() -> None:
    ids = CONTENT["goal_id"]
    assert fields(match(("goal id", "name"), ids, CONTENT["name"])) == {"goal id": "goal_id", "name": "name"}
    assert fields(match(("goal id", "name"), ids, CONTENT["owner_name"])) == {"goal id": "goal_id", "name": None}
