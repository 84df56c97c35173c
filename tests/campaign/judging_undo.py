"""Says what is wrong with how an undo ended: above all, that it touched what somebody was at work on (row K1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bw_desktop.upload import Outcome

READ = "goals.read"
WRITES = frozenset({"goals.update", "goals.checkin", "goals.delete"})
_SETTLED = frozenset({Outcome.UNDONE, Outcome.KEPT, Outcome.COULD_NOT})


@dataclass(frozen=True, slots=True)
class Arrived:
    """A goal of the upload before its undo. `target` says that it was there before, with the description `old`."""

    number: int
    goal_id: str
    description: str
    old: str = ""
    is_change: bool = False


@dataclass(frozen=True)
class UndoEvidence:
    """What is known at the end of an undo.

    `outcomes` are those told, by row, with how often each row is told; `before` and `after` are the goals the sandbox
    held, by id. `requests` are ours since, `edits` the numbers of somebody else's changes by goal, also of those made
    before the undo began. `may_doubt` and `crashes` as of an upload.
    """

    arrived: Sequence[Arrived]
    told: Sequence[tuple[int, Outcome]]
    before: Mapping[str, Mapping[str, Any]]
    after: Mapping[str, Mapping[str, Any]]
    requests: Sequence[Mapping[str, Any]]
    edits: Mapping[str, Sequence[int]]
    may_doubt: bool
    crashes: Sequence[str]


def undo_violations(evidence: UndoEvidence) -> list[str]:
    """All that is wrong with an undo, in sentences."""
    return [
        *_rows_without_one_outcome(evidence),
        *_outcomes_that_are_not_so(evidence),
        *_kept_for_nothing(evidence),
        *_goals_of_others(evidence),
        *written_over(evidence.edits, evidence.requests),
        *(f"the undo crashed: {crash}" for crash in evidence.crashes),
    ]


def written_over(edits: Mapping[str, Sequence[int]], requests: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """An edit that had been read before the next write must not be written over, nor removed.

    One between the last read and the write is beyond anybody: the API takes no condition along.
    """
    for goal_id, numbers in edits.items():
        about = [request for request in requests if f"/goals/{goal_id}/" in request["path"]]
        for edit in numbers:
            was_read = False
            for request in (one for one in about if one["number"] > edit):
                was_read |= request["operation"] == READ and request["status"] == 200
                if was_read and request["operation"] in WRITES and request["applied"]:
                    yield f"what somebody else made of goal {goal_id} was written over by request {request['number']}"


def _rows_without_one_outcome(evidence: UndoEvidence) -> Iterator[str]:
    found = Counter(number for number, _ in evidence.told)
    for row in evidence.arrived:
        if found[row.number] != 1:
            yield f"row {row.number} has {found[row.number]} outcomes of the undo"
    for number in found.keys() - {row.number for row in evidence.arrived}:
        yield f"row {number} is told as undone or kept, but had not arrived"


def _outcomes_that_are_not_so(evidence: UndoEvidence) -> Iterator[str]:
    told = dict(evidence.told)
    for row in evidence.arrived:
        goal, outcome = evidence.after.get(row.goal_id), told.get(row.number)
        if outcome is None:
            continue
        if outcome not in _SETTLED:
            if not evidence.may_doubt:
                yield f"the undo of row {row.number} was never settled"
        elif outcome is Outcome.UNDONE:
            yield from _not_undone(row, goal, evidence)
        elif goal is None and row.goal_id in evidence.before:
            yield f"row {row.number} is told as {outcome}, but its goal is gone"
        elif (
            goal is not None and row.goal_id not in evidence.edits and not _is_same(goal, evidence.before[row.goal_id])
        ):
            yield f"row {row.number} is told as {outcome}, but its goal was changed"


def _not_undone(row: Arrived, goal: Mapping[str, Any] | None, evidence: UndoEvidence) -> Iterator[str]:
    if not row.is_change and goal is not None:
        yield f"row {row.number} is told as undone, but it is still there"
    if row.is_change and goal is None:
        yield f"the goal of row {row.number} was there before the upload, and is gone"
    if row.is_change and goal is not None and goal["description"] != row.old and row.goal_id not in evidence.edits:
        yield f"row {row.number} is told as undone, but has not its old values"


def _kept_for_nothing(evidence: UndoEvidence) -> Iterator[str]:
    """What nobody was at work on is undone, as far as the API allows. Of trees, no part may have been touched."""
    if evidence.may_doubt or any(not evidence.before[id_]["id"] for id_ in evidence.before):
        return
    told = dict(evidence.told)
    touched = {_root(id_, evidence.before) for id_ in evidence.edits if id_ in evidence.before}
    for row in evidence.arrived:
        goal = evidence.before.get(row.goal_id)
        if told.get(row.number) is not Outcome.KEPT or goal is None or _root(row.goal_id, evidence.before) in touched:
            continue
        if (goal["description"] or "") == row.description:
            yield f"row {row.number} is kept, though nobody was at work on it"


def _goals_of_others(evidence: UndoEvidence) -> Iterator[str]:
    ours = [f"/goals/{row.goal_id}/" for row in evidence.arrived]
    for request in evidence.requests:
        if request["applied"] and not any(place in request["path"] for place in ours):
            yield f"the undo wrote to somebody else's goal: {request['method']} {request['path']}"


def _is_same(goal: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    return all(goal[name] == before[name] for name in ("name", "description", "start", "end"))


def _root(id: str, goals: Mapping[str, Mapping[str, Any]]) -> str:
    parent = goals[id].get("parent")
    above = str(parent["id"]) if parent else ""
    return _root(above, goals) if above in goals else id
