"""The Goals tab: goals of a period as a list or as a tree, and the live goal in the record panel (row Q3)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.lookup.batch import Batch
from bw_desktop.records.goals import GOALS, Goal
from bw_desktop.records.people import today_utc
from bw_desktop.records.query import DateBetween
from bw_desktop.records.spans import Days, Within, days_at
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.kit import IconButton
from bw_desktop.ui.naming import named
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.record_panel import Section
from bw_desktop.ui.tabs.data_tab import DataTab, WebAddress
from bw_desktop.ui.tabs.goal_sections import goal_sections
from bw_desktop.ui.tabs.goal_tree import GoalTree
from bw_desktop.ui.tabs.periods import Period, periods
from bw_desktop.ui.tabs.sources import Goals

_MILESTONES_LATER = "lookup-milestones-when-opened"


class GoalsTab(DataTab):
    """Goals and milestones of a workspace."""

    def __init__(
        self,
        goals: Goals,
        around: Surroundings,
        environment: str,
        web: WebAddress,
        layout: TableLayout | None = None,
        today: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(GOALS, around, environment, web, layout, parent)
        self._goals = goals
        self._today = today or today_utc()
        self._periods = periods(self._today)
        say = around.wording.text
        self.period = named(QComboBox(), "goals-period", say("goals-period-choice"))
        for offered in self._periods:
            self.period.addItem(around.wording.say(offered.name), offered.id)
        self.period.currentIndexChanged.connect(self._on_period)
        self.page.viewing.period_wanted.connect(self._show_period)
        self.page.viewing.period = lambda: Within(self._chosen.id)
        self._is_chosen = False
        self._as_list = IconButton("list", "goals-as-list", say("goals-as-list"))
        self._as_tree = IconButton("tree", "goals-as-tree", say("goals-as-tree"))
        for button in (self._as_list, self._as_tree):
            button.setCheckable(True)
            button.setAutoExclusive(True)
        self._as_list.setChecked(True)
        self._as_tree.toggled.connect(self._on_tree_toggled)
        for widget in (self.period, self._as_list, self._as_tree):
            self.page.toolbar.left.addWidget(widget)
        self.tree = GoalTree(self.page.presenter, around.speech, say("goals-as-tree"))
        self.tree.hide()
        self.tree.opened.connect(self.page.open_record)
        self.tree.followed.connect(self.page.following.follow)
        self.tree.current_changed.connect(self._on_tree_moved)
        self.tree.tree.children_wanted.connect(self._on_children_wanted)

    @property
    def scope_words(self) -> str:
        """The period chosen."""
        return self.period.currentText()

    def load(self) -> None:
        """Loads the goals of the period chosen."""
        self.page.load(self._rows, _scope(self._chosen))

    def cover(self, days: Days | None) -> None:
        """Turns to the shortest period that holds the days, or to the longest one, unless it holds them now."""
        if self.covers(days):
            self.begin()
            return
        holding = [place for place, offered in enumerate(self._periods) if offered.holds(self._days(days))]
        self.period.setCurrentIndex(min(holding, key=self._length, default=len(self._periods) - 1))

    def covers(self, days: Days | None) -> bool:
        """Whether the goals are those of some days at least, or will be."""
        return days is None or self._chosen.holds(self._days(days))

    def _days(self, days: Days | None) -> DateBetween:
        return DateBetween() if days is None else days_at(days, self._today)

    def _length(self, place: int) -> int:
        return (self._periods[place].end - self._periods[place].start).days

    def _show_period(self, days: Days) -> None:
        """The period of a view; where it is none of those offered, one that holds it."""
        wanted = self._days(days)
        exact = [place for place, one in enumerate(self._periods) if DateBetween(one.start, one.end) == wanted]
        if exact:
            self.period.setCurrentIndex(exact[0])
        else:
            self.cover(days)

    def adopts(self, scope: str) -> bool:
        """Turns to the period that was kept, as long as the user has not chosen one."""
        places = [place for place, offered in enumerate(self._periods) if _scope(offered) == scope]
        if places and not self._is_chosen and scope != _scope(self._chosen):
            with QSignalBlocker(self.period):
                self.period.setCurrentIndex(places[0])
            self.load()
        return scope == _scope(self._chosen)

    async def live_sections(self, record: Goal) -> tuple[Goal, list[Section]]:
        goals = await self._goals.record(record.id)
        live = goals[0] if goals else record
        return live, goal_sections(self.around.speech, goals or [record])

    @property
    def _chosen(self) -> Period:
        return self._periods[max(self.period.currentIndex(), 0)]

    def _on_period(self) -> None:
        self._is_chosen = self._has_loaded = True
        self.load()

    async def _rows(self) -> AsyncIterator[Batch[Goal]]:
        chosen = self._chosen
        async for batch in self._goals.rows(chosen.start, chosen.end):
            if any(note.id == _MILESTONES_LATER for note in batch.facts.notes):
                self.tree.tree.asks_for_more = True
            yield batch

    def _on_tree_toggled(self, is_on: bool) -> None:
        if is_on:
            self.tree.refresh()
        self.page.show_instead(self.tree if is_on else None)

    def _on_tree_moved(self) -> None:
        if self.page.panel.isVisible() and self.tree.current is not None:
            self.page.record_wanted.emit(self.tree.current)

    def _on_children_wanted(self, id: str) -> None:
        self.around.runner.start(self._add_children(id), self.tree)

    async def _add_children(self, id: str) -> None:
        try:
            goals = await self._goals.record(id)
        except ProgramError:
            # The branch stays closed; the record panel tells why when the goal is opened.
            return
        self.tree.tree.add_children(id, goals)


def _scope(period: Period) -> str:
    return f"{period.start}/{period.end}"
