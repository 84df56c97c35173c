"""The left of the upload pages: the way back to the list, the steps, and whether what is prepared is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from bw_desktop.ui import theme
from bw_desktop.ui.kit import Caption, Icon, QuietButton, StepList, Surface, column
from bw_desktop.wording import Wording

_WIDE, _NARROW = 216, 64


class UploadSide(Surface):
    """`left` is emitted to go to the list of uploads, `step_chosen` carries the place of a step.

    Where there is little room it is narrow: numbers and icons alone, with their words as tool tips.
    """

    left = Signal()
    step_chosen = Signal(int)

    def __init__(self, wording: Wording, titles: Sequence[str]) -> None:
        super().__init__("side", "upload-side")
        self._wording = wording
        self._is_narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._home = QuietButton(wording.text("pages-records"), "upload-home", icon="left")
        self._home.clicked.connect(self.left)
        self._steps = StepList(wording, titles, "upload-steps")
        self._steps.setAccessibleName(wording.text("pages-steps"))
        self._steps.step_chosen.connect(self.step_chosen)
        self._kept = Caption("", "upload-kept")
        self._sign = Icon("told")
        self._sign.setObjectName("upload-kept-sign")
        inside = column(self, margin=12, space=8)
        inside.addWidget(self._home, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._steps, 1)
        inside.addWidget(self._kept)
        inside.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self.set_narrow(narrow=False)

    def show_step(self, place: int, *, can_go_back: bool) -> None:
        """Marks the step that is open."""
        self._steps.show_step(place, can_go_back=can_go_back)

    def show_kept(self, *, kept: bool) -> None:
        """Says whether what is prepared here outlives the program."""
        words = self._wording.text("pages-draft-kept" if kept else "pages-draft-not-kept")
        self._kept.setText(words)
        self._sign.setToolTip(words)
        self._sign.setAccessibleName(words)
        self._sign.set_icon("told" if kept else "look", "muted" if kept else "look")
        self._show_kept()

    def forget_kept(self) -> None:
        """There is no draft any more: the journal has it."""
        self._kept.clear()
        self._show_kept()

    def set_narrow(self, *, narrow: bool) -> None:
        """Takes little room, or what its words need."""
        home = self._wording.text("pages-records")
        self._is_narrow = narrow
        self._home.setText("" if narrow else home)
        self._home.setToolTip(home if narrow else "")
        self._steps.set_narrow(narrow=narrow)
        self.setMinimumWidth(theme.current().pixels(_NARROW if narrow else _WIDE))
        self._show_kept()

    def _show_kept(self) -> None:
        self._kept.setVisible(not self._is_narrow and bool(self._kept.text()))
        self._sign.setVisible(self._is_narrow and bool(self._kept.text()))
