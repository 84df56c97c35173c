"""What the user does with columns is remembered whole, and back to standard takes all of it back (rows B3–B5)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from bw_desktop.records.people import USERS
from bw_desktop.records.query import Order
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.column_chooser import ColumnChooser
from bw_desktop.ui.tables.page import TablePage
from tests.ui.made import MadePeople
from tests.ui.surroundings_made import AnsweredDialogs, clicked, until


@pytest.fixture
async def page(around: Surroundings, parent: QWidget) -> TablePage:
    made = TablePage(USERS, around, "sample", None, parent)
    made.setGeometry(0, 0, 1000, 700)
    parent.show()
    made.load(MadePeople().rows)
    await until(lambda: made.model.rowCount() == 10)
    return made


def look(page: TablePage) -> tuple[list[str], dict[str, int], int, tuple[Order, ...]]:
    """Columns from left to right, widths, how many stay, and the order: what the eye can tell."""
    staying = sum(not page.grid._staying.isColumnHidden(place) for place in range(len(page.model.columns)))
    return [one.id for one in page.model.columns], page.grid.widths(), staying, page.query.order


def keep_visible(page: TablePage, id: str) -> None:
    """By the menu that a right click on the header opens."""
    place = [one.id for one in page.model.columns].index(id)
    header = page.grid.header
    header.customContextMenuRequested.emit(QPoint(header.sectionViewportPosition(place) + 8, 8))
    (menu,) = (one for one in page.findChildren(QMenu) if one.isVisible())
    next(action for action in menu.actions() if action.text() == "Keep visible").trigger()
    menu.close()


def rearrange(page: TablePage) -> None:
    keep_visible(page, "title")
    page.columns._on_moved(3, 5)
    page.grid.setColumnWidth(4, 222)
    page.columns.sort(2, add=False, descending=True)
    page.columns.sort(0, add=True)


async def test_a_table_opened_again_looks_as_it_was_left(
    page: TablePage, around: Surroundings, parent: QWidget
) -> None:
    kept: list[TableLayout] = []
    page.layout_changed.connect(kept.append)
    rearrange(page)
    await until(lambda: bool(kept))
    again = TablePage(USERS, around, "sample", kept[-1], parent)
    assert look(again) == look(page)
    assert look(again)[2] == 2
    assert [key.column for key in look(again)[3]][1:] == ["name"]


async def test_back_to_standard_takes_order_widths_sorting_and_staying_back(
    page: TablePage, dialogs: AnsweredDialogs
) -> None:
    before = look(page)
    rearrange(page)
    assert look(page) != before

    def go_back(dialog: QWidget) -> int:
        assert isinstance(dialog, ColumnChooser)
        back = dialog.findChild(QPushButton, "columns-standard")
        assert back is not None
        clicked(back)
        return 1

    dialogs.react = go_back
    await page.columns.choose("sample")
    assert look(page) == before


async def test_choosing_other_columns_leaves_widths_and_sorting(page: TablePage, dialogs: AnsweredDialogs) -> None:
    rearrange(page)
    _, widths, _, order = look(page)

    def choose(dialog: QWidget) -> int:
        assert isinstance(dialog, ColumnChooser)
        dialog._fill(["name", "title", "phone"])
        return 1

    dialogs.react = choose
    await page.columns.choose("sample")
    ids, now, staying, still = look(page)
    assert (ids, staying, still) == (["name", "title", "phone"], 2, order)
    assert now["name"] == widths["name"]
