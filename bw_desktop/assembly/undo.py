"""What undoing an upload would do, to be shown before anything happens (row K1)."""

from __future__ import annotations

from dataclasses import dataclass

from bw_desktop.upload import KeptRows, Plan
from bw_desktop.upload.workbooks import Originals


@dataclass(frozen=True, slots=True)
class Undo:
    """The plan of an undo. `of` is the id of the upload; file and rows are the upload's."""

    of: str
    plan: Plan
    originals: Originals | None
    file_name: str
    fingerprint: str

    @property
    def kept(self) -> KeptRows | None:
        """The rows as they stood in the file, as far as the undo is about them."""
        if self.originals is None:
            return None
        return KeptRows(self.originals.headers, {one.row: self.originals.original(one.row) for one in self.plan.items})
