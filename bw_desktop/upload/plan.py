"""The plan: every row exactly one of New, Changed, Same, Left out; what would be sent, and its checksum (row G1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bw_desktop.endpoints import Json
from bw_desktop.messages import Message
from bw_desktop.upload.check import Checked
from bw_desktop.upload.outcome import Fate, StepKind


@dataclass(frozen=True, slots=True)
class Change:
    """One field of an existing goal: as it is, and as the file has it (both as people read them)."""

    field: str
    old: str
    new: str
    clears: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be sent for a row: fields of the create body, and a value to check in after it."""

    values: Mapping[str, Json]
    check_in: float | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the plan.

    `values` are the fields of the create body without the parent; the parent is `parent_row` (Excel's row of the same
    file) or `parent_id`. `target_id` is the existing goal of a Same or Changed row; `equals` are ids of goals
    that were just like it before. `reason` says why it is left out, the same, or not sent.
    """

    row: int
    fate: Fate
    values: Mapping[str, Json]
    check_in: float | None = None
    parent_row: int | None = None
    parent_id: str = ""
    target_id: str = ""
    equals: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    reason: Message | None = None

    @property
    def steps(self) -> tuple[StepKind, ...]:
        """The requests of the row, in order."""
        if self.fate is not Fate.NEW:
            return ()
        return (StepKind.CREATE,) if self.check_in is None else (StepKind.CREATE, StepKind.CHECK_IN)


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows in the order of the file; `order` are the rows to be sent, parents first."""

    subject: str
    host: str
    items: tuple[Item, ...]
    order: tuple[int, ...]
    checksum: str

    def item(self, row: int) -> Item:
        """The item of Excel's row. Raises `KeyError`."""
        raise NotImplementedError

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return sum(item.fate is fate for item in self.items)

    @property
    def people(self) -> int:
        """For how many people goals are created."""
        raise NotImplementedError


def make_plan(checked: Checked, host: str) -> Plan:
    """The plan of a checked file for a workspace's host."""
    raise NotImplementedError
