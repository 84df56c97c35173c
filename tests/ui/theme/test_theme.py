"""The theme in use: follows the choice and the text size while the program runs, and all is drawn from it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from bw_desktop import resources
from bw_desktop.ui import theme
from bw_desktop.ui.theme import icons
from bw_desktop.ui.theme.stylesheet import stylesheet
from bw_desktop.ui.theme.tokens import NAMES, tokens


def test_a_choice_changes_palette_style_and_icons_at_once(light: theme.Theme, qapp: QApplication) -> None:
    told: list[str] = []
    light.changed.connect(lambda: told.append(light.tokens.name))
    light.set_choice("dark")
    assert told == ["dark"]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == tokens("dark")["window"]
    assert tokens("dark")["window"] in qapp.styleSheet()
    light.set_choice("light")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == tokens("light")["window"]


def test_the_text_size_moves_everything(light: theme.Theme, qapp: QApplication) -> None:
    assert light.font().pixelSize() == 13
    light.set_text_size(150)
    assert light.font().pixelSize() == 20
    assert light.pixels(32) == 48
    assert "font-size: 30px" in qapp.styleSheet()


def test_there_are_four_sizes_of_type_and_no_other() -> None:
    found = set(re.findall(r"font-size: (\d+)sp", resources.path("themes/style.qss").read_text("utf-8")))
    assert found <= {str(size) for size in (theme.CAPTION, theme.BODY, theme.TITLE, theme.HEADLINE)}


@pytest.mark.parametrize("name", NAMES)
def test_no_token_is_left_over_in_the_style_sheet(name: str) -> None:
    made = stylesheet(tokens(name), 1.0)
    assert "$" not in made
    assert not re.search(r"\dsp\b", made)


def test_every_icon_can_be_drawn_in_any_colour(qapp: QApplication) -> None:
    for file in resources.path("icons").glob("*.svg"):
        if file.stem == "program":
            continue
        drawn = icons.pixmap(file.stem, "#ff0000", 24).toImage()
        inked = [drawn.pixelColor(x, y) for x in range(24) for y in range(24) if drawn.pixelColor(x, y).alpha() > 200]
        assert inked, file.stem
        assert all(colour.red() > 200 and colour.green() < 60 for colour in inked), file.stem


def test_a_picture_fits_the_screen_it_is_for(qapp: QApplication) -> None:
    made = icons.pixmap("users", "#000000", 20, 2.0)
    assert (made.width(), made.devicePixelRatio()) == (40, 2.0)


def test_an_icon_that_is_not_there_is_found_in_tests(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", "#000000", 20)


def test_one_theme_belongs_to_the_application(light: theme.Theme) -> None:
    assert theme.current() is light
    assert light.colour("accent") is light.colour("accent")
