"""The catalogue of what a check or sending may say of a row, each with what helps (rows F7, P2).

The words of what helps are `upload-remedy-…`.
"""

from __future__ import annotations

from collections.abc import Mapping

_CODES: Mapping[str, str] = {
    "edit-cell": """required-blank owner-missing owners-disagree owner-name-differs date-unreadable date-far
        end-before-start number-unreadable progress-range email-unreadable id-unreadable period-unreadable
        period-differs description-too-long description-long private-milestone unit-missing target-missing
        target-is-start milestone-without-goal parent-unknown parent-ambiguous parent-unclear parent-is-milestone
        parent-is-itself parent-cycle outside-goal goal-id-unknown progress-done-or-not type-stays""",
    "choose-suggestion": """owner-unknown owner-inactive date-is-number number-unclear progress-unclear yes-no-unknown
        choice-unknown type-blank category-unknown""",
    "choose-person": "owner-ambiguous",
    "choose-date-order": "date-order-unknown date-other-order",
    "show-rows": """progress-rolled-up description-on-milestone parent-left-out exists-at-other-time tidied-trimmed
        tidied-as-text tidied-date tidied-period tidied-number tidied-fraction tidied-list tidied-formula-blank
        tidied-merged-fill tidied-merged-blank""",
    "open-file-again": """id-rounded cell-error formula-without-result changed-since-export
        stamp-unreadable""",
    "choose-hidden-rows": "parent-hidden",
    "choose-duplicates": "duplicate-in-file duplicate-in-file-kept exists-already exists-created-again",
    "choose-merged": "merged-cell",
}

_REASONS: Mapping[str, str] = {
    "send-again": """upload-held-changed upload-held-gone upload-held-made upload-result-parent-failed
        upload-result-parent-twice upload-changed-not-sent-yet upload-not-accepted-words-not-kept
        error-refused error-not-found error-server-trouble""",
    "look-there": """upload-held-unclear upload-held-since-approval upload-differs upload-differs-gone
        upload-differs-words-not-kept upload-undo-keep-changed upload-undo-keep-gone upload-undo-keep-below
        upload-undo-cannot-remove upload-undo-cannot-restore upload-undo-cannot-old-values upload-undo-held-changed
        upload-undo-held-unclear upload-undo-held-gone upload-undo-held-below upload-undo-but-for-progress
        upload-result-made-twice-first upload-result-made-twice-later
        upload-result-progress-not-accepted upload-result-changed-progress-not-accepted
        upload-result-changed-progress-held-back""",
    "continue": """upload-undo-cannot-doubt upload-undo-dont-know upload-undo-not-sent
        upload-result-dont-know upload-result-progress-dont-know upload-result-progress-not-sent
        upload-result-not-sent upload-result-change-dont-know upload-result-changed-progress-dont-know
        upload-result-changed-progress-not-sent""",
    "use-another-key": "error-not-allowed error-not-allowed-change upload-undo-cannot-see",
    "upload-anew": """upload-left-out-hidden upload-left-out-by-user upload-left-out-settled
        upload-same-as-existing upload-same-but-differs""",
}


def _by_id(codes: Mapping[str, str], start: str = "") -> Mapping[str, str]:
    return {f"{start}{code}": remedy for remedy, listed in codes.items() for code in listed.split()}


REMEDIES = _by_id(_CODES, "upload-")
"""Message id of a problem → id of the action that helps."""

REASONS = _by_id(_REASONS)
"""Message id of why a row is what it is after a check or after sending → id of what helps."""


def remedy_for(reason: str) -> str:
    """What helps with the reason of a row; one in the server's own kinds of words is put right and sent again."""
    return REMEDIES.get(reason) or REASONS.get(reason, "send-again")
