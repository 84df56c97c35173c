"""Uploads that are broken on purpose, to show that the campaign sees it. Each is put over the real one in a child."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace

from bw_desktop.assembly import run
from bw_desktop.assembly.uploads import Uploads
from bw_desktop.upload import Finder, Plan, doubts, undo
from bw_desktop.upload.doubts import Doubts
from bw_desktop.upload.journal import Journal, Step, StepState
from bw_desktop.upload.looking import Sight
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.plan import Item
from bw_desktop.upload.read_back import ReadBack


def put(place: object, name: str, thing: object) -> None:
    """Puts something in place of what is there, for the rest of this process."""
    setattr(place, name, thing)


def _creates_repeated_without_looking() -> None:
    async def look(self: Doubts, item: Item) -> Sight:
        await asyncio.to_thread(self._journal.not_sent, item.row, StepKind.CREATE)
        return Sight.ABSENT

    put(Doubts, "look", look)


def _journal_written_after_the_request() -> None:
    def intend(self: Journal, row: int, kind: StepKind, request_id: str) -> None:
        step = self.step(row, kind)
        intended = replace(step, state=StepState.IN_DOUBT, request_id=request_id, intended=self._clock.now())
        self._steps[row, kind] = replace(intended, attempts=step.attempts + 1)

    put(Journal, "intend", intend)


def _no_looking_on_continue() -> None:
    read = Journal._read_steps

    def forgetful(self: Journal) -> list[Step]:
        return [step for step in read(self) if step.state is not StepState.IN_DOUBT]

    put(Journal, "_read_steps", forgetful)


def _continuing_in_the_wrong_workspace() -> None:
    put(Uploads, "host", "https://one.for.all")


def _no_read_back() -> None:
    async def believe(plan: Plan, journal: Journal, finder: Finder, counted: Callable[[int, int], None]) -> ReadBack:
        return ReadBack(len(plan.order), ())

    put(run, "read_back", believe)


def _undo_that_ignores_later_edits() -> None:
    put(undo, "is_untouched", lambda *_: True)
    put(undo, "_is_bare", lambda *_: True)
    put(doubts, "objection", lambda item, kind, whole, in_doubt: "" if whole else "gone")


VARIANTS: Mapping[str, Callable[[], None]] = {
    "creates-repeated": _creates_repeated_without_looking,
    "journal-after": _journal_written_after_the_request,
    "no-look-on-continue": _no_looking_on_continue,
    "wrong-workspace": _continuing_in_the_wrong_workspace,
    "no-read-back": _no_read_back,
    "undo-ignores-edits": _undo_that_ignores_later_edits,
}
"""What is broken, by name."""
