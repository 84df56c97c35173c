"""`upload --undo ID`: says what undoing would do, then does exactly that; the same again continues it (row K1)."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from collections.abc import Iterator

from bw_desktop.assembly.session import Session
from bw_desktop.commands.exit_codes import ExitCode
from bw_desktop.commands.preparing import answers_of, mapping_of
from bw_desktop.commands.sending import raise_where_forbidden, sent
from bw_desktop.errors import UserCanFix
from bw_desktop.messages import Message
from bw_desktop.spreadsheet import open_source
from bw_desktop.upload import UNDO_FATES, Fate, Item, Plan, Undo
from bw_desktop.wording import Wording

_SHOWN = 200


async def undo_upload(session: Session, chosen: Namespace, wording: Wording) -> ExitCode:
    """Prints what would happen, and does it where its checksum is the one given. Raises `UserCanFix`."""
    if not chosen.check_only:
        raise_where_forbidden(session, chosen)
    uploads = session.uploads
    if chosen.undo not in {record.id for record in await uploads.records() if not record.undoes}:
        raise UserCanFix(Message.of("command-undo-unknown", id=chosen.undo))
    if begun := await uploads.undo_of(chosen.undo):
        run = await uploads.reopen(begun)
        if (code := _answer(session, run.plan, chosen, wording)) is not None:
            await run.close()
            return code
    else:
        undo = await _planned(session, chosen)
        if (code := _answer(session, undo.plan, chosen, wording)) is not None:
            return code
        run = await uploads.start_undo(undo)
    return await sent(run, chosen, wording)


async def _planned(session: Session, chosen: Namespace) -> Undo:
    """What undoing would do; the upload's file is needed where its contents are not kept."""
    opened = await asyncio.to_thread(open_source, chosen.file) if chosen.file else None
    run = await session.uploads.reopen(chosen.undo, opened, answers_of(chosen), mapping_of(chosen))
    try:
        return await run.plan_undo(lambda done, total: None)
    finally:
        await run.close()


def _answer(session: Session, plan: Plan, chosen: Namespace, wording: Wording) -> ExitCode | None:
    """Prints the plan; the exit code where nothing is sent."""
    print("\n".join(as_text(session, plan, wording)))
    if not plan.order:
        print(wording.text("command-undo-nothing"))
        return ExitCode.WITH_PROBLEMS
    if chosen.check_only:
        return ExitCode.ALL_WELL
    if plan.checksum != chosen.plan_checksum:
        print(wording.text("command-undo-differs"), file=sys.stderr)
        return ExitCode.WRONG_USAGE
    return None


def as_text(session: Session, plan: Plan, wording: Wording) -> Iterator[str]:
    """The answer for people: each row that is not undone with its link, the counts, the checksum."""
    others = [item for item in plan.items if item.fate is not Fate.UNDO]
    for item in others[:_SHOWN]:
        yield _line(session, item, wording)
    if (more := len(others) - _SHOWN) > 0:
        yield wording.text("command-undo-more", count=more)
    for fate in UNDO_FATES:
        yield wording.text("command-count", word=fate.word, count=plan.count(fate))
    yield wording.text("command-checksum", checksum=plan.checksum)


def _line(session: Session, item: Item, wording: Wording) -> str:
    link = session.web_address("goal", item.target_id) if item.target_id else ""
    words = Message.of("command-undo-row", row=item.row, word=item.fate.word, reason=item.reason or "", link=link)
    return wording.say(words).rstrip()
