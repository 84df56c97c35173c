"""The bar of chips that says what filters the table, each with a way to take it off (row B1)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bw_desktop.ui.kit import Chip, Flow, LinkButton
from bw_desktop.wording import Wording


class ChipBar(QWidget):
    """Hidden while nothing filters. `dropped` carries the key of a chip, `cleared` takes all off."""

    dropped = Signal(str)
    cleared = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.setObjectName("chips")
        self.setAccessibleName(wording.text("table-chips"))
        self._flow = Flow(self)
        self._shown: dict[str, str] = {}
        self.hide()

    def show_chips(self, chips: Mapping[str, str]) -> None:
        """Shows a chip for each key with its words."""
        if dict(chips) == self._shown:
            return
        self._shown = dict(chips)
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, words in chips.items():
            chip = Chip(words, f"chip-{key}", self._wording.text("table-chip-drop", chip=words))
            chip.clicked.connect(lambda _=False, dropped=key: self.dropped.emit(dropped))
            self._flow.addWidget(chip)
        if len(chips) > 1:
            clear = LinkButton(self._wording.text("table-clear-filters"), "chips-clear")
            clear.clicked.connect(self.cleared)
            self._flow.addWidget(clear)
        self.setVisible(bool(chips))
        self.updateGeometry()
