"""The view of a picture: drawn in proportion, pressed by mouse and keys, read by assistive technology."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bw_desktop.records.pictures import Bar
from bw_desktop.ui import theme
from bw_desktop.ui.pictures import drawing
from bw_desktop.ui.pictures.bars import DrawnBar
from bw_desktop.ui.pictures.view import BarsView
from tests.records.samples import Thing, thing
from tests.ui.pictures.made import BY_CHOICE, BY_MONTH, BY_TEXT, bars

Key = Qt.Key
FOUR = [thing(text=letter) for letter in "aaaaaaaabbbbccd"]
MONTHS = [thing(day=date(2026, month, 3)) for month in (1, 1, 1, 1, 2, 2, 4)]


@pytest.fixture
def view(parent: QWidget, light: theme.Theme) -> BarsView:
    return shown(BarsView("people", standing=False, parent=parent), bars(BY_TEXT, FOUR), 360)


@pytest.fixture
def standing(parent: QWidget, light: theme.Theme) -> BarsView:
    return shown(BarsView("months", standing=True, parent=parent), bars(BY_MONTH, MONTHS), 360)


def shown(view: BarsView, made: Sequence[DrawnBar], width: int) -> BarsView:
    view.show_bars(made, "People by department. 15 rows")
    view.setGeometry(0, 0, width, view.height())
    parent = view.parentWidget()
    assert parent is not None
    parent.show()
    view.show()
    view.doItemsLayout()
    return view


def focus(view: BarsView, parent: QWidget) -> None:
    parent.activateWindow()
    QTest.qWaitForWindowActive(parent)
    view.setFocus()


def rect(view: BarsView, place: int) -> QRect:
    return view.visualRect(view.bars.index(place))


def picture(view: BarsView) -> QImage:
    return view.viewport().grab().toImage()


def run_of(image: QImage, colour: QColor, points: Iterator[tuple[int, int]]) -> int:
    """How many of these points have the colour."""
    return sum(image.pixelColor(x, y) == colour for x, y in points)


def across(image: QImage, place: QRect) -> Iterator[tuple[int, int]]:
    return ((x, place.center().y()) for x in range(place.left(), place.right() + 1))


def down(image: QImage, place: QRect) -> Iterator[tuple[int, int]]:
    return ((place.center().x(), y) for y in range(place.top(), place.bottom() + 1))


def test_lying_bars_are_as_long_as_their_numbers(view: BarsView, light: theme.Theme) -> None:
    image = picture(view)
    lengths = [run_of(image, light.colour("accent"), across(image, rect(view, place))) for place in range(4)]
    assert lengths[0] > 150
    for length, count in zip(lengths, (8, 4, 2, 1), strict=True):
        assert length == pytest.approx(lengths[0] * count / 8, abs=4)


def test_standing_bars_are_as_high_as_their_numbers(standing: BarsView, light: theme.Theme) -> None:
    image = picture(standing)
    heights = [run_of(image, light.colour("accent"), down(image, rect(standing, place))) for place in range(4)]
    assert heights[0] > 80
    for height, count in zip(heights, (4, 2, 0, 1), strict=True):
        assert height == pytest.approx(heights[0] * count / 4, abs=3)


def test_a_bar_left_out_is_an_outline(view: BarsView, light: theme.Theme) -> None:
    view.show_bars(bars(BY_TEXT, FOUR, chosen=1), "")
    image, middle = picture(view), rect(view, 0).center().y()
    inside = drawing.Rows.of(view.bars.bars, rect(view, 0).width()).bar(rect(view, 0)).center().toPoint()
    assert image.pixelColor(inside.x(), middle) == light.colour("surface")
    chosen = drawing.Rows.of(view.bars.bars, rect(view, 1).width()).bar(rect(view, 1))
    assert image.pixelColor(round(chosen.left()) + 6, round(chosen.center().y())) == light.colour("accent")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_bars_take_the_colours_of_the_theme(mode: str, parent: QWidget, light: theme.Theme) -> None:
    light.set_choice(mode)
    made = bars(BY_CHOICE, [thing(choice="on_track"), thing(choice="at_risk")])
    view = shown(BarsView("goals", standing=False, parent=parent), made, 360)
    image = picture(view)
    for place, token in enumerate(("good", "look")):
        assert run_of(image, light.colour(token), across(image, rect(view, place))) > 100


def test_long_labels_are_shortened_and_told_in_full(parent: QWidget, light: theme.Theme) -> None:
    long = "Rechtsabteilung und Unternehmensverantwortung"
    view = shown(BarsView("long", standing=False, parent=parent), bars(BY_TEXT, [thing(text=long)]), 320)
    rows = drawing.Rows.of(view.bars.bars, 320)
    assert rows.label < 150
    assert rows.bar(rect(view, 0)).width() > 100
    assert view.bars.index(0).data(Qt.ItemDataRole.ToolTipRole) == f"{long}: 1"


@pytest.mark.parametrize("per_cent", [100, 150])
def test_all_bars_are_in_view_at_every_text_size(per_cent: int, view: BarsView, light: theme.Theme) -> None:
    light.set_text_size(per_cent)
    view.show_bars(bars(BY_TEXT, FOUR), "")
    view.doItemsLayout()
    assert view.viewport().rect().contains(rect(view, 3))
    assert rect(view, 3).height() == light.pixels(28)


def pressed_by(view: BarsView) -> list[Bar]:
    """The bars that were pressed."""
    heard: list[Bar] = []
    view.pressed_bar.connect(heard.append)
    return heard


def test_a_click_presses_a_bar(view: BarsView) -> None:
    heard = pressed_by(view)
    where = rect(view, 1).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert heard == [view.bars.bars[1].bar]


def test_the_second_of_two_clicks_does_not_press_again(view: BarsView) -> None:
    heard = pressed_by(view)
    where, no_key, left = rect(view, 1).center(), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QTest.mouseClick(view.viewport(), left, no_key, where)
    QTest.mouseDClick(view.viewport(), left, no_key, where)
    assert len(heard) == 1
    QTest.mouseClick(view.viewport(), left, no_key, where)
    assert len(heard) == 2


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_keys_go_from_bar_to_bar_and_press_one(key: Qt.Key, view: BarsView, parent: QWidget) -> None:
    focus(view, parent)
    heard = pressed_by(view)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Down)
    assert heard == []
    QTest.keyClick(view, key)
    assert heard == [view.bars.bars[2].bar]


def test_standing_bars_are_reached_sideways(standing: BarsView, parent: QWidget) -> None:
    focus(standing, parent)
    QTest.keyClick(standing, Key.Key_Right)
    assert standing.currentIndex().row() == 1


def test_whoever_comes_by_keyboard_stands_on_the_chosen_bar(parent: QWidget, light: theme.Theme) -> None:
    view = shown(BarsView("people", standing=False, parent=parent), bars(BY_TEXT, FOUR, chosen=2), 360)
    focus(view, parent)
    assert view.currentIndex().row() == 2


def test_the_focus_is_seen(view: BarsView, parent: QWidget, light: theme.Theme) -> None:
    focus(view, parent)
    image, place = picture(view), rect(view, 0)
    seen = run_of(image, light.colour("focus"), ((x, place.top() + 2) for x in range(20, 200)))
    assert seen > 100


def test_assistive_technology_reads_every_bar(view: BarsView) -> None:
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.text(QAccessible.Text.Name) == "People by department. 15 rows"
    children = [spoken.child(place) for place in range(spoken.childCount())]
    items = [child for child in children if child.role() == QAccessible.Role.ListItem]
    assert [item.text(QAccessible.Text.Name) for item in items] == [
        "a: 8 rows, 53.3%",
        "b: 4 rows, 26.7%",
        "c: 2 rows, 13.3%",
        "d: 1 row, 6.7%",
    ]


def said(rows: Sequence[Thing], width: int) -> list[drawing.Said]:
    made = bars(BY_MONTH, rows)
    return [drawing.said_of_column(made, place, width) for place in range(len(made))]


def test_each_month_is_named_where_there_is_room(view: BarsView) -> None:
    wide = said(MONTHS, 60)
    assert [one.short for one in wide] == ["Jan", "Feb", "Mar", "Apr"]
    assert [one.year for one in wide] == ["2026", "", "", ""]
    assert [one.number for one in wide] == ["4", "2", "", "1"]


def test_where_there_is_little_room_some_are_named(view: BarsView) -> None:
    rows = [thing(day=date(2025 + month // 12, month % 12 + 1, 3)) for month in range(9, 20)]
    narrow = said(rows, 14)
    named = [place for place, one in enumerate(narrow) if one.short]
    assert 2 < len(named) < len(rows)
    assert len({after - before for before, after in pairwise(named)}) == 1
    assert [one.year for one in narrow if one.year] == ["2025", "2026"]


def test_where_numbers_have_no_room_the_highest_is_told(view: BarsView) -> None:
    assert [one.number for one in said(MONTHS, 6)] == ["4", "", "", ""]


def test_where_numbers_have_no_room_the_chosen_one_is_told(view: BarsView) -> None:
    made = bars(BY_MONTH, MONTHS, chosen=1)
    assert [drawing.said_of_column(made, place, 6).number for place in range(4)] == ["", "2", "", ""]


def test_the_number_of_a_bar_looked_at_does_not_run_into_another(view: BarsView) -> None:
    made = bars(BY_MONTH, MONTHS)
    assert [drawing.said_of_column(made, place, 8, looked_at=True).number for place in (1, 3)] == ["", "1"]


def test_a_click_beside_the_bars_presses_none(view: BarsView) -> None:
    heard = pressed_by(view)
    below = QPoint(5, view.height() + 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, below)
    assert heard == []
