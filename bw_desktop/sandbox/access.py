"""Who may do what and see what: a table of the simulated server's own, from section 6 of the API notes.

The four keys act as four people of the company. A key's rights are those of its person's role now.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from bw_desktop.endpoints import Operation
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.entities import Goal, Person
from bw_desktop.sandbox.store import Store

ROLES = ("super_admin", "hr_admin", "admin", "user")
EVERYONE = frozenset(ROLES)
ADMINS = frozenset({"super_admin", "hr_admin", "admin"})
HR = frozenset({"super_admin", "hr_admin"})
SUPER_ADMINS = frozenset({"super_admin"})

_RIGHTS: Mapping[str, frozenset[str]] = {
    "users.list": ADMINS,
    "users.create": SUPER_ADMINS,
    "users.update": SUPER_ADMINS,
    "roles.assign": SUPER_ADMINS,
    "departments.list": ADMINS,
    "departments.create": SUPER_ADMINS,
    "conversations.templates": ADMINS,
    "feedback.templates": ADMINS,
    "calibration.cycles": HR,
    "calibration.records": HR,
    "reports.run": ADMINS,
    "reports.read": ADMINS,
}
"""Operations that are not everyone's. Whose goals may be seen or edited is decided goal by goal, whose
conversations and feedback in `privacy`."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person a key acts as; `key` is the key's name, `scope` the departments an HR admin is for."""

    key: str
    person: Person
    scope: frozenset[int] | None = None

    @property
    def role(self) -> str:
        """The person's role now."""
        return self.person.role

    def has_in_scope(self, person: Person | None) -> bool:
        """Whether a person belongs to those the viewer is for."""
        return self.scope is None or (person is not None and person.department_id in self.scope)


class Keys:
    """The four keys: known by their secret, revoked and restored by name."""

    def __init__(self, store: Store) -> None:
        self._store = store
        seed = store.company.size.seed
        self.secrets = {role: blake2b(f"{seed}/{role}".encode(), digest_size=20).hexdigest() for role in ROLES}
        self._names = {secret: role for role, secret in self.secrets.items()}
        self.revoked: set[str] = set()
        self.without_privacy_notice: set[str] = set()

    def name_of(self, authorization: str) -> str:
        """The name of the key in an Authorization header; empty for an unknown one."""
        word, _, secret = authorization.partition(" ")
        return self._names.get(secret, "") if word == "APIToken" else ""

    def viewer(self, name: str) -> Viewer | None:
        """Whom a key acts as; None for a key that is revoked, or whose person has left."""
        person = self._store.person(self._store.company.key_people.get(name))
        if person is None or name in self.revoked or not person.is_active(self._store.today):
            return None
        is_scoped = person.role == "hr_admin"
        scope = self._store.departments_within(self._store.company.scope_root) if is_scoped else None
        return Viewer(name, person, scope)


class Rights:
    """What each role may call. `refused` has per role the domains or operations it may not, beyond the table."""

    def __init__(self, refused: Mapping[str, frozenset[str]] | None = None) -> None:
        self._refused = refused or {}

    def allow(self, role: str, operation: Operation) -> bool:
        """Whether a role may call an operation at all. Everyone may ask who they are."""
        if operation.id == "users.me":
            return True
        refused = self._refused.get(role, frozenset())
        if operation.domain in refused or operation.id in refused:
            return False
        return role in _RIGHTS.get(operation.id, EVERYONE)


def random_rights(seed: int, domains: list[str]) -> Rights:
    """Rights a client cannot know: per role, each domain is refused or not by chance."""
    dice = Dice(seed, "rights")
    return Rights({role: frozenset(one for one in sorted(domains) if dice.chance(400)) for role in ROLES})


def rights_from_file(path: Path) -> Rights:
    """Rights from a JSON file `{role: {domain or operation: true | false}}`.

    Raises `OSError` or `ValueError` for a file that cannot be read or has another shape.
    """
    tree = json.loads(path.read_text("utf-8"))
    if not isinstance(tree, dict) or not all(isinstance(entry, dict) for entry in tree.values()):
        raise ValueError(f"{path.name}: an object of objects is expected")
    return Rights({role: frozenset(name for name, may in entry.items() if not may) for role, entry in tree.items()})


def can_see_person(viewer: Viewer, person: Person, today: date) -> bool:
    """Profiles are public, those of deactivated people only to admins (section 4.1)."""
    return viewer.role in ADMINS or person.is_active(today)


def can_see_goal(viewer: Viewer, goal: Goal, store: Store) -> bool:
    """Public goals are everyone's; private ones the owner's, the owner's manager's and Super Admins' (section 6)."""
    whole = store.goal(goal.parent_id) if goal.is_milestone else goal
    if viewer.role == "super_admin" or not (goal.is_private or (whole and whole.is_private)):
        return True
    return any(one is not None and _is_close(viewer, one, store) for one in (goal, whole))


def can_edit_goal(viewer: Viewer, goal: Goal, store: Store) -> bool:
    """Super Admins and Admins edit every goal they see; others their own and those of the people they lead."""
    if viewer.role in {"super_admin", "admin"}:
        return can_see_goal(viewer, goal, store)
    whole = store.goal(goal.parent_id) if goal.is_milestone else None
    return any(one is not None and _is_close(viewer, one, store) for one in (goal, whole))


def _is_close(viewer: Viewer, goal: Goal, store: Store) -> bool:
    if goal.owner_id == viewer.person.id:
        return True
    owner, group = store.person(goal.owner_id), store.group(goal.group_id)
    leads = owner.manager_id if owner else group.lead_id if group else None
    return leads == viewer.person.id
