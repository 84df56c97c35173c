"""Page 3 without a window: kinds, rows, remedies."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.upload.check_view import CheckView, check_view, remedy
from bw_desktop.ui.upload.flow import UploadFlow
from bw_desktop.upload import Checked, ProblemGroup
from tests.ui.upload.made import PEOPLE, TWINS, MadeMemory, MadeUploads, rows, workbook


def say(message: Message) -> str:
    return message.id


def words(cell: CellValue) -> str:
    return "" if cell is None else str(cell)


async def checked_flow(flow: UploadFlow, path: Path) -> Checked:
    await flow.open_path(path)
    await flow.check(lambda _: None)
    assert flow.checked is not None
    return flow.checked


@pytest.fixture
async def checked(flow: UploadFlow, faulty_file: Path) -> Checked:
    return await checked_flow(flow, faulty_file)


def group_of(checked: Checked, code: str) -> ProblemGroup:
    return next(group for group in check_view(checked).kinds if group.code == code)


async def test_the_headline_counts_rows_that_stop(checked: Checked) -> None:
    view = check_view(checked)
    assert view.headline == Message("pages-check-headline-stop", {"stop": 4, "rows": 8})
    assert view.go_on == Message("pages-check-go-on-without", {"stop": 4})
    assert view.can_go_on


async def test_red_amber_and_clean_are_all_rows(checked: Checked) -> None:
    view = check_view(checked)
    assert view.stop + view.look + view.clean == len(checked.table.numbers)


def test_nothing_goes_on_without_a_row() -> None:
    assert not CheckView((), (), stop=3, look=0, clean=0).can_go_on
    assert CheckView((), (), stop=0, look=0, clean=2).go_on == Message("pages-go-on")


async def test_kinds_come_with_their_counts_and_what_was_tidied_stands_apart(checked: Checked) -> None:
    view = check_view(checked)
    assert sum(group.count for group in view.kinds) >= 4
    assert not {group.code for group in view.kinds} & {group.code for group in view.tidied}


async def test_one_correction_serves_all_rows_with_the_same_cell(checked: Checked) -> None:
    problem = next(problem for problem in checked.problems if problem.field == "categories")
    found = remedy(checked, problem, words)
    assert (found.typed, found.to_type) == ("Growht", "Growht")
    assert found.same_rows == (3, 4)
    assert found.suggestions == ("Growth",)
    assert found.person is None
    assert found.can_type


async def test_a_blank_required_cell_can_be_typed(checked: Checked) -> None:
    problem = next(problem for problem in checked.problems if problem.field == "name")
    assert remedy(checked, problem, words).typed == ""


async def test_two_people_of_one_name_are_a_choice_with_department_and_title(tmp_path: Path) -> None:
    data = rows(3)
    data[0][2] = data[2][2] = "Anna Schmidt"
    header = ("Goal", "Type", "Owner", "Start", "Due date", "Category", "Remarks")
    for number, row in enumerate(data):
        row[2] = "Anna Schmidt" if number != 1 else "Person 1"
    flow = UploadFlow(MadeUploads((*PEOPLE, *TWINS)), MadeMemory())
    checked = await checked_flow(flow, workbook(tmp_path / "a.xlsx", data, header))
    problem = next(problem for problem in checked.problems if problem.field.startswith("owner"))
    found = remedy(checked, problem, words)
    assert found.person is not None
    assert {person.id for person in found.person.candidates} == {"20", "21"}
    assert found.person.rows == (2, 4)
    flow.name_person(found.person.typed, "21")
    await flow.check(lambda _: None)
    assert flow.checked is not None
    assert flow.checked.counts.stop == 0


async def test_a_date_is_typed_as_every_order_of_dates_reads_it(flow: UploadFlow, tmp_path: Path) -> None:
    data = rows(2)
    data[0][4] = date(2026, 2, 1)
    checked = await checked_flow(flow, workbook(tmp_path / "a.xlsx", data))
    (problem,) = (one for one in checked.problems if one.code == "upload-end-before-start")
    found = remedy(checked, problem, lambda cell: f"{cell:%m/%d/%Y}" if isinstance(cell, date) else words(cell))
    assert (found.typed, found.to_type) == ("02/01/2026", "2026-02-01")
