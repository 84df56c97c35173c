"""Lets the pictures of a table stand beside it: shown or not, remembered, aside while a record is read (row Q10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from bw_desktop.ui.pictures.leaving import PictureSaver, Told, copy_numbers
from bw_desktop.ui.pictures.pane import WIDTH, PictureBlock, PicturesPane
from bw_desktop.ui.tables.side_room import give_room

if TYPE_CHECKING:
    from bw_desktop.ui.tables.page import TablePage

_MOST = 0.42  # of the page's width, where text is large


class PicturesBeside(QObject):
    """The pictures of a page. `switched` says that the user wants them to be seen, or no more: see `wanted`."""

    switched = Signal()

    def __init__(self, page: TablePage, *, wanted: bool) -> None:
        super().__init__(page)
        self._page = page
        around = page.around
        self.pane = PicturesPane(page.domain.pictures, around, page.presenter, page.filters, page.loader)
        self.pane.hide()
        self._saver = PictureSaver(around, self.pane)
        self.wanted = wanted and self.exist
        page.split.addWidget(self.pane)
        page.toolbar.pictures.setVisible(self.exist)
        page.toolbar.pictures.toggled.connect(self._on_toggled)
        self.pane.closed.connect(self.toggle)
        page.panel.installEventFilter(self)
        self._place()

    @property
    def exist(self) -> bool:
        """Whether this table has pictures."""
        return self.pane.has_pictures

    @property
    def current(self) -> PictureBlock | None:
        """The picture that actions are about: the one used last, or the first."""
        drawn = [block for block in self.pane.blocks if not block.isHidden()]
        return self.pane.current if self.pane.current in drawn else next(iter(drawn), None)

    def toggle(self) -> None:
        """Shows the pictures, or puts them away. A record that is read makes room for them."""
        is_seen = self.pane.isVisibleTo(self._page)
        self.wanted = not is_seen
        if self.wanted:
            self._page.panel.hide()
        self._place()
        if is_seen:
            self._page.focus_rows()
        self.switched.emit()

    def show_picture(self, id: str) -> None:
        """Shows the pictures, and brings one of them into view."""
        if not self.pane.isVisibleTo(self._page):
            self.toggle()
        self.pane.show_picture(id)

    def copy(self) -> None:
        """Copies the numbers of the current picture."""
        if self.current is not None:
            copy_numbers(self.current)

    async def save(self) -> None:
        """Saves the current picture as a file."""
        page = self._page
        if self.current is not None:
            domain = page.around.wording.text(f"tab-{page.domain.id}")
            counts = f"{page.count_line} · {page.freshness_line}".strip(" ·")
            narrowing = (*page.period_sentences, *page.chip_sentences)
            await self._saver.save(self.current, Told(page.environment, domain, narrowing, counts))

    def _on_toggled(self, wanted: bool) -> None:
        """By mouse, by key, or by assistive technology, which does not click."""
        if wanted != self.pane.isVisibleTo(self._page):
            self.toggle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The record panel comes or goes."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        shown = self.wanted and not self._page.panel.isVisibleTo(self._page)
        if shown == self.pane.isVisibleTo(self._page):
            return
        self.pane.setVisible(shown)
        self._page.toolbar.pictures.setChecked(shown)
        if shown:
            give_room(self._page.split, self._page.rows_holder, self.pane, WIDTH, _MOST)
