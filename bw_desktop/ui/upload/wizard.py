"""The upload pages with their list of steps: leads from page to page as far as the flow has come (product.md 6.4)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.dialogs import Answer
from bw_desktop.ui.kit import row
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.check_page import CheckPage
from bw_desktop.ui.upload.file_page import FilePage
from bw_desktop.ui.upload.flow import UNDO_STEPS, UPLOAD_STEPS, Step, UploadFlow
from bw_desktop.ui.upload.keeping import DraftKeeper
from bw_desktop.ui.upload.match_page import MatchPage
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.preview_page import PreviewPage
from bw_desktop.ui.upload.rest_sheet import RestSheet
from bw_desktop.ui.upload.results_page import ResultsPage
from bw_desktop.ui.upload.send_page import SendPage
from bw_desktop.ui.upload.send_view import Target, asks_number
from bw_desktop.ui.upload.sending_page import SendingPage
from bw_desktop.ui.upload.services import Run
from bw_desktop.ui.upload.side import UploadSide
from bw_desktop.ui.upload.undo_page import UndoPage
from bw_desktop.upload import Outcome
from bw_desktop.upload.past import UploadRecord

_ROOMY = 1000
"""Wide enough for the steps to stand with their titles beside a page, in pixels at the usual size of text."""


class UploadWizard(QWidget):
    """One upload. `left` is emitted to go to the list of uploads, `finished` when it is done with.

    `again_wanted` carries the rows that are to be put right and sent again (row I3), `undo_wanted` asks to take the
    upload back (row K1), `progressed` carries each `Progress` while
    sending, `remedy_wanted` the id of an action that helps.
    """

    left = Signal()
    finished = Signal()
    again_wanted = Signal(object)
    undo_wanted = Signal()
    progressed = Signal(object)
    remedy_wanted = Signal(str)

    def __init__(self, around: Surroundings, flow: UploadFlow, target: Callable[[], Target]) -> None:
        super().__init__()
        self._around, self.flow, self._target = around, flow, target
        say = around.wording.text
        self.setObjectName("upload-wizard")
        self.file = FilePage(around, flow)
        check = CheckPage(around, flow)
        check.file_wanted.connect(lambda: self.show_step(Step.FILE))
        self.sending = SendingPage(around, flow, target)
        self.results = ResultsPage(around, flow, target)
        self.pages: dict[Step, UploadPage] = {
            Step.FILE: self.file,
            Step.MATCH: MatchPage(around, flow),
            Step.CHECK: check,
            Step.PREVIEW: PreviewPage(around, flow),
            Step.SEND: SendPage(around, flow, target),
            Step.SENDING: self.sending,
            Step.RESULTS: self.results,
            Step.UNDO: UndoPage(around, flow, target),
        }
        self._steps = UNDO_STEPS if flow.is_undo else UPLOAD_STEPS
        self._side = UploadSide(around.wording, [say(f"pages-step-{step.value}") for step in self._steps])
        self._side.left.connect(self.left)
        self._side.step_chosen.connect(lambda place: self._turn_to(self._steps[place]))
        theme.current().changed.connect(self._fit_side)
        self._stack = QStackedWidget()
        for page in self.pages.values():
            page.put_buttons_last()
            self._stack.addWidget(page)
            page.went_back.connect(self._on_back)
            page.went_on.connect(self._on_on)
            page.changed.connect(self._on_changed)
            page.remedy_wanted.connect(self.remedy_wanted)
        self.sending.progressed.connect(self.progressed)
        self._listen_to_results()
        self._lay_out()
        self.step = self._steps[0]
        self._goal: Step | None = None
        self._keeper = DraftKeeper(flow, around.runner, lambda kept: self._side.show_kept(kept=kept))
        self._show_steps()

    def _listen_to_results(self) -> None:
        self.results.again_wanted.connect(self.again_wanted)
        self.results.undo_wanted.connect(self.undo_wanted)
        self.results.rest_wanted.connect(lambda: self._around.runner.start(self._send_rest(), self))

    def show_step(self, step: Step) -> None:
        """Shows a page the flow has reached."""
        if not self.flow.reached(step):
            return
        self.pages[self.step].cancel()
        self.step = step
        if step is self._goal:
            self._goal = None
        page = self.pages[step]
        page.refresh()
        self._stack.setCurrentWidget(page)
        self._show_steps()
        page.enter()
        page.take_focus()
        self._keeper.note(step)

    def lead_to(self, step: Step) -> None:
        """Shows a page, and on the way those whose work it needs: what a draft was kept at (row J2)."""
        self._goal = step
        self.show_step(step if step in (Step.FILE, Step.MATCH) else Step.CHECK)

    async def confirm_sending(self, count: int, *, is_new: bool = False) -> bool:
        """Asks before an upload goes on; the focus stands on the answer that sends nothing.

        Rows that are sent because of this answer alone are `is_new`: in LIVE the number of many is typed (row G4).
        """
        say = self._around.wording.text
        target = self._target()
        environment = say(f"environment-{target.environment}")
        answers = (
            Answer("no", say("pages-back"), focus=True),
            Answer(
                "yes", say("pages-undo-button" if self.flow.is_undo else "pages-send-button", count=count), "primary"
            ),
        )
        words = "pages-undo-continue" if self.flow.is_undo else "pages-continue"
        title = say(f"{words}-title")
        text = say(f"{words}-text", count=count, workspace=target.workspace, environment=environment)
        if is_new and asks_number(count, target):
            sheet = RestSheet(self._around.wording, target.environment, text, count, self.window())
            return await self._around.dialogs.show(sheet) == 1
        return await self._around.dialogs.ask(self.window(), target.environment, title, text, answers) == "yes"

    def refresh(self) -> None:
        """Shows the page anew: the workspace has changed, look-only was switched."""
        self.pages[self.step].refresh()

    def show_waiting(self, words: str) -> None:
        """Says why Betterworks is left alone for a while, on the page that waits for it; empty: it goes on."""
        for page in self.pages.values():
            page.show_waiting(words)

    def leave(self) -> None:
        """The pages are about to be put away."""
        self._keeper.leave()

    async def close_run(self) -> None:
        """Lets go of the journal."""
        await self._keeper.end()
        await self.results.stop_looking()
        await self.flow.close_upload()
        if self.flow.run is not None:
            await self.flow.run.close()

    async def hand_over(self) -> Run | None:
        """The open upload, which this no longer closes."""
        await self.results.stop_looking()
        run, self.flow.run = self.flow.run, None
        return run

    def _on_back(self) -> None:
        if self.step is Step.UNDO:
            self.finished.emit()
        else:
            self._turn_to(self._beside(-1))

    def _on_on(self) -> None:
        if self.step is Step.RESULTS:
            self.finished.emit()
        elif self.step is Step.FILE and self.flow.uploaded is not None:
            self._around.runner.start(self._ask_again(self.flow.uploaded), self)
        else:
            self.results.show_stop(self.sending.progress)
            self.show_step(self._beside(1))

    def _beside(self, way: int) -> Step:
        """The next step, or the one before, that the flow has reached: what was approved is not matched and checked."""
        place = self._steps.index(self.step)
        steps = self._steps[place + 1 :] if way > 0 else self._steps[:place][::-1]
        return next((step for step in steps if self.flow.reached(step)), self.step)

    async def _ask_again(self, uploaded: UploadRecord) -> None:
        """The same file once more is asked about; the focus stands on the answer that leaves it (row J3)."""
        say, speech = self._around.wording.text, self._around.speech
        answers = (
            Answer("back", say("pages-back"), focus=True),
            Answer("on", say("pages-same-file-on"), "primary"),
        )
        day = speech.date(uploaded.started.astimezone(speech.zone).date())
        created = uploaded.counts.get(Outcome.CREATED, 0)
        text = say("pages-same-file-text", date=day, created=created, changed=uploaded.arrived - created)
        title, environment = say("pages-same-file-title"), self._target().environment
        if await self._around.dialogs.ask(self.window(), environment, title, text, answers) == "on":
            self.flow.uploaded = None
            self.show_step(self._beside(1))

    async def _send_rest(self) -> None:
        left, is_new = self.results.left, self.results.is_resting
        if left and self.flow.run is not None and await self.confirm_sending(left, is_new=is_new):
            await self.results.stop_looking()
            if is_new:
                await self.flow.run.release()
            self.show_step(Step.SENDING)

    def _on_changed(self) -> None:
        self._show_steps()
        self._keeper.note(self.step)
        following = self._steps[min(self._steps.index(self.step) + 1, len(self._steps) - 1)]
        if self._goal is not None and self.flow.reached(following):
            QTimer.singleShot(0, self, lambda: self._lead_on(following))

    def _lead_on(self, step: Step) -> None:
        if self._goal is not None:
            self.show_step(step)

    def _turn_to(self, step: Step) -> None:
        """Shows a page the user wants: nobody is led on from there."""
        self._goal = None
        self.show_step(step)

    def _show_steps(self) -> None:
        self._side.show_step(self._steps.index(self.step), can_go_back=self.flow.run is None)
        if self.flow.run is not None:
            self._side.forget_kept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_side()

    def _fit_side(self) -> None:
        """A small screen, or large text, leaves the room to the page."""
        self._side.set_narrow(narrow=self.width() < theme.current().pixels(_ROOMY))

    def _lay_out(self) -> None:
        layout = row(self, space=0)
        layout.addWidget(self._side)
        layout.addWidget(self._stack, 1)
