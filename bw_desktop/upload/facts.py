"""What rules look at: the table, the live data, the answers, and how rows are tied to people and goals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bw_desktop.upload.live import Live, LiveGoal
from bw_desktop.upload.questions import Answers
from bw_desktop.upload.table import Table


@dataclass(frozen=True, slots=True)
class Parent:
    """What a row hangs on: a row of the same file, by its position, or an existing goal."""

    position: int | None = None
    goal: LiveGoal | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """What each row is tied to, by position."""

    owners: Sequence[str]
    parents: Sequence[Parent | None]
    existing: Sequence[LiveGoal | None]


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a rule may look at."""

    table: Table
    live: Live
    answers: Answers
    links: Links


@dataclass(frozen=True, slots=True)
class Needs:
    """What must be fetched before a check: the goals of these people, and these goals."""

    owner_ids: tuple[str, ...]
    goal_ids: tuple[str, ...]
