"""One column of the file on page 2: what it holds, the field it goes into and why, and its blank cells."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from bw_desktop.ui.kit import Caption, Icon, Muted, Strong, Surface, column, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.upload.match_view import FieldChoice, MatchRow
from bw_desktop.wording import Wording

_LEFT, _RIGHT = 320, 260


class CalmCombo(QComboBox):
    """A combo box that the wheel does not change while a page is scrolled over it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MatchLine(Surface):
    """Shows a `MatchRow`. `field_chosen` carries column and field ("": none), `clears_chosen` field and yes or no."""

    field_chosen = Signal(int, str)
    clears_chosen = Signal(str, bool)

    def __init__(self, wording: Wording, line: MatchRow) -> None:
        super().__init__("card", f"match-{line.letter}")
        self._wording, self._line = wording, line
        say = wording.text
        header = line.header or say("pages-match-no-header")
        place = {"letter": line.letter, "header": header}
        self.field = named(CalmCombo(), f"match-field-{line.letter}", say("pages-match-field-spoken", **place))
        self.field.activated.connect(lambda _: self.field_chosen.emit(line.index, self.field.currentData()))
        self.blank = named(CalmCombo(), f"match-blank-{line.letter}", say("pages-match-blank-spoken", **place))
        self.blank.addItem(say("pages-match-blank-keep"), False)
        self.blank.addItem(say("pages-match-blank-clear"), True)
        self.blank.activated.connect(self._on_blank)
        size = self.blank.sizePolicy()
        size.setRetainSizeWhenHidden(True)
        self.blank.setSizePolicy(size)
        self._mark = Icon("look", "look", 16, spoken=say("pages-match-look"))
        self._reason = Caption("", f"match-reason-{line.letter}")
        left = column(space=0)
        left.addWidget(Caption(say("pages-match-column", letter=line.letter)))
        left.addWidget(Strong(header, f"match-header-{line.letter}"))
        left.addWidget(Muted(" · ".join(line.samples) or say("pages-match-no-samples"), f"match-samples-{line.letter}"))
        layout = row(self, space=16)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addLayout(left, _LEFT)
        layout.addWidget(Icon("right", "muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(self._right(), _RIGHT)
        layout.addWidget(self.blank, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_line(self, line: MatchRow, choices: tuple[FieldChoice, ...]) -> None:
        """Shows another state of the same column."""
        self._line = line
        say = self._wording.text
        with QSignalBlocker(self.field):
            self.field.clear()
            self.field.addItem(say("pages-match-not-used"), "")
            for choice in choices:
                title = self._wording.say(choice.title)
                elsewhere = choice.taken_by and choice.id != line.field
                words = say("pages-match-taken", field=title, letter=choice.taken_by) if elsewhere else title
                self.field.addItem(words, choice.id)
            self.field.setCurrentIndex(max(0, self.field.findData(line.field or "")))
        reason = self._wording.say(line.reason.message)
        self._reason.setText(reason)
        self.field.setAccessibleDescription(reason)
        self._mark.setVisible(line.is_unsure)
        self.blank.setVisible(line.clears is not None)
        with QSignalBlocker(self.blank):
            self.blank.setCurrentIndex(int(bool(line.clears)))

    def _right(self) -> QVBoxLayout:
        right = column(space=4)
        right.addStretch(1)
        right.addWidget(self.field)
        why = row(space=4)
        why.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        why.addWidget(self._reason, 1)
        right.addLayout(why)
        right.addStretch(1)
        return right

    def _on_blank(self, place: int) -> None:
        if self._line.field:
            self.clears_chosen.emit(self._line.field, bool(self.blank.itemData(place)))
