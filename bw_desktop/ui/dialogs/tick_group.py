"""A group of ticks, one below the other: tables to be exported, sensitive columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from bw_desktop.ui.kit import column, emptied
from bw_desktop.ui.naming import named


class TickGroup(QWidget):
    """Ticks by id. `changed` is emitted whenever another one is set."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._boxes: dict[str, QCheckBox] = {}
        self._offered: tuple[tuple[str, str], ...] = ()
        self._layout = column(self, space=4)

    def show_ticks(self, ticks: Sequence[tuple[str, str]]) -> None:
        """Offers these (id, words); what was ticked and is still there stays ticked."""
        if tuple(ticks) == self._offered:
            return
        self._offered = tuple(ticks)
        before = self.chosen
        emptied(self._layout)
        self._boxes = {}
        for one, words in ticks:
            box = named(QCheckBox(words), f"{self.objectName()}-{one}".replace("/", "-"), words)
            box.setChecked(one in before)
            box.toggled.connect(lambda _: self.changed.emit())
            self._boxes[one] = box
            self._layout.addWidget(box)

    def tick(self, id: str) -> None:
        """Sets one."""
        self._boxes[id].setChecked(True)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids that are ticked, in their order."""
        return tuple(one for one, box in self._boxes.items() if box.isChecked())
