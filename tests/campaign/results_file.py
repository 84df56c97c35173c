"""Reads what a results workbook tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl

from bw_desktop.upload import Outcome
from bw_desktop.wording import Wording
from tests.campaign.judging import Told


def told_in(path: Path) -> Iterator[Told]:
    """The rows of a results workbook: each sheet but the first is an outcome."""
    if not path.exists():
        return
    wording = Wording("en")
    outcomes = {wording.say(outcome.word): outcome for outcome in Outcome}
    book = openpyxl.load_workbook(path, read_only=True)
    for name in book.sheetnames[1:]:
        for number, *_, goal_id, _link, reason, _server, _request in book[name].iter_rows(min_row=2, values_only=True):
            yield Told(int(str(number)), outcomes[name], str(goal_id or ""), str(reason or ""))
    book.close()
