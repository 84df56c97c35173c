"""Surfaces things stand on: cards, panels, hairlines, a page that scrolls; and layouts on the 4-pixel grid."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

LayoutT = TypeVar("LayoutT", bound=QLayout)
_ALL = 10_000  # a share beside which those of the stretches do not count


def column(parent: QWidget | None = None, *, margin: int = 0, space: int = 8) -> QVBoxLayout:
    """A vertical layout with one margin all round."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    return _spaced(layout, margin, space)


def row(parent: QWidget | None = None, *, margin: int = 0, space: int = 8) -> QHBoxLayout:
    """A horizontal layout with one margin all round."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    return _spaced(layout, margin, space)


def _spaced(layout: LayoutT, margin: int, space: int) -> LayoutT:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(space)
    return layout


class Surface(QFrame):
    """A frame the style sheet knows by its kind: card, plain, panel, side, top, bottom, popup, drop."""

    def __init__(self, kind: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", kind)
        self.setObjectName(name)


class Card(Surface):
    """Things that belong together; they stand in `body`."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("card", name, parent)
        self.body = column(self, margin=16, space=8)


class Hairline(Surface):
    """Parts two parts of a page."""

    def __init__(self) -> None:
        super().__init__("line")


class ScrolledPage(QScrollArea):
    """A page that is as long as it needs to be, never wider than `widest`; its parts stand in `body`."""

    def __init__(self, name: str, spoken: str = "", *, widest: int = 880, margin: int = 32) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        # One that is read rather than worked in takes the keyboard, to be scrolled.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spoken else Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("surface", "scrolled")
        inside.setMaximumWidth(widest)
        self.body = column(inside, margin=margin, space=16)
        around = QWidget()
        around.setProperty("surface", "scrolled")
        beside = row(around)
        beside.addStretch(1)
        beside.addWidget(inside, _ALL)
        beside.addStretch(1)
        self.setWidget(around)


def emptied(layout: QLayout) -> None:
    """Takes everything out of a layout and lets go of the widgets."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            emptied(inner)
