"""The real program with its window open on a workspace of a sandbox server, for the benchmarks."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bw_desktop.application import Application, _parser
from bw_desktop.assembly import Program
from bw_desktop.storage.settings import WindowPlace, Workspace
from bw_desktop.ui.loop import run
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.wording import Wording

SIZE = (1280, 800)
QUIET_TAB = "activity"
_PATIENCE = 300.0


def in_the_window(main: Coroutine[None, None, None]) -> None:
    """Runs a coroutine on Qt's loop."""
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    application = QApplication(["bench"])
    application.setQuitOnLastWindowClosed(False)
    run(main)


@asynccontextmanager
async def opened(base_url: str, key: str, profile: Path) -> AsyncIterator[Desk]:
    """The window on a tab that loads nothing."""
    program = Program.start(profile)
    workspace = Workspace("bench", "Bench", base_url, "test", look_only=False, remember_key=False)
    place = WindowPlace(0, 0, *SIZE, tab=QUIET_TAB)
    program.settings = replace(program.settings, workspaces=(workspace,), current=workspace.id, window=place)
    await program.memory.set(workspace.id, key, base_url)
    life = Application(_application(), program, _parser(Wording()).parse_args([]))
    await life._begin()
    program.notes = ()
    life._collector.start()
    life._window_first.start()
    try:
        assert life._desk is not None
        await asyncio.sleep(0.5)
        yield life._desk
    finally:
        await life._end()
        life._collector.stop()
        life._window_first.stop()


async def until(holds: Callable[[], bool], seconds: float = _PATIENCE) -> None:
    """Waits until something holds."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.01)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
