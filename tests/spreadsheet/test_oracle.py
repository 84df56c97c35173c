"""The reader equals openpyxl, cell by cell, over workbooks hypothesis makes and two libraries write."""

# ruff: noqa: DTZ001  (Excel's moments know no zone)

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path

import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop.records.sheet import Sheet, TrapKind
from bw_desktop.spreadsheet import read_sheet
from bw_desktop.spreadsheet.package import Package
from bw_desktop.spreadsheet.quick_scan import QuickScan
from bw_desktop.spreadsheet.source import open_source
from bw_desktop.spreadsheet.thorough_scan import ThoroughScan
from tests.spreadsheet.oracle import differences, read_by_openpyxl
from tests.spreadsheet.workbooks import with_openpyxl, with_xlsxwriter

FORMULA, ERROR = "=1+1", "#N/A"
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30
) | st.sampled_from(
    [
        "000123",
        "12",
        "1,5",
        "-3",
        "=x",
        "+49 30 1",
        "a\nb",
        "<b>&amp;</b>",
        't="e"',
        "</v>",
        "_x0041_",
        "x" * 400,
        " pad ",
    ]
)
MOMENTS = st.datetimes(datetime(1905, 1, 1), datetime(2999, 1, 1)).map(lambda moment: moment.replace(microsecond=0))
VALUES = st.one_of(
    TEXTS.filter(lambda text: not text.startswith("=")),
    st.integers(-(10**20), 10**20),
    st.floats(-1e30, 1e30, allow_nan=False),
    st.booleans(),
    MOMENTS,
    MOMENTS.map(datetime.date),
    st.times().map(lambda moment: moment.replace(microsecond=0)),
    st.just(FORMULA),
    st.just(ERROR),
)
PLACES = st.tuples(st.integers(1, 40), st.integers(1, 60))
CELLS = st.dictionaries(PLACES, VALUES, min_size=1, max_size=30)
ROWS = st.sets(st.integers(1, 40), max_size=4)


@given(cells=CELLS, hidden=ROWS, is_1904=st.booleans())
def test_what_openpyxl_writes_is_read_as_openpyxl_reads_it(
    cells: Mapping[tuple[int, int], object], hidden: set[int], is_1904: bool
) -> None:
    def fill(sheet: Worksheet) -> None:
        for (row, column), value in cells.items():
            sheet.cell(row, column).value = value  # type: ignore[assignment]
        for row in hidden:
            sheet.row_dimensions[row].hidden = True

    epoch = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)
    with tempfile.TemporaryDirectory() as folder:
        path = with_openpyxl(Path(folder) / "made.xlsx", fill, epoch=epoch)
        ours = _held_against_openpyxl(path)
    formulas = {(row, column - 1) for (row, column), value in cells.items() if value == FORMULA}
    assert _trapped(ours, TrapKind.FORMULA_WITHOUT_RESULT) == formulas
    assert ours.hidden_rows == {row for row in hidden if row <= len(ours.rows)}
    _check_errors_and_long_numbers(ours, cells)


@given(cells=CELLS, hidden=ROWS)
def test_what_xlsxwriter_writes_is_read_as_openpyxl_reads_it(
    cells: Mapping[tuple[int, int], object], hidden: set[int]
) -> None:
    def fill(sheet: xlsxwriter.worksheet.Worksheet) -> None:
        for (row, column), value in cells.items():
            if value == ERROR:
                sheet.write_formula(row - 1, column - 1, "=NA()", None, ERROR)
            elif value == FORMULA:
                sheet.write_formula(row - 1, column - 1, FORMULA, None, 2)
            else:
                sheet.write(row - 1, column - 1, value)
        for row in hidden:
            sheet.set_row(row - 1, None, None, {"hidden": True})

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.xlsx"
        with_xlsxwriter(path, fill, strings_to_formulas=False, strings_to_urls=False)
        ours = _held_against_openpyxl(path)
    assert _trapped(ours, TrapKind.FORMULA_WITHOUT_RESULT) == set()
    assert ours.hidden_rows == {row for row in hidden if row <= len(ours.rows)}
    _check_errors_and_long_numbers(ours, cells)


def _held_against_openpyxl(path: Path) -> Sheet:
    opened = open_source(path)
    ours = read_sheet(opened)
    assert list(differences(ours, read_by_openpyxl(opened.content, "Data"))) == []
    _check_scans_agree(opened.content)
    return ours


def _check_scans_agree(content: bytes) -> None:
    quick, thorough = QuickScan(), ThoroughScan()
    for data, _ in Package(content, "made.xlsx").slices("xl/worksheets/sheet1.xml"):
        quick.feed(data)
        thorough.feed(data)
    found, true = quick.finish(), thorough.finish()
    assert found.width >= true.width
    assert found.last_value_row >= true.last_value_row
    assert found.values_end <= sum(len(data) for data, _ in Package(content, "x").slices("xl/worksheets/sheet1.xml"))
    found.width, found.last_value_row, found.values_end = true.width, true.last_value_row, true.values_end
    assert found == true


def _check_errors_and_long_numbers(ours: Sheet, cells: Mapping[tuple[int, int], object]) -> None:
    errors = {(row, column - 1) for (row, column), value in cells.items() if value == ERROR}
    assert _trapped(ours, TrapKind.ERROR_CELL) == errors
    assert all(ours.rows[row - 1][column] == ERROR for row, column in errors)
    long = {
        (row, column - 1)
        for (row, column), value in cells.items()
        if isinstance(value, (int, float)) and abs(value) >= 10**15
    }
    assert _trapped(ours, TrapKind.LONG_NUMBER) == long


def _trapped(sheet: Sheet, kind: TrapKind) -> set[tuple[int, int]]:
    return {cell for trap in sheet.traps if trap.kind is kind for cell in trap.cells}


def test_kinds_of_values_keep_their_kind(tmp_path: Path) -> None:
    values = ["000123", 7, 7.5, True, date(2026, 3, 29), datetime(2026, 3, 29, 2, 30), time(8, 15), timedelta(hours=30)]
    path = with_openpyxl(tmp_path / "kinds.xlsx", lambda sheet: sheet.append(values))
    row = read_sheet(open_source(path)).rows[0]
    assert row == tuple(values)
    assert [type(value) for value in row] == [str, int, float, bool, date, datetime, time, timedelta]
