"""A table with everything around it, by keyboard and mouse, on rows that arrive."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from bw_desktop.errors import Details, NotAllowed, Unreachable
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.messages import Message
from bw_desktop.records.people import USERS
from bw_desktop.records.query import Contains, Filter, OneOf, Order
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui import theme
from bw_desktop.ui.actions import Action
from bw_desktop.ui.kit import Button, Chip, EmptyState, MessageBar
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.column_chooser import ColumnChooser
from bw_desktop.ui.tables.page import TablePage
from tests.ui.made import MadePeople, people
from tests.ui.surroundings_made import AnsweredDialogs, clicked, nameless, until

Key = Qt.Key
Make = Callable[..., TablePage]


@pytest.fixture
def make(around: Surroundings, parent: QWidget) -> Make:
    def made(layout: TableLayout | None = None) -> TablePage:
        page = TablePage(USERS, around, "sample", layout, parent)
        page.setGeometry(0, 0, 1000, 700)
        return page

    return made


@pytest.fixture
async def page(make: Make, parent: QWidget) -> TablePage:
    """A page with ten people, on the screen, with the keyboard on its rows."""
    made = make()
    parent.show()
    made.show()
    made.load(MadePeople().rows)
    await until(lambda: made.loader.is_whole)
    parent.activateWindow()
    made.grid.setFocus()
    return made


def names(page: TablePage) -> list[str]:
    return [page.model.record(place).name for place in range(page.model.rowCount())]


def order_of(page: TablePage) -> tuple[Order, ...]:
    return page.columns.order


def current_name(page: TablePage) -> str:
    record = page.current
    return record.name if record is not None else ""


def place_of(page: TablePage, column: str) -> int:
    return next(place for place, one in enumerate(page.model.columns) if one.id == column)


def source(*parts: Batch[Any] | Exception, hang: bool = False) -> Callable[[], AsyncIterator[Batch[Any]]]:
    async def batches() -> AsyncIterator[Batch[Any]]:
        for part in parts:
            if isinstance(part, Exception):
                raise part
            yield part
        if hang:
            await asyncio.sleep(3600)

    return batches


async def test_rows_are_sorted_by_name_and_counted_honestly(page: TablePage) -> None:
    assert names(page)[:2] == ["Ärnst Öhl", "Arnst Ohm"]
    assert page.count_line == "10 rows"
    assert page.freshness_line.startswith("Loaded today at")
    assert page.freshness_line.endswith("complete")


async def test_a_search_narrows_marks_and_says_so(page: TablePage) -> None:
    page.focus_search()
    QTest.keyClicks(page.toolbar.search, "goal")
    await until(lambda: len(names(page)) == 2)
    assert page.count_line == "Showing 2 of 10"
    assert page.chips.isVisibleTo(page)
    assert page.grid.cells._words == ("goal",)
    QTest.keyClick(page.toolbar.search, Key.Key_Escape)
    await until(lambda: len(names(page)) == 10)
    assert not page.chips.isVisibleTo(page)
    QTest.keyClick(page.toolbar.search, Key.Key_Down)
    assert page.grid.hasFocus()


async def test_rows_that_name_a_person_are_shown_whatever_was_searched(page: TablePage) -> None:
    page.toolbar.search.setText("goal")
    page.following.show_naming(frozenset({"1003"}), "Carl =SUM")
    await until(lambda: names(page) == ["Carl =SUM"])
    assert [chip.text() for chip in page.chips.findChildren(Chip)] == ["Person: Carl =SUM"]
    assert page.toolbar.search.text() == ""
    assert page.grid.hasFocus()


async def test_a_filter_is_typed_under_its_header(page: TablePage) -> None:
    page.grid.setCurrentIndex(page.model.index(0, place_of(page, "title")))
    page.grid.focus_filter()
    field = page.grid.header.fields["title"]
    assert field.hasFocus()
    QTest.keyClicks(field, "rep")
    QTest.keyClick(field, Key.Key_Return)
    assert page.filters.for_query() == (Filter("title", Contains("rep")),)
    assert len(names(page)) == 5
    assert page.grid.hasFocus()
    assert field.property("on") is True
    QTest.keyClick(field, Key.Key_Escape)
    assert len(names(page)) == 10


async def test_what_is_no_date_is_marked_and_filters_nothing(page: TablePage) -> None:
    field = page.grid.header.fields["hire_date"]
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Key.Key_Return)
    assert field.property("problem") is True
    assert page.filters.for_query() == ()
    field.clear()
    QTest.keyClicks(field, "2020-03")
    QTest.keyClick(field, Key.Key_Return)
    assert names(page) == ["Berta Zech"]


async def test_chips_take_filters_off_one_by_one_or_all(page: TablePage) -> None:
    page.filters.set("status", OneOf(frozenset({"active"})), "Active", "Status: Active")
    page.toolbar.search.setText("goal")
    await until(lambda: len(names(page)) == 2)
    clicked(page.chips.findChild(Button, "chip-status"))  # type: ignore[arg-type]
    assert page.filters.active == {}
    page.filters.set("status", OneOf(frozenset({"on_leave"})), "On leave", "Status: On leave")
    clicked(page.chips.findChild(Button, "chips-clear"))  # type: ignore[arg-type]
    assert len(names(page)) == 10
    assert page.toolbar.search.text() == ""


async def test_when_filters_hide_everything_the_headers_stay_and_the_way_out_is_offered(
    page: TablePage, around: Surroundings
) -> None:
    around.actions.add(Action("table-clear-filters"), page.clear_filters)
    page.toolbar.search.setText("zzzz")
    await until(lambda: page.model.rowCount() == 0)
    state = page.findChild(EmptyState, "table-state")
    assert state is not None
    assert page.grid.isVisible()
    assert "all 10 rows" in state.sentence.text()
    assert state.button is not None
    clicked(state.button)
    assert len(names(page)) == 10
    await until(lambda: page.findChild(EmptyState, "table-state") is None)


async def test_a_click_sorts_and_a_shift_click_sorts_further(page: TablePage) -> None:
    header = page.grid.header
    department, title = place_of(page, "department"), place_of(page, "title")
    header.sort_asked.emit(department, False)
    assert order_of(page) == (Order("department"),)
    header.sort_asked.emit(title, True)
    header.sort_asked.emit(department, True)
    assert order_of(page) == (Order("department", descending=True), Order("title"))
    assert names(page)[:2] == ["Berta Zech", "Frida"]
    assert header._order == order_of(page)
    header.sort_asked.emit(title, False)
    assert order_of(page) == (Order("title", descending=True),)


async def test_the_user_stays_on_the_same_person_when_rows_change_places(page: TablePage) -> None:
    page.grid.setCurrentIndex(page.model.index(names(page).index("Dora"), 2))
    page.columns.sort(0, add=False)
    assert current_name(page) == "Dora"
    assert page.grid.currentIndex().column() == 2
    page.toolbar.search.setText("goal")
    await until(lambda: len(names(page)) == 2)
    assert page.current is None


async def test_the_name_stays_visible_at_the_last_column_and_rows_stay_in_step(page: TablePage) -> None:
    grid = page.grid
    last = len(page.model.columns) - 1
    grid.setCurrentIndex(page.model.index(3, last))
    assert grid.horizontalScrollBar().value() > 0
    staying = grid._staying
    assert staying.isVisible()
    assert staying.visualRect(page.model.index(3, 0)).top() == grid.visualRect(page.model.index(3, last)).top()
    assert staying.selectionModel() is grid.selectionModel()
    QTest.keyClick(grid, Key.Key_Home)
    assert grid.currentIndex().column() == 0
    grid.setCurrentIndex(page.model.index(3, 1))
    assert grid.visualRect(page.model.index(3, 1)).left() >= staying.width() - 1


@pytest.mark.parametrize("size", [90, 130, 150])
async def test_at_every_text_size_both_halves_have_the_same_rows(
    size: int, page: TablePage, light: theme.Theme
) -> None:
    light.set_text_size(size)
    grid = page.grid
    for place in range(3):
        left, right = grid._staying.visualRect(page.model.index(place, 0)), grid.visualRect(page.model.index(place, 1))
        assert (left.top(), left.height()) == (right.top(), right.height())
    assert grid.rowHeight(0) == light.pixels(32)


async def test_tab_leaves_the_grid_so_that_the_keyboard_is_never_trapped(page: TablePage) -> None:
    page.grid.setFocus()
    QTest.keyClick(page.grid, Key.Key_Tab)
    assert not page.grid.hasFocus()


async def test_copy_takes_titles_along_for_several_rows(page: TablePage) -> None:
    grid = page.grid
    grid.setCurrentIndex(page.model.index(0, 0))
    page.copy()
    assert QGuiApplication.clipboard().text() == "Ärnst Öhl"
    QTest.keyClick(grid, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(grid, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    page.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Name\tE-mail"
    page.copy(titles=False)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Ärnst Öhl\tperson0@example.org"


async def test_enter_opens_the_details_and_following_rows_fill_them(page: TablePage) -> None:
    wanted: list[str] = []
    page.record_wanted.connect(lambda record: wanted.append(record.name))
    page.grid.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.grid, Key.Key_Return)
    assert page.panel.isVisible()
    QTest.keyClick(page.grid, Key.Key_Down)
    assert wanted == ["Ärnst Öhl", "Arnst Ohm"]
    page.panel.closed.emit()
    assert not page.panel.isVisible()
    assert page.grid.hasFocus()


async def test_columns_are_chosen_moved_and_remembered(
    page: TablePage, make: Make, around: Surroundings, dialogs: AnsweredDialogs
) -> None:
    kept: list[TableLayout] = []
    page.layout_changed.connect(kept.append)

    def choose(dialog: QWidget) -> int:
        assert isinstance(dialog, ColumnChooser)
        dialog._fill(["name", "phone", "email"])
        return 1

    dialogs.react = choose
    await page.columns.choose("sample")
    assert [column.id for column in page.model.columns] == ["name", "phone", "email"]
    page.columns._on_moved(2, 1)
    assert [column.id for column in page.model.columns] == ["name", "email", "phone"]
    page.grid.setColumnWidth(1, 333)
    await until(lambda: bool(kept))
    again = make(kept[-1])
    assert [column.id for column in again.model.columns] == ["name", "email", "phone"]
    assert again.grid.columnWidth(1) == 333
    assert kept[-1].frozen == ("name",)


async def test_a_remembered_unknown_field_comes_back_when_it_arrives(make: Make) -> None:
    layout = TableLayout(("name", "extra.custom_fields.region"), frozen=("name",))
    page = make(layout)
    assert len(page.model.columns) == 1
    page.load(MadePeople().rows)
    await until(lambda: page.loader.is_whole)
    assert [column.id for column in page.model.columns] == ["name", "extra.custom_fields.region"]


async def test_the_menu_of_a_header_keeps_a_column_visible(page: TablePage) -> None:
    place = place_of(page, "department")
    page.grid.menu_asked.emit(place, QPoint(300, 100))
    menu = page.findChild(QMenu)
    assert menu is not None
    words = [action.text() for action in menu.actions()]
    assert "Keep visible" in words
    menu.actions()[words.index("Keep visible")].trigger()
    menu.close()
    assert [column.id for column in page.model.columns[:2]] == ["name", "department"]
    assert not page.grid._staying.isColumnHidden(1)
    assert page.columns.arrangement.staying == 2


async def test_the_popup_of_a_filter_filters(page: TablePage) -> None:
    page.filtering.open_popup("status", QPoint(50, 50))
    popup: Any = QApplication.activePopupWidget()
    popup.ticks.findItems("On leave", Qt.MatchFlag.MatchStartsWith)[0].setSelected(True)
    popup._use()
    assert names(page) == ["Berta Zech"]
    assert page.filters.words() == {"status": "On leave"}
    assert page.grid.header.fields["status"].text() == "On leave"


async def test_while_rows_arrive_counts_say_of_how_many_and_stop_keeps_what_came(make: Make) -> None:
    rows, _ = people()
    page = make()
    page.load(source(Batch(rows[6:], Facts(10)), hang=True))
    await until(lambda: page.model.rowCount() == 4)
    assert page.count_line == "4 of about 10 loaded"
    assert page.line.isVisibleTo(page)
    page.toolbar.search.setText("goal")
    await until(lambda: page.model.rowCount() == 2)
    assert page.count_line == "Showing 2 · 4 of about 10 loaded"
    page.loader.stop()
    assert "only a part is loaded" in page.freshness_line
    assert not page.line.isVisibleTo(page)


@pytest.mark.parametrize(
    ("part", "title", "button"),
    [
        (NotAllowed(), "Your key can’t see people", None),
        (Unreachable(remedy="try-again", details=Details("GET", "users/")), "People could not be loaded", "Try again"),
        (Batch((), Facts(0)), "No people here", None),
        (Batch((), Facts(stage=Message.of("lookup-people-first"))), "No people here", None),
    ],
)
async def test_an_empty_table_says_why(part: Any, title: str, button: str | None, make: Make) -> None:
    page = make()
    page.load(source(part))
    await until(lambda: not page.loader.is_loading)
    state = page.findChild(EmptyState, "table-state")
    assert state is not None
    assert state.title.text() == title
    assert (state.button.text() if state.button else None) == button
    for word in ("403", "HTTP", "{", "GET"):
        assert word not in f"{state.title.text()} {state.sentence.text()}"
    assert page.count_line in ("", "0 rows")


async def test_an_error_in_the_middle_is_told_above_the_rows_that_came(make: Make) -> None:
    rows, _ = people()
    page = make()
    page.load(source(Batch(rows, Facts(20)), Unreachable(remedy="try-again")))
    await until(lambda: not page.loader.is_loading)
    assert page.model.rowCount() == 10
    bars = page.findChildren(MessageBar)
    assert [bar.objectName() for bar in bars] == ["table-error"]


async def test_every_control_has_a_name(page: TablePage) -> None:
    page.grid.setCurrentIndex(page.model.index(0, 0))
    page.open_record()
    page.toolbar.search.setText("a")
    await asyncio.sleep(0.2)
    assert nameless(page) == []


async def test_ticked_values_stand_in_the_field_and_are_not_read_as_typed_words(page: TablePage) -> None:
    wanted = OneOf(frozenset({"active", "leave"}))
    page.filtering.filter("status", wanted, "Active, On leave")
    field = next(field for field in page.grid.header.fields.values() if field.objectName() == "filter-status")
    assert field.text() == "Active, On leave"
    await asyncio.sleep(0.25)
    assert page.filters.active["status"].condition == wanted
