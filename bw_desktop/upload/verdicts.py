"""Says what an error of a write means for its row: the table of repeats of design.md, seen from the upload."""

from __future__ import annotations

import re
from enum import StrEnum

from bw_desktop.errors import (
    AnswerLost,
    AnswerUnreadable,
    Bug,
    Busy,
    CertificateUnknown,
    KeyNotAccepted,
    LookOnly,
    PrivacyNoticeOpen,
    ProgramError,
    Unreachable,
    WrongHost,
)
from bw_desktop.upload.outcome import StopReason

_UNSETTLED = frozenset({408, 502, 503, 504})
_PARTICULARS = re.compile(r"'[^']*'|\"[^\"]*\"|\d+")


class Verdict(StrEnum):
    """What to do with a request that failed."""

    LOOK = "it may have been done: look"
    WAIT = "it was not processed: the same again, later"
    NEW_KEY = "it was not processed: again with a new key"
    END = "it was not processed, and nothing else will be"
    TOLD = "not accepted"


_ENDS: dict[type[ProgramError], StopReason] = {
    LookOnly: StopReason.LOOK_ONLY,
    CertificateUnknown: StopReason.NOT_TRUSTED,
    WrongHost: StopReason.NOT_TRUSTED,
    PrivacyNoticeOpen: StopReason.PRIVACY_NOTICE,
}


def verdict_of(error: ProgramError) -> Verdict:
    """What an error of a create or a check-in means. A fault of ours is not swallowed: `Bug` is raised again."""
    if isinstance(error, Bug):
        raise error
    if isinstance(error, (AnswerLost, AnswerUnreadable)) or error.details.status in _UNSETTLED:
        return Verdict.LOOK
    if isinstance(error, (Busy, Unreachable)):
        return Verdict.WAIT
    if isinstance(error, KeyNotAccepted):
        return Verdict.NEW_KEY
    return Verdict.END if type(error) in _ENDS else Verdict.TOLD


def stop_reason(error: ProgramError) -> StopReason:
    """Why an upload ends with this error. Raises `KeyError` for one that ends nothing."""
    return _ENDS[type(error)]


def kind_of(error: ProgramError) -> str:
    """What makes two refusals the same, whatever values they name (row H5)."""
    details = error.details
    said = " ".join((*sorted(details.fields), *details.fields.values())) or details.text
    return f"{details.status} {error.message.id} {_PARTICULARS.sub('…', said)}"
