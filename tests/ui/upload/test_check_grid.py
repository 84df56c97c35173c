"""The table of page 3 without a window: rows, values, changes, and the cells of the file they stand for (F3, E5)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.upload.check_grid import (
    all_rows,
    changed_cells,
    has_alike,
    problems_of,
    rows_of_group,
    to_be_typed,
    values_of_group,
)
from bw_desktop.ui.upload.flow import UploadFlow
from bw_desktop.ui.upload.notes_view import front_of, notes_of
from bw_desktop.upload import Checked, ProblemGroup


def say(message: Message) -> str:
    return message.id


def words(cell: CellValue) -> str:
    return "" if cell is None else str(cell)


@pytest.fixture
async def checked(flow: UploadFlow, faulty_file: Path) -> Checked:
    """A check in which one cell was typed anew."""
    await flow.open_path(faulty_file)
    flow.edit((9,), "name", "Typed anew")
    await flow.check(lambda _: None)
    assert flow.checked is not None
    return flow.checked


def group_of(checked: Checked, code: str) -> ProblemGroup:
    return next(group for group in checked.groups if group.code == f"upload-{code}")


async def test_the_rows_of_a_kind_stand_with_their_finding_and_the_cell_at_fault_is_typed_there(
    checked: Checked,
) -> None:
    group = group_of(checked, "category-unknown")
    shown = rows_of_group(checked, group, say, words)
    assert [row.row for row in shown.grid.rows] == [problem.row for problem in problems_of(checked, group)]
    assert shown.grid.rows[0].cells[1:4] == ("F · upload-field-categories", "Growht", group.code)
    assert len(shown.grid.columns) == 4 + 7 == len(shown.fields)
    assert shown.own == 2
    assert shown.places(1, 2) == ((4, "categories"),)
    assert shown.places(1, 4) == ((4, "name"),)
    assert shown.places(1, 0) == shown.places(1, 10) == ()


async def test_each_value_stands_once_and_stands_for_all_its_rows(checked: Checked) -> None:
    group = group_of(checked, "category-unknown")
    assert has_alike(group)
    shown = values_of_group(checked, group, say, words)
    assert [row.cells[:2] for row in shown.grid.rows] == [("Growht", 2)]
    assert shown.places(0, shown.own) == ((3, "categories"), (4, "categories"))
    assert not has_alike(group_of(checked, "required-blank"))


async def test_all_rows_are_shown_as_they_count(checked: Checked) -> None:
    shown = all_rows(checked, words)
    assert [row.row for row in shown.grid.rows] == list(range(2, 10))
    assert shown.grid.rows[-1].cells[1] == "Typed anew"
    assert shown.places(7, 1) == ((9, "name"),)
    assert to_be_typed(checked, (9, "name")) == "Typed anew"
    assert to_be_typed(checked, (9, "end_date")) == "2027-03-31"


async def test_what_was_changed_stands_beside_what_the_file_has(checked: Checked) -> None:
    shown = changed_cells(checked, say, words)
    assert [row.cells for row in shown.grid.rows] == [(9, "A · upload-field-name", "Win 10 customers", "Typed anew")]
    assert shown.places(0, shown.own) == ((9, "name"),)


async def test_notes_name_every_finding_and_what_was_changed(checked: Checked) -> None:
    notes = notes_of(checked, say, words)
    assert [(note.reference, note.mark.value) for note in notes] == [
        ("F3", "stop"),
        ("F4", "stop"),
        ("C5", "stop"),
        ("A6", "stop"),
        ("A9", "changed"),
    ]
    front = front_of(checked, notes, say, words)
    assert front.lines[0] == ("F3", "upload-field-categories", "Growht", "upload-category-unknown")
    assert len(front.header) == len(front.widths) == 4
