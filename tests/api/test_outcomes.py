"""What one request can come to: which row of the table, which error, and what it says about the pace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
import pytest

from bw_desktop import errors
from bw_desktop.api.body import BodyTooLarge, BodyUnreadable
from bw_desktop.api.outcomes import Answer, Journey, Trouble, lost, refused, unreadable
from bw_desktop.api.pace import Verdict
from bw_desktop.api.refusals import Words
from bw_desktop.api.repeats import Happened
from bw_desktop.errors import Details, TryLater

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DETAILS = Details("POST", "goals/", "request-1")


def after_status(status: int, *, reading: bool, **headers: str) -> Trouble:
    response = httpx.Response(status, headers=headers)
    return refused(response, Words("words"), DETAILS, reading=reading, privacy=(), now=NOW)


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (429, Verdict.SLOW_DOWN),
        (500, Verdict.TROUBLE),
        (503, Verdict.TROUBLE),
        (408, Verdict.LOST),
        (400, Verdict.CLEAN),
        (401, Verdict.CLEAN),
        (404, Verdict.CLEAN),
    ],
)
def test_what_a_status_says_about_the_pace(status: int, verdict: Verdict) -> None:
    assert after_status(status, reading=True).verdict is verdict


@pytest.mark.parametrize("status", [408, 502, 503, 504])
def test_a_gateways_word_leaves_a_write_open_with_its_words_kept(status: int) -> None:
    trouble = after_status(status, reading=False)
    assert type(trouble.error) is errors.AnswerLost
    assert trouble.happened is Happened.UNSETTLED
    assert trouble.error.details == Details("POST", "goals/", "request-1", status, "words")


def test_the_wait_the_server_asked_for_goes_with_the_error() -> None:
    trouble = after_status(503, reading=True, **{"retry-after": "7"})
    assert isinstance(trouble.error, TryLater)
    assert trouble.wait == trouble.error.wait == 7
    assert after_status(503, reading=True).wait is None


@dataclass(frozen=True)
class Sent:
    method: bytes


async def steps(*names: str, method: bytes = b"POST") -> Journey:
    journey = Journey()
    for name in names:
        await journey.follow(name, {"request": Sent(method)})
    return journey


async def test_only_what_was_seen_not_to_leave_has_certainly_not_left() -> None:
    assert not (await steps()).never_left
    assert (await steps("connection.connect_tcp.started")).never_left
    assert not (await steps("connection.connect_tcp.started", "http11.send_request_headers.started")).never_left


async def test_the_greeting_of_a_proxy_is_not_the_request() -> None:
    assert (await steps("http11.send_request_headers.started", method=b"CONNECT")).never_left


@pytest.mark.parametrize("reading", [True, False])
async def test_a_time_out_before_anything_left_may_be_sent_again(reading: bool) -> None:
    journey = await steps("connection.connect_tcp.started")
    trouble = lost(TimeoutError(), journey, DETAILS, reading=reading)
    assert trouble.happened is Happened.NOT_SENT
    assert type(trouble.error) is errors.Unreachable
    assert trouble.verdict is Verdict.LOST


async def test_a_time_out_after_it_left_is_open_for_a_write_alone() -> None:
    journey = await steps("connection.connect_tcp.started", "http11.send_request_headers.started")
    for reading, id_of in ((True, "error-no-answer"), (False, "error-answer-lost")):
        trouble = lost(TimeoutError(), journey, DETAILS, reading=reading)
        assert trouble.happened is Happened.UNSETTLED
        assert trouble.error.message.id == id_of
        assert trouble.error.details.text == "TimeoutError"


@pytest.mark.parametrize(
    ("error", "happened"),
    [
        (BodyUnreadable(cut=True), Happened.UNSETTLED),
        (BodyUnreadable(), Happened.TOLD),
        (BodyTooLarge(), Happened.TOLD),
    ],
)
def test_half_an_answer_is_asked_for_again_and_nonsense_is_told(error: Exception, happened: Happened) -> None:
    trouble = unreadable(error, Journey(status=200), DETAILS, reading=True)
    assert trouble.happened is happened
    assert type(trouble.error) is errors.AnswerUnreadable
    assert trouble.error.details.status == 200
    assert type(unreadable(error, Journey(status=201), DETAILS, reading=False).error) is errors.AnswerLost


def test_an_answer_shows_nobody_when_it_is_printed() -> None:
    answer = Answer(200, {"name": "Jane Doe"}, "request-1", 0.1, b'{"name": "Jane Doe"}')
    assert "Jane" not in repr(answer)
    assert answer.size == 20
