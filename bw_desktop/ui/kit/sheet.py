"""The base of every dialog: environment band on top, one question, its buttons at the bottom right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.kit.band import EnvironmentBand, window_name
from bw_desktop.ui.kit.buttons import Button
from bw_desktop.ui.kit.labels import Headline
from bw_desktop.ui.kit.surfaces import Hairline, column, row
from bw_desktop.wording import Wording


class Sheet(QDialog):
    """A dialog; content goes into `body`, buttons by `add_button` from left to right. `width` is meant at 100 %.

    Open it with `dialogs.opened`, never with `exec()`.
    """

    def __init__(
        self,
        wording: Wording,
        environment: str,
        title: str,
        name: str,
        *,
        width: int = 520,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        spoken = window_name(wording, environment, title)
        self.setWindowTitle(spoken)
        self.setAccessibleName(spoken)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        outer = column(self, space=0)
        outer.addWidget(EnvironmentBand(wording, environment))
        inside = column(space=12)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.addWidget(Headline(title, f"{name}-title"))
        self.body = column(space=12)
        inside.addLayout(self.body, 1)
        outer.addLayout(inside, 1)
        outer.addWidget(Hairline())
        self.footer = row(space=8)
        self.footer.setContentsMargins(24, 12, 24, 12)
        self.footer.addStretch(1)
        outer.addLayout(self.footer)
        self._first: Button | None = None
        self.setMinimumWidth(theme.current().pixels(width))

    def add_button(self, button: Button, *, closes: int | None = None, focus: bool = False) -> Button:
        """Adds a button; `closes` is the result it ends the dialog with, `focus` gives it the first focus."""
        if closes is not None:
            button.clicked.connect(lambda: self.done(closes))
        if focus:
            self._first = button
        self.footer.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
