"""Filters of every kind under their headers, all at once, agree with a plain count over the rows (rows B1, B5)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from bw_desktop.records.people import USERS, Person
from bw_desktop.ui.kit import Chip
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.filter_popup import FilterPopup, TickPopup
from bw_desktop.ui.tables.page import TablePage
from tests.ui.made import MadePeople, people
from tests.ui.surroundings_made import clicked, until

COUNT = 60


@pytest.fixture
async def page(around: Surroundings, parent: QWidget) -> TablePage:
    made = TablePage(USERS, around, "sample", parent=parent)
    made.setGeometry(0, 0, 1000, 700)
    parent.show()
    made.load(MadePeople(count=COUNT).rows)
    await until(lambda: made.model.rowCount() == COUNT)
    return made


def popup(page: TablePage, column: str) -> FilterPopup:
    page.filtering.open_popup(column, QPoint(100, 100))
    (found,) = (one for one in page.findChildren(FilterPopup) if one.isVisible())
    return found


def press(popup: FilterPopup, name: str) -> None:
    button = popup.findChild(QPushButton, name)
    assert button is not None
    clicked(button)


def tick(page: TablePage, column: str, *values: str) -> dict[str, str]:
    """Ticks values of a column; what the list said of each value."""
    opened = popup(page, column)
    assert isinstance(opened, TickPopup)
    items = [opened.ticks.item(row) for row in range(opened.ticks.count())]
    said = {item.text().split("  (")[0]: item for item in items}
    for value in values:
        said[value].setSelected(True)
    words = {value: item.text() for value, item in said.items()}
    press(opened, "table-filter-use")
    return words


def between(page: TablePage, column: str, first: str, last: str) -> None:
    opened = popup(page, column)
    for name, words in (("filter-from", first), ("filter-to", last)):
        field = opened.findChild(QLineEdit, name)
        assert field is not None
        field.setText(words)
    press(opened, "table-filter-use")


def expected(*tests: Callable[[Person], bool]) -> set[str]:
    return {person.id for person in people(COUNT)[0] if all(test(person) for test in tests)}


def shown(page: TablePage) -> set[str]:
    return {page.model.record(place).id for place in range(page.model.rowCount())}


async def typed(page: TablePage, column: str, words: str) -> None:
    field = page.grid.header.fields.get(column) or page.grid._staying_header.fields[column]
    QTest.keyClicks(field, words)
    await asyncio.sleep(0.2)


async def test_filters_of_every_kind_hold_together(page: TablePage) -> None:
    def of_sales(one: Person) -> bool:
        return one.department in ("Sales", "Sales North")

    def of_spring(one: Person) -> bool:
        return one.hire_date is not None and date(2020, 2, 1) <= one.hire_date <= date(2020, 7, 31)

    assert tick(page, "department", "Sales", "Sales North")["Sales"] == "Sales  (15)"
    assert shown(page) == expected(of_sales)
    between(page, "hire_date", "2/1/2020", "7/31/2020")
    assert shown(page) == expected(of_sales, of_spring)
    press(popup(page, "title"), "table-filter-filled")
    assert shown(page) == expected(of_sales, of_spring, lambda one: bool(one.title))
    await typed(page, "name", "person")
    narrowed = expected(of_sales, of_spring, lambda one: bool(one.title), lambda one: "Person" in one.name)
    assert shown(page) == narrowed
    assert narrowed
    page.toolbar.search.setText("3")
    await until(lambda: shown(page) < narrowed)
    assert len(page.chips.findChildren(Chip)) == 5
    press(popup(page, "title"), "table-filter-empty")
    assert all(page.model.record(place).title is None for place in range(page.model.rowCount()))
    page.clear_filters()
    assert shown(page) == expected()


async def test_ticks_count_what_the_other_filters_leave(page: TablePage) -> None:
    tick(page, "department", "Sales")
    said = tick(page, "title")
    rep = len(expected(lambda one: one.department == "Sales", lambda one: one.title == "Rep"))
    assert said["Rep"] == f"Rep  ({rep})"
    page.filters.drop("title")
    assert tick(page, "department")["Finance"] == "Finance  (15)", "a filter does not narrow its own list"


async def test_rows_that_sort_alike_keep_their_order_through_a_refresh(page: TablePage) -> None:
    places = [one.id for one in page.model.columns]
    page.columns.sort(places.index("title"), add=False, descending=False)
    await until(lambda: page.model.record(0).title == "Rep")
    before = [page.model.record(place).id for place in range(COUNT)]
    page.refresh()
    await until(lambda: page.loader.is_whole and page.model.rowCount() == COUNT)
    assert [page.model.record(place).id for place in range(COUNT)] == before
    assert page.model.record(COUNT - 1).title is None, "blanks stand last"
