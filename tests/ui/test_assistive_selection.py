"""What assistive technology selects or presses is where the user stands, without a click or a key (row N2)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from bw_desktop.records.people import COLUMNS
from bw_desktop.ui.shell.tab_bar import TabBar
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.column_chooser import ColumnChooser
from bw_desktop.ui.tabs.data_tab import DataTab
from bw_desktop.ui.tabs.goals_tab import GoalsTab
from bw_desktop.ui.tabs.users_tab import UsersTab
from bw_desktop.wording import Wording
from tests.ui.made import TODAY, MadeGoals, MadePeople, goal_record
from tests.ui.surroundings_made import until


def spoken(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def child(widget: QWidget, name: str) -> QAccessibleInterface:
    """The part of a list, tree or table whose name begins like this."""
    whole = spoken(widget)
    parts = (whole.child(place) for place in range(whole.childCount()))
    return next(part for part in parts if part.text(QAccessible.Text.Name).startswith(name))


def select(widget: QWidget, name: str) -> None:
    whole = spoken(widget).selectionInterface()
    whole.clear()
    assert whole.select(child(widget, name))


async def shown(tab: DataTab, parent: QWidget) -> None:
    tab.setParent(parent)
    tab.setGeometry(0, 0, 1000, 700)
    parent.show()
    tab.show()
    await until(lambda: tab.page.loader.is_whole and len(tab.around.runner) == 0)


async def test_a_department_that_is_selected_filters(around: Surroundings, parent: QWidget) -> None:
    tab = UsersTab(MadePeople(), around, "sample", lambda kind, key: "")
    await shown(tab, parent)
    select(tab.departments.tree, "Finance: 2")
    await until(lambda: tab.page.model.rowCount() == 2)
    select(tab.departments.tree, "Everybody")
    await until(lambda: tab.page.model.rowCount() == 10)


async def test_the_record_panel_follows_a_cell_that_is_selected(around: Surroundings, parent: QWidget) -> None:
    tab = UsersTab(MadePeople(), around, "sample", lambda kind, key: "")
    await shown(tab, parent)
    tab.page.grid.setCurrentIndex(tab.page.model.index(0, 0))
    tab.page.open_record()
    select(tab.page.grid, "Dora")
    await until(lambda: tab.page.panel._title.text() == "Dora")
    assert tab.page.current is not None
    assert tab.page.current.name == "Dora"


async def test_the_record_panel_follows_a_goal_that_is_selected_in_the_tree(
    around: Surroundings, parent: QWidget
) -> None:
    records = [goal_record(1, "Company"), goal_record(2, "Team")]
    tab = GoalsTab(MadeGoals(records), around, "sample", lambda kind, key: "", today=TODAY)
    await shown(tab, parent)
    tab._as_tree.setChecked(True)
    tab.tree.setCurrentIndex(tab.tree.tree.index(0, 0))
    tab.page.open_record()
    select(tab.tree, "Team")
    await until(lambda: tab.page.panel._title.text() == "Team")


async def test_a_milestone_below_its_goal_can_be_selected_too(around: Surroundings, parent: QWidget) -> None:
    child_record = goal_record(2, "Ship it", is_key_result=True)
    tab = GoalsTab(
        MadeGoals([goal_record(1, "Company", children=[child_record])]),
        around,
        "sample",
        lambda kind, key: "",
        today=TODAY,
    )
    await shown(tab, parent)
    tab._as_tree.setChecked(True)
    tab.tree.setCurrentIndex(tab.tree.tree.index(0, 0))
    tab.page.open_record()
    tab.tree.expandAll()
    select(tab.tree, "Ship it")
    await until(lambda: tab.page.panel._title.text() == "Ship it")


def below(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield part
    for place in range(part.childCount()):
        if (inner := part.child(place)) is not None:
            yield from below(inner)


async def test_filter_fields_are_reached_and_filled(around: Surroundings, parent: QWidget) -> None:
    tab = UsersTab(MadePeople(), around, "sample", lambda kind, key: "")
    await shown(tab, parent)
    fields = {
        part.text(QAccessible.Text.Name): part
        for part in below(spoken(tab.page))
        if part.role() == QAccessible.Role.EditableText
    }
    assert {"Filter Name", "Filter E-mail", "Filter Department"} <= fields.keys()
    fields["Filter Department"].setText(QAccessible.Text.Value, "finance")
    await until(lambda: tab.page.model.rowCount() == 2)
    assert fields["Filter Department"].text(QAccessible.Text.Value) == "finance"
    assert fields["Filter Name"].state().focusable


async def test_list_and_tree_are_changed_by_being_toggled(around: Surroundings, parent: QWidget) -> None:
    tab = GoalsTab(MadeGoals([goal_record(1, "Company")]), around, "sample", lambda kind, key: "", today=TODAY)
    await shown(tab, parent)
    spoken(tab._as_tree).actionInterface().doAction("Toggle")
    assert tab.page.rows_widget.objectName() == "goal-tree"
    spoken(tab._as_list).actionInterface().doAction("Toggle")
    assert tab.page.rows_widget.objectName() == "table"


async def test_the_column_that_is_selected_is_the_one_that_moves(around: Surroundings, parent: QWidget) -> None:
    chooser = ColumnChooser(Wording(), "sample", COLUMNS, ["name", "phone", "email"], ["name"], parent)
    parent.show()
    chooser.show()
    select(chooser._list, "E-mail")
    await until(lambda: chooser._list.currentRow() == 2)
    spoken(chooser._up).actionInterface().doAction("Press")
    await until(lambda: chooser.chosen == ("name", "email", "phone"))
    assert chooser._list.currentRow() == 1


@pytest.mark.parametrize("way", ["press", "select"])
def test_a_tab_opens_when_it_is_pressed_or_selected(way: str, parent: QWidget) -> None:
    bar = TabBar("Areas", parent)
    for icon, title in (("users", "Users"), ("goal", "Goals")):
        bar.add(icon, title)
    parent.show()
    tab = child(bar, "Goals")
    if way == "press":
        tab.actionInterface().doAction("Press")
    else:
        spoken(bar).selectionInterface().select(tab)
    assert bar.currentIndex() == 1
