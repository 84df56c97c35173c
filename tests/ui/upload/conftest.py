"""What the tests of the upload pages share: a flow, and a workbook with mistakes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import UploadFlow
from bw_desktop.ui.upload.wizard import UploadWizard
from tests.ui.upload.made import MadeMemory, MadeUploads, faulty, workbook
from tests.ui.upload.on_the_way import LIVE


@pytest.fixture
def flow() -> UploadFlow:
    """A flow that has not begun."""
    return UploadFlow(MadeUploads(), MadeMemory())


@pytest.fixture
def faulty_file(tmp_path: Path) -> Path:
    """A workbook with eight goals and mistakes in four of them."""
    return workbook(tmp_path / "Goals.xlsx", faulty())


@pytest_asyncio.fixture
async def wizard(around: Surroundings, flow: UploadFlow) -> AsyncIterator[UploadWizard]:
    """The upload pages in a window, for a LIVE workspace."""
    made = UploadWizard(around, flow, lambda: LIVE)
    made.resize(1200, 760)
    made.show()
    yield made
    made.close()
    made.deleteLater()
