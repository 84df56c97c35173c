"""Lists that share one tab, e.g. conversations and their templates: a small switch before the search chooses one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from bw_desktop.ui.kit import QuietButton, on_choice
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tabs.data_tab import DataTab


class SwitchedTabs(QStackedWidget):
    """Shows one of several tabs, the first at first. `switched` carries the page that is in front now."""

    switched = Signal(object)

    def __init__(self, tabs: Sequence[DataTab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"lists-{tabs[0].page.domain.id}")
        self._tabs = tabs
        for place, tab in enumerate(tabs):
            self.addWidget(tab)
            tab.front_wanted.connect(partial(self._come, place))
        self._switches = [self._switch(place) for place in range(len(tabs))]

    @property
    def page(self) -> TablePage:
        """The page in front."""
        return self._tabs[self.currentIndex()].page

    def _switch(self, here: int) -> list[QuietButton]:
        """A switch in the toolbar of one list. It always marks that list: another one has its own."""
        page = self._tabs[here].page
        buttons = []
        group = QButtonGroup(page)
        for place, tab in enumerate(self._tabs):
            name = f"list-{tab.page.domain.id}"
            button = QuietButton(page.around.wording.text(name), name)
            button.setCheckable(True)
            button.setChecked(place == here)
            group.addButton(button)
            on_choice(button, partial(self._turn, here, place))
            page.toolbar.left.addWidget(button)
            buttons.append(button)
        return buttons

    def _come(self, place: int) -> None:
        self._turn(self.currentIndex(), place)

    def _turn(self, here: int, place: int) -> None:
        if here == place:
            return
        self._switches[here][here].setChecked(True)
        self.setCurrentIndex(place)
        self._switches[place][place].setFocus()
        self.switched.emit(self.page)
