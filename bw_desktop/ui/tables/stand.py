"""How a table was left: search, filters, how far it is scrolled, what is selected; and how it is put back (row B10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from bw_desktop.ui.tables.filters import ActiveFilter
from bw_desktop.ui.tables.page import TablePage

Block = tuple[int, int, int, int]
"""Selected cells: top, left, bottom, right."""


@dataclass(frozen=True, slots=True)
class Stand:
    """`record` is the id of the row the user stood on, `place` its row and column; `shown` how many rows there were."""

    search: str
    filters: Mapping[str, ActiveFilter]
    record: str
    place: tuple[int, int]
    selected: tuple[Block, ...]
    shown: int
    scrolled: tuple[int, int]


def stand_of(page: TablePage) -> Stand:
    """How a table stands now."""
    grid, index = page.grid, page.grid.currentIndex()
    parts = grid.selectionModel().selection()
    blocks = (parts.at(number) for number in range(parts.size()))
    return Stand(
        search=page.toolbar.search.text(),
        filters=dict(page.filters.active),
        record=page.model.record(index.row()).id if index.isValid() else "",
        place=(index.row(), index.column()),
        selected=tuple((block.top(), block.left(), block.bottom(), block.right()) for block in blocks),
        shown=len(page.model.visible),
        scrolled=(grid.horizontalScrollBar().value(), grid.verticalScrollBar().value()),
    )


def put_back(page: TablePage, stand: Stand) -> None:
    """Lets a table stand so again, as soon as its rows are selected."""
    if page.toolbar.search.text() != stand.search or page.filters.active != stand.filters:
        page.ask_for(stand.search, stand.filters)
    page.presenter.when_shown(lambda: _stand(page, stand))


def _stand(page: TablePage, stand: Stand) -> None:
    model, grid = page.model, page.grid
    row, column = stand.place
    is_same = stand.shown == len(model.visible) and 0 <= row < stand.shown and model.record(row).id == stand.record
    if is_same:
        selection = QItemSelection()
        for top, left, bottom, right in stand.selected:
            selection.select(model.index(top, left), model.index(bottom, right))
        flags = QItemSelectionModel.SelectionFlag
        grid.selectionModel().setCurrentIndex(model.index(row, column), flags.NoUpdate)
        grid.selectionModel().select(selection, flags.ClearAndSelect)
    elif (found := page.place_of(stand.record)) >= 0:
        grid.setCurrentIndex(model.index(found, max(column, 0)))
    grid.horizontalScrollBar().setValue(stand.scrolled[0])
    grid.verticalScrollBar().setValue(stand.scrolled[1])
