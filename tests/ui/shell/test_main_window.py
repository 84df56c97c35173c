"""The window: whose data it is, tabs, regions by keyboard, calm bars, menus of the registry, its place (N1, N8)."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from bw_desktop.records.domains import DOMAINS
from bw_desktop.storage.settings import WindowPlace, Workspace
from bw_desktop.ui.actions import MENUS
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.main_window import FIRST_SIZE, MainWindow
from tests.ui.inspection import cut, nameless, tabs_without_name
from tests.ui.shell.made import LIVE, SAMPLE, TEST
from tests.ui.surroundings_made import until


@pytest.mark.parametrize(("workspace", "word"), [(LIVE, "LIVE"), (TEST, "TEST"), (SAMPLE, "SAMPLE")])
async def test_the_name_of_the_window_begins_with_the_environment(workspace: Workspace, word: str, desk: Desk) -> None:
    desk.window.show_workspace(workspace)
    assert desk.window.accessibleName().startswith(word)
    assert desk.window.windowTitle() == desk.window.accessibleName()
    assert workspace.name in desk.window.accessibleName()
    assert desk.window.band.accessibleName().startswith(word)


def lock_text(window: MainWindow) -> str:
    lock = window.findChild(QWidget, "band-look-only")
    return lock.accessibleName() if lock is not None and lock.isVisibleTo(window) else ""


async def test_look_only_and_the_key_stand_in_the_band_but_not_for_the_sample_company(desk: Desk) -> None:
    assert lock_text(desk.window) == ""
    desk.window.show_workspace(LIVE)
    assert lock_text(desk.window) == "Look only"
    owner = desk.window.findChild(QLabel, "band-owner")
    assert owner is not None
    assert owner.text() == "Key of jane.smith@acme.example"
    desk.window.show_workspace(TEST)
    assert lock_text(desk.window) == "Can change data"


async def test_tabs_stand_in_order_and_open_their_pages(desk: Desk) -> None:
    window = desk.window
    assert [tab.id for tab in window.tabs] == [*(domain.id for domain in DOMAINS), "uploads", "activity"]
    assert [tab.id for tab in window.tabs if tab.apart] == ["uploads"]
    assert [tab.id for tab in window.tabs if tab.only_look] == [one.id for one in DOMAINS if one.is_read_only]
    opened: list[str] = []
    window.tab_opened.connect(opened.append)
    for tab in (window.tabs[place] for place in (1, 6, 7, 0)):
        window.open_tab(tab.id)
        assert window.current_tab is tab
        assert window.pages.currentWidget() is tab.widget
    assert opened == ["goals", "uploads", "activity", "users"]
    window.open_tab("no such tab")
    assert window.current_tab is window.tabs[0]


async def test_the_bottom_line_speaks_of_the_table_in_front(desk: Desk) -> None:
    window = desk.window
    await until(lambda: window.status.counts.text() == "10 rows")
    assert "complete" in window.status.freshness.text()
    assert window.status.accessibleName().startswith("10 rows")
    window.open_tab("goals")
    await until(lambda: window.status.counts.text() == "2 rows")
    window.open_tab("uploads")
    assert window.status.counts.text() == ""


async def activated(window: MainWindow) -> None:
    window.activateWindow()
    await until(window.isActiveWindow)


def focused() -> str:
    widget: QObject | None = QGuiApplication.focusObject()
    return widget.objectName() if widget is not None else ""


async def test_f6_goes_round_the_regions_and_shift_f6_back(desk: Desk) -> None:
    window = desk.window
    await until(lambda: desk.users.page.loader.is_whole)
    await activated(window)
    desk.users.page.focus_rows()
    await until(lambda: focused() == "table")
    seen = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(focused())
    assert seen == ["tabs", "table-search", "departments-tree", "table"]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert focused() == "departments-tree"
    desk.users.page.grid.focus_filter()
    assert focused() == "filter-name"
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert focused() == "departments-tree", "the filter fields belong to the rows"


async def test_what_finds_anything_makes_room_for_the_tabs(desk: Desk) -> None:
    window = desk.window
    assert window._find.text() == "Find anything"
    window.resize(window.minimumWidth(), 700)
    assert window._find.text() == ""
    assert window._find.accessibleName() == "Find anything"
    window.resize(1600, 800)
    assert window._find.text() == "Find anything"


async def test_the_tabs_are_walked_with_the_arrows(desk: Desk) -> None:
    window = desk.window
    await activated(window)
    window.tab_bar.setFocus()
    QTest.keyClick(window.tab_bar, Qt.Key.Key_Right)
    assert window.current_tab is not None
    assert window.current_tab.id == "goals"
    QTest.keyClick(window, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert window.current_tab.id == "activity"


async def test_a_bar_that_is_put_away_leaves_no_room_behind(desk: Desk) -> None:
    window = desk.window
    bar = MessageBar(window.around.wording, "told", "The settings were damaged.", "note", closable=True)
    window.show_bar(bar)
    assert window.bars.count() == 1
    bar.closed.emit()
    await until(lambda: window.bars.count() == 0)


async def test_the_menus_are_made_of_the_registry(desk: Desk) -> None:
    window, actions = desk.window, desk.window.around.actions
    menus = {menu.objectName(): menu for menu in window.findChildren(QMenu) if menu.objectName()}
    assert list(menus) == [f"menu-{name}" for name in MENUS]
    for action in actions:
        assert actions.title(action.id), action.id
        if action.menu:
            assert actions.qaction(action.id) in menus[f"menu-{action.menu}"].actions(), action.id
    shortcuts = [keys for action in actions if (keys := actions.shortcut(action.id))]
    assert len(shortcuts) == len(set(shortcuts))
    assert len(shortcuts) > 20


async def test_closing_is_asked_for_and_only_done_for_good(desk: Desk) -> None:
    wanted: list[bool] = []
    desk.window.close_wanted.connect(lambda: wanted.append(True))
    assert not desk.window.close()
    assert wanted == [True]
    assert desk.window.isVisible()
    desk.window.close_for_good()
    assert not desk.window.isVisible()


async def test_a_place_is_remembered_and_stood_at_again(desk: Desk) -> None:
    window = desk.window
    window.setGeometry(20, 30, 1000, 640)
    window.open_tab("goals")
    place = window.place()
    assert place == WindowPlace(20, 30, 1000, 640, False, "goals")
    window.setGeometry(0, 0, 1100, 700)
    window.stand_at(place)
    assert window.place() == place


async def test_a_place_on_a_screen_that_is_gone_is_not_taken(desk: Desk) -> None:
    window = desk.window
    window.stand_at(WindowPlace(90_000, 90_000, 1000, 640))
    assert window.geometry().x() < 5000
    window.stand_at(None)
    screen = window.screen().availableGeometry()
    assert window.width() == max(window.minimumWidth(), min(FIRST_SIZE[0], screen.width()))


async def test_every_control_of_the_window_has_a_name_and_no_text_is_cut(desk: Desk) -> None:
    window = desk.window
    await until(lambda: desk.users.page.loader.is_whole)
    for tab in window.tabs:
        window.open_tab(tab.id)
        await asyncio.sleep(0.05)
        assert nameless(window) == []
        assert cut(window) == []
    assert tabs_without_name(window.tab_bar) == []
