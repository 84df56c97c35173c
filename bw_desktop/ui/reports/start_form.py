"""Chooses a report by its name and the days it shall tell about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from bw_desktop.endpoints import Evidence
from bw_desktop.records.people import today_utc
from bw_desktop.records.report_runs import ReportChoice
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.kit import Caption, Card, FormRow, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.reports.words import title_words
from bw_desktop.ui.tables.filter_text import FilterReader
from bw_desktop.ui.tabs.periods import periods

_OWN = "own"


@dataclass(frozen=True, slots=True)
class Asked:
    """A report that is wanted."""

    choice: ReportChoice
    start: date
    end: date


class StartForm(Card):
    """The report, its period, and its first and last day; `asked` is what was chosen."""

    def __init__(
        self,
        speech: Speech,
        choices: Sequence[ReportChoice],
        known: Mapping[str, Evidence],
        today: date | None = None,
    ) -> None:
        super().__init__("report-form")
        self._speech, self._choices, self._known = speech, choices, known
        self._periods = periods(today or today_utc())
        say = speech.wording.text
        self.report = named(QComboBox(), "report-choice", say("reports-choice"))
        for choice in choices:
            self.report.addItem(title_words(speech.wording, choice.name, choice.title))
        self.period = named(QComboBox(), "report-period", say("reports-period-choice"))
        for period in self._periods:
            self.period.addItem(speech.wording.say(period.name), period.id)
        self.period.addItem(say("reports-period-own"), _OWN)
        self.first = named(QLineEdit(), "report-first", say("reports-first"))
        self.last = named(QLineEdit(), "report-last", say("reports-last"))
        self._days = [FormRow(say("reports-first"), self.first), FormRow(say("reports-last"), self.last)]
        self._hint = Caption("", "report-evidence")
        self._build()
        self.report.currentIndexChanged.connect(lambda _: self._tell_evidence())
        self.period.currentIndexChanged.connect(lambda _: self._fill())
        for field in (self.first, self.last):
            field.textEdited.connect(lambda _: self._on_typed())
        self._tell_evidence()
        self._fill()

    def asked(self) -> Asked | None:
        """The report wanted; None where a day is none, which is said at its field."""
        reader = FilterReader(self._speech.locale, self._speech.date_pattern)
        found: list[date] = []
        for form_row, field in zip(self._days, (self.first, self.last), strict=True):
            try:
                found.append(reader.day(field.text()))
                form_row.set_problem("")
            except ValueError:
                form_row.set_problem(self._speech.wording.text("reports-no-date", example=self._speech.date_example))
        if len(found) < len(self._days):
            return None
        if found[1] < found[0]:
            self._days[1].set_problem(self._speech.wording.text("reports-last-before-first"))
            return None
        return Asked(self._choices[max(self.report.currentIndex(), 0)], *found)

    def _build(self) -> None:
        say = self._speech.wording.text
        above, below = row(space=16), row(space=16)
        above.addWidget(FormRow(say("reports-choice"), self.report), 1)
        above.addWidget(FormRow(say("reports-period-choice"), self.period), 1)
        for form_row in self._days:
            below.addWidget(form_row, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(above)
        self.body.addLayout(below)
        self.body.addWidget(self._hint)
        self.body.addWidget(Caption(say("reports-audited"), "report-audited"))

    def _tell_evidence(self) -> None:
        """Only what was seen to work is promised."""
        name = self._choices[max(self.report.currentIndex(), 0)].name
        evidence = self._known.get(name, Evidence.ASSUMED)
        self._hint.setText(self._speech.wording.text(f"reports-evidence-{evidence}", name=name))

    def _fill(self) -> None:
        place = self.period.currentIndex()
        if place < len(self._periods):
            self.first.setText(self._speech.date(self._periods[place].start))
            self.last.setText(self._speech.date(self._periods[place].end))
            for form_row in self._days:
                form_row.set_problem("")
        else:
            self.first.setFocus()

    def _on_typed(self) -> None:
        """Days that are typed are nobody's but the user's own."""
        self.period.blockSignals(True)
        self.period.setCurrentIndex(self.period.findData(_OWN))
        self.period.blockSignals(False)
