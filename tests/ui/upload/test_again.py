"""From the results back to the checking grid: exactly the rows that were not accepted, and no other is sent (I3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.again import opened_again
from bw_desktop.ui.upload.check_page import CheckPage
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.uploads_tab import UploadsTab
from bw_desktop.upload import Fate
from tests.ui.surroundings_made import clicked, until
from tests.ui.upload.made import MadeMemory, MadeUploads, faulty, workbook
from tests.ui.upload.on_the_way import LIVE


@pytest.fixture
async def sent(flow: UploadFlow, tmp_path: Path) -> UploadFlow:
    """An upload whose first row was not accepted."""
    await flow.open_path(workbook(tmp_path / "Goals.xlsx", faulty()))
    flow.edit((5,), "owner_email", "person3@example.org")
    await flow.check(lambda _: None)
    await flow.make_plan()
    run = await flow.start()
    await run.send(lambda _: None)
    return flow


async def plan_of(flow: UploadFlow) -> dict[int, Fate]:
    await flow.check(lambda _: None)
    await flow.make_plan()
    assert flow.plan is not None
    return {item.row: item.fate for item in flow.plan.items if item.fate is not Fate.LEFT_OUT}


async def test_the_rows_are_opened_with_all_corrections_and_only_they_can_be_sent(sent: UploadFlow) -> None:
    again = await opened_again(sent, frozenset({2}))
    assert again.answers.edits == sent.answers.edits
    assert await plan_of(again) == {2: Fate.NEW}
    assert sent.answers.only is None


async def test_of_an_upload_of_an_earlier_day_its_kept_rows_are_opened_in_their_places(sent: UploadFlow) -> None:
    assert sent.run is not None
    earlier = UploadFlow.of_run(sent.run, sent.uploads, sent.memory)
    again = await opened_again(earlier, frozenset({2, 7}))
    assert again.reading is not None
    assert again.reading.opened.file.name == "Goals.csv"
    assert await plan_of(again) == {2: Fate.NEW, 7: Fate.NEW}
    assert again.checked is not None
    assert sent.checked is not None
    assert again.checked.table.columns["end_date"] == sent.checked.table.columns["end_date"]


async def test_the_button_leads_to_the_checking_grid_with_exactly_these_rows(
    around: Surroundings, tmp_path: Path
) -> None:
    tab = UploadsTab(around, MadeUploads(), MadeMemory(), lambda: LIVE)
    tab.resize(1200, 760)
    tab.show()
    tab.open_file(workbook(tmp_path / "Goals.xlsx", faulty()))
    first = tab.wizard
    assert first is not None
    await until(lambda: first.flow.reading is not None and not first.file.is_working)
    await first.flow.check(lambda _: None)
    await first.flow.make_plan()
    run = await first.flow.start()
    await run.send(lambda _: None)
    first.show_step(Step.RESULTS)
    await until(first.results.again.isVisible)
    assert first.results.again.text() == "Fix and send the row again"
    clicked(first.results.again)
    await until(lambda: tab.wizard is not first and tab.wizard is not None and tab.wizard.step is Step.CHECK)
    assert tab.wizard is not None
    page = tab.wizard.pages[Step.CHECK]
    assert isinstance(page, CheckPage)
    await until(lambda: not page.is_working and page.rows.cells.rowCount() == 1)
    assert "1 row" in page.verdict.text()
    tab.close()
    tab.deleteLater()
