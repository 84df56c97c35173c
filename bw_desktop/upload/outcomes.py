"""Derives what became of each row from the plan and the journal, and from nothing else (row I1)."""

from __future__ import annotations

from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.upload.journal import Journal, Step, StepState
from bw_desktop.upload.outcome import Fate, Outcome, StepKind
from bw_desktop.upload.plan import Item, Plan


@dataclass(frozen=True, slots=True)
class RowState:
    """One row: its outcome, the step that decided it, and why. `is_settled`: sending has nothing left to do for it."""

    outcome: Outcome
    is_settled: bool
    goal_id: str = ""
    step: Step | None = None
    reason: Message | None = None


_UNTOUCHED = {Fate.LEFT_OUT: Outcome.LEFT_OUT, Fate.SAME: Outcome.SAME, Fate.CHANGED: Outcome.NOT_SENT}
_FAILED = frozenset({Outcome.NOT_ACCEPTED, Outcome.HELD_BACK})


def state_of(plan: Plan, journal: Journal, row: int) -> RowState:
    """How one row stands."""
    item = plan.item(row)
    if item.fate is not Fate.NEW:
        return RowState(_UNTOUCHED[item.fate], True, item.target_id, reason=item.reason)
    create = journal.step(row, StepKind.CREATE)
    if create.state is StepState.DONE:
        return _created(item, create, journal)
    if create.state is StepState.IN_DOUBT:
        return RowState(Outcome.DONT_KNOW, False, step=create, reason=Message("upload-result-dont-know"))
    if create.state is StepState.REFUSED:
        return RowState(Outcome.NOT_ACCEPTED, True, step=create, reason=create.reason)
    if item.parent_row is not None and state_of(plan, journal, item.parent_row).outcome in _FAILED:
        reason = Message("upload-result-parent-failed", {"parent_row": item.parent_row})
        return RowState(Outcome.HELD_BACK, True, reason=reason)
    return RowState(Outcome.NOT_SENT, False, reason=Message("upload-result-not-sent"))


def _created(item: Item, create: Step, journal: Journal) -> RowState:
    """A created goal stays Created when its progress was refused, and that is said; while in doubt, nobody knows."""
    goal_id = create.server_id
    if item.check_in is None:
        return RowState(Outcome.CREATED, True, goal_id, create)
    step = journal.step(item.row, StepKind.CHECK_IN)
    if step.state is StepState.DONE:
        return RowState(Outcome.CREATED, True, goal_id, create)
    if step.state is StepState.IN_DOUBT:
        return RowState(Outcome.DONT_KNOW, False, goal_id, step, Message("upload-result-progress-dont-know"))
    if step.state is StepState.REFUSED:
        return RowState(Outcome.CREATED, True, goal_id, step, Message("upload-result-progress-not-accepted"))
    return RowState(Outcome.CREATED, False, goal_id, create, Message("upload-result-progress-not-sent"))
