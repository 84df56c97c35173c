"""Lets the window go into the background while an upload is sent, and come back (row H6; product.md 6.4)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMainWindow, QMenu, QSystemTrayIcon

from bw_desktop import resources
from bw_desktop.wording import Wording


def program_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resources.path("icons/program.svg")))


class Background(QObject):
    """Hides the window behind an icon in the tray; where the system has none, the window is only minimised."""

    returned = Signal()

    def __init__(self, wording: Wording, window: QMainWindow) -> None:
        super().__init__(window)
        self._wording, self._window = wording, window
        self._tray: QSystemTrayIcon | None = None

    @property
    def is_on(self) -> bool:
        """Whether the window is in the background."""
        return self._tray is not None or self._window.isMinimized()

    def go(self) -> None:
        """Puts the window into the background."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self._window.showMinimized()
            return
        tray = QSystemTrayIcon(program_icon(), self)
        menu = QMenu(self._window)
        menu.addAction(self._wording.text("tray-open")).triggered.connect(self.come_back)
        tray.setContextMenu(menu)
        tray.setToolTip(self._wording.text("tray-sending"))
        tray.activated.connect(lambda _: self.come_back())
        tray.show()
        self._tray = tray
        self._window.hide()

    def say(self, sentence: str) -> None:
        """Tells how it is going."""
        if self._tray is not None:
            self._tray.setToolTip(sentence)

    def come_back(self, news: str = "") -> None:
        """Shows the window again; `news` is told as a notification first."""
        if self._tray is not None:
            if news:
                self._tray.showMessage(self._wording.text("tray-done"), news, program_icon())
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
        self._window.showNormal()
        self._window.raise_()
        self.returned.emit()
