"""The Uploads tab: the list of uploads, and the one that is open in this window (rows H6, J1; product.md 6.4)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.spreadsheet import Opened, open_source
from bw_desktop.ui.dialogs import Answer
from bw_desktop.ui.kit import column, emptied, error_bar
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.again import opened_again
from bw_desktop.ui.upload.aside import aside
from bw_desktop.ui.upload.check_page import CheckPage
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.keeping import kept_draft, taken_up
from bw_desktop.ui.upload.record_list import RecordList
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.ui.upload.services import Memory, Uploads
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import Progress
from bw_desktop.upload.drafting import DraftState
from bw_desktop.upload.past import UploadRecord

BACKGROUND, PAUSE, STAY = "background", "pause", "stay"
"""The answers to closing the window while rows are sent."""


class UploadsTab(QWidget):
    """Uploads of one workspace.

    `target` names it. `progressed` carries each `Progress` of what is being sent, for the bottom line and the taskbar;
    `interrupted` the records that wait to be continued; `remedy_wanted` the id of an action that helps.
    """

    progressed = Signal(object)
    interrupted = Signal(object)
    remedy_wanted = Signal(str)

    def __init__(self, around: Surroundings, uploads: Uploads, memory: Memory, target: Callable[[], Target]) -> None:
        super().__init__()
        self._around, self._uploads, self._memory, self._target = around, uploads, memory, target
        self.setObjectName("uploads")
        self.setAccessibleName(around.wording.text("pages-records"))
        self.list = RecordList(around)
        self.list.new_wanted.connect(self.new_upload)
        self.list.open_wanted.connect(self.show_wizard)
        self.list.continue_wanted.connect(lambda record: self._start(lambda: self._continue(record)))
        self.list.look_wanted.connect(lambda record: self._start(lambda: self._look(record)))
        self.list.undo_wanted.connect(lambda record: self._start(lambda: self._undo(record)))
        self.list.stop_wanted.connect(lambda record: self._start(lambda: self._stop(record)))
        self.wizard: UploadWizard | None = None
        self._progress: Progress | None = None
        self._draft: tuple[bytes, DraftState] | None = None
        self._closing: asyncio.Task[None] | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        column(self).addWidget(self._stack)

    @property
    def is_sending(self) -> bool:
        """Whether rows are being sent now."""
        return self.wizard is not None and self.wizard.sending.is_sending

    @property
    def check_page(self) -> CheckPage | None:
        """The page on which cells can be typed anew, where it is in front."""
        page = self.wizard.pages[self.wizard.step] if self.wizard is not None else None
        return page if isinstance(page, CheckPage) and page.isVisible() else None

    def load(self) -> None:
        """Reads the list of uploads; called when the workspace is open, and whenever the list comes up."""
        self._start(self._load)

    def new_upload(self) -> None:
        """Begins an upload; one that is being prepared is put away, one that is being sent is shown."""
        if not self.is_sending:
            self._open(UploadFlow(self._uploads, self._memory), Step.FILE)
        self.show_wizard()

    def open_file(self, path: Path) -> None:
        """Begins an upload with a file given from outside: the command line, or a drop on the window."""
        self.new_upload()
        if self.wizard is not None and not self.is_sending:
            self.wizard.file.open_path(path)

    def show_wizard(self) -> None:
        """Shows the upload that is open, or takes up the one that was kept as a draft."""
        if self.wizard is None and self._draft is not None:
            self._start(self._take_up)
        elif self.wizard is not None:
            self._stack.setCurrentWidget(self.wizard)
            self.wizard.refresh()

    def show_list(self) -> None:
        """Shows the list of uploads; one that has been sent stands there among the earlier ones."""
        if self.wizard is not None and self.wizard.flow.has_begun and not self.is_sending:
            self._put_away()
        self._show_open()
        self._stack.setCurrentWidget(self.list)
        self.list.new.setFocus()
        self.load()

    def refresh(self) -> None:
        """Shows everything anew: look-only was switched, or a new key works."""
        if self.wizard is not None:
            self.wizard.refresh()
        if self._stack.currentWidget() is self.list:
            self.load()

    def show_away(self, why: str) -> None:
        """Why no upload can begin now; empty: one can (row B13)."""
        self.list.show_away(why)

    def show_waiting(self, words: str) -> None:
        """Says why Betterworks is left alone for a while; empty: it goes on."""
        if self.wizard is not None:
            self.wizard.show_waiting(words)

    def key_replaced(self) -> None:
        """A new key works: an upload that waited for it goes on, and so does a look for what is in doubt (row A7)."""
        if self.wizard is not None and self.is_sending:
            self.wizard.sending.resume_sending()
        elif self.wizard is not None:
            self.wizard.results.look_again()

    async def ask_to_close(self) -> str:
        """What shall happen to the upload that is being sent when the window is closed; one of the three answers."""
        if not self.is_sending or self._progress is None:
            return PAUSE
        say = self._around.wording.text
        answers = (
            Answer(STAY, say("pages-sending-close-stay"), "quiet"),
            Answer(PAUSE, say("pages-sending-close-pause")),
            Answer(BACKGROUND, say("pages-sending-close-background"), "primary", focus=True),
        )
        text = say("pages-sending-close-text", done=self._progress.done, total=self._progress.total)
        title, environment = say("pages-sending-close-title"), self._target().environment
        return await self._around.dialogs.ask(self.window(), environment, title, text, answers) or STAY

    async def close_upload(self) -> None:
        """Pauses what is being sent, lets what is in flight come back, and lets go of the journal."""
        if self.wizard is not None:
            await self.wizard.sending.interrupt()
            await self.wizard.close_run()

    def _open(self, flow: UploadFlow, step: Step) -> UploadWizard:
        self._put_away()
        self.wizard = UploadWizard(self._around, flow, self._target)
        self.wizard.left.connect(self.show_list)
        self.wizard.finished.connect(self.show_list)
        self.wizard.again_wanted.connect(lambda rows: self._start(lambda: self._again(rows)))
        self.wizard.undo_wanted.connect(lambda: self._start(self._undo_open))
        self.wizard.progressed.connect(self._on_progressed)
        self.wizard.remedy_wanted.connect(self.remedy_wanted)
        self._stack.addWidget(self.wizard)
        self._stack.setCurrentWidget(self.wizard)
        self.wizard.show_step(step)
        return self.wizard

    def _put_away(self) -> None:
        if self.wizard is None:
            return
        wizard, self.wizard, self._progress = self.wizard, None, None
        wizard.leave()
        self._closing = self._around.runner.start(wizard.close_run())
        self._stack.removeWidget(wizard)
        wizard.deleteLater()

    def _on_progressed(self, progress: Progress) -> None:
        self._progress = progress
        self.progressed.emit(progress)
        if self._stack.currentWidget() is self.list:
            self._show_open()

    def _show_open(self) -> None:
        say = self._around.wording.text
        if self.wizard is None and self._draft is not None:
            words = say("pages-records-kept", file=self._draft[1].file_name or say("pages-notes-pasted"))
            self.list.show_open(words, say("pages-records-draft-open"))
        elif self.wizard is None:
            self.list.show_open("", "")
        elif self.is_sending and self._progress is not None:
            words = say("pages-records-running", done=self._progress.done, total=self._progress.total)
            self.list.show_open(words, say("pages-records-running-open"))
        else:
            reading = self.wizard.flow.reading
            words = say("pages-records-draft", file=reading.opened.file.name) if reading else ""
            self.list.show_open(words, say("pages-records-draft-open"))

    def _start(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._around.runner.start(self._done(work), self)

    async def _done(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        emptied(self.list.trouble)
        try:
            await work()
        except ProgramError as error:
            self._tell(error)

    def _tell(self, error: ProgramError) -> None:
        bar = error_bar(self._around.wording, error, "uploads-error")
        bar.remedied.connect(lambda: self.remedy_wanted.emit(error.remedy))
        self.list.trouble.addWidget(bar)

    async def _load(self) -> None:
        if self._closing is not None:
            # A journal that is still open here would look like one that is open elsewhere.
            await asyncio.wait({self._closing})
        self._draft = await kept_draft(self._uploads) if self.wizard is None else None
        self._show_open()
        records = await self._uploads.records()
        own = self.wizard.flow.run.id if self.wizard and self.wizard.flow.run else ""
        records = tuple(record for record in records if record.id != own)
        now, may_write = datetime.now(UTC), not self._target().look_only
        undoable = {record.id for record in records if may_write and record.can_be_undone(now)}
        self.list.show_records(records, undoable)
        self.interrupted.emit(tuple(record for record in records if record.can_be_continued))

    async def _take_up(self) -> None:
        """The draft at the step it was kept at, with all edits (row J2)."""
        if self._draft is not None:
            content, state = self._draft
            flow = await taken_up(content, state, self._uploads, self._memory)
            self._open(flow, Step.FILE).lead_to(Step(state.step))

    async def _again(self, rows: frozenset[int]) -> None:
        """The rows that were not accepted, in the checking grid (row I3)."""
        if self.wizard is not None:
            flow = await opened_again(self.wizard.flow, rows)
            self._open(flow, Step.FILE).lead_to(Step.CHECK)

    async def _continue(self, record: UploadRecord) -> None:
        flow = await self._reopened(record)
        if flow is None:
            return
        wizard = self._open(flow, Step.RESULTS)
        if await wizard.confirm_sending(record.total - record.settled):
            wizard.show_step(Step.SENDING)

    async def _look(self, record: UploadRecord) -> None:
        if (flow := await self._reopened(record)) is not None:
            self._open(flow, Step.RESULTS)

    async def _undo(self, record: UploadRecord) -> None:
        """What taking an upload back would do; nothing happens yet (row K1)."""
        if (flow := await self._reopened(record)) is not None and flow.run is not None:
            self._open(UploadFlow.of_undo(flow.run, self._uploads, self._memory), Step.UNDO)

    async def _undo_open(self) -> None:
        """The same for the upload whose results are shown."""
        run = await self.wizard.hand_over() if self.wizard is not None else None
        if run is not None:
            self._open(UploadFlow.of_undo(run, self._uploads, self._memory), Step.UNDO)

    async def _stop(self, record: UploadRecord) -> None:
        say = self._around.wording.text
        answers = (
            Answer("keep", say("pages-back"), focus=True),
            Answer("stop", say("pages-records-stop"), "primary"),
        )
        title = say("pages-records-stop-title")
        text = say("pages-records-stop-text", count=record.total - record.settled)
        environment = self._target().environment
        if await self._around.dialogs.ask(self.window(), environment, title, text, answers) == "stop":
            await self._uploads.stop_here(record.id)
            await self._load()

    async def _reopened(self, record: UploadRecord) -> UploadFlow | None:
        """The flow of an earlier upload; asks for its file where the contents were not kept."""
        again: Opened | None = None
        if record.needs_file:
            say = self._around.wording.text
            kinds = (say("pages-file-kinds"), say("pages-file-kinds-all"))
            path = await self._around.dialogs.file_to_open(self.window(), say("pages-file-choose-title"), kinds)
            if path is None:
                return None
            again = await aside(lambda _: open_source(path))
        run = await self._uploads.reopen(record.id, again)
        return UploadFlow.of_run(run, self._uploads, self._memory)
