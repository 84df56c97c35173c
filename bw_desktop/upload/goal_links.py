"""Ties rows to their owners, their parents, the goals that exist already, and the rows that say the same (row F5)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from bw_desktop.upload.facts import Links, Needs, Owner, Parent
from bw_desktop.upload.goal_words import MILESTONE
from bw_desktop.upload.live import Directory, Live, LiveGoal, fold
from bw_desktop.upload.owners import OWNER_FIELDS, find_owners, staying
from bw_desktop.upload.parents import ParentFinder, children, find_rings, linked_id
from bw_desktop.upload.table import Table


def needed(table: Table, people: Directory, chosen: Mapping[str, str]) -> Needs:
    """Whose goals, and which goals, a check of this table needs."""
    owners = dict.fromkeys(owner.id for owner in find_owners(table, people, chosen) if owner.id)
    texts = {value for name in ("goal_id", "parent") for value in set(table.column(name)) if isinstance(value, str)}
    return Needs(tuple(owners), tuple(sorted(set(filter(None, map(linked_id, texts))))))


def link(table: Table, live: Live, chosen: Mapping[str, str]) -> Links:
    """The owner, parent and existing goal of each row. `chosen` are the user's choices among several people."""
    by_id = _named_by_id(table, live)
    owners = find_owners(table, live.people, chosen)
    for position, goal in by_id.items():
        owners[position] = staying(owners[position], goal)
    parents = ParentFinder(table, live).parents(by_id)
    keys = _keys(table, owners)
    index: dict[Hashable, list[LiveGoal]] = {}
    for goal in {goal.id: goal for goals in live.goals.values() for goal in goals}.values():
        index.setdefault((goal.owner_id, fold(goal.name), goal.start, goal.end, goal.is_milestone), []).append(goal)
    hits = [position for position, key in enumerate(keys) if key in index] if index else []
    with_id = [position for position, id_ in enumerate(table.column("goal_id")) if id_]
    marks = _marks(table, keys, parents)
    twins = _twins(marks, range(len(marks)))
    named = frozenset((goal.owner_id, fold(goal.name), goal.is_milestone) for goals in index.values() for goal in goals)
    links = Links(owners, parents, keys, marks, {}, {}, twins, find_rings(parents), children(parents), index, named)
    return _with_existing(links, table, live, {*hits, *with_id})


def relink(
    links: Links, table: Table, live: Live, chosen: Mapping[str, str], at: int, field: str
) -> tuple[Links, set[int]]:
    """The ties after one cell was typed anew, and the positions for which anything may differ."""
    owners, parents, keys, rings, below = list(links.owners), links.parents, list(links.keys), links.rings, links.below
    by_id = _named_by_id(table, live)
    if field in {*OWNER_FIELDS, "goal_id"}:
        (found,) = find_owners(table, live.people, chosen, (at,))
        owners[at] = staying(found, by_id[at]) if at in by_id else found
    if field in {"type", "parent", "goal_id"} or (field == "name" and "parent" in table.columns):
        finder = ParentFinder(table, live)
        given = finder.given(at, by_id, {}) if field == "parent" else None
        # A parent that is typed moves no other row.
        parents = [*parents[:at], given, *parents[at + 1 :]] if given else finder.parents(by_id)
        rings, below = find_rings(parents), children(parents)
    keys[at] = _keys(table, owners, (at,))[0]
    touched = {at, *_moved(links.parents, parents), *rings, *links.rings}
    touched |= set(below.get(at, ()))
    above = (links.parents[at], parents[at])
    touched |= {parent.position for parent in above if parent is not None and parent.position is not None}
    marks = list(links.marks)
    for position, mark in zip(touched, _marks(table, keys, parents, list(touched)), strict=True):
        marks[position] = mark
    alike = {mark for position in touched for mark in (links.marks[position], marks[position])} - {None}
    touched |= {position for position, mark in enumerate(marks) if mark in alike}
    twins = {position: first for position, first in links.twins.items() if position not in touched}
    twins |= _twins(marks, sorted(touched))
    existing = {position: goal for position, goal in links.existing.items() if position not in touched}
    equals = {position: ids for position, ids in links.equals.items() if position not in touched}
    fresh = Links(owners, parents, keys, marks, existing, equals, twins, rings, below, links.index, links.named)
    return _with_existing(fresh, table, live, touched), touched


