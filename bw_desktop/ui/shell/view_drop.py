"""Lets a view's file be dropped on a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from bw_desktop.records.view import SUFFIX


class ViewDrop(QObject):
    """Watches what is dragged over tables; `opened` gets the file of a view that was dropped."""

    def __init__(self, opened: Callable[[Path], object], parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened

    def watch(self, table: QWidget) -> None:
        """Takes drops on a table."""
        table.setAcceptDrops(True)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Anything but one view's file is left to others."""
        if isinstance(event, (QDragEnterEvent, QDropEvent)) and (file := _view_in(event.mimeData())) is not None:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._opened(file)
            return True
        return super().eventFilter(watched, event)


def _view_in(dragged: QMimeData) -> Path | None:
    files = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() == SUFFIX else None
