"""Goals and milestones: reading, creating, changing and deleting them, checking progress in, categories."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from math import isfinite
from typing import Any

from bw_desktop.endpoints import Json
from bw_desktop.sandbox import access
from bw_desktop.sandbox.calls.call import (
    Answer,
    Call,
    Complaints,
    Handler,
    Rejection,
    finite_number,
    forbidden,
    not_found,
    whole_number,
)
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.entities import CheckIn, Goal, Metric
from bw_desktop.sandbox.goal_rules import GoalRules
from bw_desktop.sandbox.goals import PERCENT
from bw_desktop.sandbox.store import Store


def list_goals(call: Call) -> Answer:
    """The goals of one owner, with the owner's milestones below goals of others; without one, one's own."""
    owner = whole_number(call.query.get("owner", call.viewer.person.id))
    if owner is None:
        raise Rejection(400, {"owner": ["Enter a number."]})
    if call.query.get("date_range", "today") != "today":
        raise Rejection(400, {"date_range": ["Select a valid choice."]})
    found = [goal for goal in map(call.store.goal, call.store.goals_of(owner)) if goal]
    if "date_range" in call.query:
        found = [goal for goal in found if goal.start <= call.store.today <= goal.end]
    seen = [goal for goal in found if access.can_see_goal(call.viewer, goal, call.store)]
    return call.pages(seen, lambda goal: call.answers.goal(goal, call.viewer))


def read(call: Call) -> Answer:
    """One goal with everything that happened to it."""
    return Answer(200, call.answers.goal(_visible(call), call.viewer, detail=True))


def create(call: Call) -> Answer:
    """A new goal, with the milestones nested in it."""
    goal = _create(call, call.object_body(), parent_id=None)
    return Answer(201, call.answers.goal(goal, call.viewer, detail=True), applied=True)


def update(call: Call) -> Answer:
    """Changes a goal. Name, start and end are required; what is left out stays as it is."""
    before = _editable(call)
    after = replace(GoalRules(call, call.object_body()).apply(before), updated=int(time.time()))
    call.store.put(after.id, after)
    for parent_id in {before.parent_id, after.parent_id}:
        _roll_up(call.store, parent_id)
    return Answer(200, call.answers.goal(after, call.viewer, detail=True), applied=True)


def delete(call: Call) -> Answer:
    """Deletes a goal with its milestones; what was aligned to it stays, as an orphan."""
    goal = _editable(call)
    _remove(call.store, goal)
    _roll_up(call.store, goal.parent_id)
    return Answer(204, applied=True)


def check_in(call: Call) -> Answer:
    """Progress in the metric's own unit; 0 or 1 where there is no metric (section 3.3)."""
    goal, store = _editable(call), call.store
    value = _checkin_value(call, goal)
    now, progress = int(time.time()), round(_fraction(goal, value), 6)
    metric = goal.metric and replace(goal.metric, value=value)
    goal = replace(goal, metric=metric, progress=progress, updated=now, last_checkin=now)
    comment = str(call.object_body().get("comment") or "")
    store.put(goal.id, CheckIn(now, call.viewer.person.id, value, progress, comment))
    store.put(goal.id, goal)
    if goal.is_milestone:
        _roll_up(store, goal.parent_id)
    return Answer(201, call.answers.goal(goal, call.viewer, detail=True), applied=True)


def list_categories(call: Call) -> Answer:
    """The categories a goal may have."""
    return call.pages(list(call.store.company.categories), call.answers.category)


def _visible(call: Call) -> Goal:
    goal = call.store.goal(whole_number(call.path["id"]))
    if goal is None or not access.can_see_goal(call.viewer, goal, call.store):
        raise not_found()
    return goal


def _editable(call: Call) -> Goal:
    goal = _visible(call)
    if not access.can_edit_goal(call.viewer, goal, call.store):
        raise forbidden()
    return goal


def _create(call: Call, body: Mapping[str, Any], parent_id: int | None) -> Goal:
    store, now = call.store, int(time.time())
    new_id = store.next_id(Goal)
    blank = Goal(
        id=new_id,
        uuid=Dice("goal", new_id, time.time_ns()).uuid(),
        name="",
        start=store.today,
        end=store.today,
        parent_id=parent_id,
        owner_id=call.viewer.person.id,
        metric=Metric(PERCENT, 0, 100, 0),
        created=now,
        updated=now,
    )
    goal = GoalRules(call, body).apply(blank)
    if not access.can_edit_goal(call.viewer, goal, store):
        raise forbidden()
    store.put(new_id, goal)
    try:
        for child in _nested(call, body):
            _create(call, child, parent_id=new_id)
    except Rejection:
        _remove(store, goal)
        raise
    if goal.is_milestone:
        _roll_up(store, goal.parent_id)
    return store.goal(new_id) or goal


def _nested(call: Call, body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    children: Json = call.endpoints.fields["goal"]["children"].read(body) or []
    if not isinstance(children, list) or not all(isinstance(child, dict) for child in children):
        raise Rejection(400, {"children": ["Expected a list of objects."]})
    return [child for child in children if isinstance(child, dict)]


def _checkin_value(call: Call, goal: Goal) -> float:
    field = call.endpoints.bodies["goals.checkin"]["value"]
    value = field.read(call.object_body())
    complaints = Complaints()
    if value is None:
        complaints.add(field.path[0], "This field is required.")
    elif finite_number(value) is None or not isfinite(_fraction(goal, value)):
        complaints.add(field.path[0], "A valid number is required.")
    elif goal.metric is None and value not in (0, 1):
        complaints.add(field.path[0], "Must be 0 or 1.")
    if not goal.is_milestone and _milestones(call.store, goal.id):
        complaints.add(field.path[0], "Progress of this goal is the average of its milestones.")
    complaints.raise_any()
    return float(value)


def _remove(store: Store, goal: Goal) -> None:
    for milestone in _milestones(store, goal.id):
        store.put(milestone.id, None)
    store.put(goal.id, None)


def _fraction(goal: Goal, value: float) -> float:
    return value if goal.metric is None else replace(goal.metric, value=value).progress


def _milestones(store: Store, id: int) -> list[Goal]:
    return [child for child in map(store.goal, store.children(id)) if child and child.is_milestone]


def _roll_up(store: Store, id: int | None) -> None:
    """A goal's progress is the average of its milestones (section 4.2)."""
    goal = store.goal(id)
    milestones = _milestones(store, goal.id) if goal else []
    if goal is None or not milestones:
        return
    progress = round(sum(child.progress for child in milestones) / len(milestones), 6)
    metric = goal.metric
    if metric:
        metric = replace(metric, value=round(metric.start + progress * (metric.target - metric.start), 4))
    if progress != goal.progress:
        store.put(goal.id, replace(goal, progress=progress, metric=metric, updated=int(time.time())))


HANDLERS: Mapping[str, Handler] = {
    "goals.filter": list_goals,
    "goals.read": read,
    "goals.create": create,
    "goals.update": update,
    "goals.delete": delete,
    "goals.checkin": check_in,
    "categories.list": list_categories,
}
