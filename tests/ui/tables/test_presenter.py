"""The presenter keeps the model in step with queries and arriving rows."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.records.people import COLUMNS, PeopleReader
from bw_desktop.records.query import Contains, Filter, Order, Query
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.presenter import TablePresenter
from tests.ui.made import MAP, TODAY, people
from tests.ui.surroundings_made import until

BY_NAME = Query(order=(Order("name"),))


@pytest.fixture
def presenter(around: Surroundings, parent: QWidget) -> TablePresenter:
    return TablePresenter(COLUMNS, around.speech, around.runner, parent)


def names(presenter: TablePresenter) -> list[str]:
    return [presenter.model.record(place).name for place in range(presenter.model.rowCount())]


async def test_rows_that_arrive_together_are_drawn_together(presenter: TablePresenter) -> None:
    drawn: list[int] = []
    presenter.selected.connect(lambda: drawn.append(presenter.model.rowCount()))
    rows, reader = people()
    for row in rows:
        presenter.take([row], reader.extra.columns())
    assert presenter.model.rowCount() == 0
    await until(lambda: presenter.model.rowCount() == 10)
    assert drawn == [10]


async def test_sorted_rows_stay_sorted_while_more_arrive(presenter: TablePresenter) -> None:
    presenter.ask(BY_NAME)
    rows, _ = people()
    presenter.take(rows[:5])
    await until(lambda: presenter.model.rowCount() == 5)
    presenter.take(rows[5:])
    presenter.settle()
    assert names(presenter) == sorted(names(presenter), key=lambda name: names(presenter).index(name))
    assert names(presenter)[:2] == ["Ärnst Öhl", "Arnst Ohm"]
    assert names(presenter)[-3:] == ["Goal 9", "Goal 10", "Hans"]


async def test_what_arrives_in_a_sorted_table_is_drawn_at_once_and_then_a_few_times_a_second(
    presenter: TablePresenter,
) -> None:
    """Each time all of it may move; and whoever reads it can follow no more."""
    drawn: list[int] = []
    presenter.selected.connect(lambda: drawn.append(presenter.model.rowCount()))
    presenter.ask(BY_NAME)
    drawn.clear()
    rows, _ = people(40)
    presenter.take(rows[:10])
    await until(lambda: drawn == [10])
    for place in range(10, 40, 2):
        presenter.take(rows[place : place + 2])
        await asyncio.sleep(0.015)
    assert len(drawn) <= 2
    presenter.settle()
    assert drawn[-1] == 40


async def test_a_query_shows_what_fits_now_and_later(presenter: TablePresenter) -> None:
    rows, _ = people()
    presenter.take(rows[:3])
    presenter.ask(Query(filters=(Filter("name", Contains("arnst")),)))
    assert len(names(presenter)) == 2
    presenter.take(rows[3:])
    presenter.settle()
    assert len(names(presenter)) == 2
    presenter.ask(Query())
    assert len(names(presenter)) == 10


async def test_unknown_fields_become_columns_once(presenter: TablePresenter) -> None:
    grown: list[int] = []
    presenter.grown.connect(lambda: grown.append(len(presenter.dataset.columns)))
    rows, reader = people()
    presenter.take(rows, reader.extra.columns())
    presenter.take([], reader.extra.columns())
    assert grown == [len(COLUMNS) + len(reader.extra.names)]


async def test_the_first_search_of_a_large_table_is_made_in_slices(presenter: TablePresenter) -> None:
    rows, _ = people(6000)
    presenter.take(rows)
    presenter.settle()
    turns: list[int] = []

    async def others() -> None:
        while True:
            turns.append(1)
            await asyncio.sleep(0)

    task = asyncio.ensure_future(others())
    await asyncio.sleep(0)
    before = len(turns)
    presenter.ask(Query("person4711@"))
    await until(lambda: presenter.model.rowCount() == 1)
    assert len(turns) > before
    task.cancel()
    assert names(presenter) == ["Person 4711"]


async def test_a_newer_question_takes_the_place_of_one_still_worked_on(presenter: TablePresenter) -> None:
    rows, _ = people(6000)
    presenter.take(rows)
    presenter.settle()
    presenter.ask(Query("person1"))
    presenter.ask(Query("person5999@"))
    await until(lambda: presenter.model.rowCount() == 1)
    await asyncio.sleep(0.05)
    assert names(presenter) == ["Person 5999"]


async def test_clear_forgets_rows_and_keeps_columns(presenter: TablePresenter) -> None:
    rows, reader = people()
    presenter.take(rows, reader.extra.columns())
    presenter.settle()
    known: list[Any] = presenter.dataset.columns
    presenter.clear()
    assert (presenter.model.rowCount(), presenter.dataset.rows) == (0, [])
    assert presenter.dataset.columns == known


async def test_unknown_fields_of_another_load_are_read_from_their_own_places(presenter: TablePresenter) -> None:
    """The first load knows region at place 0, the next one knows another field there."""

    def load(*records: dict[str, Any]) -> None:
        reader = PeopleReader(MAP, {}, TODAY)
        rows = reader.page([{"id": number, "name": "A", **record} for number, record in enumerate(records)])
        presenter.clear()
        presenter.take(rows, reader.extra.columns())
        presenter.settle()

    def said(id: str) -> list[Any]:
        return presenter.dataset.values(f"extra.{id}")

    load({"region": "EMEA", "shift": "night"})
    assert (said("region"), said("shift")) == (["EMEA"], ["night"])
    load({"shift": "day"})
    assert (said("region"), said("shift")) == ([None], ["day"])
    load({"region": "APAC"}, {"shift": "late"})
    assert (said("region"), said("shift")) == (["APAC", None], [None, "late"])
