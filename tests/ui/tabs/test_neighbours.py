"""Tabs as neighbours: a question about people loads the goals it needs, and says what is missing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QWidget

from bw_desktop.errors import NotAllowed, Unreachable
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.domains import DOMAINS
from bw_desktop.records.goals import Goal
from bw_desktop.records.people import today_utc
from bw_desktop.records.query import Contains, DateBetween, Filter, Under
from bw_desktop.records.questions import Question
from bw_desktop.records.spans import Within
from bw_desktop.records.view import View, Wanted
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.kit import EmptyState, MessageBar
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.department_choice import DepartmentChoice
from bw_desktop.ui.tabs.data_tab import DataTab
from bw_desktop.ui.tabs.goals_tab import GoalsTab
from bw_desktop.ui.tabs.neighbours import TabNeighbours
from bw_desktop.ui.tabs.users_tab import UsersTab
from tests.ui.made import MadeGoals, MadePeople, goal_record, goals
from tests.ui.surroundings_made import nameless, until
from tests.ui.tabs.test_tabs import web

QUESTIONS: dict[str, Question] = {one.id: one for domain in DOMAINS for one in domain.questions}


@dataclass
class SlowGoals(MadeGoals):
    """Goals that come one by one, each when it is let go; `error` is raised behind them."""

    total: int | None = None
    error: Exception | None = None
    let_go: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))

    async def rows(self, start: date, end: date) -> AsyncIterator[Batch[Goal]]:
        self.periods.append((start, end))
        yield Batch((), Facts(self.total))
        for goal in goals(self.records):
            await self.let_go.acquire()
            yield Batch([goal], Facts(self.total))
        await self.let_go.acquire()
        if self.error is not None:
            raise self.error


def goal_of(id: int, owner: int, **more: Any) -> dict[str, Any]:
    today = today_utc()
    days = {"start": f"{today.year}-01-01", "end": f"{today.year}-12-31"}
    return goal_record(id, f"Goal {id}", owner={"user_id": owner, "user": {"id": owner, "name": "…"}}, **days | more)


@dataclass
class Neighbourhood:
    users: UsersTab
    goals: GoalsTab
    source: MadeGoals
    people: MadePeople


@pytest.fixture
def stand(around: Surroundings, parent: QWidget) -> Any:
    def made(source: MadeGoals, layout: TableLayout | None = None) -> Neighbourhood:
        people = MadePeople()
        users = UsersTab(people, around, "sample", web, layout)
        other = GoalsTab(source, around, "sample", web)
        for tab in (users, other):
            tab.setParent(parent)
            tab.setGeometry(0, 0, 1000, 700)
        TabNeighbours(around.speech, parent).join([users, other])
        other.hide()
        parent.show()
        return Neighbourhood(users, other, source, people)

    return made


def names(tab: DataTab) -> list[str]:
    model = tab.page.model
    return [model.record(place).name for place in range(model.rowCount())]


def notes(tab: DataTab) -> list[str]:
    bars = tab.page.viewing.strip.findChildren(MessageBar)
    return [bar.sentence.text() for bar in bars if bar.isVisibleTo(tab)]


def of(tab: DataTab, kind: type[Any]) -> Any:
    return tab.page.viewing.strip.findChildren(kind)[-1]


@pytest.mark.parametrize("question", ["reports", "no-manager"])
async def test_a_table_that_needs_its_own_rows_comes_to_rest(stand: Any, question: str) -> None:
    here = stand(MadeGoals([]))
    await until(lambda: here.users.page.loader.is_whole)
    viewing = here.users.page.viewing
    viewing.ask(QUESTIONS[question])
    await until(lambda: not viewing.is_loading)
    for _ in range(20):
        await asyncio.sleep(0.01)
        assert not viewing.is_loading


async def test_a_question_loads_what_it_needs_and_is_final_when_all_is_there(stand: Any) -> None:
    here = stand(SlowGoals([goal_of(1, 1000), goal_of(2, 1003)], total=2))
    await until(lambda: here.users.page.loader.is_whole)
    assert here.source.periods == [], "nobody has asked for goals"
    here.users.page.viewing.ask(QUESTIONS["no-goal"])
    await until(lambda: bool(here.source.periods))
    assert notes(here.users) == ["Goals are still loading: 0 of about 2. The answer is not final."]
    assert names(here.users) == [], "before the first goal nothing is known"
    here.source.let_go.release()
    await until(lambda: notes(here.users) == ["Goals are still loading: 1 of about 2. The answer is not final."])
    await until(lambda: len(names(here.users)) == 9)
    here.source.let_go.release()
    here.source.let_go.release()
    await until(lambda: notes(here.users) == [])
    await until(lambda: len(names(here.users)) == 8)
    assert not {"Ärnst Öhl", "Carl =SUM"} & set(names(here.users))


async def test_a_refusal_is_said_and_nobody_is_accused_of_having_no_goal(stand: Any) -> None:
    here = stand(SlowGoals(error=NotAllowed()))
    here.users.page.viewing.ask(QUESTIONS["no-goal"])
    here.source.let_go.release()
    await until(lambda: notes(here.users) == ["Your key can’t see Goals, so this cannot be answered."])
    await until(lambda: here.users.page.loader.is_whole)
    assert names(here.users) == []


async def test_a_part_is_said_to_be_a_part_and_can_be_loaded_again(stand: Any) -> None:
    here = stand(SlowGoals([goal_of(1, 1000)], error=Unreachable()))
    here.users.page.viewing.ask(QUESTIONS["no-goal"])
    for _ in range(2):
        here.source.let_go.release()
    await until(lambda: notes(here.users) == ["Goals are not loaded completely. The answer is not final."])
    here.users.page.viewing.strip.findChildren(MessageBar)[0].button.click()
    await until(lambda: len(here.source.periods) == 2)
    assert notes(here.users)[0].startswith("Goals are still loading")


async def test_a_period_that_is_too_short_is_made_longer_and_told_when_shortened(stand: Any) -> None:
    here = stand(MadeGoals([goal_of(1, 1000)]))
    here.users.page.viewing.ask(QUESTIONS["leavers"])
    await until(lambda: here.goals.page.loader.is_whole)
    assert here.goals.period.currentData() == "four-years"
    assert notes(here.users) == []
    here.goals.period.setCurrentIndex(0)
    await until(lambda: notes(here.users) == ["Goals are loaded for fewer days than this answer needs."])
    here.users.page.viewing.strip.findChildren(MessageBar)[0].button.click()
    await until(lambda: notes(here.users) == [])
    assert here.goals.period.currentData() == "four-years"


async def test_a_view_of_goals_brings_its_period_and_loads_once(stand: Any) -> None:
    here = stand(MadeGoals([goal_of(1, 1000)]))
    here.goals.page.viewing.ask(QUESTIONS["at-risk"], Within("last-quarter"))
    here.goals.show()
    await until(lambda: here.goals.page.loader.is_whole)
    assert here.goals.period.currentData() == "last-quarter"
    assert len(here.source.periods) == 1
    assert here.goals.page.viewing.now("Mine").period == Within("last-quarter")


async def test_rows_that_take_the_place_of_others_are_counted_anew(stand: Any) -> None:
    here = stand(MadeGoals([goal_of(1, 1000)]))
    here.users.page.viewing.ask(QUESTIONS["no-goal"])
    await until(lambda: len(names(here.users)) == 9)
    here.source.records = [goal_of(1, 1000), goal_of(2, 1001), goal_of(3, 1002)]
    here.goals.page.refresh()
    await until(lambda: len(names(here.users)) == 7)
    assert not {"Ärnst Öhl", "Arnst Ohm", "Berta Zech"} & set(names(here.users))


async def test_a_number_is_changed_by_keyboard_and_the_question_follows(stand: Any) -> None:
    here = stand(MadeGoals())
    page = here.users.page
    page.viewing.ask(QUESTIONS["joined"], 30)
    assert page.viewing.title == "Who joined in the last 30 days?"
    field = of(here.users, QSpinBox)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "4000")
    assert page.viewing.title == "Who joined in the last 30 days?", "not before it is finished"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.viewing.strip.title.text() == "Who joined in the last 4,000 days?"
    assert page.filters.wanted() == (Wanted("hire_date", Within("last", 4000)),)
    assert list(page.chip_sentences) == ["Hired on: in the last 4,000 days"]
    await until(lambda: len(names(here.users)) == 10)


async def test_days_and_a_first_day_are_chosen(stand: Any) -> None:
    here = stand(MadeGoals())
    page = here.users.page
    page.viewing.ask(QUESTIONS["no-goal"])
    choice = next(one for one in page.viewing.strip.findChildren(QComboBox) if one.objectName() == "question-days")
    assert choice.currentText() == "This quarter"
    choice.setCurrentIndex(3)
    assert page.viewing.title == "Who has no goal this year?"
    assert [one.id for one in page.presenter.dataset.columns if one.id.startswith("joined.")] == [
        "joined.goals@this-year"
    ], "the columns of what was asked before are gone"
    page.viewing.ask(QUESTIONS["no-feedback"])
    since = of(here.users, QDateEdit)
    half = Within("this-half-year").at(today_utc()).first
    assert half is not None
    assert since.date() == QDate(half.year, half.month, half.day)
    since.setDate(QDate(2026, 3, 1))
    assert page.viewing.title == "Whose team got no feedback since March 1, 2026?"
    assert page.viewing.asked is not None
    assert page.viewing.asked.chosen == DateBetween(date(2026, 3, 1))


async def test_a_department_holds_all_below_it(stand: Any) -> None:
    here = stand(MadeGoals())
    page = here.users.page
    await until(lambda: page.loader.is_whole)
    page.viewing.ask(QUESTIONS["missing"])
    choice = of(here.users, DepartmentChoice)
    choice.refresh()
    assert [choice.itemData(place) for place in range(choice.count())] == [
        "", "Company", "Company › Finance", "Company › Sales", "Company › Sales › Sales North",
    ]  # fmt: skip
    await until(lambda: len(names(here.users)) == 5)
    choice.setCurrentIndex(3)
    choice.activated.emit(3)
    assert Wanted("department_path", Under("Company › Sales")) in page.filters.wanted()
    assert "Department with parents: Sales and below" in page.chip_sentences
    await until(lambda: 0 < len(names(here.users)) < 5)
    assert {page.model.record(at).department for at in range(page.model.rowCount())} <= {"Sales", "Sales North"}


async def test_departments_are_asked_for_when_the_list_is_opened(stand: Any) -> None:
    here = stand(MadeGoals([goal_of(1, 1000)]))
    here.users.hide()
    here.people.asked = 0
    here.goals.show()
    here.goals.page.viewing.ask(QUESTIONS["at-risk"])
    await until(lambda: here.goals.page.loader.is_whole)
    choice = of(here.goals, DepartmentChoice)
    choice.refresh()
    await until(lambda: here.users.page.loader.is_whole)
    choice.refresh()
    assert choice.count() == 5


async def test_leaving_brings_the_table_back_as_it_was_and_nothing_of_the_view_is_remembered(stand: Any) -> None:
    mine = TableLayout(("name", "email"), {"name": 333}, ("name",), ())
    here = stand(MadeGoals(), mine)
    page = here.users.page
    kept: list[TableLayout] = []
    page.layout_changed.connect(kept.append)
    await until(lambda: page.loader.is_whole)
    page.viewing.ask(QUESTIONS["reports"])
    await until(lambda: [one.id for one in page.model.columns][:2] == ["name", "joined.direct_reports"])
    await until(lambda: names(here.users) == ["Ärnst Öhl"])
    assert page.viewing.strip.isVisibleTo(here.users)
    page.sort(descending=True)
    await asyncio.sleep(0.5)
    page.viewing.leave()
    assert [one.id for one in page.model.columns] == ["name", "email"]
    assert not page.viewing.strip.isVisibleTo(here.users)
    assert page.filters.wanted() == ()
    assert page.columns.layout.widths == {"name": 333}
    await until(lambda: len(names(here.users)) == 10)
    await asyncio.sleep(0.5)
    assert kept == []


async def test_a_view_is_shown_and_taken_again_the_same(stand: Any) -> None:
    here = stand(MadeGoals())
    page = here.users.page
    await until(lambda: page.loader.is_whole)
    wanted = (Wanted("title", Contains("rep")), Wanted("hire_date", Within("last", 9999)))
    view = View("users", "Reps", "ohm", wanted, (), ("name", "title", "joined.missing"))
    page.viewing.show(view)
    await until(lambda: names(here.users) == ["Arnst Ohm"])
    assert page.viewing.title == "Reps"
    assert page.viewing.now("Reps") == view
    assert Filter("title", Contains("rep")) in page.query.filters
    assert all(not isinstance(one.condition, Within) for one in page.query.filters)


async def test_every_field_of_the_strip_has_a_name(stand: Any) -> None:
    here = stand(MadeGoals())
    for name in ("joined", "no-goal", "no-feedback"):
        here.users.page.viewing.ask(QUESTIONS[name])
        assert nameless(here.users.page.viewing.strip) == []


async def test_an_answer_that_is_not_there_yet_is_no_filter_that_hides_all(stand: Any) -> None:
    here = stand(SlowGoals([goal_of(1, 1000)]))
    await until(lambda: here.users.page.loader.is_whole)
    here.users.page.viewing.ask(QUESTIONS["no-goal"])
    over = here.users.page
    await until(lambda: any(one.title.text() == "No answer yet" for one in over.findChildren(EmptyState)))
    for _ in range(2):
        here.source.let_go.release()
    await until(lambda: len(names(here.users)) == 9)
    assert not [one for one in over.findChildren(EmptyState) if one.isVisibleTo(over)]


async def test_a_picture_that_answers_is_shown_as_soon_as_there_are_rows(stand: Any) -> None:
    here = stand(SlowGoals([goal_of(1, 1000), goal_of(2, 1000)]))
    page = here.goals.page
    here.goals.show()
    page.viewing.ask(QUESTIONS["progress"])
    assert not page.pictures.wanted
    here.source.let_go.release()
    await until(lambda: page.pictures.wanted)
    page.pictures.toggle()
    here.source.let_go.release()
    await until(lambda: len(names(here.goals)) == 2)
    assert not page.pictures.wanted, "whoever puts it away is not shown it again"


async def test_pictures_that_a_question_opened_go_with_it(stand: Any) -> None:
    here = stand(MadeGoals([goal_of(1, 1000)]))
    page = here.goals.page
    here.goals.show()
    await until(lambda: page.loader.is_whole)
    page.viewing.ask(QUESTIONS["progress"])
    assert page.pictures.wanted
    page.viewing.leave()
    assert not page.pictures.wanted
    page.pictures.toggle()
    page.viewing.ask(QUESTIONS["progress"])
    page.viewing.leave()
    assert page.pictures.wanted, "the user had opened them"


async def test_a_view_whose_filters_were_changed_says_so(stand: Any) -> None:
    here = stand(MadeGoals())
    page = here.users.page
    page.viewing.ask(QUESTIONS["on-leave"])
    assert page.viewing.strip.title.text() == "Who is on leave now?"
    page.filters.drop("on_leave")
    assert page.viewing.strip.title.text() == "Who is on leave now? (changed)"
    page.viewing.ask(QUESTIONS["on-leave"])
    assert page.viewing.strip.title.text() == "Who is on leave now?"
    page.viewing.leave()
    page.filters.clear()
    assert page.viewing.title == ""


async def test_an_export_of_another_view_has_its_columns_and_waits_for_them(stand: Any) -> None:
    here = stand(SlowGoals([goal_of(1, 1000)]))
    page = here.users.page
    await until(lambda: page.loader.is_whole)
    assert page.viewing.is_whole
    page.viewing.ask(QUESTIONS["missing"])
    page.viewing.provide(QUESTIONS["no-goal"].view(Within("this-quarter")))
    await until(lambda: here.goals.page.loader.is_loading)
    assert page.viewing.is_loading
    assert not page.viewing.is_whole
    for _ in range(2):
        here.source.let_go.release()
    await until(lambda: not page.viewing.is_loading)
    assert page.viewing.is_whole
    found = page.presenter.dataset.values("joined.goals@this-quarter")
    assert found == [1] + [0] * 9
    assert "joined.missing" in [column.id for column in page.model.columns]
