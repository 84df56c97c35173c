"""Page 3: problems by kind, the rows of one kind, and how to fix them (rows F1-F4, F6-F8, D4, E5, E7)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from bw_desktop.errors import ProgramError
from bw_desktop.messages import Message
from bw_desktop.spreadsheet import ending_for, write_notes
from bw_desktop.ui.kit import LinkButton, Muted, SecondaryButton, Strong, Surface, column, emptied, row
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.aside import aside
from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.ui.upload.check_grid import (
    CheckGrid,
    Line,
    Shape,
    all_rows,
    changed_cells,
    has_alike,
    rows_of_group,
    to_be_typed,
    values_of_group,
)
from bw_desktop.ui.upload.check_rows import CheckRows
from bw_desktop.ui.upload.check_view import ON_CHECK_PAGE, CheckView, remedy
from bw_desktop.ui.upload.file_view import Asked, asked
from bw_desktop.ui.upload.fix_panel import ON_FILE_PAGE, FixPanel
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.notes_view import front_of, notes_of
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.problem_list import ProblemList
from bw_desktop.ui.upload.question_card import QuestionCard
from bw_desktop.ui.upload.saving import save_workbook
from bw_desktop.upload import Checked, ProblemGroup, QuestionId
from bw_desktop.upload.cell_edits import filled_down, replaced, typed
from bw_desktop.upload.corrections import Edits, Place
from bw_desktop.upload.problems import field_title


class CheckPage(UploadPage):
    """Checks as soon as it comes up, and after each answer and correction. `file_wanted` leads back to page 1.

    One cell typed anew is checked beside the window's work, and the keyboard stays where it is; whatever concerns more
    cells is work of the page.
    """

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
        self.middle = self._middle()
        self.rows = self.middle.table
        self.fix = FixPanel(around.wording)
        self.fix.corrected.connect(self._on_corrected)
        self.fix.person_chosen.connect(self._on_person)
        self.fix.put_back_wanted.connect(self._on_put_back)
        self.fix.remedy_wanted.connect(self._on_fix_elsewhere)
        self._said = column(space=8)
        self.hand_back = SecondaryButton(say("pages-check-hand-back"), "check-hand-back", icon="workbook")
        self.hand_back.clicked.connect(self._on_hand_back)
        self.add_button(self.hand_back)
        self.content.addLayout(line)
        self.content.addLayout(self._said)
        self.content.addLayout(self._questions)
        self.content.addWidget(self._splitter(), 1)
        self._grid: CheckGrid | None = None
        self._title = ""
        self._shape = Shape.VALUES
        self._shown: Checked | None = None
        self._checking: asyncio.Task[None] | None = None
        self._goes_on = False

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
        elif self.flow.is_settled:
            super().go_on()
        else:
            self._goes_on = True

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
        self.middle.show_steps(can_undo=self.flow.can_undo, can_redo=self.flow.can_redo)
        self.around.actions.refresh()
        if checked is not self._shown:
            self._shown = checked
            self._show(view)

    def take_focus(self) -> None:
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def try_again(self) -> None:
        self.start()

    def undo(self) -> None:
        """Takes the last correction back."""
        if self.flow.can_undo:
            self.flow.undo()
            self.start()

    def redo(self) -> None:
        """Makes the correction again that was taken back last."""
        if self.flow.can_redo:
            self.flow.redo()
            self.start()

    def fill_down(self) -> None:
        """The first of the chosen cells gives its value to those below it; a single one takes the one above."""
        if (checked := self.flow.checked) is not None:
            found: Edits = {}
            for places in self.rows.chosen_places():
                found = {**found, **filled_down(checked.table, self.flow.answers, places)}
            self._correct(found)

    def replace_text(self) -> None:
        """Opens the line in which a text of the column is replaced."""
        places = self.rows.cells.places(self.rows.currentIndex())
        if places and self.flow.checked is not None:
            field = places[0][1]
            title = self.around.wording.text("pages-check-replace-in", field=field_title(field))
            self.middle.replace.open(field, title, to_be_typed(self.flow.checked, places[0]))

    def _middle(self) -> CheckRows:
        middle = CheckRows(self.around)
        middle.table.row_chosen.connect(self._on_row)
        middle.table.typed.connect(self._on_typed)
        middle.table.selectionModel().selectionChanged.connect(lambda *_: self.around.actions.refresh())
        middle.shape_chosen.connect(self._on_shape)
        middle.fill_wanted.connect(self.fill_down)
        middle.replace_wanted.connect(self.replace_text)
        middle.undo_wanted.connect(self.undo)
        middle.redo_wanted.connect(self.redo)
        middle.replace.asked.connect(self._on_replace_asked)
        middle.replace.replaced.connect(lambda sought, instead: self._correct(self._replaced(sought, instead)))
        return middle

    def _splitter(self) -> QSplitter:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setObjectName("check-parts")
        parts.setChildrenCollapsible(False)
        panel = Surface("panel", "check-fix")
        column(panel).addWidget(self.fix)
        for part in (self.kinds, self.middle, panel):
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

    def _on_shape(self, shape: Shape) -> None:
        self._shape, self._grid = shape, None
        self._on_group(self.kinds.chosen)

    async def _show_rows(self, checked: Checked, group: ProblemGroup | None) -> None:
        say, is_changes = self.around.wording.say, self.kinds.is_on_changes
        grid = await aside(lambda _: self._made_grid(checked, group, is_changes))
        if checked is not self.flow.checked or (group, is_changes) != (self.kinds.chosen, self.kinds.is_on_changes):
            return
        title = say(group.title) if group else say(Message("pages-check-changed" if is_changes else "pages-check-all"))
        spoken = self.around.wording.text("pages-check-rows", title=title)
        is_same = self._grid is not None and self._title == title
        self._grid, self._title = grid, title
        self.middle.show_tools(title, self._shape, has_alike=group is not None and has_alike(group))
        show = self.rows.update_check if is_same else self.rows.show_check
        show(grid, self.flow.answers.edits.keys(), lambda place: to_be_typed(checked, place), spoken)
        if not (group or is_changes):
            self.fix.show_nothing("pages-check-how-all")
        self._on_row(self.rows.currentIndex().row())

    def _made_grid(self, checked: Checked, group: ProblemGroup | None, is_changes: bool) -> CheckGrid:
        say = self.around.wording.say
        if group is None:
            return changed_cells(checked, say, self._say_cell) if is_changes else all_rows(checked, self._say_cell)
        if self._shape is Shape.VALUES and has_alike(group):
            return values_of_group(checked, group, say, self._say_cell)
        return rows_of_group(checked, group, say, self._say_cell)

    def _line(self, place: int) -> Line | None:
        shown = self.rows.cells.check_grid
        return shown.lines[place] if shown is not None and 0 <= place < len(shown.lines) else None

    def _on_row(self, place: int) -> None:
        line, checked = self._line(place), self.flow.checked
        if line is None or checked is None:
            return
        if line.problem is not None:
            self.around.runner.start(self._show_remedy(checked, line), self)
        elif line.field:
            self.fix.show_change(line)

    async def _show_remedy(self, checked: Checked, line: Line) -> None:
        """All findings are looked through for the same mistake, so that a large file's are off the window's thread."""
        problem = line.problem
        assert problem is not None
        found = await aside(lambda _: remedy(checked, problem, self._say_cell))
        if checked is self.flow.checked and self._line(self.rows.currentIndex().row()) is line:
            self.fix.show_remedy(found)

    def _on_typed(self, places: Sequence[Place], text: str) -> None:
        self._correct({place: typed(text) for place in places})

    def _correct(self, edits: Edits) -> None:
        """Takes cells typed anew: one is checked by itself, several with all rows."""
        if len(edits) == 1 and self.flow.checked is not None:
            ((place, value),) = edits.items()
            self.flow.type_cell(place, value)
            self.changed.emit()
            if self._checking is None or self._checking.done():
                self._checking = self.around.runner.start(self._recheck(), self)
        elif edits:
            self.flow.correct(edits)
            self.start()

    async def _recheck(self) -> None:
        await self.flow.recheck()
        self.refresh()
        self.changed.emit()
        if self._goes_on and self.flow.is_settled:
            self._goes_on = False
            super().go_on()
        try:
            if self.flow.is_settled and await self.flow.check_rest():
                self.refresh()
        except ProgramError as error:
            self.show_error(error)

    def _on_replace_asked(self, sought: str, instead: str) -> None:
        self.middle.replace.show_count(len(self._replaced(sought, instead)))

    def _replaced(self, sought: str, instead: str) -> Edits:
        checked, field = self.flow.checked, self.middle.replace.field
        return replaced(checked.table, self.flow.answers, field, sought, instead) if checked is not None else {}

    def _on_hand_back(self) -> None:
        """The file as it came, with a note at each finding (row F9)."""
        checked, reading = self.flow.checked, self.flow.reading
        if checked is None or reading is None:
            return
        say, wording = self.around.wording.say, self.around.wording
        opened = reading.opened

        def write(path: Path) -> None:
            notes = notes_of(checked, say, self._say_cell)
            write_notes(path, opened, reading.sheet, notes, front_of(checked, notes, say, self._say_cell))

        name = wording.text("pages-notes-name", file=Path(opened.file.name).stem or wording.text("pages-notes-pasted"))
        save_workbook(
            self,
            self._said,
            wording.text("pages-check-hand-back"),
            name,
            lambda path: aside(lambda _: write(path)),
            "pages-notes-saved",
            ending_for(opened),
        )

    def _on_answer(self, question: QuestionId, value: str) -> None:
        self.flow.answer(question, value)
        self.start()

    def _on_corrected(self, rows: Iterable[int], field: str, value: str) -> None:
        self._correct({(row, field): typed(value) for row in rows})

    def _on_put_back(self, places: Iterable[Place]) -> None:
        self.flow.put_back(places)
        self.start()

    def _on_person(self, typed: str, id: str) -> None:
        self.flow.name_person(typed, id)
        self.start()

    def _on_fix_elsewhere(self, remedy: str) -> None:
        if remedy in ON_FILE_PAGE:
            self.file_wanted.emit()
        elif (card := self.findChild(QuestionCard)) is not None:
            card.take_focus()
