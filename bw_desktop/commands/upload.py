"""`upload FILE --plan-checksum C`: sends exactly that plan; the same command again continues it (rows H4, J1).

With `--undo ID` it takes an upload back instead.
"""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace

from bw_desktop.assembly.run import Run
from bw_desktop.assembly.session import Session
from bw_desktop.commands.exit_codes import ExitCode
from bw_desktop.commands.preparing import answers_of, approval_of, mapping_of, prepare
from bw_desktop.commands.sending import raise_where_forbidden, sent
from bw_desktop.commands.undo import undo_upload
from bw_desktop.errors import UserCanFix
from bw_desktop.messages import Message
from bw_desktop.spreadsheet import Opened, open_source
from bw_desktop.upload import Fate, Plan
from bw_desktop.upload.first_few import first_few
from bw_desktop.wording import Wording


async def upload_file(session: Session, chosen: Namespace, wording: Wording) -> ExitCode:
    """Sends the plan with the checksum given, or goes on with it; or undoes an upload. Raises `UserCanFix`."""
    if chosen.undo:
        return await undo_upload(session, chosen, wording)
    if chosen.file is None or chosen.check_only:
        raise UserCanFix(Message.of("command-upload-needs"))
    raise_where_forbidden(session, chosen)
    opened = await asyncio.to_thread(open_source, chosen.file)
    run = await _run(session, opened, chosen, wording)
    if run is None:
        return ExitCode.WRONG_USAGE
    print(wording.text("command-upload-id", id=run.id), file=sys.stderr)
    return await sent(run, chosen, wording)


async def _run(session: Session, opened: Opened, chosen: Namespace, wording: Wording) -> Run | None:
    """The upload begun earlier, or a new one; None where the plan is not the one that was asked for."""
    uploads = session.uploads
    approved = await uploads.approval(opened)
    checksum = chosen.plan_checksum or (approved.plan.checksum if approved else "")
    if not checksum:
        print(wording.text("command-checksum-needed"), file=sys.stderr)
        return None
    begun = await uploads.begun((approved or opened).file.fingerprint, checksum)
    if begun is not None:
        run = await uploads.reopen(begun, opened, answers_of(chosen), mapping_of(chosen))
        return await _gone_on(run, chosen, wording)
    content = approved or approval_of(await prepare(session, opened, chosen))
    if content.plan.checksum != checksum:
        print(wording.text("command-plan-differs", checksum=content.plan.checksum), file=sys.stderr)
        return None
    if not await _old_values_are_safe(session, content.plan, chosen, wording):
        return None
    if not uploads.keeps_contents:
        print(wording.text("command-unencrypted-note"), file=sys.stderr)
    first = first_few(content.plan, chosen.first) if chosen.first is not None else ()
    is_approved = approved is not None
    return await uploads.start(content.plan, content.file, content.originals, first, is_approved=is_approved)


async def _gone_on(run: Run, chosen: Namespace, wording: Wording) -> Run | None:
    """An upload begun earlier: without `--first` the rest follows; with it what goes first is what went first then."""
    if chosen.first is None:
        await run.release()
    elif not run.first:
        print(wording.text("command-first-too-late"), file=sys.stderr)
        await run.close()
        return None
    return run


async def _old_values_are_safe(session: Session, plan: Plan, chosen: Namespace, wording: Wording) -> bool:
    """Saves the old values where that was asked for, or where they cannot be kept otherwise (row K2)."""
    changed = plan.count(Fate.CHANGED)
    if chosen.old_values is not None and changed:
        await session.uploads.save_old_values(chosen.old_values, plan)
        print(wording.text("command-old-values-saved"))
    elif changed and not session.uploads.keeps_contents:
        print(wording.text("command-old-values-needed", count=changed), file=sys.stderr)
        return False
    return True
