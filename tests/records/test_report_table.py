"""A report's files become one table: the header is found by its text, columns go by their names."""

from __future__ import annotations

from bw_desktop.records.columns import Kind
from bw_desktop.records.report_runs import ReportChoice, choices
from bw_desktop.records.report_table import joined, told_apart
from bw_desktop.records.sheet import CellValue, Sheet

KNOWN = ("Goal ID", "Employee ID")


def sheet(*rows: tuple[CellValue, ...]) -> Sheet:
    width = max(map(len, rows))
    return Sheet("Report", [(*row, *[None] * (width - len(row))) for row in rows])


TITLES: tuple[tuple[CellValue, ...], ...] = (("Betterworks",), ("all_goals",), ("2026-01-01 – 2026-03-31",))


def test_what_stands_above_the_header_is_left_out() -> None:
    table = joined([sheet(*TITLES, (), ("Name", "goal id "), ("Win", 12), (), ("Lose", "0013"))], KNOWN)
    assert table.headers == ("Name", "goal id")
    assert list(table.rows) == [("Win", 12), ("Lose", "0013")]
    assert (table.files, table.notes) == (1, ())


def test_split_files_are_joined_by_their_headers_wherever_these_stand() -> None:
    first = sheet(*TITLES, ("Goal ID", "Name"), ("1", "Win"))
    second = sheet(("Name", "More", "Goal ID"), ("Lose", True, "2"))
    third = sheet(*TITLES, ("Goal ID", "Name"))
    table = joined([first, second, third], KNOWN)
    assert table.headers == ("Goal ID", "Name", "More")
    assert list(table.rows) == [("1", "Win", None), ("2", "Lose", True)]
    assert table.files == 3


def test_without_a_known_word_the_fullest_of_the_first_rows_is_taken_and_it_is_said() -> None:
    table = joined([sheet(*TITLES, ("Person", "Colour", "Score"), ("Jo", "red", 5), ("Al", "blue", 7))], KNOWN)
    assert table.headers == ("Person", "Colour", "Score")
    assert list(table.rows) == [("Jo", "red", 5), ("Al", "blue", 7)]
    assert [note.id for note in table.notes] == ["reports-header-guessed"]


def test_a_known_word_far_below_is_data() -> None:
    rows = [("Person", "What")] + [("Jo", "x")] * 25 + [("Al", "Goal ID")]
    table = joined([sheet(*rows)], KNOWN)
    assert table.headers == ("Person", "What")
    assert len(table.rows) == 26


def test_ids_stay_text_whatever_they_look_like() -> None:
    table = joined([sheet(("Goal ID", "Parent Goal ID", "Percent", "ID"), (12, 13.0, 0.5, "001"))], KNOWN)
    assert table.kinds == (Kind.IDENTIFIER, Kind.IDENTIFIER, Kind.TEXT, Kind.IDENTIFIER)


def test_headers_are_told_apart() -> None:
    assert told_apart(("Name", None, "Name", " ", "Name")) == ("Name", "B", "Name (2)", "D", "Name (3)")


def test_the_users_own_list_stands_for_the_standard_one() -> None:
    assert choices((), ("all_goals", "audit_logs")) == (ReportChoice("all_goals"), ReportChoice("audit_logs"))
    own = (ReportChoice("mine", "My own"),)
    assert choices(own, ("all_goals",)) == own
