"""A table with everything around it: toolbar, chips, grid, record panel and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from bw_desktop.records.domain import Domain
from bw_desktop.records.people import today_utc
from bw_desktop.records.query import Contains, Filter, Query
from bw_desktop.records.spans import days_at, days_words
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.kit import EmptyState, MessageBar, ProgressLine, Surface, column, emptied, error_bar
from bw_desktop.ui.pictures.beside import PicturesBeside
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables import status
from bw_desktop.ui.tables.chips import ChipBar
from bw_desktop.ui.tables.clipboard import cells_as_mime
from bw_desktop.ui.tables.column_control import ColumnControl
from bw_desktop.ui.tables.fallback import Fallback, KeepsRows
from bw_desktop.ui.tables.filter_control import FilterControl
from bw_desktop.ui.tables.filters import ActiveFilter, Filters
from bw_desktop.ui.tables.following import Following
from bw_desktop.ui.tables.grid import GridView
from bw_desktop.ui.tables.kept_band import KeptBand
from bw_desktop.ui.tables.loading import Loader, Source
from bw_desktop.ui.tables.presenter import TablePresenter
from bw_desktop.ui.tables.record_panel import WIDTH, RecordPanel
from bw_desktop.ui.tables.side_room import give_room
from bw_desktop.ui.tables.states import State, state
from bw_desktop.ui.tables.toolbar import Toolbar
from bw_desktop.ui.tables.viewing import Viewing

_SEARCH = "search"
_MOST = 0.5  # of the page's width for a record, where text is large


class OtherView(Protocol):
    """Another way to show the rows of a page: a tree, say."""

    @property
    def widget(self) -> QWidget: ...

    @property
    def current(self) -> Any | None: ...


class TablePage(QWidget):
    """One domain's table.

    `layout_changed` carries the `TableLayout` to remember, `status_changed` says that counts or freshness have
    changed, `record_wanted` carries the row whose details are to be shown, `web_wanted` the one to open outside.
    """

    layout_changed = Signal(object)
    status_changed = Signal()
    record_wanted = Signal(object)
    web_wanted = Signal(object)

    def __init__(
        self,
        domain: Domain[Any],
        around: Surroundings,
        environment: str,
        layout: TableLayout | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"table-page-{domain.id}")
        self.domain, self.around, self.environment = domain, around, environment
        self._source: Source | None = None
        self._has_read = False
        self.fallback: Fallback | None = None
        self._instead: OtherView | None = None
        self.presenter = TablePresenter(domain.columns, around.speech, around.runner, self)
        self.model = self.presenter.model
        self.columns = ColumnControl(domain, around, self.presenter, layout, self)
        self.loader = Loader(self.presenter, around.runner, self)
        self.filters = Filters(self)
        self.filtering = FilterControl(around.speech, self.presenter, self.filters, lambda: self.query, self)
        self._build()
        self.viewing = Viewing(self)
        self.pictures = PicturesBeside(self, wanted=layout is not None and layout.pictures)
        self.following = Following(self)
        self._connect()
        self._ask()

    def load(self, source: Source, scope: str = "") -> None:
        """Loads rows from a source, now and when asked to refresh; `scope` says which, where that may differ."""
        self._source = source
        if self.fallback is not None:
            self.fallback.scope = scope
        self.loader.start(source)

    def keep_with(self, kept: KeepsRows) -> Fallback:
        """Keeps each whole load, and shows the last one where Betterworks does not answer (row B13)."""
        self.fallback = Fallback(self.domain, self.loader, self.presenter, self.around.runner, kept, self)
        return self.fallback

    def refresh(self) -> None:
        """Loads again."""
        if self._source is not None:
            self.loader.refresh(self._source)

    @property
    def query(self) -> Query:
        """What is asked of the table now."""
        return Query(self.toolbar.search.text(), self.filters.for_query(), self.columns.order)

    @property
    def count_line(self) -> str:
        """How many rows are shown of how many."""
        shown, loaded = len(self.model.visible), len(self.presenter.dataset.rows)
        return status.counts(self.around.speech, self.loader, shown, loaded, narrowed=self.query.narrows)

    @property
    def freshness_line(self) -> str:
        """How fresh the rows are, and whether they are all."""
        return status.freshness(self.around.speech, self.loader)

    @property
    def current(self) -> Any | None:
        """The row the user stands on."""
        if self._instead is not None:
            return self._instead.current
        place = self.grid.currentIndex().row()
        return self.model.record(place) if 0 <= place < len(self.model.visible) else None

    def show_instead(self, view: OtherView | None) -> None:
        """Shows the rows in another way than as a grid, or as a grid again."""
        self._instead = view
        if view is not None and self._stack.indexOf(view.widget) < 0:
            self._stack.addWidget(view.widget)
        self._state_known = False
        self._show_state()

    # ---- what the actions do -----------------------------------------------------------------

    def focus_search(self) -> None:
        """Lets the user type what to search."""
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def ask_for(self, search: str, filters: Mapping[str, ActiveFilter]) -> None:
        """Searches and filters by this, and nothing else."""
        self.toolbar.search.setText(search)
        self.filters.set_all(filters)
        self._ask()

    def place_of(self, record: str) -> int:
        """Where the row of an id stands; -1 where it is not shown."""
        rows = self.presenter.dataset.rows
        return next((place for place, index in enumerate(self.model.visible) if rows[index].id == record), -1)

    def indexes_of(self, words: str, most: int) -> list[int]:
        """Indexes of rows whose name column has the words; for "find anything"."""
        wanted = tuple(Filter(self.domain.name, Contains(word)) for word in words.split())
        return self.presenter.dataset.select(Query(filters=wanted))[:most]

    def clear_filters(self) -> None:
        """Takes off the search and all filters."""
        self.toolbar.search.clear()
        self.filters.clear()
        self._ask()

    def copy(self, *, titles: bool | None = None) -> None:
        """Copies what is selected; with titles where it is more than one row (row B9)."""
        rows, columns = self.grid.chosen_places()
        if rows:
            with_titles = len(rows) > 1 if titles is None else titles
            QGuiApplication.clipboard().setMimeData(cells_as_mime(self.model, rows, columns, titles=with_titles))

    def sort(self, *, descending: bool) -> None:
        """Sorts by the column the user stands on."""
        self.columns.sort(max(self.grid.currentIndex().column(), 0), add=False, descending=descending)

    def close_record(self) -> None:
        """Puts the record panel away."""
        self.panel.hide()
        self.focus_rows()

    @property
    def rows_widget(self) -> QWidget:
        """What shows the rows now."""
        return self._instead.widget if self._instead is not None else self.grid

    @property
    def side_regions(self) -> list[QWidget]:
        """What a tab has put in front of the rows, for the keyboard."""
        parts = (self.split.widget(place) for place in range(self.split.indexOf(self.rows_holder)))
        return [part for part in parts if part is not None]

    def focus_rows(self) -> None:
        """Gives the keyboard to the rows."""
        self.rows_widget.setFocus()

    def open_record(self) -> None:
        """Shows the details of the row the user stands on."""
        if self.current is not None:
            self._show_panel()
            self.record_wanted.emit(self.current)

    def _show_panel(self) -> None:
        """At first it is as wide as suits it, then as the user has left it."""
        self.panel.show()
        if not self._has_read:
            self._has_read = True
            give_room(self.split, self.rows_holder, self.panel, WIDTH, _MOST)

    # ---- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        around = self.around
        self.toolbar = Toolbar(around.wording, around.actions)
        top = self._built_top()
        self.line = ProgressLine("table-progress", around.wording.text("table-progress"))
        self.line.hide()
        spoken = around.wording.text("table-of", tab=around.wording.text(f"tab-{self.domain.id}"))
        staying = around.wording.text("table-staying", table=spoken)
        self.grid = GridView(self.model, self.filtering.field, spoken, staying)
        self.panel = RecordPanel(around.speech)
        self.panel.hide()
        self.rows_holder = QWidget()
        self._stack = QStackedLayout(self.rows_holder)
        self._stack.setStackingMode(QStackedLayout.StackingMode.StackOne)
        self._stack.addWidget(self.grid)
        self._over: EmptyState | None = None
        self._state: State | None = None
        self._state_known = False
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(4)
        self.split.addWidget(self.rows_holder)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 1)
        layout = column(self, space=0)
        self.band = KeptBand(around.speech)
        layout.addWidget(top)
        layout.addWidget(self.band)
        layout.addWidget(self.line)
        layout.addWidget(self.split, 1)

    def _built_top(self) -> Surface:
        """Toolbar, bars and chips; a view's strip stands among them."""
        self.bars: QVBoxLayout = column(space=8)
        self.bars.setContentsMargins(16, 0, 16, 0)
        self.chips = ChipBar(self.around.wording)
        chips = column()
        chips.setContentsMargins(16, 0, 16, 8)
        chips.addWidget(self.chips)
        top = Surface("plain", "table-top")
        self.above = column(top, space=0)
        self.above.addWidget(self.toolbar)
        self.above.addLayout(self.bars)
        self.above.addLayout(chips)
        return top

    def _connect(self) -> None:
        self.toolbar.search.searched.connect(lambda _: self._ask())
        self.toolbar.search.left.connect(self.grid.setFocus)
        self.filters.changed.connect(self._ask)
        self.filtering.left.connect(self.grid.setFocus)
        self.chips.dropped.connect(self._drop)
        self.chips.cleared.connect(self.clear_filters)
        self.columns.attach(self.grid)
        self.columns.layout_changed.connect(self._remember)
        self.pictures.switched.connect(lambda: self._remember(self.columns.layout))
        self.columns.sorted.connect(self._ask)
        self.grid.opened.connect(lambda _: self.open_record())
        self.grid.current_changed.connect(self._on_current_changed)
        self.panel.closed.connect(self.close_record)
        self.panel.web_wanted.connect(lambda: self.web_wanted.emit(self.current))
        self.band.retried.connect(self.refresh)
        self.presenter.selected.connect(self._on_selected)
        self.loader.changed.connect(self._on_loading)
        self.viewing.told.connect(self._show_state)

    def _remember(self, layout: TableLayout) -> None:
        self.layout_changed.emit(replace(layout, pictures=self.pictures.wanted))

    # ---- what is asked -----------------------------------------------------------------------

    def _ask(self) -> None:
        query = self.query
        self.grid.set_search(query.search)
        self.grid.show_order(query.order)
        self.grid.show_filters(self.filters.words())
        self.chips.show_chips(self._chips())
        self.presenter.ask(query)

    @property
    def chip_sentences(self) -> tuple[str, ...]:
        """What narrows the table now, in words."""
        return tuple(self._chips().values())

    @property
    def period_sentences(self) -> tuple[str, ...]:
        """The days that were loaded, in words, where a domain is loaded by period."""
        if (period := self.viewing.period()) is None:
            return ()
        wording = self.around.wording
        days = wording.say(days_words(days_at(period, today_utc())))
        return (wording.text("table-chip", column=wording.text("export-about-period"), words=days),)

    def _chips(self) -> dict[str, str]:
        chips = {column: active.chip for column, active in self.filters.active.items()}
        words = self.toolbar.search.text().strip()
        return {_SEARCH: self.around.wording.text("table-chip-search", words=words), **chips} if words else chips

    def _drop(self, key: str) -> None:
        if key == _SEARCH:
            self.toolbar.search.clear()
            self._ask()
        else:
            self.filters.drop(key)

    # ---- what is said ------------------------------------------------------------------------

    def _on_current_changed(self, place: int) -> None:
        if self.panel.isVisible() and place >= 0 and self.current is not None:
            self.record_wanted.emit(self.current)

    def _on_selected(self) -> None:
        self._show_state()
        self.status_changed.emit()

    def _on_loading(self) -> None:
        loading, total = self.loader.is_loading, self.loader.facts.total
        self.toolbar.show_loading(is_loading=loading)
        self.line.setVisible(loading)
        self.line.set_share(self.loader.count / total if total else None)
        self.band.show_loader(self.loader)
        self._show_bars()
        self._on_selected()

    def _show_bars(self) -> None:
        emptied(self.bars)
        around, error = self.around, self.loader.error
        if error is not None and self.loader.count and self.loader.kept is None:
            bar = error_bar(around.wording, error, "table-error")
            bar.remedied.connect(lambda: around.actions.trigger(error.remedy))
            self.bars.addWidget(bar)
        for number, note in enumerate(self.loader.facts.notes, 1):
            self.bars.addWidget(
                MessageBar(around.wording, "told", around.wording.say(note), f"table-note-{number}", closable=True)
            )
        self.bars.setContentsMargins(16, 0, 16, 8 if self.bars.count() else 0)

    def _show_state(self) -> None:
        now = state(
            self.around.speech,
            self.domain,
            self.loader,
            len(self.model.visible),
            len(self.presenter.dataset.rows),
            self.viewing.lacking,
        )
        if now == self._state and self._state_known:
            return
        self._state_known = True
        self._state = now
        if self._over is not None:
            self._over.hide()
            self._stack.removeWidget(self._over)
            self._over.deleteLater()
            self._over = None
        if now is None:
            self._stack.setCurrentWidget(self.rows_widget)
            return
        self._over = EmptyState(
            now.icon,
            now.title,
            now.sentence,
            "table-state",
            button=now.button,
            details=now.details,
            details_title=self.around.wording.text("ui-details"),
        )
        self._over.acted.connect(lambda: self.around.actions.trigger(now.action))
        if now.covers or self._instead is not None:
            self._stack.addWidget(self._over)
            self._stack.setCurrentWidget(self._over)
        else:
            self._stack.setCurrentWidget(self.grid)
            self.grid.cover(self._over)
