"""What is uploaded, as a description: fields, rules, identity and operations.

Goals are the first subject; people, departments and check-ins can be further descriptions of the same pipeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bw_desktop.messages import Message

if TYPE_CHECKING:
    from bw_desktop.upload.facts import Facts, Links, Needs
    from bw_desktop.upload.live import Directory, Live
    from bw_desktop.upload.plan import Draft
    from bw_desktop.upload.problems import Problem
    from bw_desktop.upload.table import Table


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


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a subject.

    `vendor` is its header in Betterworks' own file, matched letter by letter; `aliases` are headers people
    use, in any language; `choices` are the accepted words by their meaning, for `Kind.CHOICE`.
    """

    id: str
    kind: Kind
    vendor: str = ""
    aliases: tuple[str, ...] = ()
    required: bool = False
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def title(self) -> Message:
        """What the field is called."""
        return Message(f"upload-field-{self.id.replace('_', '-')}")


Rule = Callable[["Facts"], Iterable["Problem"]]
"""A rule looks at all rows at once and yields what it finds."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The description of what is uploaded.

    `one_of` are groups of fields of which at least one must have a column; `key` is the field that
    names what exists already, beside which nothing else is required. `needed` says what a check has to
    fetch; `link` ties rows to people, parents and existing objects, `relink` does so again
    after one cell changed; `rules` find problems; `drafting` makes the
    function that says what would be sent for a row, by its position, given the rows that are left out.
    """

    id: str
    fields: tuple[Field, ...]
    one_of: tuple[tuple[str, ...], ...]
    key: str
    identity: tuple[str, ...]
    needed: Callable[[Table, Directory, Mapping[str, str]], Needs]
    link: Callable[[Table, Live, Mapping[str, str]], Links]
    relink: Callable[[Links, Table, Live, Mapping[str, str], int, str], tuple[Links, set[int]]]
    rules: tuple[Rule, ...]
    drafting: Callable[[Facts, frozenset[int]], Callable[[int], Draft]]

    def field(self, id: str) -> Field:
        """The field with this id. Raises `KeyError` for an unknown one."""
        for one in self.fields:
            if one.id == id:
                return one
        raise KeyError(id)
