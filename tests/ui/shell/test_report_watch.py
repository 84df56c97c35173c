"""Reports in the window: their action, what the sheet asks for, a bar when one is ready, and what is written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from bw_desktop.api.reports import ReportRun, RunState
from bw_desktop.errors import LookOnly, Refused
from bw_desktop.records.report_runs import KeptRun
from bw_desktop.storage.settings import Settings
from bw_desktop.ui.dialogs.opened import opened
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.reports.reports_sheet import ReportsSheet
from bw_desktop.ui.reports.run import Stage
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.find_anything import tabs_and_actions
from tests.ui.shell.conftest import OpenDesk
from tests.ui.shell.made import LIVE, MadeHost, MadeSession
from tests.ui.surroundings_made import AnsweredDialogs, clicked, until

KEPT = KeptRun(7, "all_goals", date(2026, 1, 1), date(2026, 12, 31), datetime(2026, 11, 1, 9, 14, tzinfo=UTC))


class OpenedDialogs(AnsweredDialogs):
    """Dialogs of ours are really opened."""

    async def show(self, dialog: QDialog) -> int:
        return await opened(dialog)


@pytest.fixture
def dialogs() -> AnsweredDialogs:
    """The sheet stays open until it is closed."""
    return OpenedDialogs()


async def sheet_of(desk: Desk) -> ReportsSheet:
    assert desk.window.around.actions.trigger("reports")
    await until(lambda: desk.window.findChild(ReportsSheet) is not None)
    sheet = desk.window.findChild(ReportsSheet)
    assert sheet is not None
    return sheet


def stage(desk: Desk, run_id: int) -> Stage | None:
    run = desk.reports.running.run(run_id)
    return run.stage if run is not None else None


async def test_it_is_found_like_any_action(desk: Desk) -> None:
    assert "Run a report" in [hit.title for hit in tabs_and_actions(desk.window)]


async def test_started_left_ready_told_saved_opened(
    desk: Desk, session: MadeSession, host: MadeHost, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    sheet = await sheet_of(desk)
    clicked(sheet.go)
    await until(lambda: stage(desk, 991) is Stage.QUEUED)
    (kept,) = host.settings.report_runs["sample"]
    assert (kept.id, kept.report) == (991, "all_goals")
    sheet.done(0)
    await until(lambda: desk.window.findChild(ReportsSheet) is None)
    session.reports.end(991)
    await until(lambda: desk.window.findChild(MessageBar, "report-ready") is not None)
    bar = desk.window.findChild(MessageBar, "report-ready")
    assert bar is not None
    assert bar.sentence.text() == "The report “All goals” is ready."
    bar.button.click()
    sheet = await sheet_of(desk)
    path = tmp_path / "report.xlsx"
    dialogs.files = [None, path]
    sheet.run_wanted.emit(991, "save")
    await until(lambda: len(dialogs.files) == 1)
    assert stage(desk, 991) is Stage.READY
    sheet.run_wanted.emit(991, "save")
    await until(lambda: stage(desk, 991) is Stage.SAVED)
    assert path.is_file()
    sheet.run_wanted.emit(991, "open")
    sheet.run_wanted.emit(991, "folder")
    assert dialogs.opened == [str(path), str(tmp_path)]
    (fact,) = host.activity.read().facts
    assert (fact.deed.value, dict(fact.counts)) == ("exported", {"reports": 2})
    sheet.run_wanted.emit(991, "forget")
    assert host.settings.report_runs["sample"] == ()
    sheet.done(0)


async def test_runs_of_an_earlier_time_are_looked_at_when_the_sheet_is_opened(
    open_desk: OpenDesk, host: MadeHost, session: MadeSession
) -> None:
    host.keep(Settings(report_runs={"sample": (KEPT,), "w1": (replace(KEPT, id=8),)}))
    desk = open_desk()
    session.reports.states[7] = ReportRun(7, RunState.RUNNING)
    assert session.reports.looks == []
    sheet = await sheet_of(desk)
    await until(lambda: stage(desk, 7) is Stage.RUNNING)
    assert 8 not in session.reports.looks
    sheet.run_wanted.emit(7, "leave")
    assert not desk.reports.running.run(7).is_watched  # type: ignore[union-attr]
    session.reports.end(7, error="Too much.")
    sheet.run_wanted.emit(7, "look")
    await until(lambda: stage(desk, 7) is Stage.FAILED)
    sheet.run_wanted.emit(7, "again")
    await until(lambda: [run.kept.id for run in desk.reports.running.runs] == [991])
    assert session.reports.started == [("all_goals", KEPT.start, KEPT.end)]
    sheet.done(0)


async def test_however_many_become_ready_one_bar_tells_it(desk: Desk, session: MadeSession) -> None:
    sheet = await sheet_of(desk)
    for number in range(3):
        clicked(sheet.go)
        await until(lambda number=number: len(desk.reports.running.runs) == number + 1)  # type: ignore[misc]
    sheet.done(0)
    await until(lambda: desk.window.findChild(ReportsSheet) is None)
    for run_id in (991, 992, 993):
        session.reports.end(run_id)
    await until(lambda: all(stage(desk, run_id) is Stage.READY for run_id in (991, 992, 993)))
    await until(lambda: len(desk.window.findChildren(MessageBar, "report-ready")) == 1)
    (bar,) = desk.window.findChildren(MessageBar, "report-ready")
    assert bar.sentence.text().startswith("3 reports are ready")
    (await sheet_of(desk)).done(0)
    await until(lambda: desk.window.findChildren(MessageBar, "report-ready") == [])


async def test_saving_is_stopped_and_can_be_begun_anew(
    open_desk: OpenDesk, host: MadeHost, session: MadeSession, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    host.keep(Settings(report_runs={"sample": (KEPT,)}))
    session.reports.end(7)
    desk = open_desk()
    sheet = await sheet_of(desk)
    await until(lambda: stage(desk, 7) is Stage.READY)
    dialogs.files = [tmp_path / "report.xlsx", tmp_path / "report.xlsx"]
    session.reports.pause = 30
    sheet.run_wanted.emit(7, "save")
    await until(lambda: stage(desk, 7) is Stage.FETCHING)
    sheet.run_wanted.emit(7, "stop")
    await until(lambda: stage(desk, 7) is Stage.READY)
    assert list(tmp_path.glob("*.xlsx")) == []
    session.reports.pause = 0
    sheet.run_wanted.emit(7, "save")
    await until(lambda: stage(desk, 7) is Stage.SAVED)
    sheet.done(0)


async def test_what_is_in_the_way_is_said_in_the_sheet_or_in_the_window(desk: Desk, session: MadeSession) -> None:
    sheet = await sheet_of(desk)
    session.reports.error = Refused()
    clicked(sheet.go)
    await until(lambda: sheet.findChild(MessageBar, "reports-error") is not None)
    assert sheet.go.isEnabled()
    session.reports.error, session.reports.pause = Refused(), 0.1
    clicked(sheet.go)
    await until(lambda: not sheet.go.isEnabled())
    sheet.done(0)
    await until(lambda: desk.window.findChild(MessageBar, "window-error") is not None)


async def test_in_look_only_nothing_is_started_until_it_is_switched_off(
    open_desk: OpenDesk, session: MadeSession
) -> None:
    session.workspace = LIVE
    desk = open_desk()
    sheet = await sheet_of(desk)
    assert sheet.findChild(MessageBar, "reports-look-only") is not None
    assert not sheet.go.isEnabled()
    session.workspace = replace(LIVE, look_only=False)
    desk.refresh()
    assert sheet.go.isEnabled()
    session.reports.error = LookOnly()
    clicked(sheet.go)
    await until(lambda: not sheet.form.isEnabled())
    sheet.done(0)
