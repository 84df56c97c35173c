"""Reads what a results workbook tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import openpyxl

from bw_desktop.upload import Outcome
from bw_desktop.wording import Wording
from tests.campaign.judging import Told


def told_in(path: Path) -> Iterator[Told]:
    """The rows of a results workbook: each sheet but the first is an outcome."""
    if not path.exists():
        return
    say = Wording("en").text
    row, goal_id, reason = (say(f"upload-column-{name}") for name in ("row", "goal-id", "reason"))
    outcomes = {Wording("en").say(outcome.word): outcome for outcome in Outcome}
    book = openpyxl.load_workbook(path, read_only=True)
    for name in book.sheetnames[1:]:
        header, *rows = book[name].iter_rows(values_only=True)
        for values in rows:
            cells = dict(zip_longest(header, values))
            yield Told(int(str(cells[row])), outcomes[name], str(cells[goal_id] or ""), str(cells[reason] or ""))
    book.close()
