"""The grey band over rows that are not live: from when they are, why, and the way back to live ones (row B13)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.kit import Body, Icon, LinkButton, Strong, Surface, details_text, row
from bw_desktop.ui.tables import status
from bw_desktop.ui.tables.loading import Loader


class KeptBand(Surface):
    """Hidden while the rows are live. `retried` is emitted by "Try again"."""

    retried = Signal()

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__("kept", "kept-band", parent)
        self._speech, say = speech, speech.wording.text
        layout = row(self, space=8)
        layout.setContentsMargins(16, 4, 12, 4)
        self._when = Strong("", "kept-when")
        self._when.setWordWrap(False)
        self._why = Body("", "kept-why")
        self._retry = LinkButton(say("table-try-again"), "kept-retry", icon="refresh")
        self._retry.clicked.connect(self.retried)
        layout.addWidget(Icon("offline", "muted", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._when)
        layout.addWidget(self._why, 1)
        layout.addWidget(self._retry)
        self.hide()

    def show_loader(self, loader: Loader) -> None:
        """Says how it stands."""
        self.setVisible(loader.kept is not None)
        if loader.kept is None:
            return
        say = self._speech.wording.text
        self._when.setText(say("table-kept", when=status.moment(self._speech, loader.kept)))
        error = loader.error
        why = (
            say("table-kept-trying") if loader.is_loading or error is None else self._speech.wording.say(error.message)
        )
        self._why.setText(why)
        self._why.setToolTip(details_text(self._speech.wording, error.details) if error is not None else "")
        self._retry.setVisible(not loader.is_loading)
        self.setAccessibleName(f"{self._when.text()} {why}")
