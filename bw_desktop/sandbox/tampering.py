"""The faults that spoil what an answer says, and the one that spoils what a request said."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.sandbox.faults import Fault

_NEXT = ("nextURL", "next")
_NOWHERE = 4_000_000
_TEAM = {"id": 799, "uuid": "00000000-0000-4000-a000-000000000799", "name": "A team", "parent_id": None}


def spoil(fault: Fault, body: Json, endpoints: EndpointMap) -> Json:
    """The body as the fault wants it; the one given stays as it is."""
    spoilt: Json = _SPOILERS[fault.name](fault, copy.deepcopy(body), endpoints)
    return spoilt


def drop_field(fault: Fault, body: Any) -> Any:
    """A request's body without the field of the fault."""
    field = fault.text("field", "description")
    return {name: value for name, value in body.items() if name != field} if isinstance(body, dict) else body


def _truncated(_fault: Fault, body: Any, _endpoints: EndpointMap) -> Any:
    if isinstance(body, dict) and "results" in body:
        return {"results": body["results"]}
    return body[:30] if isinstance(body, list) else body


def _next_elsewhere(fault: Fault, body: Any, _endpoints: EndpointMap) -> Any:
    if isinstance(body, dict):
        for name in _NEXT:
            if body.get(name):
                body[name] = elsewhere(fault, body[name])
    return body


def elsewhere(fault: Fault, address: str) -> str:
    """An address moved to the host of the fault."""
    return urlunsplit(urlsplit(address)._replace(netloc=fault.text("host", "elsewhere.example")))


def _duplicated(_fault: Fault, body: Any, _endpoints: EndpointMap) -> Any:
    if isinstance(body, list):
        return [*body, *body[:2]]
    if isinstance(body, dict) and "results" in body:
        body["results"] += body["results"][:2]
    return body


def _orphaned(_fault: Fault, body: Any, endpoints: EndpointMap) -> Any:
    for goal in _goals(body, endpoints):
        endpoints.fields["goal"]["parent_id"].write(
            _object_at(goal, endpoints, "parent_id"), _NOWHERE + goal["id"] % 97
        )
    return body


def _team_owned(_fault: Fault, body: Any, endpoints: EndpointMap) -> Any:
    field = endpoints.fields["goal"]["group_id"]
    for goal in _goals(body, endpoints):
        goal[field.path[0]] = {field.path[1]: {**_TEAM, "is_active": True, "is_team": True}}
    return body


def _childless(_fault: Fault, body: Any, endpoints: EndpointMap) -> Any:
    field = endpoints.fields["goal"]["children"]
    for goal in list(_goals(body, endpoints)):
        goal.pop(field.path[0], None)
    return body


def _object_at(goal: dict[str, Any], endpoints: EndpointMap, name: str) -> dict[str, Any]:
    goal[endpoints.fields["goal"][name].path[0]] = {}
    return goal


def _goals(body: Any, endpoints: EndpointMap) -> Iterator[dict[str, Any]]:
    """The goals of an answer, a list's or the one."""
    is_list = isinstance(body, dict) and "results" in body
    found = body["results"] if is_list else body if isinstance(body, list) else [body]
    mark = endpoints.fields["goal"]["is_milestone"].path[0]
    yield from (goal for goal in found if isinstance(goal, dict) and mark in goal)


_SPOILERS: Mapping[str, Callable[[Fault, Any, EndpointMap], Any]] = {
    "truncated-page": _truncated,
    "next-url-other-host": _next_elsewhere,
    "duplicate-goals": _duplicated,
    "orphan-goals": _orphaned,
    "owner-is-team": _team_owned,
    "missing-children": _childless,
}

LIST_SPOILERS = ("truncated-page", "next-url-other-host")
GOAL_LIST_SPOILERS = ("duplicate-goals",)
GOAL_SPOILERS = ("orphan-goals", "owner-is-team", "missing-children")
