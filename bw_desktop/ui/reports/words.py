"""What a report, its dates and its stage are called."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.reports.run import Run, Stage
from bw_desktop.wording import Wording


def title_words(wording: Wording, report: str, title: str = "") -> str:
    """What the user calls a report, else the catalogue's word, else its name in the API."""
    known = f"report-name-{report}".replace("_", "-")
    return title or (wording.text(known) if wording.has(known) else report)


def period_words(speech: Speech, start: date, end: date) -> str:
    """Both days of a period."""
    return speech.wording.text("reports-period", start=speech.date(start), end=speech.date(end))


def stage_words(speech: Speech, run: Run) -> str:
    """How far a run is, in a sentence."""
    say, number = speech.wording.text, speech.number
    match run.stage:
        case _ if run.error is not None:
            return speech.wording.say(run.error.message)
        case Stage.FAILED if run.words:
            return say("reports-stage-failed-because", words=run.words)
        case Stage.WRITING:
            return say("reports-stage-writing", count=run.rows, rows=number(run.rows))
        case Stage.SAVED if run.saved is not None:
            words = say("reports-stage-saved", count=run.rows, rows=number(run.rows), name=run.saved.name)
            return words if run.files < 2 else f"{words} {say('reports-joined', files=number(run.files))}"
        case Stage.QUEUED | Stage.RUNNING if not run.is_watched and run.looked is not None:
            return say("reports-stage-left", time=moment_words(speech, run.looked))
        case stage:
            return say(f"reports-stage-{stage}")


def moment_words(speech: Speech, at: datetime) -> str:
    """An instant as people say it: today at 09:14."""
    local, now = at.astimezone(speech.zone), datetime.now(UTC).astimezone(speech.zone)
    if local.date() == now.date():
        return speech.wording.text("table-when-today", time=speech.time(at))
    return speech.wording.text("table-when", date=speech.date(local.date()), time=speech.time(at))
