"""Ends a run early when something is wrong with the whole file, not with its rows (row H5)."""

from __future__ import annotations

from bw_desktop.upload.outcome import StopReason

SAME_IN_A_ROW = 5
FIRST = 50
MOST_REFUSED = FIRST // 5


class StopRules:
    """Counts what came back in one run."""

    def __init__(self) -> None:
        self._answered = 0
        self._refused = 0
        self._kind = ""
        self._in_a_row = 0

    @property
    def answered(self) -> int:
        """How many rows came back in this run, accepted or not."""
        return self._answered

    def accepted(self) -> None:
        """A row went well."""
        self._answered += 1
        self._kind, self._in_a_row = "", 0

    def refused(self, kind: str) -> StopReason | None:
        """A row was refused, with this kind of error; why to stop, if so."""
        self._answered += 1
        self._refused += 1
        self._in_a_row = self._in_a_row + 1 if kind == self._kind else 1
        self._kind = kind
        if self._in_a_row >= SAME_IN_A_ROW:
            return StopReason.SAME_ERROR
        if self._answered <= FIRST and self._refused > MOST_REFUSED:
            return StopReason.TOO_MANY_ERRORS
        return None
