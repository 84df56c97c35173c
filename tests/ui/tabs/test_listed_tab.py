"""Tabs of listed domains: rows, the answers of a record each in its part, calm refusals (rows Q5 to Q8, A10)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from bw_desktop.errors import NotAllowed, NotFound, ProgramError, ServerTrouble
from bw_desktop.ui.kit import EmptyState, ValueText
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tabs.listed_tab import ListedTab
from tests.ui.made_listed import RECORDS, MadeListed, made_listed
from tests.ui.surroundings_made import until

OpenTab = Callable[[MadeListed], ListedTab]
SECRET = "Secret of Sam"


@pytest.fixture
def open_tab(around: Surroundings, parent: QWidget) -> OpenTab:
    """A tab on the screen."""

    def opened(rows: MadeListed) -> ListedTab:
        tab = ListedTab(rows, around, "live", lambda kind, key: "", parent=parent)
        parent.resize(1200, 800)
        parent.show()
        tab.resize(1200, 800)
        tab.show()
        return tab

    return opened


async def filled(tab: ListedTab) -> ListedTab:
    await until(lambda: tab.page.loader.is_whole and tab.page.model.rowCount() > 0)
    return tab


async def opened_record(tab: ListedTab, row: int = 0) -> list[str]:
    """The words of the panel, once it has all that is to come."""
    tab.page.grid.setCurrentIndex(tab.page.model.index(row, 0))
    tab.page.open_record()
    note = tab.page.panel.findChild(QLabel, "record-note")
    assert note is not None
    await until(lambda: note.text() == "")
    return words(tab)


def words(tab: ListedTab) -> list[str]:
    return [label.text() for label in tab.page.panel.findChildren(QLabel)]


def values(tab: ListedTab) -> list[str]:
    return [text.toPlainText() for text in tab.page.panel.findChildren(ValueText)]


@pytest.mark.parametrize("domain", RECORDS)
async def test_every_list_fills_its_table_and_its_panel(open_tab: OpenTab, domain: str) -> None:
    tab = await filled(open_tab(made_listed(domain)))
    assert tab.page.model.rowCount() == len(RECORDS[domain])
    title = (await opened_record(tab))[0]
    assert title == tab.page.model.index(0, 0).data()


async def test_answers_stand_apart_and_the_confidential_ones_in_their_part_alone(open_tab: OpenTab) -> None:
    """Row Q5, accepted: never outside its own panel part, not even in what Betterworks sent."""
    tab = await filled(open_tab(made_listed("conversations")))
    said = await opened_record(tab)
    titles = [
        "Shared by Jane Doe",
        "Not shared yet by Jane Doe",
        "Shared by Sam Poe",
        "Confidential answers of Sam Poe",
    ]
    assert [word for word in said if word in titles] == titles
    assert values(tab).count(SECRET) == 1
    raw = tab.page.panel.findChild(QPushButton, "record-raw")
    assert raw is not None
    raw.click()
    assert values(tab).count(SECRET) == 1
    assert values(tab).count("Draft of Jane") == 2
    cells = [tab.page.model.index(0, place).data() for place in range(tab.page.model.columnCount())]
    assert not [cell for cell in cells if (cell and "Jane's" in str(cell)) or str(cell) == SECRET]


async def test_a_hidden_provider_is_said_to_be_hidden(open_tab: OpenTab) -> None:
    """Row Q6, accepted."""
    tab = await filled(open_tab(made_listed("feedback")))
    place = [column.id for column in tab.page.model.columns].index("provider")
    shown = {tab.page.model.index(row, place).data() for row in range(2)}
    assert shown == {"Kim Roe", "Hidden by the template"}


async def test_talent_fields_are_columns_that_are_shown(open_tab: OpenTab) -> None:
    tab = await filled(open_tab(made_listed("calibration")))
    titles = [column.id for column in tab.page.model.columns]
    assert "talent.overall_rating" in titles
    place = titles.index("talent.overall_rating")
    assert {tab.page.model.index(row, place).data() for row in range(2)} == {"65 - Exceeds", "40"}


async def test_where_single_records_cannot_be_read_nothing_is_asked(open_tab: OpenTab) -> None:
    rows = made_listed("recognition")
    tab = await filled(open_tab(rows))
    await opened_record(tab)
    assert rows.asked == []


async def test_a_record_that_cannot_be_read_whole_is_shown_as_the_list_has_it(open_tab: OpenTab) -> None:
    rows = made_listed("conversations")
    rows.refused = ServerTrouble()
    tab = await filled(open_tab(rows))
    tab.page.grid.setCurrentIndex(tab.page.model.index(0, 0))
    tab.page.open_record()
    await until(lambda: any("could not be read" in word for word in words(tab)))
    assert "Shared by Jane Doe" in words(tab)


@pytest.mark.parametrize(
    ("domain", "error", "title", "sentence"),
    [
        ("calibration", NotAllowed(), "Your key can’t see Calibration", "A Super Admin’s key can."),
        ("conversations", NotAllowed(), "Your key can’t see conversations", "and an HR Admin’s for their own"),
        ("feedback-templates", NotAllowed(), "Your key can’t see templates of feedback", "An Admin’s key can"),
        ("recognition", NotFound(), "Your key can’t see recognition", "does not offer this"),
    ],
)
async def test_a_refused_or_unknown_domain_says_so_calmly(
    open_tab: OpenTab, domain: str, error: ProgramError, title: str, sentence: str
) -> None:
    """Row A10, accepted: the role that can is named, and no code of any kind."""
    rows = made_listed(domain)
    rows.error = error
    tab = open_tab(rows)
    await until(lambda: tab.page.loader.error is not None)
    said = [label.text() for state in tab.page.findChildren(EmptyState) for label in state.findChildren(QLabel)]
    assert title in said
    assert any(sentence in one for one in said)
    assert not any(sign in "".join(said) for sign in ("40", "{", "HTTP"))


async def test_a_question_stands_above_its_answer_and_is_spoken_with_it(open_tab: OpenTab) -> None:
    tab = await filled(open_tab(made_listed("conversations")))
    await opened_record(tab)
    spoken = [one.accessibleName() for one in tab.page.panel.findChildren(ValueText)]
    assert f"{SECRET}, At risk of leaving?" in spoken
