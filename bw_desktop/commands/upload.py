"""`upload FILE --plan-checksum C`: sends exactly that plan; the same command again continues it (rows H4, J1)."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace

from bw_desktop.assembly.run import Run
from bw_desktop.assembly.session import Session
from bw_desktop.commands.exit_codes import ExitCode
from bw_desktop.commands.preparing import answers_of, approval_of, mapping_of, prepare
from bw_desktop.errors import LookOnly
from bw_desktop.messages import Message
from bw_desktop.spreadsheet import Opened, open_source
from bw_desktop.upload import Fate, Outcome, PauseReason, Plan, Progress, Results, RunState, StopReason
from bw_desktop.upload.first_few import first_few
from bw_desktop.wording import Wording

_ARRIVED = frozenset({Outcome.CREATED, Outcome.CHANGED})
_GOOD = _ARRIVED | {Outcome.SAME}
_STOPPED = {
    StopReason.PRIVACY_NOTICE: ExitCode.KEY_REFUSED,
    StopReason.LOOK_ONLY: ExitCode.FORBIDDEN,
    StopReason.FIRST_DIFFERS: ExitCode.WITH_PROBLEMS,
}


async def upload_file(session: Session, chosen: Namespace, wording: Wording) -> ExitCode:
    """Sends the plan with the checksum given, or goes on with it."""
    if session.workspace.environment == "live" and not chosen.live:
        raise LookOnly(Message.of("command-live-not-allowed"))
    if session.workspace.look_only:
        raise LookOnly
    opened = await asyncio.to_thread(open_source, chosen.file)
    run = await _run(session, opened, chosen, wording)
    if run is None:
        return ExitCode.WRONG_USAGE
    try:
        reporter = _Reporter(run, wording)
        progress = await run.send(reporter)
        results = await run.results()
        is_as_sent = not chosen.read_back or await _is_as_sent(run, wording)
        if chosen.results is not None:
            await run.save_results(chosen.results)
            print(wording.text("command-results-saved"))
    finally:
        await run.close()
    print(wording.say(results.headline))
    _tell_stop(progress, results, wording)
    if reporter.key_is_needed:
        return ExitCode.KEY_REFUSED
    code = _code(progress, results, run)
    return ExitCode.WITH_PROBLEMS if code is ExitCode.ALL_WELL and not is_as_sent else code


async def _is_as_sent(run: Run, wording: Wording) -> bool:
    """Reads everything back and prints what differs (row I4)."""
    found = await run.read_back(lambda done, total: None)
    for one in found.differences:
        words = wording.text(
            "command-read-back-difference",
            row=one.row,
            field=wording.say(one.title),
            sent=one.sent,
            found=one.found,
        )
        print(words, file=sys.stderr)
    print(wording.say(found.headline))
    return not found.differences


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


class _Reporter:
    """Tells how far sending is, and stops where only a person could go on: nobody sits here."""

    def __init__(self, run: Run, wording: Wording) -> None:
        self._run = run
        self._wording = wording
        self._told = -1
        self.key_is_needed = False

    def __call__(self, progress: Progress) -> None:
        if progress.done != self._told:
            self._told = progress.done
            line = self._wording.text("command-progress", done=progress.done, total=progress.total)
            print(line, file=sys.stderr, flush=True)
        if progress.pause is PauseReason.NEW_KEY and not self.key_is_needed:
            self.key_is_needed = True
            print(self._wording.say(progress.pause.message), file=sys.stderr)
            self._run.stop()


def _tell_stop(progress: Progress, results: Results, wording: Wording) -> None:
    """Why sending ended early, where the results do not tell; and in what the first row differs, where it does."""
    if progress.stop in {None, StopReason.USER, StopReason.FIRST_FEW} or progress.stopped is None:
        return
    print(wording.say(progress.stopped), file=sys.stderr)
    if progress.stop is StopReason.FIRST_DIFFERS:
        for row in results.rows:
            if row.outcome in _ARRIVED and row.reason is not None:
                print(wording.text("command-row", row=row.row, reason=row.reason), file=sys.stderr)


def _code(progress: Progress, results: Results, run: Run) -> ExitCode:
    if progress.state is not RunState.DONE and progress.stop is not StopReason.FIRST_FEW:
        return _STOPPED.get(progress.stop, ExitCode.NOT_SETTLED) if progress.stop else ExitCode.NOT_SETTLED
    planned = set(run.first or run.plan.order)
    all_well = all(row.outcome in _GOOD for row in results.rows if row.row in planned)
    return ExitCode.ALL_WELL if all_well else ExitCode.WITH_PROBLEMS
