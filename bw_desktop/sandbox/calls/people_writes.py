"""People, departments and roles: creating and changing them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

from bw_desktop.endpoints import Json
from bw_desktop.sandbox.access import ROLES
from bw_desktop.sandbox.calls.call import Answer, Call, Complaints, Handler, whole_number
from bw_desktop.sandbox.calls.users import find_person
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.entities import Group, Person
from bw_desktop.sandbox.person_rules import PersonRules


def create(call: Call) -> Answer:
    """A new person."""
    new_id = call.store.next_id(Person)
    blank = Person(new_id, Dice("person", new_id, time.time_ns()).uuid(), first_name="", last_name="", email="")
    person = PersonRules(call, call.object_body()).apply(blank)
    call.store.put(person.id, person)
    return Answer(201, call.answers.person(person, call.viewer), applied=True)


def update(call: Call) -> Answer:
    """Changes a person. Name and e-mail are required; what is left out stays as it is."""
    person = PersonRules(call, call.object_body()).apply(find_person(call, call.path["identifier"]))
    call.store.put(person.id, person)
    return Answer(200, call.answers.person(person, call.viewer), applied=True)


def assign_roles(call: Call) -> Answer:
    """Gives people roles, all of them or none (section 3.1)."""
    field = call.endpoints.bodies["roles.assign"]["roles"]
    wanted, complaints = field.read(call.object_body()), Complaints()
    changed: list[Person] = []
    for entry in wanted if isinstance(wanted, list) else [None]:
        email, role = (entry.get("email"), entry.get("role")) if isinstance(entry, dict) else (None, None)
        person = call.store.person_with_email(str(email))
        if person is None or not person.is_active(call.store.today):
            complaints.add(field.path[0], f"No active user has the email {email!r}.")
        elif role not in ROLES:
            complaints.add(field.path[0], f"{role!r} is not a valid role.")
        else:
            changed.append(replace(person, role=role, updated=int(time.time())))
    complaints.raise_any()
    for person in changed:
        call.store.put(person.id, person)
    roles: list[Json] = [{"email": person.email, "role": person.role} for person in changed]
    return Answer(200, {field.path[0]: roles}, applied=True)


def create_department(call: Call) -> Answer:
    """A new department, below another if `parent` names or numbers one."""
    fields, body, complaints = call.endpoints.bodies["departments.create"], call.object_body(), Complaints()
    name, above = fields["name"].read(body), fields["parent_id"].read(body)
    groups = call.store.groups()
    if not isinstance(name, str) or not name.strip():
        complaints.add(fields["name"].path[0], "This field is required.")
    elif any(group.name == name.strip() and not group.is_team for group in groups):
        complaints.add(fields["name"].path[0], "A department with this name already exists.")
    parent = call.store.group(whole_number(above)) or next((group for group in groups if group.name == above), None)
    if above is not None and (parent is None or parent.is_team):
        complaints.add(fields["parent_id"].path[0], "Parent department does not exist.")
    complaints.raise_any()
    uuid = Dice("group", name, time.time_ns()).uuid()
    new = Group(call.store.next_id(Group), uuid, str(name).strip(), parent.id if parent else None)
    call.store.put(new.id, new)
    return Answer(201, call.answers.group(new), applied=True)


HANDLERS: Mapping[str, Handler] = {
    "users.create": create,
    "users.update": update,
    "roles.assign": assign_roles,
    "departments.create": create_department,
}
