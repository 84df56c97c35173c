"""Writes a table as CSV that Excel opens rightly and that runs nothing (rows C3, C4)."""

from __future__ import annotations

from pathlib import Path

from bw_desktop.spreadsheet.table import Progress, Table, Written


def write_csv(
    path: Path, table: Table, *, separator: str = ",", decimal: str = ".", progress: Progress | None = None
) -> Written:
    """Writes one table.

    Args:
        separator: what the reader's Excel expects between cells: "," or ";" or a tab.
        decimal: the sign before decimals that goes with it.

    Raises `FileUnwritable`.
    """
    raise NotImplementedError
