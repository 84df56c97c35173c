"""A problem found in a row: where, what, how grave, and which remedy helps (rows F4, F6, F7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from enum import StrEnum

from bw_desktop.messages import Argument, Message
from bw_desktop.upload.remedies import REMEDIES


class Severity(StrEnum):
    """Stop: the row will not be sent. Look: it will, and deserves a glance. Tidied: we changed it for the user."""

    STOP = "stop"
    LOOK = "look"
    TIDIED = "tidied"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `row` is Excel's, `column` Excel's letters (empty where the field has no column).

    `code` is a message id; `arguments` are what its text needs beside `where`; `suggestions` are values
    that would put the cell right.
    """

    row: int
    column: str
    field: str
    code: str
    severity: Severity
    arguments: Mapping[str, Argument] = attribute(default_factory=dict)
    suggestions: tuple[str, ...] = ()

    @property
    def where(self) -> Message:
        """The cell as Excel names it: "Row 42, column F (Due date)"."""
        if not self.field:
            return Message("upload-where-row", {"row": self.row})
        title = field_title(self.field)
        if not self.column:
            return Message("upload-where-field", {"row": self.row, "field": title})
        return Message("upload-where-cell", {"row": self.row, "column": self.column, "field": title})

    @property
    def message(self) -> Message:
        """Where, what was found, what is expected, what to do, in one text."""
        return Message(self.code, {**self.arguments, "where": self.where})

    @property
    def kind(self) -> Message:
        """The name of this kind of problem, for the list on the left."""
        return Message(f"{self.code}-kind")

    @property
    def remedy(self) -> str:
        """The id of the action that helps."""
        return REMEDIES[self.code]


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """All findings of one kind: how many, and in which rows."""

    code: str
    severity: Severity
    count: int
    rows: tuple[int, ...]

    @property
    def title(self) -> Message:
        """The name of this kind of problem."""
        return Message(f"{self.code}-kind")

    @property
    def remedy(self) -> str:
        """The id of the action that helps."""
        return REMEDIES[self.code]


def field_title(field_id: str) -> Message:
    """What a field is called."""
    return Message(f"upload-field-{field_id.replace('_', '-')}")


def grouped(problems: Iterable[Problem]) -> tuple[ProblemGroup, ...]:
    """Problems by kind: what stops rows first, then the most frequent."""
    found: dict[tuple[Severity, str], list[int]] = {}
    for problem in problems:
        found.setdefault((problem.severity, problem.code), []).append(problem.row)
    groups = [
        ProblemGroup(code, severity, len(rows), tuple(dict.fromkeys(rows))) for (severity, code), rows in found.items()
    ]
    gravity = list(Severity)
    return tuple(sorted(groups, key=lambda group: (gravity.index(group.severity), -group.count, group.code)))
