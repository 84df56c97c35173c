"""A row of a form: label, field, a hint, and what is wrong with it right below."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bw_desktop.ui.kit.labels import Caption, Problem
from bw_desktop.ui.kit.surfaces import column


class FormRow(QWidget):
    """One field with its label above it. The field is spoken with its label."""

    def __init__(self, label: str, field: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        name = field.objectName() or "field"
        self.setObjectName(f"{name}-row")
        heading = QLabel(label)
        heading.setProperty("type", "label")
        heading.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        self._problem = Problem("", f"{name}-problem")
        self._problem.hide()
        self.hint = Caption(hint, f"{name}-hint")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = column(self, space=4)
        for widget in (heading, field, self._problem, self.hint):
            layout.addWidget(widget)
        self.hint.setVisible(bool(hint))

    def set_problem(self, sentence: str) -> None:
        """Says what is wrong; an empty sentence takes it back."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        self.field.setProperty("problem", bool(sentence))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
