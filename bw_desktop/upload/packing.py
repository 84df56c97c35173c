"""Packs messages, plans and original rows into JSON bytes and back, so that they can be kept encrypted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any

from bw_desktop.messages import Argument, Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.live import LiveGoal
from bw_desktop.upload.outcome import Fate
from bw_desktop.upload.plan import Change, Item, Plan


@dataclass(frozen=True, slots=True)
class KeptRows:
    """The rows of a file as they were when the upload began: as `Table` gives them, without the file."""

    headers: tuple[str, ...]
    rows: Mapping[int, tuple[CellValue, ...]]

    def original(self, number: int) -> tuple[CellValue, ...]:
        """A row's cells as they stood in the file."""
        return self.rows[number]


def pack_plan(plan: Plan) -> bytes:
    """A plan as bytes."""
    items = [
        [
            item.row,
            item.fate.value,
            dict(item.values),
            item.check_in,
            item.parent_row,
            item.parent_id,
            item.target_id,
            list(item.equals),
            [[change.field, change.old, change.new, change.clears] for change in item.changes],
            _message(item.reason),
            _goal(item.before),
            list(item.seen),
        ]
        for item in plan.items
    ]
    return _bytes({"subject": plan.subject, "host": plan.host, "items": items})


def unpack_plan(packed: bytes) -> Plan:
    """The plan of `pack_plan`. Raises `ValueError`, `KeyError` or `TypeError` for anything else."""
    tree = json.loads(packed)
    return Plan.of(tree["subject"], tree["host"], [_item(*packed) for packed in tree["items"]])


def _item(
    row: int,
    fate: str,
    values: dict[str, Any],
    check_in: float | None,
    parent_row: int | None,
    parent_id: str,
    target_id: str,
    equals: Sequence[str],
    changes: Sequence[Sequence[Any]],
    reason: Any,
    before: Any = None,
    seen: Sequence[str] = (),
) -> Item:
    """An item; the first version of the journal knew nothing of what was there before."""
    return Item(
        row,
        Fate(fate),
        values,
        check_in,
        parent_row,
        parent_id,
        target_id,
        tuple(equals),
        tuple(Change(*change) for change in changes),
        _unmessage(reason),
        _ungoal(before),
        tuple(seen),
    )


def pack_rows(headers: Sequence[str], rows: Mapping[int, Sequence[CellValue]]) -> bytes:
    """Headers and original cells by row number, as bytes."""
    packed = [[row, [pack_cell(cell) for cell in cells]] for row, cells in rows.items()]
    return _bytes({"headers": list(headers), "rows": packed})


def unpack_rows(packed: bytes) -> KeptRows:
    """What `pack_rows` packed."""
    tree = json.loads(packed)
    return KeptRows(tuple(tree["headers"]), {row: tuple(unpack_cell(c) for c in cells) for row, cells in tree["rows"]})


def pack_said(reason: Message | None, text: str) -> bytes:
    """Why something was refused, and the server's own words, as bytes."""
    return _bytes({"reason": _message(reason), "text": text})


def unpack_said(packed: bytes) -> tuple[Message | None, str]:
    """What `pack_said` packed."""
    tree = json.loads(packed)
    return _unmessage(tree["reason"]), tree["text"]


def _bytes(tree: Any) -> bytes:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def _goal(goal: LiveGoal | None) -> Any:
    if goal is None:
        return None
    found = {field.name: getattr(goal, field.name) for field in fields(goal)}
    return {name: list(value) if isinstance(value, tuple) else pack_cell(value) for name, value in found.items()}


def _ungoal(tree: Any) -> LiveGoal | None:
    if tree is None:
        return None
    found: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else unpack_cell(v) for name, v in tree.items()}
    return LiveGoal(**found)


def _message(message: Message | None) -> Any:
    if message is None:
        return None
    return [message.id, {name: _argument(value) for name, value in message.arguments.items()}]


def _unmessage(tree: Any) -> Message | None:
    if tree is None:
        return None
    return Message(tree[0], {name: _unargument(value) for name, value in tree[1].items()})


def _argument(value: Argument) -> Any:
    if isinstance(value, Message):
        return {"message": _message(value)}
    return pack_cell(value)


def _unargument(tree: Any) -> Any:
    return _unmessage(tree["message"]) if isinstance(tree, dict) and "message" in tree else unpack_cell(tree)


def pack_cell(value: CellValue) -> Any:
    """A cell as JSON can hold it."""
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    return {"seconds": value.total_seconds()} if isinstance(value, timedelta) else value


def unpack_cell(tree: Any) -> Any:
    """The cell of `pack_cell`."""
    if not isinstance(tree, dict):
        return tree
    ((kind, value),) = tree.items()
    readers = {"datetime": datetime.fromisoformat, "date": date.fromisoformat, "time": time.fromisoformat}
    return timedelta(seconds=value) if kind == "seconds" else readers[kind](value)
