"""Says how many rows are shown of how many, how fresh they are, and whether that is all (rows B7, B13)."""

from __future__ import annotations

from datetime import datetime

from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.loading import Loader, Progress

_WEEK = 7


def counts(speech: Speech, loader: Loader, shown: int, loaded: int, *, narrowed: bool) -> str:
    """The sentence "Showing 214 of 18,402", or "6,000 of about 18,400 loaded so far"."""
    say, number = speech.wording.text, speech.number
    if not loaded and not loader.is_loading and not loader.is_whole:
        return ""
    if loader.kept is not None:
        words = "table-kept-shown" if narrowed else "table-kept-all"
        return say(words, count=loaded, shown=number(shown), loaded=number(loaded), when=moment(speech, loader.kept))
    if loader.is_loading:
        total = loader.facts.total
        sofar = (
            say("table-loading-of", loaded=number(loaded), total=number(total))
            if total
            else say("table-loading", loaded=number(loaded))
        )
        return say("table-loading-shown", shown=number(shown), loading=sofar) if narrowed else sofar
    if narrowed:
        return say("table-shown-of", shown=number(shown), loaded=number(loaded))
    return say("table-all", count=loaded, loaded=number(loaded))


def freshness(speech: Speech, loader: Loader) -> str:
    """The sentence "Loaded today at 09:14 · complete"; empty before the first load."""
    say = speech.wording.text
    if loader.since is None:
        return ""
    if loader.kept is not None:
        return say("table-kept-trying" if loader.is_loading else "table-kept-fresh")
    when = _when(speech, loader.since)
    match loader.progress:
        case Progress.LOADING:
            stage = loader.facts.stage
            return speech.wording.say(stage) if stage is not None else ""
        case Progress.COMPLETE:
            return say("table-fresh-complete", when=when)
        case Progress.STOPPED:
            return say("table-fresh-stopped", when=when)
        case _ if loader.count:
            return say("table-fresh-failed", when=when)
        case _:
            return ""


def moment(speech: Speech, at: datetime) -> str:
    """An instant as short as it is clear: "today 14:02", "Tue 14:02", or with its date."""
    local, now = at.astimezone(speech.zone), datetime.now(at.tzinfo).astimezone(speech.zone)
    time, days = speech.time(at), (now.date() - local.date()).days
    if days == 0:
        return speech.wording.text("table-moment-today", time=time)
    if 0 < days < _WEEK:
        day = speech.locale.dayName(local.isoweekday(), speech.locale.FormatType.ShortFormat)
        return speech.wording.text("table-moment", day=day, time=time)
    return speech.wording.text("table-moment", day=speech.date(local.date()), time=time)


def _when(speech: Speech, at: datetime) -> str:
    local, now = at.astimezone(speech.zone), datetime.now(at.tzinfo).astimezone(speech.zone)
    time = speech.time(at)
    if local.date() == now.date():
        return speech.wording.text("table-when-today", time=time)
    return speech.wording.text("table-when", date=speech.date(local.date()), time=time)
