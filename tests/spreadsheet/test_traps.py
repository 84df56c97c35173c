"""Each thing a workbook hides is reported, at its place and in words (rows D3, D4, D8; traps 23-27 of style.md)."""

from __future__ import annotations

import gc
import io
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop.errors import FileUnreadable
from bw_desktop.records.sheet import Sheet, Trap, TrapKind
from bw_desktop.spreadsheet import describe, open_source, read_sheet, read_sheets
from bw_desktop.spreadsheet.refusals import Unreadable
from bw_desktop.wording import Wording
from tests.spreadsheet.workbooks import opened, raw_workbook, read, sheet_xml, with_openpyxl, with_rows, with_xlsxwriter

WORDINGS = {language: Wording(language) for language in ("en", "de", "qps")}


def _trap(sheet: Sheet, kind: TrapKind) -> Trap:
    (found,) = [trap for trap in sheet.traps if trap.kind is kind]
    return found


def _goals(sheet: Worksheet) -> None:
    sheet.append(["name", "owner", "progress"])
    for number in range(2, 8):
        sheet.append([f"Goal {number}", "a@example.com", number])


def test_error_cells_keep_their_text_and_are_named(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        _goals(sheet)
        for place in ("B3", "B4", "C7"):
            sheet[place] = "#REF!"

    sheet = read(with_openpyxl(tmp_path / "goals.xlsx", fill))
    trap = _trap(sheet, TrapKind.ERROR_CELL)
    assert (trap.where, trap.count, trap.cells) == ("B3:B4, C7", 3, ((3, 1), (4, 1), (7, 2)))
    assert [sheet.rows[row - 1][column] for row, column in trap.cells] == ["#REF!"] * 3


def test_an_error_in_the_last_row_is_no_blank_row(tmp_path: Path) -> None:
    sheet = read(with_openpyxl(tmp_path / "goals.xlsx", lambda sheet: sheet.__setitem__("D9", "#N/A")))
    assert len(sheet.rows) == 9
    assert sheet.rows[8] == (None, None, None, "#N/A")


def test_formulas_without_a_stored_result_are_named_and_their_rows_kept(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        _goals(sheet)
        sheet["B8"] = "=B7"

    sheet = read(with_openpyxl(tmp_path / "goals.xlsx", fill))
    trap = _trap(sheet, TrapKind.FORMULA_WITHOUT_RESULT)
    assert (trap.where, trap.cells) == ("B8", ((8, 1),))
    assert sheet.rows[7] == (None, None, None)


@pytest.mark.parametrize(
    ("cell", "is_trap"),
    [
        ('<c r="A2"><f>B1</f></c>', True),
        ('<c r="A2"><f>B1</f><v></v></c>', True),
        ('<c r="A2"><f>B1</f> <v/></c>', True),
        ('<c r="A2"><f t="shared" si="0"/></c>', True),
        ('<c r="A2"><f t="shared" ref="A2:A3" si="0">B1</f><v>0</v></c>', False),
        ('<c r="A2"><f t="shared" si="0"/>\n<v>3</v></c>', False),
        ('<c r="A2" t="str"><f>IF(B1="","",1)</f><v></v></c>', False),
        ('<c r="A2" t="str"><f>B1</f><v>text</v></c>', False),
        ('<c r="A2" t="e"><f>B1</f><v>#N/A</v></c>', False),
    ],
)
@pytest.mark.parametrize("way", ["quick", "thorough"])
def test_a_stored_result_is_told_from_none(cell: str, is_trap: bool, way: str, tmp_path: Path) -> None:
    xml = sheet_xml(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="2">{cell}</row>')
    if way == "thorough":
        xml = xml.replace("<sheetData>", "<!-- made by hand --><sheetData>")
    sheet = read_sheet(opened(tmp_path / "goals.xlsx", raw_workbook(xml)))
    assert (TrapKind.FORMULA_WITHOUT_RESULT in {trap.kind for trap in sheet.traps}) is is_trap


def test_rows_hidden_by_a_filter_are_told_as_such(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        _goals(sheet)
        sheet.auto_filter.ref = "A1:C7"
        sheet.auto_filter.add_filter_column(0, ["Goal 2"])
        for row in (3, 4, 5, 7, 90):
            sheet.row_dimensions[row].hidden = True

    sheet = read(with_openpyxl(tmp_path / "goals.xlsx", fill))
    trap = _trap(sheet, TrapKind.HIDDEN_ROWS)
    assert (trap.where, trap.count, trap.text) == ("3–5, 7", 4, "filter")
    assert sheet.hidden_rows == {3, 4, 5, 7}
    assert "4 rows are hidden by a filter (rows 3–5, 7)" in WORDINGS["en"].say(describe(trap))


def test_rows_and_columns_hidden_by_hand(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        _goals(sheet)
        sheet.row_dimensions[2].hidden = True
        for letter in ("B", "C", "H"):
            sheet.column_dimensions[letter].hidden = True

    sheet = read(with_openpyxl(tmp_path / "goals.xlsx", fill))
    assert (_trap(sheet, TrapKind.HIDDEN_ROWS).where, _trap(sheet, TrapKind.HIDDEN_ROWS).text) == ("2", "")
    assert _trap(sheet, TrapKind.HIDDEN_COLUMNS).where == "B–C"
    assert sheet.hidden_columns == {1, 2}


@pytest.mark.parametrize(("height", "is_hidden"), [("0", True), ("0.0", True), ("0.75", False), ("10", False)])
@pytest.mark.parametrize("comment", ["", "<!-- read by the parser -->"])
def test_a_row_without_height_is_hidden(height: str, is_hidden: bool, comment: str, tmp_path: Path) -> None:
    rows = f'<row r="1" ht="{height}" customHeight="1"><c r="A1"><v>1</v></c></row>{comment}'
    sheet = read_sheet(opened(tmp_path / "goals.xlsx", raw_workbook(sheet_xml(rows))))
    assert (sheet.hidden_rows == {1}) is is_hidden


def test_hidden_sheets_are_named_and_can_be_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title, state in (("Goals", "visible"), ("Old", "hidden"), ("Older", "veryHidden")):
        sheet = book.create_sheet(title)
        sheet.sheet_state = state
        sheet.append(["name"])
    del book["Sheet"]
    book.save(tmp_path / "goals.xlsx")
    file = open_source(tmp_path / "goals.xlsx")
    assert [(info.name, info.hidden) for info in file.file.sheets] == [("Goals", False), ("Old", True), ("Older", True)]
    trap = _trap(read_sheet(file), TrapKind.HIDDEN_SHEET)
    assert (trap.where, trap.count) == ("Old, Older", 2)
    assert read_sheet(file, "Older").hidden


def test_merged_cells_name_what_they_cover_and_whose_value_it_is(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        _goals(sheet)
        sheet.merge_cells("B2:B4")
        sheet.merge_cells("A6:C6")
        sheet.merge_cells("M50:N60")

    trap = _trap(read(with_openpyxl(tmp_path / "goals.xlsx", fill)), TrapKind.MERGED_CELLS)
    assert (trap.where, trap.count) == ("B2:B4, A6:C6", 2)
    assert trap.cells == ((3, 1), (4, 1), (6, 1), (6, 2))
    assert trap.origins == ((2, 1), (2, 1), (6, 0), (6, 0))


@pytest.mark.parametrize("is_1904", [False, True])
def test_both_date_systems_give_the_days_excel_shows(is_1904: bool, tmp_path: Path) -> None:
    days = [date(2026, 3, 29), date(2026, 10, 25), date(2024, 2, 29)]
    path = with_xlsxwriter(tmp_path / "d.xlsx", lambda sheet: sheet.write_row(0, 0, days), date_1904=is_1904)
    sheet = read(path)
    assert sheet.rows[0] == tuple(days)
    assert (TrapKind.DATES_1904 in {trap.kind for trap in sheet.traps}) is is_1904


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system's time zone is not a process's own")
@pytest.mark.parametrize("is_1904", [False, True])
@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Apia"])
def test_no_time_zone_moves_a_date(zone: str, is_1904: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edges = ["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2011-12-30"]
    days = [date.fromisoformat(text) for text in edges]
    moments = [datetime.fromisoformat(f"{text}T02:30:00") for text in edges]
    path = with_xlsxwriter(
        tmp_path / "d.xlsx",
        lambda sheet: (sheet.write_row(0, 0, days), sheet.write_row(1, 0, moments)),
        date_1904=is_1904,
    )
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        rows = read(path).rows
    finally:
        monkeypatch.undo()
        time.tzset()
    assert rows == [tuple(days), tuple(moments)]


def test_numbers_kept_as_text_are_named_but_ids_with_zeros_are_not(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["id", "progress"],
        ["000123", "12"],
        ["0", "1,5"],
        ["+49 30 12", "50 %"],
        ["A12", 7],
        ["1-2", "1.234,5"],
    ]
    sheet = read(with_rows(tmp_path / "goals.xlsx", rows))
    trap = _trap(sheet, TrapKind.NUMBER_AS_TEXT)
    assert (trap.where, trap.count) == ("A3, B2:B4", 4)
    assert sheet.rows[1] == ("000123", "12")


def test_numbers_beyond_15_digits_are_named(tmp_path: Path) -> None:
    rows: list[list[object]] = [["id"], [123456789012345678], [999999999999999], ["123456789012345678"], [1e15]]
    trap = _trap(read(with_rows(tmp_path / "goals.xlsx", rows)), TrapKind.LONG_NUMBER)
    assert (trap.where, trap.count) == ("A2, A5", 2)


def test_a_stored_dimension_that_lies_hides_no_row(tmp_path: Path) -> None:
    cells = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(1, 2001))
    xml = sheet_xml(cells, head='<dimension ref="A1"/>')
    assert len(read_sheet(opened(tmp_path / "goals.xlsx", raw_workbook(xml))).rows) == 2000


def test_formatted_empty_rows_below_the_table_are_cut_and_told(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row>'
    cells += "".join(f'<row r="{row}"><c r="A{row}" s="0"/><c r="B{row}" s="0"/></row>' for row in range(2, 20_001))
    sheet = read_sheet(opened(tmp_path / "goals.xlsx", raw_workbook(sheet_xml(cells))))
    trap = _trap(sheet, TrapKind.EMPTY_FORMATTED_ROWS)
    assert (sheet.rows, trap.where, trap.count) == ([(1,)], "2–20000", 19_999)


def test_a_table_before_very_many_empty_rows_is_read_as_without_them(tmp_path: Path) -> None:
    def fill(sheet: xlsxwriter.worksheet.Worksheet) -> None:
        sheet.write_row(0, 0, ["name", "due"])
        for row in range(1, 40):
            sheet.write_row(row, 0, [f"Goal {row}", date(2026, 1, 1), row])

    path = with_xlsxwriter(tmp_path / "goals.xlsx", fill)
    empty = "".join(f'<row r="{row}"><c r="A{row}" s="1"/></row>' for row in range(41, 60_100))
    target = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</sheetData>", empty.encode() + b"</sheetData>"))
    sheet = read_sheet(opened(tmp_path / "longer.xlsx", target.getvalue()))
    assert sheet.rows == read(path).rows
    assert _trap(sheet, TrapKind.EMPTY_FORMATTED_ROWS).where == "41–60099"


def _rows(count: int) -> str:
    return "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, count + 1))


def test_more_rows_than_an_upload_takes_are_refused_with_their_number(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        read_sheet(opened(tmp_path / "goals.xlsx", raw_workbook(sheet_xml(_rows(100_101)))))
    assert refusal.value.message.id == Unreadable.TOO_MANY_ROWS
    assert "100,101 rows" in WORDINGS["en"].say(refusal.value.message)


def test_blank_formulas_filled_down_to_the_end_do_not_count_as_rows(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{row}"><c r="A{row}" t="str"><f>""</f><v></v></c></row>' for row in range(3, 120_001))
    sheet = read_sheet(opened(tmp_path / "goals.xlsx", raw_workbook(sheet_xml(_rows(2) + blank))))
    assert sheet.rows == [(1,), (1,)]


def test_an_empty_sheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        read(with_rows(tmp_path / "goals.xlsx", []))
    assert refusal.value.message.id == Unreadable.SHEET_EMPTY
    assert refusal.value.message.arguments["sheet"] == "Data"


def test_an_empty_or_endless_sheet_does_not_hide_the_others(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title in ("Empty", "Goals", "Notes"):
        book.create_sheet(title)
    del book["Sheet"]
    book["Goals"].append(["name"])
    book["Notes"].append(["text"])
    book.save(tmp_path / "goals.xlsx")
    file = open_source(tmp_path / "goals.xlsx")
    assert [sheet.name for sheet in read_sheets(file, ["Empty", "Notes", "Goals"])] == ["Notes", "Goals"]
    with pytest.raises(FileUnreadable) as refusal:
        read_sheets(file, ["Empty"])
    assert refusal.value.message.id == Unreadable.SHEET_EMPTY


def test_values_stand_at_their_true_places(tmp_path: Path) -> None:
    sheet = read(with_openpyxl(tmp_path / "goals.xlsx", lambda sheet: sheet.__setitem__("C4", "here")))
    assert sheet.rows == [(None, None, None)] * 3 + [(None, None, "here")]


class Stopped(Exception):
    """Raised by a caller that no longer wants the sheet."""


@pytest.mark.parametrize("at", [1, 200, 700, 950])
def test_reading_reports_progress_and_stops_when_its_caller_says_so(at: int, tmp_path: Path) -> None:
    path = with_xlsxwriter(
        tmp_path / "goals.xlsx",
        lambda sheet: [sheet.write_row(row, 0, [f"Goal {row}", "text", row, row * 1.5]) for row in range(12_000)],
    )
    seen: list[int] = []

    def report(done: int, total: int) -> None:
        seen.append(done)
        assert total == 1000
        if done >= at:
            raise Stopped

    with pytest.raises(Stopped):
        read_sheet(open_source(path), progress=report)
    assert seen == sorted(seen)
    assert all(done < at for done in seen[:-1])


def test_collection_is_off_while_reading_and_on_again_afterwards(tmp_path: Path) -> None:
    path = with_rows(tmp_path / "goals.xlsx", [["name"], ["Grow"]])
    seen: list[bool] = []
    read_sheet(open_source(path), progress=lambda done, total: seen.append(gc.isenabled()))
    assert seen
    assert not any(seen)
    assert gc.isenabled()


def _unusual(change: Callable[[str], str]) -> str:
    cells = '<row r="2" hidden="1"><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><f>A1</f></c></row>'
    return change(sheet_xml(cells, tail='<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'))


UNUSUAL: dict[str, Callable[[str], str]] = {
    "plain": lambda xml: xml,
    "single quotes": lambda xml: xml.replace('"', "'"),
    "a prefix": lambda xml: (
        xml.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
    ),
    "references last": lambda xml: xml.replace('<c r="B2" t="e">', '<c t="e" r="B2">'),
    "a comment with cells": lambda xml: xml.replace("<sheetData>", '<!-- <row r="9"><c r="A9"><v>9</v> --><sheetData>'),
    "raw text": lambda xml: xml.replace("#N/A", "<![CDATA[#N/A]]>"),
    "no references": lambda xml: xml.replace('r="2" ', "").replace('<c r="C2">', "<c>"),
    "another encoding": lambda xml: xml.replace("UTF-8", "iso-8859-1"),
}


@pytest.mark.parametrize("how", UNUSUAL)
def test_the_same_is_found_however_the_xml_is_written(how: str, tmp_path: Path) -> None:
    xml = _unusual(UNUSUAL[how])
    row = 1 if how == "no references" else 2
    sheet = read_sheet(opened(tmp_path / "goals.xlsx", raw_workbook(xml.replace('"B2"', f'"B{row}"'))))
    assert _trap(sheet, TrapKind.ERROR_CELL).cells == ((row, 1),)
    assert _trap(sheet, TrapKind.FORMULA_WITHOUT_RESULT).cells == ((row, 2),)
    assert _trap(sheet, TrapKind.MERGED_CELLS).where == "A1:B1"
    assert sheet.hidden_rows == {row}


@pytest.mark.parametrize("kind", TrapKind)
@pytest.mark.parametrize("language", WORDINGS)
def test_every_trap_has_a_sentence_that_names_its_place(kind: TrapKind, language: str) -> None:
    wording = WORDINGS[language]
    for count in (1, 3):
        said = wording.say(describe(Trap(kind, "C12", count, text="Windows-1252")))
        assert said
        assert "C12" in said or kind in (TrapKind.DATES_1904, TrapKind.ENCODING_GUESSED)
