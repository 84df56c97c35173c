"""Why no answer came: the cause is found however deeply it is wrapped."""

from __future__ import annotations

import errno
import socket
import ssl

import httpx
import pytest

from bw_desktop.api.connecting import no_answer, not_sent
from bw_desktop.errors import CertificateUnknown, Details, Unreachable

DETAILS = Details("GET", "users/me/", "request-1")


def wrapped(cause: BaseException, *, as_context: bool = False) -> httpx.ConnectError:
    """As the libraries do it: one error in another in another."""
    middle = OSError("All connection attempts failed")
    outer = httpx.ConnectError("failed")
    if as_context:
        outer.__context__, middle.__context__ = middle, cause
    else:
        outer.__cause__, middle.__cause__ = middle, cause
    return outer


@pytest.mark.parametrize("as_context", [True, False])
@pytest.mark.parametrize(
    ("cause", "id"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown name"), "error-unreachable-name"),
        (socket.gaierror(socket.EAI_AGAIN, "no name service"), "error-unreachable-offline"),
        (OSError(errno.ENETUNREACH, "no route"), "error-unreachable-offline"),
        (OSError(errno.EHOSTUNREACH, "no route"), "error-unreachable-offline"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), "error-unreachable"),
        (ssl.SSLError(1, "wrong version number"), "error-unreachable-proxy"),
        (httpx.ProxyError("407"), "error-unreachable-proxy"),
        (ValueError("anything"), "error-unreachable"),
    ],
)
def test_the_cause_decides_what_is_told(cause: BaseException, id: str, as_context: bool) -> None:
    error = not_sent(wrapped(cause, as_context=as_context), DETAILS)
    assert type(error) is Unreachable
    assert error.message.id == id
    assert error.details == DETAILS


def test_a_certificate_is_told_apart_from_every_other_failure() -> None:
    error = not_sent(wrapped(ssl.SSLCertVerificationError(1, "self-signed")), DETAILS)
    assert type(error) is CertificateUnknown


def test_the_causes_of_several_attempts_are_looked_through() -> None:
    several = ExceptionGroup("attempts", [OSError("one"), OSError(errno.ENETUNREACH, "two")])
    assert not_sent(wrapped(several), DETAILS).message.id == "error-unreachable-offline"


def test_causes_that_go_round_in_circles_end() -> None:
    one, other = ValueError("one"), ValueError("other")
    one.__cause__, other.__cause__ = other, one
    assert not_sent(wrapped(one), DETAILS).message.id == "error-unreachable"


def test_reading_without_an_answer_has_lost_nothing() -> None:
    assert no_answer(True, DETAILS).message.id == "error-no-answer"
    assert no_answer(False, DETAILS).message.id == "error-answer-lost"
