"""Without Betterworks the goals that were looked at last are shown, whichever period they are of (row B13)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.errors import Unreachable
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.goals import Goal
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables import fallback
from bw_desktop.ui.tabs.goals_tab import GoalsTab
from tests.ui.made import TODAY, MadeGoals, MadeKept, MadeLoad, goal_record, goals
from tests.ui.surroundings_made import until

YEAR, LONG_AGO = "2026-01-01/2026-12-31", "2019-01-01/2019-03-31"


class AwayGoals(MadeGoals):
    """Goals that cannot be asked for."""

    async def rows(self, start: date, end: date) -> AsyncIterator[Batch[Goal]]:
        self.periods.append((start, end))
        yield Batch((), Facts())
        raise Unreachable(remedy="try-again")


@pytest.fixture
def tab(around: Surroundings, parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> GoalsTab:
    monkeypatch.setattr(fallback, "LOOK", 10)
    made = GoalsTab(AwayGoals(), around, "test", lambda kind, key: "", today=TODAY, parent=parent)
    made.setGeometry(0, 0, 1000, 600)
    return made


def kept(scope: str) -> MadeKept:
    return MadeKept(loads={"goals": MadeLoad(goals([goal_record(1, "Company"), goal_record(2, "Team")]), scope)})


async def test_at_the_start_the_tab_turns_to_the_period_that_was_kept(tab: GoalsTab) -> None:
    tab.keep_with(kept(YEAR))
    tab.window().show()
    await until(lambda: tab.page.model.rowCount() == 2)
    assert tab.scope_words == "This year (2026)"
    assert tab.page.band.isVisible()


async def test_a_period_the_user_chose_is_not_left(tab: GoalsTab) -> None:
    tab.keep_with(kept(YEAR))
    tab.period.setCurrentIndex(1)
    tab.window().show()
    await until(lambda: isinstance(tab.page.loader.error, Unreachable))
    assert tab.scope_words.startswith("Next quarter")
    assert tab.page.model.rowCount() == 0


async def test_a_period_that_is_not_offered_any_more_is_not_shown_under_another_name(tab: GoalsTab) -> None:
    tab.keep_with(kept(LONG_AGO))
    tab.window().show()
    await until(lambda: isinstance(tab.page.loader.error, Unreachable) and len(tab.around.runner) == 0)
    assert tab.scope_words.startswith("This quarter")
    assert tab.page.model.rowCount() == 0
