"""The Users tab: people, and departments with head counts beside them (row Q1)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.lookup.batch import Batch
from bw_desktop.records.departments import NO_DEPARTMENTS, DepartmentTree, head_counts
from bw_desktop.records.people import USERS, Person
from bw_desktop.records.query import STEP, Under
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.record_panel import Section
from bw_desktop.ui.tabs.data_tab import DataTab, WebAddress
from bw_desktop.ui.tabs.departments_panel import DepartmentsPanel
from bw_desktop.ui.tabs.sources import People

_PATH = "department_path"
_SIDE = 240


class UsersTab(DataTab):
    """People of a workspace."""

    def __init__(
        self,
        people: People,
        around: Surroundings,
        environment: str,
        web: WebAddress,
        layout: TableLayout | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(USERS, around, environment, web, layout, parent)
        self._people = people
        self._tree: DepartmentTree = NO_DEPARTMENTS
        self._counted = -1
        self.departments = DepartmentsPanel(around.speech)
        self.departments.hide()
        self.page.split.insertWidget(0, self.departments)
        self.page.split.setStretchFactor(0, 0)
        self.page.split.setStretchFactor(1, 1)
        self.page.split.setSizes([_SIDE, 900, 380])
        self.departments.chosen.connect(self._on_department)
        self.page.filters.changed.connect(self._on_filters)
        self.page.loader.changed.connect(self._count)

    def load(self) -> None:
        """Loads departments, then people."""
        self.page.load(self._rows)

    async def _rows(self) -> AsyncIterator[Batch[Person]]:
        known: DepartmentTree | None = None
        # Where departments are refused, the look-up says in its notes what is missing; people come all the same.
        with suppress(ProgramError):
            known = await self._people.departments()
        self._tree = known or NO_DEPARTMENTS
        self.departments.setVisible(bool(self._tree.by_id))
        self.departments.show_tree(self._tree)
        self._counted = -1
        async for batch in self._people.rows(known):
            yield batch

    async def live_sections(self, record: Person) -> tuple[Person, list[Section]]:
        return await self._people.record(record.id), []

    def _on_department(self, id: str) -> None:
        filters = self.page.filters
        if not id:
            filters.drop(_PATH)
            return
        say = self.around.wording.text
        name, others = self._tree.by_id[id].name, len(self._tree.with_children(id)) - 1
        words = say("users-department-with", department=name, count=others) if others else name
        chip = say("table-chip", column=say("people-department"), words=words)
        filters.set(_PATH, Under(STEP.join(self._tree.path(id))), words, chip)

    def _on_filters(self) -> None:
        if _PATH not in self.page.filters.active:
            self.departments.choose("")

    def _count(self) -> None:
        rows = self.page.presenter.dataset.rows
        if not self._tree.by_id or len(rows) == self._counted:
            return
        if not self.page.loader.is_whole:
            # A part of the people would give counts that are too small.
            self._counted = -1
            self.departments.clear_counts()
            return
        self._counted = len(rows)
        present = sum(1 for person in rows if person.status != "deactivated")
        self.departments.show_counts(head_counts(self._tree, rows), present)
