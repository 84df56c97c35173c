"""The pane of pictures beside a table: each with its title, its bars, and what can be done with it (row Q10)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from bw_desktop.records.pictures import Bar, Picture
from bw_desktop.ui.announcing import announce
from bw_desktop.ui.kit import Caption, Hairline, IconButton, MessageBar, Muted, Strong, Surface, Title, column, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.pictures.bars import drawn_bars
from bw_desktop.ui.pictures.counter import Drawn, PictureCounter
from bw_desktop.ui.pictures.view import BarsView
from bw_desktop.ui.pictures.words import PictureWords
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.filters import Filters
from bw_desktop.ui.tables.loading import Loader, Progress
from bw_desktop.ui.tables.presenter import TablePresenter

WIDTH = 384
_NARROWEST = 320
_MARGIN = 8  # of the bars: their ground when the mouse is over them reaches beyond the words


class PictureBlock(QWidget):
    """One picture. `pressed_bar` carries the bar that was pressed, `menu_wanted` where its menu belongs."""

    pressed_bar = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, id: str, around: Surroundings, *, standing: bool) -> None:
        super().__init__()
        self.id, self._around = id, around
        self.setObjectName(f"picture-{id}")
        self.drawn: Drawn | None = None
        self.words: PictureWords | None = None
        self.title, self._whole = Strong("", f"picture-{id}-title"), Caption("", f"picture-{id}-whole")
        self._more = IconButton("more", f"picture-{id}-more", around.wording.text("pictures-more"))
        self._more.clicked.connect(
            lambda: self.menu_wanted.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
        )
        self.view = BarsView(f"picture-{id}-bars", standing=standing)
        self.view.pressed_bar.connect(self.pressed_bar)
        layout = column(self, space=8)
        top = row(space=8)
        top.setContentsMargins(_MARGIN, 0, 0, 0)
        words = column(space=2)
        words.addWidget(self.title)
        words.addWidget(self._whole)
        top.addLayout(words, 1)
        top.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addWidget(self.view)

    def show_drawn(self, drawn: Drawn) -> None:
        """Shows the picture's figures."""
        say = self._around.wording.text
        self.drawn, self.words = drawn, PictureWords(self._around.speech, drawn.dataset, drawn.figures, drawn.chosen)
        bars = drawn_bars(drawn, self.words)
        self.title.setText(self.words.title)
        self._whole.setText(self.words.whole)
        spoken = say("pictures-spoken-picture", title=self.words.title, whole=self.words.whole)
        self.view.show_bars(bars, spoken)
        # The text equivalent: everything the picture shows, in one go.
        self.view.setAccessibleDescription("\n".join([say("pictures-spoken-how"), *(bar.spoken for bar in bars)]))
        self._more.setAccessibleName(say("pictures-more-of", title=self.words.title))


