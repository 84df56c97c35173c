"""Makes long work in threads wait while the window has something to do (see `precedence`)."""

from __future__ import annotations

import threading
from collections import deque

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from bw_desktop.precedence import let_first

_AT_MOST = 0.05
"""Seconds: work goes on, slowly, beside a window that never rests."""
_LAST = -1000
"""The priority of what comes after everything else that waits for the window, what is to be painted too."""


class WindowFirst(QObject):
    """From `start` to `stop` the window of this thread goes first: work asks it, and it answers once it is done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = threading.get_ident()
        self._asked: deque[threading.Event] = deque()

    def start(self) -> None:
        """From now on work asks."""
        let_first(self._ask)

    def stop(self) -> None:
        """Nothing asks any more."""
        let_first(None)

    def customEvent(self, _event: QEvent) -> None:
        """The window has done what there was to do."""
        self._asked.popleft().set()

    def _ask(self) -> None:
        if threading.get_ident() == self._thread:
            return
        done = threading.Event()
        self._asked.append(done)
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _LAST)
        done.wait(_AT_MOST)
