"""Goals as a tree of goals and milestones, opened branch by branch (row Q3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from bw_desktop.records.columns import Column
from bw_desktop.records.goals import Goal, goal_forest
from bw_desktop.records.tree import Forest, forest
from bw_desktop.ui import theme
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.kit import current_follows_selection
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.cells import CellDelegate
from bw_desktop.ui.tables.model import Cell, Index
from bw_desktop.ui.tables.person_links import People, PersonLinks, named_in
from bw_desktop.ui.tables.presenter import TablePresenter

COLUMNS = ("name", "kind", "owner", "progress", "status", "end")
_WIDTHS = (440, 112, 190, 136, 150, 112)
_COALESCE = 150
_NOWHERE = QModelIndex()


@dataclass(slots=True)
class _Node:
    goal: Goal
    parent: int
    row: int
    children: list[int] | None = None
    is_asked: bool = False


class GoalTreeModel(QAbstractItemModel):
    """The goals that are shown, under their parents; a goal whose parent is not shown stands at the top.

    With `asks_for_more`, a goal without known milestones can be opened too: `children_wanted` carries its id then,
    and `add_children` takes what came.
    """

    children_wanted = Signal(str)

    def __init__(self, columns: Sequence[Column[Any]], speech: Speech, parent: QObject | None = None) -> None:
        super().__init__(parent)
        by_id = {column.id: column for column in columns}
        self._columns = [by_id[name] for name in COLUMNS]
        self._speech = speech
        self._titles = [speech.wording.say(column.title) for column in self._columns]
        self._nothing = speech.wording.text("table-empty-cell")
        self._forest: Forest = forest(())
        self._goals: dict[str, Goal] = {}
        self._nodes: list[_Node] = []
        self._roots: list[int] = []
        self.asks_for_more = False

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Other goals."""
        self.beginResetModel()
        self._goals = {goal.id: goal for goal in goals}
        self._forest = goal_forest(goals)
        self._nodes = []
        self._roots = [self._add(key, -1, row) for row, key in enumerate(self._forest.roots)]
        self.endResetModel()

    def add_children(self, id: str, goals: Sequence[Goal]) -> None:
        """Milestones of a goal that came later."""
        fresh = [goal for goal in goals if goal.id not in self._goals and goal.id != id]
        place = next((at for at, node in enumerate(self._nodes) if node.goal.id == id), None)
        if place is None or not fresh:
            return
        node = self._nodes[place]
        first = len(node.children or ())
        self._goals.update((goal.id, goal) for goal in fresh)
        self.beginInsertRows(self._index(place), first, first + len(fresh) - 1)
        node.children = [
            *(node.children or ()),
            *(self._add(goal.id, place, first + at) for at, goal in enumerate(fresh)),
        ]
        self.endInsertRows()

    def goal(self, index: Index) -> Goal | None:
        """The goal at an index."""
        return self._nodes[index.internalId()].goal if index.isValid() else None

    def cell(self, index: Index) -> Cell:
        """Everything a cell is drawn from."""
        column = self._columns[index.column()]
        value = column.read(self._nodes[index.internalId()].goal)
        return column, self._speech(column, value), value

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        places = self._children(parent)
        if 0 <= row < len(places) and 0 <= column < len(COLUMNS):
            return self.createIndex(row, column, places[row])
        return QModelIndex()

    def parent(self, child: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not child.isValid():
            return QModelIndex()
        place = self._nodes[child.internalId()].parent
        return self._index(place) if place >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._children(parent)) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(COLUMNS)

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        if not parent.isValid():
            return bool(self._roots)
        node = self._nodes[parent.internalId()]
        return parent.column() == 0 and (bool(self._below(node)) or self._may_have_more(node))

    def canFetchMore(self, parent: Index) -> bool:
        return parent.isValid() and self._may_have_more(self._nodes[parent.internalId()])

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        node = self._nodes[parent.internalId()]
        node.is_asked = True
        self.children_wanted.emit(node.goal.id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.cell(index)[1]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.cell(index)[1] or self._nothing}, {self._titles[index.column()]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def _may_have_more(self, node: _Node) -> bool:
        return self.asks_for_more and node.goal.kind == "goal" and not node.is_asked and not self._below(node)

    def _below(self, node: _Node) -> Sequence[str] | list[int]:
        return node.children or self._forest.children.get(node.goal.id, ())

    def _children(self, parent: Index) -> list[int]:
        if not parent.isValid():
            return self._roots
        place = parent.internalId()
        node = self._nodes[place]
        if node.children is None:
            below = self._forest.children.get(node.goal.id, ())
            node.children = [self._add(key, place, row) for row, key in enumerate(below)]
        return node.children

    def _add(self, id: str, parent: int, row: int) -> int:
        self._nodes.append(_Node(self._goals[id], parent, row))
        return len(self._nodes) - 1

    def _index(self, place: int) -> QModelIndex:
        return self.createIndex(self._nodes[place].row, 0, place)


class GoalTree(QTreeView):
    """Shows what a presenter has selected as a tree, kept up while rows arrive.

    `opened` asks for details, `followed` carries the people, as (id, name), whose name was clicked.
    """

    opened = Signal()
    current_changed = Signal()
    followed = Signal(object)

    def __init__(self, presenter: TablePresenter, speech: Speech, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "goal-tree", spoken)
        self._presenter = presenter
        self.tree = GoalTreeModel(presenter.dataset.columns, speech, self)
        self.setModel(self.tree)
        cells = CellDelegate(self.tree.cell, self)
        self.setItemDelegate(cells)
        PersonLinks(self, cells, self._people_at).followed.connect(self.followed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Where rows are selected, assistive technology reaches only the topmost ones of a tree.
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setUniformRowHeights(True)
        self.setIndentation(20)
        self.setAllColumnsShowFocus(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COALESCE)
        self._timer.timeout.connect(self.refresh)
        presenter.selected.connect(self._on_selected)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.current_changed.emit())
        current_follows_selection(self)
        header = self.header()
        header.setStretchLastSection(True)
        for section, width in enumerate(_WIDTHS):
            header.resizeSection(section, theme.current().pixels(width))

    @property
    def widget(self) -> QWidget:
        """As `tables.page.OtherView` wants it."""
        return self

    @property
    def current(self) -> Goal | None:
        """The goal the user stands on."""
        return self.tree.goal(self.currentIndex())

    def _people_at(self, index: Index) -> People:
        goal = self.tree.goal(index)
        return named_in(self.tree.cell(index), goal) if goal is not None else []

    def refresh(self) -> None:
        """Shows what is selected now; the top branches stay as they are drawn, closed."""
        rows = self._presenter.dataset.rows
        self.tree.show_goals([rows[index] for index in self._presenter.model.visible])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _on_selected(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()
