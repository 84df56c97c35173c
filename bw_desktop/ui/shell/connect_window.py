"""The window of the connect cards: at the first start, and when another workspace is added (row A1)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from bw_desktop.ui.connect.first_run_page import FirstRunPage
from bw_desktop.ui.connect.services import Connector
from bw_desktop.ui.surroundings import Surroundings

_SIZE = (960, 720)


class ConnectWindow(QMainWindow):
    """Holds the cards. `close_wanted` is emitted when the user closes it; it closes by `close_for_good`."""

    close_wanted = Signal()

    def __init__(self, around: Surroundings, connector: Connector, *, can_leave: bool) -> None:
        super().__init__()
        self.setObjectName("connect-window")
        title = around.wording.text("ui-program")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.page = FirstRunPage(around, connector, can_leave=can_leave)
        self.page.left.connect(self.close_wanted)
        self.setCentralWidget(self.page)
        self.resize(*_SIZE)
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
