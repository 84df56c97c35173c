"""The workspaces in the settings: rename, look-only, replace the key, remove."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton

from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.connect.workspace_list import WorkspaceList
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.connect.made import ADDRESSES, MadeConnector
from tests.ui.surroundings_made import AnsweredDialogs, nameless, until

ACME = Workspace("w1", "ACME", ADDRESSES["live"], "live", True, True, "jane@acme.com")
SAMPLE = Workspace("sample", "Sample", "https://sample.invalid/api/v1/", "sample", False, False)


@pytest_asyncio.fixture
async def shown(around: Surroundings, connector: MadeConnector) -> AsyncIterator[WorkspaceList]:
    connector.known = (ACME, SAMPLE)
    connector.keys = {"w1": "key"}
    made = WorkspaceList(around, connector)
    made.resize(800, 600)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def press(shown: WorkspaceList, name: str) -> None:
    found = shown.findChild(QPushButton, name)
    assert found is not None
    found.click()


def words(shown: WorkspaceList) -> str:
    return "\n".join(label.text() for label in shown.findChildren(QLabel) if label.isVisibleTo(shown))


async def test_each_workspace_says_whose_key_it_has_and_where(shown: WorkspaceList) -> None:
    assert "app.betterworks.com" in words(shown)
    assert "Key of jane@acme.com" in words(shown)
    assert nameless(shown) == []


async def test_the_sample_company_has_no_key_to_speak_of(shown: WorkspaceList) -> None:
    assert len(shown.findChildren(QPushButton, "workspace-replace-key")) == 1
    assert len(shown.findChildren(QPushButton, "workspace-rename")) == 2


async def test_a_workspace_is_renamed(shown: WorkspaceList, connector: MadeConnector) -> None:
    press(shown, "workspace-rename")
    field = shown.findChild(QLineEdit, "workspace-name")
    assert field is not None
    assert field.isVisible()
    field.setText("ACME Europe")
    field.returnPressed.emit()
    await until(lambda: connector.known[0].name == "ACME Europe" and "ACME Europe" in words(shown))


async def test_look_only_is_switched(shown: WorkspaceList, connector: MadeConnector) -> None:
    changed: list[bool] = []
    shown.changed.connect(lambda: changed.append(True))
    switch = shown.findChild(QCheckBox, "workspace-look-only")
    assert switch is not None
    assert switch.isChecked()
    switch.click()
    await until(lambda: not connector.known[0].look_only)
    await until(lambda: changed == [True])


async def test_removing_asks_first_and_takes_the_key_along(
    shown: WorkspaceList, connector: MadeConnector, dialogs: AnsweredDialogs
) -> None:
    press(shown, "workspace-remove")
    await until(lambda: len(dialogs.shown) == 1)
    assert len(connector.known) == 2
    dialogs.answers = ["remove"]
    press(shown, "workspace-remove")
    await until(lambda: connector.known == (SAMPLE,))
    assert connector.keys == {}


async def test_replacing_the_key_opens_its_window(shown: WorkspaceList, dialogs: AnsweredDialogs) -> None:
    titles: list[str] = []

    def note(dialog: QDialog) -> int:
        titles.append(dialog.windowTitle())
        return 0

    dialogs.react = note
    press(shown, "workspace-replace-key")
    await until(lambda: len(titles) == 1)
    assert titles[0].startswith("LIVE")
    assert dialogs.shown == ["replace-key"]


async def test_without_workspaces_the_list_says_so(around: Surroundings) -> None:
    made = WorkspaceList(around, MadeConnector())
    assert "No workspace is connected yet." in "\n".join(label.text() for label in made.findChildren(QLabel))
    made.deleteLater()
