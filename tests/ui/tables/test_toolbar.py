"""The row above a table: buttons leave their words to the tool tip where there is no room for them (row N4)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.kit import Button
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.toolbar import Toolbar
from tests.ui.inspection import cut
from tests.ui.surroundings_made import until


@pytest.fixture
def toolbar(around: Surroundings, parent: QWidget, light: theme.Theme) -> Toolbar:
    made = Toolbar(around.wording, around.actions, parent)
    made.setGeometry(0, 0, 1000, 48)
    parent.show()
    return made


def words(toolbar: Toolbar) -> list[str]:
    buttons = (toolbar.findChild(Button, f"button-table-{name}") for name in ("pictures", "columns", "refresh"))
    return [button.text() for button in buttons if button is not None]


async def test_buttons_have_words_where_there_is_room(toolbar: Toolbar) -> None:
    assert words(toolbar) == ["Pictures", "Columns", "Refresh"]


async def test_in_a_narrow_window_the_icons_stand_alone_and_say_their_words(toolbar: Toolbar) -> None:
    toolbar.resize(520, 48)
    await until(lambda: words(toolbar) == ["", "", ""])
    assert toolbar.pictures.toolTip() == "Pictures"
    assert toolbar.pictures.accessibleName() == "Pictures"
    await until(lambda: cut(toolbar) == [])
    toolbar.resize(1000, 48)
    await until(lambda: words(toolbar) == ["Pictures", "Columns", "Refresh"])
    assert toolbar.pictures.toolTip() == ""


async def test_what_a_tab_adds_takes_room_too(toolbar: Toolbar) -> None:
    toolbar.resize(700, 48)
    assert words(toolbar) == ["Pictures", "Columns", "Refresh"]
    added = Button("A period with a long name indeed", "period")
    toolbar.left.addWidget(added)
    await until(lambda: words(toolbar) == ["", "", ""])
    added.hide()
    await until(lambda: words(toolbar) == ["Pictures", "Columns", "Refresh"])


async def test_large_text_needs_more_room(toolbar: Toolbar, light: theme.Theme) -> None:
    toolbar.resize(680, 48)
    assert words(toolbar)[0]
    light.set_text_size(150)
    await until(lambda: not words(toolbar)[0])
