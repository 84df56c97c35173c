"""Asks for the number of rows, before the many that waited follow the few that went first in LIVE (rows G3, G4)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bw_desktop.ui.kit import Body, PrimaryButton, SecondaryButton, Sheet
from bw_desktop.ui.upload.typed_number import TypedNumber
from bw_desktop.wording import Wording


class RestSheet(Sheet):
    """Ends with 1 when the number was typed and the rest is to be sent; the focus stands on Back."""

    def __init__(self, wording: Wording, environment: str, sentence: str, count: int, parent: QWidget) -> None:
        super().__init__(wording, environment, wording.text("pages-continue-title"), "send-rest", parent=parent)
        self.body.addWidget(Body(sentence, "send-rest-sentence"))
        self.number = TypedNumber(wording, "send-rest-number")
        self.number.ask(count)
        self.number.changed.connect(self._look)
        self.body.addWidget(self.number)
        self.add_button(SecondaryButton(wording.text("pages-back"), "send-rest-back"), closes=0, focus=True)
        words = wording.text("pages-send-button", count=count)
        self.send = self.add_button(PrimaryButton(words, "send-rest-send"), closes=1)
        self._look()

    def _look(self) -> None:
        self.send.setEnabled(self.number.is_right)
