"""An export is what the screen shows: the same rows, native values, and an honest "About" (rows C2, C3, C6)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.records.people import USERS
from bw_desktop.records.query import OneOf
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.clipboard import as_text
from bw_desktop.ui.tables.exporting import ExportChoice, about, export_table, file_name, free_path
from bw_desktop.ui.tables.page import TablePage
from tests.ui.made import MadePeople
from tests.ui.surroundings_made import until

ACME = Workspace("w", 'ACME: "North"/South', "https://app.example/", "live", key_owner="jane@acme.example")
NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


@pytest.fixture
async def page(around: Surroundings, parent: QWidget) -> TablePage:
    made = TablePage(USERS, around, "live", None, parent)
    made.load(MadePeople().rows)
    await until(lambda: made.loader.is_whole)
    return made


def visible(page: TablePage) -> tuple[str, ...]:
    return tuple(column.id for column in page.model.columns)


async def test_the_rows_are_those_of_the_grid_in_its_order(page: TablePage) -> None:
    page.filters.set("status", OneOf(frozenset({"active"})), "Active", "Status: Active")
    page.columns.sort(2, add=False, descending=True)
    table = export_table(page, ExportChoice(True, visible(page)))
    rows = list(table.rows)
    assert table.count == len(rows) == page.model.rowCount() == 9
    assert [row[0] for row in rows] == [page.model.text(place, 0) for place in range(9)]
    clipboard = as_text(page.model, range(9), [0, 2], titles=False).splitlines()
    assert [f"{row[0]}\t{row[2]}" for row in rows] == clipboard


async def test_everything_means_all_that_is_loaded(page: TablePage) -> None:
    page.filters.set("status", OneOf(frozenset({"on_leave"})), "On leave", "Status: On leave")
    every = tuple(column.id for column in page.presenter.dataset.columns)
    table = export_table(page, ExportChoice(False, every))
    assert len(list(table.rows)) == 10
    assert len(table.columns) == len(every)


async def test_values_are_native_and_choices_are_in_words(page: TablePage) -> None:
    table = export_table(page, ExportChoice(True, ("name", "employee_id", "hire_date", "status", "title")))
    first = next(iter(table.rows))
    assert first == ["Ärnst Öhl", "00000", date(2020, 1, 15), "Active", None]
    assert [column.title for column in table.columns][:2] == ["Name", "Employee ID"]
    assert table.name == "Users"


async def test_about_says_whose_when_which_and_whether_it_is_all(page: TablePage) -> None:
    page.filters.set("status", OneOf(frozenset({"active"})), "Active", "Status: Active")
    page.toolbar.search.setText("ohm")
    facts = dict(about(page, ACME, ExportChoice(True, ()), 1, NOW))
    assert facts["Workspace"].endswith("LIVE")
    assert facts["Filters"] == "Search: ohm; Status: Active"
    assert facts["Complete"].startswith("Yes")
    assert facts["Key of"] == "jane@acme.example"
    assert dict(about(page, ACME, ExportChoice(False, ()), 10, NOW))["Filters"] == "None"


async def test_a_file_name_fits_every_system_and_names_the_environment(page: TablePage) -> None:
    name = file_name(page, ACME, ".xlsx", "2026-11-23")
    assert name == "Users - ACME   North  South - LIVE - 2026-11-23.xlsx"
    assert not set('<>:"/\\|?*') & set(name)


def test_a_file_that_is_there_is_never_taken(tmp_path: Path) -> None:
    wanted = tmp_path / "Users.xlsx"
    assert free_path(wanted) == wanted
    wanted.touch()
    (tmp_path / "Users (2).xlsx").touch()
    assert free_path(wanted).name == "Users (3).xlsx"
