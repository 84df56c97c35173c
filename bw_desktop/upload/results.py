"""What became of each row, in the order of the file, derived from plan and journal alone (rows I1, I2, K1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.upload.journal import Journal
from bw_desktop.upload.outcome import Outcome
from bw_desktop.upload.outcomes import state_of
from bw_desktop.upload.plan import Plan


@dataclass(frozen=True, slots=True)
class RowResult:
    """One row of the file: exactly one outcome. `server_text` is what Betterworks said, for "Details".

    `is_settled`: sending has nothing left to do for it.
    """

    row: int
    outcome: Outcome
    goal_id: str = ""
    link: str = ""
    reason: Message | None = None
    server_text: str = ""
    request_id: str = ""
    is_settled: bool = True


@dataclass(frozen=True, slots=True)
class Results:
    """All rows in the order of the file; of an undo, those that had been sent."""

    rows: tuple[RowResult, ...]
    of_undo: bool = False

    @property
    def left(self) -> int:
        """How many rows can still be sent."""
        return sum(not row.is_settled for row in self.rows)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """Rows per outcome, only those that occur, in the order of `Outcome`."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in Outcome if outcome in found}

    @property
    def headline(self) -> Message:
        """The outcome in one line, the number first."""
        return Message(f"{self._words}-headline-open" if self.left else f"{self._words}-headline", self._counted)

    @property
    def summary(self) -> Message:
        """The outcome for an e-mail, without personal data (row I5)."""
        return Message(f"{self._words}-summary", {**self._counted, "rows": len(self.rows)})

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
            link(state.goal_id) if state.goal_id else "",
            state.reason,
            state.step.server_text if state.step else "",
            state.step.request_id if state.step else "",
            state.is_settled,
        )
        for row, state in states.items()
    )
    return Results(rows, plan.is_undo)
