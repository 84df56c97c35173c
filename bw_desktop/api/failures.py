"""Why a workspace cannot be used at all, as one of six plain reasons (product.md 6.1), or an open privacy notice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

import httpx

from bw_desktop.api.connection import Connection, Environment
from bw_desktop.endpoints import EndpointMap
from bw_desktop.errors import (
    AnswerUnreadable,
    CertificateUnknown,
    KeyNotAccepted,
    NotAllowed,
    NotFound,
    PrivacyNoticeOpen,
    ProgramError,
    Unreachable,
    WrongHost,
)
from bw_desktop.messages import Message

KnowsName = Callable[[str], Awaitable[bool]]


class Reason(StrEnum):
    """The six reasons, and the one that only the key's own person can clear away."""

    ADDRESS = "address wrong"
    OFFLINE = "no internet"
    COMPANY_NETWORK = "company network"
    KEY = "key not accepted"
    RIGHTS = "too few rights"
    PRIVACY_NOTICE = "privacy notice not accepted"
    UNREACHABLE = "Betterworks not reachable"


@dataclass(frozen=True, slots=True)
class Failure:
    """A reason in words; `note` is a text to be copied for the company's IT, where they can help."""

    reason: Reason
    message: Message
    error: ProgramError
    note: Message | None = None


async def knows_name(host: str) -> bool:
    """Whether a host's name can be found now: asks the name service only, and connects to nothing."""
    try:
        await asyncio.get_running_loop().getaddrinfo(host, 443)
    except OSError:
        return False
    return True


async def failure_of(
    error: ProgramError, connection: Connection, endpoints: EndpointMap, knows: KnowsName = knows_name
) -> Failure:
    """The plain reason of an error; a name that cannot be found is a wrong address only if other names can be."""
    reason = _reason(error)
    if error.message.id == "error-unreachable-name":
        own = [httpx.URL(address).host for address in endpoints.hosts.values()]
        online = connection.host not in own and await knows(own[0])
        reason = Reason.ADDRESS if online else Reason.OFFLINE
    note = None
    if reason in {Reason.COMPANY_NETWORK, Reason.UNREACHABLE}:
        problem = error.details.text or type(error).__name__
        note = Message.of("api-note-for-it", host=connection.host, address=connection.base_url, problem=problem)
    return Failure(reason, _message(reason, error, connection), error, note)


def _reason(error: ProgramError) -> Reason:
    if error.message.id == "error-answer-cut":
        # Half an answer is Betterworks', on a bad line; nobody shall look for a typing error.
        return Reason.UNREACHABLE
    for kind, reason in (
        (KeyNotAccepted, Reason.KEY),
        (NotAllowed, Reason.RIGHTS),
        (PrivacyNoticeOpen, Reason.PRIVACY_NOTICE),
        (CertificateUnknown, Reason.COMPANY_NETWORK),
        (WrongHost, Reason.ADDRESS),
        (NotFound, Reason.ADDRESS),
        (AnswerUnreadable, Reason.ADDRESS),
    ):
        if isinstance(error, kind):
            return reason
    if isinstance(error, Unreachable) and error.message.id in _UNREACHABLE:
        return _UNREACHABLE[error.message.id]
    return Reason.UNREACHABLE


_UNREACHABLE = {
    "error-unreachable-offline": Reason.OFFLINE,
    "error-unreachable-proxy": Reason.COMPANY_NETWORK,
}


def _message(reason: Reason, error: ProgramError, connection: Connection) -> Message:
    if reason is Reason.PRIVACY_NOTICE:
        return error.message
    host = connection.host
    if reason is Reason.KEY and connection.environment is Environment.TEST:
        return Message.of("api-failure-test-key", host=host)
    return {
        Reason.ADDRESS: Message.of("api-failure-address", host=host),
        Reason.OFFLINE: Message.of("api-failure-offline"),
        Reason.COMPANY_NETWORK: Message.of("api-failure-company-network", host=host),
        Reason.KEY: Message.of("api-failure-key", host=host),
        Reason.RIGHTS: Message.of("api-failure-rights"),
        Reason.UNREACHABLE: Message.of("api-failure-unreachable", host=host),
    }[reason]
