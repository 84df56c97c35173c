"""An upload that runs shows in the bottom line and may go on in the background; an interrupted one is one calm bar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import ClassVar

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow, QSystemTrayIcon, QWidget

from bw_desktop.messages import Message
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.shell.awake import Awake
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.tray import Background, program_icon
from bw_desktop.ui.upload.uploads_tab import BACKGROUND, PAUSE, STAY, UploadsTab
from bw_desktop.upload import PauseReason, Progress, RunState
from bw_desktop.upload.past import RecordState, UploadRecord
from bw_desktop.wording import Wording
from tests.ui.shell.made import MadeSession
from tests.ui.surroundings_made import until

HALF = Progress(RunState.RUNNING, 412, 1200, {})
INTERRUPTED = UploadRecord("1", datetime(2026, 11, 20, tzinfo=UTC), RecordState.INTERRUPTED, 1200, 412)


def is_away(desk: Desk) -> bool:
    return desk.watch.background.is_on


def line(desk: Desk) -> str:
    label = desk.window.findChild(QLabel, "status-upload")
    return label.text() if label is not None and label.isVisibleTo(desk.window) else ""


async def test_the_bottom_line_tells_how_far_it_is_and_leads_there(desk: Desk) -> None:
    assert line(desk) == ""
    desk.uploads.progressed.emit(HALF)
    assert "412" in line(desk)
    assert "1,200" in line(desk)
    desk.watch._open.click()
    assert desk.window.current_tab is not None
    assert desk.window.current_tab.id == "uploads"
    desk.uploads.progressed.emit(replace(HALF, state=RunState.DONE, done=1200))
    assert line(desk) == ""


async def test_the_computer_is_held_awake_while_rows_go_and_not_for_a_person(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []
    monkeypatch.setattr(Awake, "keep", lambda self, wanted: held.append(wanted))
    paused = replace(HALF, state=RunState.PAUSED)
    for progress in (
        HALF,
        replace(paused, pause=PauseReason.OFFLINE),
        replace(paused, pause=PauseReason.USER),
        replace(paused, pause=PauseReason.NEW_KEY),
        HALF,
        replace(HALF, state=RunState.STOPPED),
    ):
        desk.uploads.progressed.emit(progress)
    assert held == [True, True, False, False, True, False]


async def test_an_interrupted_upload_is_one_bar_with_a_way_to_it(desk: Desk) -> None:
    desk.uploads.interrupted.emit((INTERRUPTED, INTERRUPTED))
    bars = desk.window.findChildren(MessageBar, "upload-interrupted")
    assert len(bars) == 1
    assert "412" in bars[0].sentence.text()
    assert "1,200" in bars[0].sentence.text()
    assert bars[0].isVisible()
    bars[0].button.click()
    assert desk.window.current_tab is not None
    assert desk.window.current_tab.id == "uploads"
    assert not bars[0].isVisible()
    desk.window.open_tab("goals")
    assert bars[0].isVisible()
    desk.uploads.interrupted.emit(())
    await until(lambda: desk.window.bars.count() == 0)


@pytest.fixture
def sending(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """An upload is being sent; the list holds what is answered when the window is closed, then what was done."""
    said: list[str] = []

    async def ask(self: UploadsTab) -> str:
        return said.pop(0)

    async def close(self: UploadsTab) -> None:
        said.append("closed")

    monkeypatch.setattr(UploadsTab, "is_sending", property(lambda self: True))
    monkeypatch.setattr(UploadsTab, "ask_to_close", ask)
    monkeypatch.setattr(UploadsTab, "close_upload", close)
    yield said
    monkeypatch.undo()


async def test_closing_while_sending_stays_pauses_or_goes_to_the_background(
    desk: Desk, sending: list[str], session: MadeSession
) -> None:
    sending.append(STAY)
    assert not await desk.watch.may_close()
    assert sending == []
    sending.append(PAUSE)
    assert await desk.watch.may_close()
    assert sending == ["closed"]
    sending[:] = [BACKGROUND]
    assert not await desk.watch.may_close()
    assert sending == []
    assert is_away(desk)
    desk.uploads.progressed.emit(replace(HALF, state=RunState.DONE, done=1200))
    assert not is_away(desk)
    assert desk.window.isVisible()


class Tray(QSystemTrayIcon):
    """The tray of a system that has one; what it was told."""

    told: ClassVar[list[str]] = []

    @staticmethod
    def isSystemTrayAvailable() -> bool:
        return True

    def showMessage(self, title: str, message: str, *rest: object) -> None:
        Tray.told.append(f"{title} {message}")


@pytest.fixture
def window(qapp: object) -> Iterator[QMainWindow]:
    made = QMainWindow()
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support")
def test_behind_an_icon_in_the_tray_the_window_is_gone_until_it_comes_back(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bw_desktop.ui.shell.tray.QSystemTrayIcon", Tray)
    background = Background(Wording(), window)
    returned: list[bool] = []
    background.returned.connect(lambda: returned.append(True))
    background.go()
    seen = [(background.is_on, window.isVisible())]
    background.say("412 of 1,200")
    icon = window.findChild(QSystemTrayIcon) or background.findChild(QSystemTrayIcon)
    assert icon is not None
    assert icon.toolTip() == "412 of 1,200"
    background.come_back("1,200 created")
    assert Tray.told[-1].endswith("1,200 created")
    assert [*seen, (background.is_on, window.isVisible())] == [(True, False), (False, True)]
    assert returned == [True]


def test_without_a_tray_the_window_is_minimised(window: QMainWindow, parent: QWidget) -> None:
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    background = Background(Wording(), window)
    background.go()
    states = [window.isMinimized()]
    background.come_back()
    assert [*states, window.isMinimized()] == [True, False]


def test_the_program_has_an_icon(qapp: object) -> None:
    assert not program_icon().pixmap(64, 64).isNull()


async def test_where_one_stands_on_the_uploads_tab_already_no_bar_leads_there(desk: Desk) -> None:
    desk.window.open_tab("uploads")
    desk.uploads.interrupted.emit((INTERRUPTED,))
    (bar,) = desk.window.findChildren(MessageBar, "upload-interrupted")
    assert not bar.isVisible()
    desk.window.open_tab("users")
    assert bar.isVisible()


async def test_why_a_check_gets_no_answer_is_said_on_its_page(desk: Desk, session: MadeSession) -> None:
    desk.window.open_tab("uploads")
    desk.uploads.new_upload()
    line = desk.window.findChild(QLabel, "upload-file-busy-pace")
    assert line is not None
    for tell in session.waiting:
        tell(Message.of("ui-opening", workspace="ACME"))
    assert "ACME" in line.text()
    for tell in session.waiting:
        tell(None)
    assert line.text() == ""
