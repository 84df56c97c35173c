"""One report run on the screen: what it is, how far it is, and what can be done with it now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from bw_desktop.ui.announcing import announce
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.kit import Body, Button, Caption, Card, Icon, QuietButton, SecondaryButton, Strong, column, row
from bw_desktop.ui.reports.run import BUSY, LOST, WAITING, Run, Stage
from bw_desktop.ui.reports.words import moment_words, period_words, stage_words, title_words

_WAIT, _TROUBLE = ("wait", "muted"), ("offline", "look")
_ICONS = {
    Stage.READY: ("good", "good"),
    Stage.SAVED: ("good", "good"),
    Stage.FAILED: ("bad", "bad"),
    Stage.GONE: ("look", "look"),
    Stage.EXPIRED: ("look", "look"),
}


class RunCard(Card):
    """Stays while its run changes, so that the keyboard stays where it is. `wanted` carries what a button asks for."""

    wanted = Signal(str)

    def __init__(self, speech: Speech, run: Run) -> None:
        super().__init__(f"report-run-{run.kept.id}")
        self._speech = speech
        self._said = ""
        kept, say = run.kept, speech.wording.text
        self._title = title_words(speech.wording, kept.report, kept.title)
        heading = row(space=8)
        period = Caption(period_words(speech, kept.start, kept.end), "report-run-period")
        period.setWordWrap(False)
        heading.addWidget(Strong(self._title, "report-run-title"), 1)
        heading.addWidget(period)
        self._icon = Icon("wait")
        self._state = Body("", "report-run-state")
        line = row(space=8)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._state, 1)
        started = say("reports-started", time=moment_words(speech, kept.started), number=str(kept.id))
        self.body.addLayout(heading)
        self.body.addLayout(line)
        self.body.addLayout(self._foot(started))
        self.show_run(run)

    def show_run(self, run: Run) -> None:
        """Shows how the run stands now."""
        words = stage_words(self._speech, run)
        self._state.setText(words)
        self._icon.set_icon(*(_TROUBLE if run.error is not None else _ICONS.get(run.stage, _WAIT)))
        self.setAccessibleName(self._speech.wording.text("reports-run-spoken", report=self._title, state=words))
        for name, button in self._buttons.items():
            button.setVisible(_fits(name, run))
        if self._said and words != self._said:
            announce(self, words)
        self._said = words

    def _foot(self, started: str) -> QVBoxLayout:
        say = self._speech.wording.text
        kinds: dict[str, tuple[type[Button], str]] = {
            "forget": (QuietButton, "remove"),
            "leave": (QuietButton, "stop"),
            "stop": (SecondaryButton, "stop"),
            "look": (SecondaryButton, "refresh"),
            "again": (SecondaryButton, "refresh"),
            "folder": (QuietButton, "folder"),
            "open": (SecondaryButton, "outside"),
            "save": (SecondaryButton, "export"),
        }
        self._buttons: dict[str, Button] = {}
        line = row(space=8)
        line.addWidget(Caption(started, "report-run-started"), 1)
        for name, (kind, icon) in kinds.items():
            spoken = say("reports-button-spoken", button=say(f"reports-{name}"), report=self._title)
            button = kind(say(f"reports-{name}"), f"report-{name}", icon=icon, spoken=spoken)
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            self._buttons[name] = button
            line.addWidget(button)
        foot = column(space=0)
        foot.addLayout(line)
        return foot


def _fits(button: str, run: Run) -> bool:
    """Whether a button can be used now."""
    match button:
        case "leave":
            return run.stage in WAITING and run.is_watched
        case "look":
            return run.stage in WAITING and not run.is_watched
        case "again":
            return run.stage in LOST
        case "open" | "folder":
            return run.stage is Stage.SAVED
        case "save":
            return run.stage is Stage.READY
        case "stop":
            return run.stage in BUSY
        case _:
            return run.stage not in BUSY
