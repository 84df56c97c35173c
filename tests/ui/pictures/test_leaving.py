"""A picture leaves the program: numbers on the clipboard, a PNG file that says whose data it shows (rows Q10, A5)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from bw_desktop.records.people import USERS
from bw_desktop.records.query import Contains, DateBetween
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui import theme
from bw_desktop.ui.actions import Action
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.pictures.bars import DrawnBar
from bw_desktop.ui.pictures.leaving import copy_numbers
from bw_desktop.ui.pictures.paper import Paper, drawn_on
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from tests.records.samples import thing
from tests.ui.made import MadePeople
from tests.ui.pictures.made import BY_MONTH, BY_TEXT, bars
from tests.ui.surroundings_made import AnsweredDialogs, clicked, until

DENSITY = 2


@pytest.fixture
async def page(around: Surroundings, parent: QWidget) -> TablePage:
    for name in ("picture-copy", "picture-save"):
        around.actions.add(Action(name), lambda: None)
    made = TablePage(USERS, around, "test", TableLayout(pictures=True), parent)
    made.setGeometry(0, 0, 1000, 700)
    made.show()
    parent.show()
    made.load(MadePeople().rows)
    await until(lambda: counted(made) == 10)
    return made


def counted(page: TablePage) -> int:
    drawn = page.pictures.current.drawn if page.pictures.current is not None else None
    return drawn.figures.rows if drawn is not None else 0


def bar(page: TablePage, name: str) -> MessageBar:
    found = page.pictures.pane.findChild(MessageBar, name)
    assert found is not None
    return found


async def test_numbers_are_copied_as_a_table(page: TablePage) -> None:
    assert page.pictures.current is not None
    copy_numbers(page.pictures.current)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Department\tRows\r\nCompany\t3\r\nSales\t3\r\nFinance\t2\r\nSales North\t2"
    assert '<td x:num="3.0">3</td>' in data.html()
    assert data.html().count("<tr>") == 5


async def test_the_picture_used_last_is_the_one_that_is_copied(page: TablePage) -> None:
    page.pictures.show_picture("status")
    page.pictures.copy()
    assert QGuiApplication.clipboard().text().startswith("Status\tRows\r\nActive\t9")


async def test_a_picture_is_saved_as_png(page: TablePage, dialogs: AnsweredDialogs, tmp_path: Path) -> None:
    dialogs.files = [tmp_path / "people.png"]
    await page.pictures.save()
    image = QImage(str(tmp_path / "people.png"))
    assert image.width() == 800 * DENSITY
    assert image.pixelColor(1500, 20) == theme.current().colour("test")
    saved = bar(page, "pictures-saved")
    assert saved.sentence.text() == "Saved as people.png."
    clicked(saved.button)
    assert dialogs.opened == [str(tmp_path / "people.png")]
    assert [path.name for path in tmp_path.iterdir()] == ["people.png"]


async def test_a_picture_says_of_which_days_and_rows_it_is(
    page: TablePage, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    dialogs.files = [tmp_path / "plain.png", tmp_path / "told.png"]
    await page.pictures.save()
    page.viewing.period = lambda: DateBetween(date(2026, 10, 1), date(2026, 12, 31))
    assert page.period_sentences[0].startswith("Period: ")
    page.filters.set("title", Contains("Rep"), "Rep", "Title: " + "Rep " * 60)
    await page.pictures.save()
    plain, told = (QImage(str(tmp_path / name)).height() for name in ("plain.png", "told.png"))
    assert told > plain


async def test_nothing_is_saved_where_no_place_is_chosen(page: TablePage, tmp_path: Path) -> None:
    await page.pictures.save()
    assert page.pictures.pane.findChild(MessageBar, "pictures-saved") is None


async def test_a_place_that_cannot_be_written_is_said(
    page: TablePage, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    dialogs.files = [tmp_path / "no such folder" / "people.png"]
    await page.pictures.save()
    assert bar(page, "pictures-error").sentence.text()


PAPER = Paper("People by department", "5 rows", "live", "LIVE – real employee data", ["Filters: none", "23/11/2026"])


def share(image: QImage, colour: QColor, place: QRect) -> float:
    found = sum(
        image.pixelColor(x, y) == colour
        for x in range(place.left(), place.right(), 4)
        for y in range(place.top(), place.bottom(), 4)
    )
    return found / (place.width() * place.height() / 16)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("environment", ["live", "test", "sample"])
def test_the_environment_stands_on_the_picture(mode: str, environment: str, light: theme.Theme) -> None:
    light.set_choice(mode)
    paper = Paper("Title", "5 rows", environment, "…", [])
    image = drawn_on(paper, bars(BY_TEXT, [thing(text="a")]), standing=False)
    assert share(image, light.colour(environment), QRect(800, 0, 700, 60)) > 0.95
    assert share(image, light.colour("surface"), QRect(0, 70, 1600, 20)) > 0.95


@pytest.mark.parametrize("standing", [False, True])
def test_the_bars_are_on_the_picture(standing: bool, light: theme.Theme) -> None:
    rows = [thing(text="a", day=date(2026, 1, 1)), thing(text="b", day=date(2026, 2, 1))]
    made: list[DrawnBar] = bars(BY_MONTH if standing else BY_TEXT, rows)
    image = drawn_on(PAPER, made, standing=standing)
    assert share(image, light.colour("accent"), image.rect()) > 0.01


def test_a_picture_grows_with_its_bars_and_its_words(light: theme.Theme) -> None:
    few, many = bars(BY_TEXT, [thing(text="a")]), bars(BY_TEXT, [thing(text=letter) for letter in "abcdefg"])
    heights = [drawn_on(PAPER, made, standing=False).height() for made in (few, many)]
    assert heights[1] - heights[0] == 6 * 28 * DENSITY
    long = Paper(PAPER.title * 8, PAPER.whole, "live", "…", ["Filters: " + "Department: Sales; " * 40])
    assert drawn_on(long, few, standing=False).height() > heights[0] + 60
