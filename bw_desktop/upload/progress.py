"""How far sending is: "412 of 1,200 · about 9 min left · 2 not accepted" (row H6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bw_desktop.upload.outcome import Outcome, PauseReason, RunState, StopReason


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment of sending. `total` are the rows to be sent, `done` those settled; `seconds_left` None: not known yet.

    `outcomes` counts the rows of the plan that are to be sent. `until` is when a pause ends by itself.
    """

    state: RunState
    done: int
    total: int
    outcomes: Mapping[Outcome, int]
    per_minute: float | None = None
    seconds_left: float | None = None
    pause: PauseReason | None = None
    until: datetime | None = None
    stop: StopReason | None = None
