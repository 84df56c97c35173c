"""Makes the filter fields of a table and opens their popups; what is chosen goes into the table's filters (row B1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.records.query import Query
from bw_desktop.records.view import Wanted, Wish
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.filter_field import FilterField
from bw_desktop.ui.tables.filter_popup import MOST_TICKS, FilterPopup, RangePopup, TickPopup
from bw_desktop.ui.tables.filter_text import DATES, NUMBERS, FilterReader
from bw_desktop.ui.tables.filters import ActiveFilter, Filters
from bw_desktop.ui.tables.presenter import TablePresenter
from bw_desktop.ui.tables.wish_words import wish_words


class FilterControl(QObject):
    """`left` is emitted when the keyboard goes back from a filter field to the rows."""

    left = Signal()

    def __init__(
        self, speech: Speech, presenter: TablePresenter, filters: Filters, query: Callable[[], Query], page: QWidget
    ) -> None:
        super().__init__(page)
        self._speech, self._presenter, self._filters, self._query, self._page = speech, presenter, filters, query, page
        self._reader = FilterReader(speech.locale, speech.date_pattern)

    def field(self, one: Column[Any], parent: QWidget) -> FilterField:
        """The filter field of a column."""
        say, title = self._speech.wording.text, self._speech.wording.say(one.title)
        kind = "number" if one.kind in NUMBERS else "date" if one.kind in DATES else "text"
        field = FilterField(
            one.id,
            one.kind,
            say(f"table-filter-hint-{kind}", column=title, date=self._speech.date_example),
            self._reader,
            say("table-filter-field", column=title),
            say("table-filter-more", column=title),
            parent,
        )
        field.filtered.connect(self.filter)
        field.opened.connect(self.open_popup)
        field.left.connect(self.left)
        return field

    def filter(self, id: str, condition: Wish | None, words: str) -> None:
        """Filters a column by a condition; `words` stand in its field and its chip."""
        title = self._speech.wording.say(self._presenter.dataset.column(id).title)
        self._filters.set(id, condition, words, self._speech.wording.text("table-chip", column=title, words=words))

    def show(self, wanted: Sequence[Wanted]) -> None:
        """Filters by these and no others, with words made for them; columns not known yet are told by their ids."""
        active: dict[str, ActiveFilter] = {}
        for one in wanted:
            column = next((known for known in self._presenter.dataset.columns if known.id == one.column), None)
            words = wish_words(self._speech, column, one.wish)
            title = self._speech.wording.say(column.title) if column else one.column
            chip = self._speech.wording.text("table-chip", column=title, words=words)
            active[one.column] = ActiveFilter(one.wish, words, chip)
        self._filters.set_all(active)

    def open_popup(self, id: str, where: QPoint) -> None:
        """Opens what fits the column's kind, at a place on the screen."""
        one = self._presenter.dataset.column(id)
        title = self._speech.wording.say(one.title)
        active = self._filters.active.get(id)
        now = active.condition if active else None
        popup: FilterPopup
        if one.kind in NUMBERS or one.kind in DATES:
            popup = RangePopup(self._speech, title, one.kind, self._reader, now, self._page)
        elif one.kind is Kind.LONG_TEXT:
            popup = FilterPopup(self._speech, title, self._page)
        else:
            others = Query(self._query().search, self._filters.for_query(without=id))
            counts = self._presenter.dataset.counts(id, others)
            popup = TickPopup(self._speech, title, self._ticks(one, counts), counts, now, self._page)
        popup.chosen.connect(lambda condition, words: self.filter(id, condition, words))
        popup.open_at(where)

    def _ticks(self, one: Column[Any], counts: Mapping[Value, int]) -> dict[Value, str]:
        """The values to tick: every choice, or the most frequent ones."""
        values = list(counts)[:MOST_TICKS]
        values += [choice for choice in one.choices if choice not in counts]
        blank = self._speech.wording.text("table-filter-blank")
        spoken = ((value, self._speech(one, value)) for value in values)
        return {value: words or blank for value, words in spoken}
