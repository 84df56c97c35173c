"""The list of reports in the settings: called by the user's words, added, removed, back to standard (row Q9)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from bw_desktop.records.report_runs import ReportChoice, choices
from bw_desktop.ui.kit import (
    Caption,
    FormRow,
    IconButton,
    Muted,
    QuietButton,
    SecondaryButton,
    column,
    emptied,
    row,
)
from bw_desktop.ui.naming import named
from bw_desktop.ui.reports.words import title_words
from bw_desktop.wording import Wording

_NAME = re.compile(r"[a-z0-9_]{1,80}")

Use = Callable[[tuple[ReportChoice, ...]], None]
"""Takes over the user's own list; an empty one means the standard."""


class ReportNames(QWidget):
    """Each change is in use at once. `standard` are the names of the endpoint map."""

    def __init__(self, wording: Wording, own: Iterable[ReportChoice], standard: Iterable[str], use: Use) -> None:
        super().__init__()
        self.setObjectName("report-names")
        self._wording, self._standard, self._use = wording, tuple(standard), use
        self._choices = choices(own, self._standard)
        say = wording.text
        layout = column(self, space=8)
        layout.addWidget(Muted(say("settings-reports-purpose"), "settings-reports-purpose"))
        self._lines = column(space=4)
        layout.addLayout(self._lines)
        self.name = named(QLineEdit(), "report-name", say("settings-reports-name"))
        self.title = named(QLineEdit(), "report-title", say("settings-reports-title"))
        self._name_row = FormRow(say("settings-reports-name"), self.name)
        layout.addSpacing(8)
        new = row(space=8)
        new.addWidget(self._name_row, 1)
        new.addWidget(FormRow(say("settings-reports-title"), self.title), 1)
        layout.addLayout(new)
        add = SecondaryButton(say("settings-reports-add"), "report-add", icon="add")
        add.clicked.connect(self._add)
        self._back = QuietButton(say("settings-reports-standard"), "report-standard", icon="undo")
        self._back.clicked.connect(lambda: self._change(()))
        foot = row(space=8)
        foot.addWidget(add)
        foot.addWidget(self._back)
        foot.addStretch(1)
        layout.addLayout(foot)
        self._show()

    def _show(self) -> None:
        emptied(self._lines)
        say = self._wording.text
        for choice in self._choices:
            shown = title_words(self._wording, choice.name, choice.title)
            title = named(QLineEdit(shown), f"report-title-{choice.name}", say("settings-reports-title-of", name=shown))
            title.editingFinished.connect(partial(self._on_renamed, choice.name, title))
            remove = IconButton("remove", f"report-remove-{choice.name}", say("settings-reports-remove", report=shown))
            remove.clicked.connect(partial(self._remove, choice.name))
            # The last one stays: an empty list would be the standard one again.
            remove.setEnabled(len(self._choices) > 1)
            line = row(space=8)
            line.addWidget(title, 1)
            line.addWidget(Caption(choice.name, f"report-known-as-{choice.name}"), 1)
            line.addWidget(remove)
            self._lines.addLayout(line)
        self._back.setEnabled(self._choices != choices((), self._standard))

    def _on_renamed(self, name: str, field: QLineEdit) -> None:
        title = field.text().strip()
        if title == title_words(self._wording, name):
            title = ""
        self._choices = tuple(replace(one, title=title) if one.name == name else one for one in self._choices)
        self._use(self._choices)
        self._back.setEnabled(self._choices != choices((), self._standard))

    def _remove(self, name: str) -> None:
        self._change(tuple(one for one in self._choices if one.name != name))

    def _add(self) -> None:
        name, title, say = self.name.text().strip(), self.title.text().strip(), self._wording.text
        problem = ""
        if not _NAME.fullmatch(name):
            problem = say("settings-reports-bad-name")
        elif any(one.name == name for one in self._choices):
            problem = say("settings-reports-known")
        self._name_row.set_problem(problem)
        if not problem:
            self._change((*self._choices, ReportChoice(name, title)))
            self.name.clear()
            self.title.clear()

    def _change(self, now: tuple[ReportChoice, ...]) -> None:
        self._use(now)
        self._choices = choices(now, self._standard)
        self._show()
