"""The product's rules for a person who is created or changed (sections 3.1 and 5.2 of the API notes)."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bw_desktop.endpoints import Field
from bw_desktop.sandbox.calls.call import Call, Complaints
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.entities import Group, Person

_TEXTS = ("employee_id", "title", "phone", "location", "preferred_name", "locale")
_DATES = ("hire_date", "deactivation_date")


class PersonRules:
    """Reads the body of a create or an update onto a person, collecting all complaints."""

    def __init__(self, call: Call, body: Mapping[str, Any]) -> None:
        self._store = call.store
        self._body = body
        self._fields: Mapping[str, Field] = call.endpoints.bodies[call.operation.id]
        self._complaints = Complaints()

    def apply(self, person: Person) -> Person:
        """The person as the body wants it; a department nobody knows is created. Raises the 400."""
        changes: dict[str, Any] = {name: self._required(name) for name in ("first_name", "last_name", "email")}
        changes |= {name: self._text(name) for name in _TEXTS if self._has(name)}
        changes |= {name: self._day(name) for name in _DATES if self._has(name)}
        if self._has("on_leave"):
            changes["on_leave"] = self._flag("on_leave")
        if self._has("custom_fields"):
            changes["custom_fields"] = self._custom_fields(person)
        self._check_email(person, changes["email"])
        if self._has("manager_email"):
            changes["manager_id"] = self._manager(person, changes["email"])
        self._complaints.raise_any()
        if self._has("department_name"):
            changes["department_id"] = self._department()
        after = replace(person, updated=int(time.time()), **changes)
        # Who is deactivated loses the role (section 4.1).
        return after if after.is_active(self._store.today) else replace(after, role="user")

    def _has(self, name: str) -> bool:
        return self._fields[name].path[0] in self._body

    def _value(self, name: str) -> Any:
        return self._fields[name].read(self._body)

    def _complain(self, name: str, text: str) -> None:
        self._complaints.add(self._fields[name].path[0], text)

    def _required(self, name: str) -> str:
        value = self._value(name)
        if not isinstance(value, str) or not value.strip():
            self._complain(name, "This field is required.")
            return ""
        return value.strip()

    def _text(self, name: str) -> str:
        value = self._value(name)
        if value is not None and not isinstance(value, str):
            self._complain(name, "Not a valid string.")
        return str(value or "")

    def _day(self, name: str) -> date | None:
        value = self._value(name)
        try:
            return date.fromisoformat(value) if value else None
        except (TypeError, ValueError):
            self._complain(name, "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")
            return None

    def _flag(self, name: str) -> bool:
        value = self._value(name)
        if not isinstance(value, bool):
            self._complain(name, "Must be a valid boolean.")
        return value is True

    def _custom_fields(self, person: Person) -> dict[str, str]:
        value, defined = self._value("custom_fields"), self._store.company.custom_fields
        if not isinstance(value, Mapping):
            self._complain("custom_fields", "Expected an object.")
            return {}
        for key in value.keys() - defined:
            self._complain("custom_fields", f"{key!r} is not defined.")
        return {**person.custom_fields, **{key: str(text) for key, text in value.items()}}

    def _check_email(self, person: Person, email: str) -> None:
        local, _, domain = email.partition("@")
        if email and not (local and "." in domain):
            self._complain("email", "Enter a valid email address.")
        other = self._store.person_with_email(email)
        if other and other.id != person.id and other.is_active(self._store.today):
            self._complain("email", "An active user with this email already exists.")

    def _manager(self, person: Person, email: str) -> int | None:
        wanted = self._value("manager_email")
        if not wanted:
            return None
        manager = self._store.person_with_email(str(wanted))
        if str(wanted).lower() == email.lower() or (manager and manager.id == person.id):
            self._complain("manager_email", "A person cannot be their own manager.")
        elif manager is None:
            self._complain("manager_email", "No user has this email.")
        return manager.id if manager else None

    def _department(self) -> int | None:
        name = str(self._value("department_name") or "").strip()
        if not name:
            return None
        for group in self._store.groups():
            if group.name == name and not group.is_team:
                return group.id
        new = Group(self._store.next_id(Group), Dice("group", name, time.time_ns()).uuid(), name)
        self._store.put(new.id, new)
        return new.id
