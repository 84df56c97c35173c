"""What is uploaded, as a description: fields, identity, rules, and what would be sent.

Goals are the first subject; people, departments and check-ins can be further descriptions of the same pipeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bw_desktop.upload.facts import Facts, Links, Needs
from bw_desktop.upload.fields import FieldList
from bw_desktop.upload.live import Directory, Live
from bw_desktop.upload.plan import Draft, Revision
from bw_desktop.upload.problems import Problem
from bw_desktop.upload.table import Table

Rule = Callable[[Facts], Iterable[Problem]]
"""A rule looks at all rows at once and yields what it finds."""


class Drafter(Protocol):
    """Says what would be sent for the row at a position."""

    def draft(self, position: int) -> Draft: ...

    def revision(self, position: int, fields: Sequence[str]) -> Revision:
        """What a row sends to change these fields of what exists, whatever they hold there now."""
        ...


@dataclass(frozen=True, slots=True)
class Subject:
    """The description of what is uploaded.

    `needed` says what a check has to fetch; `link` ties rows to people, parents and existing objects, `relink` does
    so again after one cell changed; `rules` find problems; `drafting` makes what says what would be sent for a row,
    given the rows that are left out.
    """

    fields: FieldList
    identity: tuple[str, ...]
    needed: Callable[[Table, Directory, Mapping[str, str]], Needs]
    link: Callable[[Table, Live, Mapping[str, str]], Links]
    relink: Callable[[Links, Table, Live, Mapping[str, str], int, str], tuple[Links, set[int]]]
    rules: tuple[Rule, ...]
    drafting: Callable[[Facts, frozenset[int]], Drafter]

    @property
    def id(self) -> str:
        """What it is called in plans and settings."""
        return self.fields.subject
