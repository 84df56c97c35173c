"""The ready text for a Super Admin, for who has no key yet (product.md 6.1)."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bw_desktop.ui.connect.services import TEST
from bw_desktop.ui.kit import Muted, PrimaryButton, SecondaryButton, Sheet
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording


class AskAdmin(Sheet):
    """Shows the text; it can be changed before it is copied."""

    def __init__(self, wording: Wording, environment: str, parent: QWidget | None = None) -> None:
        super().__init__(wording, "", wording.text("connect-ask-admin"), "ask-admin", width=600, parent=parent)
        self._wording = wording
        self.body.addWidget(Muted(wording.text("connect-ask-admin-purpose"), "ask-admin-purpose"))
        words = wording.text("connect-ask-admin-text", environment="test" if environment == TEST else "live")
        self.letter = named(QPlainTextEdit(words), "ask-admin-text", wording.text("connect-ask-admin-subject"))
        self.letter.setTabChangesFocus(True)
        self.letter.setMinimumHeight(280)
        self.body.addWidget(self.letter)
        self.add_button(SecondaryButton(wording.text("connect-close"), "ask-admin-close"), closes=0)
        self.copy = PrimaryButton(wording.text("connect-ask-admin-copy"), "ask-admin-copy", icon="copy")
        self.copy.clicked.connect(self._on_copy)
        self.add_button(self.copy, focus=True)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter.toPlainText())
        self.copy.set_text(self._wording.text("connect-copied"))
