"""A view: what is asked of a domain's table and which columns are shown, as a value and as a file (row B8).

It holds no rows and no key; what the user typed into a filter is part of it. Spans of days stay words
(`records.spans`), so that a view asks the same tomorrow.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, TypeAlias, TypeVar

from bw_desktop.errors import ViewUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.columns import Value
from bw_desktop.records.query import (
    Condition,
    Contains,
    DateBetween,
    Empty,
    Filter,
    NumberBetween,
    OneOf,
    Order,
    Query,
    Under,
)
from bw_desktop.records.spans import Days, Within, days_of, days_text

T = TypeVar("T")

VERSION = 1
SUFFIX = ".bwview"
STANDARD = "*"
"""Stands for the columns that are shown anyway, and not named beside it."""
_KIND = "bw_desktop view"

Wish: TypeAlias = "Condition | Within"
"""A condition, or days that move with today."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wish about one column."""

    column: str
    wish: Wish

    def at(self, today: date) -> Filter:
        """The filter it means today."""
        return Filter(self.column, condition_at(self.wish, today))


@dataclass(frozen=True, slots=True)
class View:
    """A domain's table as somebody wants to see it.

    `columns` are ids from left to right, none for the standard ones, which `STANDARD` stands for among others;
    `picture` is the id of a picture of the domain to be shown beside the rows, or empty; `period` is what is loaded
    where a domain is loaded by period, None for what is loaded anyway.
    """

    domain: str
    name: str = ""
    search: str = ""
    filters: tuple[Wanted, ...] = ()
    order: tuple[Order, ...] = ()
    columns: tuple[str, ...] = ()
    picture: str = ""
    period: Days | None = None

    def query(self, today: date) -> Query:
        """What it asks of the table today."""
        return Query(self.search, tuple(wanted.at(today) for wanted in self.filters), self.order)

    @property
    def used(self) -> tuple[str, ...]:
        """The ids of all columns it shows, filters or sorts by, each once."""
        others = (*(wanted.column for wanted in self.filters), *(key.column for key in self.order))
        return tuple(dict.fromkeys((*self.columns, *others)))

    def named(self, name: str) -> View:
        """The same under another name."""
        return replace(self, name=name)

    def to_json(self) -> str:
        """The text of a view's file."""
        return json.dumps({"kind": _KIND, "version": VERSION, **as_tree(self)}, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, content: str | bytes) -> View:
        """The view of a file. Raises `ViewUnreadable` where it is damaged, of a newer version, or no view at all."""
        try:
            tree = json.loads(content)
            if tree["kind"] != _KIND:
                raise ValueError(tree["kind"])
            if (version := _typed(tree["version"], int)) > VERSION:
                raise ViewUnreadable(Message.of("view-newer", version=version))
            return view_of(tree)
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as trouble:
            raise ViewUnreadable from trouble


def named_columns(ids: Sequence[str], standard: Sequence[str]) -> tuple[str, ...]:
    """The columns of a view by name: the standard ones where it names none, or has `STANDARD` in their place."""
    others = [one for one in standard if one not in ids]
    return tuple(one for place in ids or (STANDARD,) for one in (others if place == STANDARD else (place,)))


def condition_at(wish: Wish, today: date) -> Condition:
    """The condition a wish means today."""
    return wish.at(today) if isinstance(wish, Within) else wish


def as_tree(view: View) -> dict[str, Any]:
    """A view as what JSON can hold."""
    return {
        "domain": view.domain,
        "name": view.name,
        "search": view.search,
        "filters": [{"column": wanted.column, **_wish_tree(wanted.wish)} for wanted in view.filters],
        "order": [{"column": key.column, "descending": key.descending} for key in view.order],
        "columns": list(view.columns),
        "picture": view.picture,
        "period": None if view.period is None else days_text(view.period),
    }


def view_of(tree: Mapping[str, Any]) -> View:
    """The view of a tree as `as_tree` makes it. Raises `ValueError`, `TypeError` or `KeyError` where it is none."""
    period = tree.get("period")
    filters = tuple(Wanted(_text(one["column"]), _wish(one)) for one in _each(tree, "filters"))
    if len({wanted.column for wanted in filters}) < len(filters):
        # A table has one filter for each column: one of two would be lost in silence.
        raise ValueError("filters")
    return View(
        domain=_text(tree["domain"]),
        name=_text(tree["name"]),
        search=_text(tree.get("search", "")),
        filters=filters,
        order=tuple(Order(_text(key["column"]), _typed(key["descending"], bool)) for key in _each(tree, "order")),
        columns=tuple(_text(column) for column in _each(tree, "columns")),
        picture=_text(tree.get("picture", "")),
        period=None if period is None else days_of(_text(period)),
    )


def _wish_tree(wish: Wish) -> dict[str, Any]:
    match wish:
        case Contains(text):
            return {"contains": text}
        case NumberBetween(low, high):
            return {"numbers": [low, high]}
        case DateBetween() | Within():
            return {"days": days_text(wish)}
        case OneOf(values):
            return {"one_of": sorted((_value_tree(value) for value in values), key=repr)}
        case Empty(is_wanted):
            return {"empty": is_wanted}
        case Under(path):
            return {"under": path}


_READ: Mapping[str, Callable[[Any], Wish]] = {
    "contains": lambda found: Contains(_text(found)),
    "numbers": lambda found: NumberBetween(*_bounds(found)),
    "days": lambda found: days_of(_text(found)),
    "one_of": lambda found: OneOf(frozenset(_value(value) for value in _listed(found))),
    "empty": lambda found: Empty(_typed(found, bool)),
    "under": lambda found: Under(_text(found)),
}


def _wish(tree: Mapping[str, Any]) -> Wish:
    (name,) = tree.keys() - {"column"}
    return _READ[name](tree[name])


def _value_tree(value: Value) -> Any:
    if isinstance(value, datetime):
        return {"instant": value.astimezone(UTC).isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    return {"words": list(value)} if isinstance(value, tuple) else value


def _value(tree: Any) -> Value:
    match tree:
        case {"instant": str(found)}:
            return datetime.fromisoformat(found)
        case {"date": str(found)}:
            return date.fromisoformat(found)
        case {"words": [*words]}:
            return tuple(_text(word) for word in words)
        case None | str() | bool():
            return tree
    return _number(tree)


def _bounds(tree: Any) -> Iterator[float | None]:
    low, high = _listed(tree)
    yield None if low is None else _number(low)
    yield None if high is None else _number(high)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise TypeError(type(value).__name__)
    return value


def _typed(value: Any, kind: type[T]) -> T:
    # A bool is an int to Python, not to people.
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise TypeError(type(value).__name__)
    return value


def _text(value: Any) -> str:
    return _typed(value, str)


def _listed(value: Any) -> list[Any]:
    return _typed(value, list)


def _each(tree: Mapping[str, Any], name: str) -> list[Any]:
    return _listed(tree.get(name, []))
