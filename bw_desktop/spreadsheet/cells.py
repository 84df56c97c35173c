"""What xlsx and CSV have in common about a cell: local time, lists as text, characters no workbook may hold."""

from __future__ import annotations

import re
from datetime import datetime

LIST_SEPARATOR = "; "
"""Between the words of a list: what the upload splits at again."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def local(instant: datetime) -> datetime:
    """An instant as the wall clock of this computer shows it; what has no zone stays as it is."""
    return instant.astimezone().replace(tzinfo=None) if instant.tzinfo else instant


def one_kind_of_break(text: str) -> str:
    """Line breaks as Excel keeps them inside a cell."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def encode(text: str) -> tuple[bytes, int]:
    """The text as UTF-8 with every character replaced that XML and so Excel cannot hold, and how many there were."""
    try:
        content = text.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        return _replaced(text)
    # A search by pattern is ten times slower, and there is hardly ever anything to find.
    if len(content.translate(None, _CONTROLS)) == len(content) and b"\xef\xbf" not in content:
        return content, 0
    return _replaced(text)


def _replaced(text: str) -> tuple[bytes, int]:
    clean, count = _ILLEGAL.subn(_REPLACEMENT, text)
    return clean.encode(), count
