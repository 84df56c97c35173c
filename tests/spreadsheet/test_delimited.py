"""CSV and pasted text: encodings, separators, quotes, line breaks, shapes (row D5: a corpus of twenty files)."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.errors import FileUnreadable
from bw_desktop.records.sheet import Sheet, TrapKind
from bw_desktop.spreadsheet import open_pasted, read_sheet
from bw_desktop.spreadsheet.delimited import find_separator
from bw_desktop.spreadsheet.refusals import Unreadable
from tests.spreadsheet.workbooks import opened

GERMAN = (
    "Ziel;Verantwortlich;Fällig am;Wert\r\n"
    "Umsatz erhöhen;jörg.groß@example.de;31.03.2027;1,5\r\nKosten;ä@x.de;1.1.27;2,5\r\n"
)
FRENCH = (
    "Objectif;Responsable;Échéance\r\n"
    "Améliorer l’accueil;zoë@example.fr;31/03/2027\r\nRéduire à 5 €;é@x.fr;1/1/2027\r\n"
)
ENGLISH = (
    'name,owner_email,description\nGrow,a@example.com,"Sell, and sell"\nHire,b@example.com,"Ten ""good"" people"\n'
)
POLISH = "cel;właściciel\r\nZwiększyć sprzedaż o dziesięć procent w każdym kwartale;łucja@example.pl\r\n" * 4
RUSSIAN = "цель;ответственный\r\nУвеличить продажи на десять процентов;анна@example.ru\r\n" * 4

CORPUS: dict[str, tuple[bytes, str, str, bool]] = {
    "German Excel, CSV": (GERMAN.encode("cp1252"), "Windows-1252", ";", True),
    "German Excel, CSV UTF-8": (codecs.BOM_UTF8 + GERMAN.encode(), "UTF-8", ";", False),
    "German without a mark": (GERMAN.encode(), "UTF-8", ";", False),
    "German Excel for Mac": (GERMAN.encode("mac_roman"), "Macintosh", ";", True),
    "French Excel, CSV": (FRENCH.encode("cp1252"), "Windows-1252", ";", True),
    "French Excel, CSV UTF-8": (codecs.BOM_UTF8 + FRENCH.encode(), "UTF-8", ";", False),
    "French Excel for Mac": (FRENCH.encode("mac_roman"), "Macintosh", ";", True),
    "English, commas": (ENGLISH.encode(), "UTF-8", ",", False),
    "English, mark": (codecs.BOM_UTF8 + ENGLISH.encode(), "UTF-8", ",", False),
    "Excel, Unicode text": (codecs.BOM_UTF16_LE + GERMAN.replace(";", "\t").encode("utf-16-le"), "UTF-16", "\t", False),
    "UTF-16, big end first": (codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), "UTF-16", ",", False),
    "UTF-16 without a mark": (ENGLISH.encode("utf-16-le"), "UTF-16", ",", True),
    "UTF-16 without a mark, big end first": (ENGLISH.encode("utf-16-be"), "UTF-16", ",", True),
    "UTF-32": (codecs.BOM_UTF32_LE + ENGLISH.encode("utf-32-le"), "UTF-32", ",", False),
    "tabs": (GERMAN.replace(";", "\t").encode(), "UTF-8", "\t", False),
    "bars": (GERMAN.replace(";", "|").encode(), "UTF-8", "|", False),
    "Polish Excel": (POLISH.encode("cp1250"), "Windows-1250", ";", True),
    "Russian Excel": (RUSSIAN.encode("cp1251"), "Windows-1251", ";", True),
    "Russian, UTF-8": (RUSSIAN.encode(), "UTF-8", ";", False),
    "sep= in the first line": (b"sep=;\r\n" + GERMAN.encode(), "UTF-8", ";", False),
    "line ends of an old Mac": (GERMAN.replace("\r\n", "\r").encode(), "UTF-8", ";", False),
}
FIRST_CELLS = {"German": "Umsatz erhöhen", "French": "Améliorer l’accueil", "English": "Grow"}


@pytest.mark.parametrize("what", CORPUS)
def test_a_csv_file_is_read_in_its_encoding_and_with_its_separator(what: str, tmp_path: Path) -> None:
    content, encoding, separator, is_guess = CORPUS[what]
    file = opened(tmp_path / "goals.csv", content)
    sheet = read_sheet(file)
    assert (file.file.kind, file.file.encoding, file.file.separator) == ("csv", encoding, separator)
    assert (TrapKind.ENCODING_GUESSED in {trap.kind for trap in sheet.traps}) is is_guess
    assert sheet.width in (2, 3, 4)
    text = content.decode({"Windows-1250": "cp1250", "Windows-1251": "cp1251"}.get(encoding, "utf-8"), "ignore")
    for language, first in FIRST_CELLS.items():
        assert not what.startswith(language) or sheet.rows[1][0] == first
    if what.startswith(("Polish", "Russian")):
        assert str(sheet.rows[1][0]) in text


def _read(text: str, tmp_path: Path) -> Sheet:
    return read_sheet(opened(tmp_path / "goals.csv", text))


def test_quotes_hold_separators_line_breaks_and_quotes(tmp_path: Path) -> None:
    sheet = _read('name,description\r\nA,"one, two\r\nthree ""four"""\r\nB,5" pipe\r\n', tmp_path)
    assert sheet.rows == [("name", "description"), ("A", 'one, two\r\nthree "four"'), ("B", '5" pipe')]


