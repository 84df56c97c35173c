"""The plan: every row exactly one of New, Changed, Same, Left out; what would be sent, and its checksum (row G1)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bw_desktop.endpoints import Json
from bw_desktop.messages import Message
from bw_desktop.upload.live import LiveGoal
from bw_desktop.upload.outcome import UNDO_FATES, Fate, StepKind


@dataclass(frozen=True, slots=True)
class Change:
    """One field of an existing goal: as it is, and as the file has it (both as people read them)."""

    field: str
    old: str
    new: str
    clears: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """What would be sent for a row that changes what exists: fields of the update body, and a value to check in."""

    values: Mapping[str, Json]
    check_in: float | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be sent for a row: fields of the create body, and a value to check in after it.

    `changes` are what it has otherwise than the goal it stands for; `ignored` those of them that are not sent, which a
    rule tells.
    """

    values: Mapping[str, Json]
    check_in: float | None = None
    changes: tuple[Change, ...] = ()
    ignored: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the plan.

    `values` are the fields of the create or update body without the parent; the parent is `parent_row` (Excel's row of
    the same file) or `parent_id`. `target_id` is the existing goal of a Same or Changed row; `equals` are ids of goals
    that were just like it before. `before` is the goal of a Changed row as the plan saw it, `seen` its fingerprints:
    of its fields and of its progress. `reason` says why it is left out or the same.

    In the plan of an undo `values` and `check_in` bring the old values back; what is undone without them is removed,
    before the goal of `parent_row`.
    """

    row: int
    fate: Fate
    values: Mapping[str, Json] = field(default_factory=dict)
    check_in: float | None = None
    parent_row: int | None = None
    parent_id: str = ""
    target_id: str = ""
    equals: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    reason: Message | None = None
    before: LiveGoal | None = None
    seen: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[StepKind, ...]:
        """The requests of the row, in order."""
        if self.fate is Fate.UNDO and not self.values and self.check_in is None:
            return (StepKind.REMOVE,)
        first: tuple[StepKind, ...] = ()
        if self.fate is Fate.NEW:
            first = (StepKind.CREATE,)
        elif self.fate in _WRITING and (self.values or self._is_moved):
            first = (StepKind.UPDATE,)
        is_checked_in = self.fate in {Fate.NEW, *_WRITING} and self.check_in is not None
        return (*first, StepKind.CHECK_IN) if is_checked_in else first

    def values_below(self, parent_id: str) -> dict[str, Json]:
        """The fields it sends, with the id of the goal it hangs on where it names one."""
        values = dict(self.values)
        if parent_id:
            values["parent_id"] = int(parent_id) if parent_id.isdigit() else parent_id
        return values

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the file that change something."""
        return tuple(change.field for change in self.changes)

    @property
    def _is_moved(self) -> bool:
        return self.fate is Fate.CHANGED and (self.parent_row is not None or bool(self.parent_id))


_WRITING = frozenset({Fate.CHANGED, Fate.UNDO})


@dataclass(frozen=True, slots=True)
class Decision:
    """What a row is in the plan, without its contents: enough, with the same file, to make the same plan again.

    `reason` is the id of the sentence that says why a row is not undone.
    """

    row: int
    fate: Fate
    parent_row: int | None = None
    parent_id: str = ""
    target_id: str = ""
    equals: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows in the order of the file; `order` are the rows to be sent, parents first; to be undone, parents last.

    `needs` are, for rows that have to wait, the rows before them.
    """

    subject: str
    host: str
    items: tuple[Item, ...]
    order: tuple[int, ...]
    checksum: str
    by_row: Mapping[int, Item] = field(repr=False, compare=False)
    needs: Mapping[int, tuple[int, ...]] = field(repr=False, compare=False)

    @classmethod
    def of(cls, subject: str, host: str, items: Iterable[Item]) -> Plan:
        """A plan from its items, put in the order of the file."""
        by_row = {item.row: item for item in sorted(items, key=lambda item: item.row)}
        order = _parents_first(by_row)
        needs: dict[int, tuple[int, ...]] = {
            row: (parent,) for row in order if (parent := by_row[row].parent_row) is not None
        }
        if _is_undo(by_row.values()):
            order, needs = order[::-1], _turned_round(needs)
        digest = checksum(host, [by_row[row] for row in order])
        return cls(subject, host, tuple(by_row.values()), order, digest, by_row, needs)

    def item(self, row: int) -> Item:
        """The item of Excel's row. Raises `KeyError`."""
        return self.by_row[row]

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return sum(item.fate is fate for item in self.items)

    @property
    def is_undo(self) -> bool:
        """Whether it takes an upload back."""
        return _is_undo(self.items)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What each row is, without its contents."""
        return tuple(
            Decision(
                item.row,
                item.fate,
                item.parent_row,
                item.parent_id,
                item.target_id,
                item.equals,
                item.seen,
                item.fields,
                item.reason.id if item.reason and item.fate in UNDO_FATES else "",
            )
            for item in self.items
        )

    @property
    def people(self) -> int:
        """For how many people something is created or changed."""
        return len({_owner(self.by_row[row]) for row in self.order})


def checksum(host: str, items: Iterable[Item]) -> str:
    """The SHA-256 of what would be sent, as canonical JSON: host, and per item operation, target id, values.

    A parent in the same file has no id yet and is named by its row.
    """
    # Piece by piece: one encoding of a large plan would keep the interpreter, and so the window, to itself.
    digest = hashlib.sha256(f'{{"host":{canonical(host)},"items":['.encode())
    parted = b""
    for item in items:
        for operation in _operations(item):
            digest.update(parted + canonical(operation).encode())
            parted = b","
    digest.update(b"]}")
    return digest.hexdigest()


def canonical(value: Json) -> str:
    """JSON with one way to write everything."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _operations(item: Item) -> Iterable[Json]:
    values: dict[str, Json] = dict(item.values)
    if item.parent_row is not None:
        values["parent_row"] = item.parent_row
    elif item.parent_id:
        values["parent_id"] = item.parent_id
    for step in item.steps:
        if step is StepKind.CHECK_IN:
            target: Json = item.target_id or {"row": item.row}
            yield {"operation": step, "target": target, "values": {"value": item.check_in}}
        else:
            yield {"operation": step, "target": item.target_id or None, "values": values}


def _owner(item: Item) -> str:
    owner = item.values.get("owner_id")
    return str(owner) if owner is not None or item.before is None else item.before.owner_id


def _is_undo(items: Iterable[Item]) -> bool:
    return next((item.fate in UNDO_FATES for item in items), False)


def _turned_round(needs: Mapping[int, tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    """What hangs on a goal goes before it."""
    found: dict[int, tuple[int, ...]] = {}
    for row, parents in needs.items():
        for parent in parents:
            found[parent] = (*found.get(parent, ()), row)
    return found


def _parents_first(items: Mapping[int, Item]) -> tuple[int, ...]:
    order: dict[int, None] = {}
    for row in items:
        chain: list[int] = []
        at: int | None = row
        while at is not None and at not in order and at in items and items[at].steps:
            chain.append(at)
            at = items[at].parent_row
        order.update(dict.fromkeys(reversed(chain)))
    return tuple(order)
