"""The Users and Goals tabs on rows of their own: departments filter, live records fill the panel, periods load."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.errors import NotAllowed, Unreachable
from bw_desktop.lookup.batch import Facts
from bw_desktop.messages import Message
from bw_desktop.ui.kit import Muted, ValueText
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tabs.data_tab import DataTab
from bw_desktop.ui.tabs.goals_tab import GoalsTab
from bw_desktop.ui.tabs.users_tab import UsersTab
from tests.ui.made import TODAY, MadeGoals, MadePeople, goal_record
from tests.ui.surroundings_made import AnsweredDialogs, nameless, until


def web(kind: str, id: str) -> str:
    return f"https://app.example/{kind}/{id}"


async def shown(tab: DataTab, parent: QWidget) -> DataTab:
    tab.setParent(parent)
    tab.setGeometry(0, 0, 1000, 700)
    parent.show()
    tab.show()
    await until(lambda: not tab.page.loader.is_loading)
    return tab


@pytest.fixture
async def users(around: Surroundings, parent: QWidget) -> UsersTab:
    tab = UsersTab(MadePeople(), around, "sample", web)
    await shown(tab, parent)
    await until(lambda: tab.departments.isVisibleTo(tab))
    return tab


def rows_shown(tab: DataTab) -> str:
    return tab.page.rows_widget.objectName()


def values(tab: DataTab) -> list[str]:
    return [value.toPlainText() for value in tab.page.panel.findChildren(ValueText) if value.isVisibleTo(tab)]


async def test_nothing_is_asked_for_before_somebody_looks(around: Surroundings, parent: QWidget) -> None:
    people = MadePeople()
    tab = UsersTab(people, around, "sample", web)
    await asyncio.sleep(0.02)
    assert people.asked == 0
    await shown(tab, parent)
    tab.hide()
    tab.show()
    assert people.asked == 1


async def test_departments_have_head_counts_own_and_with_their_children(users: UsersTab) -> None:
    items = users.departments._items
    spoken = {item.text(): item.toolTip() for item in items.values()}
    assert spoken["Everybody"] == "Everybody: 10 people"
    assert spoken["Sales"] == "Sales: 3 people, 5 with its sub-departments"
    assert spoken["Sales North"] == "Sales North: 2 people"


async def test_a_department_filters_with_its_children_and_the_chip_says_so(users: UsersTab) -> None:
    users.departments.choose("2")
    assert users.page.model.rowCount() == 5
    chip = users.page.filters.active["department_path"].chip
    assert chip == "Department: Sales incl. 1 sub-department"
    users.page.clear_filters()
    assert users.page.model.rowCount() == 10
    assert users.departments.tree.currentIndex().data() == "Everybody"
    users.departments.choose("3")
    assert users.page.filters.active["department_path"].chip == "Department: Sales North"
    users.departments.choose("")
    assert users.page.model.rowCount() == 10


async def test_where_departments_are_refused_people_come_all_the_same(around: Surroundings, parent: QWidget) -> None:
    tab = UsersTab(MadePeople(refused=NotAllowed()), around, "sample", web)
    await shown(tab, parent)
    await asyncio.sleep(0.05)
    assert tab.page.model.rowCount() == 10
    assert not tab.departments.isVisibleTo(tab)


async def test_the_record_is_shown_at_once_and_then_live(users: UsersTab) -> None:
    users.page.grid.setCurrentIndex(users.page.model.index(0, 0))
    users.page.open_record()
    await until(lambda: "person0@example.org" in values(users))
    note = users.page.panel.findChild(Muted, "record-note")
    assert note is not None
    assert "latest" in note.text()
    await until(lambda: note.text() == "")
    assert "person0@example.org" in values(users)


async def test_open_in_betterworks_goes_to_the_person(users: UsersTab, dialogs: AnsweredDialogs) -> None:
    users.page.grid.setCurrentIndex(users.page.model.index(0, 0))
    users.page.web_wanted.emit(users.page.current)
    assert dialogs.opened == ["https://app.example/user/1000"]


async def test_every_control_of_the_users_tab_has_a_name(users: UsersTab) -> None:
    assert nameless(users) == []


@pytest.fixture
def made_goals() -> MadeGoals:
    parent_goal = goal_record(1, "Company", children=[goal_record(2, "Step", is_key_result=True)])
    child = goal_record(3, "Team", 0.9, parent={"id": 1, "name": "Company"})
    live = goal_record(1, "Company, live", history=[{"comment": "Half way", "created": 1794483557}])
    return MadeGoals([parent_goal, child], {"1": [live]})


@pytest.fixture
async def goals(made_goals: MadeGoals, around: Surroundings, parent: QWidget) -> GoalsTab:
    tab = GoalsTab(made_goals, around, "sample", web, today=TODAY)
    await shown(tab, parent)
    return tab


async def test_this_quarter_is_loaded_first_and_another_period_when_chosen(
    goals: GoalsTab, made_goals: MadeGoals
) -> None:
    assert made_goals.periods == [(date(2026, 10, 1), date(2026, 12, 31))]
    goals.period.setCurrentIndex(1)
    await until(lambda: len(made_goals.periods) == 2 and not goals.page.loader.is_loading)
    assert made_goals.periods[1] == (date(2027, 1, 1), date(2027, 3, 31))
    assert goals.page.model.rowCount() == 3


async def test_the_live_goal_with_its_history_fills_the_panel(goals: GoalsTab) -> None:
    goals.page.grid.setCurrentIndex(goals.page.model.index(0, 0))
    goals.page.open_record()
    await until(lambda: "Half way" in values(goals))
    assert goals.page.panel._title.text() == "Company, live"


async def test_a_goal_that_cannot_be_read_keeps_the_values_of_the_list(
    goals: GoalsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lost(record: object) -> object:
        raise Unreachable

    monkeypatch.setattr(goals, "live_sections", lost)
    goals.page.grid.setCurrentIndex(goals.page.model.index(0, 0))
    goals.page.open_record()

    def note() -> str:
        label = goals.page.panel.findChild(Muted, "record-note")
        return label.text() if label is not None else ""

    await until(lambda: "could not be read" in note())
    assert "Company" in values(goals)


async def test_the_tree_shows_what_the_filters_let_through_and_opens_records(goals: GoalsTab) -> None:
    goals._as_tree.setChecked(True)
    assert rows_shown(goals) == "goal-tree"
    model = goals.tree.tree
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Company"]
    goals.tree.setCurrentIndex(model.index(0, 0))
    goals.page.open_record()
    assert goals.page.panel._title.text() == "Company"
    goals.page.toolbar.search.setText("team")
    await until(lambda: model.rowCount() == 1 and model.index(0, 0).data() == "Team")
    goals._as_list.setChecked(True)
    assert rows_shown(goals) == "table"


async def test_milestones_come_when_a_branch_is_opened_where_the_list_has_none(
    around: Surroundings, parent: QWidget
) -> None:
    live = goal_record(1, "Company", children=[goal_record(2, "Step", is_key_result=True)])
    notes = (Message.of("lookup-milestones-when-opened"),)
    tab = GoalsTab(
        MadeGoals([goal_record(1, "Company")], {"1": [live]}, Facts(notes=notes)), around, "sample", web, today=TODAY
    )
    await shown(tab, parent)
    tab._as_tree.setChecked(True)
    model = tab.tree.tree
    tab.tree.expand(model.index(0, 0))
    await until(lambda: model.rowCount(model.index(0, 0)) == 1)
    assert model.index(0, 0, model.index(0, 0)).data() == "Step"


async def test_every_control_of_the_goals_tab_has_a_name(goals: GoalsTab) -> None:
    assert nameless(goals) == []
    goals._as_tree.setChecked(True)
    assert nameless(goals) == []
