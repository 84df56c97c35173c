"""One workspace on the screen: what its actions do, what is asked first, what is remembered and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from bw_desktop.errors import KeyNotAccepted, Unreachable
from bw_desktop.messages import Message
from bw_desktop.records.query import Order
from bw_desktop.storage.settings import Settings, TableLayout
from bw_desktop.ui.connect.key_dialogs import ReplaceKey
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.shell import desk as desk_module
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.find_anything import FindAnything
from bw_desktop.ui.shell.person_card import PersonCard
from bw_desktop.ui.shell.settings_sheet import SettingsSheet
from tests.ui.connect.made import MadeConnector
from tests.ui.shell.conftest import OpenDesk
from tests.ui.shell.made import LIVE, SAMPLE, TEST, MadeHost, MadeSession
from tests.ui.surroundings_made import AnsweredDialogs, until


def bar(desk: Desk, name: str) -> MessageBar | None:
    return desk.window.findChild(MessageBar, name)


async def test_both_tabs_are_filled_and_the_one_left_last_time_is_in_front(desk: Desk, host: MadeHost) -> None:
    await until(lambda: desk.users.page.model.rowCount() == 10)
    assert desk.window.current_tab is not None
    assert desk.window.current_tab.id == "users"
    desk.window.open_tab("goals")
    await until(lambda: desk.goals.page.model.rowCount() == 2)


async def test_a_layout_is_remembered_for_its_workspace_and_tab(
    open_desk: OpenDesk, host: MadeHost, session: MadeSession
) -> None:
    host.keep(Settings(tables={"sample/users": TableLayout(columns=("name", "phone"), order=(Order("phone"),))}))
    desk = open_desk()
    assert [column.id for column in desk.users.page.model.columns] == ["name", "phone"]
    desk.users.page.columns.sort(0, add=False)
    await until(lambda: host.settings.tables["sample/users"].order == (Order("name"),))
    assert "sample/goals" not in host.settings.tables


async def test_a_key_that_is_no_longer_accepted_is_asked_for_and_the_rows_come_again(
    open_desk: OpenDesk, session: MadeSession, connector: MadeConnector, dialogs: AnsweredDialogs
) -> None:
    session.workspace = replace(LIVE, id="w1")
    session.people.error = KeyNotAccepted()

    def give(dialog: QDialog) -> int:
        assert isinstance(dialog, ReplaceKey)
        session.people.error = None
        return 1

    dialogs.react = give
    desk = open_desk()
    await until(lambda: desk.users.page.loader.is_whole)
    assert dialogs.shown == ["replace-key"]
    assert session.people.asked == 2


@pytest.mark.parametrize(("answer", "look_only"), [("keep", True), ("", True), ("off", False)])
async def test_switching_look_only_off_is_asked_about(
    answer: str,
    look_only: bool,
    open_desk: OpenDesk,
    session: MadeSession,
    connector: MadeConnector,
    dialogs: AnsweredDialogs,
) -> None:
    session.workspace = LIVE
    connector.known = (LIVE,)
    desk = open_desk()
    dialogs.answers = [answer]
    assert desk.window.around.actions.trigger("look-only")
    await until(lambda: bool(dialogs.shown))
    assert dialogs.shown[0].startswith("live: Switch look-only off?")
    await until(lambda: connector.known[0].look_only is look_only)


async def test_switching_look_only_on_needs_no_question(
    open_desk: OpenDesk, session: MadeSession, connector: MadeConnector, dialogs: AnsweredDialogs
) -> None:
    session.workspace = TEST
    connector.known = (TEST,)
    desk = open_desk()
    desk.window.around.actions.trigger("look-only")
    await until(lambda: connector.known[0].look_only)
    assert dialogs.shown == []


async def test_the_sample_company_is_started_over_only_when_the_user_says_so(
    desk: Desk, dialogs: AnsweredDialogs
) -> None:
    wanted: list[bool] = []
    desk.start_over_wanted.connect(lambda: wanted.append(True))
    actions = desk.window.around.actions
    for answer in ("", "keep", "go"):
        dialogs.answers = [answer]
        asked = len(dialogs.shown)
        assert actions.trigger("start-over")
        await until(lambda asked=asked: len(dialogs.shown) > asked)  # type: ignore[misc]
    assert wanted == [True]
    assert "everything uploaded to it" in dialogs.shown[0].lower()
    assert not actions.trigger("look-only")
    assert not actions.trigger("replace-key")


async def test_a_real_workspace_cannot_be_started_over(open_desk: OpenDesk, session: MadeSession) -> None:
    session.workspace = TEST
    desk = open_desk()
    assert not desk.window.around.actions.trigger("start-over")


async def test_other_workspaces_are_an_action_away(open_desk: OpenDesk, host: MadeHost) -> None:
    host.keep(Settings(workspaces=(SAMPLE, LIVE)))
    desk = open_desk()
    wanted: list[str] = []
    desk.workspace_wanted.connect(wanted.append)
    actions = desk.window.around.actions
    assert "workspace-sample" not in actions
    assert actions.title("workspace-w1") == "Open ACME – LIVE"
    actions.trigger("workspace-w1")
    assert wanted == ["w1"]


async def test_finding_a_person_opens_their_card(desk: Desk, dialogs: AnsweredDialogs) -> None:
    await until(lambda: desk.users.page.loader.is_whole)
    desk.window.open_tab("goals")

    def find(dialog: QDialog) -> int:
        assert isinstance(dialog, FindAnything)
        dialog.field.setText("berta")
        dialog.results.setCurrentRow(0)
        dialog._go()
        return 1

    dialogs.react = find
    desk.window.around.actions.trigger("find-anything")
    await until(lambda: isinstance(desk.window.pages.currentWidget(), PersonCard))
    card = desk.window.pages.currentWidget()
    assert isinstance(card, PersonCard)
    assert card.keys == {"1002", "person2@example.org"}


@pytest.mark.parametrize("sheet", ["help", "shortcuts", "about", "settings"])
async def test_each_sheet_is_an_action(sheet: str, desk: Desk, dialogs: AnsweredDialogs) -> None:
    desk.window.around.actions.trigger(sheet)
    await until(lambda: bool(dialogs.shown))
    assert dialogs.shown == [sheet]


@pytest.mark.parametrize(("change", "again"), [({"language": "de"}, True), ({"text_size": 115}, False)])
async def test_another_language_needs_a_new_window_and_a_look_does_not(
    change: dict[str, str | int], again: bool, desk: Desk, host: MadeHost, dialogs: AnsweredDialogs
) -> None:
    wanted: list[bool] = []
    desk.new_window_wanted.connect(lambda: wanted.append(True))

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, SettingsSheet)
        host.keep(replace(host.settings, **change))  # type: ignore[arg-type]
        return 1

    dialogs.react = choose
    desk.window.around.actions.trigger("settings")
    await until(lambda: dialogs.shown == ["settings"])
    await until(lambda: not desk.window.around.runner or bool(wanted) or not again)
    assert wanted == ([True] if again else [])


async def test_an_error_nobody_told_is_told_above_the_page_with_its_remedy(desk: Desk, session: MadeSession) -> None:
    await until(lambda: desk.users.page.loader.is_whole)
    desk.tell(Unreachable(remedy="try-again"))
    told = bar(desk, "window-error")
    assert told is not None
    assert "can't be reached" in told.sentence.text()
    told.button.click()
    await until(lambda: session.people.asked == 2)


async def test_closing_ends_the_program_where_nothing_is_sent(desk: Desk) -> None:
    ended: list[bool] = []
    desk.quit_wanted.connect(lambda: ended.append(True))
    desk.window.close()
    await until(lambda: bool(ended))
    assert ended == [True]


@pytest.mark.parametrize(("workspace", "told"), [(TEST, True), (LIVE, False), (SAMPLE, False)])
async def test_the_end_of_the_month_is_told_for_test_data_only(
    workspace: object, told: bool, open_desk: OpenDesk, session: MadeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "_MONTH_ENDS_AT", 1)
    session.workspace = workspace  # type: ignore[assignment]
    assert (bar(open_desk(), "test-month-end") is not None) is told


async def test_why_a_load_waits_is_said_while_it_waits(
    open_desk: OpenDesk, session: MadeSession, around: object
) -> None:
    session.people.pause = 0.2
    desk = open_desk()
    await until(lambda: desk.users.page.loader.is_loading)
    tell: Callable[[Message | None], None] = session.waiting[0]
    tell(Message.of("ui-opening", workspace="ACME"))
    assert "ACME" in desk.window.status.waiting.text()
    tell(None)
    assert desk.window.status.waiting.text() == ""
