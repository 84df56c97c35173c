"""Page 6: how far sending is, Pause and Stop, and what did not go through as it happens (rows H2, H5, H6, A7)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget

from bw_desktop.errors import ProgramError
from bw_desktop.ui.announcing import announce
from bw_desktop.ui.dialogs import Answer
from bw_desktop.ui.garbage import no_collections
from bw_desktop.ui.kit import Line, Muted, PrimaryButton, ProgressLine, SecondaryButton, Strong, column, emptied, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.results_view import troubles
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.ui.upload.sending_view import SendingView, sending_view
from bw_desktop.upload import Progress, RunState

_MOST_TROUBLES = 200
_BETWEEN_LOOKS = 1.0
_GRACE = 2.0
REPLACE_KEY = "replace-key"


class SendingPage(UploadPage):
    """Sends as soon as it comes up. `progressed` carries each `Progress`; `went_on` is emitted at the end."""

    progressed = Signal(object)

    def __init__(self, around: Surroundings, flow: UploadFlow, target: Callable[[], Target]) -> None:
        say = around.wording.text
        super().__init__(around, flow, Step.SENDING, say("pages-results"), can_go_back=False)
        self._target = target
        self.progress: Progress | None = None
        self.counter = Line("", "sending-counter")
        self.counter.setProperty("type", "number")
        self.left = Muted("", "sending-left")
        self.state = Strong("", "sending-state")
        self.note = Muted("", "sending-note")
        self.line = ProgressLine("sending-progress", say("pages-sending"))
        self.troubles = Muted("", "sending-troubles")
        self.list = named(QListWidget(), "sending-problems", say("pages-sending-problems"))
        self.list.setWordWrap(True)
        self.nothing = Muted(say("pages-sending-no-problems"), "sending-no-problems")
        self.pause = SecondaryButton(say("pages-sending-pause"), "sending-pause", icon="pause")
        self.resume = PrimaryButton(say("pages-sending-resume"), "sending-resume", icon="play")
        self.stop = SecondaryButton(say("pages-sending-stop"), "sending-stop", icon="stop")
        self.replace = PrimaryButton(say("pages-sending-replace-key"), "sending-replace-key", icon="key")
        self.pause.clicked.connect(self.pause_sending)
        self.resume.clicked.connect(self.resume_sending)
        self.stop.clicked.connect(lambda: around.runner.start(self._stop(), self))
        self.replace.clicked.connect(lambda: self.remedy_wanted.emit(REPLACE_KEY))
        self._lay_out()
        self._sending: asyncio.Task[None] | None = None
        self._looking: asyncio.Task[None] | None = None
        self._told_troubles = -1
        self._announced: tuple[int, str] = (-1, "")

    @property
    def is_sending(self) -> bool:
        """Whether rows are being sent, or wait for a pause to end."""
        return self._sending is not None and not self._sending.done()

    def enter(self) -> None:
        if self.flow.is_undo:
            self.headline.setText(self.around.wording.text("pages-undo-sending"))
        if self.flow.run is not None and not self.is_sending:
            self._sending = self.around.runner.start(self._send(), self)

    def take_focus(self) -> None:
        self.pause.setFocus(Qt.FocusReason.OtherFocusReason)

    def pause_sending(self) -> None:
        """Keeps the place; what is in flight is finished."""
        if self.flow.run is not None:
            self.flow.run.pause()

    def resume_sending(self) -> None:
        """Goes on, whatever it waited for."""
        if self.flow.run is not None:
            self.flow.run.resume()

    def stop_sending(self) -> None:
        """Finishes what is in flight; the rest stays Not sent."""
        if self.flow.run is not None:
            self.flow.run.stop()

    def try_again(self) -> None:
        self.enter()

    async def interrupt(self) -> None:
        """Leaves off so that it can be continued at the next start; what is in flight has a moment to come back."""
        if self._sending is None or self._sending.done():
            return
        self.pause_sending()
        await asyncio.wait({self._sending}, timeout=_GRACE)
        self._sending.cancel()
        await asyncio.wait({self._sending})

    async def _send(self) -> None:
        run = self.flow.run
        assert run is not None
        emptied(self.trouble)
        try:
            await run.send(self._on_progress)
        except ProgramError as error:
            if self.progress is not None:
                self._on_progress(replace(self.progress, state=RunState.STOPPED))
            self.show_error(error)
        else:
            self.went_on.emit()

    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        view = sending_view(progress, self.around.speech.time)
        self._show(view)
        self._announce(view)
        count = sum(number for _, number in view.troubles)
        if count != self._told_troubles and (self._looking is None or self._looking.done()):
            self._told_troubles = count
            self._looking = self.around.runner.start(self._look(), self)
        self.progressed.emit(progress)

    def _announce(self, view: SendingView) -> None:
        """Every tenth of the way, and every change of the state, is spoken; not each row."""
        moment = (view.tenth, view.state.id)
        if moment != self._announced:
            self._announced = moment
            say = self.around.wording
            counted = say.text("pages-sending-spoken", done=view.done, total=view.total)
            announce(self, f"{say.say(view.state)} {counted}", at_once=bool(view.remedy))

    def _show(self, view: SendingView) -> None:
        say = self.around.wording.say
        self.counter.setText(say(view.counter))
        self.left.setText(say(view.left) if view.left else "")
        self.state.setText(say(view.state))
        self.note.setText(say(view.note) if view.note else "")
        self.note.setVisible(view.note is not None)
        self.line.set_share(view.done / view.total if view.total else 1.0)
        self.line.setAccessibleName(self.around.wording.text("pages-sending-spoken", done=view.done, total=view.total))
        words = [
            self.around.wording.text("pages-sending-trouble", count=count, word=outcome.word)
            for outcome, count in view.troubles
        ]
        self.troubles.setText(" · ".join(words))
        self.pause.setVisible(view.can_pause)
        self.resume.setVisible(view.can_resume and not view.remedy)
        self.replace.setVisible(bool(view.remedy))
        self.stop.setEnabled(view.can_stop)
        self.primary.setVisible(view.is_over)

    async def _look(self) -> None:
        """Lists the rows that did not go through, at most once a second."""
        run = self.flow.run
        if run is None or self._told_troubles == 0:
            return
        wording = self.around.wording
        self.list.clear()
        self.list.show()
        self.nothing.hide()
        with no_collections():
            found = troubles(await run.results(), _MOST_TROUBLES)
        for one in found:
            reason = wording.say(one.reason) if one.reason else ""
            self.list.addItem(
                wording.text("pages-sending-problem", row=one.row, outcome=one.outcome.word, reason=reason).strip()
            )
        self.list.scrollToBottom()
        await asyncio.sleep(_BETWEEN_LOOKS)

    async def _stop(self) -> None:
        say = self.around.wording.text
        answers = (
            Answer("keep", say("pages-sending-stop-keep"), focus=True),
            Answer("stop", say("pages-sending-stop-do"), "primary"),
        )
        title, text = say("pages-sending-stop-title"), say("pages-sending-stop-text")
        environment = self._target().environment
        if await self.around.dialogs.ask(self.window(), environment, title, text, answers) == "stop":
            self.stop_sending()

    def is_over(self) -> bool:
        """Whether the last run ended by itself or was stopped."""
        return self.progress is not None and self.progress.state in (RunState.DONE, RunState.STOPPED)

    def _lay_out(self) -> None:
        big = row(space=16)
        big.addWidget(self.counter)
        big.addWidget(self.left, 1)
        buttons = row(space=8)
        for button in (self.pause, self.resume, self.replace, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        parts = column(space=8)
        parts.addLayout(big)
        parts.addWidget(self.line)
        parts.addWidget(self.state)
        parts.addWidget(self.note)
        parts.addWidget(self.troubles)
        parts.addLayout(buttons)
        self.content.addLayout(parts)
        self.content.addSpacing(8)
        self.content.addWidget(Strong(self.around.wording.text("pages-sending-problems"), "sending-problems-title"))
        self.content.addWidget(self.nothing)
        self.content.addWidget(self.list, 1)
        self.list.hide()
        self.content.addStretch(1)
        for widget in (self.note, self.resume, self.replace, self.primary):
            widget.hide()
