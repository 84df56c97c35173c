"""The sheet of reports: start one, see how far each is, save what is ready (row Q9)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.records.report_runs import ReportChoice
from bw_desktop.ui import theme
from bw_desktop.ui.kit import (
    MessageBar,
    Muted,
    PrimaryButton,
    QuietButton,
    ScrolledPage,
    Sheet,
    Title,
    column,
    emptied,
    error_bar,
)
from bw_desktop.ui.reports.run_card import RunCard
from bw_desktop.ui.reports.running import RunningReports
from bw_desktop.ui.reports.start_form import StartForm
from bw_desktop.ui.surroundings import Surroundings

_LARGE = (720, 640)


class ReportsSheet(Sheet):
    """Shows the runs of a workspace as they change.

    `start_wanted` carries an `Asked`, `run_wanted` a run's id and what is wanted of it, `remedy_wanted` the id of an
    action.
    """

    start_wanted = Signal(object)
    run_wanted = Signal(int, str)
    remedy_wanted = Signal(str)

    def __init__(
        self,
        around: Surroundings,
        environment: str,
        running: RunningReports,
        choices: Sequence[ReportChoice],
        parent: QWidget,
        *,
        look_only: bool,
    ) -> None:
        say = around.wording.text
        super().__init__(around.wording, environment, say("reports-title"), "reports", width=_LARGE[0], parent=parent)
        self._around, self._running = around, running
        self._cards: dict[int, RunCard] = {}
        self._page = ScrolledPage("reports-page", margin=0)
        self.body.addWidget(self._page, 1)
        self._page.body.addWidget(Muted(say("reports-purpose"), "reports-purpose"))
        self._messages: QVBoxLayout = column(space=8)
        self._page.body.addLayout(self._messages)
        self.form = StartForm(around.speech, choices, running.reports.known)
        self._page.body.addWidget(self.form)
        self._page.body.addWidget(Title(say("reports-runs")))
        self._none = Muted(say("reports-none"), "reports-none")
        self._page.body.addWidget(self._none)
        self._runs: QVBoxLayout = column(space=12)
        self._page.body.addLayout(self._runs)
        self._page.body.addStretch(1)
        self.add_button(QuietButton(say("ui-close"), "reports-close"), closes=0)
        self.go = PrimaryButton(say("reports-start"), "reports-start", icon="play")
        self.add_button(self.go, focus=not look_only)
        self.go.clicked.connect(self._on_start)
        self.show_look_only(look_only)
        running.changed.connect(self._show_runs)
        self._show_runs()
        self.resize(*(theme.current().pixels(side) for side in _LARGE))

    def show_look_only(self, look_only: bool) -> None:
        """In a look-only workspace a report can't be started: says why, and what to do."""
        self.form.setEnabled(not look_only)
        self.go.setEnabled(not look_only)
        emptied(self._messages)
        if look_only:
            say = self._around.wording.text
            bar = MessageBar(
                self._around.wording, "told", say("reports-look-only"), "reports-look-only",
                remedy=say("action-look-only"),
            )  # fmt: skip
            bar.remedied.connect(lambda: self.remedy_wanted.emit("look-only"))
            self._messages.addWidget(bar)

    def show_starting(self, *, is_starting: bool) -> None:
        """While a report is being started no second one is."""
        self.go.setEnabled(not is_starting and self.form.isEnabled())
        if is_starting:
            emptied(self._messages)

    def show_error(self, error: ProgramError) -> None:
        """Says why a report could not be started."""
        emptied(self._messages)
        bar = error_bar(self._around.wording, error, "reports-error")
        bar.remedied.connect(lambda: self.remedy_wanted.emit(error.remedy))
        self._messages.addWidget(bar)
        self._page.ensureWidgetVisible(bar)

    def _on_start(self) -> None:
        if (asked := self.form.asked()) is not None:
            self.start_wanted.emit(asked)

    def _show_runs(self) -> None:
        runs = self._running.runs
        for gone in self._cards.keys() - {run.kept.id for run in runs}:
            card = self._cards.pop(gone)
            self._runs.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, run in enumerate(runs):
            if (known := self._cards.get(run.kept.id)) is not None:
                known.show_run(run)
                continue
            self._cards[run.kept.id] = card = RunCard(self._around.speech, run)
            card.wanted.connect(partial(self.run_wanted.emit, run.kept.id))
            self._runs.insertWidget(place, card)
        self._none.setVisible(not runs)
