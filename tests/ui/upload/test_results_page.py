"""Sending and its results in a window: what is in doubt settles itself while one watches (product.md 6.5)."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.send_view import Way
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import Outcome
from tests.ui.surroundings_made import until
from tests.ui.upload.on_the_way import at_send, uploads


async def test_sending_shows_its_progress_and_ends_at_the_results(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_send(wizard, faulty_file)
    page.ways[Way.SEND_ALL].click()
    page.primary.click()
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.rows.records.rowCount() == 8)
    assert wizard.sending.counter.text() == "4 of 4"
    assert not wizard.results.rest.isVisible()
    wizard.results.tiles[Outcome.NOT_ACCEPTED].click()
    await until(lambda: wizard.results.rows.records.rowCount() == 1)
    assert wizard.flow.run is not None


async def test_a_chosen_row_says_why_and_what_helps(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_send(wizard, faulty_file)
    page.ways[Way.SEND_ALL].click()
    page.primary.click()
    results = wizard.results
    await until(lambda: wizard.step is Step.RESULTS and results.rows.records.rowCount() == 8)
    results.tiles[Outcome.NOT_ACCEPTED].click()
    await until(lambda: results.rows.records.rowCount() == 1)
    results.rows.setCurrentIndex(results.rows.model().index(0, 0))
    await until(lambda: results.findChild(QLabel, "results-remedy") is not None)
    said = [results.findChild(QLabel, f"results-{part}") for part in ("reason", "remedy")]
    words = [label.text() for label in said if label is not None]
    assert words[0].startswith("Betterworks did not accept this.")
    assert words[1] == "What helps: Put it right, then send it again"


async def test_what_is_in_doubt_settles_itself_while_one_watches(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_send(wizard, faulty_file)
    await wizard.flow.start()
    run = uploads(wizard).runs[0]
    run.sent, run.in_doubt = 1, True
    results = wizard.results
    wizard.show_step(Step.RESULTS)
    await until(lambda: results.looked.isVisible() and "Last looked" in results.looked.text())
    assert results.rest.isVisible()
    results.tiles[Outcome.CREATED].click()
    await until(lambda: results.rows.records.rowCount() == 3)
    run.found.set()
    await until(lambda: Outcome.NOT_ACCEPTED in results.tiles)
    assert Outcome.DONT_KNOW not in results.tiles
    assert results.tiles[Outcome.CREATED].isChecked()
    assert "nothing is in doubt" in results.looked.text()
    assert not results.rest.isVisible()
    assert (run.calls, page.isVisible()) == (["watch"], False)


async def test_a_look_ends_before_the_journal_is_closed(wizard: UploadWizard, faulty_file: Path) -> None:
    await at_send(wizard, faulty_file)
    await wizard.flow.start()
    run = uploads(wizard).runs[0]
    run.sent, run.in_doubt = 1, True
    wizard.show_step(Step.RESULTS)
    await until(lambda: "watch" in run.calls)
    await wizard.close_run()
    run.found.set()
    await asyncio.sleep(0.05)
    assert (run.in_doubt, run.calls) == (True, ["watch", "close"])


async def test_the_summary_is_copied_in_one_press(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_send(wizard, faulty_file)
    page.ways[Way.SEND_ALL].click()
    page.primary.click()
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.copy.isEnabled())
    wizard.results.copy.click()
    assert "ACME – LIVE" in QApplication.clipboard().text()
