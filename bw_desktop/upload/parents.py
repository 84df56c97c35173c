"""Finds what a row hangs on: a title, a link, an id, a row of the same file, or the nearest goal above (row H8)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bw_desktop.upload.cells import Context, read_cell
from bw_desktop.upload.facts import Parent
from bw_desktop.upload.goal_words import GOAL, MILESTONE
from bw_desktop.upload.live import Live, LiveGoal, fold
from bw_desktop.upload.table import Table

_LINK = re.compile(r"https?://\S*?goals?/(\d+)\b\S*", re.IGNORECASE)
_ROW = re.compile(r"(?:row|line|zeile|ligne|fila|línea|#)\s*(\d{1,7})", re.IGNORECASE)


def linked_id(text: str) -> str:
    """The goal id of a link, or of a bare number; empty where the text is neither."""
    if match := _LINK.fullmatch(text.strip()):
        return match[1]
    return text if text.isascii() and text.isdigit() else ""


class ParentFinder:
    """Finds parents in one table. Titles are looked up among the goals of the file and of its owners."""

    def __init__(self, table: Table, live: Live) -> None:
        self._table = table
        self._live = live
        self._types = table.column("type")
        self._parents = table.column("parent")
        self._positions = {number: position for position, number in enumerate(table.numbers)}
        self._titles: dict[str, list[int]] | None = None
        self._live_titles: dict[str, list[LiveGoal]] = {}

    def parents(self, named: Mapping[int, LiveGoal]) -> Sequence[Parent | None]:
        """The parent of each row; None where a goal has none. `named` are the goals that rows name by their ids."""
        found: list[Parent | None] = self._nearest() if MILESTONE in self._types else [None] * len(self._types)
        places = {goal.id: position for position, goal in named.items()}
        for position, goal in named.items():
            found[position] = self._kept(goal, places)
        known: dict[str, Parent] = {}
        for position in range(len(found)) if "parent" in self._table.columns else ():
            found[position] = self.given(position, named, known) or found[position]
        return found

    def given(self, position: int, named: Mapping[int, LiveGoal], known: dict[str, Parent]) -> Parent | None:
        """What the cell for the parent says; None where it is blank, or says what is so. `known` are texts found."""
        value = self._parents[position]
        if not isinstance(value, str) or not value or _is_parent(value, named.get(position)):
            return None
        parent = known.get(value) or known.setdefault(value, self._find(value))
        return Parent(code="parent-is-itself") if parent.position == position else parent

    def _kept(self, goal: LiveGoal, places: Mapping[str, int]) -> Parent | None:
        """What a goal hangs on already, wherever its row stands."""
        if (position := places.get(goal.parent_id)) is not None:
            return Parent(position)
        above = self._live.by_id.get(goal.parent_id)
        return Parent(goal=above) if above else None

    def _nearest(self) -> list[Parent | None]:
        """Milestones hang on the nearest goal above; one whose type nobody can read may be that goal."""
        unread = self._unread_goals()
        above: Parent | int | None = None
        found: list[Parent | None] = [None] * len(self._types)
        for position, kind in enumerate(self._types):
            if unread and unread[0] < self._table.numbers[position]:
                above = Parent(code="parent-hidden", arguments={"parent_row": self._last_unread(unread, position)})
            if kind != MILESTONE:
                above = position
                continue
            if not isinstance(above, Parent):
                above = Parent(code="milestone-without-goal") if above is None else Parent(above)
            found[position] = above
        return found

    def _last_unread(self, unread: list[int], position: int) -> int:
        last = unread[0]
        while unread and unread[0] < self._table.numbers[position]:
            last = unread.pop(0)
        return last

    def _unread_goals(self) -> list[int]:
        """The rows that are not meant and would be goals: no milestone may slip from them to the goal before."""
        index = self._table.matching.by_field.get("type")
        if index is None:
            return []
        field = self._table.fields["type"]
        kinds = {row: read_cell(field, self._table.sheet.rows[row - 1][index], Context()) for row in self._table.unread}
        return sorted(row for row, reading in kinds.items() if reading.value in {GOAL, None})

    def _find(self, text: str) -> Parent:
        if match := _LINK.fullmatch(text):
            return self._by_id(match[1])
        if match := _ROW.fullmatch(text):
            return self._by_row(int(match[1]))
        if text.isascii() and text.isdigit():
            by_id, by_row = self._live.by_id.get(text), self._positions.get(int(text))
            if by_id is not None and by_row is not None:
                return Parent(code="parent-unclear", arguments={"value": text})
            return self._by_id(text) if by_row is None else self._by_row(int(text))
        return self._by_title(text)

    def _by_id(self, id: str) -> Parent:
        goal = self._live.by_id.get(id)
        if goal is None:
            return Parent(code="parent-unknown", arguments={"value": id})
        return Parent(code="parent-is-milestone", arguments={"value": id}) if goal.is_milestone else Parent(goal=goal)

    def _by_row(self, number: int) -> Parent:
        position = self._positions.get(number)
        if position is None:
            return Parent(code="parent-unknown", arguments={"value": str(number)})
        if self._types[position] == MILESTONE:
            return Parent(code="parent-is-milestone", arguments={"value": str(number)})
        return Parent(position)

    def _by_title(self, text: str) -> Parent:
        key = fold(text)
        in_file = self._goal_titles().get(key, [])
        existing = self._live_titles.get(key, [])
        if len(in_file) == 1:
            return Parent(in_file[0])
        if not in_file and len(existing) == 1:
            return Parent(goal=existing[0])
        if in_file or existing:
            return Parent(code="parent-ambiguous", arguments={"value": text, "count": len(in_file) or len(existing)})
        return Parent(code="parent-unknown", arguments={"value": text})

    def _goal_titles(self) -> dict[str, list[int]]:
        if self._titles is None:
            self._titles = {}
            for position, name in enumerate(self._table.column("name")):
                if isinstance(name, str) and self._types[position] != MILESTONE:
                    self._titles.setdefault(fold(name), []).append(position)
            distinct = {goal.id: goal for goals in self._live.goals.values() for goal in goals if not goal.is_milestone}
            for goal in (distinct | dict(self._live.by_id)).values():
                if not goal.is_milestone:
                    self._live_titles.setdefault(fold(goal.name), []).append(goal)
        return self._titles


def _is_parent(text: str, goal: LiveGoal | None) -> bool:
    """Whether a cell names the parent that a goal has already."""
    if goal is None or not goal.parent_id:
        return False
    return linked_id(text) == goal.parent_id or fold(text) == fold(goal.parent)


def children(parents: Sequence[Parent | None]) -> dict[int, list[int]]:
    """The positions that hang on each position."""
    found: dict[int, list[int]] = {}
    for position, parent in enumerate(parents):
        if parent is not None and parent.position is not None:
            found.setdefault(parent.position, []).append(position)
    return found


def find_rings(parents: Sequence[Parent | None]) -> dict[int, tuple[int, ...]]:
    """The positions that hang on themselves over whatever detours, each with its whole cycle."""
    above = {
        position: parent.position
        for position, parent in enumerate(parents)
        if parent is not None and parent.position is not None
    }
    if above.keys().isdisjoint(above.values()):
        return {}
    settled: set[int] = set()
    rings: dict[int, tuple[int, ...]] = {}
    for start in above:
        path: dict[int, None] = {}
        at: int | None = start
        while at is not None and at not in settled and at not in path:
            path[at] = None
            at = above.get(at)
        if at in path:
            whole = tuple(path)
            ring = whole[whole.index(at) :]
            rings |= dict.fromkeys(ring, ring)
        settled.update(path)
    return rings
