"""Which columns a table shows, in which order, how wide, which stay: as remembered, or the standard (rows B3, B4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bw_desktop.records.columns import Column
from bw_desktop.records.query import Order
from bw_desktop.records.view import STANDARD, named_columns
from bw_desktop.storage.settings import TableLayout


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`shown` are ids from left to right; the first `staying` of them do not scroll away.

    `STANDARD` among them stands for the columns that are shown anyway, those that come with the rows too.
    """

    shown: tuple[str, ...]
    staying: int = 1
    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[Order, ...] = ()

    def moved(self, old: int, new: int) -> Arrangement:
        """With the column at one place put at another; never in front of those that stay."""
        ids = list(self.shown)
        ids.insert(max(new, self.staying), ids.pop(old))
        return replace(self, shown=tuple(ids))

    def with_shown(self, ids: Sequence[str]) -> Arrangement:
        """With other columns; those that stay come first."""
        staying = [one for one in self.shown[: self.staying] if one in ids]
        rest = [one for one in ids if one not in staying]
        return replace(self, shown=(*staying, *rest), staying=max(1, len(staying)))

    def kept_visible(self, id: str, *, kept: bool) -> Arrangement:
        """With a column added to those that stay, or taken from them."""
        staying = [one for one in self.shown[: self.staying] if one != id]
        rest = [one for one in self.shown if one not in staying and one != id]
        if kept:
            return replace(self, shown=(*staying, id, *rest), staying=len(staying) + 1)
        return replace(self, shown=(*staying, id, *rest), staying=max(1, len(staying)))

    def as_layout(self) -> TableLayout:
        """As it is remembered."""
        return TableLayout(self.shown, dict(self.widths), self.shown[: self.staying], self.order)


def arranged(layout: TableLayout | None, order: tuple[Order, ...]) -> Arrangement:
    """As it was left, else as a table stands at first.

    A column that is not known (yet) keeps its place in the memory; see `known`.
    """
    if layout is None or not layout.columns:
        return Arrangement((STANDARD,), order=order)
    staying = [one for one in layout.columns if one in layout.frozen]
    rest = [one for one in layout.columns if one not in layout.frozen]
    return Arrangement((*staying, *rest), max(1, len(staying)), layout.widths, layout.order)


def standard(columns: Sequence[Column[Any]]) -> tuple[str, ...]:
    """The ids of the columns a table shows at first."""
    return tuple(column.id for column in columns if column.shown)


def filled_up(arrangement: Arrangement, columns: Sequence[Column[Any]]) -> Arrangement:
    """With the standard columns by name."""
    return replace(arrangement, shown=named_columns(arrangement.shown, standard(columns)))


def known(arrangement: Arrangement, columns: Sequence[Column[Any]]) -> list[Column[Any]]:
    """The columns to be shown, of those that are known by now."""
    by_id = {column.id: column for column in columns}
    return [by_id[one] for one in filled_up(arrangement, columns).shown if one in by_id]
