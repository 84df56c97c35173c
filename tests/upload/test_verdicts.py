"""The table of repeats, row by row, and when two refusals are the same (rows H3, H5)."""

from __future__ import annotations

import pytest

from bw_desktop.errors import (
    AnswerLost,
    AnswerUnreadable,
    Bug,
    Busy,
    CertificateUnknown,
    Details,
    KeyNotAccepted,
    LookOnly,
    NotAllowed,
    NotFound,
    PrivacyNoticeOpen,
    ProgramError,
    Refused,
    ServerTrouble,
    Unreachable,
    WrongHost,
)
from bw_desktop.upload import StopReason
from bw_desktop.upload.stop_rules import StopRules
from bw_desktop.upload.verdicts import Verdict, kind_of, stop_reason, verdict_of


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (Unreachable(), Verdict.WAIT),
        (Busy(details=Details(status=429)), Verdict.WAIT),
        (Busy(details=Details(status=503)), Verdict.LOOK),
        (ServerTrouble(details=Details(status=502)), Verdict.LOOK),
        (ServerTrouble(details=Details(status=504)), Verdict.LOOK),
        (Refused(details=Details(status=408)), Verdict.LOOK),
        (AnswerLost(), Verdict.LOOK),
        (AnswerUnreadable(), Verdict.LOOK),
        (ServerTrouble(details=Details(status=500)), Verdict.TOLD),
        (Refused(details=Details(status=400)), Verdict.TOLD),
        (NotAllowed(details=Details(status=403)), Verdict.TOLD),
        (NotFound(details=Details(status=404)), Verdict.TOLD),
        (KeyNotAccepted(), Verdict.NEW_KEY),
        (LookOnly(), Verdict.END),
        (WrongHost(), Verdict.END),
        (CertificateUnknown(), Verdict.END),
        (PrivacyNoticeOpen(), Verdict.END),
    ],
)
def test_what_an_error_means_for_its_row(error: ProgramError, verdict: Verdict) -> None:
    assert verdict_of(error) is verdict
    if verdict is Verdict.END:
        assert stop_reason(error) in StopReason


def test_a_fault_of_ours_is_not_swallowed() -> None:
    with pytest.raises(Bug):
        verdict_of(Bug())


def refusal(**fields: str) -> Refused:
    return Refused(details=Details(status=400, fields=fields))


def test_refusals_are_the_same_whatever_values_they_name() -> None:
    one, other = refusal(categories="Category 'A1' does not exist."), refusal(categories="Category 'B' does not exist.")
    assert kind_of(one) == kind_of(other)
    assert kind_of(one) != kind_of(refusal(end="Category 'A1' does not exist."))
    assert kind_of(one) != kind_of(NotAllowed(details=Details(status=403)))


def test_five_of_a_kind_in_a_row_stop() -> None:
    rules = StopRules()
    assert [rules.refused("a") for _ in range(4)] == [None] * 4
    rules.accepted()
    assert [rules.refused("a") for _ in range(5)] == [None] * 4 + [StopReason.SAME_ERROR]
    assert rules.answered == 10


def test_more_than_a_fifth_of_the_first_fifty_stop() -> None:
    rules = StopRules()
    found = []
    for number in range(11):
        rules.accepted()
        found.append(rules.refused(str(number)))
    assert found == [None] * 10 + [StopReason.TOO_MANY_ERRORS]


def test_later_refusals_do_not_count_against_the_first_fifty() -> None:
    rules = StopRules()
    for _ in range(50):
        rules.accepted()
    assert {rules.refused(str(number)) for number in range(100)} == {None}
