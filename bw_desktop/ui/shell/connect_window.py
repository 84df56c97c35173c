"""The window of the connect cards: at the first start, and when another workspace is added (row A1)."""

from __future__ import annotations

from bw_desktop.ui.connect.first_run_page import FirstRunPage
from bw_desktop.ui.connect.services import Connector
from bw_desktop.ui.shell.lasting_window import LastingWindow
from bw_desktop.ui.surroundings import Surroundings

_SIZE = (960, 720)


class ConnectWindow(LastingWindow):
    """Holds the cards."""

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
