"""A field to search in: a magnifying glass at its left, a button that empties it at its right."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.naming import named


class SearchField(QLineEdit):
    """`spoken` is what is searched, also shown while the field is empty; `clear` what its button is called."""

    def __init__(self, name: str, spoken: str, clear: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self.setPlaceholderText(spoken)
        self._icon = self.addAction(theme.current().icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._icon.setText(spoken)
        before = set(self.findChildren(QToolButton))
        self.setClearButtonEnabled(True)
        # Qt's own button has no name.
        for button in set(self.findChildren(QToolButton)) - before:
            named(button, f"{name}-clear", clear)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._icon.setIcon(theme.current().icon("search", "muted"))
