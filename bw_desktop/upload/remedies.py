"""Which action helps with which problem (row P2); the words of the buttons are `upload-remedy-…`."""

from __future__ import annotations

from collections.abc import Mapping

_CODES: Mapping[str, str] = {
    "edit-cell": """required-blank owner-missing owners-disagree owner-name-differs date-unreadable date-far
        end-before-start number-unreadable progress-range email-unreadable id-unreadable period-unreadable
        period-differs description-too-long description-long private-milestone unit-missing target-missing
        target-is-start milestone-without-goal parent-unknown parent-ambiguous parent-unclear parent-is-milestone
        parent-is-itself parent-cycle outside-goal goal-id-unknown progress-done-or-not""",
    "choose-suggestion": """owner-unknown owner-inactive date-is-number number-unclear progress-unclear yes-no-unknown
        choice-unknown type-blank category-unknown""",
    "choose-person": "owner-ambiguous",
    "choose-date-order": "date-order-unknown date-other-order",
    "show-rows": """progress-rolled-up description-on-milestone parent-left-out exists-at-other-time tidied-trimmed
        tidied-as-text tidied-date tidied-period tidied-number tidied-fraction tidied-list tidied-formula-blank
        tidied-merged-fill tidied-merged-blank""",
    "open-file-again": "id-rounded cell-error formula-without-result",
    "choose-hidden-rows": "parent-hidden",
    "choose-duplicates": "duplicate-in-file duplicate-in-file-kept exists-already exists-created-again",
    "choose-merged": "merged-cell",
}

REMEDIES: Mapping[str, str] = {f"upload-{code}": remedy for remedy, codes in _CODES.items() for code in codes.split()}
"""Message id of a problem → id of the action that helps."""
