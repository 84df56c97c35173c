"""How wide the columns of an export are: from their titles and a sample of rows."""

from __future__ import annotations

from collections.abc import Sequence

from bw_desktop.records.columns import Kind
from bw_desktop.spreadsheet.cells import LIST_SEPARATOR
from bw_desktop.spreadsheet.table import Cell, Link

SAMPLE_ROWS = 200
_NARROWEST, _WIDEST = 8, 60
_FILTER_BUTTON = 3
_BY_KIND = {Kind.DATE: 12, Kind.INSTANT: 20}


def sampled_widths(titles: Sequence[str], kinds: Sequence[Kind], sample: Sequence[Sequence[Cell]]) -> tuple[float, ...]:
    """Widths in characters."""
    return tuple(
        _width(title, kind, [row[index] for row in sample])
        for index, (title, kind) in enumerate(zip(titles, kinds, strict=True))
    )


def _width(title: str, kind: Kind, values: Sequence[Cell]) -> float:
    widest = max((_length(value) for value in values), default=0)
    wanted = max(len(title) + _FILTER_BUTTON, _BY_KIND.get(kind, widest + 1))
    return float(min(_WIDEST, max(_NARROWEST, wanted)))


def _length(value: Cell) -> int:
    if value is None:
        return 0
    if isinstance(value, Link):
        return len(value.text)
    text = LIST_SEPARATOR.join(value) if isinstance(value, tuple) else str(value)
    return max(map(len, text.split("\n")))
