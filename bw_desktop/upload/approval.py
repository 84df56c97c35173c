"""Approve exactly this: an approval workbook carries its plan and a checksum over every cell of it (row G7).

What people read stands in the visible sheets, the plan itself packed in a hidden one, and the checksum there is taken
over both. So one changed cell is enough for the workbook not to be taken. It guards against mistakes, and against
changes nobody approved; who approves notes the checksum of the plan.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue, Sheet, SourceFile
from bw_desktop.upload import packing
from bw_desktop.upload.packing import KeptRows
from bw_desktop.upload.plan import Plan, canonical
from bw_desktop.upload.workbooks import Originals, SheetContent, requests_of

SEAL_SHEET = "bw_desktop_approval"
"""The name of the hidden sheet, by which such a workbook is known."""

_VERSION = 1
_PART = 30_000
_MOST_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Approval:
    """What is approved: a plan, the rows it was made from, and the file they stood in (its name and fingerprint)."""

    plan: Plan
    originals: KeptRows
    file: SourceFile

    @classmethod
    def of(cls, plan: Plan, originals: Originals, file: SourceFile) -> Approval:
        """What is to be approved, with just those rows that are in the plan."""
        rows = {item.row: originals.original(item.row) for item in plan.items}
        return cls(plan, KeptRows(originals.headers, rows), file)


def is_approval(file: SourceFile) -> bool:
    """Whether a file says that it is an approval workbook."""
    return any(info.name == SEAL_SHEET for info in file.sheets)


def seal(approval: Approval, endpoints: EndpointMap, sheets: Sequence[Sheet]) -> SheetContent:
    """The hidden sheet of an approval workbook, whose visible sheets are these as they are read back."""
    plan, file = approval.plan, approval.file
    head: Json = {
        "version": _VERSION,
        "file": [file.name, file.kind, file.fingerprint],
        "checksum": plan.checksum,
        "requests": _requests(plan, endpoints),
    }
    rows = packing.pack_rows(approval.originals.headers, approval.originals.rows)
    # None of the three parts has a line break in it.
    packed = zlib.compress(b"\n".join([canonical(head).encode(), packing.pack_plan(plan), rows]))
    text = base64.b64encode(packed).decode()
    lines = [_digest(sheets, text), *(text[at : at + _PART] for at in range(0, len(text), _PART))]
    return SheetContent(SEAL_SHEET, (SEAL_SHEET,), [(line,) for line in lines], is_hidden=True)


def unseal(sheets: Sequence[Sheet], endpoints: EndpointMap) -> Approval:
    """What an approval workbook holds, from all its sheets.

    Raises `FileUnreadable` where anything in it was changed, where another version of the program made it, or where
    what would be sent now is written otherwise than what was approved.
    """
    visible = [sheet for sheet in sheets if sheet.name != SEAL_SHEET]
    lines = [str(row[0]) for sheet in sheets if sheet.name == SEAL_SHEET for row in sheet.rows[1:]]
    digest, text = lines[0] if lines else "", "".join(lines[1:])
    if digest != _digest(visible, text):
        raise FileUnreadable(Message.of("approval-changed"))
    try:
        approval, requests = _unpacked(text)
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise FileUnreadable(Message.of("approval-other-version")) from error
    if requests != _requests(approval.plan, endpoints):
        raise FileUnreadable(Message.of("approval-other-version"))
    return approval


def _unpacked(text: str) -> tuple[Approval, str]:
    """The approval and the digest of its requests. Raises `ValueError`, `KeyError`, `TypeError` or `zlib.error`."""
    packed = zlib.decompressobj().decompress(base64.b64decode(text, validate=True), _MOST_BYTES)
    head, plan, rows = packed.split(b"\n")
    told = json.loads(head)
    if told["version"] != _VERSION:
        raise ValueError(told["version"])
    found = packing.unpack_plan(plan)
    if found.checksum != told["checksum"]:
        raise ValueError(found.checksum)
    name, kind, fingerprint = told["file"]
    file = SourceFile(name, kind, fingerprint, ())
    return Approval(found, packing.unpack_rows(rows), file), told["requests"]


def _requests(plan: Plan, endpoints: EndpointMap) -> str:
    """What tells whether the requests of a plan are written as they were."""
    digest = hashlib.sha256()
    for one in requests_of(plan, endpoints):
        digest.update(canonical([one.row, one.method, one.path, one.body]).encode())
    return digest.hexdigest()


def _digest(sheets: Sequence[Sheet], text: str) -> str:
    digest = hashlib.sha256(text.encode())
    for sheet in sheets:
        digest.update(canonical([sheet.name, *_rows(sheet)]).encode())
    return digest.hexdigest()


def _rows(sheet: Sheet) -> Iterator[Json]:
    """The rows of a sheet, without the blank cells at their ends."""
    for row in sheet.rows:
        cells = [_cell(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        yield [*cells]


def _cell(value: CellValue) -> str:
    """A cell as it is compared: what Excel and its like write otherwise when they save it again is one and the same."""
    if value is None or isinstance(value, (str, bool)):
        return "" if value is None else str(value).replace("\r\n", "\n")
    if isinstance(value, (int, float)):
        return f"{value:.12g}"
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)
