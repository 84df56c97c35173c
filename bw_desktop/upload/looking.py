"""Looks whether a request whose answer was lost was done: a create is never repeated without that (rows H3, H4)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bw_desktop.upload.journal import Step
from bw_desktop.upload.live import LiveGoal, fold
from bw_desktop.upload.plan import Item
from bw_desktop.upload.ports import Finder

_CLOCKS_DIFFER = timedelta(minutes=15)
"""How far this computer's clock may be from the server's."""


class Sight(StrEnum):
    """What a look gave. Unsure: something is there that may be ours, or our goal may be there unseen."""

    FOUND = "found"
    ABSENT = "absent"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look gave, and the id of what was found."""

    sight: Sight
    goal_id: str = ""


async def look_for(item: Item, parent_id: str, step: Step, finder: Finder, taken: Collection[str]) -> Seen:
    """Looks for the goal of a row among its owner's, by name, dates and window.

    Goals that were there before (`item.equals`) and those of other rows (`taken`) are not it. Raises what
    finding raises.
    """
    goals = {goal.id: goal for goal in await finder.goals_of(str(item.values["owner_id"]))}
    if parent_id:
        _, children = await finder.goal(parent_id)
        goals |= {goal.id: goal for goal in children}
    found = alike(item, goals.values(), parent_id, taken)
    since = step.intended - _CLOCKS_DIFFER if step.intended else None
    ours = [goal for goal in found if since is None or goal.created is None or goal.created >= since]
    if ours:
        return Seen(Sight.FOUND, first_of(*(goal.id for goal in ours)))
    if found or not _could_be_seen(item, finder, list(goals.values())):
        return Seen(Sight.UNSURE)
    return Seen(Sight.ABSENT)


def alike(item: Item, goals: Iterable[LiveGoal], parent_id: str, taken: Collection[str]) -> Sequence[LiveGoal]:
    """The goals just like that of a row which were not there before and belong to no other row."""
    others = {*item.equals, *taken}
    return [goal for goal in goals if goal.id not in others and _is_like(goal, item, parent_id)]


def first_of(*ids: str) -> str:
    """The id that was given first: ids are numbers that grow."""
    return min(ids, key=lambda id_: (len(id_), id_))


def is_there(item: Item, goals: Iterable[LiveGoal]) -> bool:
    """Whether the goal of a row that makes one is among its owner's already, though it was not when it was planned."""
    return bool(alike(item, goals, item.parent_id, ()))


async def is_checked_in(item: Item, goal_id: str, finder: Finder) -> bool:
    """Whether a goal's progress is as the row's check-in intends. Raises what finding raises."""
    goal, _ = await finder.goal(goal_id)
    return has_value(goal, item.check_in or 0.0)


def has_value(goal: LiveGoal, wanted: float) -> bool:
    """Whether a goal stands at a value, in its metric's own unit; without a metric 1 is done and 0 is not."""
    if goal.metric_value is not None:
        return _is_near(goal.metric_value, wanted)
    start, target = goal.metric_start or 0.0, goal.metric_target if goal.metric_target is not None else 100.0
    if goal.progress is None or start == target:
        return False
    is_ticked = goal.metric_target is None and wanted in {0.0, 1.0} and goal.progress == wanted
    return is_ticked or _is_near(goal.progress, (wanted - start) / (target - start))


def _is_like(goal: LiveGoal, item: Item, parent_id: str) -> bool:
    values = item.values
    same = fold(goal.name) == fold(str(values["name"])) and goal.is_milestone == values["is_milestone"]
    dates = (_iso(goal.start), _iso(goal.end)) == (values["start"], values["end"])
    return same and dates and (not goal.is_milestone or goal.parent_id in {"", parent_id})


def _could_be_seen(item: Item, finder: Finder, goals: Sequence[LiveGoal]) -> bool:
    """Whether the goal would be seen if it were there: a private one may be hidden from the key."""
    return not item.values.get("is_private") or finder.sees_private or any(goal.is_private for goal in goals)


def _iso(day: object) -> str:
    return "" if day is None else str(day)


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-4 * max(1.0, abs(other))
