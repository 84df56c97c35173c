"""The middle of page 3: its table with what can be done to cells above it: fill down, replace, undo, redo (row F3)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bw_desktop.ui.kit import IconButton, LinkButton, StrongLine, column, row
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.check_grid import Shape
from bw_desktop.ui.upload.edit_table import EditTable
from bw_desktop.ui.upload.replace_bar import ReplaceBar


class CheckRows(QWidget):
    """The table and its tools. `shape_chosen` carries the `Shape` asked for; the others ask for what they name."""

    shape_chosen = Signal(object)
    fill_wanted = Signal()
    replace_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        say = around.wording.text
        self.setObjectName("check-middle")
        self.title = StrongLine("", "check-rows-title")
        self._shape = Shape.ROWS
        self.shape = LinkButton("", "check-shape")
        self.shape.clicked.connect(self._on_shape)
        self.fill = IconButton("down", "check-fill", say("action-cells-fill-down"))
        self.fill.clicked.connect(self.fill_wanted)
        self.replace_text = IconButton("search", "check-replace-open", say("action-cells-replace"))
        self.replace_text.clicked.connect(self.replace_wanted)
        self.undo = IconButton("undo", "check-undo", say("action-edit-undo"))
        self.undo.clicked.connect(self.undo_wanted)
        self.redo = IconButton("redo", "check-redo", say("action-edit-redo"))
        self.redo.clicked.connect(self.redo_wanted)
        self.replace = ReplaceBar(around.wording)
        self.table = EditTable(around.speech, "check-rows", say("pages-check-all"))
        self.replace.closed.connect(self.table.setFocus)
        tools = row(space=4)
        tools.setContentsMargins(8, 0, 8, 0)
        tools.addWidget(self.title)
        tools.addStretch(1)
        tools.addWidget(self.shape)
        for button in (self.fill, self.replace_text, self.undo, self.redo):
            tools.addWidget(button)
        self._tools = tools
        layout = column(self, space=4)
        layout.addLayout(tools)
        layout.addWidget(self.replace)
        layout.addWidget(self.table, 1)
        self._say_shortcuts()

    def show_tools(self, title: str, shape: Shape, *, has_alike: bool) -> None:
        """What the table is of; where values can be put right once, the other shape is offered."""
        self._shape = shape
        self.title.setText(title)
        self.shape.setVisible(has_alike)
        self.shape.set_text(self._around.wording.text(f"pages-check-shape-{_other(shape).value}"))
        self._fit_title()

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Whether there is something to take back, or to make again."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """The title is also what is chosen in the list of problems; where it finds no room, it is left out."""
        self.title.show()
        self.title.setVisible(self._tools.sizeHint().width() <= self.width())

    def _on_shape(self) -> None:
        self.shape_chosen.emit(_other(self._shape))

    def _say_shortcuts(self) -> None:
        """Tool tips say the keys where the window has the actions."""
        actions = self._around.actions
        buttons = (self.fill, "cells-fill-down"), (self.replace_text, "cells-replace")
        for button, action in (*buttons, (self.undo, "edit-undo"), (self.redo, "edit-redo")):
            if action in actions:
                button.setToolTip(f"{actions.title(action)}  {actions.shortcut(action)}")


def _other(shape: Shape) -> Shape:
    return Shape.ROWS if shape is Shape.VALUES else Shape.VALUES
