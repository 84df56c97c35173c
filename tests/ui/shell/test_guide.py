"""From any name to the person and to all that names them, in two clicks, and back the way one came (row B10)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from bw_desktop.errors import NotAllowed, Unreachable
from bw_desktop.records.query import Contains
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.person_card import PersonCard
from bw_desktop.ui.tables.page import TablePage
from tests.ui.inspection import nameless
from tests.ui.made import MadePeople
from tests.ui.shell.made import MadeSession
from tests.ui.surroundings_made import AnsweredDialogs, clicked, until

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def click_name(page: TablePage, row: int, column: str) -> None:
    """Clicks the name in a cell, as the mouse does."""
    place = [one.id for one in page.model.columns].index(column)
    view = page.grid._staying if place == 0 else page.grid
    page.grid.scrollTo(page.model.index(row, place))
    rect = view.visualRect(page.model.index(row, place))
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, rect.topLeft() + QPoint(14, rect.height() // 2))


def card(desk: Desk) -> PersonCard:
    front = desk.window.pages.currentWidget()
    assert isinstance(front, PersonCard)
    return front


async def button(desk: Desk, name: str) -> QPushButton:
    """A button of the card, as soon as it is there."""
    await until(lambda: card(desk).findChild(QPushButton, name) is not None)
    found = card(desk).findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def words(desk: Desk, name: str) -> list[str]:
    return [label.text() for label in card(desk).findChildren(QWidget, name) if hasattr(label, "text")]


async def press(desk: Desk, name: str) -> None:
    await until(lambda: not card(desk).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents))
    clicked(await button(desk, name))


async def loaded(desk: Desk, tab: str) -> TablePage:
    desk.window.open_tab(tab)
    page = desk.tables[tab].page
    await until(lambda: page.loader.is_whole)
    return page


@pytest.mark.parametrize(("tab", "column"), [("users", "name"), ("users", "manager"), ("goals", "owner")])
async def test_two_clicks_lead_from_any_name_to_that_persons_goals(desk: Desk, tab: str, column: str) -> None:
    """Every goal of the company belongs to Ärnst Öhl, who also leads everybody."""
    goals = await loaded(desk, "goals")
    page = await loaded(desk, tab)
    row = 0 if tab == "goals" else page.place_of("1000")
    click_name(page, row, column)
    await press(desk, "person-goals-open")
    assert desk.window.current_page is goals
    await until(lambda: goals.model.rowCount() == 2)
    assert goals.filters.words() == {"people": "Ärnst Öhl"}


async def test_goals_that_are_not_loaded_yet_are_two_clicks_away_too(desk: Desk) -> None:
    users = await loaded(desk, "users")
    click_name(users, users.place_of("1000"), "name")
    await press(desk, "person-goals-open")
    goals = desk.tables["goals"].page
    await until(lambda: goals.loader.is_whole and goals.model.rowCount() == 2)
    assert desk.window.current_page is goals
    assert goals.filters.words() == {"people": "Ärnst Öhl"}


async def test_a_card_tells_who_it_is_and_what_each_domain_knows(desk: Desk, session: MadeSession) -> None:
    await loaded(desk, "goals")
    session.lists["calibration"].error = NotAllowed()
    page = await loaded(desk, "users")
    click_name(page, page.place_of("1000"), "name")
    await until(lambda: words(desk, "person-goals-count") == ["2 · This quarter (2026 Q4)"])
    assert card(desk).accessibleName() == "Card of Ärnst Öhl"
    assert words(desk, "person-goals-row") == ["Company", "Team"]
    assert words(desk, "person-conversations-why") == ["Not loaded yet."]
    await press(desk, "person-calibration-load")
    await until(lambda: words(desk, "person-calibration-why") == ["Your key can’t see Calibration"])
    await press(desk, "person-recognition-load")
    await until(lambda: bool(words(desk, "person-recognition-row")) or words(desk, "person-recognition-why") != [])
    assert nameless(card(desk)) == []
    acts = [one for one in card(desk).findChildren(QPushButton) if one.text() and one.isVisible()]
    assert len({one.accessibleName() for one in acts}) == len(acts)
    assert all(one.accessibleName().startswith(one.text()) for one in acts)
    assert (await button(desk, "person-goals-open")).accessibleName() == "Open all 2, Goals"


async def test_a_person_that_no_table_knows_is_read_by_the_key_of_the_cell(desk: Desk, session: MadeSession) -> None:
    session.people = MadePeople(count=3)
    desk.guide.show_person("1002", "?")
    await until(lambda: words(desk, "person-name") == ["Berta Zech"])
    assert card(desk).keys == {"1002", "person2@example.org"}


async def test_a_person_who_cannot_be_read_says_why(desk: Desk) -> None:
    async def refused(_key: str) -> None:
        raise Unreachable

    desk.guide._read = refused  # type: ignore[assignment]
    desk.guide.show_person("gone@example.org", "Somebody")
    await until(lambda: any("could not be read" in text for text in words(desk, "person-note")))
    assert words(desk, "person-name") == ["Somebody"]


async def test_back_puts_the_table_back_as_it_was_left(desk: Desk) -> None:
    actions = desk.window.around.actions
    users = await loaded(desk, "users")
    await loaded(desk, "goals")
    desk.window.open_tab("users")
    users.filters.set("title", Contains("rep"), "rep", "Title: rep")
    await until(lambda: users.model.rowCount() == 5)
    users.grid.setCurrentIndex(users.model.index(3, 2))
    users.grid.horizontalScrollBar().setValue(60)
    here = users.model.record(3).id
    click_name(users, 3, "name")
    await press(desk, "person-in-users")
    await until(lambda: list(users.filters.active) == ["id"])
    assert [users.model.record(0).id, users.model.rowCount()] == [here, 1]
    assert actions.trigger("go-back")
    assert here in card(desk).keys
    assert actions.trigger("go-back")
    assert users.filters.words() == {"title": "rep"}
    assert users.model.rowCount() == 5
    assert users.model.record(users.grid.currentIndex().row()).id == here
    assert users.grid.horizontalScrollBar().value() == 60
    assert actions.trigger("go-forward")
    assert isinstance(desk.window.pages.currentWidget(), PersonCard)
    assert actions.trigger("go-forward")
    assert list(users.filters.active) == ["id"]
    assert not actions.is_allowed("go-forward")


async def test_a_leader_is_shown_in_users_without_those_they_lead(desk: Desk) -> None:
    """Ärnst Öhl leads everybody."""
    users = await loaded(desk, "users")
    click_name(users, users.place_of("1000"), "name")
    await press(desk, "person-in-users")
    await until(lambda: users.model.rowCount() == 1)
    assert users.model.record(0).name == "Ärnst Öhl"


async def test_the_way_back_leads_through_the_tabs_too(desk: Desk) -> None:
    def front() -> str:
        assert desk.window.current_tab is not None
        return desk.window.current_tab.id

    first = front()
    for tab in ("goals", "recognition"):
        desk.window.open_tab(tab)
    assert desk.window.around.actions.shortcut("go-back") == "Alt+Left"
    assert desk.window.around.actions.trigger("go-back")
    assert front() == "goals"
    clicked(desk.window._back)
    assert front() == first
    assert not desk.window._back.isEnabled()
    clicked(desk.window._forward)
    assert front() == "goals"


async def test_the_tab_in_front_comes_out_from_behind_a_card(desk: Desk) -> None:
    users = await loaded(desk, "users")
    desk.guide.show_person("1002", "Berta Zech")
    assert desk.window.current_page is None
    assert not desk.window.around.actions.is_allowed("table-export")
    rect = desk.window.tab_bar.tabRect(desk.window.tab_bar.currentIndex())
    QTest.mouseClick(desk.window.tab_bar, LEFT, PLAIN, rect.center())
    assert desk.window.current_page is users


async def test_the_keyboard_leads_from_a_row_to_the_person(desk: Desk) -> None:
    users = await loaded(desk, "users")
    users.grid.setCurrentIndex(users.model.index(users.place_of("1002"), 0))
    assert desk.window.around.actions.trigger("table-person")
    assert "1002" in card(desk).keys


async def test_the_second_press_of_a_double_click_presses_nothing_on_the_card(desk: Desk) -> None:
    users = await loaded(desk, "users")
    click_name(users, 1, "name")
    assert card(desk).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    await until(lambda: not card(desk).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents))


async def test_a_person_opens_in_betterworks(desk: Desk, dialogs: AnsweredDialogs) -> None:
    desk.guide.show_person("1002", "Berta Zech")
    await until(lambda: words(desk, "person-name") == ["Berta Zech"] and bool(card(desk)._id))
    await press(desk, "person-web")
    assert dialogs.opened == ["https://app.example/user/1002"]


async def test_a_manager_on_a_card_leads_on(desk: Desk) -> None:
    await loaded(desk, "users")
    desk.guide.show_person("1002", "Berta Zech")
    await press(desk, "person-link")
    assert card(desk).name == "Ärnst Öhl"
