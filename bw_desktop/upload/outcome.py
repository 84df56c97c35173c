"""The words of the upload: what a row is in the plan, and what became of it (product.md, standing rows)."""

from __future__ import annotations

from enum import StrEnum

from bw_desktop.messages import Message


class Fate(StrEnum):
    """What a row is in the plan: exactly one of these; of an undo, one of the last three (row K1)."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    LEFT_OUT = "left_out"
    UNDO = "undo"
    KEEP = "keep"
    CANNOT = "cannot"

    @property
    def word(self) -> Message:
        """The word for people."""
        return Message(f"upload-fate-{self.value.replace('_', '-')}")


UPLOAD_FATES = (Fate.NEW, Fate.CHANGED, Fate.SAME, Fate.LEFT_OUT)
UNDO_FATES = (Fate.UNDO, Fate.KEEP, Fate.CANNOT)


class Outcome(StrEnum):
    """What a row is after sending: exactly one of these; after an undo, one of the last three (row K1)."""

    CREATED = "created"
    CHANGED = "changed"
    SAME = "same"
    NOT_ACCEPTED = "not_accepted"
    HELD_BACK = "held_back"
    DONT_KNOW = "dont_know"
    NOT_SENT = "not_sent"
    LEFT_OUT = "left_out"
    UNDONE = "undone"
    KEPT = "kept"
    COULD_NOT = "could_not"

    @property
    def word(self) -> Message:
        """The word for people."""
        return Message(f"upload-outcome-{self.value.replace('_', '-')}")


UPLOAD_OUTCOMES = (
    Outcome.CREATED,
    Outcome.CHANGED,
    Outcome.SAME,
    Outcome.NOT_ACCEPTED,
    Outcome.HELD_BACK,
    Outcome.DONT_KNOW,
    Outcome.NOT_SENT,
    Outcome.LEFT_OUT,
)
UNDO_OUTCOMES = (Outcome.UNDONE, Outcome.KEPT, Outcome.COULD_NOT, Outcome.DONT_KNOW, Outcome.NOT_SENT)
"""The last two only until it is settled."""


class StepKind(StrEnum):
    """One request of a row. Looking back is kept where somebody else made the same goal, which is then its object."""

    CREATE = "create"
    UPDATE = "update"
    CHECK_IN = "check_in"
    LOOK_BACK = "look_back"
    REMOVE = "remove"


class RunState(StrEnum):
    """How sending stands."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    DONE = "done"
    STOPPED = "stopped"

    @property
    def word(self) -> Message:
        """The word for people."""
        return Message(f"upload-state-{self.value}")


class PauseReason(StrEnum):
    """Why sending waits."""

    USER = "user"
    NEW_KEY = "new-key"
    OFFLINE = "offline"
    ASLEEP = "asleep"
    SLOW_DOWN = "slow-down"

    @property
    def message(self) -> Message:
        """The sentence for people."""
        return Message(f"upload-pause-{self.value}")


class StopReason(StrEnum):
    """Why sending ended before the last row."""

    USER = "user"
    SAME_ERROR = "same-error"
    TOO_MANY_ERRORS = "too-many-errors"
    LOOK_ONLY = "look-only"
    NOT_TRUSTED = "not-trusted"
    PRIVACY_NOTICE = "privacy-notice"
    FIRST_FEW = "first-few"
    FIRST_DIFFERS = "first-differs"
    FIRST_UNREAD = "first-unread"

    def message(self, count: int) -> Message:
        """The sentence for people; `count` is how many rows were to be sent."""
        return Message(f"upload-stop-{self.value}", {"count": count})
