"""What one request can come to: an answer, or a trouble that says whether it may be sent again and what to tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import httpx

from bw_desktop.api.body import BodyUnreadable
from bw_desktop.api.connecting import NEVER_LEFT, no_answer, not_sent
from bw_desktop.api.pace import Verdict
from bw_desktop.api.refusals import Words, error_for
from bw_desktop.api.repeats import Happened, happened_with, retry_after
from bw_desktop.endpoints import Json
from bw_desktop.errors import AnswerUnreadable, CertificateUnknown, Details, ProgramError, TryLater
from bw_desktop.messages import Message


@dataclass(frozen=True, slots=True)
class Answer:
    """A success. `data` is the decoded body, `raw` its bytes unpacked, `elapsed` in seconds."""

    status: int
    data: Json = field(repr=False)
    request_id: str
    elapsed: float
    raw: bytes = field(repr=False)

    @property
    def size(self) -> int:
        """The length of the body in bytes."""
        return len(self.raw)

    def record(self) -> dict[str, Any]:
        """The body as one object. Raises `AnswerUnreadable` when it is none."""
        if not isinstance(self.data, dict):
            raise AnswerUnreadable(remedy="try-again", details=Details("", "", self.request_id, self.status))
        return self.data


@dataclass(frozen=True, slots=True)
class Trouble:
    """No success: what happened, the error to tell, what it says about the pace, and how long to wait if said."""

    happened: Happened
    error: ProgramError
    verdict: Verdict | None = None
    wait: float | None = None


@dataclass(slots=True)
class Journey:
    """How far a request came. Only a transport that reports its steps can prove that nothing left."""

    reported: bool = False
    left: bool = False
    held_back: bool = False
    status: int | None = None

    async def follow(self, step: str, facts: Mapping[str, Any]) -> None:
        """Hears the steps of the HTTP library; the greeting of a proxy is not the request."""
        self.reported = True
        if step.endswith("send_request_headers.started") and facts["request"].method != b"CONNECT":
            self.left = True

    @property
    def never_left(self) -> bool:
        """Whether it is certain that nothing reached the server."""
        return self.reported and not self.left


def lost(error: BaseException, journey: Journey, details: Details, *, reading: bool) -> Trouble:
    """After a failure of the connection, or a time-out."""
    seen = replace(details, status=journey.status, text=type(error).__name__)
    if isinstance(error, NEVER_LEFT) or journey.never_left:
        told = not_sent(error, seen)
        if isinstance(told, CertificateUnknown):
            return Trouble(Happened.TOLD, told)
        return Trouble(Happened.NOT_SENT, told, Verdict.LOST)
    if reading and journey.status is not None:
        return Trouble(Happened.UNSETTLED, _unreadable(Message.of("error-answer-cut"), seen), Verdict.LOST)
    return Trouble(Happened.UNSETTLED, no_answer(reading, seen), Verdict.LOST)


def unreadable(error: Exception, journey: Journey, details: Details, *, reading: bool) -> Trouble:
    """After a success whose body makes no sense: a write may have been done, reading has brought nothing."""
    seen = replace(details, status=journey.status, text=type(error).__name__)
    if not reading:
        return Trouble(Happened.UNSETTLED, no_answer(reading, seen), Verdict.CLEAN)
    if isinstance(error, BodyUnreadable) and error.cut:
        return Trouble(Happened.UNSETTLED, _unreadable(Message.of("error-answer-cut"), seen), Verdict.LOST)
    return Trouble(Happened.TOLD, _unreadable(Message.of("error-answer-unreadable"), seen), Verdict.CLEAN)


def refused(
    response: httpx.Response, words: Words, details: Details, *, reading: bool, privacy: tuple[str, ...], now: datetime
) -> Trouble:
    """After a status that is no success."""
    status = response.status_code
    happened = happened_with(status)
    error = error_for(status, words, details, reading=reading, privacy=privacy)
    if happened is Happened.UNSETTLED and not reading:
        error = no_answer(reading, error.details)
    wait = retry_after(response.headers.get("retry-after"), response.headers.get("date"), now)
    if isinstance(error, TryLater):
        error.wait = wait
    return Trouble(happened, error, _verdict(status), wait)


def _verdict(status: int) -> Verdict:
    if status == 429:
        return Verdict.SLOW_DOWN
    if status == 408:
        return Verdict.LOST
    return Verdict.TROUBLE if status >= 500 else Verdict.CLEAN


def _unreadable(message: Message, details: Details) -> AnswerUnreadable:
    return AnswerUnreadable(message, remedy="try-again", details=details)
