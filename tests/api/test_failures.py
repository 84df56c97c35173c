"""Six plain reasons, and each error of the client stands for one of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bw_desktop import endpoints, errors
from bw_desktop.api import Connection, Environment, Reason
from bw_desktop.api.failures import failure_of, knows_name
from bw_desktop.errors import Details, ProgramError
from bw_desktop.messages import Message
from bw_desktop.wording import Wording

KNOWN = endpoints.load()
OWN = Connection(KNOWN.hosts["test"], Environment.TEST)
OTHER = Connection("https://eu.example/api/v1/", Environment.LIVE)


def knows(answer: bool) -> Callable[[str], Awaitable[bool]]:
    async def ask(host: str) -> bool:
        assert host == "app.betterworks.com"
        return answer

    return ask


async def never_asked(host: str) -> bool:
    raise AssertionError(host)


UNREACHABLE = {
    "error-unreachable": Reason.UNREACHABLE,
    "error-unreachable-offline": Reason.OFFLINE,
    "error-unreachable-proxy": Reason.COMPANY_NETWORK,
}


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (errors.KeyNotAccepted(), Reason.KEY),
        (errors.NotAllowed(), Reason.RIGHTS),
        (errors.PrivacyNoticeOpen(), Reason.PRIVACY_NOTICE),
        (errors.CertificateUnknown(), Reason.COMPANY_NETWORK),
        (errors.WrongHost(), Reason.ADDRESS),
        (errors.NotFound(), Reason.ADDRESS),
        (errors.AnswerUnreadable(), Reason.ADDRESS),
        (errors.AnswerUnreadable(Message("error-answer-cut")), Reason.UNREACHABLE),
        (errors.AnswerLost(), Reason.UNREACHABLE),
        (errors.ServerTrouble(), Reason.UNREACHABLE),
        (errors.Busy(), Reason.UNREACHABLE),
        *((errors.Unreachable(Message(words)), reason) for words, reason in UNREACHABLE.items()),
    ],
)
@pytest.mark.parametrize("language", ["en", "de"])
async def test_each_error_has_its_reason_in_words(error: ProgramError, reason: Reason, language: str) -> None:
    failure = await failure_of(error, OTHER, KNOWN, never_asked)
    assert failure.reason is reason
    assert failure.error is error
    wording = Wording(language)
    assert wording.say(failure.message)
    if failure.note is not None:
        assert "eu.example" in wording.say(failure.note)


@pytest.mark.parametrize(
    ("connection", "others_are_found", "reason"),
    [(OTHER, True, Reason.ADDRESS), (OTHER, False, Reason.OFFLINE), (OWN, True, Reason.OFFLINE)],
)
async def test_a_name_that_is_not_found_is_a_wrong_address_only_where_others_are_found(
    connection: Connection, others_are_found: bool, reason: Reason
) -> None:
    error = errors.Unreachable(Message.of("error-unreachable-name"))
    ask = knows(others_are_found) if connection is OTHER else never_asked
    assert (await failure_of(error, connection, KNOWN, ask)).reason is reason


async def test_only_what_it_can_help_with_comes_with_a_note_for_it() -> None:
    details = Details("GET", "users/me/", "request-1", None, "ConnectError")
    for kind, has_note in ((errors.CertificateUnknown, True), (errors.ServerTrouble, True), (errors.NotFound, False)):
        failure = await failure_of(kind(details=details), OTHER, KNOWN, never_asked)
        assert (failure.note is not None) is has_note
        if failure.note is not None:
            assert failure.note.arguments["problem"] == "ConnectError"


async def test_a_test_key_that_is_refused_has_probably_been_renewed_away() -> None:
    """Row A7."""
    ids = [
        (await failure_of(errors.KeyNotAccepted(), connection, KNOWN, never_asked)).message.id
        for connection in (OWN, OTHER)
    ]
    assert ids == ["api-failure-test-key", "api-failure-key"]


async def test_the_privacy_notice_keeps_its_own_words() -> None:
    failure = await failure_of(errors.PrivacyNoticeOpen(), OTHER, KNOWN, never_asked)
    assert failure.message.id == "error-privacy-notice"


async def test_names_are_looked_up_without_connecting() -> None:
    assert await knows_name("localhost")
    assert not await knows_name("nowhere.invalid")
