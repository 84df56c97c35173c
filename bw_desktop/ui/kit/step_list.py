"""The list of steps at the left of a guided page: done, now, still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.kit.buttons import Button
from bw_desktop.ui.kit.surfaces import column
from bw_desktop.wording import Wording

STATES = ("done", "now", "later")


class _Step(Button):
    """As wide as its words are in bold, so that nothing moves when a step becomes the open one."""

    kind = "step"

    def sizeHint(self) -> QSize:
        hint, words = super().sizeHint(), self.text()
        strong = QFontMetrics(theme.current().font(strong=True)).horizontalAdvance(words)
        return QSize(hint.width() + max(0, strong - self.fontMetrics().horizontalAdvance(words)), hint.height())


class StepList(QWidget):
    """Numbered steps; one can go back to those that are done. `step_chosen` carries the index."""

    step_chosen = Signal(int)

    def __init__(
        self, wording: Wording, titles: Sequence[str], name: str = "steps", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording, self._titles = wording, list(titles)
        self.setObjectName(name)
        layout = column(self, space=4)
        self._steps: list[_Step] = []
        for index, title in enumerate(titles):
            step = _Step(_told(index, title), f"{name}-{index + 1}")
            step.clicked.connect(lambda _=False, at=index: self.step_chosen.emit(at))
            self._steps.append(step)
            layout.addWidget(step)
        layout.addStretch(1)
        self.show_step(0)

    def set_narrow(self, *, narrow: bool) -> None:
        """Where there is little room the numbers stand alone, and tool tips have the titles."""
        for index, (step, title) in enumerate(zip(self._steps, self._titles, strict=True)):
            step.setText(str(index + 1) if narrow else _told(index, title))
            step.setToolTip(title if narrow else "")

    def show_step(self, current: int, *, can_go_back: bool = True) -> None:
        """Marks the step that is open, all before it as done."""
        for index, step in enumerate(self._steps):
            state = "done" if index < current else "now" if index == current else "later"
            step.setProperty("state", state)
            step.setEnabled(index == current or (state == "done" and can_go_back))
            icon = {"done": ("good", "good"), "now": ("right", "accent"), "later": ("more", "disabled")}[state]
            step.set_icon(*icon)
            step.setAccessibleName(self._wording.text(f"ui-step-{state}", number=index + 1, title=self._titles[index]))
            step.style().unpolish(step)
            step.style().polish(step)


def _told(index: int, title: str) -> str:
    return f"{index + 1}   {title}"
