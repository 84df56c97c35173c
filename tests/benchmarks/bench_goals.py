"""500,000 goals and milestones from the company's report into the shown table (row B11): memory and stalls.

The sandbox server is a process of its own; what is measured is the program with its window on the Goals tab.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from pathlib import Path

from bw_desktop.ui.tabs.goals_tab import GoalsTab
from tests.benchmarks.memory import resident
from tests.benchmarks.opened import in_the_window, opened, until
from tests.benchmarks.stalls import focus, watched
from tests.sandbox_server import running_sandbox

PEOPLE, GOALS = 100_000, 165_000  # each with two milestones on average
ROWS = 500_000
FOUR_YEARS = "four-years"
MOST_BYTES = 1.5e9
_PATIENCE = 1500.0


async def main() -> None:
    """Prints the measurements."""
    size = ("--people", str(PEOPLE), "--goals", str(GOALS), "--page-size", "500")
    with running_sandbox(*size) as sandbox, tempfile.TemporaryDirectory() as folder:
        async with opened(sandbox.base_url, sandbox.keys["super_admin"], Path(folder) / "profile") as desk:
            goals, page = desk.goals, desk.goals.page
            assert isinstance(goals, GoalsTab)
            goals.period.setCurrentIndex(goals.period.findData(FOUR_YEARS))
            desk.window.open_tab("goals")
            await until(lambda: page.model.rowCount() > 100, _PATIENCE)
            focus(page.grid)
            async with watched("Down", "Down", "Down", "Up") as stalls:
                await until(lambda: not page.loader.is_loading, _PATIENCE)
                await asyncio.sleep(0.2)
            assert page.loader.is_whole
            rows = page.model.rowCount()
            print(f"{rows:,} rows, {resident() / 1e6:.0f} MB", file=sys.stderr)
            assert rows >= ROWS
            line = {"work": f"memory of the program with {rows:,} goals and milestones", "against": "1.5 GB"}
            measured = {"ours": round(resident() / 1e6), "theirs": MOST_BYTES / 1e6, "unit": "MB"}
            print(json.dumps({**line, **measured, "ratio": resident() / MOST_BYTES, "budget": "<= 1"}), flush=True)
            stalls.tell(f"the load of {rows:,} goals and milestones")


if __name__ == "__main__":
    in_the_window(main())
