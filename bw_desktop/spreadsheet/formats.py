"""Says by its bytes and parts what a file is; what is no xlsx, xlsm or text is refused, each with its own sentence.

Names decide little: files are renamed all the time.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from pathlib import PurePath

from bw_desktop.spreadsheet.refusals import Unreadable, unreadable

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_EXCEL = re.compile(rb"\x09[\x00\x02\x04\x08](?:\x06|\x08)\x00")
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|table|meta|head|style|\?xml|workbook)", re.IGNORECASE
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TEXT_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOK_SUFFIXES = frozenset(
    {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam", ".xls", ".xlt", ".xlsb", ".ods", ".numbers"}
)
_SAMPLE = 65536


class Container(StrEnum):
    """How the bytes are to be opened."""

    ZIP = "zip"
    TEXT = "text"


def recognise(content: bytes, name: str) -> Container:
    """What the bytes of the file `name` are. Raises `FileUnreadable` for anything that is neither zip nor text."""
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise unreadable(Unreadable.EMPTY, name)
    if content.startswith(_ZIP):
        return Container.ZIP
    if content.startswith(_OLE):
        raise unreadable(_inside_ole(content), name)
    if _OLD_EXCEL.match(content):
        raise unreadable(Unreadable.XLS, name)
    if _MARKUP.match(content):
        raise unreadable(Unreadable.MARKUP, name)
    if _is_binary(content[:_SAMPLE]) or PurePath(name).suffix.lower() in _WORKBOOK_SUFFIXES:
        raise unreadable(Unreadable.NOT_WORKBOOK, name)
    return Container.TEXT


def workbook_kind(parts: Collection[str], name: str) -> str:
    """Either "xlsx" or "xlsm", by the names of a zip's parts in lower case.

    Raises `FileUnreadable` for a zip that is something else.
    """
    if "xl/workbook.bin" in parts:
        raise unreadable(Unreadable.XLSB, name)
    if any(part.endswith("workbook.xml") for part in parts):
        return "xlsm" if PurePath(name).suffix.lower() == ".xlsm" else "xlsx"
    if any(part.endswith(".iwa") for part in parts) or "index.zip" in parts:
        raise unreadable(Unreadable.NUMBERS, name)
    if "mimetype" in parts and "content.xml" in parts:
        raise unreadable(Unreadable.ODS, name)
    raise unreadable(Unreadable.NOT_WORKBOOK, name)


def _inside_ole(content: bytes) -> Unreadable:
    """A password wraps an xlsx in the container old workbooks use; its streams are named in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Unreadable.ENCRYPTED
    names = ("Workbook", "WORKBOOK", "Book", "BOOK")
    if any(f"{stream}\0".encode("utf-16-le") in content for stream in names):
        return Unreadable.XLS
    return Unreadable.NOT_WORKBOOK


def _is_binary(sample: bytes) -> bool:
    if sample.startswith(_TEXT_MARKS):
        return False
    if sample.count(0) > len(sample) // 4:  # UTF-16 without a mark: every other byte of most text is zero
        sample = sample.replace(b"\0", b"")
    return bool(_CONTROL.search(sample))
