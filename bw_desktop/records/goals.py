"""Goals and milestones: the rows and columns of the Goals tab (row Q3; section 3.3 of the API notes)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from itertools import repeat
from typing import Any

from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records import values
from bw_desktop.records.columns import IDENTIFIERS, Column, Declares, Kind, Record
from bw_desktop.records.domain import Domain
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.pictures import By, Mean, Picture
from bw_desktop.records.pool import Pool
from bw_desktop.records.query import Empty, NumberBetween, Order
from bw_desktop.records.questions import Choice, Number, Question, wanted
from bw_desktop.records.raw import RawPage, RawRecord
from bw_desktop.records.reading import PageColumns
from bw_desktop.records.spans import Days, Within, days_text
from bw_desktop.records.tree import Forest, forest
from bw_desktop.records.view import View, Wanted

OWNER_KINDS = ("person", "department", "team")
STATUSES = ("on_track", "at_risk", "needs_attention")


@dataclass(frozen=True, slots=True)
class Goal(Record):
    """A goal, or a milestone where `kind` is "milestone".

    `progress` is a fraction (1.0 = done); `metric_…` are in `unit`; `owner_kind` is one of
    `OWNER_KINDS` or None where the answer does not say.
    """

    name: str
    kind: str
    parent_id: str | None
    parent: str | None
    owner_id: str | None
    owner: str | None
    owner_email: str | None
    owner_kind: str | None
    department: str | None
    manager_email: str | None
    start: date | None
    end: date | None
    progress: float | None
    status: str | None
    unit: str | None
    metric_start: float | None
    metric_target: float | None
    metric_value: float | None
    categories: tuple[str, ...]
    is_private: bool | None
    description: str | None
    created: datetime | None
    updated: datetime | None
    last_checkin: datetime | None
    uuid: str | None


class GoalReader:
    """Makes goals of the server's objects: of a goal with its children, or of a page of them."""

    def __init__(self, endpoints: EndpointMap) -> None:
        self._fields = endpoints.fields["goal"]
        self.extra = ExtraFields(self._fields.values())
        self._pool = Pool()

    def page(self, records: Sequence[Mapping[str, Any]]) -> list[Goal]:
        """The goals of a page and all that are nested in them, in the order they are met, each id once.

        Where a goal stands both nested and on its own, the latter is taken: it has more fields.
        """
        everything = list(self._unfolded(records))
        nesting = [parent_id for _, parent_id in everything]
        found: dict[str, Goal] = {}
        for goal, nested_in in zip(self._goals([record for record, _ in everything], nesting), nesting, strict=True):
            before = found.get(goal.id, goal)
            fuller = goal if nested_in is None else before
            parent_id = fuller.parent_id or before.parent_id or goal.parent_id
            found[goal.id] = fuller if fuller.parent_id == parent_id else replace(fuller, parent_id=parent_id)
        return list(found.values())

    def _unfolded(
        self, records: Iterable[Mapping[str, Any]], parent_id: str | None = None
    ) -> Iterator[tuple[Mapping[str, Any], str | None]]:
        children_of, id_of, name_of = (self._fields[name].read for name in ("children", "id", "name"))
        for record in records:
            children = children_of(record)
            yield record, parent_id
            if isinstance(children, list):
                own_id = values.identifier(id_of(record))
                nested = (child for child in children if isinstance(child, Mapping) and name_of(child))
                yield from self._unfolded(nested, own_id)

    def _goals(self, records: Sequence[Mapping[str, Any]], nesting: Sequence[str | None]) -> Iterator[Goal]:
        """A goal of each record; `nesting` are the ids of those they are nested in."""
        packed, read = RawPage.of(records), PageColumns(self._fields, self._pool, records)
        groups, people = read.shared_text("group_name"), read.shared_text("owner_name")
        owner_ids, is_team = read.identifier("owner_id"), read.flag("group_is_team")
        columns: dict[str, Iterable[Any]] = {
            "id": [own or "" for own in read.identifier("id")],
            "extra": self.extra.page(records),
            "raw": [RawRecord(packed, index) for index in range(len(records))],
            "name": [name or "" for name in read.text("name")],
            "kind": ["milestone" if flag else "goal" for flag in read.flag("is_milestone")],
            "parent_id": map(_first, read.identifier("parent_id"), nesting),
            "parent": read.text("parent_name"),
            "owner_id": map(_first, owner_ids, read.identifier("group_id")),
            "owner": map(_first, groups, people),
            "owner_email": repeat(None),
            "owner_kind": map(_owner_kind, groups, is_team, owner_ids),
            "department": repeat(None),
            "manager_email": repeat(None),
            "start": read.shared_date("start"),
            "end": read.shared_date("end"),
            "progress": read.number("progress"),
            "status": read.shared_text("status"),
            "unit": read.shared_text("unit"),
            "metric_start": read.number("metric_start"),
            "metric_target": read.number("metric_target"),
            "metric_value": read.number("metric_value"),
            "categories": map(values.names, read.sent("categories")),
            "is_private": read.flag("is_private"),
            "description": read.text("description"),
            "created": read.instant("created"),
            "updated": read.instant("updated"),
            "last_checkin": read.instant("last_checkin"),
            "uuid": read.text("uuid"),
        }
        return map(Goal, *(columns[field.name] for field in fields(Goal)))