def _named_by_id(table: Table, live: Live) -> dict[int, LiveGoal]:
    """The goals that rows name by their ids, by position."""
    found: dict[int, LiveGoal] = {}
    for position, id_ in enumerate(table.columns.get("goal_id", ())):
        if id_ and (goal := live.by_id.get(linked_id(str(id_)) or str(id_))) is not None:
            found[position] = goal
    return found


def existing_parent(parent: Parent | None, existing: Mapping[int, LiveGoal]) -> str:
    """The id of the goal a row hangs on, where that exists already."""
    if parent is None:
        return ""
    goal = parent.goal if parent.position is None else existing.get(parent.position)
    return goal.id if goal else ""


def _keys(table: Table, owners: Sequence[Owner], only: Sequence[int] | None = None) -> list[Hashable]:
    """The identity of each row: owner, name, start, end, whether it is a milestone; None where a part is missing."""
    names, kinds = table.column("name"), table.column("type")
    starts, ends = table.column("start_date"), table.column("end_date")
    return [
        (owners[at].id, fold(str(names[at])), starts[at], ends[at], kinds[at] == MILESTONE)
        if owners[at].id and names[at] and starts[at] and ends[at]
        else None
        for at in (range(len(owners)) if only is None else only)
    ]


def _with_existing(links: Links, table: Table, live: Live, positions: Iterable[int]) -> Links:
    """With the goals that rows stand for: by goal id, else by identity; milestones only below the same goal.

    Goals come before milestones, so that these find theirs.
    """
    existing, equals, ids = dict(links.existing), dict(links.equals), table.column("goal_id")
    kinds = table.column("type")
    for position in sorted(positions, key=lambda at: (kinds[at] == MILESTONE, at)):
        same = links.index.get(links.keys[position], ()) if links.keys[position] is not None else ()
        if same:
            equals[position] = tuple(goal.id for goal in same)
        if kinds[position] == MILESTONE:
            above = existing_parent(links.parents[position], existing)
            same = [goal for goal in same if above and goal.parent_id == above]
        if id_ := ids[position]:
            same = [goal] if (goal := live.by_id.get(linked_id(str(id_)) or str(id_))) else []
        if same:
            existing[position] = same[0]
    return replace(links, existing=existing, equals=equals)


def _marks(
    table: Table, keys: Sequence[Hashable], parents: Sequence[Parent | None], only: Sequence[int] | None = None
) -> list[Hashable]:
    """What makes two rows say the same: the goal id, else the identity, for milestones below the same goal."""
    ids, kinds = table.column("goal_id"), table.column("type")
    marks: list[Hashable] = []
    for position in range(len(keys)) if only is None else only:
        mark: Hashable = ids[position] or keys[position]
        parent = parents[position]
        if kinds[position] == MILESTONE and not ids[position] and mark is not None and parent is not None:
            mark = (mark, parent.position, parent.goal.id if parent.goal else "")
        marks.append(mark)
    return marks


def _twins(marks: Sequence[Hashable], only: Iterable[int]) -> dict[int, int]:
    """Rows that say the same as an earlier one, with the first such row."""
    first: dict[Hashable, int] = {}
    return {
        position: first[mark]
        for position in only
        if (mark := marks[position]) is not None and first.setdefault(mark, position) != position
    }


def _moved(before: Sequence[Parent | None], after: Sequence[Parent | None]) -> list[int]:
    """The positions whose parent is another."""
    pairs = enumerate(zip(before, after, strict=True))
    return [position for position, (old, new) in pairs if old is not new and _is_other(old, new)]


def _is_other(old: Parent | None, new: Parent | None) -> bool:
    if old is None or new is None or old.position != new.position:
        return True
    return old.goal is not new.goal or (old.code, old.arguments) != (new.code, new.arguments)
