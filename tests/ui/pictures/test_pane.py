"""Pictures beside a table: they count its rows, a bar filters it, and what they count is said (row Q10)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from PySide6.QtWidgets import QMenu, QWidget

from bw_desktop.errors import Unreachable
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.people import USERS, Person
from bw_desktop.records.query import Contains, OneOf
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.actions import Action
from bw_desktop.ui.kit import Button, Muted
from bw_desktop.ui.pictures.bars import State
from bw_desktop.ui.pictures.pane import PictureBlock
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from tests.ui.made import MadePeople, people
from tests.ui.surroundings_made import clicked, nameless, until

Make = Callable[..., TablePage]


@pytest.fixture
def make(around: Surroundings, parent: QWidget) -> Make:
    def made(layout: TableLayout | None = None) -> TablePage:
        for name in ("picture-copy", "picture-save"):
            around.actions.add(Action(name), lambda: None)
        page = TablePage(USERS, around, "sample", layout, parent)
        page.setGeometry(0, 0, 1000, 700)
        page.show()
        parent.show()
        return page

    return made


@pytest.fixture
async def page(make: Make) -> TablePage:
    """Ten people with their pictures beside them."""
    made = make(TableLayout(pictures=True))
    made.load(MadePeople().rows)
    await until(lambda: len(made.pictures.pane.blocks) == 2 and block(made).words is not None and rows(made) == 10)
    return made


def rows(page: TablePage) -> int:
    """How many rows were counted."""
    drawn = block(page).drawn
    return drawn.figures.rows if drawn is not None else 0


def block(page: TablePage, place: int = 0) -> PictureBlock:
    return page.pictures.pane.blocks[place]


def told(page: TablePage, place: int = 0) -> dict[str, str]:
    return {bar.label: bar.number for bar in block(page, place).view.bars.bars}


def states(page: TablePage) -> dict[str, State]:
    return {bar.label: bar.state for bar in block(page).view.bars.bars}


def press(page: TablePage, label: str, place: int = 0) -> None:
    view = block(page, place).view
    view.pressed_bar.emit(next(bar.bar for bar in view.bars.bars if bar.label == label))


def part(page: TablePage) -> str:
    found = page.pictures.pane.findChild(Muted, "pictures-part")
    assert found is not None
    return found.text()


async def test_the_numbers_are_those_of_the_table(page: TablePage) -> None:
    assert told(page) == {"Company": "3", "Sales": "3", "Finance": "2", "Sales North": "2"}
    assert told(page, 1) == {"Active": "9", "On leave": "1", "Leaving": "0", "Deactivated": "0"}
    page.filters.set("department", Contains("sales"), "sales", "Department: sales")
    await until(lambda: told(page) == {"Sales": "3", "Sales North": "2"})
    assert len(page.model.visible) == 5


async def test_a_bar_filters_the_table_and_again_lets_all_in(page: TablePage) -> None:
    press(page, "Sales")
    await until(lambda: states(page)["Sales"] is State.CHOSEN)
    assert {person.department for person in shown(page)} == {"Sales"}
    assert page.filters.active["department"].condition == OneOf(frozenset({"Sales"}))
    assert chips(page) == ["Department: Sales"]
    press(page, "Sales")
    await until(lambda: states(page)["Sales"] is State.PLAIN)
    assert len(page.model.visible) == 10
    assert chips(page) == []


def chips(page: TablePage) -> list[str]:
    return list(page.chip_sentences)


def shown(page: TablePage) -> list[Person]:
    return [page.model.record(place) for place in range(len(page.model.visible))]


async def test_the_other_bars_stay_to_be_chosen_instead(page: TablePage) -> None:
    press(page, "Sales")
    await until(lambda: states(page)["Sales"] is State.CHOSEN)
    assert told(page)["Finance"] == "2"
    assert states(page)["Finance"] is State.LEFT_OUT
    press(page, "Finance")
    await until(lambda: states(page)["Finance"] is State.CHOSEN)
    assert {person.department for person in shown(page)} == {"Finance"}


async def test_one_picture_narrows_the_other(page: TablePage) -> None:
    press(page, "On leave", 1)
    await until(lambda: told(page) == {"Sales North": "1"})
    assert told(page, 1)["Active"] == "9"


async def test_every_bar_shows_as_many_rows_as_it_says(page: TablePage) -> None:
    for place in range(2):
        for bar in list(block(page, place).view.bars.bars):
            press(page, bar.label, place)
            await until(lambda: bool(page.filters.active))
            assert len(page.model.visible) == bar.bar.rows
            page.filters.clear()
            await until(lambda: len(page.model.visible) == 10)


async def test_it_counts_only_while_it_is_seen(page: TablePage) -> None:
    page.pictures.toggle()
    page.filters.set("department", OneOf(frozenset({"Sales"})), "Sales", "Department: Sales")
    await asyncio.sleep(0.2)
    assert told(page)["Finance"] == "2"
    page.pictures.toggle()
    await until(lambda: states(page)["Sales"] is State.CHOSEN)


def source(*parts: Batch[Person] | Exception, hang: bool = False) -> Callable[[], AsyncIterator[Batch[Person]]]:
    async def batches() -> AsyncIterator[Batch[Person]]:
        for one in parts:
            if isinstance(one, Exception):
                raise one
            yield one
        if hang:
            await asyncio.sleep(60)

    return batches


async def test_it_says_that_it_counts_a_part_while_rows_come(make: Make) -> None:
    page = make(TableLayout(pictures=True))
    page.load(source(Batch(people(8)[0], Facts(18_000)), hang=True))
    await until(lambda: len(page.pictures.pane.blocks) == 2 and told(page).get("Sales") == "2")
    assert part(page) == "Still loading: counts the 8 rows that are here, of about 18,000."
    page.loader.stop()
    assert part(page) == "Counts only the 8 rows that were loaded, not all there are."


async def test_it_says_that_it_counts_a_part_after_a_failure(make: Make) -> None:
    page = make(TableLayout(pictures=True))
    page.load(source(Batch(people(8)[0], Facts(18_000)), Unreachable()))
    await until(lambda: page.loader.error is not None)
    assert part(page).startswith("Counts only the 8 rows")


async def test_without_rows_it_says_so(page: TablePage) -> None:
    empty = page.pictures.pane.findChild(QWidget, "pictures-empty")
    assert empty is not None
    assert not empty.isVisibleTo(page)
    page.toolbar.search.setText("nobody has this")
    await until(lambda: empty.isVisibleTo(page))
    assert block(page).isHidden()
    page.clear_filters()
    await until(lambda: not empty.isVisibleTo(page))


async def test_it_is_shown_and_put_away_and_remembered(make: Make) -> None:
    page, kept = make(), list[TableLayout]()
    page.layout_changed.connect(kept.append)
    assert not page.pictures.pane.isVisible()
    page.pictures.toggle()
    assert page.pictures.pane.isVisible()
    assert page.toolbar.pictures.isChecked()
    page.pictures.pane.closed.emit()
    assert not page.pictures.pane.isVisible()
    assert [layout.pictures for layout in kept] == [True, False]
    assert kept[0].columns == page.columns.arrangement.shown


async def test_assistive_technology_switches_without_a_click(page: TablePage) -> None:
    page.toolbar.pictures.setChecked(is_shown := not page.pictures.pane.isVisible())
    assert page.pictures.pane.isVisible() is is_shown
    assert page.toolbar.pictures.isChecked() is is_shown
    page.toolbar.pictures.click()
    assert page.pictures.pane.isVisible() is not is_shown


async def test_a_record_that_is_read_takes_its_place_for_a_while(page: TablePage) -> None:
    page.grid.setCurrentIndex(page.model.index(0, 0))
    page.open_record()
    assert page.panel.isVisible()
    assert not page.pictures.pane.isVisible()
    page.close_record()
    assert page.pictures.pane.isVisible()
    page.open_record()
    page.pictures.toggle()
    assert (page.panel.isVisible(), page.pictures.pane.isVisible()) == (False, True)


async def test_a_picture_is_brought_into_view(make: Make) -> None:
    page = make()
    page.pictures.show_picture("status")
    page.load(MadePeople().rows)
    await until(lambda: page.pictures.current is not None and page.pictures.current.id == "status")
    assert page.pictures.pane.isVisible()


async def test_the_menu_of_a_picture_has_its_actions(page: TablePage) -> None:
    more = block(page, 1).findChild(Button, "picture-status-more")
    assert more is not None
    clicked(more)
    menu = page.pictures.pane.findChild(QMenu)
    assert menu is not None
    assert [action.objectName() for action in menu.actions()] == ["action-picture-copy", "action-picture-save"]
    assert page.pictures.current is block(page, 1)
    menu.close()


async def test_everything_has_a_name_and_the_picture_a_text(page: TablePage) -> None:
    assert nameless(page.pictures.pane) == []
    view = block(page, 1).view
    assert view.accessibleName() == "People by status. 10 rows"
    assert view.accessibleDescription().splitlines()[1:3] == ["Active: 9 rows, 90%", "On leave: 1 row, 10%"]


async def test_a_picture_that_does_not_fit_its_pane_is_scrolled_to(page: TablePage) -> None:
    page.resize(1000, 300)
    page.pictures.show_picture("status")
    await asyncio.sleep(0.05)
    assert block(page, 1).visibleRegion().boundingRect().height() > 0
