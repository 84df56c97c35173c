"""Packs what was said of a file into bytes and back, so that an upload can be kept as a draft (row J2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.dates import DateOrder
from bw_desktop.upload.matching import Matching
from bw_desktop.upload.packing import pack_cell, unpack_cell
from bw_desktop.upload.questions import Answers, Duplicates, HiddenRows, TrapAnswer

_VERSION = 1
_CHOICES: Mapping[str, Any] = {
    "hidden_rows": HiddenRows,
    "date_order": DateOrder,
    "formulas": TrapAnswer,
    "merged": TrapAnswer,
    "duplicates": Duplicates,
}


@dataclass(frozen=True, slots=True)
class DraftState:
    """An upload on its way: its file by name and kind, what it was understood as, all answers and edits, the step.

    `fields` gives the field of each column by its index, "" where it is not used.
    """

    file_name: str
    kind: str
    step: str
    sheet: str = ""
    header_row: int = 0
    fields: Mapping[int, str] = attribute(default_factory=dict)
    same: Mapping[str, CellValue] = attribute(default_factory=dict)
    answers: Answers = attribute(default_factory=Answers)

    def rematch(self, matching: Matching) -> Matching:
        """A matching of the same columns with the fields that were chosen."""
        for column in matching.columns:
            wanted = self.fields.get(column.index, column.field or "")
            if wanted != (column.field or ""):
                matching = matching.choose(column.index, wanted or None)
        for field, value in self.same.items():
            matching = matching.for_all(field, value)
        return matching


def pack_draft(draft: DraftState) -> bytes:
    """A draft as bytes."""
    answers = draft.answers
    tree = {
        "version": _VERSION,
        "file": [draft.file_name, draft.kind],
        "step": draft.step,
        "table": [draft.sheet, draft.header_row],
        "fields": sorted(draft.fields.items()),
        "same": {field: pack_cell(value) for field, value in draft.same.items()},
        "choices": {name: getattr(answers, name) for name in _CHOICES},
        "people": dict(answers.people),
        "left_out": sorted(answers.left_out),
        "edits": [[row, field, pack_cell(value)] for (row, field), value in answers.edits.items()],
        "clears": sorted(answers.clears),
        "only": answers.only if answers.only is None else sorted(answers.only),
    }
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def unpack_draft(packed: bytes) -> DraftState:
    """The draft of `pack_draft`. Raises `ValueError`, `KeyError` or `TypeError` for anything else."""
    tree = json.loads(packed)
    if tree["version"] != _VERSION:
        raise ValueError(tree["version"])
    choices = {name: value and _CHOICES[name](value) for name, value in tree["choices"].items()}
    answers = Answers(
        **choices,
        people=tree["people"],
        left_out=frozenset(tree["left_out"]),
        edits={(row, field): unpack_cell(value) for row, field, value in tree["edits"]},
        clears=frozenset(tree["clears"]),
        only=None if tree["only"] is None else frozenset(tree["only"]),
    )
    (file_name, kind), (sheet, header_row) = tree["file"], tree["table"]
    same = {field: unpack_cell(value) for field, value in tree["same"].items()}
    return DraftState(file_name, kind, tree["step"], sheet, header_row, dict(tree["fields"]), same, answers)
