"""Derives what became of each row from the plan and the journal, and from nothing else (row I1)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bw_desktop.messages import Message
from bw_desktop.upload.journal import Journal, Step, StepState
from bw_desktop.upload.looking import first_of
from bw_desktop.upload.outcome import Fate, Outcome, StepKind
from bw_desktop.upload.plan import Item, Plan


@dataclass(frozen=True, slots=True)
class RowState:
    """One row: its outcome, the step that decided it, and why. `is_settled`: sending has nothing left to do for it.

    `other_id` is a goal just like it that somebody else made meanwhile (row H9).
    """

    outcome: Outcome
    is_settled: bool
    goal_id: str = ""
    step: Step | None = None
    reason: Message | None = None
    other_id: str = ""

    @property
    def bears(self) -> bool:
        """Whether other rows can hang on its goal: it is there, and not to give way to somebody else's."""
        return bool(self.goal_id) and (not self.other_id or first_of(self.goal_id, self.other_id) == self.goal_id)


_UNTOUCHED = {
    Fate.LEFT_OUT: Outcome.LEFT_OUT,
    Fate.SAME: Outcome.SAME,
    Fate.KEEP: Outcome.KEPT,
    Fate.CANNOT: Outcome.COULD_NOT,
}
_FAILED = frozenset({Outcome.NOT_ACCEPTED, Outcome.HELD_BACK})
_NOT_UNDONE = frozenset({Outcome.KEPT, Outcome.COULD_NOT})


def state_of(plan: Plan, journal: Journal, row: int) -> RowState:
    """How one row stands."""
    item = plan.item(row)
    if item.fate in _UNTOUCHED:
        return RowState(_UNTOUCHED[item.fate], True, item.target_id, reason=item.reason)
    if item.fate is Fate.UNDO:
        return _undoing(plan, item, journal)
    if item.fate is Fate.CHANGED:
        return _changing(plan, item, journal)
    create = journal.step(row, StepKind.CREATE)
    if create.state is StepState.DONE:
        return _beside_another(_created(item, create, journal), journal.step(row, StepKind.LOOK_BACK).server_id)
    if create.state is StepState.IN_DOUBT:
        return RowState(Outcome.DONT_KNOW, False, step=create, reason=Message("upload-result-dont-know"))
    if create.state is StepState.REFUSED:
        return RowState(Outcome.NOT_ACCEPTED, True, step=create, reason=create.reason)
    if create.state is StepState.HELD:
        return RowState(Outcome.HELD_BACK, True, step=create, reason=create.reason, other_id=create.server_id)
    return _not_begun(plan, item, journal)


def _beside_another(state: RowState, other_id: str) -> RowState:
    """A created goal that somebody else made too: one of the two is too many, and which is said."""
    if not other_id:
        return state
    beside = replace(state, other_id=other_id)
    reason = Message("upload-result-made-twice-first" if beside.bears else "upload-result-made-twice-later")
    return replace(beside, reason=reason) if state.is_settled else beside


def is_settled(plan: Plan, journal: Journal) -> bool:
    """Whether sending has nothing left to do for any row."""
    return all(state_of(plan, journal, row).is_settled for row in plan.order)


def _not_begun(plan: Plan, item: Item, journal: Journal) -> RowState:
    """A row whose parent was not made, or has to give way, is held back: nothing hangs in the air (row H8)."""
    if item.parent_row is not None:
        above = state_of(plan, journal, item.parent_row)
        if above.outcome in _FAILED or (above.goal_id and not above.bears):
            failed = "upload-result-parent-failed" if above.outcome in _FAILED else "upload-result-parent-twice"
            reason = Message(failed, {"parent_row": item.parent_row})
            return RowState(Outcome.HELD_BACK, True, item.target_id, reason=reason)
    return RowState(Outcome.NOT_SENT, False, item.target_id, reason=Message("upload-result-not-sent"))


