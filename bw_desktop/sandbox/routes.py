"""Which operation of the endpoint map a method and a path mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from bw_desktop.endpoints import Operation

PREFIXES = ("/api/v1/", "/api/beta/")
"""The older segment serves the same paths (section 1 of the API notes)."""


@dataclass(frozen=True, slots=True)
class Match:
    """An operation with the values of its path."""

    operation: Operation
    values: Mapping[str, str]


class Routes:
    """The paths of some operations; those without a placeholder come first."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        ordered = sorted(operations, key=lambda operation: operation.path.count("{"))
        self._patterns = [(re.compile(_pattern(operation.path)), operation) for operation in ordered]

    def match(self, method: str, path: str) -> Match | None:
        """The operation, by the path as it came over the wire."""
        return next((match for match in self._matches(path) if match.operation.method == method), None)

    def knows(self, path: str) -> bool:
        """Whether any operation has this path."""
        return any(True for _ in self._matches(path))

    def _matches(self, path: str) -> Iterable[Match]:
        prefix = next((prefix for prefix in PREFIXES if path.startswith(prefix)), None)
        if prefix is None:
            return
        for pattern, operation in self._patterns:
            if found := pattern.fullmatch(path.removeprefix(prefix)):
                yield Match(operation, {name: unquote(value) for name, value in found.groupdict().items()})


def _pattern(path: str) -> str:
    parts = re.split(r"\{(\w+)\}", path)
    return "".join(f"(?P<{part}>[^/]+)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
