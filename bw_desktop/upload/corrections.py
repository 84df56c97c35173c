"""Corrections as steps that can be taken back and done again: cells typed anew, and people who are meant (row F3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.questions import Answers

Place: TypeAlias = "tuple[int, str]"
"""A cell: Excel's row, and the field its column is matched with."""

Edits: TypeAlias = "Mapping[Place, CellValue]"

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Correction:
    """One step: what is said of some cells and people, and what was said of them before.

    `cells` and `people` name what it concerns; one that a mapping lacks is as the file has it.
    """

    cells: frozenset[Place] = frozenset()
    edits: Edits = field(default_factory=dict)
    edits_before: Edits = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    people_before: Mapping[str, str] = field(default_factory=dict)

    def done(self, answers: Answers) -> Answers:
        """The answers with this step taken."""
        return _with(answers, self.cells, self.edits, self.people.keys(), self.people)

    def undone(self, answers: Answers) -> Answers:
        """The answers with this step taken back; what was answered otherwise since then stays."""
        return _with(answers, self.cells, self.edits_before, self.people.keys(), self.people_before)


class Corrections:
    """The steps of one upload, the latest last; the oldest are forgotten after `MOST_STEPS`."""

    def __init__(self) -> None:
        self._done: list[Correction] = []
        self._undone: list[Correction] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._undone)

    def type(self, answers: Answers, edits: Edits) -> Answers:
        """Types cells anew."""
        return self._take(Correction(frozenset(edits), edits, _known(answers.edits, edits)), answers)

    def put_back(self, answers: Answers, cells: Iterable[Place]) -> Answers:
        """Lets cells be as the file has them."""
        known = _known(answers.edits, cells)
        return self._take(Correction(frozenset(known), {}, known), answers)

    def name(self, answers: Answers, typed: str, id: str) -> Answers:
        """Says who is meant by what is typed (row E7)."""
        before = {typed: answers.people[typed]} if typed in answers.people else {}
        return self._take(Correction(people={typed: id}, people_before=before), answers)

    def undo(self, answers: Answers) -> Answers:
        """Takes the last step back. Raises `IndexError` where there is none."""
        self._undone.append(self._done.pop())
        return self._undone[-1].undone(answers)

    def redo(self, answers: Answers) -> Answers:
        """Takes the step again that was taken back last. Raises `IndexError` where there is none."""
        self._done.append(self._undone.pop())
        return self._done[-1].done(answers)

    def clear(self) -> None:
        """Forgets all steps: another file has come in."""
        self._done.clear()
        self._undone.clear()

    def _take(self, step: Correction, answers: Answers) -> Answers:
        self._done = [*self._done[-MOST_STEPS + 1 :], step]
        self._undone.clear()
        return step.done(answers)


def _known(edits: Edits, cells: Iterable[Place]) -> dict[Place, CellValue]:
    return {cell: edits[cell] for cell in cells if cell in edits}


def _with(
    answers: Answers, cells: frozenset[Place], edits: Edits, named: Iterable[str], people: Mapping[str, str]
) -> Answers:
    kept = {cell: value for cell, value in answers.edits.items() if cell not in cells} if cells else answers.edits
    others = {typed: person for typed, person in answers.people.items() if typed not in set(named)}
    return replace(answers, edits={**kept, **edits}, people={**others, **people})
