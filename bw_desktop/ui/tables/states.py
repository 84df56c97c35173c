"""What a table says instead of rows: loading, nothing there, hidden by filters, refused, not reachable (A10, 6.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bw_desktop.errors import NotAllowed, NotFound, ProgramError
from bw_desktop.messages import Message
from bw_desktop.records.domain import Domain
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.kit import details_text
from bw_desktop.ui.tables.loading import Loader, Progress


@dataclass(frozen=True, slots=True)
class State:
    """An empty state in words. `action` is the id of what its button does, empty for none.

    `covers` says whether it takes the place of the whole table, headers too.
    """

    icon: str
    title: str
    sentence: str
    action: str = ""
    button: str = ""
    covers: bool = True
    details: str = ""


def state(
    speech: Speech, domain: Domain[Any], loader: Loader, shown: int, loaded: int, lacking: Sequence[Message] = ()
) -> State | None:
    """What to say; None where there are rows to show. `lacking` is what a question still waits for."""
    say = speech.wording.text
    if shown:
        return None
    if loaded and lacking:
        icon, told = ("lock", "refused") if lacking[0].id == "view-lacks-right" else ("wait", "yet")
        title, why = say(f"view-no-answer-{told}"), say(f"view-no-answer-{told}-why")
        return State(icon, title, why, "view-leave", say("action-view-leave"), covers=False)
    if loaded:
        hidden = speech.number(loaded)
        return State(
            "filter",
            say("table-hidden-title"),
            say("table-hidden", count=loaded, loaded=hidden),
            "table-clear-filters",
            say("table-clear-filters"),
            covers=False,
        )
    match loader.progress:
        case Progress.LOADING:
            stage = loader.facts.stage
            sentence = speech.wording.say(stage) if stage is not None else say("table-waiting")
            return State("wait", say(f"tab-{domain.id}-loading"), sentence)
        case Progress.FAILED if loader.error is not None:
            return _failed(speech, domain, loader.error)
        case Progress.COMPLETE:
            return State("empty", say(f"tab-{domain.id}-none"), say(f"tab-{domain.id}-none-why"))
        case _:
            return State(
                "empty", say(f"tab-{domain.id}-not-loaded"), say("table-not-loaded"), "table-refresh", say("table-load")
            )


def _failed(speech: Speech, domain: Domain[Any], error: ProgramError) -> State:
    say = speech.wording.text
    if isinstance(error, NotAllowed):
        who = speech.wording.say(domain.who_can)
        return State("lock", say(f"tab-{domain.id}-refused"), say("table-refused-why", who=who))
    if isinstance(error, NotFound):
        return State("told", say(f"tab-{domain.id}-refused"), say("table-unknown-why"))
    remedy = error.remedy if error.remedy and speech.wording.has(f"action-{error.remedy}") else "table-refresh"
    button = say(f"action-{error.remedy}") if remedy != "table-refresh" else say("table-try-again")
    details = details_text(speech.wording, error.details)
    sentence = speech.wording.say(error.message)
    return State("offline", say(f"tab-{domain.id}-failed"), sentence, remedy, button, details=details)
