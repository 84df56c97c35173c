"""Everything of an exported workbook but its rows: sheets, tables, widths, formats, links, the "About" sheet.

XlsxWriter makes it, with one row of probes instead of data; `Frame` says where the rows go, and which numbers the
formats have. So the rows, which are all the work, can be streamed past XlsxWriter: 100,000 x 15 cells in about
an eighth of the time it needs (tests/benchmarks/bench_export.py).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from bw_desktop.records.columns import Kind
from bw_desktop.records.sheet import column_letter
from bw_desktop.spreadsheet.charts import Chart, add_charts
from bw_desktop.spreadsheet.row_xml import COLUMN_STYLES, Style

LINKS_PER_SHEET = 65_530
_LONGEST_ADDRESS = 2_000
_ADDRESSES = ("https://", "http://", "mailto:")
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FORMATS: Mapping[Style, Mapping[str, object]] = {
    Style.PLAIN: {},
    Style.TEXT: {"num_format": 49},
    Style.DATE: {"num_format": "yyyy-mm-dd"},
    Style.INSTANT: {"num_format": "yyyy-mm-dd hh:mm:ss"},
    Style.TIME: {"num_format": "hh:mm:ss"},
    Style.DURATION: {"num_format": "[h]:mm:ss"},
    Style.PERCENT: {"num_format": "0%"},
    Style.LINK: {"font_color": "#0563C1", "underline": 1},
}
_ABOUT_LABEL_WIDTH, _ABOUT_VALUE_WIDTH = 28, 70
_PROBES = re.compile(r'<row r="2"[^>]*>(.*?)</row>', re.DOTALL)
_STYLE = re.compile(r'<c r="[A-Z]+2"(?: s="([0-9]+)")?')
_DIMENSION = re.compile(r"<dimension [^>]*/>")


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet to be framed: unique titles, widths in characters, how many rows it got, and its links.

    The first sheet of a workbook cannot be hidden.
    """

    name: str
    titles: tuple[str, ...]
    kinds: tuple[Kind, ...]
    widths: tuple[float, ...]
    rows: int = 0
    links: tuple[tuple[int, int, str], ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before and after a sheet's rows, and the number of each `Style`."""

    head: bytes
    tail: bytes
    style_numbers: tuple[int, ...]


def sheet_part(index: int) -> str:
    """The part of a sheet, by its index (from 0)."""
    return f"xl/worksheets/sheet{index + 1}.xml"


def build(
    plans: Sequence[SheetPlan],
    about_name: str = "",
    about: Sequence[tuple[str, str]] = (),
    charts_name: str = "",
    charts: Sequence[Chart] = (),
) -> dict[str, bytes]:
    """All parts of the workbook by name. What a sheet's frame says does not depend on the sheets behind it."""
    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(target, _OPTIONS)
    formats = [workbook.add_format(dict(_FORMATS[style])) for style in Style]
    sheets = [_add_sheet(workbook, plan, formats) for plan in plans]
    for sheet, plan in zip(sheets, plans, strict=True):  # after all headers, whose text must keep its number
        _add_links(sheet, plan)
    if charts:
        add_charts(workbook, charts_name, charts)
    if about:
        _add_about(workbook, about_name, about)
    workbook.close()
    with zipfile.ZipFile(target) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for index, plan in enumerate(plans):
        _stretch_table(parts, f"xl/tables/table{index + 1}.xml", plan)
    return parts


def frame(parts: Mapping[str, bytes], index: int) -> Frame:
    """Where the rows of a sheet go."""
    xml = _DIMENSION.sub("", parts[sheet_part(index)].decode())
    probes = _PROBES.search(xml)
    if probes is None:
        raise ValueError("the skeleton has no row of probes")
    numbers = tuple(int(number or 0) for number in _STYLE.findall(probes[1]))
    return Frame(xml[: probes.start()].encode(), xml[xml.index("</sheetData>") :].encode(), numbers)


def _add_sheet(workbook: Workbook, plan: SheetPlan, formats: Sequence[Format]) -> Worksheet:
    sheet = workbook.add_worksheet(plan.name)
    for index, (kind, width) in enumerate(zip(plan.kinds, plan.widths, strict=True)):
        sheet.set_column(index, index, width, formats[COLUMN_STYLES.get(kind, Style.PLAIN)])
    columns = [{"header": title} for title in plan.titles]
    sheet.add_table(0, 0, 1, len(columns) - 1, {"columns": columns, "style": "Table Style Light 1"})
    for style in Style:
        sheet.write_blank(1, style, None, formats[style])
    sheet.freeze_panes(1, 0)
    if plan.is_hidden:
        sheet.hide()
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    return sheet


def _stretch_table(parts: dict[str, bytes], name: str, plan: SheetPlan) -> None:
    """Gives the table its true range; XlsxWriter would visit each of its cells."""
    last = column_letter(len(plan.titles) - 1)
    old, new = f'ref="A1:{last}2"', f'ref="A1:{last}{max(1, plan.rows) + 1}"'
    parts[name] = parts[name].replace(old.encode(), new.encode())


def _add_links(sheet: Worksheet, plan: SheetPlan) -> None:
    for row, column, address in plan.links[:LINKS_PER_SHEET]:
        if address.startswith(_ADDRESSES) and len(address) <= _LONGEST_ADDRESS:
            sheet.write_url(row - 1, column, address, string="x")


def _add_about(workbook: Workbook, name: str, about: Sequence[tuple[str, str]]) -> None:
    sheet = workbook.add_worksheet(name)
    label_format = workbook.add_format({"bold": True, "valign": "top"})
    value_format = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": 49})
    sheet.set_column(0, 0, _ABOUT_LABEL_WIDTH)
    sheet.set_column(1, 1, _ABOUT_VALUE_WIDTH)
    for row, (label, value) in enumerate(about):
        sheet.write_string(row, 0, label, label_format)
        sheet.write_string(row, 1, value, value_format)
