"""The proof of delivery on the results page: what arrived, field by field, and how it all was before (rows I4, K2)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from bw_desktop.ui.announcing import announce
from bw_desktop.ui.kit import MessageBar, SecondaryButton, emptied
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.results_view import differences_of
from bw_desktop.ui.upload.row_table import RowTable
from bw_desktop.ui.upload.saving import save_workbook
from bw_desktop.upload import Outcome, Results
from bw_desktop.upload.read_back import ReadBack

_SENT = frozenset({Outcome.CREATED, Outcome.CHANGED, Outcome.UNDONE})


class Proof:
    """Two buttons of the results page, and what comes of them: a line in `said`, and differences in `rows`."""

    def __init__(self, page: UploadPage, said: QVBoxLayout, rows: RowTable) -> None:
        self._page, self._said, self._rows = page, said, rows
        say = page.around.wording.text
        self.read_back = SecondaryButton(say("pages-read-back"), "results-read-back", icon="search")
        self.read_back.clicked.connect(lambda: page.work(self._read, say("pages-read-back-working")))
        self.old_values = SecondaryButton(say("pages-old-values"), "results-old-values", icon="export")
        self.old_values.clicked.connect(self._on_old_values)

    def refresh(self, results: Results | None) -> None:
        """Shows the buttons where there is something to prove, or to save."""
        run = self._page.flow.run
        self.read_back.setVisible(results is not None and bool(_SENT & results.counts.keys()))
        self.old_values.setVisible(run is not None and run.has_old_values)

    async def _read(self) -> None:
        run = self._page.flow.run
        if run is not None:
            self.show(await run.read_back(self._counted))

    def show(self, found: ReadBack) -> None:
        """Says how much arrived, and shows what did not."""
        wording = self._page.around.wording
        rest = found.rows - found.arrived
        name = "pages-read-back-bad" if rest else "pages-read-back-good"
        words = wording.text(name, arrived=found.arrived, rows=found.rows, rest=rest)
        emptied(self._said)
        kind = "look" if rest else "good"
        self._said.addWidget(MessageBar(wording, kind, words, "results-read-back-bar", closable=True))
        announce(self._page, words)
        if rest:
            self._rows.show_grid(differences_of(found, wording.say), wording.text("pages-read-back-rows"))

    def _counted(self, done: int, total: int) -> None:
        words = self._page.around.wording.text("pages-read-back-count", done=done, total=total)
        self._page.tell(words, done / total if total else None)

    def _on_old_values(self) -> None:
        run = self._page.flow.run
        if run is None:
            return
        say = self._page.around.wording.text
        title, name = say("pages-send-old-values-title"), say("pages-old-values-name")
        save_workbook(self._page, self._said, title, name, run.save_old_values, "pages-old-values-saved")
