"""A small Betterworks in memory: it creates, changes, checks in and finds, and fails when and how a test says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bw_desktop.endpoints import Json
from bw_desktop.errors import (
    AnswerLost,
    AnswerUnreadable,
    Busy,
    Details,
    KeyNotAccepted,
    LookOnly,
    NotFound,
    PrivacyNoticeOpen,
    ProgramError,
    Refused,
    ServerTrouble,
    Unreachable,
)
from bw_desktop.upload import LiveGoal, WholeGoal

BEGAN = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)

LOST_DONE = "done, and the answer lost"
LOST = "not done, and the answer lost"

ERRORS: Mapping[str, Callable[[], ProgramError]] = {
    LOST_DONE: AnswerLost,
    LOST: AnswerLost,
    "half an answer": AnswerUnreadable,
    "502": lambda: ServerTrouble(details=Details(status=502)),
    "503": lambda: Busy(details=Details(status=503)),
    "500": lambda: ServerTrouble(details=Details(status=500, text="Server error")),
    "429": lambda: Busy(wait=7.0, details=Details(status=429)),
    "offline": Unreachable,
    "key": KeyNotAccepted,
    "look only": LookOnly,
    "privacy": PrivacyNoticeOpen,
    "category": lambda: Refused(
        details=Details(status=400, fields={"categories": "Category 'Growht' does not exist."})
    ),
    "name": lambda: Refused(details=Details(status=400, fields={"name": "This field may not be blank."})),
}


_OF_A_CREATE = frozenset({"owner_id", "name", "start", "end", "is_milestone", "parent_id"})


class FastClock:
    """Time that passes only when somebody waits, and then at once."""

    def __init__(self) -> None:
        self.time = BEGAN
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        if seconds:
            self.waits.append(seconds)
        self.time += timedelta(seconds=seconds)
        await asyncio.sleep(0)


@dataclass
class Service:
    """Sender and finder at once. `script` says what happens to the n-th write (from 1); `find_script` to a look."""

    clock: FastClock
    width: int = 8
    takes: float = 0.0
    sees_private: bool = True
    script: dict[int, str] = field(default_factory=dict)
    find_script: dict[int, str] = field(default_factory=dict)
    refuses: Callable[[Mapping[str, Json]], str] = lambda values: ""
    goals: dict[str, LiveGoal] = field(default_factory=dict)
    discussed: set[str] = field(default_factory=set)
    writes: list[tuple[str, str]] = field(default_factory=list)
    looks: int = 0
    wholes: int = 0
    in_flight: int = 0
    most_in_flight: int = 0

    async def create(self, values: Mapping[str, Json], request_id: str) -> str:
        fault = await self._arrive("create", request_id) or self.refuses(values)
        if fault and fault != LOST_DONE:
            error = ERRORS[fault]()
            raise error
        goal = LiveGoal(
            str(1000 + len(self.goals)),
            str(values["owner_id"]),
            str(values["name"]),
            date.fromisoformat(str(values["start"])),
            date.fromisoformat(str(values["end"])),
            bool(values["is_milestone"]),
            str(values.get("parent_id", "")),
            created=self.clock.now(),
            updated=self.clock.now(),
        )
        goal = _with(goal, {name: value for name, value in values.items() if name not in _OF_A_CREATE})
        self.goals[goal.id] = goal
        if fault:
            error = ERRORS[fault]()
            raise error
        return goal.id

    async def update(self, whole: WholeGoal, values: Mapping[str, Json], request_id: str) -> None:
        fault = await self._arrive("update", request_id) or self.refuses(values)
        if not fault or fault == LOST_DONE:
            self.goals[whole.goal.id] = _with(whole.goal, values)
        if fault:
            error = ERRORS[fault]()
            raise error

    async def check_in(self, id: str, value: float, request_id: str) -> None:
        fault = await self._arrive("check_in", request_id)
        if not fault or fault == LOST_DONE:
            self.goals[id] = replace(self.goals[id], metric_value=value)
        if fault:
            error = ERRORS[fault]()
            raise error

    async def goals_of(self, owner_id: str) -> Sequence[LiveGoal]:
        self._look()
        return [goal for goal in self.goals.values() if goal.owner_id == owner_id and not self._is_hidden(goal)]

    async def goal(self, id: str) -> tuple[LiveGoal, Sequence[LiveGoal]]:
        self._look()
        if id not in self.goals:
            raise NotFound
        return self.goals[id], [goal for goal in self.goals.values() if goal.parent_id == id]

    async def whole(self, id: str) -> WholeGoal:
        self.wholes += 1
        goal, below = await self.goal(id)
        return WholeGoal(goal, {}, tuple(one.id for one in below), id in self.discussed)

    async def remove(self, id: str, request_id: str) -> None:
        fault = await self._arrive("remove", request_id)
        if not fault or fault == LOST_DONE:
            if id not in self.goals:
                raise NotFound
            for one in [goal for goal in self.goals.values() if goal.id == id or goal.parent_id == id]:
                del self.goals[one.id]
        if fault:
            error = ERRORS[fault]()
            raise error

    @property
    def names(self) -> list[str]:
        """The names of all goals, in the order they were made."""
        return [goal.name for goal in self.goals.values()]

    def edit(self, id: str, **fields: Any) -> None:
        """What somebody else does to a goal."""
        self.goals[id] = replace(self.goals[id], **fields)

    def _is_hidden(self, goal: LiveGoal) -> bool:
        return goal.is_private and not self.sees_private

    def _look(self) -> None:
        self.looks += 1
        if fault := self.find_script.get(self.looks):
            error = ERRORS[fault]()
            raise error

    async def _arrive(self, what: str, request_id: str) -> str:
        self.writes.append((what, request_id))
        number = len(self.writes)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        await asyncio.sleep(self.takes)
        self.in_flight -= 1
        return self.script.get(number, "")


def _with(goal: LiveGoal, values: Mapping[str, Json]) -> LiveGoal:
    """The goal as the fields of an update body want it; all others stay as they were read."""
    fields: dict[str, Any] = dict(values)
    for name in {"start", "end"} & fields.keys():
        fields[name] = date.fromisoformat(fields[name])
    for name in {"owner_id", "parent_id"} & fields.keys():
        fields[name] = "" if fields[name] is None else str(fields[name])
    if "categories" in fields:
        fields["categories"] = tuple(fields["categories"])
    return replace(goal, **fields)
