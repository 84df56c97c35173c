"""Says whether a goal is still as an upload left it: what somebody was at work on since is never undone (row K1)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta

from bw_desktop.endpoints import Json
from bw_desktop.upload.changing import fields_of, fingerprints, otherwise
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.live import LiveGoal, WholeGoal
from bw_desktop.upload.looking import has_value
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.plan import Item

_SLACK = timedelta(minutes=2)
"""So long after a request left, its change may have been written down in Betterworks."""

_UNGIVEN: Mapping[str, Json] = {"parent_id": None, "description": "", "is_private": False, "categories": []}
"""What a goal has where its create said nothing. A metric is then one of plain percentages, or none."""


def steps_done(item: Item, journal: Journal) -> tuple[StepKind, ...]:
    """The steps of a row that were done."""
    return tuple(kind for kind in item.steps if journal.step(item.row, kind).state is StepState.DONE)


def is_untouched(item: Item, parent_id: str, whole: WholeGoal, journal: Journal) -> bool:
    """Whether a goal is as the upload's row left it. `parent_id` is the goal the row hung it on, if any.

    A row that changed a goal must know how that was before.
    """
    done = steps_done(item, journal)
    if otherwise(_left(item, parent_id, done), whole.goal):
        return False
    # The progress of a goal with others below it is worked out of theirs.
    if not whole.below and not _has_left_progress(item, done, whole.goal):
        return False
    return item.before is not None or not (whole.is_discussed or _was_changed_later(item, whole, journal))


def _left(item: Item, parent_id: str, done: Collection[StepKind]) -> dict[str, Json]:
    """All fields of a goal as the row left them."""
    sent = item.values_below(parent_id)
    if item.before is not None:
        return fields_of(item.before) | (sent if StepKind.UPDATE in done else {})
    return {**_UNGIVEN, **sent}


def _has_left_progress(item: Item, done: Collection[StepKind], goal: LiveGoal) -> bool:
    if StepKind.CHECK_IN in done:
        return has_value(goal, item.check_in or 0.0)
    if item.before is not None:
        return fingerprints(goal)[1] == fingerprints(item.before)[1]
    return not goal.progress and ("unit" in item.values or _is_plain(goal))


def _is_plain(goal: LiveGoal) -> bool:
    return (goal.metric_start or 0.0, goal.metric_target or 100.0) == (0.0, 100.0)


def _was_changed_later(item: Item, whole: WholeGoal, journal: Journal) -> bool:
    """Whether a goal's last change is later than its row can have made it, by the server's clock and then by ours."""
    goal = whole.goal
    if goal.created is None or goal.updated is None or whole.below:
        return False
    sent = sorted(_sent(item, journal))
    return goal.updated - goal.created > (sent[-1] - sent[0] if sent else timedelta()) + _SLACK


def _sent(item: Item, journal: Journal) -> Iterator[timedelta]:
    """When the requests of a row left, from the start of the upload on."""
    for kind in item.steps:
        intended = journal.step(item.row, kind).intended
        if intended is not None:
            yield intended - journal.started
