"""A value to be read and copied: wraps anywhere, so that not even a long e-mail address is cut (row B6)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget


class ValueText(QTextEdit):
    """Plain text as high as it needs to be. `spoken` is what assistive technology says first."""

    def __init__(self, text: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("value")
        self.setAccessibleName(spoken)
        self.setProperty("plain", True)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The height of its lines; without a width yet, of one."""
        height = self.document().size().height() if self.width() >= self.minimumWidth() else 0
        self.setFixedHeight(max(round(height), self.fontMetrics().lineSpacing()) + 1)
