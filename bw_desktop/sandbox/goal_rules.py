"""The product's rules for a goal that is created or changed (sections 4.2 and 5.1 of the API notes).

Written from the notes alone: nothing here knows how the program checks a workbook, so that each can convict the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bw_desktop.endpoints import Field
from bw_desktop.sandbox import access
from bw_desktop.sandbox.calls.call import Call, Complaints, finite_number, whole_number
from bw_desktop.sandbox.entities import Goal, Metric
from bw_desktop.sandbox.goals import PERCENT

_REQUIRED = "This field is required."
_MISSING = object()


class GoalRules:
    """Reads the body of a create or an update onto a goal, collecting all complaints."""

    def __init__(self, call: Call, body: Mapping[str, Any]) -> None:
        self._call = call
        self._store = call.store
        self._body = body
        self._fields: Mapping[str, Field] = call.endpoints.bodies["goals.create"]
        self._complaints = Complaints()

    def apply(self, goal: Goal) -> Goal:
        """The goal as the body wants it. Raises the 400 when anything is wrong."""
        goal = replace(goal, name=self._name(goal), is_milestone=self._flag("is_milestone", goal.is_milestone))
        goal = replace(goal, start=self._day("start", goal.start), end=self._day("end", goal.end))
        goal = self._with_owner(goal)
        goal = replace(goal, parent_id=self._parent(goal), is_private=self._flag("is_private", goal.is_private))
        goal = replace(goal, description=self._description(goal), category_ids=self._categories(goal))
        goal = self._with_metric(goal)
        self._check_whole(goal)
        self._complaints.raise_any()
        return goal

    def _value(self, name: str) -> Any:
        """What the body has for a field; `_MISSING` where it has nothing."""
        value: Any = self._body
        for key in self._fields[name].path:
            if not isinstance(value, Mapping) or key not in value:
                return _MISSING
            value = value[key]
        return value

    def _complain(self, name: str, text: str) -> None:
        self._complaints.add(self._fields[name].path[0], text)

    def _name(self, goal: Goal) -> str:
        value = self._value("name")
        if value is _MISSING or value is None:
            self._complain("name", _REQUIRED)
        elif not isinstance(value, str) or not value.strip():
            self._complain("name", "This field may not be blank.")
        else:
            return value.strip()
        return goal.name

    def _flag(self, name: str, before: bool) -> bool:
        value = self._value(name)
        if value is _MISSING or value is None:
            return before
        if not isinstance(value, bool):
            self._complain(name, "Must be a valid boolean.")
            return before
        return value

    def _day(self, name: str, before: date) -> date:
        value = self._value(name)
        if value is _MISSING or value in (None, ""):
            self._complain(name, _REQUIRED)
            return before
        try:
            if not isinstance(value, str) or len(value) != 10:
                raise ValueError(value)
            return date.fromisoformat(value)
        except ValueError:
            self._complain(name, "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")
            return before

    def _with_owner(self, goal: Goal) -> Goal:
        value = self._value("owner_id")
        if value is _MISSING or value is None:
            return goal
        if isinstance(value, Mapping) and isinstance(value.get("group"), Mapping):
            group = self._store.group(whole_number(value["group"].get("id")))
            if group is None or not group.is_active:
                self._complain("owner_id", "Owner must be an active department or team.")
                return goal
            return replace(goal, owner_id=None, group_id=group.id)
        person = self._store.person(whole_number(value.get("user_id") if isinstance(value, Mapping) else value))
        if person is None and isinstance(value, str):
            person = self._store.person_with_email(value)
        if person is None or not (person.is_active(self._store.today) or person.id == goal.owner_id):
            self._complain("owner_id", "Owner must be an active user.")
            return goal
        return replace(goal, owner_id=person.id, group_id=None)

    def _parent(self, goal: Goal) -> int | None:
        value = self._value("parent_id")
        if value is _MISSING:
            return goal.parent_id
        if value is None:
            return None
        wanted = whole_number(value.get("id") if isinstance(value, Mapping) else value)
        if wanted is not None and wanted == goal.parent_id:
            return wanted
        parent = self._store.goal(wanted)
        if parent is None or not access.can_see_goal(self._call.viewer, parent, self._store):
            self._complain("parent_id", "Parent goal does not exist.")
        elif self._is_cycle(goal.id, parent):
            self._complain("parent_id", "A goal cannot contribute to itself.")
        return wanted

    def _is_cycle(self, id: int, parent: Goal) -> bool:
        seen: set[int] = set()
        above: Goal | None = parent
        while above is not None and above.id not in seen:
            if above.id == id:
                return True
            seen.add(above.id)
            above = self._store.goal(above.parent_id)
        return False

    def _description(self, goal: Goal) -> str:
        value = self._value("description")
        if value is _MISSING or value is None:
            return goal.description
        limit = self._call.endpoints.limits["description_characters"]
        if not isinstance(value, str):
            self._complain("description", "Not a valid string.")
        elif len(value) > limit:
            self._complain("description", f"Ensure this field has no more than {limit} characters.")
        else:
            return value
        return goal.description

    def _categories(self, goal: Goal) -> tuple[int, ...]:
        value = self._value("categories")
        if value is _MISSING or value is None:
            return goal.category_ids
        if not isinstance(value, list):
            self._complain("categories", "Expected a list of items.")
            return goal.category_ids
        return tuple(dict.fromkeys(filter(None, map(self._category, value))))

    def _category(self, value: Any) -> int | None:
        known = self._store.company.categories
        wanted = value.get("id") if isinstance(value, Mapping) else value
        for category, name in known.items():
            if wanted in (category, name):
                return category
        self._complain("categories", f"Category {wanted!r} does not exist.")
        return None

    def _with_metric(self, goal: Goal) -> Goal:
        unit = self._value("unit")
        if unit is _MISSING:
            return goal
        if unit is None:
            return replace(goal, metric=None)
        if not isinstance(unit, str) or not unit.strip():
            self._complain("unit", "Unit may not be blank.")
            return goal
        percent = unit.strip() == PERCENT
        start = self._amount("metric_start", 0)
        target = self._amount("metric_target", 100 if percent else None)
        if start is None or target is None:
            return goal
        if start == target:
            self._complain("metric_target", "Target must differ from start.")
            return goal
        kept = goal.metric and (goal.metric.unit, goal.metric.start, goal.metric.target) == (unit, start, target)
        if kept:
            return goal
        value = start + goal.progress * (target - start)
        return replace(goal, metric=Metric(unit.strip(), start, target, value))

    def _amount(self, name: str, default: float | None) -> float | None:
        value = self._value(name)
        if value is _MISSING or value is None:
            if default is None:
                self._complain(name, "Target is required.")
            return default
        number = finite_number(value)
        if number is None:
            self._complain(name, "A valid number is required.")
        return number

    def _check_whole(self, goal: Goal) -> None:
        if goal.end < goal.start:
            self._complain("end", "End date must not be before start date.")
        parent = self._store.goal(goal.parent_id)
        if not goal.is_milestone:
            if parent and parent.is_milestone:
                self._complain("parent_id", "A goal cannot be aligned to a milestone.")
            return
        if goal.parent_id is None:
            self._complain("parent_id", "A milestone must belong to a goal.")
        elif parent and parent.is_milestone:
            self._complain("parent_id", "A milestone cannot belong to a milestone.")
        if goal.description:
            self._complain("description", "Only goals have a description.")
        if goal.is_private:
            self._complain("is_private", "Only goals can be private.")
