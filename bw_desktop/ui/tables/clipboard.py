"""Puts cells on the clipboard as text and as HTML, so that Excel keeps text as text and zeros at the front (row B9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html import escape

from PySide6.QtCore import QMimeData

from bw_desktop.records.columns import Kind
from bw_desktop.ui.tables.model import RecordsModel

_NUMBERS = frozenset({Kind.NUMBER, Kind.PERCENT})
_AS_TEXT = 'style="mso-number-format:\'\\@\';white-space:pre-wrap" sdnum="1033;0;@"'


def cells_as_mime(model: RecordsModel, rows: Sequence[int], columns: Sequence[int], *, titles: bool) -> QMimeData:
    """The cells at these places; `titles` puts the columns' titles on top."""
    data = QMimeData()
    data.setText(as_text(model, rows, columns, titles=titles))
    data.setHtml(as_html(model, rows, columns, titles=titles))
    return data


def as_text(model: RecordsModel, rows: Sequence[int], columns: Sequence[int], *, titles: bool) -> str:
    """Tab-separated values as they are seen; cells that hold tabs or line breaks are quoted as Excel does."""
    lines = [[model.title(column) for column in columns]] if titles else []
    lines += [[_plain(model, row, column) for column in columns] for row in rows]
    return "\r\n".join("\t".join(map(_quoted, line)) for line in lines)


def as_html(model: RecordsModel, rows: Sequence[int], columns: Sequence[int], *, titles: bool) -> str:
    """A table in which numbers are numbers, dates are dates and everything else is marked as text."""
    head = "".join(f"<th {_AS_TEXT}>{escape(model.title(column))}</th>" for column in columns) if titles else ""
    body = ("".join(_cell(model, row, column) for column in columns) for row in rows)
    lines = [f"<tr>{cells}</tr>" for cells in (*((head,) if head else ()), *body)]
    return '<html><head><meta charset="utf-8"></head><body><table>' + "".join(lines) + "</table></body></html>"


def _plain(model: RecordsModel, row: int, column: int) -> str:
    value = model.value(row, column)
    return value if isinstance(value, str) and not model.columns[column].choices else model.text(row, column)


def _cell(model: RecordsModel, row: int, column: int) -> str:
    value, kind = model.value(row, column), model.columns[column].kind
    if value is None:
        return "<td></td>"
    if kind in _NUMBERS and isinstance(value, (int, float)) and not isinstance(value, bool):
        shape = "0.##%" if kind is Kind.PERCENT else "General"
        return f'<td style="mso-number-format:\'{shape}\'" x:num="{value}">{escape(model.text(row, column))}</td>'
    if isinstance(value, date) and not isinstance(value, datetime):
        return f"<td style=\"mso-number-format:'yyyy\\-mm\\-dd'\">{value.isoformat()}</td>"
    return f"<td {_AS_TEXT}>{escape(_plain(model, row, column))}</td>"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in '\t\n\r"') else text
