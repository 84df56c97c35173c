"""The bars of a picture as they are drawn: length, colour, shape and words of each, in a model a list view shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bw_desktop.records.columns import Kind
from bw_desktop.records.pictures import Bar, Nothing, Others, Word
from bw_desktop.ui.pictures.counter import Drawn
from bw_desktop.ui.pictures.words import PictureWords
from bw_desktop.ui.tables.cells import MARKS

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_REACH = 1.25  # a bar of others that is longer than the longest by more is drawn broken


class State(StrEnum):
    """How a bar stands to the table: all its bars are shown, this one alone, or another one alone."""

    PLAIN = "plain"
    CHOSEN = "chosen"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """One bar.

    `length` is a part of the room; `is_broken` marks one that is longer than could be shown. `tint` is a token of the
    theme and `icon` the shape that goes with it, empty for none. `short` and `year` stand below a bar over time.
    """

    bar: Bar
    label: str
    number: str
    spoken: str
    length: float
    tint: str
    icon: str = ""
    is_broken: bool = False
    state: State = State.PLAIN
    short: str = ""
    year: str = ""


def drawn_bars(drawn: Drawn, words: PictureWords) -> list[DrawnBar]:
    """The bars of a picture from its figures."""
    figures, chosen = drawn.figures, drawn.chosen
    longest = 1.0 if words.is_share else _longest(figures.bars)
    is_choice = drawn.dataset.column(figures.picture.column).kind is Kind.CHOICE
    bars: list[DrawnBar] = []
    for bar in figures.bars:
        tint, icon = _mark(bar, is_choice=is_choice)
        length = max(bar.value or 0.0, 0.0) / longest if longest else 0.0
        bars.append(
            DrawnBar(
                bar=bar,
                label=words.label(bar),
                number=words.number(bar),
                spoken=words.spoken(bar),
                length=min(length, 1.0),
                tint=tint,
                icon=icon,
                is_broken=length > 1.0,
                state=State.PLAIN if chosen is None else State.CHOSEN if bar == chosen else State.LEFT_OUT,
                short=words.short(bar),
                year=words.year(bar),
            )
        )
    return bars


def _longest(bars: Sequence[Bar]) -> float:
    """The value that fills the room: the bar of all others does not make the rest small."""
    own = max((bar.value or 0.0 for bar in bars if not isinstance(bar.meaning, Others)), default=0.0)
    others = max((bar.value or 0.0 for bar in bars if isinstance(bar.meaning, Others)), default=0.0)
    return others if own == 0.0 or own < others <= own * _REACH else own


def _mark(bar: Bar, *, is_choice: bool) -> tuple[str, str]:
    """The tint of a bar and its shape: those the status has in the table."""
    match bar.meaning:
        case Word(None) | Nothing() | Others():
            return "edge", ""
        case Word(value) if is_choice and (mark := MARKS.get(str(value))) is not None:
            icon, tint = mark
            return ("edge" if tint == "muted" else tint), icon
    return "accent", ""


class BarsModel(QAbstractListModel):
    """The bars for a list view. A screen reader is told the whole sentence of each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bars: list[DrawnBar] = []

    def show(self, bars: Sequence[DrawnBar]) -> None:
        """Shows other bars, or the same with other numbers: then whoever stands on one stays there."""
        if [one.bar.meaning for one in bars] == [one.bar.meaning for one in self.bars]:
            self.bars = list(bars)
            if self.bars:
                self.dataChanged.emit(self.index(0), self.index(len(self.bars) - 1))
            return
        self.beginResetModel()
        self.bars = list(bars)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        bar = self.bars[index.row()]
        match role:
            case _Role.DisplayRole:
                return bar.label
            case _Role.AccessibleTextRole:
                return bar.spoken
            case _Role.ToolTipRole:
                return f"{bar.label}: {bar.number}"
        return None
