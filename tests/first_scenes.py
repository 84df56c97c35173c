"""The screens of an upload of which a few rows go first, for `tests/shots.py`: chosen, at rest, and asked to go on."""

from __future__ import annotations

import tempfile
from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QDialog

from bw_desktop.ui.dialogs import opened
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.rest_sheet import RestSheet
from bw_desktop.ui.upload.send_view import Way
from bw_desktop.ui.upload.wizard import UploadWizard
from tests.camera import Camera, Inspector, until

_ROWS = 64


async def first_few(camera: Camera | Inspector, desk: Desk) -> None:
    """From page 5 to the results at rest, and the question before the others follow in LIVE."""
    window, uploads = desk.window, desk.uploads
    window.open_tab("uploads")
    uploads.new_upload()
    with tempfile.TemporaryDirectory() as folder:
        uploads.open_file(goals_of_many(Path(folder) / "Goals of the field.xlsx", desk))
        wizard = uploads.wizard
        assert wizard is not None
        await until(lambda: not wizard.file.is_working and wizard.flow.reading is not None)
        for step in (Step.MATCH, Step.CHECK, Step.PREVIEW, Step.SEND):
            await _shown(wizard, step)
        page = wizard.pages[Step.SEND]
        page.ways[Way.FIRST_FEW].click()  # type: ignore[attr-defined]
        await camera.look("first-send", window, 0.4)
        page.primary.click()
        await until(lambda: wizard.step is Step.RESULTS and wizard.results.first.isVisible())
        await camera.look("first-results", window, 0.6)
    await _asked(camera, desk)
    uploads.show_list()
    await camera.look("first-list", window, 0.5)


async def _asked(camera: Camera | Inspector, desk: Desk) -> None:
    wording = desk.window.around.wording
    environment = wording.text("environment-live")
    sentence = wording.text("pages-continue-text", count=_ROWS - 5, workspace="ACME", environment=environment)
    sheet = RestSheet(wording, "live", sentence, _ROWS - 5, desk.window)
    desk.window.around.runner.start(_open(sheet), sheet)
    await until(sheet.isVisible)
    await camera.look("first-asked", sheet, 0.3)
    sheet.done(0)


async def _open(sheet: QDialog) -> None:
    await opened(sheet)


async def _shown(wizard: UploadWizard, step: Step) -> None:
    wizard.show_step(step)
    await until(lambda: wizard.step is step and not wizard.pages[step].is_working)


def goals_of_many(path: Path, desk: Desk) -> Path:
    """Goals of many people, some with a milestone."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Goal title", "Type", "Owner e-mail", "Start", "Due date", "Description"])
    people = [person for person in desk.users.page.presenter.dataset.rows if person.status == "active"]
    for number in range(_ROWS):
        is_step = number % 8 == 7
        name = f"Visit {number} customers" if is_step else f"Win {number + 3} new customers & keep them"
        text = "As agreed in the workshop" if number % 5 == 0 else None
        owner = people[number // 2].email
        sheet.append([name, "milestone" if is_step else "goal", owner, "2027-01-01", "2027-03-31", text])
    book.save(path)
    return path
