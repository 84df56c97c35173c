"""Makes of a table's pictures the charts an exported workbook holds (rows Q10, C7)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from bw_desktop.records.dataset import Dataset
from bw_desktop.records.pictures import Picture, pictures_of
from bw_desktop.records.query import Query
from bw_desktop.spreadsheet import Chart, ChartBar
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.pictures.bars import drawn_bars
from bw_desktop.ui.pictures.counter import Drawn, figures_in_slices, rows_in_slices
from bw_desktop.ui.pictures.words import PictureWords
from bw_desktop.ui.theme.tokens import tokens

_PAPER = tokens("light")


async def charts_of(
    pictures: Sequence[Picture], dataset: Dataset[Any], query: Query, columns: Collection[str], speech: Speech
) -> list[Chart]:
    """The charts of the rows a query selects.

    What is counted by a sensitive column is left out, unless that is one of the `columns` that are exported too.
    """
    rows = await rows_in_slices(dataset, query)
    charts: list[Chart] = []
    for picture in pictures_of(pictures, dataset.columns):
        if all(name in columns or not dataset.column(name).sensitive for name in picture.columns):
            found = await figures_in_slices(picture, dataset, rows)
            if found.rows and found.tells:
                charts.append(_chart(Drawn(found, None, dataset), speech))
    return charts


def _chart(drawn: Drawn, speech: Speech) -> Chart:
    words = PictureWords(speech, drawn.dataset, drawn.figures)
    bars = [ChartBar(bar.label, bar.bar.value, _PAPER[bar.tint]) for bar in drawn_bars(drawn, words)]
    over_time = drawn.figures.picture.is_over_time
    return Chart(words.title, words.column, words.measure, bars, words.is_share, over_time)
