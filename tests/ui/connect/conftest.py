"""What the tests of the connect cards share: Qt's own loop, surroundings, and a connector in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bw_desktop.ui.surroundings import Surroundings
from tests.ui.connect.made import MadeConnector
from tests.ui.surroundings_made import AnsweredDialogs, made_surroundings, on_qt_loop

pytest_asyncio_loop_factories = on_qt_loop


@pytest.fixture
def connector() -> MadeConnector:
    """A connector whose test succeeds."""
    return MadeConnector()


@pytest.fixture
def dialogs() -> AnsweredDialogs:
    """Dialogs that are answered by the test."""
    return AnsweredDialogs()


@pytest_asyncio.fixture
async def around(dialogs: AnsweredDialogs) -> AsyncIterator[Surroundings]:
    """What every page has around it; its tasks end with the test."""
    made = made_surroundings(dialogs)
    yield made
    await made.runner.finish()
