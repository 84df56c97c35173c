"""The draft of an upload: kept at every step, taken up at the same step with all edits (row J2)."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.keeping import kept_draft
from bw_desktop.ui.upload.uploads_tab import UploadsTab
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import Answers
from bw_desktop.upload.drafting import unpack_draft
from tests.ui.surroundings_made import clicked, until
from tests.ui.upload.made import MadeMemory, MadeUploads
from tests.ui.upload.on_the_way import LIVE, at_check, at_send, uploads

KEPT = [Step.FILE, Step.MATCH, Step.CHECK, Step.PREVIEW, Step.SEND]


def drafted_at(wizard: UploadWizard) -> tuple[Step, Answers] | None:
    drafted = uploads(wizard).drafted
    state = unpack_draft(drafted[1]) if drafted else None
    return (Step(state.step), state.answers) if state else None


async def left_at(wizard: UploadWizard, path: Path, step: Step) -> MadeUploads:
    """The workspace of a wizard that was at a step, with edits, when the program was killed."""
    page = await at_check(wizard, path)
    page.rows.typed.emit(((5, "owner_email"),), "person3@example.org")
    await until(lambda: page.flow.is_settled)
    for passed in KEPT[3 : KEPT.index(step) + 1] or [step]:
        wizard.show_step(passed)
        await until(lambda passed=passed: not wizard.pages[passed].is_working and wizard.step is passed)  # type: ignore[misc]
    await until(lambda: drafted_at(wizard) == (step, wizard.flow.answers))
    return MadeUploads(drafted=uploads(wizard).drafted)


async def test_back_leads_away_from_the_page_it_reopened_at(
    wizard: UploadWizard, around: Surroundings, faulty_file: Path
) -> None:
    """Who goes back from there stays there, and nothing that was typed is lost."""
    tab = UploadsTab(around, await left_at(wizard, faulty_file, Step.SEND), MadeMemory(), lambda: LIVE)
    tab.show()
    tab.load()
    await until(lambda: tab.list.findChild(QWidget, "upload-open-show") is not None)
    button = tab.list.findChild(QWidget, "upload-open-show")
    assert button is not None
    clicked(button)
    await until(lambda: tab.wizard is not None and tab.wizard.step is Step.SEND)
    again = tab.wizard
    assert again is not None
    for step in (Step.PREVIEW, Step.CHECK, Step.MATCH):
        again.pages[again.step].went_back.emit()
        await asyncio.sleep(0.05)
        await until(lambda: not again.pages[again.step].is_working)
        assert again.step is step
    assert again.flow.answers == wizard.flow.answers
    tab.close()
    tab.deleteLater()


@pytest.mark.parametrize("step", KEPT)
async def test_killed_at_any_step_it_reopens_there_with_all_edits(
    wizard: UploadWizard, around: Surroundings, faulty_file: Path, step: Step
) -> None:
    tab = UploadsTab(around, await left_at(wizard, faulty_file, step), MadeMemory(), lambda: LIVE)
    tab.resize(1200, 760)
    tab.show()
    tab.load()
    await until(lambda: tab.list.findChild(QWidget, "upload-open-show") is not None)
    words = tab.list.findChild(QLabel, "upload-open-words")
    assert words is not None
    assert words.text() == "Kept as draft: Goals.xlsx"
    button = tab.list.findChild(QWidget, "upload-open-show")
    assert button is not None
    clicked(button)
    await until(lambda: tab.wizard is not None and tab.wizard.step is step)
    again = tab.wizard
    assert again is not None
    await until(lambda: not again.pages[step].is_working)
    assert again.flow.answers == wizard.flow.answers
    assert again.flow.answers.edits[5, "owner_email"] == "person3@example.org"
    assert again.flow.matching == wizard.flow.matching
    assert again.flow.reading is not None
    assert again.flow.reading.opened == wizard.flow.reading.opened if wizard.flow.reading else False
    tab.close()
    tab.deleteLater()


async def test_where_nothing_can_be_kept_that_is_said(wizard: UploadWizard, faulty_file: Path) -> None:
    uploads(wizard).keeps_contents = False
    await at_check(wizard, faulty_file)
    kept = wizard.findChild(QLabel, "upload-kept")
    assert kept is not None
    await until(lambda: kept.text().startswith("Not kept"))
    assert uploads(wizard).drafted is None


async def test_once_it_is_sent_the_journal_keeps_it_and_no_draft_is_left(
    wizard: UploadWizard, faulty_file: Path
) -> None:
    await at_send(wizard, faulty_file)
    await until(lambda: uploads(wizard).drafted is not None)
    kept = wizard.findChild(QLabel, "upload-kept")
    assert kept is not None
    assert kept.text() == "Kept as draft"
    await wizard.flow.start()
    wizard.show_step(Step.SENDING)
    assert uploads(wizard).drafted is None
    assert kept.text() == ""


async def test_a_draft_of_another_version_is_left_where_it_is() -> None:
    made = MadeUploads(drafted=(b"file", b'{"version": 99}'))
    assert await kept_draft(made) is None
    assert made.drafted is not None


async def test_a_draft_written_while_sending_begins_is_gone_too(wizard: UploadWizard, faulty_file: Path) -> None:
    await at_send(wizard, faulty_file)
    made = uploads(wizard)
    begin, keep = asyncio.Event(), made.keep_draft

    async def slowly(content: bytes, state: bytes) -> bool:
        await begin.wait()
        return await keep(content, state)

    made.keep_draft = slowly  # type: ignore[method-assign]
    wizard.show_step(Step.PREVIEW)
    await asyncio.sleep(0.05)
    await wizard.flow.start()
    begin.set()
    wizard.leave()
    await wizard.close_run()
    assert made.drafted is None
