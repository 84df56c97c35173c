"""From an operation of the endpoint map and its values to a request that can be sent."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from string import Formatter
from urllib.parse import quote, urlencode

from bw_desktop.endpoints import Json, Operation
from bw_desktop.errors import NotFound

Value = str | int | float | bool | None
Parameters = Mapping[str, Value | Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Planned:
    """A request before it is sent. `shown` is the path without names or e-mail addresses, for details and logs."""

    method: str
    url: str
    shown: str
    body: bytes | None = None

    @property
    def reading(self) -> bool:
        """Whether it changes nothing by its method."""
        return self.method in ("GET", "HEAD")

    def at(self, url: str) -> Planned:
        """The same request at another address: the next page."""
        return replace(self, url=url)


def planned(
    operation: Operation,
    base_url: str,
    values: Mapping[str, str | int],
    parameters: Parameters | None = None,
    body: Json = None,
) -> Planned:
    """The request of an operation.

    `values` fill the names in the path, `parameters` that are None are left out.
    Raises `ValueError` for a parameter the map does not know, `KeyError` for a missing value of the path, and
    `NotFound` for a value that can be no identifier.
    """
    if unknown := set(parameters or {}) - set(operation.parameters):
        raise ValueError(f"{operation.id} has no parameter {sorted(unknown)}")
    path, shown = "", ""
    for text, name, _, _ in Formatter().parse(operation.path):
        path, shown = path + text, shown + text
        if name is not None:
            value = str(values[name]).strip()
            if value.strip(".") == "":
                raise NotFound(remedy="refresh")
            path += quote(value, safe="")
            shown += value if value.isdecimal() else f"{{{name}}}"
    query = _query(parameters or {})
    return Planned(
        method=operation.method,
        url=f"{base_url}{path}{'?' if query else ''}{query}",
        shown=shown,
        body=None if body is None else json.dumps(body, allow_nan=False).encode(),
    )


def _query(parameters: Parameters) -> str:
    pairs: list[tuple[str, str]] = []
    for name, value in parameters.items():
        several = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
        pairs += [(name, _spelled(item)) for item in several if item is not None]
    return urlencode(pairs)


def _spelled(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
