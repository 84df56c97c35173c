"""The simulated Betterworks: takes requests through the gate to the call they mean, and lets faults happen on the way.

One request's way: it is logged as arrived; half the latency; the gate; the call, which writes; logged as applied; the
other half; logged as answered; the answer, or the cut.
"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, replace
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bw_desktop import endpoints
from bw_desktop.endpoints import Evidence
from bw_desktop.sandbox import access, failing, tampering, wire
from bw_desktop.sandbox.access import Keys
from bw_desktop.sandbox.answers import Answers
from bw_desktop.sandbox.bucket import Bucket
from bw_desktop.sandbox.calls import (
    calibration,
    conversations,
    feedback,
    goals,
    people_writes,
    recognition,
    reports,
    users,
)
from bw_desktop.sandbox.calls.call import Answer, Call, Handler, Rejection
from bw_desktop.sandbox.entities import Goal
from bw_desktop.sandbox.faults import Fault, Faults
from bw_desktop.sandbox.gate import Gate
from bw_desktop.sandbox.report_runs import ReportRuns
from bw_desktop.sandbox.request_log import Entry, RequestLog
from bw_desktop.sandbox.routes import Routes
from bw_desktop.sandbox.settings import Settings
from bw_desktop.sandbox.store import Store

DOMAINS = (users, people_writes, goals, conversations, feedback, recognition, calibration, reports)
"""A further domain is a further module of `calls`."""

_FIDELITY = {Evidence.DOCUMENTED: "A", Evidence.SEEN: "A", Evidence.THIRD_PARTY: "B", Evidence.ASSUMED: "C"}


@dataclass(slots=True)
class Exchange:
    """A request on its way: what came in, and what is known about it so far."""

    request: Request
    path: str
    query: str
    key: str
    body: bytes
    entry: Entry
    fidelity: str = "C"

    @property
    def origin(self) -> str:
        """Scheme and host as the client addressed them."""
        return str(self.request.base_url).rstrip("/")


class Server:
    """All of one simulated Betterworks below `/api/`. Raises `OSError` or `ValueError` for settings it cannot use."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.endpoints = endpoints.load(settings.endpoints)
        self.store = Store(settings.size, settings.state)
        self.keys = Keys(self.store)
        self.faults = Faults(settings.faults)
        self.bucket = Bucket(settings.rate)
        self.log = RequestLog(settings.log)
        self.reports = ReportRuns()
        self.answers = Answers(self.endpoints, self.store)
        self._handlers: dict[str, Handler] = {}
        for domain in DOMAINS:
            self._handlers |= domain.HANDLERS
        known = [
            operation
            for operation in self.endpoints.operations.values()
            if operation.id in self._handlers and operation.id not in settings.without
        ]
        domains = sorted({operation.domain for operation in known})
        drawn = access.random_rights(settings.seed, domains) if settings.random_rights else access.Rights()
        self._gate = Gate(Routes(known), self.keys, settings.rights or drawn, self.bucket)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        request = Request(scope, receive)
        try:
            exchange = await self._arrived(request)
        except ClientDisconnect:
            return
        await asyncio.sleep(self.settings.latency / 2)
        if await failing.held_up(self._fault(exchange, "slow", "never", when="before"), receive):
            return
        answer = self._answer(exchange)
        if answer.applied:
            self.log.applied(exchange.entry)
        await asyncio.sleep(self.settings.latency / 2)
        if await failing.held_up(self._fault(exchange, "slow", "never", when="after"), receive):
            return
        await self._deliver(exchange, answer, scope, receive, send)

    async def close(self) -> None:
        """Lets go of threads and files."""
        await self.reports.close()
        self.store.close()
        self.log.close()

    async def _arrived(self, request: Request) -> Exchange:
        body = await request.body()
        path = request.scope.get("raw_path", b"").decode("ascii") or request.url.path
        key = self.keys.name_of(request.headers.get("authorization", ""))
        query = request.url.query
        entry = self.log.arrived(request.method, path, query, request.headers.get("x-request-id", ""), key)
        return Exchange(request, path, query, key, body, entry)

    def _answer(self, exchange: Exchange) -> Answer:
        try:
            return self._called(exchange)
        except Rejection as rejection:
            return rejection.answer

    def _called(self, exchange: Exchange) -> Answer:
        method = exchange.request.method
        match = self._gate.match(method, exchange.path, exchange.query)
        operation = match.operation
        exchange.fidelity = _FIDELITY[operation.evidence]
        exchange.entry.operation = operation.id
        self._revoke(exchange)
        viewer = self._gate.viewer(exchange.key)
        exchange.entry.role = viewer.role
        self._gate.take_turn()
        if fault := self._fault(exchange, *failing.REFUSALS):
            exchange.entry.fault = fault.name
            return failing.refusal(fault, f"{exchange.origin}{exchange.path}")
        self._gate.check_right(viewer, operation)
        call = Call(
            operation=operation,
            viewer=viewer,
            store=self.store,
            answers=self.answers,
            endpoints=self.endpoints,
            paging=self.settings.paging,
            answers_in_lists=self.settings.answers_in_lists,
            reports=self.reports,
            path=match.values,
            query=dict(exchange.request.query_params),
            body=self._body(exchange) if operation.writes or method == "POST" else None,
            origin=exchange.origin,
            address=f"{exchange.origin}{exchange.path}",
            fault=lambda name: self._fault(exchange, name),
        )
        answer = self._handlers[operation.id](call)
        self._edit_meanwhile(exchange, call)
        return self._spoilt(exchange, call, answer)

    def _fault(self, exchange: Exchange, *names: str, when: str = "") -> Fault | None:
        wanted = [fault for fault in self.faults.all if not when or fault.text("when", "before") == when]
        named = {fault.name for fault in wanted} & set(names)
        return self.faults.striking(exchange.request.method, exchange.path, exchange.key, named)

    def _revoke(self, exchange: Exchange) -> None:
        if exchange.key and self._fault(exchange, "key-revoked"):
            self.keys.revoked.add(exchange.key)

    def _body(self, exchange: Exchange) -> Any:
        try:
            body = json.loads(exchange.body or b"null")
        except ValueError as error:
            raise Rejection(400, {"detail": f"JSON parse error - {error}"}) from None
        if not _can_be_kept(body):
            raise Rejection(400, {"non_field_errors": ["Null and surrogate characters are not allowed."]})
        fault = self._fault(exchange, "field-dropped")
        return tampering.drop_field(fault, body) if fault else body

    def _edit_meanwhile(self, exchange: Exchange, call: Call) -> None:
        """Somebody renames a goal right after it was read."""
        if call.operation.id != "goals.read" or not self._fault(exchange, "someone-else-editing"):
            return
        goal = self.store.goal(int(call.path["id"]))
        if isinstance(goal, Goal):
            self.store.put(goal.id, replace(goal, name=f"{goal.name} (edited)", updated=int(time.time())))

    def _spoilt(self, exchange: Exchange, call: Call, answer: Answer) -> Answer:
        names: list[str] = []
        if call.operation.paged:
            names += tampering.LIST_SPOILERS
        if call.operation.id == "goals.filter":
            names += tampering.GOAL_LIST_SPOILERS
        if call.operation.id in ("goals.filter", "goals.read"):
            names += tampering.GOAL_SPOILERS
        for name in names:
            if fault := self._fault(exchange, name):
                exchange.entry.fault = name
                answer = replace(answer, body=tampering.spoil(fault, answer.body, self.endpoints))
        return answer

    async def _deliver(self, exchange: Exchange, answer: Answer, scope: Scope, receive: Receive, send: Send) -> None:
        if answer.applied and (fault := self._fault(exchange, "reset-after-write", "lost-answer")):
            self.log.answered(exchange.entry, 0, fault.name)
            await (wire.reset if fault.name == "reset-after-write" else wire.close)(scope, receive)
            return
        response = response_of(answer, X_Sim_Fidelity=exchange.fidelity)
        if answer.status < 400 and len(response.body) > 1 and self._fault(exchange, "cut-body"):
            self.log.answered(exchange.entry, 0, "cut-body")
            await failing.half(response, scope, receive, send)
            return
        self.log.answered(exchange.entry, answer.status)
        await response(scope, receive, send)


def _can_be_kept(body: Any) -> bool:
    """Whether no text in a body has characters that a database refuses."""
    if isinstance(body, str):
        return "\0" not in body and not any("\ud800" <= letter <= "\udfff" for letter in body)
    if isinstance(body, dict):
        return all(map(_can_be_kept, body.values()))
    return not isinstance(body, list) or all(map(_can_be_kept, body))


def response_of(answer: Answer, **headers: str) -> Response:
    """An answer as it goes over the wire."""
    headers = {**answer.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
    if answer.status == 204:
        return Response(status_code=204, headers=headers)
    if isinstance(answer.body, str):
        return Response(answer.body, answer.status, headers, "text/html; charset=utf-8")
    body = json.dumps(answer.body, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Response(body.encode(), answer.status, headers, "application/json")
