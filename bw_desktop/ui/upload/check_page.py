"""Page 3: problems by kind, the rows of one kind, and how to fix them (rows F1, F2, F4, F6, F7, D4, E7)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from bw_desktop.ui.kit import LinkButton, Muted, Strong, Surface, column, emptied, row
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.aside import aside
from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.ui.upload.check_view import (
    ON_CHECK_PAGE,
    CheckView,
    problems_of,
    remedy,
    rows_of,
)
from bw_desktop.ui.upload.file_view import Asked, asked
from bw_desktop.ui.upload.fix_panel import ON_FILE_PAGE, FixPanel
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.problem_list import ProblemList
from bw_desktop.ui.upload.question_card import QuestionCard
from bw_desktop.ui.upload.row_table import RowTable
from bw_desktop.upload import Checked, Problem, ProblemGroup, QuestionId


class CheckPage(UploadPage):
    """Checks as soon as it comes up, and after each answer and correction. `file_wanted` leads back to page 1."""

    file_wanted = Signal()

    def __init__(self, around: Surroundings, flow: UploadFlow) -> None:
        say = around.wording.text
        super().__init__(around, flow, Step.CHECK, say("pages-go-on"))
        self._say_cell = cell_words(around.speech)
        self.verdict = Strong("", "check-verdict")
        self._age = Muted("", "check-age")
        self.ask_again = LinkButton(say("pages-check-refresh"), "check-refresh", icon="refresh")
        self.ask_again.clicked.connect(lambda: self.start(fresh=True))
        line = row(space=8)
        line.addWidget(self.verdict, 1)
        line.addWidget(self._age)
        line.addWidget(self.ask_again)
        self._age.setWordWrap(False)
        self._questions = column(space=8)
        self.kinds = ProblemList(around.wording)
        self.kinds.group_chosen.connect(self._on_group)
        self.rows = RowTable(around.speech, "check-rows", say("pages-check-all"))
        self.rows.row_chosen.connect(self._on_row)
        self.fix = FixPanel(around.wording)
        self.fix.corrected.connect(self._on_corrected)
        self.fix.person_chosen.connect(self._on_person)
        self.fix.undo_wanted.connect(self._on_undo)
        self.fix.remedy_wanted.connect(self._on_fix_elsewhere)
        self.content.addLayout(line)
        self.content.addLayout(self._questions)
        self.content.addWidget(self._splitter(), 1)
        self._problems: tuple[Problem, ...] = ()
        self._shown: Checked | None = None

    def start(self, fresh: bool = False) -> None:
        """Checks the file; `fresh` asks Betterworks again for what was loaded before."""
        say = self.around.wording.say
        self.work(lambda: self.flow.check(lambda stage: self.tell(say(stage)), fresh))

    def enter(self) -> None:
        if self.flow.checked is None:
            self.start()

    def go_on(self) -> None:
        if self.flow.checked is None:
            self.start()
        else:
            super().go_on()

    def refresh(self) -> None:
        checked = self.flow.checked
        if checked is None:
            self.primary.set_text(self.around.wording.text("pages-match-go-on"))
            self.primary.setEnabled(True)
            return
        view = self.flow.verdict
        assert view is not None
        self.verdict.setText(self.around.wording.say(view.headline).strip())
        time = self.around.speech.time(checked.facts.live.loaded)
        self._age.setText(self.around.wording.text("pages-check-live-from", time=time))
        self.primary.set_text(self.around.wording.say(view.go_on))
        self.primary.setEnabled(view.can_go_on)
        self.fix.undo.setVisible(self.flow.can_undo)
        if checked is not self._shown:
            self._shown = checked
            self._show(view)

    def take_focus(self) -> None:
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def try_again(self) -> None:
        self.start()

    def _splitter(self) -> QSplitter:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setObjectName("check-parts")
        parts.setChildrenCollapsible(False)
        panel = Surface("panel", "check-fix")
        column(panel).addWidget(self.fix)
        for part in (self.kinds, self.rows, panel):
            parts.addWidget(part)
        parts.setSizes([230, 560, 320])
        parts.setStretchFactor(1, 1)
        return parts

    def _show(self, view: CheckView) -> None:
        emptied(self._questions)
        for one in self._asked():
            card = QuestionCard(self.around.wording, one)
            card.answered.connect(self._on_answer)
            self._questions.addWidget(card)
        self.kinds.show_view(view)

    def _asked(self) -> tuple[Asked, ...]:
        """The questions that need matched columns, and the one that needs the check itself."""
        duplicates = self.flow.verdict.duplicates if self.flow.verdict else None
        questions = (*self.flow.questions, *((duplicates,) if duplicates else ()))
        return asked(questions, self.flow.answers, ON_CHECK_PAGE)

    def _on_group(self, group: ProblemGroup | None) -> None:
        if self.flow.checked is not None:
            self.around.runner.start(self._show_rows(self.flow.checked, group), self)

    async def _show_rows(self, checked: Checked, group: ProblemGroup | None) -> None:
        say = self.around.wording.say
        grid, problems = await aside(
            lambda _: (rows_of(checked, group, say, self._say_cell), problems_of(checked, group) if group else ())
        )
        if checked is not self.flow.checked or group is not self.kinds.chosen:
            return
        self._problems = problems
        title = say(group.title) if group else self.around.wording.text("pages-check-all")
        self.rows.show_grid(grid, self.around.wording.text("pages-check-rows", title=title))
        self.fix.show_nothing("pages-check-how-empty" if group else "pages-check-how-all")
        self.rows.choose(0)

    def _on_row(self, place: int) -> None:
        if self.flow.checked is not None and 0 <= place < len(self._problems):
            self.around.runner.start(self._show_remedy(self.flow.checked, self._problems[place]), self)

    async def _show_remedy(self, checked: Checked, problem: Problem) -> None:
        """All findings are looked through for the same mistake, so that a large file's are off the window's thread."""
        found = await aside(lambda _: remedy(checked, problem, self._say_cell))
        place = self.rows.currentIndex().row()
        if checked is self.flow.checked and 0 <= place < len(self._problems) and self._problems[place] is problem:
            self.fix.show_remedy(found)

    def _on_answer(self, question: QuestionId, value: str) -> None:
        self.flow.answer(question, value)
        self.start()

    def _on_corrected(self, rows: tuple[int, ...], field: str, value: str) -> None:
        self.flow.edit(rows, field, value.strip() or None)
        self.start()

    def _on_person(self, typed: str, id: str) -> None:
        self.flow.name_person(typed, id)
        self.start()

    def _on_fix_elsewhere(self, remedy: str) -> None:
        if remedy in ON_FILE_PAGE:
            self.file_wanted.emit()
        elif (card := self.findChild(QuestionCard)) is not None:
            card.take_focus()

    def _on_undo(self) -> None:
        self.flow.undo()
        self.start()
