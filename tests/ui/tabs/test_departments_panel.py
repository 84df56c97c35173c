"""The departments beside the people: what happens to the chosen one when the tree is loaded anew, or is gone."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from bw_desktop.errors import KeyNotAccepted
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tabs.departments_panel import DepartmentsPanel
from bw_desktop.ui.tabs.users_tab import UsersTab
from tests.ui.made import MadePeople, tree
from tests.ui.surroundings_made import until


@pytest.fixture
async def panel(around: Surroundings, parent: QWidget) -> DepartmentsPanel:
    made = DepartmentsPanel(around.speech, parent)
    parent.show()
    made.show_tree(tree())
    return made


async def test_loading_anew_keeps_the_chosen_department(panel: DepartmentsPanel) -> None:
    chosen: list[str] = []
    panel.choose("3")
    panel.chosen.connect(chosen.append)
    panel.show_tree(tree())
    assert chosen == ["3"]
    assert panel.tree.currentIndex().data() == "Sales North"


async def test_loading_anew_takes_no_row_out_of_a_tree_that_is_seen(panel: DepartmentsPanel) -> None:
    """Each would be told to everybody: with 5,000 departments that held the window for most of a second."""
    gone: list[int] = []
    panel.tree.model().rowsRemoved.connect(lambda *_: gone.append(1))
    for _ in range(3):
        panel.show_tree(tree())
        await asyncio.sleep(0.02)
    assert gone == []
    await until(lambda: len(panel.findChildren(QStandardItemModel)) == 1)
    assert panel.tree.currentIndex().data() == "Everybody"


async def test_a_department_that_is_gone_gives_way_to_everybody(around: Surroundings, parent: QWidget) -> None:
    people = MadePeople()
    tab = UsersTab(people, around, "sample", lambda kind, key: "")
    tab.setParent(parent)
    parent.show()
    tab.show()
    await until(lambda: tab.departments.isVisibleTo(tab) and not tab.page.loader.is_loading)
    tab.departments.choose("3")
    assert tab.page.model.rowCount() < 10
    people.refused = KeyNotAccepted()
    tab.page.refresh()
    await until(lambda: not tab.departments.isVisibleTo(tab) and not tab.page.loader.is_loading)
    assert tab.page.filters.active == {}
    assert tab.page.model.rowCount() == 10


async def test_a_part_of_the_people_is_not_counted(around: Surroundings, parent: QWidget) -> None:
    people = MadePeople()
    tab = UsersTab(people, around, "sample", lambda kind, key: "")
    tab.setParent(parent)
    parent.show()
    tab.show()
    sales = "Sales: 3 people, 5 with its sub-departments"
    await until(lambda: "2" in tab.departments._items and tab.departments._items["2"].toolTip() == sales)
    people.error = KeyNotAccepted()
    tab.page.refresh()
    await until(lambda: not tab.page.loader.is_loading)
    assert tab.departments._items["2"].toolTip() == "Sales"
