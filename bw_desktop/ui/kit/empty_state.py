"""What an empty place says: what it is for or why it is empty, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bw_desktop.ui.kit.buttons import Button, LinkButton, PrimaryButton, SecondaryButton
from bw_desktop.ui.kit.labels import Caption, Icon, Muted, Title
from bw_desktop.ui.kit.surfaces import column, row

_WIDEST = 420


class EmptyState(QWidget):
    """Icon, title, sentence, and a button where something can be done. `acted` is emitted by the button.

    `details` are technical text behind a link called `details_title`.
    """

    acted = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        name: str,
        *,
        button: str = "",
        primary: bool = True,
        details: str = "",
        details_title: str = "",
        tint: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(f"{title} {sentence}".strip())
        middle = column(space=8)
        middle.addStretch(2)
        middle.addWidget(Icon(icon, tint, 40), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title, self.sentence = Title(title, f"{name}-title"), Muted(sentence, f"{name}-sentence")
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(_WIDEST)
            label.setMinimumWidth(_WIDEST)
            middle.addWidget(label)
        self.button: Button | None = None
        if button:
            kind = PrimaryButton if primary else SecondaryButton
            self.button = kind(button, f"{name}-button")
            self.button.clicked.connect(self.acted)
            middle.addSpacing(8)
            middle.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        if details:
            middle.addLayout(self._details(details, details_title, name))
        middle.addStretch(3)
        around = row(self, margin=24)
        around.addStretch(1)
        around.addLayout(middle)
        around.addStretch(1)

    def _details(self, details: str, title: str, name: str) -> QVBoxLayout:
        """A link that shows the technical text."""
        text, more = Caption(details, f"{name}-details-text"), LinkButton(title, f"{name}-details")
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.hide()
        more.clicked.connect(lambda: text.setVisible(text.isHidden()))
        box = column(space=4)
        box.addWidget(more, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(text)
        return box
