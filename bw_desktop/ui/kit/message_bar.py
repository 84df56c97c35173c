"""A calm message at the top of a page: icon and colour, one sentence, the remedy as a button, Details behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from bw_desktop.errors import Details, ProgramError
from bw_desktop.ui.kit.buttons import LinkButton, SecondaryButton, SmallIconButton
from bw_desktop.ui.kit.labels import Body, Icon
from bw_desktop.ui.kit.surfaces import column, row
from bw_desktop.wording import Wording

KINDS = ("told", "good", "look", "bad")


class MessageBar(QFrame):
    """One message. `kind` is one of `KINDS`; `remedy` the words of its button, `details` the technical text.

    `remedied` is emitted by the button, `closed` when the user puts the bar away.
    """

    remedied = Signal()
    closed = Signal()

    def __init__(
        self,
        wording: Wording,
        kind: str,
        sentence: str,
        name: str,
        *,
        remedy: str = "",
        details: str = "",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("bar", kind)
        self.setObjectName(name)
        self.setAccessibleName(sentence)
        layout = column(self, space=4)
        layout.setContentsMargins(12, 8, 8, 8)
        line = row(space=8)
        line.addWidget(Icon(kind, kind, spoken=wording.text(f"ui-kind-{kind}")), 0, Qt.AlignmentFlag.AlignVCenter)
        self.sentence = Body(sentence, f"{name}-sentence")
        line.addWidget(self.sentence, 1)
        self._details = Body(details, f"{name}-details-text")
        self._details.hide()
        if details:
            more = LinkButton(wording.text("ui-details"), f"{name}-details")
            more.clicked.connect(lambda: self._details.setVisible(self._details.isHidden()))
            line.addWidget(more)
        if remedy:
            self.button = SecondaryButton(remedy, f"{name}-remedy")
            self.button.clicked.connect(self.remedied)
            line.addWidget(self.button)
        if closable:
            close = SmallIconButton("close", f"{name}-close", wording.text("ui-put-away"))
            close.clicked.connect(self._on_closed)
            line.addWidget(close)
        layout.addLayout(line)
        layout.addWidget(self._details)

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()


def error_bar(wording: Wording, error: ProgramError, name: str, *, closable: bool = True) -> MessageBar:
    """The bar of an error: its sentence, its remedy where there is one, and its details."""
    remedy = wording.text(f"action-{error.remedy}") if error.remedy and wording.has(f"action-{error.remedy}") else ""
    return MessageBar(
        wording,
        "bad",
        wording.say(error.message),
        name,
        remedy=remedy,
        details=details_text(wording, error.details),
        closable=closable,
    )


def details_text(wording: Wording, details: Details) -> str:
    """What stands behind "Details", a line for each fact that is known; empty where none is."""
    facts = (
        ("ui-details-request", f"{details.method} {details.path}".strip()),
        ("ui-details-request-id", details.request_id),
        ("ui-details-status", str(details.status or "")),
        ("ui-details-answer", details.text),
        *(("ui-details-field", f"{field}: {said}") for field, said in details.fields.items()),
    )
    return "\n".join(wording.text(words, value=value) for words, value in facts if value)
