"""Questions and saved views in the window: asked, kept, renamed, deleted, shared and found (row B8)."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QSpinBox

from bw_desktop.records.domains import DOMAINS, domain_of
from bw_desktop.records.query import Contains, Order
from bw_desktop.records.spans import Within
from bw_desktop.records.view import View, Wanted
from bw_desktop.ui.kit import Button, Caption, MessageBar
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.find_anything import FindAnything
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from tests.ui.shell.conftest import OpenDesk
from tests.ui.shell.made import MadeHost, MadeSession
from tests.ui.shell.test_main_window import activated
from tests.ui.surroundings_made import AnsweredDialogs, until

MINE = View("users", "Reps", "", (Wanted("title", Contains("rep")),), (Order("name"),), ("name", "title"))


def front(desk: Desk) -> TablePage:
    page = desk.window.current_page
    assert page is not None
    return page


def names(desk: Desk) -> list[str]:
    page = front(desk)
    return [page.model.record(place).name for place in range(page.model.rowCount())]


def typing(name: str) -> object:
    """Answers the sheet that asks for a name."""

    def react(dialog: QDialog) -> int:
        field, save = dialog.findChild(QLineEdit, "view-name-field"), dialog.findChild(Button, "view-name-save")
        assert field is not None
        assert save is not None
        field.setText(name)
        return int(save.isEnabled())

    return react


async def menu_of(desk: Desk) -> QMenu:
    desk.window.around.actions.trigger("table-questions")
    await until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def told(desk: Desk) -> list[str]:
    bars = (bar for bar in desk.window.findChildren(MessageBar) if bar.objectName() == "window-error")
    return [bar.sentence.text() for bar in bars]


def test_every_question_and_view_action_stands_in_the_registry(desk: Desk, around: Surroundings) -> None:
    actions = {action.id for action in around.actions}
    assert {f"question-{one.id}" for domain in DOMAINS for one in domain.questions} <= actions
    assert {"table-questions", "view-save", "view-rename", "view-delete", "view-share", "view-open"} <= actions
    assert not [action for action in around.actions if action.id.startswith(("question-", "view-")) and action.writes]


async def test_the_menu_has_the_questions_of_the_tab_and_is_worked_by_keyboard(desk: Desk) -> None:
    menu = await menu_of(desk)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[0] == "Who joined in the last 90 days?"
    assert words[5] == "Who lacks an employee id, title or department?"
    assert words[-1] == "Open a view file …"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    page = front(desk)
    assert page.viewing.title == "Who is on leave now?"
    await until(lambda: names(desk) == ["Berta Zech"])
    assert page.viewing.strip.isVisible()


async def test_f6_reaches_the_fields_of_a_question_and_the_arrows_change_it(desk: Desk, around: Surroundings) -> None:
    await activated(desk.window)
    around.actions.trigger("question-joined")
    page = front(desk)
    field = page.viewing.strip.findChild(QSpinBox)
    assert field is not None
    await until(field.isVisible)
    page.toolbar.search.setFocus()
    desk.window.move_region(1)
    await until(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert page.viewing.title == "Who joined in the last 91 days?"
    assert field.hasFocus(), "the field keeps the keyboard"


async def test_a_question_of_one_tab_may_be_answered_in_another(desk: Desk, around: Surroundings) -> None:
    desk.window.open_tab("conversations")
    assert around.actions.trigger("question-busy-managers")
    assert front(desk).domain.id == "users"
    assert front(desk).viewing.title == "Which managers have more than 3 unfinished conversations?"


async def test_a_list_that_shares_its_tab_comes_to_the_front(desk: Desk, around: Surroundings) -> None:
    templates = next(one for one in domain_of("conversations").beside)
    desk.views.show(View(templates.id, "Active templates", columns=("name",)))
    assert desk.window.current_tab is not None
    assert desk.window.current_tab.id == "conversations"
    assert front(desk).domain.id == templates.id
    assert front(desk).viewing.title == "Active templates"
    around.actions.trigger("question-open-conversations")
    assert front(desk).domain.id == "conversations"


async def test_a_view_is_saved_found_again_and_shown(
    desk: Desk, around: Surroundings, host: MadeHost, dialogs: AnsweredDialogs
) -> None:
    dialogs.react = typing("On leave, mine")  # type: ignore[assignment]
    around.actions.trigger("question-on-leave")
    around.actions.trigger("view-save")
    await until(lambda: bool(host.settings.views))
    [kept] = host.settings.views_of("sample", "users")
    assert kept.name == "On leave, mine"
    assert {wanted.column for wanted in kept.filters} == {"on_leave", "status"}
    page = front(desk)
    assert page.viewing.title == "On leave, mine"
    around.actions.trigger("view-leave")
    await until(lambda: len(names(desk)) == 10)
    assert not page.viewing.strip.isVisible()

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, FindAnything)
        dialog.field.setText("mine")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        return 1

    dialogs.react = choose
    around.actions.trigger("find-anything")
    await until(lambda: names(desk) == ["Berta Zech"])


async def test_a_view_keeps_days_that_move_with_today(
    desk: Desk, around: Surroundings, host: MadeHost, dialogs: AnsweredDialogs
) -> None:
    dialogs.react = typing("Newcomers")  # type: ignore[assignment]
    around.actions.trigger("question-joined")
    around.actions.trigger("view-save")
    await until(lambda: bool(host.settings.views))
    [kept] = host.settings.views_of("sample", "users")
    assert kept.filters == (Wanted("hire_date", Within("last", 90)),)


async def test_a_view_is_renamed_in_its_place_and_deleted_when_asked(
    open_desk: OpenDesk, around: Surroundings, host: MadeHost, dialogs: AnsweredDialogs
) -> None:
    host.keep(host.settings.with_view("sample", MINE).with_view("sample", MINE.named("Other")))
    desk = open_desk()
    assert not around.actions.is_allowed("view-rename")
    menu = await menu_of(desk)
    entry = next(action for action in menu.actions() if action.text() == "Reps")
    entry.trigger()
    menu.close()
    assert around.actions.is_allowed("view-rename")
    dialogs.react = typing("Sales reps")  # type: ignore[assignment]
    around.actions.trigger("view-rename")
    await until(lambda: front(desk).viewing.title == "Sales reps")
    assert {view.name for view in host.settings.views_of("sample", "users")} == {"Sales reps", "Other"}
    dialogs.answers = ["keep", "go"]
    for _ in range(2):
        around.actions.trigger("view-delete")
        await asyncio.sleep(0.05)
    assert [view.name for view in host.settings.views_of("sample", "users")] == ["Other"]
    assert front(desk).viewing.view is None
    assert "Delete the view “Sales reps”?" in dialogs.shown[-1]


async def test_a_view_file_gives_the_same_rows_in_another_profile(
    open_desk: OpenDesk, around: Surroundings, session: MadeSession, tmp_path: Path, dialogs: AnsweredDialogs
) -> None:
    here = open_desk()
    await until(lambda: front(here).loader.is_whole)
    front(here).viewing.show(MINE)
    await until(lambda: len(names(here)) == 5)
    file = tmp_path / "reps.bwview"
    dialogs.files = [file]
    around.actions.trigger("view-share")
    await until(file.exists)
    assert View.from_json(file.read_bytes()) == MINE
    assert "Arnst" not in file.read_text("utf-8"), "no rows are in it"
    elsewhere = MadeHost(tmp_path / "elsewhere")
    desk = open_desk()
    desk.views._host = elsewhere
    await until(lambda: front(desk).loader.is_whole)
    dialogs.files = [file]
    around.actions.trigger("view-open")
    await until(lambda: names(desk) == names(here))
    assert [column.id for column in front(desk).model.columns] == ["name", "title"]
    assert elsewhere.settings.views == {}, "opened is not kept"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not a saved view"),
        ('{"kind": "bw_desktop view", "version": 99}', "newer version"),
        (View("payroll", "x").to_json(), "does not have"),
        (None, "cannot be read"),
    ],
)
async def test_a_file_that_is_no_view_is_told_and_the_table_stays(
    desk: Desk, around: Surroundings, tmp_path: Path, dialogs: AnsweredDialogs, content: str | None, said: str
) -> None:
    file = tmp_path / "some.bwview"
    if content is not None:
        file.write_text(content)
    dialogs.files = [file]
    around.actions.trigger("view-open")
    await until(lambda: bool(told(desk)))
    assert said in told(desk)[0]
    assert front(desk).viewing.view is None


async def test_a_view_file_is_dropped_on_the_table(desk: Desk, tmp_path: Path) -> None:
    def dropped(path: Path) -> bool:
        data, copy, left = QMimeData(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        data.setUrls([QUrl.fromLocalFile(str(path))])
        where, plain = QPoint(9, 9), Qt.KeyboardModifier.NoModifier
        # Qt gives a drop only to what took the drag before.
        QApplication.sendEvent(front(desk), QDragEnterEvent(where, copy, data, left, plain))
        event = QDropEvent(QPointF(where), copy, data, left, plain)
        QApplication.sendEvent(front(desk), event)
        return event.isAccepted()

    file = tmp_path / "reps.bwview"
    file.write_text(MINE.to_json())
    assert dropped(file)
    await until(lambda: front(desk).viewing.title == "Reps")
    assert not dropped(tmp_path / "goals.xlsx")


async def test_a_place_that_cannot_be_written_is_told(
    desk: Desk, around: Surroundings, tmp_path: Path, dialogs: AnsweredDialogs
) -> None:
    dialogs.files = [tmp_path / "missing" / "x.bwview"]
    around.actions.trigger("view-share")
    await until(lambda: bool(told(desk)))
    assert "Choose another place" in told(desk)[0]


async def test_a_name_that_is_taken_is_said_and_none_cannot_be_saved(
    open_desk: OpenDesk, around: Surroundings, host: MadeHost, dialogs: AnsweredDialogs
) -> None:
    host.keep(host.settings.with_view("sample", MINE))
    open_desk()
    seen: list[str] = []

    def react(dialog: QDialog) -> int:
        field, save = dialog.findChild(QLineEdit, "view-name-field"), dialog.findChild(Button, "view-name-save")
        assert field is not None
        assert save is not None
        for text in ("Reps", "  "):
            field.setText(text)
            hints = [hint.text() for hint in dialog.findChildren(Caption)]
            seen.append(f"{save.isEnabled()} {any('replaced' in hint for hint in hints)}")
        return 0

    dialogs.react = react
    around.actions.trigger("view-save")
    await until(lambda: bool(seen))
    assert seen == ["True True", "False False"]
    assert host.settings.views_of("sample", "users") == (MINE,)