def _first(one: str | None, other: str | None) -> str | None:
    return one or other


def _owner_kind(group: str | None, is_team: bool | None, owner_id: str | None) -> str | None:
    if group:
        return "team" if is_team else "department"
    return "person" if owner_id else None


def goal_forest(goals: Iterable[Goal]) -> Forest:
    """Goals as a forest by their parents; a milestone whose goal is not visible stands as a root (row Q3)."""
    return forest((goal.id, goal.parent_id) for goal in goals)


def period(start: date | None, end: date | None) -> str | None:
    """The period a goal lies in: "2026 Q1" where it lies in one quarter, "2026" in one year, else "2026–2027"."""
    if start is None or end is None:
        return None
    if start.year != end.year:
        return f"{start.year}–{end.year}"
    quarters = (start.month - 1) // 3, (end.month - 1) // 3
    return f"{start.year} Q{quarters[0] + 1}" if quarters[0] == quarters[1] else str(start.year)


def version(updated: datetime | None) -> str | None:
    """The stamp by which an upload sees whether a goal was changed after it was exported: its last change (row C9)."""
    return updated.astimezone(UTC).isoformat(timespec="seconds") if updated else None


def _owner_person(goal: Goal) -> str | None:
    """The owner's id, or the e-mail where that is all a report tells."""
    if goal.owner_kind not in ("person", None):
        return None
    return goal.owner_id or (goal.owner_email.casefold() if goal.owner_email else None)


_column: Declares[Goal] = Declares("goals", "goal")

COLUMNS: tuple[Column[Goal], ...] = (
    _column("name", Kind.TEXT, lambda row: row.name, width=320),
    _column("kind", Kind.CHOICE, lambda row: row.kind, width=104, words=("goal", "milestone")),
    _column("owner", Kind.TEXT, lambda row: row.owner, "owner", 180, person=_owner_person),
    _column("owner_kind", Kind.CHOICE, lambda row: row.owner_kind, "owner", 120, False, words=OWNER_KINDS),
    _column("department", Kind.TEXT, lambda row: row.department, "owner", 140),
    _column("period", Kind.TEXT, lambda row: period(row.start, row.end), "progress", 96),
    _column("progress", Kind.PERCENT, lambda row: row.progress, "progress", 128),
    _column("status", Kind.CHOICE, lambda row: row.status, "progress", 136, words=STATUSES),
    _column("start", Kind.DATE, lambda row: row.start, "progress", 104),
    _column("end", Kind.DATE, lambda row: row.end, "progress", 104),
    _column("categories", Kind.LIST, lambda row: row.categories or None, "goal", 140),
    _column("parent", Kind.TEXT, lambda row: row.parent, "goal", 220),
    _column("is_private", Kind.FLAG, lambda row: row.is_private, "goal", 88),
    _column("updated", Kind.INSTANT, lambda row: row.updated, "time", 136),
    _column("owner_email", Kind.TEXT, lambda row: row.owner_email, "owner", 220, False),
    _column("manager_email", Kind.TEXT, lambda row: row.manager_email, "owner", 220, False),
    _column("description", Kind.LONG_TEXT, lambda row: row.description, "goal", 280, False),
    _column("unit", Kind.TEXT, lambda row: row.unit, "progress", 120, False),
    _column("metric_start", Kind.NUMBER, lambda row: row.metric_start, "progress", 96, False),
    _column("metric_target", Kind.NUMBER, lambda row: row.metric_target, "progress", 96, False),
    _column("metric_value", Kind.NUMBER, lambda row: row.metric_value, "progress", 96, False),
    _column("created", Kind.INSTANT, lambda row: row.created, "time", 136, False),
    _column("last_checkin", Kind.INSTANT, lambda row: row.last_checkin, "time", 136, False),
    _column("id", Kind.IDENTIFIER, lambda row: row.id, IDENTIFIERS, 104, False),
    _column("parent_id", Kind.IDENTIFIER, lambda row: row.parent_id, IDENTIFIERS, 104, False),
    _column("uuid", Kind.IDENTIFIER, lambda row: row.uuid, IDENTIFIERS, 240, False),
    _column("version", Kind.IDENTIFIER, lambda row: version(row.updated), IDENTIFIERS, 168, False),
)

