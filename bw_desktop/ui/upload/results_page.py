"""The results: one line, a tile for each outcome that filters, and what was said of a row (rows I1, I2, I5).

What sending left in doubt is looked for again while the page is up, and the tiles move (product.md 6.5).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from bw_desktop.errors import ProgramError
from bw_desktop.ui.announcing import announce
from bw_desktop.ui.kit import (
    Caption,
    LinkButton,
    MessageBar,
    Muted,
    SecondaryButton,
    Surface,
    Tile,
    column,
    emptied,
    on_choice,
    row,
)
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.again import fixable_rows
from bw_desktop.ui.upload.aside import aside
from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.ui.upload.first_card import FirstCard
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.proof import Proof
from bw_desktop.ui.upload.results_view import rows_of, summary
from bw_desktop.ui.upload.row_table import RowTable
from bw_desktop.ui.upload.saving import save_workbook
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.upload import Outcome, Progress, Results, RowResult, StopReason, is_in_time

_ICONS = {
    Outcome.CREATED: ("good", "good"),
    Outcome.CHANGED: ("good", "good"),
    Outcome.SAME: ("good", "muted"),
    Outcome.NOT_ACCEPTED: ("bad", "bad"),
    Outcome.HELD_BACK: ("pause", "look"),
    Outcome.DONT_KNOW: ("help", "look"),
    Outcome.NOT_SENT: ("stop", "muted"),
    Outcome.LEFT_OUT: ("stop", "muted"),
    Outcome.UNDONE: ("undo", "good"),
    Outcome.KEPT: ("person", "muted"),
    Outcome.COULD_NOT: ("bad", "bad"),
}

_TOLD_BY_RESULTS = frozenset({StopReason.USER, StopReason.FIRST_FEW})

_IN_ONE_ROW = 5


class ResultsPage(UploadPage):
    """`went_on` leaves the upload, `rest_wanted` asks to send what is left.

    `again_wanted` carries the rows that are to be put right and sent again (row I3).
    `undo_wanted` asks to take it back (row K1).
    """

    rest_wanted = Signal()
    again_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, around: Surroundings, flow: UploadFlow, target: Callable[[], Target]) -> None:
        say = around.wording.text
        super().__init__(around, flow, Step.RESULTS, say("pages-results-done"), can_go_back=False)
        self._target = target
        self._say_cell = cell_words(around.speech)
        self.results: Results | None = None
        self._left = 0
        self._fixable: frozenset[int] = frozenset()
        self._is_in_doubt = False
        self._is_undone = False
        self.outcome: Outcome | None = None
        self.tiles: dict[Outcome | None, Tile] = {}
        self._group = QButtonGroup(self)
        self._tiles = QGridLayout()
        self._tiles.setSpacing(12)
        self._said = column(space=8)
        self.looked = Muted("", "results-looked")
        self.looked.hide()
        self._watching: asyncio.Task[None] | None = None
        self.rows = RowTable(around.speech, "results-rows", say("pages-results"))
        self.rows.row_chosen.connect(self._on_row)
        self._details = Surface("plain", "results-details")
        self._facts = column(self._details, margin=8, space=4)
        self._details.hide()
        self.first = FirstCard(around)
        self._why = column(space=8)
        self.content.addLayout(self._tiles)
        self.content.addLayout(self._why)
        self.content.addWidget(self.first)
        self.content.addWidget(self.looked)
        self.content.addLayout(self._said)
        self.content.addWidget(self.rows, 1)
        self.content.addWidget(self._details)
        self._add_buttons()

    def enter(self) -> None:
        self.work(self._begin, self.around.wording.text("pages-results-loading"))

    def refresh(self) -> None:
        for button in (self.copy, self.save):
            button.setEnabled(self.results is not None)
        self.proof.refresh(self.results)
        self.rest.setVisible(self._left > 0)
        has_rows = self.flow.run is not None and self.flow.run.originals is not None
        self.again.setVisible(has_rows and bool(self._fixable) and self._left == 0)
        self.again.set_text(self.around.wording.text("pages-results-again", count=len(self._fixable)))
        words = "pages-first-go-on" if self.is_resting else "pages-results-go-on"
        go_on = "pages-undo-button" if self.flow.is_undo else words
        self.rest.set_text(self.around.wording.text(go_on, count=self._left))
        self.undo.setVisible(self._can_be_undone())

    def take_focus(self) -> None:
        self.rows.setFocus()

    def try_again(self) -> None:
        self.enter()

    def show_stop(self, progress: Progress | None) -> None:
        """Why sending ended before the last row, where it was neither the user nor the rows that went first."""
        emptied(self._why)
        if progress is not None and progress.stopped is not None and progress.stop not in _TOLD_BY_RESULTS:
            wording = self.around.wording
            self._why.addWidget(MessageBar(wording, "bad", wording.say(progress.stopped), "results-stopped"))

    @property
    def is_resting(self) -> bool:
        """Whether what went first is settled, and the rest waits for a word."""
        return self.results is not None and self.results.is_resting

    @property
    def left(self) -> int:
        """How many rows can still be sent."""
        return self._left

    def show_rows(self, outcome: Outcome | None) -> None:
        """Shows the rows with one outcome, or all."""
        self.outcome = outcome
        if self.results is not None:
            self.around.runner.start(self._show_rows(self.results, outcome), self)

    def look_again(self) -> None:
        """Looks anew for what is in doubt, if anything is; called when the page comes up, and when a new key works."""
        if self._watching is not None:
            self._watching.cancel()
            self._watching = None
        if self._is_in_doubt:
            self.looked.setText(self.around.wording.text("pages-results-looking"))
            self._watching = self.around.runner.start(self._watch(), self)
        self.looked.setVisible(self._is_in_doubt)

    async def stop_looking(self) -> None:
        """Leaves off, before the journal is used otherwise or closed."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.wait({self._watching})

    def _can_be_undone(self) -> bool:
        """Whether something arrived that can still be taken back (row K1)."""
        run = self.flow.run
        if run is None or self.results is None or self.flow.is_undo or self._is_undone or self._target().look_only:
            return False
        has_arrived = Outcome.CREATED in self.tiles or Outcome.CHANGED in self.tiles
        return has_arrived and is_in_time(run.started, datetime.now(UTC))

    async def _begin(self) -> None:
        self.outcome, self.results = None, None
        run = self.flow.run
        self._is_undone = run is not None and bool(await self.flow.uploads.undo_of(run.id))
        await self._load()
        self.look_again()

    async def _watch(self) -> None:
        """Shows what each look found; a fault of the network is waited out where one looks."""
        assert self.flow.run is not None
        try:
            await self.flow.run.watch(self._on_look)
        except ProgramError as error:
            self.show_error(error)

    def _on_look(self, at: datetime) -> None:
        self.around.runner.start(self._show_look(at), self)

    async def _show_look(self, at: datetime) -> None:
        before, stood_on = self.headline.text(), self._focused()
        await self._load()
        say = self.around.wording.text
        time = self.around.speech.time(at)
        self.looked.setText(say("pages-results-looked" if self._is_in_doubt else "pages-results-settled", time=time))
        self.refresh()
        if self.headline.text() != before:
            announce(self, self.headline.text())
            self._return_focus(stood_on)

    async def _load(self) -> None:
        """Shows the results as they are now; where nothing has changed, all stays as it stands."""
        assert self.flow.run is not None
        results = await self.flow.run.results()
        before = self.results
        headline, counts, left = await aside(lambda _: (results.headline, results.counts, results.left))
        if before is not None and await aside(lambda _: before.rows == results.rows):
            return
        self.results, self._left, self._is_in_doubt = results, left, Outcome.DONT_KNOW in counts
        self._fixable = await aside(lambda _: fixable_rows(results))
        self.first.show_results(results, self.flow.run.plan)
        self.headline.setText(self.around.wording.say(headline))
        emptied(self._tiles)
        self.tiles = {}
        self._add_tile(None, len(results.rows))
        for outcome, count in counts.items():
            self._add_tile(outcome, count)
        self.tiles[self.outcome if self.outcome in self.tiles else None].setChecked(True)

    async def _show_rows(self, results: Results, outcome: Outcome | None) -> None:
        originals = self.flow.run.originals if self.flow.run else None
        say = self.around.wording.say
        grid = await aside(lambda _: rows_of(results, outcome, originals, say, self._say_cell))
        if results is not self.results or outcome is not self.outcome:
            return
        word = say(outcome.word) if outcome else self.around.wording.text("pages-results-all")
        self.rows.show_grid(grid, self.around.wording.text("pages-results-rows", outcome=word))
        self._details.hide()

    def _add_buttons(self) -> None:
        say = self.around.wording.text
        self.copy = SecondaryButton(say("pages-results-copy"), "results-copy", icon="copy")
        self.copy.clicked.connect(self._on_copy)
        self.save = SecondaryButton(say("pages-results-save"), "results-save", icon="export")
        self.save.clicked.connect(self._on_save)
        self.undo = SecondaryButton(say("pages-undo-wanted"), "results-undo", icon="undo")
        self.undo.clicked.connect(self.undo_wanted)
        self.undo.hide()
        self.rest = SecondaryButton("", "results-rest", icon="send")
        self.rest.clicked.connect(self.rest_wanted)
        self.again = SecondaryButton("", "results-again", icon="wand")
        self.again.clicked.connect(lambda: self.again_wanted.emit(self._fixable))
        self.again.hide()
        self.content.insertWidget(2, self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.proof = Proof(self, self._said, self.rows)
        for button in (self.undo, self.rest, self.proof.read_back, self.proof.old_values, self.copy, self.save):
            self.add_button(button)

    def _add_tile(self, outcome: Outcome | None, count: int) -> None:
        wording = self.around.wording
        word = wording.say(outcome.word) if outcome else wording.text("pages-results-all")
        icon, tint = _ICONS[outcome] if outcome else ("list", "muted")
        name = f"results-{outcome.value.replace('_', '-') if outcome else 'all'}"
        tile = Tile(self.around.speech.number(count), word, name, icon=icon, tint=tint)
        on_choice(tile, lambda: self.show_rows(outcome))
        self._group.addButton(tile)
        self.tiles[outcome] = tile
        place = len(self.tiles) - 1
        self._tiles.addWidget(tile, place // _IN_ONE_ROW, place % _IN_ONE_ROW)

    def _on_row(self, place: int) -> None:
        chosen = self.rows.chosen_row() if place >= 0 else None
        found = [one for one in self.results.rows if chosen and one.row == chosen.row] if self.results else []
        self._details.setVisible(bool(found))
        if found:
            self._show_details(found[0])

    def _show_details(self, result: RowResult) -> None:
        emptied(self._facts)
        say = self.around.wording.text
        heading = row(space=8)
        heading.addWidget(Caption(say("pages-results-details", row=result.row), "results-details-title"), 1)
        if result.link:
            link = LinkButton(say("pages-results-open-goal"), "results-open-goal", icon="outside")
            link.clicked.connect(lambda: self.around.dialogs.open_web(result.link))
            heading.addWidget(link)
        self._facts.addLayout(heading)
        if result.reason:
            helps = say("pages-results-remedy", remedy=say(f"upload-remedy-{result.remedy}"))
            self._facts.addWidget(Caption(self.around.wording.say(result.reason), "results-reason"))
            self._facts.addWidget(Caption(helps, "results-remedy"))
        if result.server_text:
            self._facts.addWidget(Caption(say("pages-results-server", text=result.server_text), "results-server"))
        if result.request_id:
            self._facts.addWidget(Caption(say("pages-results-request-id", id=result.request_id), "results-request"))

    def _on_copy(self) -> None:
        if self.results is None or self.flow.run is None:
            return
        words = summary(self.results, self.flow.run.file_name, self._target(), self.around.wording.say)
        QGuiApplication.clipboard().setText(words)
        self.copy.set_text(self.around.wording.text("pages-results-copied"))

    def _on_save(self) -> None:
        run = self.flow.run
        if run is None:
            return
        say = self.around.wording.text
        environment = say(f"environment-{self._target().environment}")
        save_workbook(
            self,
            self._said,
            say("pages-results-save-title"),
            f"{say('pages-results-save-name')} {environment}",
            run.save_results,
            "pages-results-saved",
        )
