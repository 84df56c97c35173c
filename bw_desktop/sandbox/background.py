"""What everything the fictitious company says is drawn from: the seed, the people, the programmes and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bw_desktop.sandbox.organisation import Organisation
from bw_desktop.sandbox.people import People
from bw_desktop.sandbox.programmes import Programmes
from bw_desktop.sandbox.replies import Replies


@dataclass(frozen=True, slots=True)
class Background:
    """Given to whatever draws conversations, feedback, recognition and talent records."""

    seed: int
    today: date
    people: People
    organisation: Organisation
    programmes: Programmes
    replies: Replies
