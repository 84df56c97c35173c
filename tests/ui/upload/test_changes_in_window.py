"""Changing what exists in a window: cleared cells in red, old values kept first, and the proof (rows E6, I4, K2)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.preview_page import PreviewPage
from bw_desktop.ui.upload.send_view import Way
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import Fate, LiveGoal
from bw_desktop.upload.read_back import Difference
from tests.ui.surroundings_made import AnsweredDialogs, nameless, until
from tests.ui.upload.made import workbook
from tests.ui.upload.on_the_way import at_send, opened, uploads

GOALS = tuple(
    LiveGoal(str(number), "1", f"Goal {number}", date(2027, 1, 1), date(2027, 3, 31), description="Why")
    for number in (71, 72, 73)
)


@pytest.fixture
def changes_file(tmp_path: Path, wizard: UploadWizard) -> Path:
    """Three goals: one with another title, one with blank details, one as it is."""
    uploads(wizard).goals = GOALS
    rows: list[list[CellValue]] = [["71", "Another title", "Why"], ["72", "Goal 72", None], ["73", "Goal 73", "Why"]]
    return workbook(tmp_path / "Goals.xlsx", rows, header=("Goal ID", "Goal title", "Details"))


def bar(page: QWidget, name: str) -> str:
    """The sentence of a bar, or nothing where it is not there."""
    found = page.findChild(MessageBar, name)
    return found.accessibleName() if found is not None else ""


async def sent(wizard: UploadWizard, file: Path) -> None:
    page = await at_send(wizard, file)
    page.ways[Way.SEND_ALL].click()
    page.primary.click()
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.proof.read_back.isVisible())


async def sent_both(wizard: UploadWizard, file: Path) -> None:
    """Opens, says that blank details are cleared, and sends the two changes."""
    await opened(wizard, file)
    wizard.flow.clear_blanks("description", True)
    wizard.show_step(Step.CHECK)
    await until(lambda: wizard.flow.checked is not None)
    await wizard.flow.make_plan()
    wizard.show_step(Step.SEND)
    page = wizard.pages[Step.SEND]
    page.ways[Way.SEND_ALL].click()  # type: ignore[attr-defined]
    page.primary.click()
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.proof.read_back.isVisible())


async def test_the_preview_shows_old_and_new_and_counts_what_is_cleared_in_red(
    wizard: UploadWizard, changes_file: Path
) -> None:
    await opened(wizard, changes_file)
    wizard.flow.clear_blanks("description", True)
    wizard.show_step(Step.CHECK)
    await until(lambda: wizard.flow.checked is not None)
    wizard.show_step(Step.PREVIEW)
    page = wizard.pages[Step.PREVIEW]
    assert isinstance(page, PreviewPage)
    await until(lambda: page.rows.records.rowCount() == 2)
    assert wizard.flow.facts is not None
    assert (wizard.flow.facts.counts[Fate.CHANGED], wizard.flow.facts.counts[Fate.SAME]) == (2, 1)
    clears = page.findChild(MessageBar, "preview-clears")
    assert clears is not None
    assert (clears.property("bar"), clears.accessibleName()) == ("bad", "1 field would be cleared.")
    assert "held back" in bar(page, "preview-changed")


async def test_blank_cells_change_nothing_by_themselves(wizard: UploadWizard, changes_file: Path) -> None:
    page = await at_send(wizard, changes_file)
    assert wizard.flow.facts is not None
    assert (wizard.flow.facts.to_send, wizard.flow.facts.clears) == (1, 0)
    assert "change 1 goal" in page.sentence.text()
    assert bar(page, "send-old-values") == ""


async def test_where_nothing_can_be_kept_the_old_values_are_saved_before_anything_is_sent(
    wizard: UploadWizard, dialogs: AnsweredDialogs, changes_file: Path, tmp_path: Path
) -> None:
    uploads(wizard).keeps_contents = False
    page = await at_send(wizard, changes_file)
    assert "old values" in bar(page, "send-old-values")
    page.ways[Way.SEND_ALL].click()
    dialogs.files = [None]
    page.primary.click()
    await until(lambda: not dialogs.files)
    assert (uploads(wizard).runs, wizard.step) == ([], Step.SEND)

    dialogs.files = [tmp_path / "old.xlsx"]
    page.primary.click()
    await until(lambda: wizard.step is Step.RESULTS)
    assert uploads(wizard).saved == [tmp_path / "old.xlsx"]
    assert len(uploads(wizard).runs) == 1


async def test_what_arrived_is_proven_and_what_did_not_is_listed(wizard: UploadWizard, changes_file: Path) -> None:
    await sent_both(wizard, changes_file)
    results, run = wizard.results, uploads(wizard).runs[0]
    results.proof.read_back.click()
    await until(lambda: bar(results, "results-read-back-bar") != "")
    assert bar(results, "results-read-back-bar") == "2 of 2 arrived exactly as sent."
    run.differences = (Difference(2, "71", "name", "Another title", "Goal 71"),)
    results.proof.read_back.click()
    await until(lambda: results.rows.records.rowCount() == 1)
    assert bar(results, "results-read-back-bar").startswith("1 of 2 arrived exactly as sent. 1 row differs")
    assert not nameless(results)


async def test_the_old_values_are_saved_from_the_results(
    wizard: UploadWizard, dialogs: AnsweredDialogs, changes_file: Path, tmp_path: Path
) -> None:
    await sent_both(wizard, changes_file)
    results = wizard.results
    assert results.proof.old_values.isVisible()
    dialogs.files = [tmp_path / "old.xlsx"]
    results.proof.old_values.click()
    await until((tmp_path / "old.xlsx").exists)


async def test_new_goals_have_no_old_values(wizard: UploadWizard, faulty_file: Path) -> None:
    await sent(wizard, faulty_file)
    assert not wizard.results.proof.old_values.isVisible()
