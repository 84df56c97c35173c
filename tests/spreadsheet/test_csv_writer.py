"""Exports as CSV: Excel opens them rightly, and nothing in them runs (rows C2-C4)."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.columns import Kind
from bw_desktop.spreadsheet import Cell, Link, Table, TableColumn, open_source, read_sheet, write_csv, write_xlsx
from bw_desktop.wording import Wording
from tests.spreadsheet.payloads import NASTY, PAYLOADS

WORDING = Wording()
FIRST_SIGNS = "=+-@\t\r\n＝＋－＠"


def _table(rows: Sequence[Sequence[Cell]], *kinds: Kind) -> Table:
    return Table("Goals", [TableColumn(f"Column {index}", kind) for index, kind in enumerate(kinds)], rows, len(rows))


def _cells(path: Path, separator: str = ",") -> list[list[str]]:
    text = path.read_bytes().removeprefix(codecs.BOM_UTF8).decode()
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


def _restored(text: str) -> str:
    """The neutralising undone: one apostrophe before what a program might run."""
    rest = text.lstrip("'")
    return text[1:] if text.startswith("'") and rest[:1] and rest[:1] in FIRST_SIGNS else text


def test_a_mark_tells_excel_the_encoding_and_each_kind_has_its_text(tmp_path: Path) -> None:
    path = tmp_path / "goals.csv"
    moment = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    values: list[Cell] = [
        "000123", "Ä", "a\r\nb", -1.5, 0.25, date(2026, 3, 29), moment, True, "At risk", ("a", "b"),
        "4 - Exceeds", time(8, 15), timedelta(hours=30), None, 12.0, Link("Goal", "https://example.com"),
    ]  # fmt: skip
    kinds = [*Kind, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.IDENTIFIER, Kind.TEXT]
    write_csv(path, _table([values], *kinds))
    assert path.read_bytes().startswith(codecs.BOM_UTF8)
    assert _cells(path)[1] == [
        "000123", "Ä", "a\nb", "-1.5", "0.25", "2026-03-29", moment.astimezone().strftime("%Y-%m-%d %H:%M:%S"), "TRUE",
        "At risk", "a; b", "4 - Exceeds", "08:15:00", "1 day, 6:00:00", "", "12", "Goal",
    ]  # fmt: skip


def test_separator_and_decimal_sign_follow_the_readers_excel(tmp_path: Path) -> None:
    path = tmp_path / "goals.csv"
    write_csv(path, _table([["a;b", 1.5]], Kind.TEXT, Kind.NUMBER), separator=";", decimal=",")
    assert _cells(path, ";") == [["Column 0", "Column 1"], ["a;b", "1,5"]]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_a_program_might_run_gets_an_apostrophe_and_is_counted(payload: str, tmp_path: Path) -> None:
    path = tmp_path / "goals.csv"
    written = write_csv(path, _table([[payload, -1]], Kind.TEXT, Kind.NUMBER))
    text, number = _cells(path)[1]
    assert text[0] not in FIRST_SIGNS
    assert number == "-1"
    assert _restored(text) == payload.replace("\r\n", "\n").replace("\r", "\n")
    assert written.neutralised == (text != payload.replace("\r\n", "\n").replace("\r", "\n"))


def test_at_least_forty_payloads_are_tried() -> None:
    assert len(set(PAYLOADS)) >= 40
    assert len(set(NASTY)) >= 60


@pytest.mark.parametrize("text", [*PAYLOADS, "'plain", "'", "O'Neill"])
def test_what_was_neutralised_is_read_back_as_it_was(text: str, tmp_path: Path) -> None:
    path = tmp_path / "goals.csv"
    write_csv(path, _table([["key", text]], Kind.IDENTIFIER, Kind.TEXT))
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert read_sheet(open_source(path)).rows[1] == ("key", plain)


def test_titles_are_neutralised_too(tmp_path: Path) -> None:
    written = write_csv(tmp_path / "x.csv", Table("x", [TableColumn("=1+1")], [["a"]]))
    assert _cells(tmp_path / "x.csv")[0] == ["'=1+1"]
    assert written.neutralised == 1


def test_characters_no_workbook_may_hold_are_replaced_and_counted(tmp_path: Path) -> None:
    written = write_csv(tmp_path / "x.csv", _table([["a\x00b\x1bc\ud800"]], Kind.TEXT))
    assert _cells(tmp_path / "x.csv")[1] == ["a\ufffdb\ufffdc\ufffd"]
    assert written.replaced == 3


def test_cancel_leaves_no_file(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done * 2 >= total:
            raise Stopped

    with pytest.raises(Stopped):
        write_csv(tmp_path / "x.csv", _table([["x"]] * 10_000, Kind.TEXT), progress=stop)
    assert list(tmp_path.iterdir()) == []


TEXTS = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=15)
    | st.sampled_from(PAYLOADS)
    | st.sampled_from([text for text in NASTY if len(text) < 100])
)


@given(rows=st.lists(st.tuples(TEXTS, TEXTS, st.integers(-9999, 9999)), max_size=8), separator=st.sampled_from(",;\t"))
def test_xlsx_and_csv_hold_the_same_rows(
    rows: list[tuple[Cell, ...]], separator: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("both")
    table = _table([("key", *row) for row in rows], Kind.IDENTIFIER, Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER)
    written = write_csv(folder / "goals.csv", table, separator=separator)
    also = write_xlsx(folder / "goals.xlsx", [table], wording=WORDING)
    assert (written.rows, written.replaced) == (also.rows, also.replaced)
    by_csv = [[_restored(text) for text in row] for row in _cells(folder / "goals.csv", separator)]
    sheet = read_sheet(open_source(folder / "goals.xlsx"))
    by_xlsx = [["" if value is None else str(value) for value in row] for row in sheet.rows]
    assert by_csv == by_xlsx
