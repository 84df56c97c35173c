"""Runs one headless command: parses, opens the workspace, works, and turns errors into exit codes."""

from __future__ import annotations

import asyncio
import locale
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bw_desktop.assembly import Program
from bw_desktop.assembly.session import Session
from bw_desktop.commands.arguments import parser
from bw_desktop.commands.check import check_file
from bw_desktop.commands.exit_codes import ExitCode
from bw_desktop.commands.export import export_rows
from bw_desktop.commands.target import open_target
from bw_desktop.commands.upload import upload_file
from bw_desktop.errors import (
    FileUnreadable,
    FileUnwritable,
    KeyNotAccepted,
    LookOnly,
    NotAllowed,
    PrivacyNoticeOpen,
    ProgramError,
    TryLater,
    UserCanFix,
    WrongHost,
)
from bw_desktop.wording import Wording

_CODES: tuple[tuple[type[ProgramError], ExitCode], ...] = (
    (FileUnreadable, ExitCode.FILE_UNREADABLE),
    (FileUnwritable, ExitCode.WITH_PROBLEMS),
    (LookOnly, ExitCode.FORBIDDEN),
    (KeyNotAccepted, ExitCode.KEY_REFUSED),
    (PrivacyNoticeOpen, ExitCode.KEY_REFUSED),
    (NotAllowed, ExitCode.KEY_REFUSED),
    (WrongHost, ExitCode.KEY_REFUSED),
    (TryLater, ExitCode.NOT_SETTLED),
    (UserCanFix, ExitCode.WRONG_USAGE),
)

_COMMANDS: Mapping[str, Callable[[Session, Namespace, Wording], Awaitable[ExitCode]]] = {
    "check": check_file,
    "upload": upload_file,
}


def run(arguments: Sequence[str]) -> ExitCode:
    """Runs the command and returns its exit code; sentences go to standard error, answers to standard output."""
    wording = Wording(_language())
    chosen = parser(wording).parse_args(arguments)
    try:
        return asyncio.run(_work(chosen, wording))
    except ProgramError as error:
        print(wording.say(error.message), file=sys.stderr)
        return exit_code(error)
    except KeyboardInterrupt:
        print(wording.text("command-interrupted"), file=sys.stderr)
        return ExitCode.NOT_SETTLED


def exit_code(error: ProgramError) -> ExitCode:
    """The exit code of an error, by the first class it belongs to; a fault of ours leaves the work unsettled."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), ExitCode.NOT_SETTLED)


async def _work(chosen: Namespace, wording: Wording) -> ExitCode:
    program = Program.start(chosen.profile)
    try:
        async with open_target(program, chosen, wording) as session:
            if chosen.command == "export":
                views = program.settings.views.get(session.workspace.id, ())
                return await export_rows(session, chosen, wording, views)
            return await _COMMANDS[chosen.command](session, chosen, wording)
    finally:
        await program.aclose()


def _language() -> str:
    code = (locale.getlocale()[0] or "").lower()
    return "de" if code.startswith(("de", "german")) else "en"
