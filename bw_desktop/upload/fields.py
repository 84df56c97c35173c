"""The fields of what is uploaded: what each is called, how its cells are read, which of them must be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bw_desktop.messages import Message

STAMP = "version"
"""The field that says how old a row of an export of ours is: such a file is read as we wrote it (row C9)."""


class Kind(StrEnum):
    """How the cells of a field are read."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    DATE = "date"
    NUMBER = "number"
    PERCENT = "percent"
    YES_NO = "yes-no"
    EMAIL = "email"
    IDENTIFIER = "identifier"
    LIST = "list"
    CHOICE = "choice"
    REFERENCE = "reference"
    PERIOD = "period"


class Shape(StrEnum):
    """What the cells of a field look like together, where that tells it from its neighbours.

    Names of goals differ or are long; descriptions are more than marks; units, categories and people are a few words;
    numbers of people do not count from 1, and ids that Betterworks gave are numbers besides.
    """

    ANY = "any"
    VARIED = "varied"
    WORDY = "wordy"
    SHORT = "short"
    UNCOUNTED = "uncounted"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a subject.

    `vendor` is its header in Betterworks' own file, matched letter by letter; `aliases` are headers people
    use, in any language; `choices` are the accepted words by their meaning, for `Kind.CHOICE`; `gives` are the
    fields whose blank cells it fills, for `Kind.PERIOD` the first and the last day; `clearable` ones can be emptied by
    a blank cell where the user says so (row E6).
    """

    id: str
    kind: Kind
    vendor: str = ""
    aliases: tuple[str, ...] = ()
    required: bool = False
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gives: tuple[str, ...] = ()
    clearable: bool = False
    shape: Shape = Shape.ANY

    @property
    def title(self) -> Message:
        """What the field is called."""
        return Message(f"upload-field-{self.id.replace('_', '-')}")


@dataclass(frozen=True, slots=True)
class FieldList:
    """All fields of a subject, named by its id.

    `one_of` are groups of fields of which at least one must have a column; `key` is the field that
    names what exists already, beside which nothing else is required.
    """

    subject: str
    fields: tuple[Field, ...]
    one_of: tuple[tuple[str, ...], ...]
    key: str

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)

    def __getitem__(self, id: str) -> Field:
        """The field with this id. Raises `KeyError` for an unknown one."""
        for one in self.fields:
            if one.id == id:
                return one
        raise KeyError(id)

    def giving(self, id: str) -> tuple[str, ...]:
        """The fields that stand in for one where its cell is blank."""
        return tuple(one.id for one in self.fields if id in one.gives)
