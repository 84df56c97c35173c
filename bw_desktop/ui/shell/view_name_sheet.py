"""Asks what a view is to be called."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QLineEdit, QWidget

from bw_desktop.ui.kit import FormRow, PrimaryButton, SecondaryButton, Sheet
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording

_LONGEST = 120


class ViewNameSheet(Sheet):
    """`name` is what was typed. A name among `taken` is said to be replaced."""

    def __init__(
        self, wording: Wording, environment: str, title: str, name: str, taken: Collection[str], parent: QWidget
    ) -> None:
        super().__init__(wording, environment, title, "view-name", parent=parent)
        self._wording, self._taken = wording, taken
        self._field = named(QLineEdit(name), "view-name-field")
        self._field.setMaxLength(_LONGEST)
        self._field.selectAll()
        # The hint keeps its place, so that the sheet does not jump while one types.
        self._row = FormRow(wording.text("view-name"), self._field, hint=wording.text("view-name-hint"))
        self.body.addWidget(self._row)
        self.add_button(SecondaryButton(wording.text("ui-cancel"), "view-name-cancel"), closes=0)
        self._save = self.add_button(PrimaryButton(wording.text("view-name-save"), "view-name-save"), closes=1)
        self._field.textChanged.connect(lambda _: self._look())
        self._field.returnPressed.connect(self._save.click)
        self._look()
        self._field.setFocus()

    @property
    def name(self) -> str:
        """What was typed."""
        return self._field.text().strip()

    def _look(self) -> None:
        self._save.setEnabled(bool(self.name))
        hint = "view-name-taken" if self.name in self._taken else "view-name-hint"
        self._row.hint.setText(self._wording.text(hint))
