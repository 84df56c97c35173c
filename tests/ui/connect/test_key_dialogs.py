"""The windows that ask for a key: a new one in place of the old, and one that is not kept."""

from __future__ import annotations

import asyncio

from PySide6.QtWidgets import QApplication, QFrame

from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.connect.key_dialogs import AskKey, ReplaceKey
from bw_desktop.ui.dialogs import opened
from bw_desktop.ui.surroundings import Surroundings
from tests import canaries
from tests.ui.connect.made import ADDRESSES, MadeConnector, wrong_key
from tests.ui.surroundings_made import nameless, until

ACME = Workspace("w1", "ACME", ADDRESSES["test"], "test")


def shown(around: Surroundings, connector: MadeConnector) -> ReplaceKey:
    return ReplaceKey(around, connector, ACME, KeychainFacts("test"))


async def test_a_new_key_that_works_takes_the_place_of_the_old(around: Surroundings, connector: MadeConnector) -> None:
    dialog = shown(around, connector)
    waiting = asyncio.ensure_future(opened(dialog))
    await asyncio.sleep(0)
    assert dialog.accessibleName().startswith("TEST")
    assert nameless(dialog) == []
    QApplication.clipboard().setText(canaries.KEY)
    dialog.key.paste.click()
    assert await waiting == 1
    assert connector.keys == {"w1": canaries.KEY}
    QApplication.clipboard().clear()


async def test_a_new_key_that_fails_leaves_the_old_and_says_why(around: Surroundings, connector: MadeConnector) -> None:
    connector.found = wrong_key()
    connector.keys = {"w1": "old"}
    dialog = shown(around, connector)
    waiting = asyncio.ensure_future(opened(dialog))
    await asyncio.sleep(0)
    dialog.key.field.setText(canaries.KEY)
    dialog.key.entered.emit()
    await until(lambda: dialog.findChild(QFrame, "connect-failure") is not None)
    assert connector.keys == {"w1": "old"}
    assert not waiting.done()
    dialog.reject()
    assert await waiting == 0


async def test_the_key_that_is_asked_for_is_given_and_forgotten_by_the_window(around: Surroundings) -> None:
    dialog = AskKey(around, ACME)
    waiting = asyncio.ensure_future(opened(dialog))
    await asyncio.sleep(0)
    assert not dialog.use.isEnabled()
    dialog.field.field.setText(f" {canaries.KEY} ")
    dialog.field.field.textEdited.emit("")
    assert dialog.use.isEnabled()
    dialog.use.click()
    assert dialog.key == canaries.KEY
    assert dialog.field.field.text() == ""
    assert await waiting == 1
