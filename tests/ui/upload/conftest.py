"""What the tests of the upload pages share: Qt's own loop, surroundings whose dialogs are answered, and a flow."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import UploadFlow
from tests.ui.surroundings_made import AnsweredDialogs, made_surroundings, on_qt_loop
from tests.ui.upload.made import MadeMemory, MadeUploads, faulty, workbook

pytest_asyncio_loop_factories = on_qt_loop


@pytest.fixture
def flow() -> UploadFlow:
    """A flow that has not begun."""
    return UploadFlow(MadeUploads(), MadeMemory())


@pytest.fixture
def faulty_file(tmp_path: Path) -> Path:
    """A workbook with eight goals and mistakes in four of them."""
    return workbook(tmp_path / "Goals.xlsx", faulty())


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
