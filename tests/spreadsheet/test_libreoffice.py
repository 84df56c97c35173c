"""Exports, templates and the reader beside a real spreadsheet program: LibreOffice opens, saves, and nothing is lost.

Rows C3 and C4. By hand with Excel: the same files open without repair, text stays text, the table has its style.
"""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop.records.columns import Kind
from bw_desktop.records.sheet import TrapKind
from bw_desktop.spreadsheet import (
    Cell,
    CellNote,
    Chart,
    ChartBar,
    FrontSheet,
    Link,
    Mark,
    Table,
    TableColumn,
    TemplateLists,
    open_source,
    read_sheet,
    write_csv,
    write_notes,
    write_template,
    write_xlsx,
)
from bw_desktop.upload import GOALS, Answers, guess_layout, match_columns, read_table
from bw_desktop.wording import Wording
from tests.spreadsheet.payloads import NASTY, PAYLOADS
from tests.spreadsheet.workbooks import with_openpyxl

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice"),
]

Convert = Callable[[Path], Path]


@pytest.fixture(scope="module")
def saved_by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Opens a file in LibreOffice and saves it as xlsx in another folder."""
    profile, target = tmp_path_factory.mktemp("profile"), tmp_path_factory.mktemp("saved")

    def convert(path: Path) -> Path:
        command = [
            "soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless",
            *(["--infilter=CSV:44,34,76,1,,0,false,true"] if path.suffix == ".csv" else []),
            "--convert-to", "xlsx", "--outdir", str(target), str(path),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return target / f"{path.stem}.xlsx"

    return convert


def _table(texts: tuple[str, ...]) -> Table:
    rows: list[list[Cell]] = [
        [f"{number:06}", text, number / 4, date(2026, 3, 29), number % 2 == 0] for number, text in enumerate(texts)
    ]
    columns = [
        TableColumn(kind.value, kind) for kind in (Kind.IDENTIFIER, Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.FLAG)
    ]
    return Table("Goals", columns, rows, len(rows))


@pytest.mark.parametrize("texts", [NASTY, PAYLOADS], ids=["nasty", "payloads"])
def test_an_export_survives_being_opened_and_saved(
    texts: tuple[str, ...], saved_by_libreoffice: Convert, tmp_path: Path
) -> None:
    table = _table(texts)
    path = tmp_path / f"export{len(texts)}.xlsx"
    write_xlsx(path, [table], wording=Wording(), about=[("Workspace", "ACME")])
    before = read_sheet(open_source(path))
    saved = saved_by_libreoffice(path)
    after = read_sheet(open_source(saved))
    expected = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
    assert [row[1] for row in before.rows[1:]] == expected
    assert [row[1] for row in after.rows[1:]] == expected
    assert [row[:1] + row[2:] for row in after.rows] == [row[:1] + row[2:] for row in before.rows]
    kinds = {trap.kind for trap in after.traps} - {TrapKind.NUMBER_AS_TEXT}
    assert kinds == set()
    cells = [row[1] for row in openpyxl.load_workbook(saved)["Goals"].iter_rows()]  # booleans it writes as =TRUE()
    assert {cell.data_type for cell in cells} == {"s"}


def test_ids_dates_and_names_survive_being_opened_and_saved(saved_by_libreoffice: Convert, tmp_path: Path) -> None:
    """Leading zeros, 18 digits, dates at the edges of Excel's calendar, names from right to left, breaks, emoji."""
    ids = ("000123", "007", "123456789012345678", "900719925474099310", "1e5", "0x1F")
    days = (date(1900, 3, 1), date(1900, 2, 28), date(1899, 12, 31), date(2026, 3, 29), date(2028, 2, 29))
    names = ("محمد علي", "דוד כהן", "\u202eright to left", "two\nlines", "👩‍👩‍👧 family", "Ärnst Öhl", "漢字かな")
    moments = tuple(datetime(2026, *day, 2, 30, 59, tzinfo=UTC) for day in ((3, 29), (10, 25), (1, 1), (12, 31)))
    rows: list[list[Cell]] = [
        [ids[at % len(ids)], days[at % len(days)], moments[at % len(moments)], names[at % len(names)], at % 101 / 100]
        for at in range(60)
    ]
    kinds = (Kind.IDENTIFIER, Kind.DATE, Kind.INSTANT, Kind.TEXT, Kind.PERCENT)
    table = Table("People", [TableColumn(kind.value, kind) for kind in kinds], rows, len(rows))
    path = tmp_path / "edges.xlsx"
    write_xlsx(path, [table], wording=Wording())
    before, after = read_sheet(open_source(path)), read_sheet(open_source(saved_by_libreoffice(path)))
    assert [row[0] for row in after.rows[1:]] == [row[0] for row in rows]
    assert [row[3] for row in after.rows[1:]] == [row[3] for row in rows]
    assert after.rows == before.rows
    # Days before Excel's own first of March 1900 are told as text: its calendar has a day that never was.
    assert {str(row[1])[:10] for row in after.rows[1:]} == {day.isoformat() for day in days}
    assert {row[2] for row in after.rows[1:]} == {moment.astimezone().replace(tzinfo=None) for moment in moments}


def test_a_csv_export_opens_as_text(saved_by_libreoffice: Convert, tmp_path: Path) -> None:
    path = tmp_path / "csv-export.csv"
    write_csv(path, _table(PAYLOADS))
    book = openpyxl.load_workbook(saved_by_libreoffice(path))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > len(PAYLOADS)
    assert not any(cell.data_type == "f" for cell in cells)


