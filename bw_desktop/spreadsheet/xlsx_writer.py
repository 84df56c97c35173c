"""Writes tables as a workbook (rows C3, C5, I2)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bw_desktop.spreadsheet.table import Progress, Table, Written
from bw_desktop.wording import Wording


def write_xlsx(
    path: Path,
    tables: Sequence[Table],
    *,
    wording: Wording,
    about: Sequence[tuple[str, str]] = (),
    progress: Progress | None = None,
) -> Written:
    """Writes each table as a sheet, and `about` (label, value) as the last one.

    Raises `FileUnwritable`.
    """
    raise NotImplementedError
