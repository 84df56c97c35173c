"""Help needs no network, shortcuts come from the registry, and about says which version this is (P1, N8)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from bw_desktop import __version__
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.help_sheet import TOPICS, AboutSheet, HelpSheet, ReadingSheet, ShortcutsSheet
from tests.ui.inspection import cut, nameless


def texts(sheet: QWidget) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


async def test_each_topic_has_its_text(desk: Desk) -> None:
    sheet = HelpSheet(desk.window.around, "sample", desk.window)
    for topic in TOPICS:
        label = sheet.findChild(QLabel, f"help-{topic}")
        assert label is not None
        assert len(label.text()) > 40


async def test_every_shortcut_of_the_registry_is_listed(desk: Desk) -> None:
    actions = desk.window.around.actions
    shown = texts(ShortcutsSheet(desk.window.around, "sample", desk.window))
    for action in actions:
        if keys := actions.shortcut(action.id):
            assert shown[shown.index(keys) + 1] == actions.title(action.id)
    assert "F6" in shown


async def test_about_tells_the_version_and_the_licence_of_qt(desk: Desk) -> None:
    words = " ".join(texts(AboutSheet(desk.window.around, "sample", desk.window)))
    assert __version__ in words
    assert "LGPL" in words


@pytest.mark.parametrize("kind", [HelpSheet, ShortcutsSheet, AboutSheet])
async def test_each_sheet_can_be_read_in_full_by_all(kind: type[ReadingSheet], desk: Desk) -> None:
    sheet = kind(desk.window.around, "test", desk.window)
    sheet.show()
    assert sheet.accessibleName().startswith("TEST")
    assert nameless(sheet) == []
    assert cut(sheet) == []
    sheet.close()
