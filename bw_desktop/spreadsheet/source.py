"""Opens what the user gives for an upload, whatever it is, and reads one sheet of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bw_desktop.records.sheet import Sheet, SourceFile
from bw_desktop.spreadsheet.table import Progress


@dataclass(frozen=True, slots=True)
class Opened:
    """A snapshot of a file: `file` tells what it is; `content` are the bytes that `file.fingerprint` stands for."""

    file: SourceFile
    content: bytes


def open_source(path: Path) -> Opened:
    """Opens a workbook or CSV. Raises `FileUnreadable`."""
    raise NotImplementedError


def open_pasted(text: str) -> Opened:
    """Opens text as it comes from Excel's clipboard: cells parted by tabs. Raises `FileUnreadable`."""
    raise NotImplementedError


def read_sheet(opened: Opened, name: str = "", *, progress: Progress | None = None) -> Sheet:
    """Reads a sheet by name, the first one where no name is given. Raises `FileUnreadable`."""
    raise NotImplementedError
