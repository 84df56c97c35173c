"""Files an HR admin may well choose by mistake, each with what must be said about it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from tests.e2e.goal_files import Row, written_csv

_PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
_OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_FORMATTED_ROWS = 1_000_000


@dataclass(frozen=True)
class BadFile:
    """A file's name, what makes it, and the essential words of what is said."""

    name: str
    make: Callable[[Path], object]
    said: str


def _renamed_picture(path: Path) -> None:
    path.write_bytes(_PICTURE)


def _encrypted(path: Path) -> None:
    path.write_bytes(_OLD_CONTAINER + "EncryptedPackage".encode("utf-16-le"))


def _old_excel(path: Path) -> None:
    path.write_bytes(_OLD_CONTAINER + "Workbook\0".encode("utf-16-le"))


def _open_document(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<office:document-content/>")


def _not_ours(path: Path) -> None:
    written_csv(path, [])
    path.chmod(0)


def _half(path: Path) -> None:
    whole = path.with_suffix(".whole")
    with_headers_only(whole)
    path.write_bytes(whole.read_bytes()[:-400])


def _nothing(path: Path) -> None:
    path.touch()


def _empty_sheet(path: Path) -> None:
    openpyxl.Workbook().save(path)


BAD_FILES = (
    BadFile("photo.xlsx", _renamed_picture, "“photo.xlsx” is not an Excel workbook or CSV file."),
    BadFile("secret.xlsx", _encrypted, "“secret.xlsx” is protected with a password."),
    BadFile("old.xls", _old_excel, "“old.xls” is in the old Excel format (.xls). Open it in Excel, save it as .xlsx"),
    BadFile("open.ods", _open_document, "“open.ods” is an OpenDocument file (.ods)."),
    BadFile("private.csv", _not_ours, "You may not open “private.csv” on this computer."),
    BadFile("half.xlsx", _half, "“half.xlsx” is damaged or was not saved completely."),
    BadFile("nothing.csv", _nothing, "There is nothing in “nothing.csv”."),
    BadFile("empty.xlsx", _empty_sheet, "“empty.xlsx”"),
)
"""What is refused, and how."""


def with_headers_only(path: Path) -> Path:
    """A workbook that has column titles and no rows."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["name", "type", "start_date", "end_date", "owner_email"])
    book.save(path)
    return path


def with_a_million_formatted_rows(path: Path, rows: list[Row]) -> Path:
    """A workbook of some rows with a million formatted, empty ones below: somebody coloured whole columns."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append(list(row.values()))
    plain = path.with_suffix(".plain")
    book.save(plain)
    last = len(rows) + 1
    empty = "".join(f'<row r="{number}" s="1" customFormat="1"/>' for number in range(last + 1, _FORMATTED_ROWS))
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"</sheetData>", empty.encode() + b"</sheetData>")
            target.writestr(name, content)
    return path
