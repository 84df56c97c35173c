"""Departments as a tree with head counts, to filter people by (row Q1)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QTreeView, QWidget

from bw_desktop.records.departments import DepartmentTree, HeadCount
from bw_desktop.ui import theme
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.kit import Strong, Surface, column, current_follows_selection
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.model import Index

_ID = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_ROOM = 28


class _Department(QStandardItem):
    """A department, or everybody where `id` is empty. What is said of its head count is said when it is asked for."""

    def __init__(self, speech: Speech, name: str, id: str) -> None:
        super().__init__(name)
        self._speech, self._id = speech, id
        self.count: HeadCount | None = None

    def data(self, role: int = Qt.ItemDataRole.UserRole + 1) -> Any:
        if role == _ID:
            return self._id
        if role == _COUNT:
            return self._short() if self.count else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken() if self.count else self.text()
        return super().data(role)

    def _short(self) -> str:
        """The department's own people, and with those of its children where they differ."""
        assert self.count is not None
        number = self._speech.number
        own, both = number(self.count.own), number(self.count.with_children)
        return own if own == both else f"{own} / {both}"

    def _spoken(self) -> str:
        assert self.count is not None
        number = self._speech.number
        own, both = number(self.count.own), number(self.count.with_children)
        words = "users-department-own" if own == both else "users-department-both"
        return self._speech.wording.text(words, department=self.text(), own=own, all=both)


class _CountDelegate(QStyledItemDelegate):
    """The name at the left, the head count at the right in a quieter colour; a long name makes room for it."""

    def initStyleOption(self, option: Any, index: Index) -> None:
        super().initStyleOption(option, index)
        font = theme.current().font(theme.CAPTION, tabular=True)
        room = QFontMetrics(font).horizontalAdvance(str(index.data(_COUNT) or "")) + _ROOM
        option.text = option.fontMetrics.elidedText(
            option.text, Qt.TextElideMode.ElideRight, option.rect.width() - room
        )

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        super().paint(painter, option, index)
        count = index.data(_COUNT)
        if not count:
            return
        current = theme.current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(current.font(theme.CAPTION, tabular=True))
        painter.setPen(current.colour("on_selection" if selected else "muted"))
        rect = option.rect.adjusted(0, 0, -8, 0)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)
        painter.restore()

    def sizeHint(self, option: Any, index: Index) -> QSize:
        size: QSize = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), theme.current().pixels(30)))


class DepartmentsPanel(Surface):
    """`chosen` carries a department's id, empty for all people."""

    chosen = Signal(str)

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__("side", "departments", parent)
        self._speech, say = speech, speech.wording.text
        self.setAccessibleName(say("users-departments"))
        self.setMinimumWidth(200)
        layout = column(self, space=4)
        layout.setContentsMargins(8, 12, 0, 0)
        heading = Strong(say("users-departments"), "departments-title")
        heading.setContentsMargins(8, 0, 8, 4)
        layout.addWidget(heading)
        self._model = QStandardItemModel(self)
        self.tree = named(QTreeView(), "departments-tree", say("users-departments"))
        self.tree.setProperty("plain", True)
        self.tree.setHeaderHidden(True)
        self.tree.setItemDelegate(_CountDelegate(self.tree))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # Where rows are selected, assistive technology reaches only the topmost ones of a tree.
        self.tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(16)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(self.tree, 1)
        self._items: dict[str, _Department] = {}
        self._show_model()

    def show_tree(self, tree: DepartmentTree) -> None:
        """Shows the departments; counts come by `show_counts`. What was chosen stays so where it is still there."""
        kept = str(self.tree.currentIndex().data(_ID) or "")
        # A model that is emptied goes row by row, and tells everybody of each: with thousands that takes a second.
        seen, before = self.tree.selectionModel(), self._model
        self._model = QStandardItemModel(self)
        self._items = {}
        everybody = _Department(self._speech, self._speech.wording.text("users-all-departments"), "")
        self._items[""] = everybody
        self._model.appendRow(everybody)
        for root in sorted(
            tree.forest.roots, key=lambda key: (tree.by_id[key].is_team, tree.by_id[key].name.casefold())
        ):
            self._model.appendRow(self._branch(tree, root))
        self._show_model()
        for gone in (seen, before):
            QTimer.singleShot(0, gone, gone.deleteLater)  # whoever still follows it comes first
        for row in range(self._model.rowCount()):
            self.tree.expand(self._model.index(row, 0))
        self.tree.setCurrentIndex(self._items.get(kept, everybody).index())

    def show_counts(self, counts: dict[str, HeadCount], total: int) -> None:
        """Head counts: a department's own people, and with those of its children where they differ."""
        for key, item in self._items.items():
            item.count = counts.get(key, HeadCount(0, 0)) if key else HeadCount(total, total)
        self.tree.viewport().update()

    def clear_counts(self) -> None:
        """No counts are known."""
        for item in self._items.values():
            item.count = None
        self.tree.viewport().update()

    def choose(self, id: str) -> None:
        """Marks a department as chosen."""
        if (item := self._items.get(id)) is not None:
            self.tree.setCurrentIndex(item.index())

    def _show_model(self) -> None:
        self.tree.setModel(self._model)
        self.tree.selectionModel().currentChanged.connect(self._on_chosen)
        current_follows_selection(self.tree)

    def _branch(self, tree: DepartmentTree, id: str) -> _Department:
        item = _Department(self._speech, tree.by_id[id].name, id)
        self._items[id] = item
        for child in sorted(tree.forest.children.get(id, ()), key=lambda key: tree.by_id[key].name.casefold()):
            item.appendRow(self._branch(tree, child))
        return item

    def _on_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(str(index.data(_ID)))
