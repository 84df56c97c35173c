"""What the tests of the upload pages share: a flow, and a workbook with mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.ui.upload.flow import UploadFlow
from tests.ui.upload.made import MadeMemory, MadeUploads, faulty, workbook


@pytest.fixture
def flow() -> UploadFlow:
    """A flow that has not begun."""
    return UploadFlow(MadeUploads(), MadeMemory())


@pytest.fixture
def faulty_file(tmp_path: Path) -> Path:
    """A workbook with eight goals and mistakes in four of them."""
    return workbook(tmp_path / "Goals.xlsx", faulty())
