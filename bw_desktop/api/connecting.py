"""Says why no answer came, from the exception of the network: what the user can do differs from cause to cause."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator

import httpx

from bw_desktop.errors import AnswerLost, CertificateUnknown, Details, ProgramError, Unreachable
from bw_desktop.messages import Message

NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)
"""Exceptions after which nothing of the request can have reached the server."""

_WINDOWS_NETWORK_UNREACHABLE, _WINDOWS_HOST_UNREACHABLE = 1231, 1232
_NO_NETWORK = {
    errno.ENETUNREACH,
    errno.ENETDOWN,
    errno.EHOSTUNREACH,
    errno.EHOSTDOWN,
    errno.EADDRNOTAVAIL,
    _WINDOWS_NETWORK_UNREACHABLE,
    _WINDOWS_HOST_UNREACHABLE,
}


def not_sent(error: BaseException, details: Details) -> ProgramError:
    """The error to tell when a request never left: `CertificateUnknown` or `Unreachable`."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return CertificateUnknown(remedy="copy-network-note", details=details)
    return Unreachable(_why(causes), remedy="try-again", details=details)


def no_answer(reading: bool, details: Details) -> AnswerLost:
    """The error to tell when a request may have arrived, and no whole answer came back."""
    message = Message.of("error-no-answer") if reading else Message.of("error-answer-lost")
    return AnswerLost(message, remedy="try-again", details=details)


def _why(causes: list[BaseException]) -> Message:
    for cause in causes:
        if isinstance(cause, socket.gaierror):
            offline = cause.errno == socket.EAI_AGAIN
            return Message.of("error-unreachable-offline") if offline else Message.of("error-unreachable-name")
        if isinstance(cause, httpx.ProxyError | ssl.SSLError):
            return Message.of("error-unreachable-proxy")
        if isinstance(cause, OSError) and {cause.errno, getattr(cause, "winerror", None)} & _NO_NETWORK:
            return Message.of("error-unreachable-offline")
    return Message.of("error-unreachable")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        current = waiting.pop(0)
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        waiting += [current.__cause__, current.__context__]
        if isinstance(current, BaseExceptionGroup):
            waiting += current.exceptions
