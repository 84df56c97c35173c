"""Progress on the program's button: heard on a private session bus, as a dock hears it (row H6).

By hand on Windows and macOS: see the module.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.taskbar import Taskbar
from bw_desktop.upload import Progress, RunState

HALF = Progress(RunState.RUNNING, 300, 1200, {})
LISTENS = """
import subprocess
from PySide6.QtWidgets import QApplication, QWidget
from bw_desktop.ui.shell.taskbar import Taskbar
dock = subprocess.Popen(
    ["dbus-monitor", "--session", "type='signal',interface='com.canonical.Unity.LauncherEntry',member='Update'"],
    stdout=subprocess.PIPE, text=True,
)
assert "NameAcquired" in "".join(dock.stdout.readline() for _ in range(4))
application = QApplication([])
application.setApplicationName("bw_desktop")
window = QWidget()
taskbar = Taskbar(window)
taskbar.show(300, 1200, waits=False)
taskbar.show(600, 1200, waits=True)
taskbar.clear()
heard = ""
while heard.count("urgent") < 3:
    heard += dock.stdout.readline()
heard += dock.stdout.readline()
dock.terminate()
dock.wait()
print(heard)
"""


@pytest.mark.skipif(not shutil.which("dbus-monitor"), reason="needs the tools of D-Bus")
def test_a_dock_on_the_session_bus_hears_how_far_it_is() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = ["dbus-run-session", "--", sys.executable, "-c", LISTENS]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    words = " ".join(done.stdout.split())
    assert words.count('string "application://bw_desktop.desktop"') == 3
    assert _told(words, "progress", "double") == ["0.25", "0.5", "0"]
    assert _told(words, "progress-visible", "boolean") == ["true", "true", "false"]
    assert _told(words, "count", "int32") == ["900", "600", "0"]
    assert _told(words, "urgent", "boolean") == ["false", "true", "false"]


def _told(words: str, name: str, kind: str) -> list[str]:
    """The values of a property, in the order they came."""
    return [part.split()[0] for part in words.split(f'string "{name}" variant {kind} ')[1:]]


@pytest.fixture
def badges(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What Qt was told for the icon, on a system with nothing better."""
    told: list[int] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(QGuiApplication, "setBadgeNumber", lambda self, number: told.append(number))
    return told


def test_the_badge_tells_how_many_rows_are_left(window: QWidget, badges: list[int]) -> None:
    taskbar = Taskbar(window)
    taskbar.clear()
    assert badges == []
    taskbar.show(300, 1200, waits=False)
    taskbar.clear()
    assert badges == [900, 0]


def test_without_a_bus_nobody_is_told(window: QWidget, badges: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    taskbar = Taskbar(window)
    taskbar.show(300, 1200, waits=False)
    taskbar.clear()
    assert badges == []


async def test_an_upload_that_is_sent_shows_there_until_it_ends(desk: Desk, badges: list[int]) -> None:
    desk.uploads.progressed.emit(HALF)
    desk.uploads.progressed.emit(replace(HALF, state=RunState.DONE, done=1200))
    assert badges == [900, 0]


@pytest.fixture
def window(qtbot: object) -> QWidget:
    """A window of its own."""
    return QWidget()
