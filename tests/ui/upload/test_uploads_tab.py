"""The Uploads tab: earlier uploads, interrupted ones to continue, and files given from outside."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.ui.upload.uploads_tab import BACKGROUND, PAUSE, STAY, UploadsTab
from bw_desktop.upload import Fate, Item, Outcome, Plan, Progress, RunState
from bw_desktop.upload.past import RecordState, UploadRecord
from tests.ui.surroundings_made import AnsweredDialogs, nameless, until
from tests.ui.upload.made import NOW, MadeMemory, MadeUploads, rows, workbook

INTERRUPTED = UploadRecord("one", NOW, RecordState.INTERRUPTED, 1200, 412, {Outcome.CREATED: 412}, "Goals.xlsx")
DONE = UploadRecord(
    "two", NOW - timedelta(days=3), RecordState.DONE, 3, 3, {Outcome.CREATED: 2, Outcome.NOT_ACCEPTED: 1}, "Old.xlsx"
)
NO_CONTENTS = UploadRecord("three", NOW, RecordState.INTERRUPTED, 9, 1, needs_file=True)


def plan() -> Plan:
    items = [Item(row, Fate.NEW, {"name": f"Goal {row}", "owner_id": "1"}) for row in range(2, 7)]
    return Plan.of("goals", "https://betterworks.invalid", items)


@pytest_asyncio.fixture
async def tab(around: Surroundings) -> AsyncIterator[UploadsTab]:
    uploads = MadeUploads(records_=(INTERRUPTED, DONE), plan=plan())
    made = UploadsTab(around, uploads, MadeMemory(), lambda: Target("ACME", "test", False))
    made.resize(1200, 760)
    made.show()
    made.load()
    await until(lambda: made.findChild(QPushButton, "upload-continue") is not None)
    yield made
    made.close()
    made.deleteLater()


def uploads(tab: UploadsTab) -> MadeUploads:
    assert isinstance(tab._uploads, MadeUploads)
    return tab._uploads


def press(tab: UploadsTab, name: str) -> None:
    button = tab.findChild(QPushButton, name)
    assert button is not None
    button.click()


def texts(tab: UploadsTab) -> str:
    return "\n".join(label.text() for label in tab.list.findChildren(QLabel) if label.isVisibleTo(tab))


async def test_an_interrupted_upload_says_that_nothing_is_lost(tab: UploadsTab) -> None:
    assert "An upload was interrupted at 412 of 1,200. Nothing is lost." in texts(tab)
    assert "Old.xlsx" in texts(tab)
    assert nameless(tab.list) == []


async def test_the_interrupted_ones_are_told_to_the_window(tab: UploadsTab) -> None:
    told: list[tuple[UploadRecord, ...]] = []
    tab.interrupted.connect(told.append)
    tab.load()
    await until(lambda: bool(told))
    assert told == [(INTERRUPTED,)]


async def test_continue_asks_first_and_then_sends_the_rest(tab: UploadsTab, dialogs: AnsweredDialogs) -> None:
    dialogs.answers = ["yes"]
    press(tab, "upload-continue")
    await until(lambda: bool(uploads(tab).runs) and uploads(tab).runs[0].sent == 5)
    assert "788 rows" in dialogs.shown[0]
    assert "test" in dialogs.shown[0]
    assert tab.wizard is not None
    await until(lambda: tab.wizard is not None and tab.wizard.step is Step.RESULTS)


async def test_not_answering_sends_nothing_and_shows_what_there_is(tab: UploadsTab, dialogs: AnsweredDialogs) -> None:
    press(tab, "upload-continue")
    await until(lambda: len(dialogs.shown) == 1)
    assert tab.wizard is not None
    assert tab.wizard.step is Step.RESULTS
    assert uploads(tab).runs[0].calls == []


async def test_look_opens_the_results(tab: UploadsTab) -> None:
    press(tab, "upload-look")
    await until(lambda: tab.wizard is not None and tab.wizard.results.rows.records.rowCount() == 5)
    assert tab.wizard is not None
    assert tab.wizard.results.rest.text() == "Send the remaining 5 rows"
    tab.wizard.results.primary.click()
    await until(lambda: "close" in uploads(tab).runs[0].calls)
    assert tab.wizard is None


async def test_stop_here_asks_and_says_how_many_stay_not_sent(tab: UploadsTab, dialogs: AnsweredDialogs) -> None:
    press(tab, "upload-stop")
    await until(lambda: len(dialogs.shown) == 1)
    assert "788 rows stay not sent" in dialogs.shown[0]
    assert uploads(tab).stopped == []
    dialogs.answers = ["stop"]
    press(tab, "upload-stop")
    await until(lambda: uploads(tab).stopped == ["one"])


async def test_where_contents_are_not_kept_the_file_is_asked_for(
    tab: UploadsTab, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    uploads(tab).records_ = (NO_CONTENTS,)
    tab.load()
    await until(lambda: "choose the same file again" in texts(tab))
    press(tab, "upload-look")
    await until(lambda: not tab._around.runner)
    assert uploads(tab).runs == []
    dialogs.files = [workbook(tmp_path / "Goals.xlsx", rows())]
    press(tab, "upload-look")
    await until(lambda: len(uploads(tab).runs) == 1)


async def test_no_uploads_yet_offers_the_first(around: Surroundings) -> None:
    made = UploadsTab(around, MadeUploads(), MadeMemory(), lambda: Target("ACME", "test", False))
    made.show()
    made.load()
    await until(lambda: "No uploads yet" in texts(made))
    made.list.new.click()
    assert made.wizard is not None
    assert QApplication.focusWidget() is made.wizard.file.drop.choose
    made.close()


async def test_a_file_given_from_outside_is_opened(tab: UploadsTab, faulty_file: Path) -> None:
    tab.open_file(faulty_file)
    await until(lambda: tab.wizard is not None and tab.wizard.flow.reading is not None)
    assert tab.wizard is not None
    assert tab.wizard.isVisible()
    await until(lambda: tab.wizard is not None and not tab.wizard.file.is_working)
    tab.show_list()
    assert "Goals.xlsx" in texts(tab)
    press(tab, "upload-open-show")
    assert tab.wizard.isVisible()


async def sending(tab: UploadsTab, dialogs: AnsweredDialogs) -> None:
    uploads(tab).waits = True
    dialogs.answers = ["yes"]
    press(tab, "upload-continue")
    await until(lambda: tab.is_sending and tab._progress is not None)


async def test_closing_while_sending_asks_how(tab: UploadsTab, dialogs: AnsweredDialogs) -> None:
    assert await tab.ask_to_close() == PAUSE
    await sending(tab, dialogs)
    assert await tab.ask_to_close() == STAY
    dialogs.answers = [BACKGROUND]
    assert await tab.ask_to_close() == BACKGROUND
    assert "0 of 5" in dialogs.shown[-1]


async def test_an_upload_that_is_closed_can_be_continued(
    tab: UploadsTab, dialogs: AnsweredDialogs, around: Surroundings
) -> None:
    await sending(tab, dialogs)
    run = uploads(tab).runs[0]
    run.going.set()
    await tab.close_upload()
    assert not tab.is_sending
    assert run.calls[:2] == ["send", "pause"]
    assert run.calls[-1] == "close"


async def test_while_sending_another_upload_cannot_begin(
    tab: UploadsTab, dialogs: AnsweredDialogs, faulty_file: Path
) -> None:
    await sending(tab, dialogs)
    wizard = tab.wizard
    tab.show_list()
    assert "Sending: 0 of 5" in texts(tab)
    tab.open_file(faulty_file)
    assert tab.wizard is wizard
    assert wizard is not None
    assert wizard.isVisible()
    uploads(tab).runs[0].going.set()
    await until(lambda: not tab.is_sending)


async def test_a_new_key_lets_the_upload_go_on(tab: UploadsTab, dialogs: AnsweredDialogs) -> None:
    await sending(tab, dialogs)
    tab.key_replaced()
    assert uploads(tab).runs[0].calls == ["send", "resume"]
    uploads(tab).runs[0].going.set()
    await until(lambda: not tab.is_sending)


async def test_progress_reaches_the_window(tab: UploadsTab, dialogs: AnsweredDialogs) -> None:
    told: list[Progress] = []
    tab.progressed.connect(told.append)
    dialogs.answers = ["yes"]
    press(tab, "upload-continue")
    await until(lambda: bool(told) and told[-1].state is RunState.DONE)
    assert told[-1].done == 5
