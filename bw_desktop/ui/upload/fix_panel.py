"""The panel at the right of page 3: what is wrong with a row, and how to put it right in one press (rows F3, E7)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from bw_desktop.ui import theme
from bw_desktop.ui.kit import (
    Body,
    Button,
    Caption,
    Muted,
    ScrolledPage,
    SecondaryButton,
    Strong,
    Title,
    column,
    emptied,
)
from bw_desktop.ui.naming import named
from bw_desktop.ui.upload.check_grid import Line
from bw_desktop.ui.upload.check_view import Remedy
from bw_desktop.upload import Person, PersonQuestion
from bw_desktop.upload.problems import field_title
from bw_desktop.wording import Wording

_LONGEST = 26
_NARROWEST = 248

ON_THIS_PAGE = frozenset({"choose-date-order", "choose-duplicates"})
ON_FILE_PAGE = frozenset({"choose-hidden-rows", "choose-merged", "open-file-again"})
ELSEWHERE = ON_THIS_PAGE | ON_FILE_PAGE
"""Remedies that are no correction of a cell: a question on this page, or something on the first page."""


class FixPanel(ScrolledPage):
    """Shows a `Remedy`.

    `corrected` carries rows, field and the value typed; `person_chosen` the name as typed and the person's id;
    `remedy_wanted` the id of what helps where it is no cell; `put_back_wanted` the cells that shall be as in the file.
    """

    corrected = Signal(object, str, str)
    person_chosen = Signal(str, str)
    remedy_wanted = Signal(str)
    put_back_wanted = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__("fix-panel", widest=360, margin=16)
        self._wording = wording
        self.setAccessibleName(wording.text("pages-check-how"))
        self.setMinimumWidth(theme.current().pixels(_NARROWEST))
        self.body.setSpacing(8)
        self.body.addWidget(Title(wording.text("pages-check-how"), "fix-title"))
        self._parts: QVBoxLayout = column(space=8)
        self.body.addLayout(self._parts)
        self.body.addStretch(1)
        self.body.addWidget(Caption(wording.text("pages-check-unchanged-file"), "fix-unchanged"))
        self.show_nothing("pages-check-how-empty")

    def show_nothing(self, id: str) -> None:
        """No row is chosen; a sentence says what to do."""
        emptied(self._parts)
        self._parts.addWidget(Muted(self._wording.text(id), "fix-nothing"))

    def show_change(self, line: Line) -> None:
        """A cell the user typed anew."""
        emptied(self._parts)
        say = self._wording.text
        self._parts.addWidget(Strong(self._wording.say(field_title(line.field)), "fix-kind"))
        self._parts.addWidget(Body(say("pages-check-changed-about", row=line.rows[0]), "fix-message"))
        button = self._add(SecondaryButton(say("pages-check-put-back"), "fix-put-back", icon="undo"))
        button.clicked.connect(lambda: self.put_back_wanted.emit([(row, line.field) for row in line.rows]))

    def show_remedy(self, remedy: Remedy) -> None:
        """What helps against a finding."""
        emptied(self._parts)
        say = self._wording.text
        problem = remedy.problem
        self._parts.addWidget(Strong(self._wording.say(problem.kind), "fix-kind"))
        self._parts.addWidget(Body(self._wording.say(problem.message), "fix-message"))
        if problem.remedy in ELSEWHERE:
            button = self._add(SecondaryButton(say(f"upload-remedy-{problem.remedy}"), "fix-elsewhere", icon="right"))
            button.clicked.connect(lambda: self.remedy_wanted.emit(problem.remedy))
        if not remedy.can_type:
            return
        if remedy.person is not None:
            self._show_people(remedy.person)
            return
        found = say("pages-check-found", value=remedy.typed) if remedy.typed else say("pages-check-blank")
        self._parts.addWidget(Caption(found, "fix-found"))
        self._show_suggestions(remedy)
        self._show_typing(remedy)

    def _show_people(self, question: PersonQuestion) -> None:
        say = self._wording.text
        self._parts.addWidget(Caption(say("pages-check-person", typed=question.typed), "fix-person"))
        for number, person in enumerate(question.candidates, 1):
            button = self._add(SecondaryButton(self._told(person), f"fix-person-{number}", icon="person"))
            button.setToolTip(person.email)
            button.clicked.connect(lambda _=False, who=person.id: self.person_chosen.emit(question.typed, who))
        self._parts.addWidget(Caption(say("pages-check-person-count", count=len(question.rows))))

    def _told(self, person: Person) -> str:
        say = self._wording.text
        words = say(
            "pages-check-person-choice",
            name=person.name,
            department=person.department or say("pages-check-no-department"),
            title=person.title or say("pages-check-no-title"),
        )
        return words.replace("&", "&&")

    def _show_suggestions(self, remedy: Remedy) -> None:
        say = self._wording.text
        if remedy.suggestions:
            heading = say("pages-check-suggestions", count=len(remedy.same_rows))
            self._parts.addWidget(Strong(heading, "fix-suggestions"))
        for number, value in enumerate(remedy.suggestions, 1):
            count = len(remedy.same_rows)
            words = say("pages-check-use", value=_short(value), count=1).replace("&", "&&")
            button = self._add(SecondaryButton(words, f"fix-suggestion-{number}", icon="wand"))
            button.setToolTip(value)
            button.setAccessibleName(say("pages-check-use", value=value, count=count))
            button.clicked.connect(lambda _=False, value=value: self._correct(remedy, remedy.same_rows, value))

    def _show_typing(self, remedy: Remedy) -> None:
        say = self._wording.text
        label = Strong(say("pages-check-type"), "fix-type-label")
        field = named(QLineEdit(remedy.to_type), "fix-type", say("pages-check-type"))
        label.setBuddy(field)
        field.returnPressed.connect(lambda: self._correct(remedy, (remedy.problem.row,), field.text()))
        self._parts.addWidget(label)
        self._parts.addWidget(field)
        one = self._add(SecondaryButton(say("pages-check-apply"), "fix-apply"))
        one.clicked.connect(lambda: self._correct(remedy, (remedy.problem.row,), field.text()))
        if len(remedy.same_rows) > 1:
            words = say("pages-check-apply-all", count=len(remedy.same_rows))
            everywhere = self._add(SecondaryButton(words, "fix-apply-all"))
            everywhere.clicked.connect(lambda: self._correct(remedy, remedy.same_rows, field.text()))

    def _correct(self, remedy: Remedy, rows: tuple[int, ...], value: str) -> None:
        self.corrected.emit(rows, remedy.problem.field, value)

    def _add(self, button: Button) -> Button:
        self._parts.addWidget(button)
        return button


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
