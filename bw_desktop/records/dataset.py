"""The rows of a table that are loaded so far, and the one way to filter, search and sort them.

The table on the screen, exports and the clipboard all take their rows from `Dataset.select` (row C2).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime
from itertools import compress, pairwise, repeat
from operator import contains
from typing import Any, Generic, Protocol, TypeVar

from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.folding import folded, natural
from bw_desktop.records.query import Contains, Filter, Order, Query, is_blank, parts, predicate
from bw_desktop.records.ratings import rating_key

RowT = TypeVar("RowT", bound=Record)
ItemT = TypeVar("ItemT")
SortKey = str | float | tuple[int, float, str]
Speak = Callable[[Column[RowT], Value], str]
"""Puts a cell's value into the words the user sees; what is searched is what is seen."""

_SLICE = 256
_SORTED_AT_ONCE = 12_500
_MANY = 20
"""So many new rows to one in order are sorted; fewer are put to their places one by one."""
_FEW = 8
"""So few rows of all are sorted by themselves: one part of so many."""
_BY_NUMBER = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.DATE, Kind.INSTANT, Kind.FLAG})


class _Completes(Protocol):
    def complete(self, until: float | None = None) -> bool: ...


class _Derived(Generic[RowT, ItemT]):
    """Something made of each row, kept, and made only for rows not seen yet."""

    def __init__(self, rows: Sequence[RowT], make: Callable[[RowT], ItemT]) -> None:
        self._rows, self._make = rows, make
        self.items: list[ItemT] = []

    def complete(self, until: float | None = None) -> bool:
        """Makes what is missing; stops at the monotonic time `until`, and says whether all is there."""
        rows, make, items = self._rows, self._make, self.items
        while len(items) < len(rows):
            if until is not None and time.monotonic() >= until:
                return False
            items.extend([make(row) for row in rows[len(items) : len(items) + _SLICE]])
        return True


class _Sorted(Generic[RowT]):
    """All rows in the order of one key, blanks last whichever the direction.

    Rows that came since are sorted into those that stand in order already, which costs a look at each.
    """

    def __init__(self, keys: _Derived[RowT, SortKey | None], *, descending: bool) -> None:
        self._keys, self._descending = keys, descending
        self._filled: list[int] = []
        self._blank: list[int] = []
        self._indexes: list[int] = []

    @property
    def indexes(self) -> list[int]:
        """The indexes of all rows, in order. To be read only."""
        self.complete()
        return self._indexes

    def complete(self, until: float | None = None) -> bool:
        """Sorts in what is new; stops at the monotonic time `until`, and says whether all is there."""
        if not self._keys.complete(until):
            return False
        keys = self._keys.items
        while (done := len(self._filled) + len(self._blank)) < len(keys):
            if until is not None and time.monotonic() >= until:
                return False
            new = range(done, min(done + _SORTED_AT_ONCE, len(keys)))
            self._blank += [index for index in new if keys[index] is None]
            self._take([index for index in new if keys[index] is not None], keys)
        if len(self._indexes) < len(keys):
            self._indexes = self._filled + self._blank if self._blank else self._filled
        return True

    def _take(self, new: list[int], keys: list[SortKey | None]) -> None:
        """Few rows are put to their places; many are sorted in with all, which then costs less."""
        new.sort(key=keys.__getitem__, reverse=self._descending)  # type: ignore[arg-type]
        if len(new) * _MANY > len(self._filled):
            # What was given to read stays as it is.
            self._filled = [*self._filled, *new]
            self._filled.sort(key=keys.__getitem__, reverse=self._descending)  # type: ignore[arg-type]
            return
        merged: list[int] = []
        done = 0
        for index in new:
            place = self._place(keys[index], keys, done)
            merged += self._filled[done:place]
            merged.append(index)
            done = place
        self._filled = merged + self._filled[done:]

    def _place(self, key: Any, keys: Sequence[Any], low: int) -> int:
        """Behind all rows in order that stand before the key or are equal to it, from `low` on."""
        filled, high = self._filled, len(self._filled)
        while low < high:
            middle = (low + high) // 2
            other = keys[filled[middle]]
            if other < key if self._descending else key < other:
                high = middle
            else:
                low = middle + 1
        return low


