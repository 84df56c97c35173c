"""Taking an upload back: what would happen is shown first; the focus stands on Back (row K1, product.md 6.5)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from bw_desktop.ui.kit import LinkButton, MessageBar, Tile, Title, column, emptied, on_choice, row
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.aside import aside
from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.row_table import RowTable
from bw_desktop.ui.upload.send_page import ALLOW_CHANGES
from bw_desktop.ui.upload.send_view import Target, Way
from bw_desktop.ui.upload.typed_number import TypedNumber
from bw_desktop.ui.upload.undo_view import undo_rows_of, undo_view
from bw_desktop.upload import UNDO_FATES, Fate, Undo

_ICONS = {Fate.UNDO: ("undo", "look"), Fate.KEEP: ("person", "muted"), Fate.CANNOT: ("stop", "bad")}


class UndoPage(UploadPage):
    """Three tiles filter the table below them. `went_on` begins to undo."""

    def __init__(self, around: Surroundings, flow: UploadFlow, target: Callable[[], Target]) -> None:
        say = around.wording.text
        super().__init__(around, flow, Step.UNDO, say("pages-undo-button", count=0))
        self._target = target
        self._say_cell = cell_words(around.speech)
        self.tiles = {fate: self._tile(fate) for fate in UNDO_FATES}
        group = QButtonGroup(self)
        tiles = row(space=12)
        for tile in self.tiles.values():
            group.addButton(tile)
            tiles.addWidget(tile, 1)
        self.sentence = Title("", "undo-sentence")
        self._locked: QVBoxLayout = column()
        self.number = TypedNumber(around.wording, "undo-number")
        self.number.changed.connect(self.refresh)
        self.rows = RowTable(around.speech, "undo-rows", say("pages-undo"))
        self.content.addLayout(tiles)
        self.content.addWidget(self.sentence)
        self.content.addLayout(self._locked)
        self.content.addWidget(self.number)
        self.content.addWidget(self.rows, 1)
        self.link = LinkButton(say("pages-results-open-goal"), "undo-open-goal", icon="outside")
        self.link.clicked.connect(self._on_link)
        self.link.hide()
        self.content.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.row_chosen.connect(lambda _: self.link.setVisible(bool(self._address())))
        self._shown: Undo | None = None

    def enter(self) -> None:
        self.number.field.clear()
        self.work(lambda: self.flow.make_undo(self._counted), self.around.wording.text("pages-undo-looking"))

    def refresh(self) -> None:
        undo, wording = self.flow.undoing, self.around.wording
        self.number.hide()
        self.primary.setEnabled(False)
        if undo is None:
            return
        view = undo_view(undo, self._target())
        self.sentence.setText(wording.say(view.sentence))
        emptied(self._locked)
        if view.is_locked:
            words, unlock = wording.text("pages-send-locked"), wording.text("pages-send-unlock")
            bar = MessageBar(wording, "look", words, "undo-locked", remedy=unlock)
            bar.remedied.connect(lambda: self.remedy_wanted.emit(ALLOW_CHANGES))
            self._locked.addWidget(bar)
        self.number.ask(view.count)
        self.number.setVisible(view.asks_number and not view.is_locked)
        self.primary.set_text(wording.text("pages-undo-button", count=view.count))
        self.primary.setEnabled(view.can_send(Way.SEND_ALL, self.number.text))
        if undo is not self._shown:
            self._show(undo)

    def take_focus(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        undo = self.flow.undoing
        if undo is not None and undo_view(undo, self._target()).can_send(Way.SEND_ALL, self.number.text):
            self.work(self._start, self.around.wording.text("pages-send-starting"))

    def try_again(self) -> None:
        self.enter()

    def show_rows(self, fate: Fate) -> None:
        """Shows the rows with one fate."""
        if self.flow.undoing is not None:
            self.around.runner.start(self._show_rows(self.flow.undoing, fate), self)

    def _show(self, undo: Undo) -> None:
        self._shown = undo
        counts = {fate: undo.plan.count(fate) for fate in UNDO_FATES}
        for fate, count in counts.items():
            self.tiles[fate].set_number(self.around.speech.number(count))
            self.tiles[fate].setEnabled(count > 0)
        first = next((fate for fate, count in counts.items() if count), Fate.UNDO)
        self.tiles[first].setChecked(True)
        self.show_rows(first)
        # While goals were read, Back was hidden and could not take it.
        self.take_focus()

    async def _start(self) -> None:
        await self.flow.start_undo()
        self.went_on.emit()

    async def _show_rows(self, undo: Undo, fate: Fate) -> None:
        say = self.around.wording.say
        grid = await aside(lambda _: undo_rows_of(undo, fate, say, self._say_cell))
        if undo is self.flow.undoing and self.tiles[fate].isChecked():
            self.link.hide()
            self.rows.show_grid(grid, self.around.wording.text("pages-preview-rows", fate=fate.word))

    def _address(self) -> str:
        """Where the goal of the chosen row stands in Betterworks itself; empty where none is chosen."""
        chosen, undo = self.rows.chosen_row(), self.flow.undoing
        return undo.links.get(chosen.row, "") if chosen is not None and undo is not None else ""

    def _on_link(self) -> None:
        if address := self._address():
            self.around.dialogs.open_web(address)

    def _tile(self, fate: Fate) -> Tile:
        say = self.around.wording
        words = say.text("pages-preview-tile", word=fate.word, about=say.text(f"pages-undo-{fate.value}-about"))
        icon, tint = _ICONS[fate]
        tile = Tile("–", words, f"undo-{fate.value}", icon=icon, tint=tint)
        on_choice(tile, lambda: self.show_rows(fate))
        return tile

    def _counted(self, done: int, total: int) -> None:
        words = self.around.wording.text("pages-read-back-count", done=done, total=total)
        self.tell(words, done / total if total else None)
