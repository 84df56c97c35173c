"""Makes workbooks for tests: with openpyxl, with XlsxWriter, and out of raw XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop.records.sheet import Sheet
from bw_desktop.spreadsheet import Opened, open_source, read_sheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def with_openpyxl(path: Path, fill: Callable[[Worksheet], object], **book: object) -> Path:
    """A workbook with one sheet, "Data", filled by a function; `book` are attributes of the workbook."""
    workbook = openpyxl.Workbook()
    for name, value in book.items():
        setattr(workbook, name, value)
    sheet = workbook.worksheets[0]
    sheet.title = "Data"
    fill(sheet)
    workbook.save(path)
    return path


def with_rows(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """A workbook of plain rows."""

    def fill(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append(list(row))

    return with_openpyxl(path, fill)


def with_xlsxwriter(path: Path, fill: Callable[[xlsxwriter.worksheet.Worksheet], object], **options: object) -> Path:
    """As `with_openpyxl`, by XlsxWriter."""
    workbook = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd hh:mm", **options})
    fill(workbook.add_worksheet("Data"))
    workbook.close()
    return path


def raw_workbook(sheet: str | bytes, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A workbook around a sheet's XML; `parts` add to or replace the parts around it."""
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
        '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        **(parts or {}),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return target.getvalue()


def sheet_xml(rows: str, head: str = "", tail: str = "") -> str:
    """The XML of a sheet around its rows."""
    declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{declaration}<worksheet xmlns="{MAIN}">{head}<sheetData>{rows}</sheetData>{tail}</worksheet>'


def opened(path: Path, content: bytes | str) -> Opened:
    """A file with this content, opened."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return open_source(path)


def read(path: Path, name: str = "") -> Sheet:
    """A sheet of a file."""
    return read_sheet(open_source(path), name)
