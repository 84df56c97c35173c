"""Makes the plan of a checked file: which rows are new, changed, the same or left out (row G1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bw_desktop.messages import Message
from bw_desktop.upload.changing import fingerprints
from bw_desktop.upload.check import Checked
from bw_desktop.upload.facts import Facts, Parent
from bw_desktop.upload.live import LiveGoal
from bw_desktop.upload.outcome import Fate
from bw_desktop.upload.plan import Change, Decision, Item, Plan
from bw_desktop.upload.problems import Problem, Severity
from bw_desktop.upload.questions import Duplicates
from bw_desktop.upload.subject import Drafter

_LEFT_OUT_BY_USER = Message("upload-left-out-by-user")
_SETTLED = Message("upload-left-out-settled")
_SAME = Message("upload-same-as-existing")
_SAME_BUT = Message("upload-same-but-differs")


def make_plan(checked: Checked, host: str) -> Plan:
    """The plan of a checked file for a workspace's host."""
    table = checked.table
    blocking = _blocking(checked)
    drafter = checked.subject.drafting(checked.facts, checked.stopped)
    items = [Item(row, Fate.LEFT_OUT, reason=reason) for row, reason in table.unread.items()]
    for position, row in enumerate(table.numbers):
        if not checked.facts.answers.is_open(row):
            items.append(Item(row, Fate.LEFT_OUT, reason=_SETTLED))
        elif position in checked.stopped:
            reason = blocking[row].message if row in blocking else _LEFT_OUT_BY_USER
            items.append(Item(row, Fate.LEFT_OUT, reason=reason))
        else:
            items.append(_item(checked, position, drafter))
    return Plan.of(checked.subject.id, host, items)


def remake_plan(checked: Checked, host: str, decisions: Iterable[Decision]) -> Plan:
    """The plan of a journal whose contents were not kept, from the same file checked again.

    What each row is was decided then: goals that this upload made meanwhile do not change it. The caller compares the
    checksums; where they differ, it is not the same upload.
    """
    table = checked.table
    decided = {decision.row: decision for decision in decisions}
    positions = {row: position for position, row in enumerate(table.numbers)}
    stopped = frozenset(
        positions[row] for row, one in decided.items() if one.fate is Fate.LEFT_OUT and row in positions
    )
    drafter = checked.subject.drafting(checked.facts, stopped)
    blocking = _blocking(checked)
    items = []
    for row, one in decided.items():
        item = Item(row, one.fate, {}, None, one.parent_row, one.parent_id, one.target_id, one.equals, seen=one.seen)
        if one.fate is Fate.NEW and row in positions:
            drafted = drafter.draft(positions[row])
            item = replace(item, values=drafted.values, check_in=drafted.check_in)
        elif one.fate is Fate.CHANGED and row in positions:
            revision = drafter.revision(positions[row], one.fields)
            item = replace(item, values=revision.values, check_in=revision.check_in)
        elif row in blocking:
            item = replace(item, reason=blocking[row].message)
        items.append(item)
    return Plan.of(checked.subject.id, host, items)


def _item(checked: Checked, position: int, drafter: Drafter) -> Item:
    facts, row = checked.facts, checked.table.numbers[position]
    draft = drafter.draft(position)
    goal = facts.links.existing.get(position)
    if goal is not None and not _is_new(facts, position):
        changes = draft.changes
        if changes and _may_change(facts, position):
            return _changed(facts, position, goal, changes, drafter)
        return Item(row, Fate.SAME, target_id=goal.id, changes=changes, reason=_SAME_BUT if changes else _SAME)
    parent_row, parent_id = _parent(facts, facts.links.parents[position])
    return Item(
        row,
        Fate.NEW,
        draft.values,
        draft.check_in,
        parent_row,
        parent_id,
        equals=facts.links.equals.get(position, ()),
    )


def _changed(facts: Facts, position: int, goal: LiveGoal, changes: tuple[Change, ...], drafter: Drafter) -> Item:
    """A row that changes a goal, with the goal as it is now: just before sending it must still be so (row G6)."""
    moved = any(change.field == "parent" and not change.clears for change in changes)
    parent_row, parent_id = _parent(facts, facts.links.parents[position]) if moved else (None, "")
    revision = drafter.revision(position, [change.field for change in changes])
    return Item(
        facts.table.numbers[position],
        Fate.CHANGED,
        revision.values,
        revision.check_in,
        parent_row,
        parent_id,
        goal.id,
        changes=changes,
        before=goal,
        seen=fingerprints(goal),
    )


def _is_new(facts: Facts, position: int) -> bool:
    """Whether a row makes a goal: none exists, or the user wants another one just like it."""
    if facts.links.existing.get(position) is None:
        return True
    if not facts.answers.is_open(facts.table.numbers[position]):
        return False
    return facts.answers.duplicates is Duplicates.CREATE and not facts.table.column("goal_id")[position]


def _may_change(facts: Facts, position: int) -> bool:
    """Whether a row changes what it stands for: it names it by id, or the user said so."""
    return bool(facts.table.column("goal_id")[position]) or facts.answers.duplicates is Duplicates.UPDATE


def _parent(facts: Facts, parent: Parent | None) -> tuple[int | None, str]:
    """The parent as a row of the plan that will be created, or as the id of a goal that exists."""
    if parent is None:
        return None, ""
    if parent.position is None:
        return None, parent.goal.id if parent.goal else ""
    goal = facts.links.existing.get(parent.position)
    if goal is None or _is_new(facts, parent.position):
        return facts.table.numbers[parent.position], ""
    return None, goal.id


def _blocking(checked: Checked) -> Mapping[int, Problem]:
    """The first problem that stops each row."""
    found: dict[int, Problem] = {}
    for problem in checked.problems:
        if problem.severity is Severity.STOP:
            found.setdefault(problem.row, problem)
    return found
