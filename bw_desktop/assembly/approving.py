"""Approval workbooks on disk: written, read back and sealed; and opened again, to send exactly that (row G7)."""

from __future__ import annotations

from pathlib import Path

from bw_desktop.assembly.workbooks import write_sheets
from bw_desktop.endpoints import EndpointMap
from bw_desktop.records.sheet import Sheet
from bw_desktop.spreadsheet import Opened, open_source, read_sheet
from bw_desktop.upload import approval_content
from bw_desktop.upload.approval import Approval, is_approval, seal, unseal
from bw_desktop.wording import Wording


def write_approval(path: Path, approval: Approval, endpoints: EndpointMap, wording: Wording) -> None:
    """Writes an approval workbook. Raises `FileUnwritable`. Runs in a thread.

    The checksum is taken over what a reader finds in the file, so it is written once without.
    """
    contents = approval_content(approval.plan, approval.originals, endpoints)
    write_sheets(path, contents, wording)
    sealed = seal(approval, endpoints, _sheets(open_source(path)))
    write_sheets(path, [*contents, sealed], wording)


def read_approval(opened: Opened, endpoints: EndpointMap) -> Approval | None:
    """What an approval workbook holds; None for any other file. Raises `FileUnreadable`. Runs in a thread."""
    return unseal(_sheets(opened), endpoints) if is_approval(opened.file) else None


def _sheets(opened: Opened) -> list[Sheet]:
    return [read_sheet(opened, info.name) for info in opened.file.sheets]
