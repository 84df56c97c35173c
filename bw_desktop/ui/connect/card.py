"""The frame of a connect card: headline, purpose, content, and at the bottom Back and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from bw_desktop.ui.kit import Headline, Muted, PrimaryButton, QuietButton, ScrolledPage, column, row
from bw_desktop.wording import Wording

_WIDEST = 640


class ConnectCard(ScrolledPage):
    """One card. Content goes into `content`; `primary` is None where the content itself leads on.

    `went_back` and `went_on` are emitted by the two buttons.
    """

    went_back = Signal()
    went_on = Signal()

    def __init__(
        self, wording: Wording, name: str, purpose: str, *, primary: str = "", can_go_back: bool = True
    ) -> None:
        super().__init__(f"connect-{name}", widest=_WIDEST, margin=32)
        self.wording = wording
        title = wording.text(f"connect-{name}")
        self.setAccessibleName(title)
        self.body.addStretch(1)
        self.body.addWidget(Headline(title, f"connect-{name}-title"))
        self.purpose = Muted(purpose, f"connect-{name}-purpose")
        self.body.addWidget(self.purpose)
        self.content: QVBoxLayout = column(space=12)
        self.body.addSpacing(8)
        self.body.addLayout(self.content)
        self.body.addSpacing(8)
        footer = row(space=8)
        self.back = QuietButton(wording.text("connect-back"), f"connect-{name}-back", icon="left")
        self.back.clicked.connect(self.went_back)
        footer.addWidget(self.back)
        footer.addStretch(1)
        self.primary: PrimaryButton | None = None
        if primary:
            self.primary = PrimaryButton(primary, f"connect-{name}-next")
            self.primary.clicked.connect(self.went_on)
            footer.addWidget(self.primary)
        self.body.addLayout(footer)
        self.back.setVisible(can_go_back)
        self.body.addStretch(2)

    def refresh(self) -> None:
        """Shows the state anew; called each time the card comes up."""

    def take_focus(self) -> None:
        """Puts the focus where typing or Enter is expected."""
        if self.primary is not None:
            self.primary.setFocus()
