"""Unknown fields: what the server sends beyond the endpoint map is flattened and offered as columns (row Q11)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bw_desktop.endpoints import Field
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.pool import Pool


class ExtraFields:
    """Collects the unknown fields of a domain's answers, page after page.

    `names` grows as fields appear; a row's `extra` tuple is parallel to it.
    """

    def __init__(self, known: Iterable[Field]) -> None:
        paths = {".".join(field.path) for field in known}
        opened = {path.split(".")[0] for path in paths if "." in path} | {"custom_fields"}
        self._known = frozenset(paths - opened)
        self._places: dict[str, int] = {}
        self._pool = Pool()

    @property
    def names(self) -> tuple[str, ...]:
        """Dotted names of the unknown fields, in the order they appeared."""
        return tuple(self._places)

    def read(self, record: Mapping[str, Any]) -> tuple[Value, ...]:
        """The unknown fields of one record, each at its place."""
        found: list[Value] = []
        known = self._known
        for key, value in record.items():
            if key not in known:
                self._take(key, value, found)
        while found and found[-1] is None:
            found.pop()
        return tuple(found)

    def columns(self) -> list[Column[Record]]:
        """A column for each unknown field, off at first."""
        return [_column(name, place) for name, place in self._places.items()]

    def _take(self, name: str, value: Any, found: list[Value]) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                if (inner := f"{name}.{key}") not in self._known:
                    self._take(inner, item, found)
            return
        plain = _plain_value(value)
        if isinstance(plain, str):
            plain = self._pool.text(plain)
        if plain is None:
            return
        place = self._places.setdefault(name, len(self._places))
        found.extend([None] * (place + 1 - len(found)))
        found[place] = plain


def _plain_value(value: Any) -> Value:
    if isinstance(value, (str, int, float, bool)):
        return value if value != "" else None
    if isinstance(value, list):
        words = [item.get("name") if isinstance(item, dict) else item for item in value]
        return "; ".join(str(word) for word in words if word not in (None, "")) or None
    return None


def _column(name: str, place: int) -> Column[Record]:
    label = name.removeprefix("custom_fields.")
    return Column(
        id=f"extra.{name}",
        title=Message.of("column-other", name=label),
        kind=Kind.TEXT,
        read=_reader(place),
        group="custom" if name.startswith("custom_fields.") else "other",
        shown=False,
    )


def _reader(place: int) -> Callable[[Record], Value]:
    def read(row: Record) -> Value:
        return row.extra[place] if place < len(row.extra) else None

    return read