def test_links_and_split_sheets_survive(saved_by_libreoffice: Convert, tmp_path: Path) -> None:
    path = tmp_path / "results.xlsx"
    address = "https://app.betterworks.com/app/#/goals/1?a=b&c=d"
    rows: list[list[Cell]] = [[Link(f"Goal {number}", address)] for number in range(25)]
    write_xlsx(path, [Table("Created", [TableColumn("Goal")], rows)], wording=Wording(), rows_per_sheet=10)
    book = openpyxl.load_workbook(saved_by_libreoffice(path))
    assert book.sheetnames == ["Created", "Created (2)", "Created (3)", "About"]
    link = book["Created (3)"]["A6"].hyperlink
    assert link is not None
    assert f"{link.target}#{link.location}" == address or link.target == address


def test_the_template_is_known_after_libreoffice_saved_it(saved_by_libreoffice: Convert, tmp_path: Path) -> None:
    path = write_template(tmp_path / "template.xlsx", TemplateLists(["a@example.com"], ["Growth"]), wording=Wording())
    file = open_source(saved_by_libreoffice(path)).file
    assert file.template_version == "2"
    assert [(info.template, info.header_row, info.hidden) for info in file.sheets] == [
        (True, 2, False),
        (False, 0, False),
    ]


def test_a_period_chosen_in_the_template_gives_the_dates(saved_by_libreoffice: Convert, tmp_path: Path) -> None:
    path = write_template(tmp_path / "periods.xlsx", TemplateLists(["a@example.com"]), wording=Wording())
    book = openpyxl.load_workbook(path)
    for cell, value in {"A3": "Grow", "B3": "goal", "D3": "a@example.com", "F3": "2027 Q1"}.items():
        book.worksheets[0][cell] = value
    book.save(path)
    saved = saved_by_libreoffice(path)
    rules = openpyxl.load_workbook(saved).worksheets[0].data_validations.dataValidation
    assert [rule.formula1 for rule in rules if "F3" in str(rule.sqref)] == ["bw_desktop_periods"]
    sheet = read_sheet(open_source(saved))
    table = read_table(sheet, match_columns(sheet, guess_layout(sheet, GOALS.fields), GOALS.fields), Answers())
    assert table.matching.missing == ()
    assert (table.columns["start_date"], table.columns["end_date"]) == ([date(2027, 1, 1)], [date(2027, 3, 31)])


def test_what_libreoffice_hides_is_found(saved_by_libreoffice: Convert, tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in range(1, 9):
            sheet.append([f"Goal {row}", row, None])
        sheet["C2"] = "=1/0"
        sheet["C3"] = "=1+1"
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.merge_cells("A6:A7")

    sheet = read_sheet(open_source(saved_by_libreoffice(with_openpyxl(tmp_path / "hidden.xlsx", fill))))
    traps = {trap.kind: trap.where for trap in sheet.traps}
    assert traps == {
        TrapKind.ERROR_CELL: "C2",
        TrapKind.HIDDEN_ROWS: "4",
        TrapKind.HIDDEN_COLUMNS: "B",
        TrapKind.MERGED_CELLS: "A6:A7",
    }
    assert sheet.rows[1][2] == "#DIV/0!"
    assert sheet.rows[2][2] == 2


def test_charts_are_charts_after_libreoffice_opened_and_saved_them(
    tmp_path: Path, saved_by_libreoffice: Convert
) -> None:
    bars = [ChartBar(payload, number, "#2257c5") for number, payload in enumerate(PAYLOADS[:8], 1)]
    charts = [Chart("By status", "Status", "Rows", bars), Chart("Over time", "When", "Rows", bars, is_over_time=True)]
    table = Table("Goals", [TableColumn("Name")], [["Sell"]], 1)
    write_xlsx(tmp_path / "charts.xlsx", [table], wording=Wording(), pictures=charts)
    saved = saved_by_libreoffice(tmp_path / "charts.xlsx")
    with zipfile.ZipFile(saved) as archive:
        assert len([name for name in archive.namelist() if name.startswith("xl/charts/chart")]) == len(charts)
    sheet = openpyxl.load_workbook(saved)["Pictures"]
    assert [(sheet.cell(row, 1).value, sheet.cell(row, 2).value) for row in range(3, 11)] == [
        (bar.label, bar.value) for bar in bars
    ]


def test_a_file_with_notes_is_opened_with_its_comments_colours_and_first_sheet(
    saved_by_libreoffice: Convert, tmp_path: Path
) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in range(5):
            sheet.append([f"Goal {row}", row])

    path = with_openpyxl(tmp_path / "plain.xlsx", fill)
    opened = open_source(path)
    notes = (CellNote(2, 1, Mark.STOP, "Not a date."), CellNote(3, 2, Mark.LOOK, "Blank."))
    front = FrontSheet("What to fix", "Check", ("Cell", "What"), [(one.reference, one.text) for one in notes], (10, 60))
    target = tmp_path / "plain with notes.xlsx"
    write_notes(target, opened, read_sheet(opened), notes, front)
    saved = saved_by_libreoffice(target)
    book = openpyxl.load_workbook(saved)
    assert book.sheetnames == ["What to fix", "Data"]
    cells = [book["Data"][cell] for cell in ("B2", "C3")]
    assert [cell.comment.text.strip() for cell in cells if cell.comment] == ["Not a date.", "Blank."]
    assert [cell.fill.fgColor.rgb for cell in cells] == ["FFFFC7CE", "FFFFEB9C"]
    assert read_sheet(open_source(saved)).rows == read_sheet(opened).rows
