"""What became of each row, in the order of the file, derived from plan and journal alone (rows I1, I2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.upload.journal import Journal
from bw_desktop.upload.outcome import Outcome
from bw_desktop.upload.plan import Plan


@dataclass(frozen=True, slots=True)
class RowResult:
    """One row of the file: exactly one outcome. `server_text` is what Betterworks said, for "Details"."""

    row: int
    outcome: Outcome
    goal_id: str = ""
    link: str = ""
    reason: Message | None = None
    server_text: str = ""
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """All rows in the order of the file."""

    rows: tuple[RowResult, ...]

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """Rows per outcome, only those that occur, in the order of `Outcome`."""
        found = [row.outcome for row in self.rows]
        return {outcome: found.count(outcome) for outcome in Outcome if outcome in found}

    @property
    def headline(self) -> Message:
        """The outcome in one line, the number first."""
        raise NotImplementedError


def make_results(plan: Plan, journal: Journal, link: Callable[[str], str]) -> Results:
    """The results so far. `link` makes a goal's web address from its id."""
    raise NotImplementedError
