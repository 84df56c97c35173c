"""Chooses a department to narrow a question to; all departments below it are included."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from bw_desktop.records.query import STEP
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording


class DepartmentChoice(QComboBox):
    """`chosen` carries the path of a department, empty for the whole company.

    `offer` gives the paths that are known, None while they are not: it is asked when the list is opened.
    """

    chosen = Signal(str)

    def __init__(
        self,
        wording: Wording,
        path: str,
        offer: Callable[[], Iterable[tuple[str, ...]] | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "question-department", wording.text("view-department"))
        self._wording, self._offer = wording, offer
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self._fill([path] if path else [], path)
        self.activated.connect(lambda _: self.chosen.emit(self.currentData()))

    def showPopup(self) -> None:
        self.refresh()
        super().showPopup()

    def refresh(self) -> None:
        """Takes over the departments that are known by now."""
        path = str(self.currentData() or "")
        known = self._offer()
        self._fill([path] if known is None and path else _paths(known or ()), path)
        if known is None:
            self.addItem(self._wording.text("view-departments-loading"))
            model = self.model()
            assert isinstance(model, QStandardItemModel)
            model.item(self.count() - 1).setEnabled(False)

    def _fill(self, paths: list[str], path: str) -> None:
        self.clear()
        self.addItem(self._wording.text("view-whole-company"), "")
        for one in paths:
            steps = one.split(STEP)
            self.addItem("    " * (len(steps) - 1) + steps[-1], one)
            self.setItemData(self.count() - 1, one, Qt.ItemDataRole.AccessibleTextRole)
        self.setCurrentIndex(max(0, self.findData(path)))


def _paths(known: Iterable[tuple[str, ...]]) -> list[str]:
    """Every department people are in, and all above it, each below the one it belongs to."""
    steps = {path[:depth] for path in known for depth in range(1, len(path) + 1)}
    return [STEP.join(path) for path in sorted(steps)]
