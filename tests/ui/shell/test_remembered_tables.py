"""Each table of each workspace comes back as it was left, through the settings file and a new start (row B3)."""

from __future__ import annotations

from pathlib import Path

from bw_desktop.storage.settings import Workspace
from bw_desktop.storage.settings_file import SettingsFile
from bw_desktop.ui.shell.desk import Desk
from tests.ui.shell.conftest import OpenDesk
from tests.ui.shell.made import LIVE, TEST, MadeHost, MadeSession
from tests.ui.surroundings_made import until
from tests.ui.tables.test_column_control import look, rearrange

TABS = ("users", "goals", "recognition")


async def begun(desk: Desk) -> dict[str, object]:
    """How each table looks once it is loaded."""
    for tab in TABS:
        desk.window.open_tab(tab)
        await until(lambda page=desk.tables[tab].page: page.loader.is_whole)  # type: ignore[misc]
    return {tab: look(desk.tables[tab].page) for tab in TABS}


async def test_after_a_new_start_each_table_of_each_workspace_looks_as_it_was_left(
    open_desk: OpenDesk, session: MadeSession, host: MadeHost, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")

    def opened(workspace: Workspace) -> Desk:
        session.workspace = workspace
        return open_desk()

    desk = opened(LIVE)
    standard = await begun(desk)
    rearrange(desk.tables["users"].page)
    desk.tables["goals"].page.columns.sort(3, add=False, descending=True)
    desk.tables["recognition"].page.grid.setColumnWidth(1, 321)
    left = await begun(desk)
    await until(lambda: {f"w1/{tab}" for tab in TABS} <= host.settings.tables.keys())
    file.save(host.settings)

    host.settings, notes = SettingsFile(tmp_path / "settings.json").load()
    assert notes == ()
    assert await begun(opened(LIVE)) == left
    assert left != standard
    assert await begun(opened(TEST)) == standard, "another workspace knows nothing of it"
