"""`check FILE`: reads, matches, checks and plans a file; sends nothing (row G2)."""

from __future__ import annotations

import asyncio
import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from bw_desktop.assembly.session import Session
from bw_desktop.commands.exit_codes import ExitCode
from bw_desktop.commands.preparing import Prepared, approval_of, prepare
from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.spreadsheet import open_source
from bw_desktop.upload import UPLOAD_FATES, Problem, Severity, notes
from bw_desktop.upload.approval import is_approval
from bw_desktop.wording import Wording

_SHOWN = 200


async def check_file(session: Session, chosen: Namespace, wording: Wording) -> ExitCode:
    """Prints what was found, as sentences or as JSON."""
    opened = await asyncio.to_thread(open_source, chosen.file)
    if is_approval(opened.file):
        raise FileUnreadable(Message.of("approval-is-uploaded"))
    prepared = await prepare(session, opened, chosen)
    if chosen.json:
        json.dump(as_json(prepared, wording), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print("\n".join(as_text(prepared, wording)))
    if chosen.approval is not None:
        await session.uploads.save_approval(chosen.approval, approval_of(prepared))
        print(wording.text("command-approval-saved"), file=sys.stderr)
    stops = any(problem.severity is Severity.STOP for problem in prepared.checked.problems)
    return ExitCode.WITH_PROBLEMS if stops else ExitCode.ALL_WELL


def as_json(prepared: Prepared, wording: Wording) -> dict[str, Any]:
    """The answer for programs (design.md, the headless commands)."""
    return {
        "file": prepared.file.name,
        "sheet": prepared.sheet.name,
        "header_row": prepared.matching.layout.header_row,
        "rows": len(prepared.plan.items),
        "columns": [
            {"column": one.letter, "header": one.header, "field": one.field, "reason": one.reason.value}
            for one in prepared.matching.columns
        ],
        "traps": [
            {"kind": note.kind, "where": note.where, "count": note.count, "text": wording.say(note.message)}
            for note in notes(prepared.sheet)
        ],
        "problems": [_problem(problem, wording) for problem in prepared.checked.problems],
        "plan": {fate.value: prepared.plan.count(fate) for fate in UPLOAD_FATES},
        "checksum": prepared.plan.checksum,
    }


def as_text(prepared: Prepared, wording: Wording) -> Iterator[str]:
    """The answer for people: traps, what was taken unasked, problems, the plan."""
    for note in notes(prepared.sheet):
        yield wording.say(note.message)
    for question in prepared.open_questions:
        safe = next((option.message for option in question.options if option.value == question.safe), None)
        yield wording.say(question.message)
        if safe is not None:
            yield wording.text("command-safe-answer", answer=safe)
    for problem in prepared.checked.problems[:_SHOWN]:
        yield wording.say(problem.message)
    if (more := len(prepared.checked.problems) - _SHOWN) > 0:
        yield wording.text("command-more-problems", count=more)
    for fate in UPLOAD_FATES:
        yield wording.text("command-count", word=fate.word, count=prepared.plan.count(fate))
    yield wording.text("command-checksum", checksum=prepared.plan.checksum)


def _problem(problem: Problem, wording: Wording) -> dict[str, Any]:
    return {
        "row": problem.row,
        "column": problem.column,
        "field": problem.field,
        "code": problem.code,
        "severity": problem.severity.value,
        "text": wording.say(problem.message),
    }
