"""Uploads of the past, each as its journal tells it: for the list of uploads, and to continue (row J1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bw_desktop.upload.journal import Ending, Journal
from bw_desktop.upload.outcome import Outcome
from bw_desktop.upload.outcomes import state_of
from bw_desktop.upload.plan import Item, Plan
from bw_desktop.upload.undo import is_in_time, undo_again


class RecordState(StrEnum):
    """How an upload of the past stands."""

    INTERRUPTED = "interrupted"
    STOPPED = "stopped"
    DONE = "done"
    IN_USE = "in-use"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class UploadRecord:
    """One journal of a workspace.

    `file_name` is empty, and `needs_file` set, where the contents were not kept: to continue, the file is asked for.
    `settled` of `total` rows to be sent have their outcome; `counts` are those rows by outcome. `fingerprint` tells the
    file from others, whatever it is called (row J3). `undoes` is the id of the upload it takes back; `undone` by which
    it was taken back itself, or began to be (row K1). `first` is how many rows went first, where it stopped after them;
    as long as these are not settled, `total` and the counts are theirs (row G3).
    """

    id: str
    started: datetime
    state: RecordState
    total: int = 0
    settled: int = 0
    counts: Mapping[Outcome, int] = field(default_factory=dict)
    file_name: str = ""
    needs_file: bool = False
    fingerprint: str = ""
    undoes: str = ""
    undone: str = ""
    first: int = 0

    @property
    def arrived(self) -> int:
        """How many rows were created or changed."""
        return sum(self.counts.get(outcome, 0) for outcome in (Outcome.CREATED, Outcome.CHANGED))

    @property
    def can_be_continued(self) -> bool:
        """Whether it was interrupted, and nobody has begun to take it back."""
        return self.state is RecordState.INTERRUPTED and not self.undone

    def can_be_undone(self, now: datetime) -> bool:
        """Whether there is something to take back, and still time for it."""
        return bool(self.arrived) and not self.undone and is_in_time(self.started, now)


_STATES = {
    Ending.OPEN: RecordState.INTERRUPTED,
    Ending.STOPPED: RecordState.STOPPED,
    Ending.DONE: RecordState.DONE,
}


def record_of(id: str, journal: Journal) -> UploadRecord:
    """What an open journal tells; where contents were not kept, rows with progress still to send count as created."""
    plan = journal.plan
    shown = plan or _outline(journal)
    states = {row: state_of(shown, journal, row) for row in shown.order}
    first = {row: states[row] for row in journal.first}
    is_resting = bool(first) and all(state.is_settled for state in first.values())
    told = (states if is_resting or not first else first).values()
    return UploadRecord(
        id=id,
        started=journal.started,
        state=RecordState.STOPPED if is_resting and journal.ending is Ending.OPEN else _STATES[journal.ending],
        total=len(told),
        settled=sum(state.is_settled for state in told),
        counts=Counter(state.outcome for state in told),
        file_name=journal.file_name,
        needs_file=plan is None and not journal.undoes,
        fingerprint=journal.binding.fingerprint,
        undoes=journal.undoes,
        first=len(first) if is_resting else 0,
    )


def _outline(journal: Journal) -> Plan:
    if journal.undoes:
        return undo_again(journal.decisions, journal.binding.host)
    items = [
        Item(
            one.row,
            one.fate,
            dict.fromkeys(field for field in one.fields if field != "progress"),
            0.0 if "progress" in one.fields else None,
            parent_row=one.parent_row,
            target_id=one.target_id,
        )
        for one in journal.decisions
    ]
    return Plan.of("", journal.binding.host, items)
