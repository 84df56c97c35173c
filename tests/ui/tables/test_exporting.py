"""An export is what the screen shows: the same rows, native values, and an honest "About" (rows C2, C3, C6)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.records.people import USERS
from bw_desktop.records.query import OneOf
from bw_desktop.records.view import View
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.clipboard import as_text
from bw_desktop.ui.tables.exporting import TablePlan, file_name, free_path
from bw_desktop.ui.tables.page import TablePage
from tests.ui.made import MadePeople
from tests.ui.surroundings_made import until


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
    table = TablePlan.of_page(page, shown_rows=True, columns=visible(page)).table()
    rows = list(table.rows)
    assert table.count == len(rows) == page.model.rowCount() == 9
    assert [row[0] for row in rows] == [page.model.text(place, 0) for place in range(9)]
    clipboard = as_text(page.model, range(9), [0, 2], titles=False).splitlines()
    assert [f"{row[0]}\t{row[2]}" for row in rows] == clipboard


async def test_everything_means_all_that_is_loaded(page: TablePage) -> None:
    page.filters.set("status", OneOf(frozenset({"on_leave"})), "On leave", "Status: On leave")
    every = tuple(column.id for column in page.presenter.dataset.columns)
    table = TablePlan.of_page(page, shown_rows=False, columns=every).table()
    assert len(list(table.rows)) == 10
    assert len(table.columns) == len(every)


async def test_values_are_native_and_choices_are_in_words(page: TablePage) -> None:
    wanted = ("name", "employee_id", "hire_date", "status", "title")
    table = TablePlan.of_page(page, shown_rows=True, columns=wanted).table()
    first = next(iter(table.rows))
    assert first == ["Ärnst Öhl", "00000", date(2020, 1, 15), "Active", None]
    assert [column.title for column in table.columns][:2] == ["Name", "Employee ID"]
    assert table.name == "Users"


async def test_the_origin_says_which_rows_and_whether_they_are_all(page: TablePage) -> None:
    page.filters.set("status", OneOf(frozenset({"active"})), "Active", "Status: Active")
    page.toolbar.search.setText("ohm")
    origin = TablePlan.of_page(page, shown_rows=True, columns=()).origin(1)
    assert (origin.title, origin.rows, origin.is_whole) == ("Users", 1, True)
    assert origin.filters == ("Search: ohm", "Status: Active")
    assert origin.loaded == page.loader.since
    assert TablePlan.of_page(page, shown_rows=False, columns=()).origin(10).filters == ()


async def test_a_plan_is_kept_as_a_view_that_asks_the_same(page: TablePage) -> None:
    page.filters.set("status", OneOf(frozenset({"active"})), "Active", "Status: Active")
    page.columns.sort(2, add=False, descending=True)
    plan = TablePlan.of_page(page, shown_rows=True, columns=("name", "title"))
    assert (plan.view.domain, plan.view.columns) == ("users", ("name", "title"))
    again = View.from_json(plan.view.to_json())
    page.clear_filters()
    assert TablePlan(page, again).table().count == 9


async def test_a_column_that_is_gone_is_left_out(page: TablePage) -> None:
    plan = TablePlan.of_page(page, shown_rows=True, columns=("name", "no_such_column"))
    assert [column.title for column in plan.table().columns] == ["Name"]
    assert plan.lacking == {"no_such_column"}


def test_a_file_name_fits_every_system_and_names_the_environment() -> None:
    name = file_name("Users", 'ACME: "North"/South', "LIVE", "2026-11-23", suffix=".xlsx")
    assert name == "Users - ACME   North  South - LIVE - 2026-11-23.xlsx"
    assert not set('<>:"/\\|?*') & set(name)


def test_a_file_that_is_there_is_never_taken(tmp_path: Path) -> None:
    wanted = tmp_path / "Users.xlsx"
    assert free_path(wanted) == wanted
    wanted.touch()
    (tmp_path / "Users (2).xlsx").touch()
    assert free_path(wanted).name == "Users (3).xlsx"
