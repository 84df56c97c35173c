"""Puts people, departments and goals into the JSON of an answer, with the field names of the endpoint map."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.sandbox import access, periods
from bw_desktop.sandbox.access import Viewer
from bw_desktop.sandbox.bodies import Bodies
from bw_desktop.sandbox.entities import CheckIn, Goal, Group, Note, Person
from bw_desktop.sandbox.store import Store

_AT_RISK, _NEEDS_ATTENTION = 0.15, 0.35


def status(goal: Goal, today: date) -> int:
    """Expected against actual progress: the place in the map's goal statuses (section 4.2)."""
    behind = periods.elapsed(goal.start, goal.end, today) - goal.progress
    return 0 if behind <= _AT_RISK else 1 if behind <= _NEEDS_ATTENTION else 2


class Answers:
    """Writes entities as the API would. What a viewer may not see is left out."""

    def __init__(self, endpoints: EndpointMap, store: Store) -> None:
        self._bodies = {kind: Bodies(fields) for kind, fields in endpoints.fields.items()}
        self._statuses = endpoints.values["goal_statuses"]
        self._store = store

    def person(self, person: Person, viewer: Viewer) -> Json:
        """A person; custom fields are for Super Admins only (section 6)."""
        department, manager = self._store.group(person.department_id), self._store.person(person.manager_id)
        bodies = self._bodies["user"]
        body = bodies.filled(
            {
                **{name: getattr(person, name) for name in _PERSON_FIELDS},
                "name": person.name,
                "hire_date": _day(person.hire_date),
                "deactivation_date": _day(person.deactivation_date),
                "is_active": person.is_active(self._store.today),
                "department_id": department and department.id,
                "department_name": department and department.name,
                "manager_id": manager and manager.id,
                "manager_name": manager and manager.name,
                "manager_email": manager and manager.email,
            },
        )
        if department is None:
            bodies.null(body, "department_id")
        if manager is None:
            bodies.null(body, "manager_id")
        if viewer.role == "super_admin":
            bodies.fill(body, {"custom_fields": dict(person.custom_fields)})
        return body

    def group(self, group: Group) -> Json:
        """A department or team."""
        names = ("id", "uuid", "name", "parent_id", "is_active", "is_team")
        return self._bodies["department"].filled({name: getattr(group, name) for name in names})

    def goal(self, goal: Goal, viewer: Viewer, *, detail: bool = False) -> Json:
        """A goal with its milestones in full and the goals aligned to it in brief; `detail` adds what happened."""
        body, bodies = self._goal(goal, viewer), self._bodies["goal"]
        children = [child for child in map(self._store.goal, self._store.children(goal.id)) if child]
        seen = [child for child in children if access.can_see_goal(viewer, child, self._store)]
        written = [self._goal(child, viewer) if child.is_milestone else self._brief(child) for child in seen]
        bodies.fill(body, {"children": written})
        if detail:
            histories = self._store.company.histories
            drawn = self._store.company.goal(goal.id)
            values = {
                "history": [self._checkin(one) for one in self._store.checkins(goal)],
                "comments": self._notes(histories.comments(drawn) if drawn else ()),
                "assessments": self._notes(histories.assessments(drawn) if drawn else ()),
            }
            bodies.fill(body, values)
        return body

    def category(self, id: int) -> Json:
        """A category of goals."""
        return {"id": id, "name": self._store.company.categories[id]}

    def _goal(self, goal: Goal, viewer: Viewer) -> dict[str, Any]:
        metric = goal.metric
        body = self._bodies["goal"].filled(
            {
                **{name: getattr(goal, name) for name in _GOAL_FIELDS},
                "updated": float(goal.updated),
                "start": _day(goal.start),
                "end": _day(goal.end),
                "status": self._statuses[min(status(goal, self._store.today), len(self._statuses) - 1)],
                "categories": [self.category(category) for category in goal.category_ids],
                "unit": metric and metric.unit,
                "metric_start": metric and metric.start,
                "metric_target": metric and metric.target,
                "metric_value": metric and metric.value,
                "children": [],
            },
        )
        self._write_parent(body, goal, viewer)
        self._write_owner(body, goal)
        return body

    def _brief(self, goal: Goal) -> dict[str, Any]:
        body = self._bodies["goal"].filled({"id": goal.id, "name": goal.name, "is_milestone": False, "children": []})
        self._write_owner(body, goal)
        return body

    def _write_parent(self, body: dict[str, Any], goal: Goal, viewer: Viewer) -> None:
        bodies = self._bodies["goal"]
        if goal.parent_id is None:
            bodies.null(body, "parent_id")
            return
        bodies.fill(body, {"parent_id": goal.parent_id})
        parent = self._store.goal(goal.parent_id)
        if parent and access.can_see_goal(viewer, parent, self._store):
            bodies.fill(body, {"parent_name": parent.name})

    def _write_owner(self, body: dict[str, Any], goal: Goal) -> None:
        owner, group = self._store.person(goal.owner_id), self._store.group(goal.group_id)
        if owner:
            values = {"owner_id": owner.id, "owner_name": owner.name}
            self._bodies["goal"].fill(body, values)
            body["owner"] = {**body.get("owner", {}), "group": None}
            body["owner"].setdefault("user", {}).update(id=owner.id, uuid=owner.uuid)
        elif group:
            values = {"group_id": group.id, "group_name": group.name, "group_is_team": group.is_team}
            self._bodies["goal"].fill(body, values)
            extra = {"uuid": group.uuid, "parent_id": group.parent_id, "is_active": group.is_active}
            body.setdefault("owner", {}).setdefault("group", {}).update(extra)

    def _checkin(self, checkin: CheckIn) -> dict[str, Any]:
        return {
            "created": checkin.created,
            "author": self._author(checkin.author_id),
            "value": checkin.value,
            "progress": checkin.progress,
            "comment": checkin.comment,
        }

    def _notes(self, notes: Iterable[Note]) -> list[dict[str, Any]]:
        return [
            {"id": note.id, "created": note.created, "author": self._author(note.author_id), "text": note.text}
            | ({} if note.score is None else {"score": note.score})
            for note in notes
        ]

    def _author(self, person_id: int | None) -> dict[str, Any] | None:
        person = self._store.person(person_id)
        return {"id": person.id, "name": person.name} if person else None


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


_PERSON_FIELDS = (
    "id", "uuid", "email", "first_name", "last_name", "preferred_name", "employee_id", "title", "phone",
    "location", "locale", "on_leave", "role", "last_login",
)  # fmt: skip
_GOAL_FIELDS = (
    "id", "uuid", "name", "is_milestone", "description", "is_private", "progress", "created",
    "last_checkin",
)  # fmt: skip
