"""A thin line that says how far something is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.naming import named

_HEIGHT = 4


class ProgressLine(QProgressBar):
    """The share done; None while it is unknown, told by the words beside it and a short piece at the start.

    It is a progress bar, so that assistive technology announces it; only its drawing is ours.
    """

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self._share: float | None = 0.0

    def set_share(self, share: float | None) -> None:
        """How much is done, from 0 to 1; None where it cannot be known."""
        self._share = None if share is None else min(max(share, 0.0), 1.0)
        self.setValue(round((self._share or 0.0) * 1000))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, _HEIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        current = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - _HEIGHT) / 2
        whole = QRectF(0, top, self.width(), _HEIGHT)
        painter.setBrush(current.colour("line"))
        painter.drawRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
        share = 0.12 if self._share is None else self._share
        if share:
            painter.setBrush(current.colour("accent"))
            painter.drawRoundedRect(QRectF(0, top, max(_HEIGHT, self.width() * share), _HEIGHT), 2, 2)
        painter.end()
