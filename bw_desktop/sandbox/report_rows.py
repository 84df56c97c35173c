"""The rows of the goal reports, in the columns of the endpoint map (section 5.4 of the API notes)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from bw_desktop.endpoints import EndpointMap
from bw_desktop.sandbox import access, answers, report
from bw_desktop.sandbox.access import Viewer
from bw_desktop.sandbox.entities import Goal, Group, Person
from bw_desktop.sandbox.report import HEADER_ROW, Wanted
from bw_desktop.sandbox.store import Store
from bw_desktop.sandbox.workbook import Cell


class GoalReport:
    """Reads the rows off the store for one viewer: goals the viewer may not see are left out."""

    with_milestones = False

    def __init__(self, store: Store, endpoints: EndpointMap, viewer: Viewer, wanted: Wanted) -> None:
        self._store = store
        self._viewer = viewer
        self._wanted = wanted
        self._columns = endpoints.goal_report_columns
        self._statuses = endpoints.values["goal_statuses"]
        self._width = 1 + max(column.index for column in self._columns.values())
        self._places = {name: column.index for name, column in self._columns.items()}
        self._owner_cells: dict[tuple[int | None, int | None], list[Cell]] = {}

    def head(self, header_row: int = HEADER_ROW) -> Iterator[list[Cell]]:
        """The rows above the data: what the report is, and the header in the row wanted."""
        header: list[Cell] = [None] * self._width
        for column in self._columns.values():
            header[column.index] = column.header
        return report.head(self._wanted, header, header_row)

    def rows(self) -> Iterator[list[Cell]]:
        """One row per goal that lies in the range, followed by its milestones where they are wanted."""
        for goal_id in self._store.goal_ids():
            whole: Goal | None = None
            for goal in self._store.family(goal_id):
                whole = whole or goal
                if self._is_in(goal, whole):
                    yield self._row(goal, whole)
                if not self.with_milestones:
                    break

    def _is_in(self, goal: Goal, whole: Goal) -> bool:
        if not self._wanted.overlaps(goal.start, goal.end):
            return False
        is_hidden = whole.is_private and not access.can_see_goal(self._viewer, goal, self._store)
        return not is_hidden and (self._viewer.scope is None or self._is_in_scope(goal, self._viewer.scope))

    def _is_in_scope(self, goal: Goal, scope: frozenset[int]) -> bool:
        owner = self._store.person(goal.owner_id)
        return (owner.department_id if owner else goal.group_id) in scope

    def _row(self, goal: Goal, whole: Goal) -> list[Cell]:
        row = self._owner(goal)[:]
        parent = whole if goal.is_milestone else self._visible_parent(goal)
        cells: Mapping[str, Cell] = {
            "id": goal.id,
            "name": goal.name,
            "kind": "Milestone" if goal.is_milestone else "Goal",
            "parent_id": goal.parent_id,
            "parent_name": parent.name if parent else None,
            "categories": "; ".join(self._store.company.categories[one] for one in goal.category_ids) or None,
            "description": goal.description or None,
            "visibility": "Private" if whole.is_private else "Public",
            "unit": goal.metric.unit if goal.metric else None,
            "status": self._statuses[min(answers.status(goal, self._store.today), len(self._statuses) - 1)],
            "percent": round(goal.progress * 100, 2),
            "start": goal.start,
            "end": goal.end,
            "created": datetime.fromtimestamp(goal.created, UTC),
            "updated": datetime.fromtimestamp(goal.updated, UTC),
        }
        self._place(row, cells)
        self._place(row, self._assessment(goal))
        return row

    def _place(self, row: list[Cell], cells: Mapping[str, Cell]) -> None:
        for name, value in cells.items():
            row[self._places[name]] = value

    def _visible_parent(self, goal: Goal) -> Goal | None:
        parent = self._store.goal(goal.parent_id)
        return parent if parent and access.can_see_goal(self._viewer, parent, self._store) else None

    def _assessment(self, goal: Goal) -> Mapping[str, Cell]:
        drawn = self._store.company.histories.assessments(goal)
        if not drawn:
            return {}
        by = self._store.person(drawn[0].author_id)
        return {"score": drawn[0].score, "assessment": drawn[0].text, "assessed_by": by.name if by else None}

    def _owner(self, goal: Goal) -> list[Cell]:
        """The columns of the owner; goals come owner by owner, so a few are kept."""
        key = goal.owner_id, goal.group_id
        if key not in self._owner_cells:
            if len(self._owner_cells) > 64:
                self._owner_cells.clear()
            row: list[Cell] = [None] * self._width
            person, group = self._store.person(goal.owner_id), self._store.group(goal.group_id)
            self._place(row, self._person(person) if person else self._group(group) if group else {})
            self._owner_cells[key] = row
        return self._owner_cells[key]

    def _person(self, person: Person) -> Mapping[str, Cell]:
        department, manager = self._store.group(person.department_id), self._store.person(person.manager_id)
        parent = self._store.group(department.parent_id) if department else None
        return {
            "employee_id": person.employee_id or None,
            "owner_name": person.name,
            "owner_email": person.email,
            "department_name": department.name if department else None,
            "parent_department": parent.name if parent else None,
            "location": person.location or None,
            "owner_title": person.title or None,
            "owner_kind": "Person",
            "on_leave": "Yes" if person.on_leave else "No",
            "manager_name": manager.name if manager else None,
            "manager_email": manager.email if manager else None,
        }

    def _group(self, group: Group) -> Mapping[str, Cell]:
        parent = self._store.group(group.parent_id)
        return {
            "owner_name": group.name,
            "owner_kind": "Team" if group.is_team else "Department",
            "department_name": None if group.is_team else group.name,
            "parent_department": parent.name if parent else None,
        }


class MilestoneReport(GoalReport):
    """The same with milestones."""

    with_milestones = True
