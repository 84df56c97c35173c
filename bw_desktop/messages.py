"""A sentence for people, before it has words: an id of the catalogue and its arguments.

Everything below the screen speaks in these; `bw_desktop.wording` turns them into text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Union

Argument = Union[str, int, float, date, datetime, "Message"]


@dataclass(frozen=True, slots=True)
class Message:
    """An id of the catalogue in `resources/wording` with the values its text needs.

    An argument may itself be a message (the title of a column inside a problem, say);
    it is put into words first.
    """

    id: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    @classmethod
    def of(cls, id: str, /, **arguments: Argument) -> Message:
        """A message from an id and keyword arguments."""
        return cls(id, arguments)

    def __hash__(self) -> int:
        return hash((self.id, tuple(sorted((key, str(value)) for key, value in self.arguments.items()))))
