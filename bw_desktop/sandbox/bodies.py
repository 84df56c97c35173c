"""Builds JSON bodies of answers from our names, with the field names of the endpoint map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bw_desktop.endpoints import Field
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.entities import Group, Person

ODD = 30
"""So many in a thousand objects lack a key that others have, or have one that others lack."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of one kind of object."""

    fields: Mapping[str, Field]

    def filled(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """A body with these values."""
        body: dict[str, Any] = {}
        self.fill(body, values)
        return body

    def fill(self, body: dict[str, Any], values: Mapping[str, Any]) -> None:
        """Puts values into a body."""
        for name, value in values.items():
            self.fields[name].write(body, value)

    def person(self, name: str, person: Person | None) -> dict[str, Any]:
        """The values of a person's id and name, in fields that begin with `name`; none without a person."""
        return {f"{name}_id": person.id, f"{name}_name": person.name} if person else {}

    def null(self, body: dict[str, Any], name: str, depth: int = -1) -> None:
        """A null where an object would stand: the one that holds a field, or the one so far down its path."""
        *above, last = self.fields[name].path[:depth]
        for key in above:
            body = body.setdefault(key, {})
        body[last] = None


def person_body(person: Person) -> dict[str, Any]:
    """A person who is mentioned."""
    return {"id": person.id, "uuid": person.uuid, "name": person.name}


def group_body(group: Group) -> dict[str, Any]:
    """A department or team that is mentioned."""
    return {"id": group.id, "uuid": group.uuid, "name": group.name}


def instant(seconds: int | None) -> str | None:
    """An instant in ISO 8601."""
    return None if seconds is None else f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"


def uuid(kind: str, id: int) -> str:
    """The UUID of an object, always the same."""
    return Dice(kind, id).uuid()


def is_odd(kind: str, id: int) -> bool:
    """Whether an object is one of the few whose keys differ."""
    return Dice("odd", kind, id).chance(ODD)
