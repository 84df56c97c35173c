"""What page 6 shows while rows are sent: how far, how long still, and what waits for what (rows H2, H5, H6)."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bw_desktop.messages import Message
from bw_desktop.upload import Outcome, PauseReason, Progress, RunState

TROUBLES = (Outcome.NOT_ACCEPTED, Outcome.HELD_BACK, Outcome.COULD_NOT, Outcome.KEPT, Outcome.DONT_KNOW)


@dataclass(frozen=True, slots=True)
class SendingView:
    """The page at a moment. `state` says what goes on, `note` what interrupted it and is over.

    `remedy` is the id of the action that helps, or empty.
    """

    done: int
    total: int
    counter: Message
    left: Message | None
    state: Message
    note: Message | None
    troubles: tuple[tuple[Outcome, int], ...]
    remedy: str
    can_pause: bool
    can_resume: bool
    can_stop: bool
    is_over: bool

    @property
    def tenth(self) -> int:
        """How many tenths of the way are done."""
        return self.done * 10 // self.total if self.total else 10


def sending_view(progress: Progress, say_time: Callable[[datetime], str]) -> SendingView:
    """The page of a progress."""
    running = progress.state is RunState.RUNNING
    paused = progress.state is RunState.PAUSED
    by_user = paused and progress.pause in (PauseReason.USER, PauseReason.NEW_KEY)
    return SendingView(
        progress.done,
        progress.total,
        Message("pages-sending-counter", {"done": progress.done, "total": progress.total}),
        _left(progress),
        _state(progress, say_time),
        _note(progress, say_time),
        tuple((outcome, progress.outcomes.get(outcome, 0)) for outcome in TROUBLES if progress.outcomes.get(outcome)),
        "replace-key" if paused and progress.pause is PauseReason.NEW_KEY else "",
        can_pause=running or (paused and not by_user),
        can_resume=by_user,
        can_stop=running or paused,
        is_over=progress.state in (RunState.DONE, RunState.STOPPED),
    )


def _left(progress: Progress) -> Message | None:
    if progress.state is not RunState.RUNNING or progress.seconds_left is None:
        return None
    if progress.seconds_left < 50:
        return Message("pages-sending-left-short")
    return Message("pages-sending-left", {"minutes": math.ceil(progress.seconds_left / 60)})


def _state(progress: Progress, say_time: Callable[[datetime], str]) -> Message:
    if progress.state is RunState.STOPPED and progress.stopped is not None:
        return progress.stopped
    if progress.state is RunState.PAUSED and progress.pause is not None:
        if progress.until is not None:
            return Message("pages-sending-until", {"reason": progress.pause.message, "time": say_time(progress.until)})
        return progress.pause.message
    return progress.state.word


def _note(progress: Progress, say_time: Callable[[datetime], str]) -> Message | None:
    """What went by without anybody (row H7)."""
    over = progress.interruption
    if over is None:
        return None
    when = {"since": say_time(over.since), "until": say_time(over.until)}
    return Message(f"pages-sending-was-{over.reason}", when)
