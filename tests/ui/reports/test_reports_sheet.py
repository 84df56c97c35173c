"""The sheet of reports: what can be chosen, what is said of each run, which buttons fit (row Q9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from bw_desktop.errors import Refused, Unreachable
from bw_desktop.records.report_runs import KeptRun, ReportChoice
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.reports.reports_sheet import ReportsSheet
from bw_desktop.ui.reports.run import Run, Stage
from bw_desktop.ui.reports.run_card import RunCard
from bw_desktop.ui.reports.running import RunningReports
from bw_desktop.ui.reports.start_form import Asked, StartForm
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.inspection import nameless
from tests.ui.reports.made import MadeReports
from tests.ui.surroundings_made import clicked

CHOICES = (ReportChoice("all_goals"), ReportChoice("audit_logs"), ReportChoice("own_one", "What we want"))
TODAY = date(2026, 11, 17)
KEPT = KeptRun(7, "all_goals", date(2026, 1, 1), date(2026, 12, 31), datetime(2026, 11, 1, 9, 14, tzinfo=UTC))


@pytest.fixture
def running(around: Surroundings, parent: QWidget) -> RunningReports:
    return RunningReports(MadeReports(), around.runner, (), lambda _: None, parent)


@pytest.fixture
def sheet(around: Surroundings, running: RunningReports, parent: QWidget) -> ReportsSheet:
    return ReportsSheet(around, "live", running, CHOICES, parent, look_only=False)


@pytest.fixture
def form(around: Surroundings, parent: QWidget) -> StartForm:
    return StartForm(around.speech, CHOICES, MadeReports().known, TODAY)


def text(widget: QWidget, name: str) -> str:
    label = widget.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_a_report_its_evidence_and_the_audit_log_are_said_beforehand(form: StartForm) -> None:
    assert [form.report.itemText(place) for place in range(3)] == ["All goals", "Audit log", "What we want"]
    assert text(form, "report-evidence") == "This report is known to work."
    form.report.setCurrentIndex(2)
    assert "own_one" in text(form, "report-evidence")
    assert "our guess" in text(form, "report-evidence")
    assert "audit log" in text(form, "report-audited")


def test_a_period_fills_the_days_and_typed_days_are_own_ones(form: StartForm) -> None:
    assert form.asked() == Asked(CHOICES[0], date(2026, 10, 1), date(2026, 12, 31))
    form.period.setCurrentIndex(form.period.findData("last-year"))
    form.report.setCurrentIndex(1)
    assert form.asked() == Asked(CHOICES[1], date(2025, 1, 1), date(2025, 12, 31))
    form.first.setText("3/15/2025")
    form.first.textEdited.emit("3/15/2025")
    assert form.period.currentData() == "own"
    assert form.asked() == Asked(CHOICES[1], date(2025, 3, 15), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "field", "words"),
    [
        ("soon", "12/31/2026", "report-first", "not a date"),
        ("12/31/2026", "1/1/2026", "report-last", "before the first"),
    ],
)
def test_what_is_no_period_is_said_at_its_field(form: StartForm, first: str, last: str, field: str, words: str) -> None:
    form.first.setText(first)
    form.last.setText(last)
    assert form.asked() is None
    assert words in text(form, f"{field}-problem")


def test_what_is_chosen_is_asked_for(sheet: ReportsSheet) -> None:
    wanted: list[Asked] = []
    sheet.start_wanted.connect(wanted.append)
    sheet.show()
    clicked(sheet.go)
    sheet.form.first.setText("never")
    clicked(sheet.go)
    assert [asked.choice for asked in wanted] == [CHOICES[0]]
    assert nameless(sheet) == []
    sheet.close()


def test_in_look_only_it_is_said_calmly_why_and_what_to_do(sheet: ReportsSheet) -> None:
    wanted: list[str] = []
    sheet.remedy_wanted.connect(wanted.append)
    sheet.show_look_only(True)
    bar = sheet.findChild(MessageBar, "reports-look-only")
    assert bar is not None
    assert "look-only" in bar.sentence.text()
    assert not sheet.go.isEnabled()
    bar.button.click()
    assert wanted == ["look-only"]
    sheet.show_look_only(False)
    assert sheet.go.isEnabled()


def test_a_refusal_is_said_in_the_sheet(sheet: ReportsSheet) -> None:
    sheet.show_error(Refused())
    assert sheet.findChild(MessageBar, "reports-error") is not None
    sheet.show_starting(is_starting=True)
    assert not sheet.go.isEnabled()


WRITTEN = Run(KEPT, Stage.SAVED, saved=Path("x.xlsx"), rows=2, files=1)
STAGES = [
    (Run(KEPT), "Not looked at yet.", {"look", "forget"}),
    (Run(KEPT, Stage.QUEUED, is_watched=True), "waits for its turn", {"leave", "forget"}),
    (Run(KEPT, Stage.RUNNING, is_watched=True), "is working on it", {"leave", "forget"}),
    (Run(KEPT, Stage.RUNNING, looked=datetime.now(UTC)), "goes on without you", {"look", "forget"}),
    (Run(KEPT, Stage.RUNNING, error=Unreachable()), "can't be reached", {"look", "forget"}),
    (Run(KEPT, Stage.READY), "Ready to be saved.", {"save", "forget"}),
    (Run(KEPT, Stage.FAILED, words="Too much."), "“Too much.”", {"again", "forget"}),
    (Run(KEPT, Stage.FAILED), "could not finish", {"again", "forget"}),
    (Run(KEPT, Stage.GONE), "no longer has", {"again", "forget"}),
    (Run(KEPT, Stage.EXPIRED), "no longer valid", {"again", "forget"}),
    (Run(KEPT, Stage.FETCHING), "Fetching", {"stop"}),
    (Run(KEPT, Stage.WRITING, rows=1200), "Writing 1,200 rows", {"stop"}),
    (WRITTEN, "“x.xlsx”, 2 rows.", {"open", "folder", "forget"}),
    (replace(WRITTEN, files=3), "3 files were put together", {"open", "folder", "forget"}),
]  # fmt: skip


@pytest.mark.parametrize(("run", "words", "buttons"), STAGES)
def test_each_stage_has_its_words_and_its_buttons(
    around: Surroundings, parent: QWidget, run: Run, words: str, buttons: set[str]
) -> None:
    card = RunCard(around.speech, Run(KEPT, Stage.QUEUED))
    card.show_run(run)
    assert words in text(card, "report-run-state")
    assert words in card.accessibleName()
    shown = {one.objectName() for one in card.findChildren(QAbstractButton) if not one.isHidden()}
    assert shown == {f"report-{name}" for name in buttons}
    assert text(card, "report-run-title") == "All goals"
    assert "1/1/2026" in text(card, "report-run-period")
    assert "number 7" in text(card, "report-run-started")


def test_every_stage_is_among_those_shown() -> None:
    assert {run.stage for run, _, _ in STAGES} == set(Stage)


def test_cards_follow_their_runs_and_keep_their_place(sheet: ReportsSheet, running: RunningReports) -> None:
    wanted: list[tuple[int, str]] = []
    sheet.run_wanted.connect(lambda run_id, what: wanted.append((run_id, what)))
    assert not sheet.findChild(QLabel, "reports-none").isHidden()  # type: ignore[union-attr]
    running._runs = {7: Run(KEPT), 8: Run(replace(KEPT, id=8, started=datetime(2026, 11, 2, tzinfo=UTC)))}
    running.changed.emit()
    first, second = sheet.findChildren(RunCard)
    assert {first.objectName(), second.objectName()} == {"report-run-7", "report-run-8"}
    running.change(7, stage=Stage.READY)
    assert sheet.findChildren(RunCard) == [first, second]
    card = sheet.findChild(RunCard, "report-run-7")
    assert card is not None
    save = card.findChild(QAbstractButton, "report-save")
    assert save is not None
    save.click()
    assert wanted == [(7, "save")]
    running.forget(8)
    assert [one.objectName() for one in sheet.findChildren(RunCard) if not one.isHidden()] == ["report-run-7"]