def _changing(plan: Plan, item: Item, journal: Journal) -> RowState:
    """A row that changes what exists: it has come as far as its first step that is not done."""
    if not item.steps:
        # A journal of the first version, which did not send changes.
        return RowState(Outcome.NOT_SENT, True, item.target_id, reason=Message("upload-changed-not-sent-yet"))
    steps = [journal.step(item.row, kind) for kind in item.steps]
    open_steps = [step for step in steps if step.state is not StepState.DONE]
    if not open_steps:
        said = next((step.reason for step in steps if step.reason), None)
        return RowState(Outcome.CHANGED, True, item.target_id, steps[-1], said)
    step = open_steps[0]
    if step is not steps[0]:
        return _but_for_progress(item, step, steps[0])
    if step.state is StepState.NOT_SENT:
        return _not_begun(plan, item, journal)
    if step.state is StepState.IN_DOUBT:
        return RowState(Outcome.DONT_KNOW, False, item.target_id, step, Message("upload-result-change-dont-know"))
    outcome = Outcome.HELD_BACK if step.state is StepState.HELD else Outcome.NOT_ACCEPTED
    return RowState(outcome, True, item.target_id, step, step.reason)


def _undoing(plan: Plan, item: Item, journal: Journal) -> RowState:
    """A row that is taken back. What somebody was at work on meanwhile is kept, and what it hangs on with it."""
    steps = [journal.step(item.row, kind) for kind in item.steps]
    step = next((step for step in steps if step.state is not StepState.DONE), None)
    if step is None:
        return RowState(Outcome.UNDONE, True, item.target_id, steps[-1])
    if step.state is StepState.IN_DOUBT:
        return RowState(Outcome.DONT_KNOW, False, item.target_id, step, Message("upload-undo-dont-know"))
    if step.state is StepState.NOT_SENT:
        below = {state_of(plan, journal, row).outcome for row in plan.needs.get(item.row, ())}
        if below & _NOT_UNDONE:
            return RowState(Outcome.KEPT, True, item.target_id, reason=Message("upload-undo-keep-below"))
        return RowState(Outcome.NOT_SENT, False, item.target_id, reason=Message("upload-undo-not-sent"))
    if step is not steps[0]:
        reason = Message("upload-undo-but-for-progress")
        return RowState(Outcome.COULD_NOT, True, item.target_id, step, reason)
    outcome = Outcome.KEPT if step.state is StepState.HELD else Outcome.COULD_NOT
    return RowState(outcome, True, item.target_id, step, step.reason)


def _but_for_progress(item: Item, step: Step, update: Step) -> RowState:
    """Changed, but its progress was not: that is said, and does not make the change undone."""
    if step.state is StepState.IN_DOUBT:
        reason = Message("upload-result-changed-progress-dont-know")
        return RowState(Outcome.DONT_KNOW, False, item.target_id, step, reason)
    if step.state is StepState.NOT_SENT:
        reason = update.reason or Message("upload-result-changed-progress-not-sent")
        return RowState(Outcome.CHANGED, False, item.target_id, update, reason)
    held, refused = "upload-result-changed-progress-held-back", "upload-result-changed-progress-not-accepted"
    reason = Message(held if step.state is StepState.HELD else refused)
    return RowState(Outcome.CHANGED, True, item.target_id, step, reason)


def _created(item: Item, create: Step, journal: Journal) -> RowState:
    """A created goal stays Created when its progress was refused, and that is said; while in doubt, nobody knows."""
    goal_id = create.server_id
    if item.check_in is None:
        return RowState(Outcome.CREATED, True, goal_id, create, create.reason)
    step = journal.step(item.row, StepKind.CHECK_IN)
    if step.state is StepState.DONE:
        return RowState(Outcome.CREATED, True, goal_id, create, create.reason or step.reason)
    if step.state is StepState.IN_DOUBT:
        return RowState(Outcome.DONT_KNOW, False, goal_id, step, Message("upload-result-progress-dont-know"))
    if step.state is StepState.REFUSED:
        return RowState(Outcome.CREATED, True, goal_id, step, Message("upload-result-progress-not-accepted"))
    return RowState(
        Outcome.CREATED, False, goal_id, create, create.reason or Message("upload-result-progress-not-sent")
    )
