"""The choice where a key stays: in the password store, or nowhere (rows A3, O4)."""

from __future__ import annotations

import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.ui.kit import Caption, column, on_choice
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording


def store_name(wording: Wording) -> str:
    """What the password store is called on this system."""
    system = {"win32": "windows", "darwin": "mac"}.get(sys.platform, "other")
    return wording.text(f"connect-store-{system}")


class RememberChoice(QWidget):
    """Two radio buttons; without a usable store only the second can be chosen, and it says why. `chosen` carries it."""

    chosen = Signal(bool)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setObjectName("key-remember-choice")
        words = wording.text("connect-key-remember", store=store_name(wording))
        self.remember = named(QRadioButton(words), "key-remember", words)
        self.ask = named(QRadioButton(wording.text("connect-key-ask")), "key-ask", wording.text("connect-key-ask"))
        group = QButtonGroup(self)
        group.addButton(self.remember)
        group.addButton(self.ask)
        self._why = Caption("", "key-remember-why")
        layout = column(self, space=4)
        for widget in (self.remember, self.ask, self._why):
            layout.addWidget(widget)
        on_choice(self.remember, lambda: self.chosen.emit(True))
        on_choice(self.ask, lambda: self.chosen.emit(False))

    def show_choice(self, remember: bool, facts: KeychainFacts) -> None:
        """Shows the choice as it stands."""
        self.remember.setEnabled(facts.keeps)
        (self.remember if remember and facts.keeps else self.ask).setChecked(True)
        self._why.setText(self._wording.say(facts.reason) if facts.reason else "")
        self._why.setVisible(not facts.keeps)
