"""Page 4: what would happen to each row, from what to what, and for how long (rows G1, G2, G5, G7)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup

from bw_desktop.ui.kit import Icon, MessageBar, Muted, SecondaryButton, Tile, column, emptied, on_choice, row
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.aside import aside
from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.preview_view import PlanFacts, estimate, rows_of
from bw_desktop.ui.upload.row_table import RowTable
from bw_desktop.ui.upload.saving import save_approval
from bw_desktop.upload import UPLOAD_FATES, Fate, Plan

_ICONS = {
    Fate.NEW: ("add", "good"),
    Fate.CHANGED: ("refresh", "look"),
    Fate.SAME: ("good", "muted"),
    Fate.LEFT_OUT: ("stop", "bad"),
}


class PreviewPage(UploadPage):
    """Four tiles filter the table below them."""

    def __init__(self, around: Surroundings, flow: UploadFlow) -> None:
        say = around.wording.text
        super().__init__(around, flow, Step.PREVIEW, say("pages-preview-go-on"))
        self._say_cell = cell_words(around.speech)
        self.tiles = {fate: self._tile(fate) for fate in UPLOAD_FATES}
        group = QButtonGroup(self)
        tiles = row(space=12)
        for tile in self.tiles.values():
            group.addButton(tile)
            tiles.addWidget(tile, 1)
        self._said = column(space=8)
        self._remarks = column(space=4)
        self.rows = RowTable(around.speech, "preview-rows", say("pages-preview"))
        self.content.addLayout(tiles)
        self.content.addLayout(self._said)
        self.content.addLayout(self._remarks)
        self.content.addWidget(self.rows, 1)
        self.save = SecondaryButton(say("pages-preview-save"), "preview-save", icon="export")
        self.save.clicked.connect(self._on_save)
        self.add_button(self.save)
        self._shown: Plan | None = None

    def enter(self) -> None:
        if self.flow.plan is None:
            self.work(self.flow.make_plan, self.around.wording.text("pages-preview-planning"))

    def refresh(self) -> None:
        plan, facts = self.flow.plan, self.flow.facts
        self.primary.setEnabled(plan is not None)
        self.save.setEnabled(plan is not None)
        self.save.setVisible(self.flow.approval is None)
        if plan is None or facts is None or plan is self._shown:
            return
        self._shown = plan
        emptied(self._said)
        for fate, count in facts.counts.items():
            self.tiles[fate].set_number(self.around.speech.number(count))
            self.tiles[fate].setEnabled(count > 0)
        self._show_remarks(facts)
        first = next((fate for fate, count in facts.counts.items() if count), Fate.NEW)
        self.tiles[first].setChecked(True)
        self.show_rows(first)

    def show_rows(self, fate: Fate) -> None:
        """Shows the rows with one fate."""
        if self.flow.plan is not None:
            self.around.runner.start(self._show_rows(self.flow.plan, fate), self)

    def try_again(self) -> None:
        self.enter()

    async def _show_rows(self, plan: Plan, fate: Fate) -> None:
        originals, say = self.flow.originals, self.around.wording.say
        grid = await aside(lambda _: rows_of(plan, fate, originals, say, self._say_cell))
        if plan is self.flow.plan and self.tiles[fate].isChecked():
            self.rows.show_grid(grid, self.around.wording.text("pages-preview-rows", fate=fate.word))

    def _tile(self, fate: Fate) -> Tile:
        say = self.around.wording
        name = fate.value.replace("_", "-")
        words = say.text("pages-preview-tile", word=fate.word, about=say.text(f"pages-preview-{name}-about"))
        icon, tint = _ICONS[fate]
        tile = Tile("–", words, f"preview-{name}", icon=icon, tint=tint)
        on_choice(tile, lambda: self.show_rows(fate))
        return tile

    def _show_remarks(self, facts: PlanFacts) -> None:
        emptied(self._remarks)
        wording = self.around.wording
        changed, clears = facts.counts[Fate.CHANGED], facts.clears
        if changed:
            words = wording.text("pages-preview-changed-words")
            self._remarks.addWidget(MessageBar(wording, "told", words, "preview-changed"))
        if clears:
            words = wording.text("pages-preview-clears", count=clears)
            self._remarks.addWidget(MessageBar(wording, "bad", words, "preview-clears"))
        time = wording.say(estimate(facts, self.flow.uploads.per_minute))
        lines = [("wait", time)]
        if facts.to_send:
            lines.insert(0, ("mail", wording.text("pages-preview-side-effects")))
        for number, (icon, words) in enumerate(lines, 1):
            line = row(space=8)
            line.addWidget(Icon(icon, "muted", 16), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(Muted(words, f"preview-remark-{number}"), 1)
            self._remarks.addLayout(line)

    def _on_save(self) -> None:
        save_approval(self, self._said)