class PicturesPane(Surface):
    """The pictures of one table. `closed` is emitted by its button, `current` is the picture used last."""

    closed = Signal()

    def __init__(
        self,
        pictures: Sequence[Picture],
        around: Surroundings,
        presenter: TablePresenter,
        filters: Filters,
        loader: Loader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("panel", "pictures", parent)
        self._around, self._filters, self._loader = around, filters, loader
        self.has_pictures = bool(pictures)
        self.counter = PictureCounter(pictures, presenter, around.runner, self)
        self.blocks: list[PictureBlock] = []
        self.current: PictureBlock | None = None
        self._wanted = ""
        self._build()
        self.counter.counted.connect(self._show)
        loader.changed.connect(self._tell_part)
        presenter.selected.connect(self._tell_part)

    def show_picture(self, id: str) -> None:
        """Brings a picture into view, now or as soon as it is drawn."""
        self._wanted = id
        for block in self.blocks:
            if block.id == id:
                self._wanted = ""
                self.current = block
                self._scroll.ensureWidgetVisible(block)

    def tell(self, bar: MessageBar) -> None:
        """Says what came of saving a picture."""
        while (item := self._messages.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.deleteLater()
        bar.closed.connect(bar.deleteLater)
        self._messages.addWidget(bar)

    def showEvent(self, event: QShowEvent) -> None:
        """Counts while it is seen."""
        super().showEvent(event)
        self.counter.switch(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not counted."""
        super().hideEvent(event)
        self.counter.switch(on=False)

    # ---- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        say = self._around.wording.text
        self.setAccessibleName(say("pictures-title"))
        outer = column(self, space=0)
        top = row(space=8)
        top.setContentsMargins(20, 16, 12, 8)
        top.addWidget(Title(say("pictures-title"), "pictures-title"), 1)
        close = IconButton("close", "pictures-close", say("pictures-close"))
        close.clicked.connect(self.closed)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(top)
        self._part = Muted("", "pictures-part")
        self._messages = column(space=8)
        below = column(space=8)
        below.setContentsMargins(20, 0, 20, 8)
        below.addWidget(self._part)
        below.addLayout(self._messages)
        outer.addLayout(below)
        outer.addWidget(Hairline())
        self._scroll = QScrollArea()
        named(self._scroll, "pictures-scroll", say("pictures-title"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("surface", "scrolled")
        self._parts = column(inside, space=24)
        self._parts.setContentsMargins(20 - _MARGIN, 16, 20 - _MARGIN, 24)
        self._empty = Muted("", "pictures-empty")
        self._empty.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._parts.addWidget(self._empty)
        self._parts.addStretch(1)
        self._scroll.setWidget(inside)
        outer.addWidget(self._scroll, 1)
        self.setMinimumWidth(_NARROWEST)
        self._tell_part()

    # ---- what is shown -----------------------------------------------------------------------

    def _show(self) -> None:
        drawn = self.counter.drawn
        pictures = [one.figures.picture for one in drawn]
        if [block.id for block in self.blocks] != [picture.id for picture in pictures]:
            self._rebuild(pictures)
        for block, one in zip(self.blocks, drawn, strict=True):
            block.show_drawn(one)
            block.setVisible(bool(one.figures.rows))
        self._tell_part()
        if self._wanted:
            self.show_picture(self._wanted)

    def _rebuild(self, pictures: Sequence[Picture]) -> None:
        for block in self.blocks:
            block.hide()
            block.deleteLater()
        self.blocks, self.current = [], None
        for place, picture in enumerate(pictures):
            block = PictureBlock(picture.id, self._around, standing=picture.is_over_time)
            block.pressed_bar.connect(lambda bar, pressed=block: self._on_pressed(pressed, bar))
            block.menu_wanted.connect(lambda where, asked=block: self._open_menu(asked, where))
            self._parts.insertWidget(place, block)
            self.blocks.append(block)

    def _tell_part(self) -> None:
        """Numbers of a part are said to be such (row B7), and why there are none."""
        say, number, loader = self._around.wording.text, self._around.speech.number, self._loader
        words = ""
        if loader.is_loading and loader.count:
            total = loader.facts.total
            words = (
                say("pictures-part-of", loaded=number(loader.count), total=number(total))
                if total
                else say("pictures-part-sofar", loaded=number(loader.count))
            )
        elif loader.count and loader.progress in (Progress.STOPPED, Progress.FAILED):
            words = say("pictures-part", loaded=number(loader.count))
        self._part.setText(words)
        self._part.setVisible(bool(words))
        is_waiting = loader.is_loading and not loader.count
        self._empty.setText(say("pictures-waiting" if is_waiting else "pictures-none"))
        self._empty.setVisible(all(block.isHidden() for block in self.blocks))

    # ---- what is done ------------------------------------------------------------------------

    def _on_pressed(self, block: PictureBlock, bar: Bar) -> None:
        """A bar narrows the table to its rows; the one that does so already lets all rows in again."""
        if block.drawn is None or block.words is None:
            return
        self.current = block
        grouped_by = block.drawn.figures.picture.column
        if block.drawn.chosen == bar:
            self._filters.drop(grouped_by)
            announce(self, self._around.wording.text("pictures-let-go", bar=block.words.label(bar)))
        else:
            self._filters.set(grouped_by, bar.meaning.condition, block.words.typed(bar), block.words.chip(bar))
            announce(self, self._around.wording.text("pictures-spoken-chosen", bar=block.words.spoken(bar)))

    def _open_menu(self, block: PictureBlock, where: QPoint) -> None:
        self.current = block
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in ("picture-copy", "picture-save"):
            menu.addAction(self._around.actions.qaction(action))
        menu.popup(where)
