"""Lists that share one tab: the switch turns from one to the other, by mouse, key and assistive technology."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tabs.listed_tab import ListedTab
from bw_desktop.ui.tabs.switched_tabs import SwitchedTabs
from tests.ui.made_listed import made_listed
from tests.ui.surroundings_made import until


@pytest.fixture
async def lists(around: Surroundings, parent: QWidget) -> SwitchedTabs:
    domains = ("conversations", "conversation-templates")
    made = SwitchedTabs([ListedTab(made_listed(one), around, "live", lambda kind, key: "") for one in domains], parent)
    parent.resize(1200, 700)
    made.resize(1200, 700)
    parent.show()
    return made


def button(lists: SwitchedTabs, name: str) -> QAbstractButton:
    found = lists.page.findChild(QAbstractButton, f"list-{name}")
    assert found is not None
    return found


async def test_the_first_list_is_in_front_and_the_other_loads_when_it_is_looked_at(lists: SwitchedTabs) -> None:
    await until(lambda: lists.page.loader.is_whole)
    assert lists.page.domain.id == "conversations"
    assert button(lists, "conversations").isChecked()
    turned: list[str] = []
    lists.switched.connect(lambda page: turned.append(page.domain.id))
    button(lists, "conversation-templates").click()
    assert turned == ["conversation-templates"]
    assert button(lists, "conversation-templates").isChecked()
    await until(lambda: lists.page.loader.is_whole and lists.page.model.rowCount() == 1)


async def test_back_and_forth_each_list_marks_itself(lists: SwitchedTabs) -> None:
    for name in ("conversation-templates", "conversations", "conversation-templates", "conversations"):
        button(lists, name).setChecked(True)
        assert lists.page.domain.id == name
        assert button(lists, name).isChecked()
        assert not all(one.isChecked() for one in lists.page.toolbar.findChildren(QAbstractButton) if one.isCheckable())
    button(lists, "conversations").click()
    assert lists.page.domain.id == "conversations"


async def test_the_keyboard_stays_on_the_switch(lists: SwitchedTabs) -> None:
    lists.window().activateWindow()
    await until(lists.window().isActiveWindow)
    there = button(lists, "conversation-templates")
    there.setFocus()
    QTest.keyClick(there, Qt.Key.Key_Return)
    assert lists.page.domain.id == "conversation-templates"
    assert button(lists, "conversation-templates").hasFocus()
