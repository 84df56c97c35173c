"""What page 5 asks before anything leaves: a sentence, the choice, and in LIVE the number of rows typed (row G4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bw_desktop.messages import Message
from bw_desktop.ui.upload.preview_view import PlanFacts
from bw_desktop.upload import Fate
from bw_desktop.upload.first_few import FIRST_FEW

TYPE_ABOVE = 50
"""In LIVE, more rows than this are sent only when their number was typed."""


class Way(StrEnum):
    """What can be done with the plan."""

    CHECK_ONLY = "check-only"
    FIRST_FEW = "first-few"
    SEND_ALL = "send-all"


@dataclass(frozen=True, slots=True)
class Target:
    """The workspace as the pages name it."""

    workspace: str
    environment: str
    look_only: bool


@dataclass(frozen=True, slots=True)
class SendView:
    """The page. `count` rows are sent, `changed` of them change what exists; `first` can go first, 0 where none can."""

    sentence: Message
    count: int
    asks_number: bool
    is_locked: bool
    changed: int = 0
    first: int = 0

    def can_send(self, way: Way, typed: str) -> bool:
        """Whether the button of a way may be pressed, with what was typed so far."""
        if way is Way.CHECK_ONLY:
            return True
        if way is Way.FIRST_FEW:
            return self.first > 0 and not self.is_locked
        return self.count > 0 and not self.is_locked and (not self.asks_number or self.is_number(typed))

    def is_number(self, typed: str) -> bool:
        """Whether what was typed is the number."""
        return is_number(typed, self.count)

    def button(self, way: Way) -> Message:
        """The words of the button: its outcome."""
        if way is Way.CHECK_ONLY:
            return Message("pages-send-button-check")
        if way is Way.FIRST_FEW:
            return Message("pages-send-button-first", {"count": self.first})
        return Message("pages-send-button", {"count": self.count})


def asks_number(count: int, target: Target) -> bool:
    """Whether the number of rows has to be typed before so many are sent."""
    return target.environment == "live" and count > TYPE_ABOVE


def is_number(typed: str, count: int) -> bool:
    """Whether what was typed is the number; a separator of thousands may stand in it."""
    digits = re.sub(r"[\s.,'’\u00a0\u202f]", "", typed)
    return digits.isascii() and digits.isdigit() and int(digits) == count


def send_view(facts: PlanFacts, target: Target) -> SendView:
    """The page of a plan."""
    count, changed = facts.to_send, facts.counts[Fate.CHANGED]
    sentence = Message.of(
        "pages-send-sentence"
        if not changed
        else "pages-send-sentence-both"
        if changed < count
        else "pages-send-changes",
        count=count - changed,
        changed=changed,
        people=facts.people,
        workspace=target.workspace,
        environment=Message(f"environment-{target.environment}"),
    )
    return SendView(
        sentence if count else Message("pages-send-nothing"),
        count,
        asks_number(count, target),
        target.look_only,
        changed,
        FIRST_FEW if count > FIRST_FEW else 0,
    )
