"""Finds whom a row names: by e-mail, employee id or full name; two people of one name are never chosen between (E7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

from bw_desktop.upload.facts import Owner
from bw_desktop.upload.live import Directory, LiveGoal, Person, fold
from bw_desktop.upload.table import Table

OWNER_FIELDS = ("owner_email", "owner_employee_id", "owner_name")
_SIMILAR_FROM = 84.0
_SUGGESTIONS = 3


def find_owners(
    table: Table, people: Directory, chosen: Mapping[str, str], only: Sequence[int] | None = None
) -> list[Owner]:
    """The owner of each row, or of some positions only. `chosen` are people's ids by what was typed (row E7)."""
    columns = [table.column(field) for field in OWNER_FIELDS]
    if only is not None:
        columns = [[column[position] for position in only] for column in columns]
    keys = list(zip(*columns, strict=True))
    known = {
        key: _owner({field: str(typed or "") for field, typed in zip(OWNER_FIELDS, key, strict=True)}, people, chosen)
        for key in dict.fromkeys(keys)
    }
    return [known[key] for key in keys]


def staying(owner: Owner, goal: LiveGoal) -> Owner:
    """The owner of a row that names a goal which exists: whose it is stays where the cells say nothing else.

    A department's or team's goal has no owner that a file could name but by its name; somebody who left may keep
    what they own already.
    """
    is_blank = owner.code == "owner-missing"
    is_group = (owner.code, owner.field) == ("owner-unknown", "owner_name") and fold(owner.typed) == fold(goal.owner)
    is_theirs = owner.code in {"owner-inactive", "owner-ambiguous"} and any(
        person.id == goal.owner_id for person in owner.candidates
    )
    return Owner(goal.owner_id) if is_blank or is_group or is_theirs else owner


def similar_people(owner: Owner, people: Directory) -> tuple[str, ...]:
    """What could have been meant: e-mails, employee ids or names like the one typed."""
    if owner.field == "owner_employee_id":
        return tuple(person.employee_id for person in people.like_employee_id(owner.typed)[:_SUGGESTIONS])
    keys = people.emails if owner.field == "owner_email" else people.names
    found = process.extract(
        fold(owner.typed), list(keys), scorer=fuzz.ratio, score_cutoff=_SIMILAR_FROM, limit=_SUGGESTIONS
    )
    look_up = people.with_email if owner.field == "owner_email" else people.with_name
    return tuple(_called(person, owner.field) for key, _, _ in found for person in look_up(key)[:1])


def _owner(given: Mapping[str, str], people: Directory, chosen: Mapping[str, str]) -> Owner:
    found: dict[str, tuple[Person, ...]] = {}
    for field in OWNER_FIELDS:
        typed = given[field]
        if not typed or (field == "owner_name" and found):
            continue
        found[field] = _people(field, typed, people, chosen)
        if problem := _problem(field, typed, found[field]):
            return problem
    if not found:
        return Owner(code="owner-missing", field=next(iter(given)))
    first_field, (person, *_) = next(iter(found.items()))
    for field, others in found.items():
        if others[0].id != person.id:
            return Owner(code="owners-disagree", field=field, typed=given[field], candidates=(person, *others))
    if not person.is_active:
        return Owner(code="owner-inactive", field=first_field, typed=given[first_field], candidates=(person,))
    return Owner(person.id)


def _people(field: str, typed: str, people: Directory, chosen: Mapping[str, str]) -> tuple[Person, ...]:
    if typed in chosen:
        person = people.get(chosen[typed])
        return (person,) if person else ()
    look_up = {
        "owner_email": people.with_email,
        "owner_employee_id": people.with_employee_id,
        "owner_name": people.with_name,
    }
    return look_up[field](typed)


def _problem(field: str, typed: str, found: Sequence[Person]) -> Owner | None:
    if not found:
        return Owner(code="owner-unknown", field=field, typed=typed)
    if len(found) > 1:
        return Owner(code="owner-ambiguous", field=field, typed=typed, candidates=tuple(found))
    return None


def _called(person: Person, field: str) -> str:
    return person.email if field == "owner_email" else person.name


def describe(people: Iterable[Person]) -> str:
    """People so that they can be told apart: name, title, department, e-mail."""
    return "; ".join(", ".join(filter(None, (one.name, one.title, one.department, one.email))) for one in people)
