"""Lets the current item follow a selection that came from elsewhere than mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QTimer
from PySide6.QtWidgets import QAbstractItemView


def current_follows_selection(view: QAbstractItemView) -> None:
    """The user stands on what assistive technology selects: it selects without moving the current item.

    Mouse and keyboard move both at once; so one looks only when they are through.
    """
    model = view.selectionModel()

    def follow() -> None:
        parts = model.selection()
        if not parts.isEmpty() and not model.isSelected(model.currentIndex()):
            model.setCurrentIndex(parts.first().topLeft(), QItemSelectionModel.SelectionFlag.NoUpdate)

    def on_changed(selected: QItemSelection, _: QItemSelection) -> None:
        # What is only taken out of a selection leaves the user where they are.
        if not selected.isEmpty():
            QTimer.singleShot(0, view, follow)

    model.selectionChanged.connect(on_changed)
