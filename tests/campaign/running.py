"""Lets one upload go through its schedule, then continues it in peace until it is settled; what is then known."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from tests.campaign.child import Order
from tests.campaign.judging import Evidence, Told, Wanted
from tests.campaign.judging_undo import UndoEvidence
from tests.campaign.legs import accompany
from tests.campaign.results_file import told_in
from tests.campaign.schedules import Leg, Schedule
from tests.campaign.undoing import Undoing
from tests.campaign.world import Upload, World, edits_among, is_of_somebody_else
from tests.e2e.goal_files import Row, written_csv

_START, _END = "2027-01-01", "2027-03-31"
_MOST_RUNS = 8
"""So often it is continued in peace at the most."""

_SETTLED = (0, 1)
_TRIES = itertools.count(1)
_CRASH = re.compile(r"^Traceback.*?^(\w[\w.]*(?:Error|Exception|Bug|Warning).*?)$", re.MULTILINE | re.DOTALL)


class Running:
    """One upload of one schedule. Each has names of its own, so that a world serves many."""

    def __init__(self, world: World, schedule: Schedule, variant: str = "") -> None:
        self._world, self._schedule, self._variant = world, schedule, variant
        self._tag = f"S{schedule.seed}.{schedule.number}.{next(_TRIES)}"
        self._folder = world.folder / self._tag
        self._folder.mkdir()
        self._file = self._folder / "goals.csv"
        self._results = self._folder / "results.xlsx"
        self._said = self._folder / "said.txt"
        self._rows: list[Wanted] = []
        self._codes: list[int] = []

    def run(self) -> Evidence:
        """From the file to the end."""
        here, elsewhere = self._world.here, self._world.elsewhere
        self._make_rows()
        before, before_elsewhere = _last(here.requests()), _last(elsewhere.requests())
        checksum = self._checked()
        for leg in self._schedule.legs:
            if leg.elsewhere or self._codes[-1:] != [0]:
                self._go(leg, checksum)
        for _ in range(_MOST_RUNS):
            self._go(Leg(), checksum, "--results", str(self._results), "--read-back")
            if self._codes[-1] in _SETTLED:
                break
        goals, codes, told = self._goals(), [*self._codes], list(told_in(self._results))
        requests = here.requests(before)
        return Evidence(
            self._rows,
            told,
            goals,
            [one for one in requests if not is_of_somebody_else(one)],
            edits_among(requests, [row.target for row in self._rows if row.target]),
            codes,
            sum(bool(request["applied"]) for request in elsewhere.requests(before_elsewhere)),
            _CRASH.findall(self._said.read_text("utf-8", "replace")),
            any(leg.jumps for leg in self._schedule.legs),
            self._undone(told, goals),
        )

    def _undone(self, told: Sequence[Told], goals: Mapping[str, Mapping[str, Any]]) -> UndoEvidence | None:
        """What is known of the undo, where the schedule ends in one and the upload came to its end."""
        if not self._schedule.undo or self._codes[-1] not in _SETTLED:
            return None
        return Undoing(self._world, self._schedule, self._begin, self._said, self._folder).run(self._rows, told, goals)

    def _make_rows(self) -> None:
        """Goals that are there already, and the file that changes them and has new ones."""
        owners = self._world.owners(3)
        rows: list[Row] = []
        for place in range(self._schedule.goals * 3 + self._schedule.changes):
            owner, name = owners[place // 3 % len(owners)], f"{self._tag} row {place + 2}"
            is_change, is_goal = place >= self._schedule.goals * 3, place % 3 == 0
            progress = 0.25 if not is_change and place % 3 == 1 else None
            # Milestones have no description in Betterworks.
            row = Wanted(place + 2, name, f"As wanted in {name}" if is_goal or is_change else "", progress)
            if is_change:
                target = self._world.make_goal(_values(name, owner["id"]))
                row = Wanted(row.number, name, row.description, target=target)
            self._rows.append(row)
            rows.append(
                {
                    "name": name,
                    "type": "goal" if is_goal or is_change else "milestone",
                    "progress": "25" if progress else "",
                    "start_date": _START,
                    "end_date": _END,
                    "owner_email": owner["email"],
                    "description": row.description,
                }
            )
        written_csv(self._file, rows)

    def _checked(self) -> str:
        """The checksum of the plan, from the command that checks."""
        self._world.begin_leg(())
        upload = self._start(self._world.here.base_url, Leg(), "check", "--json")
        code, said = upload.code(), self._said.read_text("utf-8")
        answer = json.loads(said) if code == 0 else {}
        if answer.get("plan", {}).get("new") != self._schedule.goals * 3:
            raise RuntimeError(f"the file of a schedule is not as it should be: {said}")
        return str(answer["checksum"])

    def _go(self, leg: Leg, checksum: str, *more: str) -> None:
        old_values = ("--old-values", str(self._folder / f"old {len(self._codes)}.xlsx"))
        upload = self._begin(leg, "--plan-checksum", checksum, *old_values, *more)
        accompany(upload, leg, self._world, [row.target for row in self._rows if row.target])
        self._codes.append(upload.code())

    def _begin(self, leg: Leg, *more: str) -> Upload:
        """A start of the upload under the conditions of a leg."""
        self._world.begin_leg(leg.faults)
        address = (self._world.elsewhere if leg.elsewhere else self._world.here).base_url
        return self._start(address, leg, "upload", *more)

    def _start(self, address: str, leg: Leg, command: str, *more: str) -> Upload:
        where = ("--address", address, "--key-stdin", "--profile", str(self._folder / "profile"))
        words = (command, str(self._file), *where, "--duplicates", "update", *more)
        key = self._world.here.keys["super_admin"]
        order = Order(words, key, {}, self._said, leg.jumps, leg.room, self._variant)
        return self._world.start(order, has_keychain=self._schedule.has_keychain)

    def _goals(self) -> Mapping[str, Mapping[str, Any]]:
        names = {row.name for row in self._rows}
        found = self._world.here.state("goals", written="true")
        return {str(goal["id"]): goal for goal in found if goal["name"] in names}


def _values(name: str, owner_id: int) -> dict[str, Any]:
    return {
        "name": name,
        "owner_id": owner_id,
        "is_milestone": False,
        "start": _START,
        "end": _END,
        "description": "As it was before",
    }


def _last(requests: Sequence[Mapping[str, Any]]) -> int:
    return requests[-1]["number"] if requests else 0
