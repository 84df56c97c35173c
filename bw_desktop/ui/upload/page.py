"""The frame of an upload page: headline, purpose, content, what went wrong, and the buttons at the bottom.

Long work of a page runs through `work`: it shows how far it is, can be cancelled, and tells its errors on the page.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.ui.announcing import announce
from bw_desktop.ui.garbage import no_collections
from bw_desktop.ui.kit import (
    Button,
    Flow,
    Headline,
    Line,
    Muted,
    PrimaryButton,
    ProgressLine,
    QuietButton,
    ScrolledPage,
    Surface,
    column,
    emptied,
    error_bar,
    row,
)
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import Step, UploadFlow

_ANY = 10_000
"""Pixels; as wide as the window is."""


class UploadPage(QWidget):
    """One page. Content goes into `content`, more buttons by `add_button`.

    `went_back` and `went_on` are emitted by the two main buttons, `changed` when the flow knows something new.
    `remedy_wanted` carries the id of an action that helps against an error.
    """

    went_back = Signal()
    went_on = Signal()
    changed = Signal()
    remedy_wanted = Signal(str)

    def __init__(
        self, around: Surroundings, flow: UploadFlow, step: Step, go_on: str, *, can_go_back: bool = True
    ) -> None:
        super().__init__()
        self.around, self.flow, self.step = around, flow, step
        name = step.value
        say = around.wording.text
        title = say(f"pages-{name}")
        self.setObjectName(f"upload-{name}")
        self.setAccessibleName(title)
        self._task: asyncio.Task[None] | None = None
        outer = column(self, space=0)
        # A small screen, or large text, scrolls what is too high for it.
        self._inside = ScrolledPage(f"upload-{name}-page", widest=_ANY, margin=0)
        inside = self._inside.body
        inside.setContentsMargins(24, 20, 24, 12)
        inside.setSpacing(12)
        self.headline = Headline(title, f"upload-{name}-title")
        self.purpose = Muted(say(f"pages-{name}-purpose"), f"upload-{name}-purpose")
        self.trouble = column(space=8)
        self.content: QVBoxLayout = column(space=12)
        inside.addWidget(self.headline)
        inside.addWidget(self.purpose)
        inside.addLayout(self.trouble)
        inside.addLayout(self.content, 1)
        outer.addWidget(self._inside, 1)
        outer.addWidget(self._busy_line())
        self._bottom = self._footer(go_on, can_go_back)
        outer.addWidget(self._bottom)

    def put_buttons_last(self) -> None:
        """Lets Tab come to the buttons at the bottom after the content; called once the page is built."""
        self._bottom.setParent(None)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._bottom)

    def refresh(self) -> None:
        """Shows the flow's state anew; called each time the page comes up and after each change."""

    def enter(self) -> None:
        """Called when the page comes up; begins what it does by itself."""

    def go_on(self) -> None:
        """What the primary button does."""
        self.went_on.emit()

    def take_focus(self) -> None:
        """Puts the focus where the page is worked on first."""
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_button(self, button: Button) -> None:
        """Adds a button before the primary one."""
        self._buttons.addWidget(button)

    def work(self, begin: Callable[[], Coroutine[Any, Any, None]], words: str = "") -> None:
        """Starts long work of this page; a second one ends the first."""
        self.cancel()
        emptied(self.trouble)
        self._task = self.around.runner.start(self._working(begin, words), self)

    def cancel(self) -> None:
        """Ends the long work, if there is any."""
        if self.is_working and self._task is not None:
            self._task.cancel()

    @property
    def is_working(self) -> bool:
        """Whether long work goes on."""
        return self._task is not None and not self._task.done()

    def tell(self, words: str, share: float | None = None) -> None:
        """Says how far the long work is."""
        if words != self._busy_words.text() and not any(sign.isdigit() for sign in words):
            # Counts are seen as they grow; spoken are the stages.
            announce(self, words)
        self._busy_words.setText(words)
        self._busy.setAccessibleName(words)
        self._progress.set_share(share)

    def show_waiting(self, words: str) -> None:
        """Why long work gets no answer for a while; empty: it goes on."""
        if words and self.is_working:
            announce(self, words)
        self._busy_pace.setText(words)
        self._busy_pace.setVisible(bool(words))

    def show_error(self, error: ProgramError) -> None:
        """Tells an error at the top of the page."""
        bar = error_bar(self.around.wording, error, f"upload-{self.step.value}-error")
        bar.remedied.connect(lambda: self._on_remedy(error.remedy))
        self.trouble.addWidget(bar)
        announce(self, self.around.wording.say(error.message), at_once=True)

    def try_again(self) -> None:
        """Does again what failed."""

    def _on_remedy(self, remedy: str) -> None:
        emptied(self.trouble)
        if remedy == "try-again":
            self.try_again()
        else:
            self.remedy_wanted.emit(remedy)

    async def _working(self, begin: Callable[[], Coroutine[Any, Any, None]], words: str) -> None:
        stood_on = self._focused()
        self._show_busy(True)
        self.tell(words or self.around.wording.text("pages-working"))
        try:
            with no_collections():
                await begin()
        except ProgramError as error:
            self.show_error(error)
        finally:
            if self._task is asyncio.current_task():
                self._show_busy(False)
        self.refresh()
        self.changed.emit()
        # What was made anew is shown by the loop's next turn.
        await asyncio.sleep(0)
        self._return_focus(stood_on)

    def _focused(self) -> str:
        """The name of the control of this page the keyboard stands on; empty where it stands elsewhere."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None and self._inside.isAncestorOf(focused) else ""

    def _return_focus(self, name: str) -> None:
        """Work switches the content off, which takes the keyboard away; it comes back to where it stood."""
        if not name or not self.isVisible():
            return
        found = [one for one in self._inside.findChildren(QWidget, name) if one.isVisible() and one.isEnabled()]
        if found:
            found[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    def _show_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)
        self._inside.setEnabled(not busy)
        self.back.setVisible(not busy and self._can_go_back)
        for widget in (self.primary, self._more):
            widget.setVisible(not busy)

    def _busy_line(self) -> QWidget:
        say = self.around.wording.text
        self._busy = Surface("bottom", f"upload-{self.step.value}-busy")
        line = row(self._busy, space=16)
        line.setContentsMargins(24, 12, 24, 12)
        self._busy_words = Line("", f"upload-{self.step.value}-busy-words")
        self._progress = ProgressLine(f"upload-{self.step.value}-progress", say("pages-working"))
        cancel = QuietButton(say("pages-cancel"), f"upload-{self.step.value}-cancel", icon="close")
        cancel.clicked.connect(self._on_cancel)
        self._busy_pace = Line("", f"upload-{self.step.value}-busy-pace")
        self._busy_pace.hide()
        line.addWidget(self._busy_words)
        line.addWidget(self._busy_pace)
        line.addWidget(self._progress, 1)
        line.addWidget(cancel)
        self._busy.hide()
        return self._busy

    def _on_cancel(self) -> None:
        self.cancel()
        self._show_busy(False)
        self.refresh()

    def _footer(self, go_on: str, can_go_back: bool) -> QWidget:
        footer = Surface("bottom", f"upload-{self.step.value}-footer")
        line = row(footer, space=8)
        line.setContentsMargins(24, 12, 24, 12)
        say = self.around.wording.text
        self.back = QuietButton(say("pages-back"), f"upload-{self.step.value}-back", icon="left")
        self.back.clicked.connect(self.went_back)
        self._can_go_back = can_go_back
        line.addWidget(self.back)
        self.back.setVisible(can_go_back)
        self._more = QWidget()
        self._buttons = Flow(self._more, at_end=True)
        line.addWidget(self._more, 1)
        self.primary = PrimaryButton(go_on, f"upload-{self.step.value}-next")
        self.primary.clicked.connect(self.go_on)
        line.addWidget(self.primary)
        return footer
