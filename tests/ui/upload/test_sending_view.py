"""Page 6 without a window: what a progress says and allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bw_desktop.ui.upload.sending_view import SendingView, sending_view
from bw_desktop.upload import Outcome, PauseReason, Progress, RunState, StopReason
from bw_desktop.upload.progress import Interruption
from bw_desktop.wording import Wording


def view(progress: Progress) -> SendingView:
    return sending_view(progress, lambda instant: f"{instant:%H:%M}")


def running(seconds: float | None = None, **outcomes: int) -> Progress:
    counts = {Outcome(name): count for name, count in outcomes.items()}
    return Progress(RunState.RUNNING, 412, 1200, counts, 90.0, seconds)


def test_the_counter_and_the_minutes() -> None:
    shown = view(running(530))
    assert Wording().say(shown.counter) == "412 of 1,200"
    assert shown.left is not None
    assert Wording().say(shown.left) == "about 9 minutes left"


@pytest.mark.parametrize(("seconds", "words"), [(10.0, "less than a minute left"), (60.0, "about 1 minute left")])
def test_the_last_minute(seconds: float, words: str) -> None:
    left = view(running(seconds)).left
    assert left is not None
    assert Wording().say(left) == words


def test_the_way_is_counted_in_tenths_for_who_listens() -> None:
    assert view(running()).tenth == 3
    assert view(Progress(RunState.DONE, 0, 0, {})).tenth == 10


def test_as_long_as_the_pace_is_not_known_no_time_is_told() -> None:
    assert view(running()).left is None


def test_only_what_went_wrong_is_counted_apart() -> None:
    shown = view(running(created=400, not_accepted=2, dont_know=1))
    assert shown.troubles == ((Outcome.NOT_ACCEPTED, 2), (Outcome.DONT_KNOW, 1))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (PauseReason.ASLEEP, "The computer slept from 12:03 to 12:41. Sending went on by itself."),
        (PauseReason.OFFLINE, "Betterworks could not be reached from 12:03 to 12:41. Sending went on by itself."),
    ],
)
def test_what_went_by_without_anybody_is_noted(reason: PauseReason, words: str) -> None:
    over = Interruption(reason, datetime(2026, 11, 17, 12, 3, tzinfo=UTC), datetime(2026, 11, 17, 12, 41, tzinfo=UTC))
    note = view(replace(running(), interruption=over)).note
    assert note is not None
    assert Wording().say(note) == words
    assert view(running()).note is None


def test_running_can_be_paused_and_stopped() -> None:
    shown = view(running())
    assert (shown.can_pause, shown.can_resume, shown.can_stop, shown.is_over) == (True, False, True, False)


def test_a_pause_of_the_user_ends_by_the_user() -> None:
    shown = view(Progress(RunState.PAUSED, 1, 9, {}, pause=PauseReason.USER))
    assert (shown.can_pause, shown.can_resume, shown.remedy) == (False, True, "")


def test_a_refused_key_asks_for_another() -> None:
    shown = view(Progress(RunState.PAUSED, 1, 9, {}, pause=PauseReason.NEW_KEY))
    assert shown.remedy == "replace-key"
    assert shown.can_stop


def test_a_pause_of_betterworks_says_until_when() -> None:
    until = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
    shown = view(Progress(RunState.PAUSED, 1, 9, {}, pause=PauseReason.SLOW_DOWN, until=until))
    assert shown.state.id == "pages-sending-until"
    assert shown.state.arguments["time"] == "10:42"
    assert shown.can_pause


def test_a_stop_says_why() -> None:
    shown = view(Progress(RunState.STOPPED, 5, 9, {}, stop=StopReason.SAME_ERROR))
    assert shown.state == StopReason.SAME_ERROR.message(shown.total)
    assert shown.is_over
    assert not shown.can_stop


def test_the_end_is_the_end() -> None:
    shown = view(Progress(RunState.DONE, 9, 9, {}))
    assert shown.is_over
    assert (shown.can_pause, shown.can_resume, shown.can_stop) == (False, False, False)
