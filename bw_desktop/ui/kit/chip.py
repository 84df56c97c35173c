"""A chip: something that is on, in words, with a way to take it off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bw_desktop.ui.kit.buttons import Button


class Chip(Button):
    """A filter that is on. Pressing it takes it off."""

    kind = "chip"
    icon_tint = "muted"

    def __init__(self, text: str, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name, icon="close", spoken=spoken, parent=parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setToolTip(spoken)

    def _tint(self) -> None:
        super()._tint()
        size = self.fontMetrics().height()
        self.setIconSize(self.iconSize().scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio))
