"""Surroundings for pages under test: no error stays unseen, and dialogs are answered instead of shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from bw_desktop.ui.actions import Registry
from bw_desktop.ui.dialogs import Answer, Dialogs
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.loop import qt_loop
from bw_desktop.ui.runner import TaskRunner
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.wording import Wording

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def on_qt_loop(config: pytest.Config, item: pytest.Item) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The hook of pytest-asyncio that lets tests run on Qt's loop."""

    def made() -> asyncio.AbstractEventLoop:
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        # As in the program: or the loop would end with the last window that a test closes.
        application.setQuitOnLastWindowClosed(False)
        return qt_loop()

    return {"qt": made}


@dataclass
class AnsweredDialogs(Dialogs):
    """Answers are taken from the front of the lists; a question without an answer is put away.

    `shown` are the dialogs and questions that were asked, `opened` what was opened outside.
    """

    answers: list[str] = field(default_factory=list)
    files: list[Path | None] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    react: Callable[[QDialog], int] = field(default=lambda dialog: 0)

    async def ask(self, parent: QWidget, environment: str, title: str, sentence: str, answers: Sequence[Answer]) -> str:
        self.shown.append(f"{environment}: {title} {sentence}")
        chosen = self.answers.pop(0) if self.answers else ""
        assert not chosen or chosen in {answer.id for answer in answers}
        return chosen

    async def show(self, dialog: QDialog) -> int:
        self.shown.append(dialog.objectName())
        result = self.react(dialog)
        dialog.done(result)
        dialog.deleteLater()
        return result

    async def file_to_open(
        self, parent: QWidget, title: str, kinds: Sequence[str], folder: Path | None = None
    ) -> Path | None:
        return self.files.pop(0) if self.files else None

    async def file_to_save(self, parent: QWidget, title: str, suggestion: Path, kinds: Sequence[str]) -> Path | None:
        return self.files.pop(0) if self.files else None

    def open_file(self, path: Path) -> None:
        self.opened.append(str(path))

    def open_web(self, address: str) -> None:
        self.opened.append(address)


def made_surroundings(dialogs: Dialogs, language: str = "en") -> Surroundings:
    """Surroundings in a language; an exception nobody awaits fails the test where it happens."""
    wording = Wording(language)

    def funnel(error: BaseException) -> None:
        raise error

    return Surroundings(wording, Speech(wording, ENGLISH), TaskRunner(funnel), Registry(wording), dialogs)


async def until(holds: Callable[[], bool], seconds: float = 5.0) -> None:
    """Waits until something holds; fails when it does not in time."""
    deadline = asyncio.get_running_loop().time() + seconds
    while not holds():
        assert asyncio.get_running_loop().time() < deadline, "it never came to hold"
        await asyncio.sleep(0.01)


async def pressed(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Presses a key on a widget as the keyboard does, and lets what follows happen."""
    QTest.keyClick(widget, key)
    if text:
        QTest.keyClicks(widget, text)
    await asyncio.sleep(0)


def clicked(widget: QWidget) -> None:
    """Presses a button with the mouse."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))


def nameless(widget: QWidget) -> list[str]:
    """The controls inside a widget that assistive technology or a test could not name."""
    found = []
    for one in widget.findChildren(QWidget):
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus or not one.isVisibleTo(widget):
            continue
        if isinstance(one, QLabel) or one.objectName().startswith("qt_"):
            continue
        if not one.accessibleName() or not one.objectName():
            found.append(f"{type(one).__name__} {one.objectName()!r} {one.accessibleName()!r}")
    return found
