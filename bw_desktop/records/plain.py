"""Rows as plain values and back, column by column: what can be written down, and read where no server answers (B13)."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from bw_desktop.records.columns import Record
from bw_desktop.records.raw import RawPage, RawRecord

RowT = TypeVar("RowT", bound=Record)

_FORMAT = 4  # marshal's, which every Python from 3.4 on reads
_AS_IT_IS = frozenset({str, int, float, bool, type(None)})
_TUPLE, _DATE, _INSTANT, _OBJECT = range(4)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def row_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a row that are packed as values: all but the answer it came from."""
    return tuple(field.name for field in fields(kind) if field.name != "raw")


class RowPacker(Generic[RowT]):
    """Packs the rows of one load, part by part; an answer goes with the first row that came from it."""

    def __init__(self, kind: type[RowT]) -> None:
        self._values = attrgetter(*row_fields(kind))
        self._pages: dict[RawPage, int] = {}

    def pack(self, rows: Sequence[RowT]) -> bytes:
        """One part."""
        fresh: list[bytes] = []
        places = [(self._page(row.raw.page, fresh), row.raw.index) for row in rows]
        coder = _Coder()
        columns = [coder.column(column) for column in zip(*map(self._values, rows), strict=True)]
        return marshal.dumps((fresh, places, columns), _FORMAT)

    def _page(self, page: RawPage | None, fresh: list[bytes]) -> int:
        if page is None:
            return -1
        if page not in self._pages:
            self._pages[page] = len(self._pages)
            fresh.append(page.packed)
        return self._pages[page]


class RowUnpacker(Generic[RowT]):
    """Makes the rows of a load again from their parts, in the order they were packed in."""

    def __init__(self, kind: type[RowT]) -> None:
        self._kind, self._names = kind, row_fields(kind)
        self._classes = {one.__name__: one for one in _nested(kind)}
        self._pages: list[RawPage] = []
        self._texts: dict[str, str] = {}

    def rows(self, part: bytes) -> list[RowT]:
        """The rows of a part. Raises `ValueError` for what this program has not packed."""
        try:
            fresh, places, columns = marshal.loads(part)  # noqa: S302 - unsealed before: nobody else can have made it
            self._pages += map(RawPage, fresh)
            decode = _Decoder(self._classes)
            values = dict(zip(self._names, (self._shared(decode.column(*one)) for one in columns), strict=True))
            values["raw"] = [RawRecord(self._pages[page] if page >= 0 else None, index) for page, index in places]
            return list(map(self._kind, *(values[field.name] for field in fields(self._kind))))
        except (EOFError, TypeError, KeyError, IndexError) as trouble:
            raise ValueError("not packed by this program") from trouble

    def _shared(self, column: list[Any]) -> list[Any]:
        """What many rows have in common is kept once, as their reader does."""
        if set(map(type, column)) - {str, type(None)} or len(set(column)) > len(column) // 2:
            return column
        keep = self._texts.setdefault
        return [keep(value, value) if value is not None else None for value in column]


class _Coder:
    """Turns the values of one part into what marshal knows; the same object is turned once."""

    def __init__(self) -> None:
        self._known: dict[int, Any] = {}

    def column(self, values: Sequence[Any]) -> tuple[bool, list[Any]]:
        """Whether the values are coded, and they."""
        if set(map(type, values)) <= _AS_IT_IS:
            return False, list(values)
        return True, list(map(self._coded, values))

    def _coded(self, value: Any) -> Any:
        if type(value) in _AS_IT_IS:
            return value
        if id(value) not in self._known:
            self._known[id(value)] = self._made(value)
        return self._known[id(value)]

    def _made(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return (_TUPLE, *map(self._coded, value))
        if isinstance(value, datetime):
            return (_INSTANT, (value - _EPOCH) // _MICROSECOND)
        if isinstance(value, date):
            return (_DATE, value.toordinal())
        if is_dataclass(value):
            inner = (self._coded(getattr(value, field.name)) for field in fields(value))
            return (_OBJECT, type(value).__name__, *inner)
        if isinstance(value, str):
            return str(value)
        raise TypeError(type(value).__name__)


class _Decoder:
    """Turns them back; `classes` are those that rows may hold, by name."""

    def __init__(self, classes: dict[str, type]) -> None:
        self._classes = classes
        self._known: dict[int, Any] = {}
        self._makers: tuple[Callable[..., Any], ...] = (
            lambda *items: tuple(map(self._value, items)),
            date.fromordinal,
            lambda microseconds: _EPOCH + timedelta(microseconds=microseconds),
            lambda name, *items: self._classes[name](*map(self._value, items)),
        )

    def column(self, is_coded: bool, values: list[Any]) -> list[Any]:
        return list(map(self._value, values)) if is_coded else values

    def _value(self, coded: Any) -> Any:
        if type(coded) is not tuple:
            return coded
        if id(coded) not in self._known:
            kind, *items = coded
            self._known[id(coded)] = self._makers[kind](*items)
        return self._known[id(coded)]


def _nested(kind: Any) -> set[type]:
    """The dataclasses that stand in the fields of one, however deep."""
    found: set[type] = set()
    waiting = list(get_type_hints(kind).values())
    while waiting:
        hint = waiting.pop()
        waiting += get_args(hint)
        if isinstance(hint, type) and is_dataclass(hint) and hint not in found:
            found.add(hint)
            waiting += get_type_hints(hint).values()
    return found - {RawRecord, RawPage}
