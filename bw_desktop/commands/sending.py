"""Sends a prepared upload or undo where nobody sits, tells how far it is, and what came of it."""

from __future__ import annotations

import sys
from argparse import Namespace

from bw_desktop.assembly.run import Run
from bw_desktop.assembly.session import Session
from bw_desktop.commands.exit_codes import ExitCode
from bw_desktop.errors import LookOnly
from bw_desktop.messages import Message
from bw_desktop.upload import Outcome, PauseReason, Progress, Results, RunState, StopReason
from bw_desktop.wording import Wording

_ARRIVED = frozenset({Outcome.CREATED, Outcome.CHANGED})
_GOOD = _ARRIVED | {Outcome.SAME, Outcome.UNDONE}
_STOPPED = {
    StopReason.PRIVACY_NOTICE: ExitCode.KEY_REFUSED,
    StopReason.LOOK_ONLY: ExitCode.FORBIDDEN,
    StopReason.FIRST_DIFFERS: ExitCode.WITH_PROBLEMS,
}


def raise_where_forbidden(session: Session, chosen: Namespace) -> None:
    """Raises `LookOnly` where nothing may be sent: LIVE without being told so, or a look-only workspace."""
    if session.workspace.environment == "live" and not chosen.live:
        raise LookOnly(Message.of("command-live-not-allowed"))
    if session.workspace.look_only:
        raise LookOnly


async def sent(run: Run, chosen: Namespace, wording: Wording) -> ExitCode:
    """Sends all of it, or what was left, and lets go of it."""
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
