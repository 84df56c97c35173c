"""Find anything: a few letters lead to a tab, a person or an action, by keyboard (product.md 6.2)."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.find_anything import FindAnything, Hit, matching, tabs_and_actions
from bw_desktop.wording import Wording
from tests.ui.inspection import nameless

PEOPLE = ("Ärnst Öhl", "Berta Zech", "Carl Export")


def hit(title: str, kind: str = "Action") -> Hit:
    return Hit(title, kind, "command", lambda: None)


def people(words: str) -> Iterable[Hit]:
    return (hit(name, "Person") for name in PEOPLE if words.casefold() in name.casefold())


@pytest.fixture
def finder(parent: QWidget) -> FindAnything:
    made = FindAnything(Wording(), "live", [hit("Users", "Tab"), hit("Export"), hit("Show help")], people, parent)
    parent.show()
    made.show()
    return made


def titles(finder: FindAnything) -> list[str]:
    return [one.title for one in finder._shown]


def test_all_words_must_be_in_the_title_and_beginnings_come_first() -> None:
    hits = [hit("Copy values only"), hit("Keep values"), hit("Values, all")]
    assert [one.title for one in matching(hits, "values", 9)] == ["Values, all", "Copy values only", "Keep values"]
    assert [one.title for one in matching(hits, "val copy", 9)] == ["Copy values only"]
    assert len(matching(hits, "", 2)) == 2
    assert [one.title for one in matching([hit("Öffnen")], "offnen", 9)] == ["Öffnen"]


def test_without_words_there_are_tabs_and_actions_and_with_words_people_too(finder: FindAnything) -> None:
    assert titles(finder) == ["Users", "Export", "Show help"]
    finder.field.setText("export")
    assert titles(finder) == ["Export", "Carl Export"], "what is called just so comes before people"
    finder.field.setText("exp")
    assert titles(finder) == ["Carl Export", "Export"]
    finder.field.setText("nothing like this")
    assert titles(finder) == []
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.chosen is None


@pytest.mark.parametrize("words", ["quit", "Quit", " show  help"])
def test_enter_after_an_actions_name_opens_no_person(parent: QWidget, words: str) -> None:
    def quitters(_: str) -> Iterable[Hit]:
        return [hit("Quitilla Show Help", "Person")]

    made = FindAnything(Wording(), "live", [hit("Show help"), hit("Quit")], quitters, parent)
    made.field.setText(words)
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert made.chosen is not None
    assert made.chosen.kind == "Action"


def test_arrows_walk_round_and_enter_goes_without_leaving_the_field(finder: FindAnything) -> None:
    QTest.keyClick(finder.field, Qt.Key.Key_Up)
    assert finder.results.currentRow() == 2
    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.chosen is not None
    assert finder.chosen.title == "Export"
    assert not finder.isVisible()


def test_enter_goes_from_the_list_too(finder: FindAnything) -> None:
    finder.results.setFocus()
    QTest.keyClick(finder.results, Qt.Key.Key_Down)
    QTest.keyClick(finder.results, Qt.Key.Key_Return)
    assert finder.chosen is not None
    assert finder.chosen.title == "Export"


def test_what_assistive_technology_selects_is_what_enter_goes_to(finder: FindAnything) -> None:
    listed = QAccessible.queryAccessibleInterface(finder.results)
    assert listed.child(2).text(QAccessible.Text.Name) == "Show help, Action"
    listed.selectionInterface().select(listed.child(2))
    QTest.qWait(1)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.chosen is not None
    assert finder.chosen.title == "Show help"


def test_escape_puts_it_away(finder: FindAnything) -> None:
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert finder.chosen is None


def test_its_name_begins_with_the_environment_and_every_control_has_one(finder: FindAnything) -> None:
    assert finder.accessibleName().startswith("LIVE")
    assert nameless(finder) == []


async def test_only_what_is_allowed_now_is_offered_with_its_shortcut(desk: Desk) -> None:
    offered = {one.title: one for one in tabs_and_actions(desk.window)}
    assert offered["Users"].kind == "Tab"
    assert offered["Settings"].aside
    assert "Start over with the sample company" in offered
    assert "Replace the key" not in offered
    assert "Find anything" not in offered
    assert "Go to Users" not in offered
