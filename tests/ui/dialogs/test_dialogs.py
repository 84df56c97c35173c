"""Dialogs are opened and awaited: resolved by their end and by their going, never by a nested loop."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from bw_desktop.ui.dialogs import Answer, Dialogs, opened
from bw_desktop.ui.dialogs.question import Question
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import clicked, nameless, until

ANSWERS = (Answer("back", "Back", focus=True), Answer("send", "Send 5 goals", "primary"))


async def test_the_result_comes_back_while_other_tasks_run(parent: QWidget) -> None:
    dialog, ticks = QDialog(parent), []

    async def other() -> None:
        for _ in range(3):
            ticks.append(1)
            await asyncio.sleep(0)
        dialog.done(3)

    task = asyncio.ensure_future(other())
    assert await opened(dialog) == 3
    assert ticks == [1, 1, 1]
    await task


async def test_whoever_waits_is_freed_when_the_parent_goes() -> None:
    owner = QWidget()
    dialog = QDialog(owner)
    waiting = asyncio.ensure_future(opened(dialog))
    await asyncio.sleep(0.01)
    shiboken6.delete(owner)
    assert await asyncio.wait_for(waiting, 1) == 0


async def test_who_no_longer_waits_takes_the_dialog_along(parent: QWidget) -> None:
    parent.show()
    dialog = QDialog(parent)
    waiting = asyncio.ensure_future(opened(dialog))
    await asyncio.sleep(0.01)
    waiting.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiting
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()


async def test_a_question_gives_the_answer_pressed_and_nothing_when_put_away(parent: QWidget) -> None:
    parent.show()
    dialogs = Dialogs(Wording())
    waiting = asyncio.ensure_future(dialogs.ask(parent, "live", "Send?", "Five goals.", ANSWERS))
    await until(lambda: QApplication.activeModalWidget() is not None)
    question = QApplication.activeModalWidget()
    assert isinstance(question, Question)
    assert question.accessibleName().startswith("LIVE")
    assert nameless(question) == []
    clicked(question.findChild(QWidget, "answer-send"))  # type: ignore[arg-type]
    assert await waiting == "send"
    waiting = asyncio.ensure_future(dialogs.ask(parent, "live", "Send?", "Five goals.", ANSWERS))
    await until(lambda: QApplication.activeModalWidget() is not None)
    QTest.keyClick(question_again(), Qt.Key.Key_Escape)
    assert await waiting == ""


def question_again() -> QWidget:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


async def test_the_first_focus_stands_on_the_safe_answer(parent: QWidget) -> None:
    question = Question(Wording(), "live", "Send?", "Five goals.", ANSWERS, parent)
    question.show()
    await asyncio.sleep(0.02)
    assert question.focusWidget().objectName() == "answer-back"
    QTest.keyClick(question.focusWidget(), Qt.Key.Key_Space)
    assert question.chosen == "back"


async def test_a_file_to_save_is_suggested_and_taken(parent: QWidget, tmp_path: Path) -> None:
    parent.show()
    dialogs = Dialogs(Wording())
    wanted = tmp_path / "Users.xlsx"
    waiting = asyncio.ensure_future(dialogs.file_to_save(parent, "Export", wanted, ["Excel (*.xlsx)"]))
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles() == [str(wanted)]
    dialog.fileSelected.emit(str(wanted))
    dialog.accept()
    assert await waiting == wanted
    waiting = asyncio.ensure_future(dialogs.file_to_open(parent, "Open", ["Excel (*.xlsx)"], tmp_path))
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    QApplication.activeModalWidget().close()  # type: ignore[union-attr]
    assert await waiting is None
