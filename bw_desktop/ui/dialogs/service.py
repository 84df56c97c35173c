"""Everything that is asked of the user in a window of its own; tests put another in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from bw_desktop.ui.dialogs.opened import opened
from bw_desktop.ui.dialogs.question import Answer, Question
from bw_desktop.wording import Wording

__all__ = ["Answer", "Dialogs"]


class Dialogs:
    """Asks questions and for files, and opens things outside the program."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    async def ask(self, parent: QWidget, environment: str, title: str, sentence: str, answers: Sequence[Answer]) -> str:
        """The id of the answer chosen; empty when the question was put away."""
        question = Question(self._wording, environment, title, sentence, answers, parent)
        chosen: list[str] = []
        question.finished.connect(lambda _: chosen.append(question.chosen))
        await opened(question)
        return chosen[0] if chosen else ""

    async def show(self, dialog: QDialog) -> int:
        """Opens a dialog of ours and waits for it."""
        return await opened(dialog)

    async def file_to_open(
        self, parent: QWidget, title: str, kinds: Sequence[str], folder: Path | None = None
    ) -> Path | None:
        """A file the user chose to read; `kinds` are Qt's name filters. None when there is none."""
        dialog = QFileDialog(parent, title, str(folder or ""))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(list(kinds))
        return await self._file(dialog)

    async def file_to_save(self, parent: QWidget, title: str, suggestion: Path, kinds: Sequence[str]) -> Path | None:
        """Where the user wants a file; the system asks before one is replaced. None when nowhere."""
        dialog = QFileDialog(parent, title, str(suggestion.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix(suggestion.suffix.lstrip("."))
        dialog.selectFile(suggestion.name)
        return await self._file(dialog)

    def open_file(self, path: Path) -> None:
        """Opens a file or folder with the program the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def open_web(self, address: str) -> None:
        """Opens an address in the user's browser."""
        QDesktopServices.openUrl(QUrl(address))

    async def _file(self, dialog: QFileDialog) -> Path | None:
        dialog.setObjectName("file-dialog")
        chosen: list[str] = []
        dialog.fileSelected.connect(chosen.append)
        await opened(dialog)
        return Path(chosen[0]) if chosen and chosen[0] else None
