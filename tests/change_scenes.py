"""The screens of an upload that changes what exists, for `tests/shots.py`: old, new, cleared, read back, undone."""

from __future__ import annotations

import tempfile
from pathlib import Path

import openpyxl

from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.send_view import Way
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import Fate
from bw_desktop.upload.read_back import Difference, ReadBack
from tests.camera import Camera, Inspector, until


async def changes(camera: Camera | Inspector, desk: Desk) -> None:
    """From a file with goal ids to the proof that its changes arrived."""
    window, uploads = desk.window, desk.uploads
    window.open_tab("goals")
    await until(lambda: desk.goals.page.loader.is_whole)
    window.open_tab("uploads")
    uploads.new_upload()
    with tempfile.TemporaryDirectory() as folder:
        uploads.open_file(_workbook(Path(folder) / "Goals to change.xlsx", desk))
        wizard = uploads.wizard
        assert wizard is not None
        await until(lambda: not wizard.file.is_working and wizard.flow.reading is not None)
        await _shown(wizard, Step.MATCH)
        await camera.look("changes-match", window, 0.5)
        wizard.flow.clear_blanks("description", True)
        await _shown(wizard, Step.CHECK)
        await _shown(wizard, Step.PREVIEW)
        wizard.pages[Step.PREVIEW].tiles[Fate.CHANGED].click()  # type: ignore[attr-defined]
        await camera.look("changes-preview", window, 0.6)
        await _shown(wizard, Step.SEND)
        wizard.pages[Step.SEND].ways[Way.SEND_ALL].click()  # type: ignore[attr-defined]
        await camera.look("changes-send", window, 0.4)
        await wizard.flow.start()
        wizard.show_step(Step.SENDING)
        await until(lambda: wizard.sending.is_sending)
        await until(lambda: not wizard.sending.is_sending)
        wizard.show_step(Step.RESULTS)
        await until(wizard.results.proof.read_back.isVisible)
        wizard.results.proof.read_back.click()
        await until(lambda: not wizard.results.is_working)
        await camera.look("changes-arrived", window, 0.5)
        wizard.results.proof.show(_two_that_differ())
        await camera.look("changes-differ", window, 0.5)
    await _taken_back(camera, desk)
    uploads.show_list()


async def _taken_back(camera: Camera | Inspector, desk: Desk) -> None:
    """What undoing it would do, after somebody was at work on a row of it."""
    uploads = desk.uploads
    assert uploads.wizard is not None
    run, upload = uploads.wizard.flow.run, uploads.wizard
    assert run is not None
    target = run.plan.items[0].target_id
    client = desk._session.client  # type: ignore[attr-defined]
    known = (await client.call("goals.read", id=target)).record()
    body = {name: known[name] for name in ("name", "start", "end")} | {"description": "Somebody else was here"}
    await client.call("goals.update", id=target, body=body)
    upload.results.undo.click()
    await until(lambda: uploads.wizard is not upload)
    wizard = uploads.wizard
    page = wizard.pages[Step.UNDO]
    await until(lambda: not page.is_working and wizard.flow.undoing is not None)
    await camera.look("changes-undo", desk.window, 0.6)
    page.back.click()


async def _shown(wizard: UploadWizard, step: Step) -> None:
    wizard.show_step(step)
    await until(lambda: wizard.step is step and not wizard.pages[step].is_working)


def _workbook(path: Path, desk: Desk) -> Path:
    """Goals of the sample company with another title and due date; every third loses its description."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Goal ID", "Goal title", "Due date", "Description"])
    goals = [goal for goal in desk.goals.page.presenter.dataset.rows if goal.kind == "goal" and goal.owner_email]
    for number, goal in enumerate(goals[:24]):
        text = None if number % 3 == 0 else "As agreed in the review of November"
        sheet.append([goal.id, f"{goal.name} (revised)", goal.end, text])
    book.save(path)
    return path


def _two_that_differ() -> ReadBack:
    found = (
        Difference(4, "5000112", "description", "As agreed in the review of November", ""),
        Difference(9, "5000208", "name", "Answer every ticket within a day (revised)", "Answer every ticket"),
    )
    return ReadBack(24, found)
