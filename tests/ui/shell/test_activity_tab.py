"""The Activity tab: what was done, where, with which numbers; the latest first (row L1)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bw_desktop.messages import Message
from bw_desktop.storage.activity import Deed, Fact, History
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.tables.page import TablePage
from tests.ui.shell.made import MadeHost
from tests.ui.surroundings_made import until

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def cells(desk: Desk) -> list[list[str]]:
    model = page_of(desk).model
    return [
        [str(model.index(row, place).data() or "") for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def page_of(desk: Desk) -> TablePage:
    page = desk.window.tabs[-1].page
    assert page is not None
    return page


async def test_what_was_done_stands_there_with_the_latest_first(desk: Desk, host: MadeHost) -> None:
    host.activity.append(Fact(Deed.EXPORTED, NOW, "sample", "sample", counts={"users": 1200}))
    uploaded = {"created": 42, "left_out": 6, "same": 0}
    host.activity.append(Fact(Deed.UPLOADED, NOW + timedelta(hours=1), "gone", "live", counts=uploaded))
    desk.window.open_tab("activity")
    await until(lambda: page_of(desk).model.rowCount() == 2)
    first, second = cells(desk)
    assert first[1:5] == ["Uploaded", "a workspace that was removed", "LIVE", "Created: 42 · Left out: 6"]
    assert second[1:4] == ["Exported", "Sample company", "SAMPLE"]
    assert second[4] == "Users: 1,200"


async def test_it_is_read_anew_each_time_the_tab_is_opened(desk: Desk, host: MadeHost) -> None:
    desk.window.open_tab("activity")
    await until(lambda: page_of(desk).loader.is_whole)
    assert page_of(desk).model.rowCount() == 0
    desk.window.open_tab("users")
    host.activity.append(Fact(Deed.CONNECTED, NOW, "sample", "sample"))
    desk.window.open_tab("activity")
    await until(lambda: page_of(desk).model.rowCount() == 1)


async def test_the_details_name_what_was_done(desk: Desk, host: MadeHost) -> None:
    host.activity.append(Fact(Deed.CONNECTED, NOW, "sample", "sample"))
    desk.window.open_tab("activity")
    page = page_of(desk)
    await until(lambda: page.model.rowCount() == 1)
    page.grid.setCurrentIndex(page.model.index(0, 0))
    page.open_record()
    assert page.panel._title.text() == desk.window.around.wording.text("activity-deed-connected")


async def test_lines_that_cannot_be_read_are_said(desk: Desk, host: MadeHost) -> None:
    host.activity.append(Fact(Deed.CONNECTED, NOW, "sample", "sample"))
    with host.activity._path.open("a") as file:
        file.write("no line of ours\n")
    assert host.activity.read() == History(host.activity.read().facts, (Message.of("storage-activity-lines", lines=1),))
    desk.window.open_tab("activity")
    await until(lambda: page_of(desk).findChild(MessageBar, "table-note-1") is not None)
