"""The place a file is dropped on, with the other ways in (row D1)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from bw_desktop.ui.kit import Caption, Icon, PrimaryButton, SecondaryButton, Surface, Title, column, row
from bw_desktop.wording import Wording


class DropZone(Surface):
    """`dropped` carries a `Path`; `choose_wanted` and `paste_wanted` are emitted by the buttons."""

    dropped = Signal(object)
    choose_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__("drop", "upload-drop")
        say = wording.text
        self.setAcceptDrops(True)
        self.setAccessibleName(say("pages-file-drop"))
        layout = column(self, margin=24, space=8)
        title = Title(say("pages-file-drop"), "upload-drop-title")
        about = Caption(say("pages-file-drop-about"), "upload-drop-about")
        self.choose = PrimaryButton(say("pages-file-choose"), "upload-choose", icon="folder")
        self.paste = SecondaryButton(say("pages-file-paste"), "upload-paste", icon="paste")
        self.choose.clicked.connect(self.choose_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        layout.addStretch(1)
        layout.addWidget(Icon("workbook", "accent", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (title, about):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(8)
        buttons = row(space=8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.setMinimumHeight(220)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_path(event) is not None:
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        path = _dropped_path(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _show_over(self, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)


def _dropped_path(event: QDropEvent) -> Path | None:
    """The one file that is dragged, if it is one on this computer."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
