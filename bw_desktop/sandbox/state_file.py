"""Keeps what was written to the simulated Betterworks in a file, so that it survives a restart.

One JSON object per line, appended before the write is answered. The first line names the company the rest belongs to;
a last line that was cut off by a crash is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from bw_desktop.sandbox.company import Size
from bw_desktop.sandbox.entities import CheckIn, Goal, Group, Metric, Person

Record: TypeAlias = Person | Group | Goal | CheckIn

_KINDS: Mapping[str, type[Record]] = {
    "person": Person,
    "group": Group,
    "goal": Goal,
    "checkin": CheckIn,
}
_DATES = ("start", "end", "hire_date", "deactivation_date")


class StateFile:
    """The file, open for appending. `size` is the company it belongs to: the file's own, once anything was written."""

    def __init__(self, path: Path, size: Size) -> None:
        self._path = path
        self.size = self._kept_size() or size
        self._mend()
        self._file: BinaryIO = path.open("ab", buffering=0)
        if not path.stat().st_size:
            self._append({"company": asdict(size)})

    def records(self) -> Iterator[tuple[int, Record | None]]:
        """Everything written so far, in order: the id it is about, and the record; None for a deleted goal."""
        for line in self._lines()[1:]:
            entry = json.loads(line)
            kind = entry.get("kind")
            yield entry["id"], _record(kind, entry["record"]) if kind else None

    def put(self, id: int, record: Record | None) -> None:
        """Adds a record about an id; None says that the goal is gone."""
        if record is None:
            self._append({"id": id})
        else:
            kind = next(name for name, type_ in _KINDS.items() if isinstance(record, type_))
            self._append({"id": id, "kind": kind, "record": asdict(record)})

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()

    def _append(self, entry: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(entry, ensure_ascii=False, default=date.isoformat).encode() + b"\n")

    def _lines(self) -> list[bytes]:
        if not self._path.exists():
            return []
        return [line for line in self._path.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]

    def _mend(self) -> None:
        """Drops a line that was cut off, and a first line without any other: that company may begin anew."""
        lines = self._lines()
        whole = b"".join(lines) if len(lines) > 1 else b""
        if self._path.exists() and len(whole) != self._path.stat().st_size:
            self._path.write_bytes(whole)

    def _kept_size(self) -> Size | None:
        lines = self._lines()
        if len(lines) < 2:
            return None
        kept = json.loads(lines[0])["company"]
        return Size(kept["seed"], kept["people"], kept["goals"], date.fromisoformat(kept["today"]))


def _record(kind: str, values: dict[str, Any]) -> Record:
    for name in _DATES:
        if values.get(name):
            values[name] = date.fromisoformat(values[name])
    if values.get("metric"):
        values["metric"] = Metric(**values["metric"])
    if "category_ids" in values:
        values["category_ids"] = tuple(values["category_ids"])
    return _KINDS[kind](**values)
