"""Gives what stands beside the rows its width, at their cost."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QWidget

from bw_desktop.ui import theme


def give_room(split: QSplitter, rows: QWidget, beside: QWidget, width: int, most: float) -> None:
    """Makes a part of `split` so wide, in pixels at 100 %, but no more than a share `most` of the whole."""
    wanted = min(theme.current().pixels(width), round(split.width() * most))
    sizes, own, other = split.sizes(), split.indexOf(beside), split.indexOf(rows)
    sizes[other] -= wanted - sizes[own]
    sizes[own] = wanted
    split.setSizes(sizes)
