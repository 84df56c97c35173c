"""What page 3 says: problems by kind, what was tidied up, and how to put a row right (rows F4, F6, F7, E7, D4)."""

from __future__ import annotations

from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.ui.upload.check_grid import to_be_typed, typed_cell
from bw_desktop.ui.upload.grid_rows import SayCell
from bw_desktop.upload import (
    Checked,
    PersonQuestion,
    Problem,
    ProblemGroup,
    Question,
    QuestionId,
    Severity,
    duplicates_question,
    people_questions,
)

ON_CHECK_PAGE = (QuestionId.DATE_ORDER, QuestionId.DUPLICATES)
"""Questions that need the columns to be matched."""

_MOST_SUGGESTIONS = 6


@dataclass(frozen=True, slots=True)
class CheckView:
    """The page: kinds of problems (red and amber), what was tidied up (blue), and the rows by their gravest problem.

    `duplicates` asks what becomes of rows that stand for a goal which exists; `changed` counts the cells typed anew.
    """

    kinds: tuple[ProblemGroup, ...]
    tidied: tuple[ProblemGroup, ...]
    stop: int
    look: int
    clean: int
    duplicates: Question | None = None
    changed: int = 0

    @property
    def headline(self) -> Message:
        """The outcome in one line, the number first."""
        rows = self.stop + self.look + self.clean
        if self.stop:
            return Message("pages-check-headline-stop", {"stop": self.stop, "rows": rows})
        return Message("pages-check-headline-clean", {"rows": rows, "look": self.look})

    @property
    def go_on(self) -> Message:
        """The words of the button that goes on."""
        return Message("pages-check-go-on-without", {"stop": self.stop}) if self.stop else Message("pages-go-on")

    @property
    def can_go_on(self) -> bool:
        """Whether any row is left to go on with."""
        return self.look + self.clean > 0


def check_view(checked: Checked) -> CheckView:
    """The page of a check."""
    groups = checked.groups
    counts = checked.counts
    return CheckView(
        tuple(group for group in groups if group.severity is not Severity.TIDIED),
        tuple(group for group in groups if group.severity is Severity.TIDIED),
        counts.stop,
        counts.look,
        counts.clean,
        duplicates_question(checked),
        len(checked.facts.answers.edits),
    )


@dataclass(frozen=True, slots=True)
class Remedy:
    """How one finding can be put right.

    `typed` is the cell as the file has it, `same_rows` are the rows of the same kind with the same cell: one correction
    is enough for all of them (row F3). `person` is the choice where several people could be meant (row E7). `to_type`
    is the cell as it is typed: a date so that every order of dates reads it.
    """

    problem: Problem
    typed: str
    suggestions: tuple[str, ...]
    same_rows: tuple[int, ...]
    person: PersonQuestion | None
    to_type: str = ""

    @property
    def can_type(self) -> bool:
        """Whether the cell can be typed anew here."""
        return bool(self.problem.field)


def remedy(checked: Checked, problem: Problem, say_cell: SayCell) -> Remedy:
    """What can be done about a finding."""
    typed = typed_cell(checked, problem, say_cell)
    same = tuple(
        other.row
        for other in checked.problems
        if (other.code, other.field) == (problem.code, problem.field) and typed_cell(checked, other, say_cell) == typed
    )
    person = None
    if problem.field.startswith("owner"):
        person = next((asked for asked in people_questions(checked) if problem.row in asked.rows), None)
    suggestions = () if person else problem.suggestions[:_MOST_SUGGESTIONS]
    place = to_be_typed(checked, (problem.row, problem.field))
    return Remedy(problem, typed, suggestions, tuple(dict.fromkeys(same)), person, place)
