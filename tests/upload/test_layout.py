"""The header row is found below titles, and hidden sheets and lists are not mistaken for data (row D2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bw_desktop.records.sheet import SheetInfo
from bw_desktop.upload import GOALS, choose_sheet, chosen_layout, guess_layout, order_sheets
from bw_desktop.upload.layout import titles
from tests.upload.samples import END, START, VENDOR, sheet

ROW = ("Sell more", "goal", 10.0, START, END, "anna@example.com", "Growth", "", None)


@pytest.mark.parametrize("above", [0, 1, 3, 12])
def test_the_header_stands_below_titles(above: int) -> None:
    titles = [("Goals 2027", "Sales and Marketing"), (None,), ("Due by Friday",)] * 4
    layout = guess_layout(sheet(*titles[:above], VENDOR, ROW), GOALS.fields)
    assert (layout.header_row, layout.first_row) == (above + 1, above + 2)
    assert layout.reason.id == "upload-layout-known"


def test_a_data_row_with_the_word_goal_is_no_header() -> None:
    layout = guess_layout(
        sheet(("Ziel", "Typ", "Verantwortlich"), ("Goal", "goal", "Jo"), ("Name", "x", "y")), GOALS.fields
    )
    assert layout.header_row == 1


def test_unknown_titles_are_guessed_and_said() -> None:
    layout = guess_layout(sheet(("Overview",), ("Was", "Wer genau", "Ab"), ("Sell", "Jo", START)), GOALS.fields)
    assert (layout.header_row, layout.reason.id) == (2, "upload-layout-guess")


@pytest.mark.parametrize("rows", [[], [(1.0, 2.0), (3.0, 4.0)]])
def test_without_titles_there_is_no_header(rows: list[tuple[float, float]]) -> None:
    layout = guess_layout(sheet(*rows), GOALS.fields)
    assert (layout.header_row, layout.reason.id) == (0, "upload-layout-none")


def test_the_user_may_choose_another_row() -> None:
    layout = chosen_layout(sheet(("a",), VENDOR, ROW), 2)
    assert (layout.header_row, layout.first_row, layout.reason.id) == (2, 3, "upload-layout-chosen")


def test_the_template_comes_first_and_its_lists_not_at_all() -> None:
    infos = (SheetInfo("Lists", hidden=True), SheetInfo("Examples"), SheetInfo("Goals", template=True))
    assert [info.name for info in order_sheets(infos)] == ["Goals", "Examples"]


def test_hidden_sheets_come_last() -> None:
    infos = (SheetInfo("Old", hidden=True), SheetInfo("Cover"), SheetInfo("Goals"))
    assert [info.name for info in order_sheets(infos)] == ["Cover", "Goals", "Old"]


def test_the_sheet_with_the_most_known_titles_is_chosen() -> None:
    cover = sheet(("Welcome", "Please read"), ("a", "b"), name="Cover")
    goals = sheet(VENDOR, ROW, name="Goals")
    chosen = choose_sheet([cover, goals], GOALS.fields)
    assert chosen is not None
    assert chosen.sheet == "Goals"


def test_a_hidden_sheet_is_chosen_only_when_nothing_else_is_known() -> None:
    hidden = replace(sheet(VENDOR, ROW, name="Hidden"), hidden=True)
    shown = sheet(("Ziel", "Beginn"), ("Sell", START), name="Shown")
    first = choose_sheet([shown, hidden], GOALS.fields)
    alone = choose_sheet([sheet(("Welcome", "x"), ("a", "b")), hidden], GOALS.fields)
    assert first is not None
    assert alone is not None
    assert (first.sheet, alone.sheet) == ("Shown", "Hidden")


def test_empty_sheets_give_nothing() -> None:
    assert choose_sheet([sheet()], GOALS.fields) is None


DATA = ("Sell more", "Jo Müller", START, END)


def test_a_header_in_two_languages_takes_two_lines() -> None:
    two = sheet(("Ziele 2027",), ("Ziel", "Mitarbeiter", "Beginn", "Ende"), ("Goal", "Owner", "Start", "End"), DATA)
    layout = guess_layout(two, GOALS.fields)
    assert (layout.header_row, layout.first_row, layout.lines) == (3, 4, 2)
    assert layout.reason.id == "upload-layout-two-lines"
    assert titles(two, layout) == ("Ziel Goal", "Mitarbeiter Owner", "Beginn Start", "Ende End")


def test_a_header_that_goes_on_in_the_line_below_is_read_as_one() -> None:
    two = sheet(("Goal", "Personnel", "Valid", "Valid"), ("name", "number", "from", "until"), ("A", "B-1", START, END))
    layout = guess_layout(two, GOALS.fields)
    assert (layout.header_row, layout.lines) == (2, 2)
    assert titles(two, layout)[1] == "Personnel number"


@pytest.mark.parametrize(
    "row",
    [
        ("Goal owner start", "Goal", "Jo"),
        ("Owner", "Start", "01.01.2027"),
        ("Goal", "Start", "jo@example.com"),
        ("Goal",),
    ],
)
def test_a_first_row_of_data_is_never_taken_into_the_header(row: tuple[str, ...]) -> None:
    layout = guess_layout(sheet(("Goal", "Type", "Owner"), row), GOALS.fields)
    assert (layout.header_row, layout.first_row, layout.lines) == (1, 2, 1)


@pytest.mark.parametrize(
    "names", [("Ziele 2026", "Ziele 2027"), ("Goals", "Goals 2027 (draft)"), ("Archiv", "Aktuell")]
)
def test_of_like_sheets_the_current_one_is_taken_and_this_is_said(names: tuple[str, str]) -> None:
    chosen = choose_sheet([sheet(VENDOR, ROW, name=name) for name in names], GOALS.fields)
    assert chosen is not None
    assert chosen.sheet == ("Goals" if "Goals" in names else names[1])
    assert chosen.reason.id == "upload-layout-alike"
    assert chosen.reason.arguments["others"] == next(name for name in names if name != chosen.sheet)


def test_a_list_of_people_is_not_mistaken_for_the_goals() -> None:
    people = sheet(("Personalnummer", "E-Mail", "Mitarbeiter", "Typ"), ("1", "a@b.c", "Jo Müller", "x"), name="People")
    goals = sheet(("Ziel", "Beginn", "Ende"), ("Sell", START, END), name="Goals")
    chosen = choose_sheet([people, goals], GOALS.fields)
    assert chosen is not None
    assert chosen.sheet == "Goals"


def test_a_title_may_explain_itself_at_length() -> None:
    help_ = "Goal (please say in one sentence what will be different, and be as specific as you can)"
    layout = guess_layout(sheet((help_, "Start (DD.MM.YYYY)"), ("Sell", START)), GOALS.fields)
    assert (layout.header_row, layout.known) == (1, 2)
