"""Shows IT what a table asked Betterworks for, with a command line that asks the same again (row Q12)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QListWidget, QWidget

from bw_desktop.api import Alike, command_line
from bw_desktop.ui import theme
from bw_desktop.ui.kit import (
    Caption,
    Card,
    Muted,
    PrimaryButton,
    QuietButton,
    ScrolledPage,
    Sheet,
    Strong,
    ValueText,
    current_follows_selection,
    emptied,
)
from bw_desktop.ui.naming import named
from bw_desktop.ui.surroundings import Surroundings

_LARGE = (680, 640)
_MOST_LINES = 4
_LINE, _FRAME = 30, 4


class RequestSheet(Sheet):
    """The requests of a load, those alike as one line; below the facts of the one chosen."""

    def __init__(
        self, around: Surroundings, environment: str, tab: str, requests: Sequence[Alike], parent: QWidget
    ) -> None:
        say = around.wording.text
        super().__init__(
            around.wording, environment, say("request-title"), "request-sheet", width=_LARGE[0], parent=parent
        )
        self._around, self._requests = around, requests
        self.body.addWidget(Muted(say("request-purpose", table=tab), "request-purpose"))
        if environment == "sample":
            self.body.addWidget(Caption(say("request-sample"), "request-sample"))
        self.list = self._list()
        self.body.addWidget(self.list)
        self.list.setVisible(len(requests) > 1)
        page = ScrolledPage("request-page", say("request-title"), margin=0)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        page.body.addLayout(self._facts)
        page.body.addStretch(1)
        self.body.addWidget(page, 1)
        self.add_button(QuietButton(say("ui-close"), "request-close"), closes=0)
        self._copy_line = PrimaryButton(say("request-copy"), "request-copy", icon="copy")
        self._copy_line.clicked.connect(self._copy)
        self.add_button(self._copy_line, focus=True)
        self.resize(*(theme.current().pixels(side) for side in _LARGE))
        # The rows themselves are asked for last, after what belongs to them.
        self.list.setCurrentRow(len(requests) - 1)

    @property
    def chosen(self) -> Alike:
        """The requests whose facts are shown."""
        return self._requests[max(self.list.currentRow(), 0)]

    def _list(self) -> QListWidget:
        say = self._around.wording.text
        box = named(QListWidget(), "request-list", say("request-list"))
        box.setUniformItemSizes(True)
        box.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        for alike in self._requests:
            count = self._around.speech.number(alike.count)
            request = f"{alike.first.method} {alike.first.shown}"
            box.addItem(say("request-alike", request=request, count=alike.count, number=count))
        lines = min(len(self._requests), _MOST_LINES)
        box.setFixedHeight(theme.current().pixels(lines * _LINE + _FRAME))
        current_follows_selection(box)
        box.currentRowChanged.connect(lambda _: self._show())
        return box

    def _show(self) -> None:
        self._copy_line.set_text(self._around.wording.text("request-copy"))
        emptied(self._facts)
        for line, (name, value) in enumerate(self._lines()):
            words = self._around.wording.text(f"request-{name}")
            label = Strong(words)
            label.setWordWrap(False)
            self._facts.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            shown: QWidget = ValueText(value, words)
            if name == "line":
                card = Card("request-line-card")
                card.body.addWidget(shown)
                card.body.addWidget(Caption(self._around.wording.text("request-line-how"), "request-line-how"))
                shown = card
            self._facts.addWidget(shown, line, 1)

    def _lines(self) -> list[tuple[str, str]]:
        first, say, speech = self.chosen.first, self._around.wording.text, self._around.speech
        address = urlsplit(first.url)
        told = speech.number(round(first.elapsed * 1000))
        answer = say("request-no-answer")
        if first.status is not None:
            answer = say("request-answered", status=str(first.status), time=told)
        if self.chosen.failed:
            failed = self.chosen.failed
            answer += " " + say("request-failed", failed=failed, number=speech.number(failed))
        facts = [
            ("method", first.method),
            ("path", f"{address.scheme}://{address.netloc}{address.path}"),
            ("parameters", "\n".join(f"{name} = {value}" for name, value in parse_qsl(address.query))),
            ("body", first.body.decode() if first.body is not None else ""),
            ("id", first.request_id),
            ("sent", f"{speech.date(first.at.astimezone(speech.zone).date())} {speech.time(first.at)}"),
            ("answer", answer),
            ("line", command_line(first)),
        ]
        return [(name, value) for name, value in facts if value]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(command_line(self.chosen.first))
        self._copy_line.set_text(self._around.wording.text("request-copied"))
