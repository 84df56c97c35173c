"""Taking an upload back in a window: first what would happen, Back in front, then as any sending (rows G4, K1)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from bw_desktop.messages import Message
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.ui.upload.undo_page import UndoPage
from bw_desktop.ui.upload.undo_view import undo_view
from bw_desktop.ui.upload.uploads_tab import UploadsTab
from bw_desktop.upload import Fate, Item, KeptRows, Outcome, Plan, Undo
from bw_desktop.upload.past import RecordState, UploadRecord
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import nameless, until
from tests.ui.upload.made import MadeMemory, MadeUploads

HOST = "https://betterworks.invalid"
SENT = Plan.of("goals", HOST, [Item(row, Fate.NEW, {"name": f"Goal {row}", "owner_id": "1"}) for row in range(2, 7)])
RECORD = UploadRecord("one", datetime.now(UTC), RecordState.DONE, 5, 5, {Outcome.CREATED: 5}, "Goals.xlsx")


def undo(count: int = 3) -> Undo:
    """So many rows to undo, one to keep, one that cannot be undone."""
    items = [Item(row, Fate.UNDO, target_id=str(row), seen=("a",)) for row in range(2, 2 + count)]
    items.append(Item(2 + count, Fate.KEEP, target_id="98", reason=Message("upload-undo-keep-changed")))
    items.append(Item(3 + count, Fate.CANNOT, target_id="99", reason=Message("upload-undo-cannot-remove")))
    plan = Plan.of("goals", HOST, items)
    kept = KeptRows(("Goal",), {item.row: (f"Goal {item.row}",) for item in items})
    return Undo("one", plan, kept, "G.xlsx", "f", {item.row: f"{HOST}/{item.target_id}" for item in items})


class Tab(UploadsTab):
    """An Uploads tab whose workspace a test can change."""

    def __init__(self, around: Surroundings, uploads: MadeUploads) -> None:
        self.workspace = Target("ACME", "live", False)
        super().__init__(around, uploads, MadeMemory(), lambda: self.workspace)
        self.made = uploads

    @property
    def page(self) -> UndoPage:
        assert self.wizard is not None
        found = self.wizard.pages[Step.UNDO]
        assert isinstance(found, UndoPage)
        return found


@pytest_asyncio.fixture
async def tab(around: Surroundings) -> AsyncIterator[Tab]:
    made = Tab(around, MadeUploads(records_=(RECORD,), plan=SENT, undo=undo(), is_sent=True))
    made.resize(1200, 760)
    made.show()
    made.load()
    await until(lambda: made.findChild(QPushButton, "upload-look") is not None)
    yield made
    made.close()
    made.deleteLater()


async def planned(tab: Tab) -> UndoPage:
    """The page with its plan, from the list."""
    button = tab.findChild(QPushButton, "upload-undo")
    assert button is not None
    button.click()
    await until(lambda: tab.wizard is not None and tab.page.rows.records.rowCount() > 0 and not tab.page.is_working)
    return tab.page


async def test_what_would_happen_is_shown_and_back_leaves_all_as_it_is(tab: Tab) -> None:
    page = await planned(tab)
    assert [tile.accessibleName().split()[0] for tile in page.tiles.values()] == ["3", "1", "1"]
    assert "undo 3 rows in ACME – LIVE" in page.sentence.text()
    page.tiles[Fate.CANNOT].click()
    await until(lambda: page.rows.records.rowCount() == 1)
    assert not page.link.isVisible()
    page.rows.choose(0)
    assert page.link.isVisible()
    assert nameless(page) == []
    (run,) = tab.made.runs
    page.back.click()
    await until(lambda: tab.wizard is None and "close" in run.calls)
    assert run.calls == ["plan undo", "close"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
async def test_enter_or_space_alone_undoes_nothing(tab: Tab, key: Qt.Key) -> None:
    page = await planned(tab)
    tab.activateWindow()
    await until(page.back.hasFocus)
    focused = QApplication.focusWidget()
    assert focused is page.back
    QTest.keyClick(focused, key)
    await until(lambda: tab.wizard is None)
    assert [run.id for run in tab.made.runs] == ["one"]


async def test_it_is_sent_as_an_upload_is_and_ends_at_its_results(tab: Tab) -> None:
    page = await planned(tab)
    page.primary.click()
    assert tab.wizard is not None
    wizard = tab.wizard
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.rows.records.rowCount() == 5)
    assert wizard.sending.headline.text() == "Undoing"
    assert wizard.results.headline.text().startswith("3 undone, 1 kept, 1 could not be undone.")
    assert set(wizard.results.tiles) == {None, Outcome.UNDONE, Outcome.KEPT, Outcome.COULD_NOT}
    assert not wizard.results.undo.isVisible()
    upload, taken_back = tab.made.runs
    assert (upload.calls, taken_back.calls) == (["plan undo", "close"], ["send"])


async def test_from_the_results_it_is_offered_once_and_in_time(tab: Tab) -> None:
    button = tab.findChild(QPushButton, "upload-look")
    assert button is not None
    button.click()
    await until(lambda: tab.wizard is not None and tab.wizard.results.undo.isVisible())
    assert tab.wizard is not None
    results, (run,) = tab.wizard.results, tab.made.runs
    run.started -= timedelta(days=31)
    results.refresh()
    assert not results.undo.isVisible()
    run.started += timedelta(days=31)
    tab.workspace = replace(tab.workspace, look_only=True)
    tab.refresh()
    assert not results.undo.isVisible()
    tab.workspace = replace(tab.workspace, look_only=False)
    tab.refresh()
    results.undo.click()
    await until(lambda: tab.wizard is not None and tab.wizard.step is Step.UNDO and not tab.page.is_working)
    assert (len(tab.made.runs), run.calls) == (1, ["plan undo"])


async def test_a_look_only_workspace_offers_nothing_and_unlocks_in_place(tab: Tab) -> None:
    page = await planned(tab)
    tab.workspace = replace(tab.workspace, look_only=True)
    tab.refresh()
    assert not page.primary.isEnabled()
    assert page.findChild(QWidget, "undo-locked") is not None
    page.back.click()
    await until(lambda: tab.wizard is None)
    tab.load()
    await until(lambda: tab.findChild(QPushButton, "upload-undo") is None)


async def test_many_rows_of_live_have_their_number_typed(tab: Tab) -> None:
    tab.made.undo = undo(1150)
    page = await planned(tab)
    assert page.number.isVisible()
    assert not page.primary.isEnabled()
    page.number.field.setText("1,151")
    assert not page.primary.isEnabled()
    page.number.field.setText("1,150")
    assert page.primary.isEnabled()
    assert page.primary.text() == "Undo 1,150 rows"


async def test_where_nothing_can_be_undone_it_is_said(tab: Tab) -> None:
    tab.made.undo = undo(0)
    page = await planned(tab)
    assert page.sentence.text().startswith("Nothing of this upload can be undone.")
    assert not page.primary.isEnabled()
    assert not page.tiles[Fate.UNDO].isEnabled()
    assert page.tiles[Fate.KEEP].isChecked()


async def test_the_list_tells_an_undo_and_what_was_taken_back(tab: Tab) -> None:
    taken = UploadRecord("u", RECORD.started, RecordState.INTERRUPTED, 3, 1, {}, "Goals.xlsx", undoes="one")
    tab.made.records_ = (taken, replace(RECORD, undone="u"))
    tab.load()
    await until(lambda: tab.findChild(QPushButton, "upload-continue") is not None)
    words = "\n".join(label.text() for label in tab.list.findChildren(QLabel))
    assert "An undo was interrupted at 1 of 3. Nothing is lost." in words
    assert "Undo of Goals.xlsx" in words
    assert "Taken back" in words
    assert tab.findChild(QPushButton, "upload-undo") is None


@pytest.mark.parametrize(
    ("environment", "count", "asks"), [("live", 51, True), ("live", 50, False), ("test", 90, False)]
)
def test_the_number_is_asked_for_in_live_alone(environment: str, count: int, asks: bool) -> None:
    view = undo_view(undo(count), Target("ACME", environment, False))
    assert (view.asks_number, view.count) == (asks, count)
    assert str(count) in Wording("de").say(view.sentence)
