"""Card 1: sample data, or connect."""

from __future__ import annotations

from PySide6.QtCore import Signal

from bw_desktop.ui.connect.card import ConnectCard
from bw_desktop.ui.kit import Caption, ChoiceCard
from bw_desktop.wording import Wording


class WelcomeCard(ConnectCard):
    """Two ways to begin. `sample_chosen` is emitted by the first, `went_on` by the second."""

    sample_chosen = Signal()

    def __init__(self, wording: Wording, *, can_go_back: bool) -> None:
        super().__init__(wording, "welcome", wording.text("connect-welcome-purpose"), can_go_back=can_go_back)
        say = wording.text
        self.sample = ChoiceCard(
            say("connect-welcome-sample"), say("connect-welcome-sample-about"), "connect-sample", icon="sample"
        )
        self.sample.clicked.connect(self.sample_chosen)
        self.connect_to = ChoiceCard(
            say("connect-welcome-connect"), say("connect-welcome-connect-about"), "connect-betterworks", icon="key"
        )
        self.connect_to.clicked.connect(self.went_on)
        self.content.addWidget(self.sample)
        self.content.addWidget(self.connect_to)
        self.content.addWidget(Caption(say("connect-welcome-privacy"), "connect-privacy"))

    def take_focus(self) -> None:
        self.connect_to.setFocus()
