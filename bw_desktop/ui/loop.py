"""The one place that knows qasync: runs the program's coroutine on Qt's own event loop."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine
from typing import TypeVar

from PySide6.QtWidgets import QApplication

# qasync picks the first binding it finds unless told.
os.environ["QT_API"] = "pyside6"

ResultT = TypeVar("ResultT")


def qt_loop() -> asyncio.AbstractEventLoop:
    """A new event loop driven by the running `QApplication`; for `asyncio.Runner` and for tests."""
    import qasync

    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(QApplication.instance())
    return loop


def run(main: Coroutine[None, None, ResultT]) -> ResultT:
    """Runs a coroutine to its end on Qt's loop and closes the loop with all that is left on it."""
    with asyncio.Runner(loop_factory=qt_loop) as runner:
        return runner.run(main)
