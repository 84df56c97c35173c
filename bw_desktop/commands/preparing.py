"""From a file to its plan, with the safe answer to every question the command line leaves open."""

from __future__ import annotations

import asyncio
import json
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bw_desktop.assembly.preparing import matched
from bw_desktop.assembly.session import Session
from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.sheet import Sheet, SourceFile
from bw_desktop.spreadsheet import Opened
from bw_desktop.upload import Answers, Checked, Matching, Plan, Question, make_plan, questions
from bw_desktop.upload.approval import Approval


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file checked against live data, and what would be sent. `open_questions` took their safe answer."""

    file: SourceFile
    sheet: Sheet
    matching: Matching
    checked: Checked
    plan: Plan
    open_questions: tuple[Question, ...]


async def prepare(session: Session, opened: Opened, chosen: Namespace) -> Prepared:
    """Reads, matches, checks and plans. Raises `FileUnreadable` and what a call raises; nothing is sent."""
    sheet, matching = await asyncio.to_thread(matched, opened, mapping_of(chosen))
    answers = answers_of(chosen)
    checked = await session.uploads.check(sheet, matching, answers)
    plan = make_plan(checked, session.uploads.host)
    asked = questions(sheet, matching)
    unanswered = tuple(question for question in asked if getattr(answers, question.id.value) is None)
    return Prepared(opened.file, sheet, matching, checked, plan, unanswered)


def approval_of(prepared: Prepared) -> Approval:
    """What somebody may approve."""
    return Approval.of(prepared.plan, prepared.checked.table, prepared.file)


def mapping_of(chosen: Namespace) -> Mapping[str, str] | None:
    """Header → field id, from the JSON file of `--mapping`. Raises `FileUnreadable`."""
    if chosen.mapping is None:
        return None
    try:
        mapping = json.loads(chosen.mapping.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise FileUnreadable(Message.of("command-mapping-unreadable")) from error
    if not isinstance(mapping, dict):
        raise FileUnreadable(Message.of("command-mapping-unreadable"))
    return {str(header): str(field) for header, field in mapping.items()}


def answers_of(chosen: Namespace) -> Answers:
    """The answers of the command line; what it leaves open takes its safe answer."""
    return replace(Answers(), hidden_rows=chosen.rows, date_order=chosen.dates, duplicates=chosen.duplicates)
