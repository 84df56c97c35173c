"""Pictures as charts of a workbook: of the rows that are exported, and never of a sensitive column by accident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bw_desktop.records.dataset import Dataset
from bw_desktop.records.pictures import Picture
from bw_desktop.records.query import Filter, OneOf, Query
from bw_desktop.spreadsheet import Chart, ChartBar
from bw_desktop.ui.pictures.charts import charts_of
from tests.records.samples import Thing, speak, thing
from tests.ui.pictures.made import BY_CHOICE, BY_MONTH, BY_TEXT, COLUMNS, MEAN, speech

ROWS = [thing(text="Sales", choice="at_risk", number=0.5), thing(text="Sales"), thing(text="IT", choice="on_track")]


async def charts(*pictures: Picture, rows: Sequence[Thing] = ROWS, query: Query | None = None) -> list[Chart]:
    dataset = Dataset(COLUMNS, speak)
    dataset.append(rows)
    return await charts_of(pictures, dataset, query or Query(), ("text",), speech())


async def test_a_chart_has_words_numbers_and_the_colours_of_paper() -> None:
    assert await charts(BY_CHOICE) == [
        Chart(
            "Goals by status",
            "Status",
            "Rows",
            [ChartBar("On track", 1, "#1a7043"), ChartBar("At risk", 1, "#8a5300"), ChartBar("(empty)", 1, "#888f9d")],
        )
    ]


async def test_means_are_shares_and_months_stand() -> None:
    mean, due = await charts(MEAN, BY_MONTH)
    assert (mean.is_share, mean.is_over_time) == (True, False)
    assert [bar.value for bar in mean.bars] == [0.5, None]
    assert due.is_over_time


async def test_only_rows_that_are_exported_count() -> None:
    query = Query(filters=(Filter("text", OneOf(frozenset({"Sales"}))),))
    (chart,) = await charts(BY_TEXT, query=query)
    assert [(bar.label, bar.value) for bar in chart.bars] == [("Sales", 2)]


async def test_without_rows_there_is_no_chart() -> None:
    assert await charts(BY_TEXT, rows=[]) == []


async def test_a_sensitive_column_is_counted_only_where_it_is_exported() -> None:
    hidden = tuple(replace(column, sensitive=True) for column in COLUMNS)
    dataset = Dataset(hidden, speak)
    dataset.append(ROWS)
    pictures = (BY_TEXT, BY_CHOICE, MEAN)
    assert await charts_of(pictures, dataset, Query(), (), speech()) == []
    exported = await charts_of(pictures, dataset, Query(), ("text", "number"), speech())
    assert [chart.title for chart in exported] == ["People by department", "How far each department is"]
