"""A window that asks before it closes: whoever made it decides when it goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow


class LastingWindow(QMainWindow):
    """`close_wanted` is emitted when the user closes the window; it closes only by `close_for_good`."""

    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._may_close = False

    def close_for_good(self) -> None:
        """Closes the window."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_wanted.emit()
