"""What sending needs from outside (`upload.ports`), made of the client and the clock of this computer."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bw_desktop.api import Client
from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.errors import AnswerLost, Details
from bw_desktop.records.goals import GoalReader
from bw_desktop.upload import LiveGoal, WholeGoal

_OTHER_OBJECTS = ("children", "history", "comments", "assessments")
_SAID = ("comments", "assessments")


class SystemClock:
    """The time of day of this computer, in UTC."""

    def now(self) -> datetime:
        """Now, aware."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Waits."""
        await asyncio.sleep(seconds)


class GoalSender:
    """Creates, changes, checks in on and removes goals through the client; fields are named as in the endpoint map."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @property
    def width(self) -> int:
        """How many requests the pace lets out at once now."""
        return self._client.width

    async def create(self, values: Mapping[str, Json], request_id: str) -> str:
        """Creates a goal; its id. An answer without an id leaves open what became of it: `AnswerLost`."""
        endpoints = self._client.endpoints
        answer = await self._client.call(
            "goals.create", body=endpoints.body("goals.create", values), request_id=request_id
        )
        created = endpoints.fields["goal"]["id"].read(answer.data if isinstance(answer.data, dict) else {})
        if created is None:
            path = endpoints.operations["goals.create"].path
            raise AnswerLost(details=Details("POST", path, request_id, answer.status))
        return str(created)

    async def update(self, whole: WholeGoal, values: Mapping[str, Json], request_id: str) -> None:
        """Writes a goal as a whole, as it was read but for these fields."""
        body = whole_body(self._client.endpoints, whole.record, values)
        await self._client.call("goals.update", id=whole.goal.id, body=body, request_id=request_id)

    async def check_in(self, id: str, value: float, request_id: str) -> None:
        """Checks a value in, in the metric's own unit (section 3.3 of the API notes)."""
        body = self._client.endpoints.body("goals.checkin", {"value": value})
        await self._client.call("goals.checkin", id=id, body=body, request_id=request_id)

    async def remove(self, id: str, request_id: str) -> None:
        """Removes a goal, which is only assumed to be offered (section 3.3 of the API notes)."""
        await self._client.call("goals.delete", id=id, request_id=request_id)


def whole_body(endpoints: EndpointMap, record: Mapping[str, Json], values: Mapping[str, Json]) -> dict[str, Json]:
    """The body of an update: the object as it was read, with some fields otherwise; what is not known goes back too.

    Nobody knows what leaving a field out would clear (section 8 of the API notes). What hangs on the object, its
    children and comments, is left to their own operations.
    """
    others = {endpoints.fields["goal"][name].path[0] for name in _OTHER_OBJECTS}
    body = {name: value for name, value in copy.deepcopy(dict(record)).items() if name not in others}
    for name, value in values.items():
        endpoints.bodies["goals.update"][name].write(body, value)
    return body


class GoalFinder:
    """Reads goals as they are now."""

    def __init__(self, client: Client, *, sees_private: bool) -> None:
        self._client = client
        self.sees_private = sees_private

    def link(self, id: str) -> str:
        """Where a goal stands in Betterworks itself."""
        return self._client.endpoints.web["goal"].format(host=self._client.connection.host, id=id)

    async def goals_of(self, owner_id: str) -> Sequence[LiveGoal]:
        """All goals and milestones of a person, nested ones too."""
        reader = GoalReader(self._client.endpoints)
        found: dict[str, LiveGoal] = {}
        async for page in self._client.pages("goals.filter", {"owner": owner_id}):
            for goal in reader.page(page.records):
                found.setdefault(goal.id, LiveGoal.of(goal))
        return [goal for goal in found.values() if goal.owner_id == owner_id]

    async def goal(self, id: str) -> tuple[LiveGoal, Sequence[LiveGoal]]:
        """One goal with its direct children. Raises `NotFound`."""
        goals = self._read(await self._record(id))
        return goals[0], [goal for goal in goals[1:] if goal.parent_id == id]

    async def whole(self, id: str) -> WholeGoal:
        """One goal with all that the server tells of it. Raises `NotFound`."""
        record = await self._record(id)
        fields = self._client.endpoints.fields["goal"]
        children = fields["children"].read(record)
        below = tuple(str(fields["id"].read(one)) for one in children) if isinstance(children, list) else None
        is_discussed = any(fields[name].read(record) for name in _SAID)
        return WholeGoal(self._read(record)[0], record, below, is_discussed)

    async def _record(self, id: str) -> Mapping[str, Json]:
        return (await self._client.call("goals.read", id=id)).record()

    def _read(self, record: Mapping[str, Json]) -> list[LiveGoal]:
        return [LiveGoal.of(goal) for goal in GoalReader(self._client.endpoints).page([record])]
