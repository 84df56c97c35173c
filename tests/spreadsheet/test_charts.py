"""Charts in an exported workbook: numbers as a table, Excel's own chart of them, and the rest of the file as it was."""

from __future__ import annotations

import warnings
import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element

import openpyxl
import pytest
from defusedxml import ElementTree
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop.records.columns import Kind
from bw_desktop.spreadsheet import Chart, ChartBar, Table, TableColumn, write_xlsx
from bw_desktop.wording import Wording
from tests.spreadsheet.payloads import PAYLOADS

BARS = (ChartBar("On track", 12, "#1a7043"), ChartBar("At risk", 3, "#8a5300"), ChartBar("(empty)", None, "#888f9d"))
BY_STATUS = Chart("Goals by status", "Status", "Rows", BARS)
BY_DEPARTMENT = Chart("How far", "Department", "Average", (ChartBar("Sales", 0.425, "#2257c5"),), is_share=True)
MONTHS = (ChartBar("March 2026", 7, "#2257c5"), ChartBar("April 2026", 0, "#2257c5"))
OVER_TIME = Chart("Over time", "Created", "Rows", MONTHS, is_over_time=True)
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SHAPE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def written(tmp_path: Path, *charts: Chart, language: str = "en") -> Path:
    path = tmp_path / "goals.xlsx"
    table = Table("Goals", [TableColumn("Name"), TableColumn("Due", Kind.DATE)], [["Sell", None], ["Win", None]], 2)
    write_xlsx(path, [table], wording=Wording(language), about=[("Workspace", "ACME")], pictures=charts)
    return path


def sheet_of(path: Path, name: str = "Pictures") -> Worksheet:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = openpyxl.load_workbook(path)[name]
    assert isinstance(found, Worksheet)
    return found


def chart_xml(path: Path, number: int = 1) -> Element:
    with zipfile.ZipFile(path) as archive:
        parsed: Element = ElementTree.fromstring(archive.read(f"xl/charts/chart{number}.xml"))
    return parsed


def test_the_numbers_stand_as_a_table(tmp_path: Path) -> None:
    path = written(tmp_path, BY_STATUS)
    rows = [[cell.value for cell in row] for row in sheet_of(path).iter_rows(max_row=5, max_col=2)]
    assert rows == [["Goals by status", None], ["Status", "Rows"], ["On track", 12], ["At risk", 3], ["(empty)", None]]
    assert [table.ref for table in sheet_of(path).tables.values()] == ["A2:B5"]


def test_the_sheet_stands_behind_the_rows_and_before_about(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, BY_STATUS))
    assert book.sheetnames == ["Goals", "Pictures", "About"]
    assert openpyxl.load_workbook(written(tmp_path, BY_STATUS, language="de")).sheetnames[1] == "Diagramme"


def test_without_pictures_there_is_no_such_sheet(tmp_path: Path) -> None:
    assert openpyxl.load_workbook(written(tmp_path)).sheetnames == ["Goals", "About"]


def test_the_rows_are_as_they_are_without_pictures(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    plain, with_charts = written(tmp_path / "plain"), written(tmp_path, BY_STATUS, OVER_TIME)
    for part in ("xl/worksheets/sheet1.xml", "xl/tables/table1.xml"):
        with zipfile.ZipFile(plain) as one, zipfile.ZipFile(with_charts) as other:
            assert one.read(part) == other.read(part)


@pytest.mark.parametrize(("chart", "direction"), [(BY_STATUS, "bar"), (OVER_TIME, "col")])
def test_the_chart_is_excels_own_over_the_numbers(chart: Chart, direction: str, tmp_path: Path) -> None:
    drawn = chart_xml(written(tmp_path, chart))
    kind = drawn.find(f".//{_DRAWN}barDir")
    assert kind is not None
    assert kind.get("val") == direction
    last = 2 + len(chart.bars)
    assert [found.text for found in drawn.iter(f"{_DRAWN}f") if ":" in (found.text or "")] == [
        f"Pictures!$A$3:$A${last}",
        f"Pictures!$B$3:$B${last}",
    ]


def test_each_bar_has_its_own_colour(tmp_path: Path) -> None:
    drawn = chart_xml(written(tmp_path, BY_STATUS))
    points = [point.find(f".//{_SHAPE}srgbClr") for point in drawn.iter(f"{_DRAWN}dPt")]
    assert [point.get("val") for point in points if point is not None] == ["1A7043", "8A5300", "888F9D"]


def test_shares_are_per_cent(tmp_path: Path) -> None:
    cell = sheet_of(written(tmp_path, BY_DEPARTMENT)).cell(3, 2)
    assert (cell.value, cell.number_format) == (0.425, "0.0%")


def test_several_pictures_stand_one_below_the_other(tmp_path: Path) -> None:
    path = written(tmp_path, BY_STATUS, BY_DEPARTMENT, OVER_TIME)
    references = [table.ref for table in sheet_of(path).tables.values()]
    tops = [int(one.split(":")[0][1:]) for one in references]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3
    assert chart_xml(path, 3) is not None


def test_labels_never_run_as_formulas(tmp_path: Path) -> None:
    bars = [ChartBar(payload, 1, "#2257c5") for payload in PAYLOADS]
    sheet = sheet_of(written(tmp_path, Chart("=1+1", "=2", "@3", bars)))
    cells = [cell for row in sheet.iter_rows(max_col=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert sheet.cell(3, 1).value == PAYLOADS[0]


def test_a_picture_without_a_bar_does_no_harm(tmp_path: Path) -> None:
    assert sheet_of(written(tmp_path, Chart("Nothing", "A", "B", ()))).cell(1, 1).value == "Nothing"
