"""Each domain has its tab, made from its description; layouts, keys and the line below work for all of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton, QDialog

from bw_desktop.errors import KeyNotAccepted
from bw_desktop.records.domains import DOMAINS, EVERY
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.shell.desk import Desk
from tests.ui.shell.conftest import OpenDesk
from tests.ui.shell.made import LIVE, MadeHost, MadeSession
from tests.ui.surroundings_made import AnsweredDialogs, until


async def test_every_domain_has_its_table_and_every_tab_its_shortcut(desk: Desk) -> None:
    assert [tab.page.domain.id for tab in desk.tables] == [domain.id for domain in EVERY]
    actions = desk.window.around.actions
    for number, domain in enumerate(DOMAINS, 1):
        assert actions.shortcut(f"tab-{domain.id}") == f"Ctrl+{number}"
        actions.trigger(f"tab-{domain.id}")
        await until(lambda: desk.window.current_page is not None and desk.window.current_page.loader.is_whole)
        assert desk.window.current_page is desk.tables[domain.id].page
        assert "complete" in desk.window.status.freshness.text()


async def test_what_can_only_be_looked_at_carries_its_sign_and_says_so(desk: Desk) -> None:
    bar = desk.window.tab_bar
    for place, tab in enumerate(desk.window.tabs):
        spoken = bar.accessibleTabName(place)
        assert ("Only to look at" in spoken) is tab.only_look
        assert ("Only to look at" in bar.tabToolTip(place)) is tab.only_look
    plain, signed = bar.tabText(2), desk.window.tabs[2]
    assert signed.only_look
    room = bar.tabSizeHint(2).width()
    bar.setTabText(1, plain)
    assert bar.tabSizeHint(1).width() < room


async def test_the_list_in_front_is_the_one_that_actions_and_the_line_below_speak_of(desk: Desk) -> None:
    window = desk.window
    window.open_tab("conversations")
    await until(lambda: window.status.counts.text() == "2 rows")
    page = window.current_page
    assert page is not None
    there = page.findChild(QAbstractButton, "list-conversation-templates")
    assert there is not None
    there.click()
    assert window.current_page is desk.tables["conversation-templates"].page
    await until(lambda: window.status.counts.text() == "1 row")
    window.open_tab("users")
    window.open_tab("conversations")
    assert window.current_page is desk.tables["conversation-templates"].page


async def test_a_layout_is_remembered_for_each_list(open_desk: OpenDesk, host: MadeHost, session: MadeSession) -> None:
    desk = open_desk()
    key = f"{session.workspace.id}/cycles"
    desk.tables["cycles"].page.layout_changed.emit(TableLayout(("name",), {"name": 300}, ("name",), ()))
    assert host.settings.tables[key].widths == {"name": 300}
    again = open_desk()
    assert [column.id for column in again.tables["cycles"].page.model.columns] == ["name"]


async def test_a_new_key_brings_the_rows_of_every_list_that_lacked_them(
    open_desk: OpenDesk, session: MadeSession, dialogs: AnsweredDialogs
) -> None:
    """Row A7: also of a list that stands behind another one."""
    session.workspace = replace(LIVE, id="w1")
    desk = open_desk()
    rows = session.lists["cycles"]
    await until(lambda: desk.users.page.loader.is_whole)

    def give(_: QDialog) -> int:
        rows.error = None
        return 1

    dialogs.react = give
    rows.error = KeyNotAccepted()
    desk.tables["cycles"].load()
    await until(lambda: bool(dialogs.shown))
    await until(lambda: desk.tables["cycles"].page.loader.is_whole)
    assert dialogs.shown == ["replace-key"]
