"""What stands in the workbooks of an upload: the results, and the exact requests for approval (rows G2, I2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.plan import Plan
from bw_desktop.upload.results import Results
from bw_desktop.upload.table import Table


@dataclass(frozen=True, slots=True)
class SheetContent:
    """One sheet to be written: cells are plain values, or messages to be put into words."""

    title: Message
    header: tuple[Message | str, ...]
    rows: Sequence[tuple[CellValue | Message, ...]]


def results_content(plan: Plan, results: Results, table: Table) -> tuple[SheetContent, ...]:
    """A summary and one sheet per outcome: all original columns, goal id, link, reason, request id."""
    raise NotImplementedError


def approval_content(plan: Plan, table: Table, endpoints: EndpointMap) -> tuple[SheetContent, ...]:
    """A summary with the checksum, the rows by their fate, and the exact requests."""
    raise NotImplementedError
