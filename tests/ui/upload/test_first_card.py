"""The third way of page 5: a few go first, the results rest with links into Betterworks, the others follow (row G3)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from bw_desktop.ui.kit import LinkButton, MessageBar
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.rest_sheet import RestSheet
from bw_desktop.ui.upload.send_page import SendPage
from bw_desktop.ui.upload.send_view import Target, Way
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import StopReason
from bw_desktop.upload.first_few import FIRST_FEW, first_few
from tests.ui.surroundings_made import AnsweredDialogs, until
from tests.ui.upload.made import rows, workbook
from tests.ui.upload.on_the_way import at_send, uploads


async def rested(wizard: UploadWizard, path: Path, count: int = 60) -> SendPage:
    """A file of which the first few went."""
    page = await at_send(wizard, workbook(path, rows(count)))
    page.ways[Way.FIRST_FEW].click()
    page.primary.click()
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.first.isVisible())
    return page


async def test_few_rows_need_no_number_and_the_button_says_what_comes(wizard: UploadWizard, tmp_path: Path) -> None:
    page = await at_send(wizard, workbook(tmp_path / "many.xlsx", rows(60)))
    page.ways[Way.FIRST_FEW].click()
    assert not page.number.isVisible()
    assert (page.primary.isEnabled(), page.primary.text()) == (True, "Send the first 5")
    assert "test" not in page.ways[Way.FIRST_FEW].text().casefold()


async def test_a_handful_of_rows_goes_at_once(wizard: UploadWizard, tmp_path: Path) -> None:
    page = await at_send(wizard, workbook(tmp_path / "few.xlsx", rows(FIRST_FEW)))
    assert not page.ways[Way.FIRST_FEW].isVisible()
    assert page.ways[Way.SEND_ALL].isVisible()


async def test_the_first_few_are_links_into_betterworks(
    wizard: UploadWizard, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    await rested(wizard, tmp_path / "many.xlsx")
    run, results = uploads(wizard).runs[0], wizard.results
    assert run.first == first_few(run.plan)
    assert results.headline.text().startswith("Stopped after the first 5")
    links = results.first.findChildren(LinkButton)
    assert [link.text() for link in links] == [f"Row {row}: Win {row + 1} customers" for row in sorted(run.first)]
    QTest.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert dialogs.opened == [f"https://betterworks.invalid/{min(run.first)}"]
    assert results.rest.text() == "Continue with the other 55"
    assert results.rest.isVisible()


async def test_in_live_the_others_follow_once_their_number_is_typed(
    wizard: UploadWizard, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    await rested(wizard, tmp_path / "many.xlsx")
    run = uploads(wizard).runs[0]
    could_send: list[bool] = []

    def type_it(dialog: QDialog) -> int:
        assert isinstance(dialog, RestSheet)
        for typed in ("60", "55"):
            dialog.number.field.setText(typed)
            could_send.append(dialog.send.isEnabled())
        return 1

    wizard.results.rest.click()
    await until(lambda: dialogs.shown == ["send-rest"])
    assert run.calls == ["send"]

    dialogs.react = type_it
    wizard.results.rest.click()
    await until(lambda: run.calls == ["send", "release", "send"])
    await until(lambda: wizard.step is Step.RESULTS and not wizard.results.first.isVisible())
    assert could_send == [False, True]
    assert not wizard.results.rest.isVisible()


async def test_where_nothing_is_real_a_yes_is_enough(
    around: Surroundings, dialogs: AnsweredDialogs, flow: UploadFlow, tmp_path: Path
) -> None:
    wizard = UploadWizard(around, flow, lambda: Target("ACME", "test", False))
    wizard.show()
    await rested(wizard, tmp_path / "many.xlsx")
    dialogs.answers = ["yes"]
    wizard.results.rest.click()
    await until(lambda: uploads(wizard).runs[0].calls == ["send", "release", "send"])
    assert "55 rows are still to be sent" in dialogs.shown[0]
    wizard.close()


@pytest.mark.parametrize(
    ("reason", "told"),
    [(StopReason.FIRST_DIFFERS, "not exactly so in Betterworks"), (StopReason.USER, ""), (None, "")],
)
async def test_the_results_say_why_sending_stopped(
    wizard: UploadWizard, faulty_file: Path, reason: StopReason | None, told: str
) -> None:
    page = await at_send(wizard, faulty_file)
    uploads(wizard).waits = True
    page.ways[Way.SEND_ALL].click()
    page.primary.click()
    await until(lambda: wizard.step is Step.SENDING)
    run = uploads(wizard).runs[0]
    run.stop_reason = reason
    run.going.set()
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.rows.records.rowCount() == 8)
    bars = [bar.accessibleName() for bar in wizard.results.findChildren(MessageBar, "results-stopped")]
    assert (len(bars) == 1 and told in bars[0]) if told else bars == []
