"""Asks for the number of rows to be typed, before many of them are sent to LIVE (row G4)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bw_desktop.ui.kit import Problem, Strong, column
from bw_desktop.ui.naming import named
from bw_desktop.ui.upload.send_view import is_number
from bw_desktop.wording import Wording

_WIDEST = 240


class TypedNumber(QWidget):
    """A field with its question above and what is wrong below. `changed` is emitted with each sign that is typed."""

    changed = Signal()

    def __init__(self, wording: Wording, name: str) -> None:
        super().__init__()
        self._wording = wording
        self._count = 0
        self.field = named(QLineEdit(), name)
        self.field.setMaximumWidth(_WIDEST)
        self.field.textChanged.connect(self._on_typed)
        self._label = Strong("", f"{name}-label")
        self._label.setBuddy(self.field)
        self._problem = Problem("", f"{name}-problem")
        layout = column(self)
        for widget in (self._label, self.field, self._problem):
            layout.addWidget(widget)

    def ask(self, count: int) -> None:
        """Asks for this number."""
        self._count = count
        question = self._wording.text("pages-send-type", count=count)
        self.field.setAccessibleName(question)
        self._label.setText(question)
        self._show_problem()

    @property
    def text(self) -> str:
        """What was typed so far."""
        return self.field.text()

    @property
    def is_right(self) -> bool:
        """Whether that is the number."""
        return is_number(self.text, self._count)

    def _on_typed(self) -> None:
        self._show_problem()
        self.changed.emit()

    def _show_problem(self) -> None:
        typed = self.text.strip()
        is_wrong = bool(typed) and not self.is_right and len(typed) >= len(str(self._count))
        self._problem.setText(self._wording.text("pages-send-type-wrong") if is_wrong else "")
