"""Unknown fields: what the server sends beyond the endpoint map is flattened and offered as columns (row Q11)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

from bw_desktop.endpoints import Field
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.pool import Pool

_EXTRA = "extra."
_NOT_PLAIN = frozenset({dict, type(None)})


class ExtraFields:
    """Collects the unknown fields of a domain's answers, page after page.

    `names` grows as fields appear; a row's `extra` tuple is parallel to it. Their columns are `sensitive` where the
    known ones beside them are.
    """

    def __init__(self, known: Iterable[Field], *, sensitive: bool = False) -> None:
        self._sensitive = sensitive
        paths = {".".join(field.path) for field in known}
        opened = {path.split(".")[0] for path in paths if "." in path} | {"custom_fields"}
        self._known = frozenset(paths - opened)
        self._places: dict[str, int] = {}
        self._pool = Pool()

    @property
    def names(self) -> tuple[str, ...]:
        """Dotted names of the unknown fields, in the order they appeared."""
        return tuple(self._places)

    def page(self, records: Sequence[Mapping[str, Any]]) -> list[tuple[Value, ...]]:
        """The unknown fields of each record of a page, at their places; read column by column, as `reading` does."""
        columns: dict[int, list[Value]] = {}
        for name in dict.fromkeys(chain.from_iterable(records)):
            if name not in self._known:
                self._take(name, [record.get(name) for record in records], columns)
        blank: list[Value] = [None] * len(records)
        by_place = [columns.get(place, blank) for place in range(max(columns, default=-1) + 1)]
        rows = zip(*by_place, strict=True) if by_place else [()] * len(records)
        return [_without_end(row) if row and row[-1] is None else row for row in rows]

    def columns(self) -> list[Column[Record]]:
        """A column for each unknown field, off at first."""
        return [self.column(name, reads_place(place)) for name, place in self._places.items()]

    def column(self, name: str, read: Callable[[Record], Value]) -> Column[Record]:
        """The column of an unknown field."""
        return Column(
            id=f"{_EXTRA}{name}",
            title=Message.of("column-other", name=name.removeprefix("custom_fields.")),
            kind=Kind.TEXT,
            read=read,
            group="custom" if name.startswith("custom_fields.") else "other",
            shown=False,
            sensitive=self._sensitive,
        )

    def _take(self, name: str, sent: list[Any], columns: dict[int, list[Value]]) -> None:
        """Adds a column of what was sent under a name; objects give a column for each of their keys."""
        kinds = set(map(type, sent))
        if dict in kinds:
            inner = [value if isinstance(value, dict) else {} for value in sent]
            for key in dict.fromkeys(chain.from_iterable(inner)):
                if (full := f"{name}.{key}") not in self._known:
                    self._take(full, [value.get(key) for value in inner], columns)
        if kinds <= _NOT_PLAIN:
            return
        text = self._pool.text
        plain = [text(value) if type(value) is str else _plain_value(value) for value in sent]
        if plain.count(None) < len(plain):
            place = self._places.setdefault(name, len(self._places))
            before = columns.get(place, plain)
            columns[place] = [other if own is None else own for own, other in zip(before, plain, strict=True)]


def _without_end(row: tuple[Value, ...]) -> tuple[Value, ...]:
    """A row without the empty fields at its end."""
    length = len(row)
    while length and row[length - 1] is None:
        length -= 1
    return row[:length]


def _plain_value(value: Any) -> Value:
    if isinstance(value, (str, int, float, bool)):
        return value if value != "" else None
    if isinstance(value, list):
        words = [item.get("name") if isinstance(item, dict) else item for item in value]
        return "; ".join(str(word) for word in words if word not in (None, "")) or None
    return None


@cache
def reads_place(place: int) -> Callable[[Record], Value]:
    """Reads the unknown field at a place of a row's `extra`; columns that read the same are equal."""

    def read(row: Record) -> Value:
        return row.extra[place] if place < len(row.extra) else None

    return read
