"""The small sheet of an export: what is chosen and where to, how far it is, what came of it (product.md 6.3, C10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.spreadsheet.refusals import CHOOSE_PLACE, TRY_AGAIN
from bw_desktop.ui.dialogs.export_choices import ExportChoices
from bw_desktop.ui.dialogs.export_offer import Offer
from bw_desktop.ui.kit import (
    Body,
    Caption,
    LinkButton,
    MessageBar,
    PrimaryButton,
    ProgressLine,
    QuietButton,
    ScrolledPage,
    SecondaryButton,
    Sheet,
    column,
    details_text,
    emptied,
    row,
)
from bw_desktop.wording import Wording

_WIDEST, _LOWEST, _FRAME = 2000, 32, 64
"""Pixels: the width of what is to be chosen at the most, its height at the least, what the system puts around it."""


class ExportSheet(Sheet):
    """Asks, then shows the progress and what came of it.

    `wanted` starts the export, `place_wanted` asks for another place, `changed` tells that the file would be called
    otherwise, `cancelled` ends a running one, `opened` and `folder_opened` follow the file that was saved. `number`
    writes a number.
    """

    wanted = Signal()
    place_wanted = Signal()
    changed = Signal()
    cancelled = Signal()
    opened = Signal()
    folder_opened = Signal()

    def __init__(
        self,
        wording: Wording,
        environment: str,
        offer: Offer,
        number: Callable[[float], str],
        *,
        as_csv: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(wording, environment, wording.text("export-title"), "export-sheet", width=560, parent=parent)
        self._wording = wording
        self._messages: QVBoxLayout = column(space=8)
        self.body.addLayout(self._messages)
        self.is_running = self._is_again = False
        self.choices = ExportChoices(wording, offer, number, as_csv=as_csv)
        self._scrolled = ScrolledPage("export-choices", widest=_WIDEST, margin=0)
        self._scrolled.body.addWidget(self.choices)
        self._scrolled.setFixedHeight(_LOWEST)
        self.body.addWidget(self._scrolled)
        self._add_place()
        self._line = ProgressLine("export-progress", wording.text("export-progress"))
        self._said = Body("", "export-said")
        for widget in (self._said, self._line):
            widget.hide()
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._add_buttons()
        self.choices.settled.connect(self._fit)
        self.choices.changed.connect(self._tell)
        self._tell()

    # ---- what is told --------------------------------------------------------------------------

    def show_place(self, path: Path) -> None:
        """Says where the file will be."""
        self._place.setText(self._wording.text("export-place", name=path.name, folder=str(path.parent)))

    def show_again(self, tables: str, *, is_locked: bool) -> None:
        """An export of before is made again: nothing is to be chosen but a password, where it had one."""
        say = self._wording.text
        words = say("export-again-locked" if is_locked else "export-again", tables=tables)
        self._messages.addWidget(Body(words, "export-again"))
        self._is_again = True
        if is_locked:
            self.choices.show_only_lock()
        else:
            self._scrolled.hide()
        self._tell()

    def show_running(self, words: str) -> None:
        """The export runs: nothing can be chosen any more, only cancelled."""
        self.is_running = True
        emptied(self._messages)
        for widget in (self.choices, self._other, self._go):
            widget.setEnabled(False)
        self._said.setText(words)
        self._said.show()
        self._line.show()

    def show_share(self, share: float | None) -> None:
        """How much is written."""
        self._line.set_share(share)

    def show_choices(self) -> None:
        """Back to choosing."""
        self.is_running = False
        for widget in (self.choices, self._other):
            widget.setEnabled(True)
        self._line.hide()
        self._said.hide()
        self._tell()

    def show_error(self, error: ProgramError) -> None:
        """Says what went wrong, and offers what helps: the same again, or another place (row C10)."""
        self.show_choices()
        emptied(self._messages)
        say, remedies = self._wording.text, {TRY_AGAIN: "action-try-again", CHOOSE_PLACE: "export-other-place"}
        bar = MessageBar(
            self._wording,
            "bad",
            self._wording.say(error.message),
            "export-error",
            remedy=say(remedies[error.remedy]) if error.remedy in remedies else "",
            details=details_text(self._wording, error.details),
        )
        bar.remedied.connect(self.place_wanted if error.remedy == CHOOSE_PLACE else self.wanted)
        self._messages.addWidget(bar)

    def show_saved(self, sentence: str, remarks: Sequence[str]) -> None:
        """Says that the file is there. The password is forgotten."""
        self.is_running = False
        self.choices.lock.clear()
        for widget in (self._scrolled, self._place, self._other, self._line, self._said, self._go):
            widget.hide()
        emptied(self._messages)
        self._messages.addWidget(MessageBar(self._wording, "good", sentence, "export-saved"))
        for number, remark in enumerate(remarks, 1):
            self._messages.addWidget(Caption(remark, f"export-remark-{number}"))
        self._cancel.set_text(self._wording.text("ui-close"))
        self._folder.show()
        self._open.show()
        self._open.setFocus()
        self.adjustSize()

    def reject(self) -> None:
        """Escape cancels a running export first."""
        if self.is_running:
            self.cancelled.emit()
        else:
            super().reject()

    # ---- building ------------------------------------------------------------------------------

    def _add_place(self) -> None:
        place = row(space=8)
        self._place = Caption("", "export-place")
        place.addWidget(self._place, 1)
        self._other = LinkButton(self._wording.text("export-other-place"), "export-other-place")
        self._other.clicked.connect(self.place_wanted)
        place.addWidget(self._other)
        self.body.addLayout(place)

    def _add_buttons(self) -> None:
        say = self._wording.text
        self._cancel = self.add_button(QuietButton(say("ui-cancel"), "export-cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        self._folder = self.add_button(SecondaryButton(say("export-show-folder"), "export-show-folder"))
        self._folder.clicked.connect(self.folder_opened)
        self._folder.hide()
        self._open = self.add_button(PrimaryButton(say("export-open"), "export-open", icon="outside"))
        self._open.clicked.connect(self.opened)
        self._open.hide()
        self._go = self.add_button(PrimaryButton("", "export-go", icon="export"), focus=True)
        self._go.clicked.connect(self.wanted)

    # ---- keeping it in step --------------------------------------------------------------------

    def _tell(self) -> None:
        say = self._wording.text
        self._go.set_text(say("export-again-go") if self._is_again else say("export-go", rows=self.choices.rows))
        self._go.setEnabled(self.choices.is_ready and not self.is_running)
        self.changed.emit()

    def _fit(self) -> None:
        """As high as what is to be chosen, as far as the screen has room; the rest is scrolled to."""
        around = _height(self) - self._scrolled.minimumHeight() + _FRAME
        room = self.screen().availableGeometry().height() - around
        self._scrolled.setFixedHeight(max(min(_height(self.choices), room), _LOWEST))
        self.resize(self.width(), _height(self))

    def _on_cancel(self) -> None:
        if self.is_running:
            self.cancelled.emit()
        else:
            self.done(0)


def _height(widget: QWidget) -> int:
    """The height a widget wants at its width: text that wraps needs more than its hint says."""
    return max(widget.sizeHint().height(), widget.heightForWidth(widget.width()))
