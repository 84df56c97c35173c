"""What only the user can say about a file: questions with a safe answer, and the answers given (rows D3, D4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.dates import DateOrder


class HiddenRows(StrEnum):
    """Which rows are meant where some are hidden."""

    VISIBLE = "visible"
    ALL = "all"


class TrapAnswer(StrEnum):
    """What becomes of rows with cells whose value the file does not hold."""

    LEAVE_OUT = "leave-out"
    BLANK = "blank"
    FILL = "fill"


class Duplicates(StrEnum):
    """What becomes of a row that stands for a goal which exists."""

    SKIP = "skip"
    CREATE = "create"
    UPDATE = "update"


class QuestionId(StrEnum):
    """The questions, by the field of `Answers` that takes the answer."""

    HIDDEN_ROWS = "hidden_rows"
    DATE_ORDER = "date_order"
    FORMULAS = "formulas"
    MERGED = "merged"
    DUPLICATES = "duplicates"


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer: its value for `Answers.answer`, and how it is said."""

    value: str
    message: Message


@dataclass(frozen=True, slots=True)
class Question:
    """A question. `safe` is what is taken as long as nobody answered ("" where rows then stop)."""

    id: QuestionId
    message: Message
    options: tuple[Option, ...]
    safe: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user said. None: not answered, the safe answer is taken.

    `people` gives a person's id for a name or e-mail as typed in the file (row E7). `left_out` are rows the user
    takes out; `edits` are cells the user typed anew, by (row, field); `clears` are fields whose blank cells
    empty the field of an existing goal (row E6). `only` are the rows that can be sent at all, where the others have
    been by an earlier upload (row I3); None means all.
    """

    hidden_rows: HiddenRows | None = None
    date_order: DateOrder | None = None
    formulas: TrapAnswer | None = None
    merged: TrapAnswer | None = None
    duplicates: Duplicates | None = None
    people: Mapping[str, str] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    edits: Mapping[tuple[int, str], CellValue] = field(default_factory=dict)
    clears: frozenset[str] = frozenset()
    only: frozenset[int] | None = None

    def is_open(self, row: int) -> bool:
        """Whether a row can be sent."""
        return self.only is None or row in self.only

    def answer(self, question: QuestionId, value: str) -> Answers:
        """With one question answered. Raises `ValueError` for a value that is no answer."""
        kinds = {
            QuestionId.HIDDEN_ROWS: HiddenRows,
            QuestionId.DATE_ORDER: DateOrder,
            QuestionId.FORMULAS: TrapAnswer,
            QuestionId.MERGED: TrapAnswer,
            QuestionId.DUPLICATES: Duplicates,
        }
        changes: dict[str, Any] = {question.value: kinds[question](value)}
        return replace(self, **changes)

    def edit(self, row: int, field: str, value: CellValue) -> Answers:
        """With one cell typed anew."""
        return replace(self, edits={**self.edits, (row, field): value})
