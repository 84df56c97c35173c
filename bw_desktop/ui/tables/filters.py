"""What filters a table now: by column, with the words for its field and its chip (rows B1, B7)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from bw_desktop.records.query import Condition, Filter


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """One filter that is on. `words` stand in the column's field, `chip` is the sentence of its chip."""

    condition: Condition
    words: str
    chip: str


class Filters(QObject):
    """The filters of one table; `changed` is emitted after each change."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.active: dict[str, ActiveFilter] = {}

    def set(self, column: str, condition: Condition | None, words: str, chip: str) -> None:
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

    def for_query(self, without: str = "") -> tuple[Filter, ...]:
        """The filters as a query has them, but for the one of a column."""
        return tuple(Filter(column, active.condition) for column, active in self.active.items() if column != without)

    def words(self) -> dict[str, str]:
        """What stands in each column's field."""
        return {column: active.words for column, active in self.active.items()}
