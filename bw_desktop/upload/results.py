"""What became of each row, in the order of the file, derived from plan and journal alone (rows I1, I2, K1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.upload.journal import Journal
from bw_desktop.upload.outcome import Outcome
from bw_desktop.upload.outcomes import RowState, state_of
from bw_desktop.upload.plan import Plan
from bw_desktop.upload.remedies import remedy_for


@dataclass(frozen=True, slots=True)
class RowResult:
    """One row of the file: exactly one outcome. `server_text` is what Betterworks said, for "Details".

    `is_settled`: sending has nothing left to do for it. `link` leads to its goal, or to somebody else's it was held
    back for.
    """

    row: int
    outcome: Outcome
    goal_id: str = ""
    link: str = ""
    reason: Message | None = None
    server_text: str = ""
    request_id: str = ""
    is_settled: bool = True

    @property
    def remedy(self) -> str:
        """The id of what helps; empty where nothing is amiss."""
        return remedy_for(self.reason.id) if self.reason else ""


@dataclass(frozen=True, slots=True)
class Results:
    """All rows in the order of the file; of an undo, those that had been sent.

    `first` are those after which sending comes to rest (row G3).
    """

    rows: tuple[RowResult, ...]
    first: tuple[int, ...] = ()
    of_undo: bool = False

    @property
    def left(self) -> int:
        """How many rows can be sent now: of those that go first, while there are any, and then of all others."""
        return len(self._open & frozenset(self.first)) or len(self._open)

    @property
    def is_resting(self) -> bool:
        """Whether all that goes first is settled, and the rest waits for a word."""
        return bool(self.first and self._open) and self._open.isdisjoint(self.first)

    @property
    def _open(self) -> frozenset[int]:
        return frozenset(row.row for row in self.rows if not row.is_settled)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """Rows per outcome, only those that occur, in the order of `Outcome`."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in Outcome if outcome in found}

    @property
    def headline(self) -> Message:
        """The outcome in one line, the number first."""
        if self.is_resting:
            return Message("upload-headline-first", {**self._counted, "first": len(self.first), "left": self.left})
        return Message(f"{self._words}-headline-open" if self.left else f"{self._words}-headline", self._counted)

    @property
    def summary(self) -> tuple[Message, ...]:
        """The outcome for an e-mail, line by line: the words of the tiles, and no personal data (row I5)."""
        counts = [Message("summary-count", {"word": one.word, "count": count}) for one, count in self.counts.items()]
        rows = Message("summary-undo" if self.of_undo else "summary-rows", {"rows": len(self.rows)})
        return (rows, *counts, self._standing)

    @property
    def _standing(self) -> Message:
        if self.is_resting:
            return Message("summary-first", {"first": len(self.first), "left": self.left})
        return Message("summary-open", {"left": self.left}) if self.left else Message("summary-whole")

    @property
    def _words(self) -> str:
        return "upload-undo" if self.of_undo else "upload"

    @property
    def _counted(self) -> dict[str, int]:
        return {outcome.value: self.counts.get(outcome, 0) for outcome in Outcome}


def make_results(plan: Plan, journal: Journal, link: Callable[[str], str]) -> Results:
    """The results so far. `link` makes a goal's web address from its id."""
    states = {item.row: state_of(plan, journal, item.row) for item in plan.items}
    rows = tuple(
        RowResult(
            row,
            state.outcome,
            state.goal_id,
            link(state.goal_id or state.other_id) if state.goal_id or state.other_id else "",
            _reason(state, link),
            state.step.server_text if state.step else "",
            state.step.request_id if state.step else "",
            state.is_settled,
        )
        for row, state in states.items()
    )
    return Results(rows, journal.first, plan.is_undo)


def _reason(state: RowState, link: Callable[[str], str]) -> Message | None:
    """Why, with the address of the goal somebody else made where there is one."""
    if state.reason is None or not state.other_id:
        return state.reason
    return Message(state.reason.id, {**state.reason.arguments, "other": link(state.other_id)})
