"""Reads the endpoint map, `resources/betterworks-api.toml`: every path, field name and value of the API.

The client and the sandbox read the same map, so that a correction is an edit of data. What is only
assumed is marked so, per entry, and stays data.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

from bw_desktop import resources

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


class Evidence(StrEnum):
    """How an entry of the map is known, best first."""

    DOCUMENTED = "documented"
    SEEN = "seen"
    THIRD_PARTY = "third-party"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the API. `path` has `{names}` to be filled; `paged` says that the answer comes in pages."""

    id: str
    domain: str
    method: str
    path: str
    evidence: Evidence
    writes: bool = False
    paged: bool = False
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """Where a field stands in an answer or a body: the keys from the object down."""

    name: str
    path: tuple[str, ...]
    evidence: Evidence

    def read(self, record: Mapping[str, Any]) -> Any:
        """The value in a record, or None where any key on the way is missing or no object."""
        value: Any = record
        for key in self.path:
            if not isinstance(value, Mapping):
                return None
            value = value.get(key)
        return value

    def write(self, body: dict[str, Any], value: Any) -> None:
        """Puts a value into a body, making the objects on the way where there are none."""
        for key in self.path[:-1]:
            if not isinstance(body.get(key), dict):
                body[key] = {}
            body = body[key]
        body[self.path[-1]] = value


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column of a report workbook: its header text, and its index (from 0) where the header is missing."""

    name: str
    header: str
    index: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EndpointMap:
    """The whole map, typed. See the file for what each part means."""

    hosts: Mapping[str, str]
    web: Mapping[str, str]
    operations: Mapping[str, Operation]
    fields: Mapping[str, Mapping[str, Field]]
    bodies: Mapping[str, Mapping[str, Field]]
    values: Mapping[str, tuple[str, ...]]
    limits: Mapping[str, int]
    company_goal_reports: tuple[str, ...]
    report_names: Mapping[str, Evidence]
    goal_report_columns: Mapping[str, ReportColumn]

    def body(self, operation: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """The JSON body of a write from our field names to values.

        Raises `KeyError` for a field the map does not know for this operation.
        """
        fields = self.bodies[operation]
        body: dict[str, Any] = {}
        for name, value in values.items():
            fields[name].write(body, value)
        return body


def load(override: Path | None = None) -> EndpointMap:
    """Reads the map; where the file `override` exists its entries are laid over, key by key.

    Raises `tomllib.TOMLDecodeError`, `KeyError` or `ValueError` when a file is damaged.
    """
    tree = tomllib.loads(resources.path("betterworks-api.toml").read_text("utf-8"))
    if override is not None and override.exists():
        _lay_over(tree, tomllib.loads(override.read_text("utf-8")))
    return _typed(tree)


def _lay_over(tree: dict[str, Any], changes: Mapping[str, Any]) -> None:
    for key, value in changes.items():
        if isinstance(value, Mapping) and isinstance(tree.get(key), dict):
            _lay_over(tree[key], value)
        else:
            tree[key] = value


def _typed(tree: Mapping[str, Any]) -> EndpointMap:
    reports = tree["reports"]
    return EndpointMap(
        hosts=dict(tree["hosts"]),
        web={name: entry["address"] for name, entry in tree["web"].items()},
        operations={
            name: _operation(name, entry) for name, entry in tree["operations"].items() if entry.get("offered", True)
        },
        fields={name: _fields(entries.items()) for name, entries in tree["fields"].items()},
        bodies={name: _fields(entries.items()) for name, entries in tree["bodies"].items()},
        values={name: tuple(entry["list"]) for name, entry in tree["values"].items()},
        limits={name: int(entry["value"]) for name, entry in tree["limits"].items()},
        company_goal_reports=tuple(reports["company_goals"]),
        report_names={name: Evidence(mark) for name, mark in reports["names"].items()},
        goal_report_columns={
            name: ReportColumn(name, entry["header"], entry["index"], Evidence(entry["evidence"]))
            for name, entry in reports["goal_columns"].items()
        },
    )


def _operation(name: str, entry: Mapping[str, Any]) -> Operation:
    return Operation(
        id=name,
        domain=entry["domain"],
        method=entry["method"],
        path=entry["path"],
        evidence=Evidence(entry["evidence"]),
        writes=entry.get("writes", False),
        paged=entry.get("paging", "none") == "pages",
        parameters=tuple(entry.get("parameters", ())),
    )


def _fields(entries: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, Field]:
    return {name: Field(name, tuple(entry["path"].split(".")), Evidence(entry["evidence"])) for name, entry in entries}
