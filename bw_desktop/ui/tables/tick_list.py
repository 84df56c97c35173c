"""A list of values to tick: what is ticked is what is selected, so that mouse, keys and assistive technology agree."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bw_desktop.records.columns import Value
from bw_desktop.ui import theme
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.model import Index

_LINE, _MOST, _LEAST = 31, 9, 2


class _TickDelegate(QStyledItemDelegate):
    """Draws what is selected as ticked."""

    def initStyleOption(self, option: Any, index: Index) -> None:
        super().initStyleOption(option, index)
        ticked = bool(option.state & QStyle.StateFlag.State_Selected)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        option.checkState = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        option.state &= ~QStyle.StateFlag.State_Selected


class TickList(QListWidget):
    """Shows values by their words, those of `ticked` ticked at first."""

    def __init__(
        self, spoken: str, values: Mapping[Value, str], ticked: Collection[Value], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "filter-values", spoken)
        self._values = list(values)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setItemDelegate(_TickDelegate(self))
        self.setUniformItemSizes(True)
        for value, words in values.items():
            item = QListWidgetItem(words, self)
            item.setSelected(value in ticked)
        self.setCurrentRow(0, self.selectionModel().SelectionFlag.NoUpdate)
        self.setFixedHeight(min(_MOST, max(len(values), _LEAST)) * theme.current().pixels(_LINE) + 4)

    @property
    def ticked(self) -> list[Value]:
        """The values ticked, from top to bottom; also those a search hides."""
        return [value for place, value in enumerate(self._values) if self.item(place).isSelected()]

    def narrow(self, words: str) -> None:
        """Shows only the values whose words hold these."""
        for place in range(self.count()):
            item = self.item(place)
            item.setHidden(words.casefold() not in item.text().casefold())
