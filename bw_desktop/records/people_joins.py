"""Joined columns of the Users tab: what people have to do with goals, conversations, feedback and recognition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind, Value
from bw_desktop.records.conversations import Conversation
from bw_desktop.records.feedback import Feedback
from bw_desktop.records.goal_joins import is_open, owner_keys
from bw_desktop.records.goals import Goal
from bw_desktop.records.joins import Joined, Tables
from bw_desktop.records.people import Person
from bw_desktop.records.query import DateBetween, predicate
from bw_desktop.records.spans import Within

CLOSED_CONVERSATIONS = frozenset({"completed", "cancelled"})
MANAGER_STATES = ("none", "left", "present", "unknown")
LEAVER_STATES = ("leaves", "left")
DETAILS = ("employee_id", "title", "department")
_EVER = Within("four-years")

Read = Callable[[Person], Value]
Keys = Iterable[str | None]


def _open_goals(tables: Tables, _: DateBetween) -> Read:
    return _owned(tables, is_open)


def _goals(tables: Tables, days: DateBetween) -> Read:
    """Goals whose time touches the days; milestones are parts of goals and do not count."""
    first, last = days.first or date.min, days.last or date.max

    def touches(goal: Goal) -> bool:
        return goal.kind == "goal" and (goal.end or last) >= first and (goal.start or first) <= last

    return _owned(tables, touches)


def _owned(tables: Tables, test: Callable[[Goal], bool]) -> Callable[[Person], int]:
    counts = tables.counted("goals", lambda goal: owner_keys(goal) if test(goal) else ())
    return lambda person: counts.get(person.id, 0) + (counts.get(person.email.lower(), 0) if person.email else 0)


def _leaver(tables: Tables, days: DateBetween) -> Read:
    """Whoever leaves in the days, or left and still owns open goals."""
    owned, leaves = _owned(tables, is_open), predicate(days)

    def leaver(person: Person) -> Value:
        if person.status == "deactivated":
            return "left" if owned(person) else None
        return "leaves" if leaves(person.deactivation_date) else None

    return leaver


def _manager(tables: Tables, _: DateBetween) -> Read:
    people = tables.people

    def state(person: Person) -> Value:
        if person.manager_id is None:
            return "none"
        manager = people.get(person.manager_id)
        if manager is None:
            return "unknown"
        return "left" if manager.status == "deactivated" else "present"

    return state


def _direct_reports(tables: Tables, _: DateBetween) -> Read:
    counts = tables.counted("users", lambda person: () if person.status == "deactivated" else (person.manager_id,))
    return _count_of(counts)


def _missing(_tables: Tables, _: DateBetween) -> Read:
    return lambda person: tuple(detail for detail in DETAILS if not getattr(person, detail)) or None


def _conversations(tables: Tables, days: DateBetween) -> Read:
    """Conversations about the person that were completed in the days."""
    within = predicate(days)

    def keys(one: Conversation) -> Keys:
        return (one.employee_id,) if one.status == "completed" and within(one.completed) else ()

    return _count_of(tables.counted("conversations", keys))


def _unfinished(tables: Tables, _: DateBetween) -> Read:
    """Conversations the person leads that are neither completed nor cancelled."""

    def keys(one: Conversation) -> Keys:
        return () if one.status in CLOSED_CONVERSATIONS else (one.manager_id,)

    return _count_of(tables.counted("conversations", keys))


def _team_feedback(tables: Tables, days: DateBetween) -> Read:
    """Feedback that those who report to the person received in the days; empty for those whom nobody reports to."""
    within = predicate(days)

    def keys(one: Feedback) -> Keys:
        return (one.recipient_id,) if one.status == "completed" and within(one.completed) else ()

    counts, reports = tables.counted("feedback", keys), tables.reports

    def received(person: Person) -> Value:
        team = [one.id for one in reports.get(person.id, ()) if one.status != "deactivated"]
        return sum(counts.get(one, 0) for one in team) if team else None

    return received


def _received(tables: Tables, days: DateBetween) -> Read:
    within = predicate(days)
    return _count_of(tables.counted("recognition", lambda one: one.receiver_ids if within(one.created) else ()))


def _given(tables: Tables, days: DateBetween) -> Read:
    within = predicate(days)
    return _count_of(tables.counted("recognition", lambda one: (one.giver_id,) if within(one.created) else ()))


def _count_of(counts: Mapping[str | None, int]) -> Read:
    return lambda person: counts.get(person.id, 0)


def _words(name: str, words: Iterable[str]) -> dict[str, Message]:
    return {word: Message(f"joined-{name}-{word}".replace("_", "-")) for word in words}


JOINS: tuple[Joined[Person], ...] = (
    Joined("open_goals", Message.of("joined-open-goals"), Kind.NUMBER, ("goals",), _open_goals, loaded=_EVER),
    Joined("goals", Message.of("joined-goals"), Kind.NUMBER, ("goals",), _goals, takes_days=True),
    Joined(
        "leaver",
        Message.of("joined-leaver"),
        Kind.CHOICE,
        ("goals",),
        _leaver,
        takes_days=True,
        loaded=_EVER,
        width=184,
        choices=_words("leaver", LEAVER_STATES),
    ),
    Joined("direct_reports", Message.of("joined-direct-reports"), Kind.NUMBER, ("users",), _direct_reports),
    Joined(
        "manager",
        Message.of("joined-manager-state"),
        Kind.CHOICE,
        ("users",),
        _manager,
        width=160,
        choices=_words("manager", MANAGER_STATES),
    ),
    Joined(
        "missing", Message.of("joined-missing"), Kind.LIST, (), _missing, width=200, choices=_words("missing", DETAILS)
    ),
    Joined(
        "conversations",
        Message.of("joined-conversations"),
        Kind.NUMBER,
        ("conversations",),
        _conversations,
        takes_days=True,
    ),
    Joined("unfinished", Message.of("joined-unfinished"), Kind.NUMBER, ("conversations",), _unfinished),
    Joined(
        "team_feedback",
        Message.of("joined-team-feedback"),
        Kind.NUMBER,
        ("feedback", "users"),
        _team_feedback,
        takes_days=True,
    ),
    Joined("received", Message.of("joined-received"), Kind.NUMBER, ("recognition",), _received, takes_days=True),
    Joined("given", Message.of("joined-given"), Kind.NUMBER, ("recognition",), _given, takes_days=True),
)
