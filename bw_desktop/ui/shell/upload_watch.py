"""What the window shows of uploads: the one being sent in the bottom line, one that was interrupted in a calm bar.

On the Uploads tab itself no bar leads there: the interrupted upload stands on its list already.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from bw_desktop.ui.kit import Line, LinkButton, MessageBar, ProgressLine
from bw_desktop.ui.shell.awake import Awake
from bw_desktop.ui.shell.main_window import MainWindow
from bw_desktop.ui.shell.taskbar import Taskbar
from bw_desktop.ui.shell.tray import Background
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.uploads_tab import BACKGROUND, STAY, UploadsTab
from bw_desktop.upload import PauseReason, Progress, RunState
from bw_desktop.upload.past import UploadRecord

_ENDED = frozenset({RunState.DONE, RunState.STOPPED})
_WAIT_FOR_A_PERSON = frozenset({PauseReason.USER, PauseReason.NEW_KEY})


class UploadWatch(QObject):
    """Keeps bottom line, bar, tray and taskbar in step with the Uploads tab, and the computer awake while rows go."""

    def __init__(self, around: Surroundings, window: MainWindow, uploads: UploadsTab) -> None:
        super().__init__(window)
        self._around, self._window, self._uploads = around, window, uploads
        self._bar: MessageBar | None = None
        self._taskbar = Taskbar(window)
        self._awake = Awake("bw_desktop", around.wording.text("status-keeps-awake"))
        self.background = Background(around.wording, window)
        self._words = Line(name="status-upload")
        self._line = ProgressLine("status-upload-progress", around.wording.text("status-upload"))
        self._line.setFixedWidth(120)
        self._open = LinkButton(around.wording.text("status-upload-open"), "status-upload-open")
        self._open.clicked.connect(lambda: window.open_tab("uploads"))
        for widget in (self._words, self._line, self._open):
            widget.hide()
            window.status.right.addWidget(widget)
        uploads.progressed.connect(self._on_progressed)
        uploads.interrupted.connect(self._on_interrupted)
        window.tab_opened.connect(lambda _: self._show_bar())

    async def may_close(self) -> bool:
        """Asks where an upload is being sent; whether the program may end now."""
        if not self._uploads.is_sending:
            await self._uploads.close_upload()
            return True
        answer = await self._uploads.ask_to_close()
        if answer == BACKGROUND:
            self.background.go()
        elif answer != STAY:
            await self._uploads.close_upload()
            self._taskbar.clear()
            self._awake.keep(False)
            return True
        return False

    def _on_progressed(self, progress: Progress) -> None:
        number = self._around.speech.number
        words = self._around.wording.text("status-uploading", done=number(progress.done), total=number(progress.total))
        ended = progress.state in _ENDED
        self._awake.keep(not ended and progress.pause not in _WAIT_FOR_A_PERSON)
        self._words.setText(words)
        self._line.set_share(progress.done / progress.total if progress.total else None)
        for widget in (self._words, self._line, self._open):
            widget.setVisible(not ended)
        self.background.say(words)
        if ended:
            self._taskbar.clear()
        else:
            self._taskbar.show(progress.done, progress.total, waits=progress.state is RunState.PAUSED)
        if ended and self.background.is_on:
            self.background.come_back(words)

    def _on_interrupted(self, records: Sequence[UploadRecord]) -> None:
        """One bar, whatever their number; the Uploads tab has them all."""
        if self._bar is not None:
            self._bar.closed.emit()
            self._bar = None
        if not records:
            return
        record, say, number = records[0], self._around.wording.text, self._around.speech.number
        kind = "upload-undo-interrupted" if record.undoes else "upload-interrupted"
        sentence = say(kind, settled=number(record.settled), total=number(record.total))
        bar = MessageBar(
            self._around.wording,
            "look",
            sentence,
            "upload-interrupted",
            remedy=say("upload-interrupted-look"),
            closable=True,
        )
        bar.remedied.connect(lambda: self._window.open_tab("uploads"))
        bar.closed.connect(self._forget_bar)
        self._bar = bar
        self._window.show_bar(bar)
        self._show_bar()

    def _show_bar(self) -> None:
        """Shows the bar where it leads somewhere else."""
        holder = self._bar.parentWidget() if self._bar is not None else None
        if holder is not None:
            holder.setVisible(not self._uploads.isVisibleTo(self._window))

    def _forget_bar(self) -> None:
        self._bar = None
