"""Why the test failed, in one of six plain reasons, with "Copy note for IT" where that helps (product.md 6.1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame

from bw_desktop.ui.connect.first_run import WhyNot
from bw_desktop.ui.kit import Body, Icon, LinkButton, SecondaryButton, Strong, column, details_text, row
from bw_desktop.wording import Wording


class FailureBar(QFrame):
    """Reason, what was found and what to do; behind Details what came back. The key stands nowhere in it."""

    def __init__(self, wording: Wording, failure: WhyNot) -> None:
        super().__init__()
        self._wording, self._failure = wording, failure
        title, sentence = wording.say(failure.title), wording.say(failure.message)
        self.setObjectName("connect-failure")
        self.setProperty("bar", "bad")
        self.setAccessibleName(f"{title}. {sentence}")
        line = row(self, margin=12, space=12)
        line.addWidget(Icon("bad", "bad", spoken=wording.text("ui-kind-bad")), 0, Qt.AlignmentFlag.AlignTop)
        words = column(space=4)
        words.addWidget(Strong(title, "connect-failure-title"))
        words.addWidget(Body(sentence, "connect-failure-sentence"))
        self._details = Body(details_text(wording, failure.error.details), "connect-failure-details-text")
        self._details.hide()
        buttons = row(space=8)
        if failure.note is not None:
            self.copy = SecondaryButton(wording.text("connect-failure-copy-note"), "connect-failure-note", icon="copy")
            self.copy.clicked.connect(self._on_copy)
            buttons.addWidget(self.copy)
        if self._details.text():
            more = LinkButton(wording.text("connect-failure-details"), "connect-failure-details")
            more.clicked.connect(lambda: self._details.setVisible(self._details.isHidden()))
            buttons.addWidget(more)
        buttons.addStretch(1)
        words.addLayout(buttons)
        words.addWidget(self._details)
        line.addLayout(words, 1)

    def _on_copy(self) -> None:
        assert self._failure.note is not None
        QGuiApplication.clipboard().setText(self._wording.say(self._failure.note))
        self.copy.set_text(self._wording.text("connect-copied"))
