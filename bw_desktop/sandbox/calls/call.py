"""One request that has been let in, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeAlias, TypeVar

from bw_desktop.endpoints import EndpointMap, Json, Operation
from bw_desktop.sandbox.access import Viewer
from bw_desktop.sandbox.answers import Answers
from bw_desktop.sandbox.faults import Fault
from bw_desktop.sandbox.paging import NoSuchPage, Paging
from bw_desktop.sandbox.report_runs import ReportRuns
from bw_desktop.sandbox.store import Store

Item = TypeVar("Item")

_LARGEST = 1e100


@dataclass(frozen=True, slots=True)
class Answer:
    """Status and JSON body; `applied` says that something was written."""

    status: int
    body: Json = None
    headers: Mapping[str, str] = field(default_factory=dict)
    applied: bool = False


class Rejection(Exception):
    """A refusal that ends a request, with its answer."""

    def __init__(self, status: int, body: Json, **headers: str) -> None:
        self.answer = Answer(status, body, {name.replace("_", "-"): value for name, value in headers.items()})
        super().__init__(status)


@dataclass(frozen=True, slots=True)
class Call:
    """What a handler is given: who asks for what, and where everything is.

    `path` and `query` are decoded; `body` is the parsed JSON, None without one. `address` is the request's own without
    its query, `origin` scheme and host. `fault` tells whether a fault happens to this request.
    """

    operation: Operation
    viewer: Viewer
    store: Store
    answers: Answers
    endpoints: EndpointMap
    paging: Paging
    answers_in_lists: bool
    reports: ReportRuns
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    origin: str
    address: str
    fault: Callable[[str], Fault | None]

    def pages(self, items: Sequence[Item], write: Callable[[Item], Json]) -> Answer:
        """The page of a list that was asked for."""
        try:
            return Answer(200, self.paging.page(items, write, self.address, self.query))
        except NoSuchPage:
            raise Rejection(404, {"detail": "Invalid page."}) from None

    def object_body(self) -> dict[str, Any]:
        """The body of a write, which must be a JSON object."""
        if not isinstance(self.body, dict):
            raise Rejection(400, {"non_field_errors": ["Invalid data. Expected an object."]})
        return self.body


Handler: TypeAlias = Callable[[Call], Answer]


def not_found() -> Rejection:
    """No such object, or not visible to the key's person."""
    return Rejection(404, {"detail": "Not found."})


def forbidden() -> Rejection:
    """The role forbids it."""
    return Rejection(403, {"detail": "You do not have permission to perform this action."})


def whole_number(value: object) -> int | None:
    """A whole number given as such or as digits; None for anything else."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def finite_number(value: object) -> float | None:
    """A number one can calculate with; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if -_LARGEST <= value <= _LARGEST else None


def instant(name: str, text: str) -> float:
    """Seconds since 1970 of an ISO date or time, or of a number, given for the parameter `name`."""
    try:
        return float(text)
    except ValueError:
        pass
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        raise Rejection(400, {name: ["Enter a valid date."]}) from None
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()


class Complaints:
    """Collects what is wrong with a body, by field, and refuses it as a whole."""

    def __init__(self) -> None:
        self._by_field: dict[str, list[str]] = {}

    def add(self, field_name: str, text: str) -> None:
        """Something is wrong with a field."""
        self._by_field.setdefault(field_name, []).append(text)

    def raise_any(self) -> None:
        """Raises the `Rejection` if anything was wrong."""
        if self._by_field:
            raise Rejection(400, {name: list(texts) for name, texts in self._by_field.items()})
