"""The rules for a goal among others: milestones and parents, cycles, goals that exist already (rows F5, H8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bw_desktop.upload.facts import Facts, Parent
from bw_desktop.upload.goal_words import MILESTONE
from bw_desktop.upload.problems import Problem, Severity
from bw_desktop.upload.questions import Duplicates


def parents(facts: Facts) -> Iterator[Problem]:
    """What a row hangs on must be one goal, and not a milestone. An existing milestone keeps the goal it has."""
    for position, goal_id in facts.rows("goal_id"):
        parent = facts.links.parents[position]
        if parent is not None and parent.code and not (goal_id and parent.code == "milestone-without-goal"):
            yield replace(facts.problem(position, "parent", parent.code), arguments=parent.arguments)


def cycles(facts: Facts) -> Iterator[Problem]:
    """No goal hangs on itself, over whatever detours."""
    for position in facts.picked(facts.links.rings):
        rows = ", ".join(str(facts.table.numbers[at]) for at in sorted(facts.links.rings[position]))
        yield facts.problem(position, "parent", "parent-cycle", rows=rows)


def private_milestones(facts: Facts) -> Iterator[Problem]:
    """Only goals can be private (section 5.1): a milestone is as private as its goal, so a lone wish for it stops."""
    private = facts.table.column("private")
    for position, wish, kind in facts.rows("private", "type"):
        if wish and kind == MILESTONE:
            parent = facts.links.parents[position] or Parent()
            above = private[parent.position] if parent.position is not None else parent.goal and parent.goal.is_private
            if not above:
                yield facts.problem(position, "private", "private-milestone")


def rolled_up(facts: Facts) -> Iterator[Problem]:
    """The progress of a goal with milestones is their average (section 4.2), so its own is not sent."""
    rows = facts.rows("progress", "type")
    wanted = [position for position, progress, kind in rows if progress and kind != MILESTONE]
    parents_of_some = goals_with_milestones(facts) if wanted else set()
    for position in wanted:
        if position in parents_of_some:
            yield facts.problem(position, "progress", "progress-rolled-up", Severity.LOOK)


def goals_with_milestones(facts: Facts, stopped: frozenset[int] = frozenset()) -> set[int]:
    """The positions of goals that have a milestone, in the file (apart from rows that are left out) or already."""
    kinds = facts.table.column("type")
    found = {
        parent.position
        for position, parent in enumerate(facts.links.parents)
        if parent is not None
        and parent.position is not None
        and kinds[position] == MILESTONE
        and position not in stopped
    }
    if "progress" in facts.table.columns and facts.answers.duplicates is not Duplicates.CREATE:
        above = {goal.parent_id for goal in facts.live.by_id.values() if goal.is_milestone}
        found |= {position for position, goal in facts.links.existing.items() if goal.id in above}
    return found


def milestone_periods(facts: Facts) -> Iterator[Problem]:
    """A milestone outside its goal's period is worth a look."""
    starts, ends = facts.table.column("start_date"), facts.table.column("end_date")
    for position, start, end, kind in facts.rows("start_date", "end_date", "type"):
        parent = facts.links.parents[position]
        if kind != MILESTONE or parent is None or not (start and end):
            continue
        if parent.position is not None:
            first, last = starts[parent.position], ends[parent.position]
        else:
            first, last = (parent.goal.start, parent.goal.end) if parent.goal else (None, None)
        if isinstance(first, date) and isinstance(last, date) and (start < first or end > last):
            yield facts.problem(position, "end_date", "outside-goal", Severity.LOOK, start=first, end=last)


def goal_ids(facts: Facts) -> Iterator[Problem]:
    """A goal id in the file must be that of a goal which can be seen."""
    for position, goal_id in facts.rows("goal_id") if "goal_id" in facts.table.columns else ():
        if goal_id and position not in facts.links.existing:
            yield facts.problem(position, "goal_id", "goal-id-unknown", value=goal_id)


def twins(facts: Facts) -> Iterator[Problem]:
    """A row that says the same as an earlier one is not sent twice, unless the user wants that."""
    wanted = facts.answers.duplicates is Duplicates.CREATE
    code = "duplicate-in-file-kept" if wanted else "duplicate-in-file"
    severity = Severity.LOOK if wanted else Severity.STOP
    for position in facts.picked(facts.links.twins):
        first = facts.table.numbers[facts.links.twins[position]]
        yield facts.problem(position, "name", code, severity, first=first)


def existing(facts: Facts) -> Iterator[Problem]:
    """A goal that exists already is not created again, unless the user wants that."""
    again = "exists-created-again" if facts.answers.duplicates is Duplicates.CREATE else "exists-already"
    ids = facts.table.column("goal_id")
    for position in facts.picked(facts.links.existing):
        if not ids[position]:
            yield facts.problem(position, "name", again, Severity.LOOK, value=facts.links.existing[position].name)


def same_name(facts: Facts) -> Iterator[Problem]:
    """An existing goal of the same owner and name in another period is told, and does not stop anything."""
    keys, named = facts.links.keys, facts.links.named
    for position, name in facts.rows("name") if named else ():
        key = keys[position]
        if isinstance(key, tuple) and (key[0], key[1], key[4]) in named and position not in facts.links.equals:
            yield facts.problem(position, "name", "exists-at-other-time", Severity.LOOK, value=name)
