"""The screens of an upload from an approval workbook, for `tests/shots.py`."""

from __future__ import annotations

import tempfile
from pathlib import Path

import openpyxl

from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.wizard import UploadWizard
from tests.camera import Camera, Inspector, until
from tests.first_scenes import goals_of_many


async def approved(camera: Camera | Inspector, desk: Desk) -> None:
    """A file is checked and saved for approval; the workbook is then opened, as it is and with a cell changed."""
    window, uploads = desk.window, desk.uploads
    window.open_tab("uploads")
    uploads.new_upload()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Approval.xlsx"
        uploads.open_file(goals_of_many(Path(folder) / "Goals of the field.xlsx", desk))
        wizard = _wizard(desk)
        await until(lambda: not wizard.file.is_working and wizard.flow.reading is not None)
        for step in (Step.MATCH, Step.CHECK, Step.PREVIEW):
            wizard.show_step(step)
            await until(lambda step=step: wizard.step is step and not wizard.pages[step].is_working)  # type: ignore[misc]
        await wizard.flow.uploads.save_approval(path, await wizard.flow.content())
        wizard.show_step(Step.FILE)
        wizard.file.open_path(path)
        await until(lambda: not wizard.file.is_working and wizard.flow.approval is not None)
        await camera.look("approved-file", window, 0.4)
        _change_a_cell(path)
        uploads.new_upload()
        another = _wizard(desk)
        another.file.open_path(path)
        await until(lambda: not another.file.is_working)
        await camera.look("approved-changed", window, 0.4)
    uploads.show_list()


def _wizard(desk: Desk) -> UploadWizard:
    assert desk.uploads.wizard is not None
    return desk.uploads.wizard


def _change_a_cell(path: Path) -> None:

    book = openpyxl.load_workbook(path)
    book.worksheets[1].cell(2, 4).value = "Other"
    book.save(path)
