"""From a name in a table to the person, and from a person to the rows that name them (row B10)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from bw_desktop.records.followed import naming
from bw_desktop.records.query import Filter, OneOf
from bw_desktop.ui.tables.filters import ActiveFilter
from bw_desktop.ui.tables.person_links import People, named_in

if TYPE_CHECKING:
    from bw_desktop.ui.tables.page import TablePage


_ID = "id"


class Following(QObject):
    """For one table. `wanted` carries a key (an id or an e-mail) and the name of the person to be shown."""

    wanted = Signal(str, str)

    def __init__(self, page: TablePage) -> None:
        super().__init__(page)
        self._page = page
        page.grid.followed.connect(self.follow)
        page.panel.followed.connect(self.follow)

    @property
    def people_here(self) -> People:
        """The people that the cell the user stands on names, else those of the first cell of its row that names any."""
        page, record = self._page, self._page.current
        if record is None:
            return []
        speech, every = page.around.speech, page.presenter.dataset.columns
        at = page.grid.currentIndex().column()
        own = page.model.columns[at : at + 1] if page.rows_widget is page.grid and at >= 0 else []
        cells = ((column, speech(column, column.read(record)), column.read(record)) for column in (*own, *every))
        return next((people for cell in cells if (people := named_in(cell, record))), [])

    def follow(self, people: People) -> None:
        """Leads to a person; where several are named, the user chooses."""
        if len(people) == 1:
            self.wanted.emit(*people[0])
        elif people:
            menu = QMenu(self._page)
            menu.setObjectName("people-menu")
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for one, name in people:
                menu.addAction(name).triggered.connect(partial(self.wanted.emit, one, name))
            menu.popup(QCursor.pos())

    def show_naming(self, keys: frozenset[str], name: str) -> None:
        """Shows the rows that name a person by one of these keys, and nothing else."""
        self._show_only(naming(keys), name)

    def show_person(self, keys: frozenset[str], name: str) -> None:
        """Shows the row that is this person, where the rows are people: not those whom they lead."""
        self._show_only(Filter(_ID, OneOf(frozenset(keys))), name)

    def _show_only(self, by_person: Filter, name: str) -> None:
        page = self._page
        say = page.around.wording.text
        chip = say("table-chip", column=say("table-person"), words=name)
        page.ask_for("", {by_person.column: ActiveFilter(by_person.condition, name, chip)})
        page.focus_rows()
