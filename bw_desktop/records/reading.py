"""Reads the fields of the endpoint map from records: one function for each field, made once, called for every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from bw_desktop.endpoints import Field

Read: TypeAlias = Callable[[Mapping[str, Any]], Any]


def readers(fields: Mapping[str, Field]) -> dict[str, Read]:
    """A function for each field by its name; it gives None where the field is missing."""
    return {name: _reader(field) for name, field in fields.items()}


def _reader(field: Field) -> Read:
    """The two usual depths are written out: a table of 100,000 people is read through here two million times."""
    if len(field.path) == 1:
        [key] = field.path
        return lambda record: record.get(key)
    if len(field.path) == 2:
        outer, inner = field.path
        return lambda record: found.get(inner) if isinstance(found := record.get(outer), dict) else None
    return field.read
