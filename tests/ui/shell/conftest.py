"""What the tests of the window share: a desk in its window, on the sample company unless a test opens another one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.main_window import MainWindow
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.connect.made import MadeConnector
from tests.ui.shell.made import MadeHost, MadeSession
from tests.ui.surroundings_made import until

OpenDesk = Callable[..., Desk]


@pytest.fixture
def session() -> MadeSession:
    """The sample company in memory."""
    return MadeSession()


@pytest.fixture
def host(tmp_path: Path) -> MadeHost:
    """Settings as at the first start."""
    return MadeHost(tmp_path)


@pytest.fixture
def connector() -> MadeConnector:
    """A connector whose test succeeds."""
    return MadeConnector()


@pytest.fixture
async def open_desk(
    around: Surroundings, session: MadeSession, host: MadeHost, connector: MadeConnector
) -> AsyncIterator[OpenDesk]:
    """Opens the session in a window; the windows are closed after the test."""
    windows: list[MainWindow] = []

    def opened() -> Desk:
        window = MainWindow(around, session.workspace)
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        return Desk(around, window, session, host, connector)

    yield opened
    for window in windows:
        window.close_for_good()
        window.deleteLater()


@pytest.fixture
async def desk(open_desk: OpenDesk, around: Surroundings) -> Desk:
    """The sample company, open and loaded: between fixture and test no loop runs that a task could go on with."""
    made = open_desk()
    await until(lambda: len(around.runner) == 0)
    return made