def test_blank_cells_rows_and_columns(tmp_path: Path) -> None:
    sheet = _read("name,owner,,\n\nA,,,\nB,b,,\n,,,\n\n", tmp_path)
    assert sheet.rows == [("name", "owner"), (None, None), ("A", None), ("B", "b")]


def test_rows_with_more_cells_than_the_others_are_named_and_kept(tmp_path: Path) -> None:
    sheet = _read("Goals of 2027\nname,owner\nA,a\nB,b\nC, and more,c\nD\n", tmp_path)
    (trap,) = sheet.traps
    assert (trap.kind, trap.where, trap.cells) == (TrapKind.RAGGED_ROWS, "5", ((5, 0),))
    assert sheet.rows[4] == ("C", " and more", "c")
    assert sheet.rows[5] == ("D", None, None)


@pytest.mark.parametrize("rest", ["B,b\nC,c\n", "B,b\n" * 300_000])
def test_a_quotation_mark_that_is_never_closed_is_named_by_its_row(rest: str, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        _read('name,owner\nA,"a\n' + rest, tmp_path)
    assert refusal.value.message.id == Unreadable.QUOTE_OPEN
    assert refusal.value.message.arguments["row"] == 2


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        _read("name,owner\n" * 100_101, tmp_path)
    assert refusal.value.message.id == Unreadable.TOO_MANY_ROWS


def test_separators_alone_are_no_content(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        _read(",,,\n,,,\n", tmp_path)
    assert refusal.value.message.id == Unreadable.EMPTY


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";"),
        ("a,b\n1;5,2\n", ","),
        ("title, of it\na;b;c\n1;2;3\n4;5;6\n", ";"),
        ("one column\nonly\n", ";"),
        ('"a;b","c;d"\n"e;f","g"\n', ","),
        ("sep=|\na;b\n", "|"),
    ],
)
def test_the_separator_is_the_one_that_makes_a_table(text: str, separator: str) -> None:
    assert find_separator(text) == separator


def test_pasted_cells_come_as_excel_gives_them() -> None:
    file = open_pasted('name\towner\tdescription\r\nGrow, fast\ta@example.com\t"one\ntwo"\r\n')
    assert (file.file.kind, file.file.separator, file.file.name) == ("paste", "\t", "")
    assert read_sheet(file).rows[1] == ("Grow, fast", "a@example.com", "one\ntwo")


def test_pasted_csv_and_single_columns_are_understood() -> None:
    assert read_sheet(open_pasted("name;owner\nA;b\n")).rows == [("name", "owner"), ("A", "b")]
    assert read_sheet(open_pasted("name\nGrow\nHire\n")).rows == [("name",), ("Grow",), ("Hire",)]


def test_an_empty_clipboard_is_told() -> None:
    with pytest.raises(FileUnreadable) as refusal:
        open_pasted(" \r\n")
    assert refusal.value.message.id == Unreadable.PASTE_EMPTY


def test_reading_text_reports_progress_and_can_be_stopped(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise Stopped

    with pytest.raises(Stopped):
        read_sheet(opened(tmp_path / "goals.csv", "name,owner\n" * 20_000), progress=stop)


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12) | st.sampled_from(
    ["a\nb", 'say "hi"', "1,5", "a;b", "a,b", "'", "''"]
)


@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8))
def test_what_excel_copies_comes_back_as_it_was(rows: list[tuple[str, str, str]]) -> None:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in '"\t\n\r') else text

    lines = "\r\n".join("\t".join(cell(text) for text in ("x", *row)) for row in rows) + "\r\n"
    sheet = read_sheet(open_pasted(lines))
    padded = [tuple(value or "" for value in row) + ("",) * (4 - sheet.width) for row in sheet.rows]
    assert padded == [("x", *row) for row in rows]
