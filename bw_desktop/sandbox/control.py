"""The addresses under `_sandbox/`, by which tests look behind the simulated server and change how it behaves."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bw_desktop.endpoints import Json
from bw_desktop.sandbox.access import ROLES, Viewer
from bw_desktop.sandbox.entities import Goal
from bw_desktop.sandbox.server import Server
from bw_desktop.sandbox.talk_answers import TalkAnswers

_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Control:
    """The control addresses of one server."""

    server: Server

    def routes(self) -> list[Route]:
        """All of them."""
        return [
            Route("/requests", self.requests),
            Route("/state", self.state),
            Route("/faults", self.faults),
            Route("/faults", self.set_faults, methods=["POST"]),
            Route("/keys", self.keys),
            Route("/keys", self.set_keys, methods=["POST"]),
            Route("/clock", self.clock),
        ]

    async def requests(self, request: Request) -> JSONResponse:
        """What arrived since the request number `after`."""
        return JSONResponse({"requests": list(self.server.log.since(int(request.query_params.get("after", 0))))})

    async def state(self, request: Request) -> JSONResponse:
        """How much the server holds; with `kind` also what, narrowed by `id`, `owner`, `name`, `written`, `created`.

        `written=true` keeps what was created or changed through the API, `created=true` what was created. Conversations
        and feedback are told with every answer, feedback also with the giver whom the API may hide.
        """
        query, store = request.query_params, self.server.store
        calibrations = store.company.calibrations
        body: dict[str, Json] = {
            "today": store.today.isoformat(),
            "revision": store.revision,
            "users": len(store.person_ids()),
            "departments": len(store.groups()),
            "goals": sum(1 for _ in store.goal_ids()),
            "conversations": len(store.company.conversations.ids()),
            "feedback": len(store.company.feedback.ids()),
            "recognition": len(store.recognition_ids()),
            "talent_records": sum(map(len, map(calibrations.person_ids, calibrations.cycles.values()))),
        }
        kinds = {
            "goals": self._goals,
            "users": self._users,
            "departments": self._departments,
            "conversations": self._conversations,
            "feedback": self._feedback,
        }
        if listed := kinds.get(query.get("kind", "")):
            body["items"] = listed(dict(query), is_written="true" in (query.get("written"), query.get("created")))
        return JSONResponse(body)

    async def faults(self, request: Request) -> JSONResponse:
        """The faults set now, and how often each happened."""
        found = [{"fault": fault.spec, "seen": fault.seen, "fired": fault.fired} for fault in self.server.faults.all]
        return JSONResponse({"faults": found})

    async def set_faults(self, request: Request) -> JSONResponse:
        """Sets the faults in `faults` and no others."""
        try:
            self.server.faults.replace((await request.json())["faults"])
        except (KeyError, TypeError, ValueError) as error:
            return JSONResponse({"detail": str(error)}, 400)
        return await self.faults(request)

    async def keys(self, request: Request) -> JSONResponse:
        """The keys, whom each acts as and whether it works."""
        return JSONResponse({"keys": {role: self._key(role) for role in ROLES}})

    async def set_keys(self, request: Request) -> JSONResponse:
        """`{"key": name, "revoked": bool, "privacy_notice": bool}`: what is left out stays."""
        body, keys = await request.json(), self.server.keys
        if body.get("key") not in ROLES:
            return JSONResponse({"detail": "no such key"}, 400)
        for name, marked, sign in (
            ("revoked", keys.revoked, True),
            ("privacy_notice", keys.without_privacy_notice, False),
        ):
            if name in body:
                (marked.add if body[name] is sign else marked.discard)(body["key"])
        return await self.keys(request)

    async def clock(self, request: Request) -> JSONResponse:
        """The server's time, and where the limit of requests stands."""
        bucket = self.server.bucket
        body = {"time": time.time(), "monotonic": time.monotonic(), "rate": bucket.rate, "level": bucket.level()}
        return JSONResponse(body)

    def _key(self, role: str) -> dict[str, Json]:
        person = self.server.store.person(self.server.store.company.key_people[role])
        assert person is not None
        return {
            "key": self.server.keys.secrets[role],
            "id": person.id,
            "email": person.email,
            "name": person.name,
            "role": person.role,
            "revoked": role in self.server.keys.revoked,
            "privacy_notice": role not in self.server.keys.without_privacy_notice,
        }

    def _viewer(self) -> Viewer:
        store = self.server.store
        person = store.person(store.company.key_people["super_admin"])
        assert person is not None
        return Viewer("super_admin", person)

    def _goals(self, query: dict[str, str], *, is_written: bool) -> list[Json]:
        store, viewer = self.server.store, self._viewer()
        found: Iterable[Goal | None]
        if "id" in query:
            found = [store.goal(int(query["id"]))]
        elif is_written:
            found = store.written_goals()
        elif "owner" in query:
            found = map(store.goal, store.goals_of(int(query["owner"])))
        else:
            found = (goal for one in store.goal_ids() for goal in store.family(one))
        tests: list[Callable[[Goal], bool]] = []
        if query.get("created") == "true":
            tests.append(lambda goal: store.company.goal(goal.id) is None)
        if "owner" in query:
            tests.append(lambda goal: str(goal.owner_id) == query["owner"])
        if "name" in query:
            tests.append(lambda goal: goal.name == query["name"])
        kept = [goal for goal in found if goal and all(test(goal) for test in tests)]
        return [self.server.answers.goal(goal, viewer, detail=True) for goal in kept[:_MOST]]

    def _users(self, query: dict[str, str], *, is_written: bool) -> list[Json]:
        store, viewer = self.server.store, self._viewer()
        people: Iterable[Any] = store.written_people() if is_written else map(store.person, store.person_ids())
        if "id" in query:
            people = [store.person(int(query["id"]))]
        return [self.server.answers.person(person, viewer) for person in people if person]

    def _departments(self, query: dict[str, str], *, is_written: bool) -> list[Json]:
        known = self.server.store.company.groups
        groups = [group for group in self.server.store.groups() if not is_written or known.get(group.id) != group]
        return [self.server.answers.group(group) for group in groups]

    def _conversations(self, query: dict[str, str], *, is_written: bool) -> list[Json]:
        drawn, answers = self.server.store.company.conversations, self._talk_answers()
        talks = filter(None, map(drawn.conversation, _wanted(query, drawn.ids(), is_written=is_written)))
        return [answers.conversation(talk, list(drawn.responses(talk))) for talk in talks]

    def _feedback(self, query: dict[str, str], *, is_written: bool) -> list[Json]:
        store, answers, viewer = self.server.store, self._talk_answers(), self._viewer()
        drawn = store.company.feedback
        found: list[Json] = []
        for talk in filter(None, map(drawn.feedback, _wanted(query, drawn.ids(), is_written=is_written))):
            giver = store.person(talk.provider_id)
            told = answers.feedback(talk, list(drawn.responses(talk)))
            assert giver is not None
            assert isinstance(told, dict)
            found.append({**told, "given_by": self.server.answers.person(giver, viewer)})
        return found

    def _talk_answers(self) -> TalkAnswers:
        return TalkAnswers(self.server.endpoints, self.server.store)


def _wanted(query: dict[str, str], ids: Iterable[int], *, is_written: bool) -> Iterable[int]:
    """Ids of what nobody can write through the API."""
    if is_written:
        return ()
    return [int(query["id"])] if "id" in query else ids
