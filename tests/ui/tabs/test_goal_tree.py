"""Goals as a tree, under Qt's tester: orphans at the top, cycles opened, branches made when opened (row Q3)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from bw_desktop.records.goals import COLUMNS, Goal
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tabs.goal_tree import GoalTreeModel
from bw_desktop.wording import Wording
from tests.ui.made import goal_record, goals

SPEECH = Speech(Wording(), QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def nested() -> list[Goal]:
    return goals(
        [
            goal_record(1, "Company", children=[goal_record(2, "Step", is_key_result=True)]),
            goal_record(3, "Team", parent={"id": 1, "name": "Company"}),
            goal_record(4, "Orphan", parent={"id": 99, "name": "Hidden"}, is_key_result=True),
            goal_record(5, "Round", parent={"id": 6, "name": "And"}),
            goal_record(6, "And", parent={"id": 5, "name": "Round"}),
        ]
    )


@pytest.fixture
def tree(qapp: QApplication) -> Iterator[GoalTreeModel]:
    model = GoalTreeModel(COLUMNS, SPEECH)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    tester.deleteLater()


def names(tree: GoalTreeModel, parent: QModelIndex | None = None) -> list[str]:
    at = parent or QModelIndex()
    return [str(tree.index(row, 0, at).data()) for row in range(tree.rowCount(at))]


def test_goals_stand_under_their_parents_and_orphans_and_cycles_are_shown(tree: GoalTreeModel) -> None:
    tree.show_goals(nested())
    assert names(tree)[:2] == ["Company", "Orphan"]
    assert names(tree, tree.index(0, 0)) == ["Step", "Team"]
    assert len(names(tree)) == 3
    opened = tree.index(2, 0)
    assert len(names(tree, opened)) == 1
    assert tree.parent(tree.index(0, 0, opened)) == opened


def test_a_cell_says_value_first_and_leaves_can_not_be_opened(tree: GoalTreeModel) -> None:
    tree.show_goals(nested())
    company = tree.index(0, 0)
    assert tree.index(0, 3).data() == "50%"
    assert tree.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "At risk, Status"
    assert tree.headerData(0, Qt.Orientation.Horizontal) == "Title"
    assert tree.hasChildren(company)
    assert not tree.hasChildren(tree.index(0, 0, company))
    assert tree.goal(company) == nested()[0]
    assert tree.goal(QModelIndex()) is None


def test_where_milestones_come_later_a_goal_is_asked_once_when_it_is_opened(qapp: QApplication) -> None:
    # Qt's tester opens branches itself, so it must not look on.
    tree = GoalTreeModel(COLUMNS, SPEECH)
    wanted: list[str] = []
    tree.children_wanted.connect(wanted.append)
    tree.asks_for_more = True
    tree.show_goals(goals([goal_record(1, "Company"), goal_record(2, "Step", is_key_result=True)]))
    company = tree.index(0, 0)
    assert tree.hasChildren(company)
    assert not tree.hasChildren(tree.index(1, 0))
    assert tree.canFetchMore(company)
    tree.fetchMore(company)
    assert wanted == ["1"]
    assert not tree.canFetchMore(company)
    live = goals([goal_record(1, "Company", children=[goal_record(7, "Found", is_key_result=True)])])
    tree.add_children("1", live)
    assert names(tree, tree.index(0, 0)) == ["Found"]
    tree.add_children("1", live)
    tree.add_children("gone", live)
    assert names(tree, tree.index(0, 0)) == ["Found"]
