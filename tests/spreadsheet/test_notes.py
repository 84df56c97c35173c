"""A file handed back with notes: only what is noted differs, and it can be uploaded again (row F9).

By hand with Excel: the files open without repair, the notes show when the mouse rests on a coloured cell.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop.errors import FileUnwritable, ProgramError
from bw_desktop.spreadsheet import (
    CellNote,
    FrontSheet,
    Mark,
    TemplateLists,
    ending_for,
    open_pasted,
    open_source,
    read_sheet,
    write_notes,
    write_template,
)
from bw_desktop.wording import Wording
from tests.spreadsheet.workbooks import with_openpyxl

FILES = Path(__file__).parent / "files"
NOTES = (
    CellNote(3, 1, Mark.STOP, 'Row 3, column B: "x < y & z" is not a date.'),
    CellNote(3, 1, Mark.LOOK, "It is far off."),
    CellNote(4, 3, Mark.LOOK, "Blank."),
)


def front(notes: tuple[CellNote, ...] = NOTES) -> FrontSheet:
    return FrontSheet(
        "What to fix", "Check", ("Cell", "What"), [(note.reference, note.text) for note in notes], (10, 60)
    )


def rich(sheet: Worksheet) -> None:
    """Formats, a chart, a drop-down, a rule, a comment, a hidden row, a filter, a merged range."""
    for row in range(1, 8):
        sheet.append([f"Goal {row}", date(2027, 1, row), row, None, "=C1*2"])
    sheet["B3"].font = Font(bold=True, color="FF0000FF")
    sheet["B3"].number_format = "dd.mm.yyyy"
    sheet["A1"].comment = Comment("Mine", "Admin")
    sheet["B3"].comment = Comment("Mine too", "Admin")
    sheet.add_data_validation(DataValidation("list", formula1='"a,b"', sqref="D2:D7"))
    rule = CellIsRule("greaterThan", ["3"], fill=PatternFill("solid", bgColor="FF00FF00"))  # type: ignore[no-untyped-call]
    sheet.conditional_formatting.add("C1:C7", rule)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=7))
    sheet.add_chart(chart, "G2")
    sheet.row_dimensions[5].hidden = True
    sheet.auto_filter.ref = "A1:E7"
    sheet.merge_cells("A7:A8")


def noted(path: Path, tmp_path: Path, notes: tuple[CellNote, ...] = NOTES) -> Path:
    opened = open_source(path)
    target = tmp_path / f"{path.stem} with notes{ending_for(opened)}"
    write_notes(target, opened, read_sheet(opened), notes, front(notes))
    return target


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_only_the_noted_cells_differ_and_charts_rules_and_lists_stay(tmp_path: Path) -> None:
    path = with_openpyxl(tmp_path / "rich.xlsx", rich)
    target = noted(path, tmp_path)
    before, after = parts(path), parts(target)
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }
    old, new = openpyxl.load_workbook(path).worksheets[0], openpyxl.load_workbook(target).worksheets[1]
    for row in old.iter_rows(max_row=8, max_col=5):
        for cell in row:
            other = new[cell.coordinate]
            assert (cell.value, cell.number_format) == (other.value, other.number_format)
            assert (repr(cell.font), repr(cell.border)) == (repr(other.font), repr(other.border))
            if cell.coordinate not in {"B3", "D4"}:
                assert repr(cell.fill) == repr(other.fill)
    assert [new[cell].fill.fgColor.rgb for cell in ("B3", "D4")] == ["FFFFC7CE", "FFFFEB9C"]
    sheet = after["xl/worksheets/sheet1.xml"]
    for kept in (b"<dataValidation", b"<conditionalFormatting", b"<drawing", b"<autoFilter", b"<mergeCell", b"hidden="):
        assert sheet.count(kept) == before["xl/worksheets/sheet1.xml"].count(kept) > 0


def test_comments_are_added_and_those_that_stood_there_stay(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(noted(with_openpyxl(tmp_path / "rich.xlsx", rich), tmp_path)).worksheets[1]
    comments = {cell: sheet[cell].comment for cell in ("A1", "B3", "D4")}
    assert all(comments.values())
    texts = {cell: comment.text for cell, comment in comments.items() if comment}
    assert texts["A1"] == "Mine"
    assert texts["B3"].split("\n\n") == ["Mine too", NOTES[0].text, NOTES[1].text]
    assert texts["D4"] == "Blank."


def test_the_first_sheet_lists_what_to_fix_and_leads_there(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(noted(with_openpyxl(tmp_path / "rich.xlsx", rich), tmp_path))
    listed = book.worksheets[0]
    assert listed.title == "What to fix"
    assert [row[0].value for row in listed.iter_rows()] == ["Cell", "B3", "B3", "D4"]
    assert listed["B2"].value == NOTES[0].text
    link = listed["A2"].hyperlink
    assert link is not None
    assert link.location == f"'{book.worksheets[1].title}'!B3"
    assert listed.freeze_panes == "A2"
    assert book.active is book.worksheets[1]


def test_the_file_with_notes_is_read_again_without_them_and_can_be_noted_again(tmp_path: Path) -> None:
    path = with_openpyxl(tmp_path / "rich.xlsx", rich)
    first = noted(path, tmp_path)
    opened, again = open_source(path), open_source(first)
    assert [info.name for info in again.file.sheets] == [info.name for info in opened.file.sheets]
    assert read_sheet(again).rows == read_sheet(opened).rows
    second = noted(first, tmp_path)
    assert openpyxl.load_workbook(second).sheetnames[:2] == ["What to fix (2)", "What to fix"]
    assert read_sheet(open_source(second)).rows == read_sheet(opened).rows


def test_names_that_count_sheets_move_along(tmp_path: Path) -> None:
    path = write_template(tmp_path / "template.xlsx", TemplateLists(["a@example.com"], ["Growth"]), wording=Wording())
    book = openpyxl.load_workbook(path)
    book.worksheets[0].print_title_rows = "1:1"
    book.worksheets[0]["A3"] = book.worksheets[0]["B4"] = "Grow"
    book.save(path)
    target = noted(path, tmp_path)
    assert open_source(target).file.sheets == open_source(path).file.sheets
    assert openpyxl.load_workbook(target).worksheets[1].print_title_rows == "$1:$1"


def test_macros_stay_in_an_xlsm(tmp_path: Path) -> None:
    path = tmp_path / "macros.xlsm"
    made = with_openpyxl(tmp_path / "plain.xlsx", rich)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts(made).items():
            kind, macro = b"spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
            archive.writestr(name, content.replace(b"openxmlformats-officedocument." + kind, macro))
        archive.writestr("xl/vbaProject.bin", b"macro")
    target = noted(path, tmp_path)
    assert target.suffix == ".xlsm"
    assert parts(target)["xl/vbaProject.bin"] == b"macro"


def _without(pattern: bytes, part: str) -> Callable[[dict[str, bytes]], None]:
    def spoil(content: dict[str, bytes]) -> None:
        assert pattern in content[part]
        content[part] = content[part].replace(pattern, b"")

    return spoil


@pytest.mark.parametrize(
    "spoil",
    [
        _without(b' r="3"', "xl/worksheets/sheet1.xml"),
        _without(b' r="B3"', "xl/worksheets/sheet1.xml"),
        _without(b"cellXfs", "xl/styles.xml"),
    ],
    ids=["row", "cell", "formats"],
)
def test_what_cannot_be_edited_without_a_risk_is_refused_and_nothing_is_written(
    spoil: Callable[[dict[str, bytes]], None], tmp_path: Path
) -> None:
    content = parts(with_openpyxl(tmp_path / "rich.xlsx", rich))
    opened = open_source(tmp_path / "rich.xlsx")
    sheet = read_sheet(opened)
    spoil(content)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    spoiled = type(opened)(opened.file, made.getvalue())
    with pytest.raises(FileUnwritable) as refusal:
        write_notes(tmp_path / "out.xlsx", spoiled, sheet, NOTES, front())
    assert refusal.value.message.id == "spreadsheet-unwritable-notes"
    assert not (tmp_path / "out.xlsx").exists()


def test_cells_of_a_csv_come_back_as_a_workbook_of_texts_with_notes(tmp_path: Path) -> None:
    opened = open_pasted("Goal\tStart\n=1+1\t00123\nSell\t2027")
    target = tmp_path / "pasted.xlsx"
    notes = (CellNote(2, 0, Mark.STOP, "Not a goal."), CellNote(3, 2, Mark.LOOK, "Blank."))
    write_notes(target, opened, read_sheet(opened), notes, front(notes))
    again = open_source(target)
    assert len(again.file.sheets) == 1
    assert tuple(read_sheet(again).rows) == (("Goal", "Start"), ("=1+1", "00123"), ("Sell", "2027"))
    sheet = openpyxl.load_workbook(target).worksheets[1]
    assert sheet["A2"].data_type == "s"
    assert [cell.comment.text for cell in (sheet["A2"], sheet["C3"]) if cell.comment] == ["Not a goal.", "Blank."]


@pytest.mark.parametrize("path", sorted(FILES.rglob("*.xls[xm]")), ids=lambda path: path.name)
def test_the_values_of_any_workbook_are_the_same_with_notes(path: Path, tmp_path: Path) -> None:
    try:
        opened = open_source(path)
        sheet = read_sheet(opened)
    except ProgramError:
        return
    row = next(number for number, cells in enumerate(sheet.rows, 1) if any(cell is not None for cell in cells))
    notes = (CellNote(row, sheet.width + 1, Mark.STOP, "Blank"), CellNote(row, 0, Mark.CHANGED, "Anew"))
    target = tmp_path / path.name
    write_notes(target, opened, sheet, notes, front(notes))
    again = read_sheet(open_source(target), sheet.name)
    assert (again.rows, again.traps, again.hidden_rows) == (sheet.rows, sheet.traps, sheet.hidden_rows)