PICTURES: tuple[Picture, ...] = (
    Picture("status", Message.of("picture-goals-by-status"), "status"),
    Picture("progress", Message.of("picture-goals-by-progress"), "progress", By.STEP),
    Picture("departments", Message.of("picture-goals-progress-of-departments"), "department", measure=Mean("progress")),
)

_GOAL = wanted("kind", "goal")
_UNFINISHED = Wanted("progress", NumberBetween(None, math.nextafter(1, 0)))
"""What is not at 100 %: nothing else tells whether a goal was closed."""
_STATE = ("progress", "status", "start", "end", "updated")
_QUARTERS = Choice(tuple(map(Within, ("this-quarter", "last-quarter", "next-quarter", "this-year"))))


def _no_goal(days: Days) -> View:
    goals = f"joined.goals@{days_text(days)}"
    none = (Wanted(goals, NumberBetween(0, 0)), wanted("status", "active", "on_leave", "leaving"))
    columns = ("name", "title", "department", "manager", "location", goals, "status")
    return View("users", filters=none, order=(Order("name"),), columns=columns)


def _not_updated(days: int) -> View:
    idle = (_GOAL, _UNFINISHED, Wanted("updated", Within("before", days)))
    columns = ("name", "owner", "department", "updated", "progress", "status", "end")
    return View("goals", filters=idle, order=(Order("updated"),), columns=columns, period=Within("this-quarter"))


def _at_risk(days: Days) -> View:
    behind = (_GOAL, wanted("status", "at_risk", "needs_attention"))
    columns = ("name", "department", "owner", "status", "progress", "end", "updated")
    by_department = (Order("department"), Order("status"))
    return View("goals", filters=behind, order=by_department, columns=columns, picture="status", period=days)


def _past_end() -> View:
    over = (_GOAL, _UNFINISHED, Wanted("end", Within("before", 0)))
    columns = ("name", "owner", "department", "end", "progress", "status", "updated")
    return View("goals", filters=over, order=(Order("end"),), columns=columns, period=Within("four-years"))


def _no_milestone(days: Days) -> View:
    none = (_GOAL, Wanted("joined.milestones", NumberBetween(0, 0)))
    columns = ("name", "owner", "department", "joined.milestones", *_STATE)
    return View("goals", filters=none, order=(Order("name"),), columns=columns, period=days)


def _not_aligned(days: Days) -> View:
    alone = (_GOAL, Wanted("parent_id", Empty()))
    columns = ("name", "owner", "department", "parent", *_STATE)
    return View("goals", filters=alone, order=(Order("name"),), columns=columns, period=days)


def _progress(days: Days) -> View:
    columns = ("name", "department", "owner", *_STATE)
    lowest = (Order("department"), Order("progress"))
    return View("goals", filters=(_GOAL,), order=lowest, columns=columns, picture="departments", period=days)


QUESTIONS: tuple[Question, ...] = (
    Question("no-goal", _no_goal, _QUARTERS),
    Question("not-updated", _not_updated, Number(30, Message.of("parameter-days"), 1)),
    Question("at-risk", _at_risk, _QUARTERS),
    Question("past-end", _past_end),
    Question("no-milestone", _no_milestone, _QUARTERS),
    Question("not-aligned", _not_aligned, _QUARTERS),
    Question("progress", _progress, _QUARTERS),
)

GOALS: Domain[Goal] = Domain(
    "goals",
    COLUMNS,
    "name",
    web="goal",
    icon="goal",
    needs=(frozenset({"reports.run", "reports.read"}), frozenset({"users.list", "goals.filter"})),
    writers=("super_admin", "admin"),
    pictures=PICTURES,
    questions=QUESTIONS,
    carried=("id", "owner_email", "version"),
    card=("name", "progress", "status", "end"),
    row=Goal,
)
