"""What stands in the workbooks of an upload: the results, and the exact requests for approval (rows G2, I2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.outcome import UPLOAD_FATES, Fate, Outcome, StepKind
from bw_desktop.upload.plan import Item, Plan, canonical
from bw_desktop.upload.problems import field_title
from bw_desktop.upload.results import Results, RowResult

_OPERATIONS = {
    StepKind.CREATE: "goals.create",
    StepKind.UPDATE: "goals.update",
    StepKind.CHECK_IN: "goals.checkin",
    StepKind.REMOVE: "goals.delete",
}

_MOST_ROWS = 100_000
"""So many rows of a sheet are read again, when an approval comes back."""

_TOLD = frozenset({Outcome.CREATED, Outcome.NOT_ACCEPTED})
_TOLD_OF_UNDO = frozenset({Outcome.UNDONE, Outcome.KEPT, Outcome.COULD_NOT})
"""Outcomes that are told even where they do not occur."""


class Originals(Protocol):
    """The rows as they stand in the file: a `Table`, or what a journal kept of it."""

    @property
    def headers(self) -> tuple[str, ...]: ...

    def original(self, number: int) -> tuple[CellValue, ...]: ...


@dataclass(frozen=True, slots=True)
class SheetContent:
    """One sheet to be written: cells are plain values, or messages to be put into words."""

    title: Message | str
    header: tuple[Message | str, ...]
    rows: Sequence[tuple[CellValue | Message, ...]]
    is_hidden: bool = False

    def parts(self, most: int) -> Iterator[SheetContent]:
        """The sheet as several of the same title, none with more rows than that."""
        for start in range(0, max(1, len(self.rows)), most):
            yield replace(self, rows=self.rows[start : start + most])


@dataclass(frozen=True, slots=True)
class Request:
    """One request of a plan, exactly as it would leave; `{row N}` stands for the id of a goal not yet made.

    A change has only the fields that differ: the others go along as Betterworks then has them.
    """

    row: int
    method: str
    path: str
    body: str


def results_content(plan: Plan, results: Results, originals: Originals | None) -> tuple[SheetContent, ...]:
    """A summary and one sheet per outcome: row, all original columns, goal id, link, reason, request id.

    `originals` is None where the file is no longer at hand.
    """
    headers = originals.headers if originals else ()
    columns: tuple[Message | str, ...] = (
        Message("upload-column-row"),
        *headers,
        Message("upload-column-outcome"),
        Message("upload-column-goal-id"),
        Message("upload-column-link"),
        Message("upload-column-reason"),
        Message("upload-column-server-text"),
        Message("upload-column-request-id"),
    )
    sheets = [
        SheetContent(
            outcome.word, columns, [_result_row(row, originals) for row in results.rows if row.outcome is outcome]
        )
        for outcome in results.counts
    ]
    return (_results_summary(plan, results), *sheets)


def approval_content(plan: Plan, originals: Originals, endpoints: EndpointMap) -> tuple[SheetContent, ...]:
    """A summary with the checksum, the exact requests in their order, and all rows by what they are in the plan."""
    requests = SheetContent(
        Message("upload-sheet-requests"),
        (
            Message("upload-column-row"),
            Message("upload-column-method"),
            Message("upload-column-path"),
            Message("upload-column-body"),
        ),
        [(one.row, one.method, one.path, one.body) for one in requests_of(plan, endpoints)],
    )
    columns: tuple[Message | str, ...] = (
        Message("upload-column-row"),
        *originals.headers,
        Message("upload-column-reason"),
    )
    fates = [
        SheetContent(
            fate.word,
            columns,
            [(item.row, *originals.original(item.row), item.reason or "") for item in plan.items if item.fate is fate],
        )
        for fate in Fate
        if plan.count(fate)
    ]
    sheets = (_approval_summary(plan), requests, *_changes(plan), *fates)
    return tuple(part for sheet in sheets for part in sheet.parts(_MOST_ROWS))


def requests_of(plan: Plan, endpoints: EndpointMap) -> Iterator[Request]:
    """The requests of a plan in the order they would be sent."""
    for row in plan.order:
        item = plan.item(row)
        for step in item.steps:
            operation = endpoints.operations[_OPERATIONS[step]]
            body = endpoints.body(operation.id, _values(item, step))
            path = operation.path.replace("{id}", item.target_id or f"{{row {row}}}")
            yield Request(row, operation.method, path, canonical(body))


def _values(item: Item, step: StepKind) -> dict[str, Json]:
    if step is StepKind.CHECK_IN:
        return {"value": item.check_in}
    return item.values_below(item.parent_id if item.parent_row is None else f"{{row {item.parent_row}}}")


def _result_row(result: RowResult, originals: Originals | None) -> tuple[CellValue | Message, ...]:
    return (
        result.row,
        *(originals.original(result.row) if originals else ()),
        result.outcome.word,
        result.goal_id,
        result.link,
        result.reason or "",
        result.server_text,
        result.request_id,
    )


def _results_summary(plan: Plan, results: Results) -> SheetContent:
    rows: list[tuple[CellValue | Message, ...]] = [
        (outcome.word, results.counts.get(outcome, 0))
        for outcome in Outcome
        if outcome in results.counts or outcome in (_TOLD_OF_UNDO if results.of_undo else _TOLD)
    ]
    rows += [
        (Message("upload-undo-summary-rows" if results.of_undo else "upload-summary-rows"), len(results.rows)),
        (Message("upload-summary-host"), plan.host),
        (Message("upload-summary-checksum"), plan.checksum),
    ]
    return SheetContent(Message("upload-sheet-summary"), (results.headline, ""), rows)


def _approval_summary(plan: Plan) -> SheetContent:
    rows: list[tuple[CellValue | Message, ...]] = [(fate.word, plan.count(fate)) for fate in UPLOAD_FATES]
    rows += [
        (Message("upload-summary-people"), plan.people),
        (Message("upload-summary-host"), plan.host),
        (Message("upload-summary-checksum"), plan.checksum),
    ]
    return SheetContent(Message("upload-sheet-summary"), (Message("upload-approval-headline"), ""), rows)


def _changes(plan: Plan) -> tuple[SheetContent, ...]:
    """Old and new value of every cell that differs from what Betterworks holds."""
    rows = [
        (item.row, field_title(change.field), change.old, change.new)
        for item in plan.items
        if item.fate is Fate.CHANGED
        for change in item.changes
    ]
    header = tuple(Message(f"upload-column-{name}") for name in ("row", "field", "old", "new"))
    return (SheetContent(Message("upload-sheet-changes"), header, rows),) if rows else ()
