"""Turns rows of values into the XML of a sheet, quickly and so that text stays text.

Every text is an inline string: no formula, no link and no number can come of it, whatever it begins with (row C4).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from typing import Any, TypeAlias

from bw_desktop.records.columns import Kind
from bw_desktop.records.sheet import column_letter
from bw_desktop.records.values import identifier
from bw_desktop.spreadsheet.cells import LIST_SEPARATOR, encode, local, one_kind_of_break
from bw_desktop.spreadsheet.table import Link

TEXT_LIMIT = 32_767
"""Characters Excel holds in a cell, counted as UTF-16."""

_FIRST_DAY = date(1899, 12, 30).toordinal()
_FIRST_TRUE_SERIAL = 61  # before 1 March 1900 Excel counts a day that never was
_EXACT = 10**15
_DAY = 86_400
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ in a text as "A"


class Style(IntEnum):
    """The cell formats of an export; the skeleton says which number each has in its style sheet."""

    PLAIN = 0
    TEXT = 1
    DATE = 2
    INSTANT = 3
    TIME = 4
    DURATION = 5
    PERCENT = 6
    LINK = 7


COLUMN_STYLES = {
    Kind.IDENTIFIER: Style.TEXT,
    Kind.DATE: Style.DATE,
    Kind.INSTANT: Style.INSTANT,
    Kind.PERCENT: Style.PERCENT,
}
"""The format of a whole column, by its kind; of all other kinds it is plain."""

_Encoder: TypeAlias = "Callable[[str, Any, int], str]"


class RowXml:
    """Writes rows as XML, and counts what had to be changed.

    `links` gathers (row from 1, column from 0, address) of cells that open an address.
    """

    def __init__(self, kinds: Sequence[Kind], style_numbers: Sequence[int]) -> None:
        """`style_numbers` are the numbers of `Style`'s members, in their order."""
        self.shortened = 0
        self.replaced = 0
        self.links: list[tuple[int, int, str]] = []
        self._numbers = style_numbers
        self._letters = [column_letter(index) for index in range(len(kinds))]
        self._styles = [style_numbers[COLUMN_STYLES.get(kind, Style.PLAIN)] for kind in kinds]
        self._are_ids = [kind is Kind.IDENTIFIER for kind in kinds]
        self._encoders: dict[type, _Encoder] = {
            str: self._text,
            int: self._number,
            float: self._number,
            bool: self._flag,
            date: self._date,
            datetime: self._instant,
            time: self._time,
            timedelta: self._duration,
            tuple: self._list,
            Link: self._link,
        }

    def row(self, number: int, values: Sequence[Any]) -> str:
        """One row; blank cells are left out."""
        cells = []
        for letter, style, is_id, cell in zip(self._letters, self._styles, self._are_ids, values, strict=True):
            if cell is None or cell == "":
                continue
            value = identifier(cell) if is_id and cell.__class__ is not str and cell.__class__ is not Link else cell
            encoder = self._encoders.get(value.__class__) or self._encoder_of(value)
            cells.append(encoder(f"{letter}{number}", value, style))
        return f'<row r="{number}">{"".join(cells)}</row>'

    def block(self, rows: Sequence[str]) -> bytes:
        """Rows as bytes, with what no XML may hold replaced."""
        text = "".join(rows)
        if "_x" in text:
            text = _ESCAPE_LIKE.sub("_x005F_", text)
        content, replaced = encode(text)
        self.replaced += replaced
        return content

    def _encoder_of(self, value: object) -> _Encoder:
        for kind in (bool, int, float, datetime, date, tuple, Link):
            if isinstance(value, kind):
                return self._encoders[kind]
        return self._text

    def _text(self, place: str, value: object, style: int) -> str:
        text = one_kind_of_break(str(value))
        if len(text) > TEXT_LIMIT // 2:
            text = self._short(text)
        if "&" in text or "<" in text or ">" in text:
            text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        space = "" if text[0] > " " and text[-1] > " " else ' xml:space="preserve"'
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t{space}>{text}</t></is></c>'

    def _short(self, text: str) -> str:
        units = text.encode("utf-16-le", "surrogatepass")
        if len(units) <= 2 * TEXT_LIMIT:
            return text
        self.shortened += 1
        return units[: 2 * TEXT_LIMIT - 2].decode("utf-16-le", "ignore") + "…"

    def _number(self, place: str, value: float, style: int) -> str:
        if not math.isfinite(value) or (isinstance(value, int) and abs(value) >= _EXACT):
            return self._text(place, str(value), self._numbers[Style.TEXT])
        return f'<c r="{place}" s="{style}"><v>{value!r}</v></c>'

    def _flag(self, place: str, value: bool, style: int) -> str:
        return f'<c r="{place}" s="{style}" t="b"><v>{value:d}</v></c>'

    def _date(self, place: str, value: date, _: int) -> str:
        return self._serial(place, value.toordinal() - _FIRST_DAY, value, Style.DATE)

    def _instant(self, place: str, value: datetime, _: int) -> str:
        clock = local(value)
        seconds = clock.hour * 3600 + clock.minute * 60 + clock.second + clock.microsecond / 1e6
        return self._serial(place, clock.toordinal() - _FIRST_DAY + seconds / _DAY, clock, Style.INSTANT)

    def _serial(self, place: str, serial: float, value: date, style: Style) -> str:
        if serial < _FIRST_TRUE_SERIAL:
            return self._text(place, value.isoformat(), self._numbers[Style.TEXT])
        return f'<c r="{place}" s="{self._numbers[style]}"><v>{serial!r}</v></c>'

    def _time(self, place: str, value: time, _: int) -> str:
        seconds = value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6
        return f'<c r="{place}" s="{self._numbers[Style.TIME]}"><v>{seconds / _DAY!r}</v></c>'

    def _duration(self, place: str, value: timedelta, _: int) -> str:
        days = value / timedelta(days=1)
        return f'<c r="{place}" s="{self._numbers[Style.DURATION]}"><v>{days!r}</v></c>'

    def _list(self, place: str, value: Sequence[str], style: int) -> str:
        return self._text(place, LIST_SEPARATOR.join(value), style) if value else ""

    def _link(self, place: str, value: Link, _: int) -> str:
        letters = place.rstrip("0123456789")
        self.links.append((int(place[len(letters) :]), self._letters.index(letters), value.address))
        return self._text(place, value.text or value.address, self._numbers[Style.LINK])
