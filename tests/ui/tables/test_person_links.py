"""A click on a name leads to the person; a click beside it, a drag, or one with a modifier selects as ever."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from bw_desktop.records.people import USERS
from bw_desktop.records.raw import RawRecord
from bw_desktop.records.recognition import RECOGNITION, Recognition
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from tests.ui.made import MadePeople
from tests.ui.surroundings_made import until

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
LATER: tuple[Any, ...] = ("Thanks", (), "shout", None, None, None, None, None, None, None, None)


@pytest.fixture
async def page(around: Surroundings, parent: QWidget) -> TablePage:
    made = TablePage(USERS, around, "sample", parent=parent)
    made.setGeometry(0, 0, 1000, 700)
    parent.show()
    made.load(MadePeople().rows)
    await until(lambda: made.model.rowCount() == 10)
    return made


def wanted(page: TablePage) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    page.following.wanted.connect(lambda one, name: found.append((one, name)))
    return found


def cell(page: TablePage, row: int, column: str) -> tuple[QWidget, QPoint]:
    """The viewport a cell is drawn on, and where its text begins."""
    place = [one.id for one in page.model.columns].index(column)
    view = page.grid._staying if place == 0 else page.grid
    rect = view.visualRect(page.model.index(row, place))
    return view.viewport(), rect.topLeft() + QPoint(14, rect.height() // 2)


async def test_a_click_on_a_name_leads_to_the_person(page: TablePage) -> None:
    found = wanted(page)
    viewport, at = cell(page, 2, "name")
    QTest.mouseClick(viewport, LEFT, PLAIN, at)
    QTest.mouseClick(*_plain(*cell(page, 2, "manager")))
    assert found == [(page.model.record(2).id, page.model.record(2).name), ("1000", "Ärnst Öhl")]


def _plain(viewport: QWidget, at: QPoint) -> tuple[QWidget, Qt.MouseButton, Qt.KeyboardModifier, QPoint]:
    return viewport, LEFT, PLAIN, at


async def test_beside_the_name_one_selects(page: TablePage) -> None:
    found = wanted(page)
    viewport, at = cell(page, 2, "name")
    QTest.mouseClick(viewport, LEFT, PLAIN, at + QPoint(150, 0))
    QTest.mouseClick(*_plain(*cell(page, 3, "title")))
    assert found == []
    assert page.grid.currentIndex().row() == 3


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier])
async def test_selecting_more_rows_leads_nowhere(page: TablePage, modifier: Qt.KeyboardModifier) -> None:
    found = wanted(page)
    viewport, at = cell(page, 2, "name")
    QTest.mouseClick(viewport, LEFT, modifier, at)
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, PLAIN, at)
    assert found == []


async def test_dragging_from_a_name_to_another_selects(page: TablePage) -> None:
    found = wanted(page)
    viewport, first = cell(page, 1, "name")
    _, last = cell(page, 3, "name")
    QTest.mousePress(viewport, LEFT, PLAIN, first)
    QTest.mouseMove(viewport, last)
    QTest.mouseRelease(viewport, LEFT, PLAIN, last)
    assert found == []


async def test_the_name_under_the_mouse_says_that_it_leads_somewhere(page: TablePage) -> None:
    viewport, at = cell(page, 2, "name")
    QTest.mouseMove(viewport, at)
    assert page.grid.cells.link == page.model.index(2, 0)
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    before = viewport.grab().toImage()
    QTest.mouseMove(viewport, at + QPoint(150, 0))
    assert not page.grid.cells.link.isValid()
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert viewport.grab().toImage() != before


async def test_by_keyboard_the_row_leads_to_whom_its_cell_names(page: TablePage) -> None:
    places = [one.id for one in page.model.columns]
    assert page.following.people_here == []
    page.grid.setCurrentIndex(page.model.index(4, places.index("manager")))
    assert page.following.people_here == [("1000", "Ärnst Öhl")]
    page.grid.setCurrentIndex(page.model.index(4, places.index("title")))
    assert page.following.people_here == [(page.model.record(4).id, page.model.record(4).name)]


async def test_several_people_in_a_cell_are_chosen_from(around: Surroundings, parent: QWidget) -> None:
    page = TablePage(RECOGNITION, around, "sample", parent=parent)
    found = wanted(page)
    row = Recognition("1", (), RawRecord(), None, "", ("7", "8"), ("Anna", "Berta"), *LATER)
    page.presenter.take([row])
    page.presenter.settle()
    page.grid.setCurrentIndex(page.model.index(0, 1))
    assert page.following.people_here == [("7", "Anna"), ("8", "Berta")]
    page.following.follow(page.following.people_here)
    menu = page.findChild(QMenu, "people-menu")
    assert menu is not None
    menu.actions()[1].trigger()
    assert found == [("8", "Berta")]
    menu.close()
    assert page.presenter.dataset.select(page.query) == [0]