class Dataset(Generic[RowT]):
    """Rows in the order they arrived, with what searching and sorting them needs kept per column.

    Rows are only ever appended; indexes stay valid. `columns` may grow as unknown fields appear; by the `hidden` ones
    rows can be filtered too.
    """

    def __init__(
        self, columns: Iterable[Column[RowT]], speak: Speak[RowT], hidden: Iterable[Column[RowT]] = ()
    ) -> None:
        self.columns: list[Column[RowT]] = list(columns)
        self.hidden = tuple(hidden)
        self.rows: list[RowT] = []
        self._speak = speak
        self._by_id = {column.id: column for column in (*self.columns, *self.hidden)}
        self._values: dict[str, _Derived[RowT, Value]] = {}
        self._texts: dict[str, _Derived[RowT, str]] = {}
        self._keys: dict[str, _Derived[RowT, SortKey | None]] = {}
        self._sorted: dict[Order, _Sorted[RowT]] = {}
        self._cells = [
            (column, column.read, column.kind is Kind.CHOICE)
            for column in self.columns
            if not column.id.startswith("extra.")
        ]
        self._haystack = _Derived(self.rows, self._searchable)

    def append(self, rows: Sequence[RowT]) -> None:
        """Adds rows at the end."""
        self.rows.extend(rows)

    def add_columns(self, columns: Iterable[Column[RowT]]) -> list[Column[RowT]]:
        """Adds the columns not yet known, by id, and lets others take the place of those they differ from; both."""
        new = [column for column in columns if self._by_id.get(column.id) != column]
        for column in new:
            self._replace(column)
        return new

    def _replace(self, column: Column[RowT]) -> None:
        before = self._by_id.get(column.id)
        if before is None:
            self.columns.append(column)
        else:
            self.columns[self.columns.index(before)] = column
            self.forget((column.id,))
        self._by_id[column.id] = column

    def drop_columns(self, ids: Collection[str]) -> list[Column[RowT]]:
        """Takes columns away that were added, and returns them."""
        gone = [column for column in self.columns if column.id in ids]
        for column in gone:
            self.columns.remove(column)
            del self._by_id[column.id]
        self.forget(ids)
        return gone

    def forget(self, ids: Collection[str]) -> None:
        """Cells of these columns have changed: what was derived from them is made anew when it is asked for."""
        for derived in (self._values, self._texts, self._keys):
            for name in ids:
                derived.pop(name, None)
        self._sorted = {order: kept for order, kept in self._sorted.items() if order.column not in ids}

    def column(self, id: str) -> Column[RowT]:
        """The column of an id; raises `KeyError`."""
        return self._by_id[id]

    def values(self, id: str) -> list[Value]:
        """Native values of a column, one for each row."""
        return _completed(self._values_of(id))

    def prepare(self, query: Query, seconds: float = 0.008) -> bool:
        """Makes ready what `select` needs for a query, for at most about `seconds`; whether it is ready.

        A window calls it again and again between events, so that the first search of a large
        table does not hold it up; `select` alone does the same in one go.
        """
        until = time.monotonic() + seconds
        return all(derived.complete(until) for derived in self._needed(query))

    def select(self, query: Query, first: int = 0) -> list[int]:
        """Indexes of the rows that match, in the order asked for; only rows from index `first` on.

        Without an order the rows stand as they arrived. A filter on a column not known matches nothing.
        """
        found: Sequence[int] = range(first, len(self.rows))
        for test in query.filters:
            found = self._kept(found, test)
        if words := [folded(word) for word in query.search.split()]:
            haystack = _completed(self._haystack)
            for word in words:
                found = _holding(word, haystack, found)
        return self._ordered(list(found), query.order)

    def counts(self, id: str, query: Query) -> dict[Value, int]:
        """How often each value of a column stands in the rows that match, most frequent first."""
        values = self.values(id)
        totals: dict[Value, int] = {}
        for index in self.select(Query(query.search, query.filters)):
            for item in parts(values[index]):
                totals[item] = totals.get(item, 0) + 1
        return dict(sorted(totals.items(), key=lambda pair: -pair[1]))

    def _kept(self, indexes: Sequence[int], test: Filter) -> list[int]:
        if test.column not in self._by_id:
            return []
        if isinstance(test.condition, Contains):
            return _holding(folded(test.condition.text), _completed(self._texts_of(test.column)), indexes)
        has_words = self._by_id[test.column].kind is Kind.LIST
        holds, values = predicate(test.condition, has_words=has_words), self.values(test.column)
        asked = values if len(indexes) == len(values) else map(values.__getitem__, indexes)
        return list(compress(indexes, map(holds, asked)))

    def _ordered(self, indexes: list[int], order: Sequence[Order]) -> list[int]:
        """A stable sort, last key first; blanks last whichever the direction."""
        known = [key for key in order if key.column in self._by_id]
        if known and len(indexes) > len(self.rows) // _FEW:
            indexes = _among(indexes, self._sorted_by(known.pop()).indexes)
        for key in reversed(known):
            keys = _completed(self._keys_of(key.column))
            blank = [index for index in indexes if keys[index] is None]
            filled = [index for index in indexes if keys[index] is not None]
            filled.sort(key=keys.__getitem__, reverse=key.descending)  # type: ignore[arg-type]
            indexes = filled + blank
        return indexes

    def _needed(self, query: Query) -> Sequence[_Completes]:
        filters = [test for test in query.filters if test.column in self._by_id]
        spoken = [self._texts_of(test.column) for test in filters if isinstance(test.condition, Contains)]
        native = [self._values_of(test.column) for test in filters if not isinstance(test.condition, Contains)]
        order = [key for key in query.order if key.column in self._by_id]
        keys = [self._keys_of(key.column) for key in order]
        rows = [self._sorted_by(key) for key in order[-1:]]
        return [*spoken, *native, *keys, *([self._haystack] if query.search.strip() else []), *rows]

    def _values_of(self, id: str) -> _Derived[RowT, Value]:
        if id not in self._values:
            self._values[id] = _Derived(self.rows, self._by_id[id].read)
        return self._values[id]

    def _texts_of(self, id: str) -> _Derived[RowT, str]:
        if id not in self._texts:
            column, speak = self._by_id[id], self._speak
            self._texts[id] = _Derived(self.rows, lambda row: folded(speak(column, column.read(row))))
        return self._texts[id]

    def _keys_of(self, id: str) -> _Derived[RowT, SortKey | None]:
        if id not in self._keys:
            self._keys[id] = _Derived(self.rows, self._key_maker(self._by_id[id]))
        return self._keys[id]

    def _sorted_by(self, key: Order) -> _Sorted[RowT]:
        if key not in self._sorted:
            self._sorted[key] = _Sorted(self._keys_of(key.column), descending=key.descending)
        return self._sorted[key]

    def _key_maker(self, column: Column[RowT]) -> Callable[[RowT], SortKey | None]:
        speak, read = self._speak, column.read
        if column.kind in _BY_NUMBER:
            return lambda row: _number_key(read(row))
        if column.kind is Kind.RATING:
            return lambda row: rating_key(read(row))
        if column.kind in (Kind.CHOICE, Kind.LIST):
            return lambda row: None if is_blank(value := read(row)) else natural(speak(column, value))
        return lambda row: _text_key(read(row))

    def _searchable(self, row: RowT) -> str:
        """All cells of a row as seen, and the unknown fields as sent, in one folded text.

        What stands within the first cell or the next is found there: a first name, a department in its path.
        """
        words: list[str] = []
        for column, read, is_spoken in self._cells:
            value = read(row)
            if value is not None:
                words.append(self._speak(column, value) if is_spoken or type(value) is not str else value)
        words += [str(value) for value in row.extra if value is not None]
        name, others = words[:1], words[1:]
        kept = (word for word, after in pairwise([*others, ""]) if word not in after and word not in name[0])
        return folded("\n".join([*name, *kept]))


def _among(wanted: Sequence[int], ordered: Sequence[int]) -> list[int]:
    """The wanted indexes, in the order they stand in among all."""
    if len(wanted) == len(ordered):
        return list(ordered)
    chosen = bytearray(len(ordered))
    for index in wanted:
        chosen[index] = 1
    return list(compress(ordered, map(chosen.__getitem__, ordered)))


def _holding(word: str, texts: Sequence[str], indexes: Sequence[int]) -> list[int]:
    """The indexes whose text holds the word. All in C: this is what a typed letter waits for."""
    if isinstance(indexes, range):
        asked: Iterable[str] = texts[indexes.start : indexes.stop]
    else:
        asked = map(texts.__getitem__, indexes)
    return list(compress(indexes, map(contains, asked, repeat(word))))


def _completed(derived: _Derived[RowT, ItemT]) -> list[ItemT]:
    derived.complete()
    return derived.items


def _number_key(value: Value) -> SortKey | None:
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, date):
        return float(value.toordinal())
    return float(value) if isinstance(value, (int, float)) else None


def _text_key(value: Value) -> SortKey | None:
    if isinstance(value, str):
        return natural(value) if value else None
    return None if is_blank(value) else natural(str(value))
