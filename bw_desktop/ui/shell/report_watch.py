"""What the window does about reports: opens their sheet, does what it asks for, tells when one is ready (row Q9)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QStandardPaths

from bw_desktop.errors import FileUnwritable, LookOnly, ProgramError
from bw_desktop.records.report_runs import KeptRun, choices
from bw_desktop.storage.activity import ActivityLog, Deed, Fact
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.actions import Action
from bw_desktop.ui.announcing import announce
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.reports.reports_sheet import ReportsSheet
from bw_desktop.ui.reports.run import Run
from bw_desktop.ui.reports.running import RunningReports
from bw_desktop.ui.reports.saving import save_report
from bw_desktop.ui.reports.services import Reports
from bw_desktop.ui.reports.start_form import Asked
from bw_desktop.ui.reports.words import title_words
from bw_desktop.ui.shell.main_window import MainWindow
from bw_desktop.ui.shell.settings_sheet import SettingsHolder
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.exporting import file_name, free_path

ACTION = "reports"


class Host(SettingsHolder, Protocol):
    """Keeps settings, and what was done."""

    @property
    def activity(self) -> ActivityLog: ...


class ReportWatch(QObject):
    """The reports of one workspace. `tell` hears of what could not be written down."""

    def __init__(
        self,
        around: Surroundings,
        window: MainWindow,
        reports: Reports,
        workspace: Callable[[], Workspace],
        host: Host,
        tell: Callable[[ProgramError], None],
    ) -> None:
        super().__init__(window)
        self._around, self._window, self._workspace = around, window, workspace
        self._host, self._tell = host, tell
        kept = host.settings.report_runs.get(workspace().id, ())
        self.running = RunningReports(reports, around.runner, kept, self._keep, self)
        self.running.became_ready.connect(self._on_ready)
        self._sheet: ReportsSheet | None = None
        self._saving: dict[int, asyncio.Task[None]] = {}
        self._bar: MessageBar | None = None
        self._unseen = 0
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
        around.actions.add(
            Action(ACTION, "file", icon="workbook"), lambda: around.runner.start(self.show_sheet(), window)
        )

    async def show_sheet(self) -> None:
        """Opens the sheet; runs of an earlier time are looked at."""
        if self._sheet is not None:
            return
        workspace = self._workspace()
        offered = choices(self._host.settings.report_choices, self.running.reports.known)
        sheet = ReportsSheet(
            self._around,
            workspace.environment,
            self.running,
            offered,
            self._window,
            look_only=workspace.look_only,
        )
        start = self._around.runner.start
        sheet.start_wanted.connect(lambda asked: start(self._start(partial(self._begin, asked)), self))
        sheet.run_wanted.connect(self._on_run_wanted)
        sheet.remedy_wanted.connect(self._around.actions.trigger)
        self._sheet = sheet
        self._unseen = 0
        self._drop_bar()
        self.running.watch_unknown()
        try:
            await self._around.dialogs.show(sheet)
        finally:
            self._sheet = None

    def refresh(self) -> None:
        """Look-only was switched."""
        if self._sheet is not None:
            self._sheet.show_look_only(self._workspace().look_only)

    async def _start(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Starts a report, also where the sheet is closed meanwhile; what is in its way is said."""
        if (sheet := self._sheet) is None:
            return
        sheet.show_starting(is_starting=True)
        told: ProgramError | None = None
        try:
            await work()
        except ProgramError as error:
            told = error
        if sheet is self._sheet:
            sheet.show_starting(is_starting=False)
            _show_trouble(sheet, told)
        elif told is not None:
            self._tell(told)

    def _on_run_wanted(self, id: int, what: str) -> None:
        run = self.running.run(id)
        if run is None:
            return
        begin = self._around.runner.start
        match what:
            case "forget":
                self.running.forget(id)
            case "leave":
                self.running.leave(id)
            case "look":
                self.running.watch(id)
            case "again":
                begin(self._start(partial(self.running.start_again, id)), self)
            case "save":
                self._saving[id] = begin(self._save(run), self)
            case "stop" if id in self._saving:
                self._saving[id].cancel()
            case "open" | "folder" if run.saved is not None:
                self._around.dialogs.open_file(run.saved if what == "open" else run.saved.parent)

    async def _begin(self, asked: Asked) -> None:
        await self.running.start(asked.choice, asked.start, asked.end)

    async def _save(self, run: Run) -> None:
        """Asks where to, and saves; the system asks before a file is replaced (row C10)."""
        say, workspace, kept = self._around.wording.text, self._workspace(), run.kept
        title = title_words(self._around.wording, kept.report, kept.title)
        environment, days = say(f"environment-{workspace.environment}"), f"{kept.start} {kept.end}"
        suggested = free_path(self._folder / file_name(title, workspace.name, environment, days, suffix=".xlsx"))
        parent = self._sheet or self._window
        path = await self._around.dialogs.file_to_save(
            parent, say("reports-save"), suggested, (say("export-kind-xlsx"),)
        )
        if path is not None:
            self._folder = path.parent
            try:
                await save_report(self._around, self.running, run, workspace, path, self._note)
            finally:
                self._saving.pop(kept.id, None)

    def _keep(self, runs: tuple[KeptRun, ...]) -> None:
        try:
            self._host.keep(self._host.settings.with_report_runs(self._workspace().id, runs))
        except FileUnwritable as error:
            self._tell(error)

    def _note(self, rows: int, path: Path) -> None:
        """Writes down that data was saved on this computer (row L1)."""
        workspace = self._workspace()
        private = {"file": path.name, "who": workspace.key_owner}
        now, counts = datetime.now(UTC), {"reports": rows}
        try:
            self._host.activity.append(
                Fact(Deed.EXPORTED, now, workspace.id, workspace.environment, counts=counts, private=private)
            )
        except FileUnwritable as error:
            self._tell(error)

    def _on_ready(self, run: Run) -> None:
        """Tells it where nobody looks at the sheet: in one bar, however many become ready."""
        if self._sheet is not None:
            return
        self._drop_bar()
        self._unseen += 1
        say = self._around.wording.text
        title = title_words(self._around.wording, run.kept.report, run.kept.title)
        bar = MessageBar(
            self._around.wording,
            "good",
            say("reports-ready", count=self._unseen, report=title),
            "report-ready",
            remedy=say("reports-show"),
            closable=True,
        )
        bar.remedied.connect(lambda: self._around.actions.trigger(ACTION))
        bar.closed.connect(self._forget_bar)
        self._bar = bar
        self._window.show_bar(bar)
        announce(self._window, bar.sentence.text())

    def _drop_bar(self) -> None:
        if self._bar is not None:
            self._bar.closed.emit()

    def _forget_bar(self) -> None:
        self._bar = None


def _show_trouble(sheet: ReportsSheet, error: ProgramError | None) -> None:
    if isinstance(error, LookOnly):
        sheet.show_look_only(look_only=True)
    elif error is not None:
        sheet.show_error(error)
