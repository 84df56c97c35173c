"""The report writer against two readers."""

import math
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from bw_desktop.sandbox import workbook

ROW: list[workbook.Cell] = [
    "000123", None, 'a & b <c> "d"', "line\nbreak", " spaces ", 5_000_000, 42.5, date(2026, 11, 17),
    datetime(2026, 11, 17, 9, 30, tzinfo=UTC), "=1+1", "田中川",
]  # fmt: skip


def read(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def test_values_come_back_as_they_were(tmp_path: Path) -> None:
    workbook.write(tmp_path / "a.xlsx", [["Title"], [], ROW])
    title, empty, row = read(tmp_path / "a.xlsx")
    assert title[0] == "Title"
    assert not any(empty)
    assert row[:7] == tuple(ROW[:7])
    assert row[7:] == (datetime(2026, 11, 17), datetime(2026, 11, 17, 9, 30), "=1+1", "田中川")  # noqa: DTZ001  as read


def test_text_is_never_a_formula(tmp_path: Path) -> None:
    workbook.write(tmp_path / "a.xlsx", [["=1+1"]])
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]["A1"]
    assert cell.data_type == "s"


def test_a_date_before_excel_is_text(tmp_path: Path) -> None:
    workbook.write(tmp_path / "a.xlsx", [[date(1850, 1, 2)]])
    assert read(tmp_path / "a.xlsx")[0] == ("1850-01-02",)


def test_columns_beyond_z_and_many_rows_keep_their_places(tmp_path: Path) -> None:
    workbook.write(tmp_path / "a.xlsx", ([row, *[None] * 27, f"AC{row}"] for row in range(1, 1203)))
    sheet = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
    assert len(sheet) == 1202
    assert (sheet[0][0], sheet[0][28], sheet[1201][28]) == (1, "AC1", "AC1202")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufffe\uffff"), max_size=40))
def test_any_text_survives_but_for_what_no_workbook_can_hold(tmp_path_factory: object, text: str) -> None:
    path = tmp_path_factory.mktemp("text") / "a.xlsx"  # type: ignore[attr-defined]
    workbook.write(path, [["x", text]])
    kept = "".join(letter for letter in text if letter >= " " or letter in "\t\n")
    assert (read(path)[0][1] or "") == kept


def test_a_date_without_time_is_a_whole_day(tmp_path: Path) -> None:
    workbook.write(tmp_path / "a.xlsx", [[date(1999, 12, 31), date(2026, 2, 28), math.pi]])
    assert read(tmp_path / "a.xlsx")[0] == (datetime(1999, 12, 31), datetime(2026, 2, 28), math.pi)  # noqa: DTZ001
