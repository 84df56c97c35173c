"""What filters a table now: by column, with the words for its field and its chip (rows B1, B7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from bw_desktop.records.people import today_utc
from bw_desktop.records.query import Filter
from bw_desktop.records.view import Wanted, Wish


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """One filter that is on. `words` stand in the column's field, `chip` is the sentence of its chip.

    Days of the `condition` may move with today: they are looked up whenever the rows are asked for.
    """

    condition: Wish
    words: str
    chip: str


class Filters(QObject):
    """The filters of one table; `changed` is emitted after each change."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.active: dict[str, ActiveFilter] = {}

    def set(self, column: str, condition: Wish | None, words: str, chip: str) -> None:
        """Filters a column, or no longer where the condition is None."""
        if condition is None:
            self.drop(column)
        else:
            self.active[column] = ActiveFilter(condition, words, chip)
            self.changed.emit()

    def drop(self, column: str) -> None:
        """Takes the filter of a column off."""
        if self.active.pop(column, None) is not None:
            self.changed.emit()

    def clear(self) -> None:
        """Takes all filters off."""
        if self.active:
            self.active.clear()
            self.changed.emit()

    def set_all(self, active: Mapping[str, ActiveFilter]) -> None:
        """Filters by these and no others."""
        if self.active != active:
            self.active = dict(active)
            self.changed.emit()

    def for_query(self, without: str = "") -> tuple[Filter, ...]:
        """The filters as a query has them today, but for the one of a column."""
        today = today_utc()
        return tuple(wanted.at(today) for wanted in self.wanted() if wanted.column != without)

    def wanted(self) -> tuple[Wanted, ...]:
        """The filters as a view has them."""
        return tuple(Wanted(column, active.condition) for column, active in self.active.items())

    def words(self) -> dict[str, str]:
        """What stands in each column's field."""
        return {column: active.words for column, active in self.active.items()}
