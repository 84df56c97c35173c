"""The four cards in a window, by button and by keyboard."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.connect.first_run import Card
from bw_desktop.ui.connect.first_run_page import FirstRunPage
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.wording import Wording
from tests import canaries
from tests.ui.connect.made import MadeConnector, good, no_network
from tests.ui.surroundings_made import AnsweredDialogs, nameless, until


@pytest_asyncio.fixture
async def page(around: Surroundings, connector: MadeConnector) -> AsyncIterator[FirstRunPage]:
    made = FirstRunPage(around, connector)
    made.resize(1100, 760)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.clipboard().clear()


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


async def at_key(page: FirstRunPage) -> None:
    page.welcome.connect_to.click()
    page.workspace.choices["live"].click()
    button(page, "connect-workspace-next").click()
    await until(lambda: page.state.card is Card.KEY and page.key.isVisible())


async def test_sample_data_is_one_press_away(page: FirstRunPage) -> None:
    asked: list[bool] = []
    page.sample_chosen.connect(lambda: asked.append(True))
    page.welcome.sample.click()
    assert asked == [True]


async def test_pasting_the_key_tests_it_at_once_and_offers_to_clear_the_clipboard(
    page: FirstRunPage, connector: MadeConnector
) -> None:
    await at_key(page)
    QApplication.clipboard().setText(f"  {canaries.KEY}\n")
    page.key.key.paste.click()
    await until(lambda: page.state.card is Card.CONNECTED)
    assert connector.tested[0][2] == canaries.KEY
    shown = words(page)
    assert "This key acts as Jane Smith." in shown
    assert "It can read 1 of 2 areas." in shown
    assert canaries.KEY not in shown
    assert page.connected_as.clipboard.isVisible()
    page.connected_as.clipboard.button.click()
    assert QApplication.clipboard().text() == ""


async def test_a_test_that_has_to_wait_says_until_when(page: FirstRunPage, connector: MadeConnector) -> None:
    connector.slow_down = asyncio.Event()
    await at_key(page)
    page.state.entries.secret = canaries.KEY
    page.key.went_on.emit()
    await until(page.key.pace.isVisible)
    assert "slow down; continuing at" in page.key.pace.text()
    connector.slow_down.set()
    await until(lambda: page.state.card is Card.CONNECTED)
    assert page.key.pace.text() == ""


async def test_escape_goes_back_card_by_card(page: FirstRunPage) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    await at_key(page)
    seen: list[Card] = []
    for widget in (page.key.key.field, page.workspace, page.welcome):
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        seen.append(page.state.card)
    assert (seen, left) == ([Card.WORKSPACE, Card.WELCOME, Card.WELCOME], [])


async def test_escape_on_the_first_card_closes_cards_that_can_be_left(
    around: Surroundings, connector: MadeConnector
) -> None:
    page = FirstRunPage(around, connector, can_leave=True)
    page.show()
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    QTest.keyClick(page.welcome, Qt.Key.Key_Escape)
    assert left == [True]
    page.close()
    page.deleteLater()


async def test_the_clipboard_is_left_alone_when_something_else_stands_on_it(page: FirstRunPage) -> None:
    await at_key(page)
    QApplication.clipboard().setText(canaries.KEY)
    page.key.key.paste.click()
    await until(lambda: page.state.card is Card.CONNECTED)
    QApplication.clipboard().setText("a shopping list")
    page.connected_as.clipboard.button.click()
    assert QApplication.clipboard().text() == "a shopping list"


async def test_an_empty_clipboard_is_said(page: FirstRunPage, connector: MadeConnector) -> None:
    await at_key(page)
    QApplication.clipboard().clear()
    page.key.key.paste.click()
    assert "no text on the clipboard" in words(page)
    assert connector.tested == []


async def test_the_key_is_masked_until_it_is_asked_for(page: FirstRunPage) -> None:
    await at_key(page)
    field = page.key.key.field
    assert field.echoMode() is QLineEdit.EchoMode.Password
    page.key.key.show_key.click()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    assert page.key.key.show_key.accessibleName() == "Hide the key"


async def test_finishing_gives_the_workspace_with_its_switch(page: FirstRunPage, connector: MadeConnector) -> None:
    await at_key(page)
    page.state.entries.secret = canaries.KEY
    page.key.went_on.emit()
    await until(lambda: page.state.card is Card.CONNECTED)
    assert page.connected_as.look_only.isChecked()
    given: list[Workspace] = []
    page.connected.connect(given.append)
    page.connected_as.name.setText("Our company")
    page.connected_as.name.textEdited.emit("Our company")
    button(page, "connect-connected-next").click()
    await until(lambda: bool(given))
    assert given[0].name == "Our company"
    assert given[0].look_only
    assert connector.keys == {given[0].id: canaries.KEY}


async def test_a_failure_is_told_with_a_note_for_it(page: FirstRunPage, connector: MadeConnector) -> None:
    connector.found = no_network()
    await at_key(page)
    page.state.entries.secret = canaries.KEY
    page.key.went_on.emit()
    await until(lambda: page.findChild(QPushButton, "connect-failure-note") is not None)
    assert "The company network is in the way" in words(page)
    button(page, "connect-failure-note").click()
    note = QApplication.clipboard().text()
    assert "app.betterworks.com" in note
    assert canaries.KEY not in note
    assert button(page, "connect-key-next").text() == "Test again"
    assert button(page, "connect-key-next").isEnabled()


async def test_an_address_that_is_not_secure_stays_on_the_card(page: FirstRunPage) -> None:
    page.welcome.connect_to.click()
    page.workspace.choices["test"].click()
    page.workspace.other.click()
    page.workspace.address.setText("http://betterworks.example.org")
    page.workspace.address.textEdited.emit("http://betterworks.example.org")
    button(page, "connect-workspace-next").click()
    await until(lambda: page.findChild(QLabel, "connect-address-problem") is not None)
    await until(lambda: bool(page.workspace.address.accessibleDescription()))
    assert page.state.card is Card.WORKSPACE


async def test_without_a_password_store_only_asking_is_left(page: FirstRunPage, connector: MadeConnector) -> None:
    connector.facts = KeychainFacts("", Message.of("storage-keychain-memory"))
    await at_key(page)
    assert not page.key.remember.remember.isEnabled()
    assert page.key.remember.ask.isChecked()
    assert Wording().text("storage-keychain-memory") in words(page)


async def test_the_letter_to_the_super_admin_can_be_copied(page: FirstRunPage, dialogs: AnsweredDialogs) -> None:
    def copy(dialog: QDialog) -> int:
        assert dialog.findChild(QPlainTextEdit, "ask-admin-text") is not None
        button(dialog, "ask-admin-copy").click()
        return 0

    dialogs.react = copy
    await at_key(page)
    page.key.none.click()
    await until(lambda: dialogs.shown == ["ask-admin"])
    assert "Platform Configuration" in QApplication.clipboard().text()


async def test_where_betterworks_does_not_say_the_owner_is_asked_for(
    page: FirstRunPage, connector: MadeConnector
) -> None:
    connector.found = good(None)
    await at_key(page)
    page.state.entries.secret = canaries.KEY
    page.key.went_on.emit()
    await until(lambda: page.state.card is Card.CONNECTED)
    assert page.connected_as.owner_row.isVisible()


async def test_every_control_of_every_card_has_a_name(page: FirstRunPage) -> None:
    assert nameless(page) == []
    await at_key(page)
    assert nameless(page) == []
    page.state.entries.secret = canaries.KEY
    page.key.went_on.emit()
    await until(lambda: page.state.card is Card.CONNECTED)
    assert nameless(page) == []


async def test_the_whole_way_by_keyboard(page: FirstRunPage, connector: MadeConnector) -> None:
    given: list[Workspace] = []
    page.connected.connect(given.append)
    press(page, "connect-betterworks")
    press(page, "connect-live")
    QTest.keyClick(to(page, "connect-live"), Qt.Key.Key_Down)
    press(page, "connect-workspace-next")
    await until(lambda: page.state.card is Card.KEY)
    field = to(page, "api-key")
    QTest.keyClicks(field, canaries.KEY)
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: page.state.card is Card.CONNECTED)
    press(page, "connect-connected-next")
    await until(lambda: bool(given))
    assert given[0].environment == "test"
    assert not given[0].look_only


def to(page: FirstRunPage, name: str) -> QWidget:
    """Goes to a control by Tab."""
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused is not None and focused.objectName() == name:
            return focused
        QTest.keyClick(focused or page, Qt.Key.Key_Tab)
    raise AssertionError(f"{name} cannot be reached by Tab")


def press(page: FirstRunPage, name: str) -> None:
    QTest.keyClick(to(page, name), Qt.Key.Key_Space)
