"""Says what is wrong with how an upload ended, from what the sandbox holds and logged: the oracle of the campaign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bw_desktop.upload import Outcome
from tests.campaign.judging_undo import UndoEvidence, undo_violations, written_over

_ABSENT = frozenset({Outcome.NOT_ACCEPTED, Outcome.HELD_BACK, Outcome.NOT_SENT})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row of the file. `target` is the id of the goal it changes, empty where it creates one."""

    number: int
    name: str
    description: str
    progress: float | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A row of the results workbook."""

    number: int
    outcome: Outcome
    goal_id: str
    reason: str


@dataclass(frozen=True)
class Evidence:
    """What is known at the end of one upload.

    `goals` are those the sandbox holds of it, made or changed, by id. `requests` are all that arrived meanwhile,
    `edits` the numbers of somebody else's changes by goal. `codes` are the exit codes of the legs; the last is that of
    a run in peace with `--read-back`. `may_doubt`: the clock was far off, so that a doubt may rightly stay.
    """

    rows: Sequence[Wanted]
    told: Sequence[Told]
    goals: Mapping[str, Mapping[str, Any]]
    requests: Sequence[Mapping[str, Any]]
    edits: Mapping[str, Sequence[int]]
    codes: Sequence[int]
    writes_elsewhere: int
    crashes: Sequence[str]
    may_doubt: bool
    undo: UndoEvidence | None = None


def violations(evidence: Evidence) -> list[str]:
    """All that is wrong, in sentences; empty where the upload kept its word."""
    return [
        *_rows_without_one_outcome(evidence),
        *_goals_twice(evidence),
        *_outcomes_that_are_not_so(evidence),
        *_goals_of_others(evidence),
        *written_over(evidence.edits, evidence.requests),
        *_differences_not_told(evidence),
        *(f"crashed: {crash}" for crash in evidence.crashes),
        *(undo_violations(evidence.undo) if evidence.undo else ()),
    ]


def _rows_without_one_outcome(evidence: Evidence) -> Iterator[str]:
    found = Counter(row.number for row in evidence.told)
    for row in evidence.rows:
        if found[row.number] != 1:
            yield f"row {row.number} has {found[row.number]} outcomes"
    if len(found) > len(evidence.rows):
        yield "there are outcomes of rows that are not in the file"


def _goals_twice(evidence: Evidence) -> Iterator[str]:
    for name, count in Counter(goal["name"] for goal in evidence.goals.values()).items():
        if count > 1:
            yield f"{name!r} is there {count} times"


def _outcomes_that_are_not_so(evidence: Evidence) -> Iterator[str]:
    by_name = {goal["name"]: goal for goal in evidence.goals.values()}
    told = {row.number: row for row in evidence.told}
    for row in evidence.rows:
        if row.number in told:
            goal = by_name.get(row.name)
            yield from (
                _about_a_change(row, told[row.number], goal, evidence)
                if row.target
                else _about_a_new_one(row, told[row.number], goal, evidence)
            )


def _about_a_new_one(row: Wanted, told: Told, goal: Mapping[str, Any] | None, evidence: Evidence) -> Iterator[str]:
    if told.outcome is Outcome.CREATED:
        if goal is None:
            yield f"row {row.number} is lost: told as created, but not there"
        elif str(goal["id"]) != told.goal_id:
            yield f"row {row.number} is told with the id of another goal"
        elif row.progress is not None and not told.reason and goal["measurement"]["progress"] != row.progress:
            yield f"row {row.number} has not the progress of the file, and nothing is said of it"
    elif told.outcome is Outcome.DONT_KNOW:
        if not evidence.may_doubt:
            yield f"row {row.number} was never settled"
    elif told.outcome not in _ABSENT:
        yield f"row {row.number} is told as {told.outcome}, which it cannot be"
    elif goal is not None:
        yield f"row {row.number} is there, but told as {told.outcome}"


def _about_a_change(row: Wanted, told: Told, goal: Mapping[str, Any] | None, evidence: Evidence) -> Iterator[str]:
    if goal is None:
        yield f"the goal of row {row.number} is gone"
        return
    is_ours = goal["description"] == row.description
    if told.outcome is Outcome.CHANGED:
        if not is_ours and not evidence.edits.get(row.target) and not _is_told(evidence):
            yield f"row {row.number} is lost: told as changed, but it is not"
    elif told.outcome in _ABSENT:
        if is_ours and not evidence.edits.get(row.target):
            yield f"row {row.number} was changed, but told as {told.outcome}"
    elif told.outcome is not Outcome.DONT_KNOW or not evidence.may_doubt:
        yield f"row {row.number} is told as {told.outcome}, which it cannot be"


def _goals_of_others(evidence: Evidence) -> Iterator[str]:
    ours = [f"/goals/{goal_id}/" for goal_id in evidence.goals]
    for request in evidence.requests:
        is_change = request["applied"] and request["operation"] != "goals.create"
        if is_change and not any(place in request["path"] for place in ours):
            yield f"a goal of somebody else was written: {request['method']} {request['path']}"
    if evidence.writes_elsewhere:
        yield f"{evidence.writes_elsewhere} writes went to the other workspace"


def _differences_not_told(evidence: Evidence) -> Iterator[str]:
    if evidence.codes and evidence.codes[-1] == 0 and not _is_as_wanted(evidence):
        yield "not all arrived as sent, but reading back found nothing"


def _is_told(evidence: Evidence) -> bool:
    return bool(evidence.codes) and evidence.codes[-1] != 0


def _is_as_wanted(evidence: Evidence) -> bool:
    by_name = {goal["name"]: goal for goal in evidence.goals.values()}
    return all(
        row.name in by_name and (by_name[row.name].get("description") or "") == row.description for row in evidence.rows
    )
