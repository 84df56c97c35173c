"""The settings page: a change of the look is seen at once, words wait for a new window, all of it is kept (6.6)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QWidget

from bw_desktop.storage.settings import Settings
from bw_desktop.ui import theme
from bw_desktop.ui.shell.settings_sheet import SettingsSheet
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.connect.made import MadeConnector
from tests.ui.inspection import cut, nameless
from tests.ui.shell.made import MadeHost

REPORTS = ("all_goals", "audit_logs")


@pytest.fixture
async def sheet(
    light: theme.Theme, around: Surroundings, host: MadeHost, connector: MadeConnector, parent: QWidget
) -> SettingsSheet:
    made = SettingsSheet(around, "live", host, connector, lambda: None, lambda: None, parent, reports=REPORTS)
    parent.show()
    made.show()
    return made


def box(sheet: SettingsSheet, name: str) -> QComboBox:
    found = sheet.findChild(QComboBox, f"settings-{name}")
    assert found is not None
    return found


def choose(sheet: SettingsSheet, name: str, value: str) -> None:
    found = box(sheet, name)
    found.setCurrentIndex(found.findData(value))


async def test_theme_and_text_size_are_in_use_at_once(sheet: SettingsSheet, host: MadeHost) -> None:
    choose(sheet, "theme", "dark")
    choose(sheet, "text-size", "130")
    assert theme.current().tokens.is_dark
    assert theme.current().scale == pytest.approx(1.3)
    assert (host.settings.theme, host.settings.text_size) == ("dark", 130)
    assert not sheet.needs_new_window


@pytest.mark.parametrize(("name", "value"), [("language", "de"), ("terms", "objectives")])
async def test_words_need_a_new_window_until_they_are_as_before(
    name: str, value: str, sheet: SettingsSheet, host: MadeHost
) -> None:
    before = str(box(sheet, name).currentData())
    choose(sheet, name, value)
    assert getattr(host.settings, name) == value
    assert sheet.needs_new_window
    choose(sheet, name, before)
    assert not sheet.needs_new_window


async def test_what_is_in_use_is_chosen_and_opening_changes_nothing(sheet: SettingsSheet, host: MadeHost) -> None:
    shown = {name: box(sheet, name).currentData() for name in ("theme", "text-size", "language", "terms")}
    assert shown == {"theme": "system", "text-size": "100", "language": "system", "terms": "goals"}
    assert host.settings == Settings()


async def test_another_workspace_can_be_connected_from_here(
    around: Surroundings, host: MadeHost, connector: MadeConnector, parent: QWidget
) -> None:
    wanted: list[bool] = []
    sheet = SettingsSheet(
        around, "live", host, connector, lambda: None, lambda: wanted.append(True), parent, reports=REPORTS
    )
    sheet.show()
    sheet.workspaces.add_wanted.emit()
    assert wanted == [True]
    assert not sheet.isVisible()


async def test_every_control_has_a_name_and_no_text_is_cut(sheet: SettingsSheet) -> None:
    assert sheet.accessibleName().startswith("LIVE")
    assert nameless(sheet) == []
    assert cut(sheet) == []
