"""The sheet of charts in an exported workbook: numbers as tables, beside each Excel's own chart of them (row Q10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

_WIDTHS = (36, 14, 4)
_CHART_COLUMN = 3
_CHART_WIDTH, _BAR, _AROUND, _LOWEST, _HIGHEST = 640, 28, 96, 240, 720  # pixels
_ROW = 20  # pixels of a row at Excel's usual height
_FONT: Mapping[str, object] = {"name": "Calibri", "size": 10, "color": "#404040"}


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar: what it stands for, its number (None: there is none), and its colour as `#rrggbb`."""

    label: str
    value: float | None
    colour: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in words and numbers.

    `label` and `measure` are the titles of its two columns. Its numbers are fractions where `is_share`; its bars
    stand where `is_over_time`, else they lie one below the other.
    """

    title: str
    label: str
    measure: str
    bars: Sequence[ChartBar]
    is_share: bool = False
    is_over_time: bool = False


def add_charts(workbook: Workbook, name: str, charts: Sequence[Chart]) -> None:
    """Adds the sheet as the last one."""
    sheet = workbook.add_worksheet(name)
    sheet.hide_gridlines(2)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    title = workbook.add_format({"bold": True, "font_size": 14})
    top = 0
    for chart in charts:
        sheet.write_string(top, 0, chart.title, title)
        _add_table(workbook, sheet, top + 1, chart)
        height = _height(chart)
        _add_chart(workbook, sheet, top + 1, chart, height)
        top += max(len(chart.bars) + 4, -(-height // _ROW) + 3)


def _height(chart: Chart) -> int:
    bars = 0 if chart.is_over_time else _BAR * len(chart.bars)
    return max(_LOWEST, min(bars + _AROUND, _HIGHEST))


def _add_table(workbook: Workbook, sheet: Worksheet, top: int, chart: Chart) -> None:
    number = workbook.add_format({"num_format": "0.0%" if chart.is_share else "#,##0.##;-#,##0.##;0"})
    columns = [{"header": chart.label}, {"header": chart.measure}]
    last = top + max(len(chart.bars), 1)
    sheet.add_table(top, 0, last, 1, {"columns": columns, "style": "Table Style Light 1", "autofilter": False})
    for row, bar in enumerate(chart.bars, top + 1):
        sheet.write_string(row, 0, bar.label)
        if bar.value is None:
            sheet.write_blank(row, 1, None, number)
        else:
            sheet.write_number(row, 1, bar.value, number)


def _add_chart(workbook: Workbook, sheet: Worksheet, top: int, chart: Chart, height: int) -> None:
    made = workbook.add_chart({"type": "column" if chart.is_over_time else "bar"})
    first, last = top + 1, top + max(len(chart.bars), 1)
    number = "0%" if chart.is_share else "#,##0"
    made.add_series(
        {
            "name": chart.measure,
            "categories": [sheet.name, first, 0, last, 0],
            "values": [sheet.name, first, 1, last, 1],
            "points": [{"fill": {"color": bar.colour}} for bar in chart.bars],
            "gap": 60,
            "data_labels": {"value": True, "font": dict(_FONT), "num_format": number},
        }
    )
    made.set_title({"name": chart.title, "overlay": False, "name_font": {**_FONT, "size": 13, "bold": True}})
    made.set_legend({"none": True})
    names = {"num_font": dict(_FONT), "line": {"color": "#BFBFBF"}, "major_tick_mark": "none"}
    numbers = {"visible": False, "major_gridlines": {"visible": False}, "min": 0}
    if chart.is_share and all((bar.value or 0.0) <= 1.0 for bar in chart.bars):
        numbers["max"] = 1
    if chart.is_over_time:
        made.set_x_axis(names)
        made.set_y_axis(numbers)
    else:
        # Of lying bars the names stand along the y axis, which Excel draws from the bottom up.
        made.set_y_axis({**names, "reverse": True})
        made.set_x_axis(numbers)
    made.set_chartarea({"border": {"none": True}})
    made.set_size({"width": _CHART_WIDTH, "height": height})
    sheet.insert_chart(top, _CHART_COLUMN, made, {"description": chart.title})
