"""Opens what the user gives for an upload, whatever it is, and reads one sheet of it (rows D1, D7)."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bw_desktop.errors import FileUnreadable
from bw_desktop.precedence import give_way
from bw_desktop.records.sheet import Sheet, SheetInfo, SourceFile, Trap, TrapKind
from bw_desktop.spreadsheet import snapshot
from bw_desktop.spreadsheet.delimited import find_separator, read_text
from bw_desktop.spreadsheet.encodings import Decoded, decode
from bw_desktop.spreadsheet.formats import Container, recognise
from bw_desktop.spreadsheet.refusals import Unreadable, unreadable
from bw_desktop.spreadsheet.table import Progress
from bw_desktop.spreadsheet.workbook import open_workbook, read_workbook_sheet

CSV = "csv"
PASTE = "paste"


@dataclass(frozen=True, slots=True)
class Opened:
    """A snapshot of a file: `file` tells what it is; `content` are the bytes that `file.fingerprint` stands for."""

    file: SourceFile
    content: bytes


def open_source(path: Path) -> Opened:
    """Opens a workbook or CSV.

    Its bytes are read once; what happens to the file afterwards does not matter. Raises `FileUnreadable`.
    """
    return open_content(snapshot.take(path), path.name)


def open_content(content: bytes, name: str) -> Opened:
    """Opens the bytes of a workbook or CSV that was called so. Raises `FileUnreadable`."""
    if recognise(content, name) is Container.ZIP:
        return Opened(open_workbook(content, name, _fingerprint(content)), content)
    return Opened(_text_file(name, CSV, content, decode(content)), content)


def open_again(content: bytes, name: str, kind: str) -> Opened:
    """Opens what was kept of a file or of pasted text; `kind` is that of its `SourceFile`. Raises `FileUnreadable`."""
    return open_pasted(content.decode("utf-8", "replace")) if kind == PASTE else open_content(content, name)


def open_pasted(text: str) -> Opened:
    """Opens text as it comes from Excel's clipboard: cells parted by tabs, else by what CSV uses.

    Raises `FileUnreadable` when there is nothing in it.
    """
    if not text.strip():
        raise unreadable(Unreadable.PASTE_EMPTY, "")
    content = text.encode("utf-8", "replace")
    return Opened(_text_file("", PASTE, content, Decoded(text, "")), content)


def read_sheet(opened: Opened, name: str = "", *, progress: Progress | None = None) -> Sheet:
    """Reads a sheet by name, the first one where no name is given.

    `progress` is called again and again meanwhile; what it raises ends the reading.

    Raises `FileUnreadable`, also when the sheet has no value.
    """
    told = progress or _ignore

    def report(done: int, total: int) -> None:
        give_way()
        told(done, total)

    file = opened.file
    with _no_collection():
        if file.kind not in (CSV, PASTE):
            return read_workbook_sheet(opened.content, file.name, name, report)
        decoded = decode(opened.content)
        guess = [Trap(TrapKind.ENCODING_GUESSED, text=decoded.encoding)] if decoded.is_guess else []
        return read_text(decoded.text, file.name, file.separator, guess, report)


def read_sheets(opened: Opened, names: Iterable[str], *, progress: Progress | None = None) -> list[Sheet]:
    """Reads those of the sheets that can be read and have a value, in this order.

    An empty sheet, or one that is far too long, is no reason to refuse the others. Raises the first refusal
    where none can be read.
    """
    sheets: list[Sheet] = []
    refusals: list[FileUnreadable] = []
    for name in names:
        try:
            sheets.append(read_sheet(opened, name, progress=progress))
        except FileUnreadable as refusal:
            refusals.append(refusal)
    if refusals and not sheets:
        raise refusals[0]
    return sheets


def _text_file(name: str, kind: str, content: bytes, decoded: Decoded) -> SourceFile:
    separator = "\t" if kind == PASTE and "\t" in decoded.text else find_separator(decoded.text)
    sheets = (SheetInfo(name),)
    return SourceFile(name, kind, _fingerprint(content), sheets, encoding=decoded.encoding, separator=separator)


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@contextmanager
def _no_collection() -> Iterator[None]:
    """Reading makes a million values and no cycle; each full collection on the way would stop the window."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _ignore(done: int, total: int) -> None:
    return None
