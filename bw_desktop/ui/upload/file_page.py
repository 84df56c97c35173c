"""Page 1: a file comes in, and is shown as it is understood (rows D1-D6, D8), or as it was approved (row G7)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bw_desktop.ui.kit import Caption, LinkButton, MessageBar, SecondaryButton, Strong, column, emptied, row
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.approved_card import ApprovedCard
from bw_desktop.ui.upload.aside import Told
from bw_desktop.ui.upload.drop_zone import DropZone
from bw_desktop.ui.upload.file_proof import FileProof
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.upload import QuestionId

_RECENT = 5


class FilePage(UploadPage):
    """First the ways in; once a file is open, its proof."""

    def __init__(self, around: Surroundings, flow: UploadFlow) -> None:
        super().__init__(around, flow, Step.FILE, around.wording.text("pages-go-on"), can_go_back=False)
        self.drop = DropZone(around.wording)
        self.drop.dropped.connect(self.open_path)
        self.drop.choose_wanted.connect(self.choose)
        self.drop.paste_wanted.connect(self.paste)
        self.proof = FileProof(around)
        self.proof.other_wanted.connect(self.choose)
        self.proof.sheet_chosen.connect(self._on_sheet)
        self.proof.header_chosen.connect(self._on_header)
        self.proof.answered.connect(self._on_answer)
        self._said = column(space=8)
        self._recent: QVBoxLayout = column(space=0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._ways_in())
        self._stack.addWidget(self.proof)
        self.approved = ApprovedCard(around)
        self.approved.other_wanted.connect(self.choose)
        self._stack.addWidget(self.approved)
        self.content.addWidget(self._stack, 1)
        self._again: Callable[[], object] = self.refresh
        self.refresh()

    def refresh(self) -> None:
        reading, approval = self.flow.reading, self.flow.approval
        self.primary.setEnabled(self.flow.reached(Step.MATCH) or approval is not None)
        self.primary.setVisible(reading is not None or approval is not None)
        if approval is not None:
            self.approved.show_approval(approval, self.flow.facts)
            self._stack.setCurrentWidget(self.approved)
        elif reading is None:
            self._show_recent()
            self._stack.setCurrentIndex(0)
        else:
            self.proof.show_reading(reading, self.flow.questions, self.flow.answers)
            self._stack.setCurrentIndex(1)

    def take_focus(self) -> None:
        if self.flow.reading is None and self.flow.approval is None:
            self.drop.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def choose(self) -> None:
        """Asks for a file."""
        self.around.runner.start(self._choose(), self)

    def open_path(self, path: Path) -> None:
        """Opens a file, from wherever it was named."""
        say = self.around.wording.text
        self._again = lambda: self.open_path(path)

        async def work() -> None:
            await self.flow.open_path(path, self._told(say("pages-file-reading", name=path.name)))

        self.work(work, say("pages-file-opening", name=path.name))

    def paste(self) -> None:
        """Takes what is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        say = self.around.wording.text
        if not text.strip():
            emptied(self.trouble)
            words = say("pages-file-paste-empty")
            self.trouble.addWidget(MessageBar(self.around.wording, "look", words, "upload-paste-empty", closable=True))
            return

        async def work() -> None:
            await self.flow.open_text(text, self._told(say("pages-file-reading", name=say("pages-file-pasted"))))

        self.work(work, say("pages-file-opening", name=say("pages-file-pasted")))

    def try_again(self) -> None:
        self._again()

    async def _choose(self) -> None:
        say = self.around.wording.text
        kinds = (say("pages-file-kinds"), say("pages-file-kinds-all"))
        path = await self.around.dialogs.file_to_open(self.window(), say("pages-file-choose-title"), kinds)
        if path is not None:
            self.open_path(path)

    def _on_sheet(self, name: str) -> None:
        words = self.around.wording.text("pages-file-reading", name=name)
        self.work(lambda: self.flow.choose_sheet(name, self._told(words)), words)

    def _on_header(self, number: int) -> None:
        self.work(lambda: self.flow.choose_header(number))

    def _on_answer(self, question: QuestionId, value: str) -> None:
        self.flow.answer(question, value)
        self.changed.emit()

    def _told(self, words: str) -> Told:
        return lambda done, total: self.tell(words, done / total if total else None)

    def _ways_in(self) -> QWidget:
        say = self.around.wording.text
        ways = QWidget()
        layout = column(ways, space=16)
        layout.addWidget(self.drop, 1)
        layout.addLayout(self._said)
        line = row(space=12)
        template = SecondaryButton(say("pages-file-template"), "upload-template", icon="export")
        template.clicked.connect(lambda: self.around.runner.start(self._template(), self))
        line.addWidget(template)
        line.addWidget(Caption(say("pages-file-template-about"), "upload-template-about"), 1)
        layout.addLayout(line)
        layout.addLayout(self._recent)
        return ways

    def _show_recent(self) -> None:
        emptied(self._recent)
        paths = self.flow.memory.recent_files()[:_RECENT]
        if not paths:
            return
        self._recent.addWidget(Strong(self.around.wording.text("pages-file-recent"), "upload-recent-title"))
        for number, path in enumerate(paths, 1):
            words = path.name.replace("&", "&&")
            button = LinkButton(words, f"upload-recent-{number}", icon="workbook", spoken=path.name)
            button.setToolTip(str(path))
            button.clicked.connect(lambda _=False, path=path: self.open_path(path))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    async def _template(self) -> None:
        say = self.around.wording.text
        suggestion = Path.home() / f"{say('pages-file-template-name')}.xlsx"
        title = say("pages-file-template-title")
        path = await self.around.dialogs.file_to_save(self.window(), title, suggestion, ("Excel (*.xlsx)",))
        if path is None:
            return
        self._again = lambda: self.around.runner.start(self._template(), self)

        async def work() -> None:
            await self.flow.uploads.save_template(
                path, lambda done, _: self.tell(say("pages-file-template-loading", count=done))
            )
            self._show_saved(path)

        self.work(work, say("pages-file-template-loading", count=0))

    def _show_saved(self, path: Path) -> None:
        emptied(self._said)
        say = self.around.wording.text
        words = say("pages-file-template-saved", name=path.name)
        bar = MessageBar(
            self.around.wording, "good", words, "upload-template-saved", remedy=say("pages-file-open"), closable=True
        )
        bar.remedied.connect(lambda: self.around.dialogs.open_file(path))
        self._said.addWidget(bar)
