"""Every kind of file that is no xlsx, xlsm or text is named and refused (row D1)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from bw_desktop.errors import FileUnreadable
from bw_desktop.spreadsheet import open_source
from bw_desktop.spreadsheet.formats import Container, recognise, workbook_kind
from bw_desktop.spreadsheet.refusals import Unreadable
from tests.spreadsheet.workbooks import with_rows

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def _zip(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


REFUSED = {
    "nothing": (b"", Unreadable.EMPTY),
    "only a mark": (b"\xef\xbb\xbf\r\n", Unreadable.EMPTY),
    "zeros, as a broken download leaves them": (bytes(2000), Unreadable.EMPTY),
    "protected with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), Unreadable.ENCRYPTED),
    "an old workbook": (OLE + "Workbook\0".encode("utf-16-le"), Unreadable.XLS),
    "an older workbook": (b"\x09\x08\x06\x00\x00\x05\x10\x00", Unreadable.XLS),
    "a Word document of old": (OLE + "WordDocument\0".encode("utf-16-le"), Unreadable.NOT_WORKBOOK),
    "a web page": (b"\r\n<html><body><table>", Unreadable.MARKUP),
    "XML of Excel 2003": (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', Unreadable.MARKUP),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Unreadable.NOT_WORKBOOK),
    "text with a workbook's name": (b"name,owner\r\n", Unreadable.NOT_WORKBOOK),
    "a binary workbook": (_zip({"xl/workbook.bin": b"x"}), Unreadable.XLSB),
    "OpenDocument": (_zip({"mimetype": b"x", "content.xml": b"x"}), Unreadable.ODS),
    "Numbers": (_zip({"Index/Document.iwa": b"x"}), Unreadable.NUMBERS),
    "another Office file": (_zip({"[Content_Types].xml": b"x", "word/document.xml": b"x"}), Unreadable.NOT_WORKBOOK),
    "any other zip": (_zip({"photo.jpg": b"x"}), Unreadable.NOT_WORKBOOK),
    "half a zip": (_zip({"xl/workbook.xml": b"x" * 500})[:200], Unreadable.DAMAGED),
    "a zip without its end": (b"PK\x03\x04" + bytes(100), Unreadable.DAMAGED),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_workbook_is_refused_by_what_it_is(what: str, tmp_path: Path) -> None:
    content, reason = REFUSED[what]
    path = tmp_path / "goals.xlsx"
    path.write_bytes(content)
    with pytest.raises(FileUnreadable) as refusal:
        open_source(path)
    assert refusal.value.message.id == reason.value
    assert refusal.value.message.arguments["file"] == "goals.xlsx"
    assert refusal.value.remedy


@pytest.mark.parametrize("name", ["goals.csv", "goals.txt", "goals.tsv", "goals"])
def test_text_is_text_whatever_it_is_called(name: str) -> None:
    assert recognise("name;owner\r\nÄ;b".encode("cp1252"), name) is Container.TEXT
    assert recognise("name\towner\r\n".encode("utf-16-le"), name) is Container.TEXT


def test_a_workbook_is_known_by_its_content_and_not_its_name(tmp_path: Path) -> None:
    path = with_rows(tmp_path / "goals.csv", [["name"]])
    assert open_source(path).file.kind == "xlsx"


def test_macros_are_named_and_no_obstacle() -> None:
    assert workbook_kind({"xl/workbook.xml"}, "goals.xlsm") == "xlsm"
    assert workbook_kind({"xl/workbook.xml"}, "goals.xlsx") == "xlsx"
