"""People, departments and roles: reading them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bw_desktop.endpoints import Json
from bw_desktop.sandbox import access
from bw_desktop.sandbox.calls.call import Answer, Call, Handler, instant, not_found, whole_number
from bw_desktop.sandbox.entities import Person

_TRUE = {"true": True, "1": True, "false": False, "0": False}


def me(call: Call) -> Answer:
    """Whom the key acts as."""
    return Answer(200, call.answers.person(call.viewer.person, call.viewer))


def read(call: Call) -> Answer:
    """One person, by e-mail or numeric id."""
    return Answer(200, call.answers.person(find_person(call, call.path["identifier"]), call.viewer))


def list_people(call: Call) -> Answer:
    """All people whom the viewer is for, narrowed by the filters of section 3.1."""
    store, tests = call.store, _tests(call)
    ids = store.person_ids()
    if tests:
        name = call.viewer.scope, frozenset((name, call.query[name]) for name in tests if name in call.query)
        ids = store.people_where(name, lambda person: all(test(person) for test in tests.values()))

    def write(person_id: int) -> Json:
        person = store.person(person_id)
        return call.answers.person(person, call.viewer) if person else None

    return call.pages(ids, write)


def list_departments(call: Call) -> Answer:
    """All departments and teams."""
    return call.pages(call.store.groups(), call.answers.group)


def find_person(call: Call, identifier: str) -> Person:
    """The person an identifier names, if the viewer may see them. Raises the 404."""
    store = call.store
    person = store.person(whole_number(identifier)) or store.person_with_email(identifier)
    if person is None or not access.can_see_person(call.viewer, person, store.today):
        raise not_found()
    return person


def _tests(call: Call) -> dict[str, Callable[[Person], bool]]:
    makers: Mapping[str, Callable[[str], Callable[[Person], bool]]] = {
        "active": lambda text: lambda person: person.is_active(call.store.today) is _TRUE.get(text.lower(), True),
        "on_leave": lambda text: lambda person: person.on_leave is _TRUE.get(text.lower(), True),
        "department": lambda text: lambda person: str(person.department_id) == text,
        "manager": lambda text: lambda person: str(person.manager_id) == text,
        "updated_since": _updated_since,
        "search": lambda text: lambda person: text.lower() in f"{person.name} {person.email}".lower(),
    }
    tests = {name: makers[name](text) for name, text in call.query.items() if name in makers}
    return tests if call.viewer.scope is None else {"scope": call.viewer.has_in_scope, **tests}


def _updated_since(text: str) -> Callable[[Person], bool]:
    since = instant("updated_since", text)
    return lambda person: person.updated >= since


HANDLERS: Mapping[str, Handler] = {
    "users.me": me,
    "users.read": read,
    "users.list": list_people,
    "departments.list": list_departments,
}
