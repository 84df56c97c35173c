"""Page 1 without a window: picture, questions, counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.records.sheet import CellValue
from bw_desktop.spreadsheet import open_source
from bw_desktop.ui.upload.file_view import ON_FILE_PAGE, asked, count_of_rows, picture
from bw_desktop.ui.upload.flow import UploadFlow
from bw_desktop.ui.upload.reading import Reading, find_table, take_header, take_sheet
from bw_desktop.upload import GOALS, QuestionId
from tests.ui.upload.made import HEADER, rows, workbook


def words(cell: CellValue) -> str:
    return "" if cell is None else str(cell)


def read(path: Path) -> Reading:
    return find_table(open_source(path), GOALS.fields)


def test_the_picture_shows_ten_rows_with_the_header_marked(tmp_path: Path) -> None:
    shown = picture(read(workbook(tmp_path / "a.xlsx", rows(30))), words)
    assert len(shown.rows) == 10
    assert [row.number for row in shown.rows if row.is_header] == [1]
    assert shown.letters == ("A", "B", "C", "D", "E", "F", "G")
    assert shown.rows[0].cells == HEADER


def test_a_header_far_down_is_still_in_the_picture(tmp_path: Path) -> None:
    above: list[list[CellValue]] = [["Goals of Sales", *[None] * 6] for _ in range(14)]
    path = workbook(tmp_path / "a.xlsx", [*above, list(HEADER), *rows()], ("", "", "", "", "", "", ""))
    shown = picture(read(path), words)
    assert [row.number for row in shown.rows if row.is_header] == [16]
    assert len(shown.rows) == 10


def test_rows_the_file_hides_are_counted_and_marked(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "a.xlsx", rows(), hidden=(3, 4)))
    assert count_of_rows(reading).id == "pages-file-rows-hidden"
    assert count_of_rows(reading).arguments == {"rows": 8, "hidden": 2}
    assert [row.number for row in picture(reading, words).rows if row.is_hidden] == [3, 4]


def test_a_file_with_titles_alone_has_no_rows(tmp_path: Path) -> None:
    assert count_of_rows(read(workbook(tmp_path / "a.xlsx", []))).id == "pages-file-no-rows"


def test_blank_rows_between_are_not_counted(tmp_path: Path) -> None:
    data = rows(4)
    data.insert(2, [None] * 7)
    assert read(workbook(tmp_path / "a.xlsx", data)).data_rows == 4


def test_the_sheet_that_looks_like_goals_is_taken_and_another_can_be(tmp_path: Path) -> None:
    import openpyxl

    path = workbook(tmp_path / "a.xlsx", rows())
    book = openpyxl.load_workbook(path)
    notes = book.create_sheet("Notes", 0)
    notes.append(["Please return by Friday"])
    book.save(path)
    reading = read(path)
    assert reading.sheet.name == "Goals"
    assert [info.name for info in reading.sheets] == ["Notes", "Goals"]
    assert take_sheet(reading.opened, "Notes", GOALS.fields).sheet.name == "Notes"


def test_the_header_can_be_pointed_out(tmp_path: Path) -> None:
    reading = take_header(read(workbook(tmp_path / "a.xlsx", rows())), 2)
    assert reading.layout.header_row == 2
    assert reading.data_rows == 7


async def test_only_questions_of_the_page_are_asked_and_unanswered_ones_show_the_safe_answer(
    tmp_path: Path, flow: UploadFlow
) -> None:
    await flow.open_path(workbook(tmp_path / "a.xlsx", rows(), hidden=(3,)))
    (question,) = asked(flow.questions, flow.answers, ON_FILE_PAGE)
    assert (question.value, question.is_answered) == ("visible", False)
    flow.answer(QuestionId.HIDDEN_ROWS, "all")
    (question,) = asked(flow.questions, flow.answers, ON_FILE_PAGE)
    assert (question.value, question.is_answered) == ("all", True)
    assert asked(flow.questions, flow.answers, ()) == ()


@pytest.mark.parametrize("name", ["wide.xlsx"])
def test_a_very_wide_file_is_cut_in_the_picture_only(tmp_path: Path, name: str) -> None:
    header = (*HEADER, *(f"More {number}" for number in range(60)))
    data = [[*row, *range(60)] for row in rows(2)]
    reading = read(workbook(tmp_path / name, data, header))
    assert len(picture(reading, words).letters) == 40
    assert reading.sheet.width == 67
