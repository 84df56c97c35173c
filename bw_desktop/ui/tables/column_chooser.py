"""Chooses the columns of a table: ticked are shown, dragged or moved by buttons they change places (row B3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from bw_desktop.records.columns import Column
from bw_desktop.ui.kit import (
    Caption,
    IconButton,
    PrimaryButton,
    QuietButton,
    SearchField,
    SecondaryButton,
    Sheet,
    current_follows_selection,
    row,
)
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording

_ID = Qt.ItemDataRole.UserRole


class ColumnChooser(Sheet):
    """`chosen` are the ids ticked, in their order, once the dialog is accepted. The first columns may stay put."""

    def __init__(
        self,
        wording: Wording,
        environment: str,
        columns: Sequence[Column[Any]],
        shown: Sequence[str],
        standard: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(wording, environment, wording.text("columns-title"), "column-chooser", parent=parent)
        self._wording = wording
        self._titles = {column.id: wording.say(column.title) for column in columns}
        self._standard = list(standard)
        self._went_back = False
        self._search = SearchField("columns-search", wording.text("columns-search"), wording.text("ui-clear-field"))
        self._search.textChanged.connect(self._narrow)
        self._list = named(QListWidget(), "columns-list", wording.text("columns-title"))
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setMinimumHeight(320)
        self._list.currentRowChanged.connect(lambda _: self._allow())
        current_follows_selection(self._list)
        self._up = IconButton("up", "columns-up", wording.text("columns-up"))
        self._down = IconButton("down", "columns-down", wording.text("columns-down"))
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        tools = row(space=4)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._up)
        tools.addWidget(self._down)
        self.body.addLayout(tools)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(Caption(wording.text("columns-hint")))
        back = QuietButton(wording.text("columns-standard"), "columns-standard")
        back.clicked.connect(self._go_back)
        self.footer.insertWidget(0, back)
        self.add_button(SecondaryButton(wording.text("ui-cancel"), "columns-cancel"), closes=0)
        self.add_button(PrimaryButton(wording.text("columns-use"), "columns-use"), closes=1)
        self._fill(shown)
        self._search.setFocus()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids ticked, from top to bottom."""
        items = (self._list.item(at) for at in range(self._list.count()))
        return tuple(str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked)

    @property
    def is_standard(self) -> bool:
        """Whether the user went back to the standard and left it so: order, widths and sorting go back too."""
        return self._went_back and list(self.chosen) == self._standard

    def _go_back(self) -> None:
        self._went_back = True
        self._fill(self._standard)

    def _fill(self, shown: Sequence[str]) -> None:
        """Those shown first, in their order, then all others by name."""
        self._list.clear()
        first = [one for one in shown if one in self._titles]
        others = sorted(self._titles.keys() - set(first), key=lambda one: self._titles[one].casefold())
        for one in (*first, *others):
            item = QListWidgetItem(self._titles[one])
            item.setData(_ID, one)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one in first else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._narrow(self._search.text())

    def _narrow(self, words: str) -> None:
        for at in range(self._list.count()):
            item = self._list.item(at)
            item.setHidden(words.casefold() not in item.text().casefold())
        visible = [at for at in range(self._list.count()) if not self._list.item(at).isHidden()]
        if visible and self._list.currentRow() not in visible:
            # Else Space would tick a column that nobody sees.
            self._list.setCurrentRow(visible[0])
        self._allow()

    def _move(self, by: int) -> None:
        at = self._list.currentRow()
        item = self._list.takeItem(at)
        self._list.insertItem(at + by, item)
        self._list.setCurrentRow(at + by)

    def _allow(self) -> None:
        at, searching = self._list.currentRow(), bool(self._search.text())
        self._up.setEnabled(at > 0 and not searching)
        self._down.setEnabled(0 <= at < self._list.count() - 1 and not searching)
