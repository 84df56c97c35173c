"""Takes an upload of the campaign back, in legs of its own, after somebody else has been at work on its goals."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from bw_desktop.upload import Outcome
from tests.campaign.judging_undo import Arrived, UndoEvidence
from tests.campaign.legs import accompany
from tests.campaign.results_file import told_in
from tests.campaign.schedules import Leg, Schedule
from tests.campaign.world import Upload, World, edits_among, is_of_somebody_else

OLD = "As it was before"
"""The description of a goal before the upload changed it."""

_MOST_RUNS = 8
_SETTLED = (0, 1)
_CHECKSUM = re.compile(r"Checksum of the plan: (\w{64})")
_ID = re.compile(r"The id of this upload: (\S+)")
_CRASH = re.compile(r"^Traceback.*?^(\w[\w.]*(?:Error|Exception|Bug|Warning).*?)$", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"^Row (\d+): (Keep|Cannot)\.", re.MULTILINE)
_PRINTED = {"Keep": Outcome.KEPT, "Cannot": Outcome.COULD_NOT}
_ARRIVED = frozenset({Outcome.CREATED, Outcome.CHANGED, Outcome.DONT_KNOW})


class Row(Protocol):
    """A row of the file."""

    @property
    def number(self) -> int: ...
    @property
    def description(self) -> str: ...
    @property
    def target(self) -> str: ...


class Told(Protocol):
    """A row of the results of the upload."""

    @property
    def number(self) -> int: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def goal_id(self) -> str: ...


class Begin(Protocol):
    """Starts the upload command with more arguments, under the conditions of a leg."""

    def __call__(self, leg: Leg, *more: str) -> Upload: ...


class Undoing:
    """The undo of one upload."""

    def __init__(self, world: World, schedule: Schedule, begin: Begin, said: Path, folder: Path) -> None:
        self._world, self._schedule, self._begin, self._said = world, schedule, begin, said
        self._results = folder / "undo.xlsx"
        self._upload = _ID.findall(said.read_text("utf-8", "replace"))[-1]
        self._read = len(said.read_bytes())

    def run(self, rows: Sequence[Row], told: Sequence[Told], before: Mapping[str, Mapping[str, Any]]) -> UndoEvidence:
        """From somebody's edits to the end."""
        started = self._world.here.requests()[-1]["number"]
        arrived = list(_arrived(rows, told))
        self._world.begin_leg(())
        for one in [row for row in arrived if row.goal_id in before][: self._schedule.edits]:
            self._edit(one.goal_id, before[one.goal_id])
        goals = self._goals(arrived)
        self._go_through([one.goal_id for one in arrived])
        requests = self._world.here.requests(started)
        return UndoEvidence(
            arrived,
            self._told(),
            goals,
            self._goals(arrived),
            [one for one in requests if not is_of_somebody_else(one)],
            edits_among(requests, [one.goal_id for one in arrived if one.goal_id]),
            any(leg.jumps for leg in (*self._schedule.legs, *self._schedule.undo)),
            _CRASH.findall(self._new_words()),
        )

    def _edit(self, goal_id: str, goal: Mapping[str, Any]) -> None:
        if goal["is_key_result"]:
            self._world.check_in(goal_id, 77)
        else:
            self._world.edit(goal_id, "As somebody else wants it")

    def _go_through(self, targets: Sequence[str]) -> None:
        """All legs, then in peace until it is settled. What is approved is looked at anew where it no longer holds."""
        checksum = self._checked()
        for place, leg in enumerate((*self._schedule.undo, *[Leg()] * _MOST_RUNS)):
            words = ("--undo", self._upload, "--plan-checksum", checksum, "--results", str(self._results))
            upload = self._begin(leg, *words)
            accompany(upload, leg, self._world, targets)
            code = upload.code()
            if code in _SETTLED and place >= len(self._schedule.undo):
                return
            if code not in _SETTLED:
                checksum = self._checked() or checksum

    def _told(self) -> list[tuple[int, Outcome]]:
        """The outcomes in the results; where nothing can be undone there are none, and it is all printed."""
        if self._results.exists():
            return [(one.number, one.outcome) for one in told_in(self._results)]
        last = self._new_words().rpartition("Checksum of the plan")[0].rpartition("Checksum of the plan")[2]
        return [(int(number), _PRINTED[word]) for number, word in _LINE.findall(last)]

    def _checked(self) -> str:
        """The checksum of what undoing would do now; empty where nothing can be undone."""
        at = len(self._said.read_bytes())
        self._begin(Leg(), "--undo", self._upload, "--check-only").code()
        return "".join(_CHECKSUM.findall(self._said.read_bytes()[at:].decode("utf-8", "replace"))[-1:])

    def _goals(self, arrived: Sequence[Arrived]) -> Mapping[str, Mapping[str, Any]]:
        ids = {one.goal_id for one in arrived}
        found = self._world.here.state("goals", written="true")
        return {str(goal["id"]): goal for goal in found if str(goal["id"]) in ids}

    def _new_words(self) -> str:
        return self._said.read_bytes()[self._read :].decode("utf-8", "replace")


def _arrived(rows: Sequence[Row], told: Sequence[Told]) -> list[Arrived]:
    wanted = {row.number: row for row in rows}
    return [
        Arrived(one.number, one.goal_id, wanted[one.number].description, OLD, bool(wanted[one.number].target))
        for one in told
        if one.outcome in _ARRIVED and one.number in wanted
    ]
