"""The command line of the headless commands."""

from __future__ import annotations

import argparse
from pathlib import Path

from bw_desktop.commands.export_rows import EXPORTED
from bw_desktop.records.spans import days_of
from bw_desktop.upload import DateOrder, Duplicates, HiddenRows
from bw_desktop.wording import Wording


def parser(wording: Wording) -> argparse.ArgumentParser:
    """The parser; wrong usage ends with exit code 2, as argparse does."""
    top = argparse.ArgumentParser(prog="bw_desktop", description=wording.text("command-about"))
    commands = top.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help=wording.text("command-check"))
    upload = commands.add_parser("upload", help=wording.text("command-upload"))
    export = commands.add_parser("export", help=wording.text("command-export"))
    for one in (check, upload, export):
        _add_target(one, wording)
    check.add_argument("file", type=Path, metavar="FILE", help=wording.text("command-file"))
    upload.add_argument("file", type=Path, nargs="?", metavar="FILE", help=wording.text("command-file"))
    for one in (check, upload):
        _add_file(one, wording)
    _add_export(export, wording)
    check.add_argument("--json", action="store_true", help=wording.text("command-json"))
    check.add_argument("--approval", type=Path, metavar="OUT.xlsx", help=wording.text("command-approval"))
    upload.add_argument("--undo", metavar="ID", default="", help=wording.text("command-undo"))
    approved = upload.add_mutually_exclusive_group()
    approved.add_argument("--plan-checksum", metavar="C", help=wording.text("command-plan-checksum"))
    approved.add_argument("--check-only", action="store_true", help=wording.text("command-check-only"))
    upload.add_argument("--first", type=_number, metavar="N", help=wording.text("command-first"))
    upload.add_argument("--live", action="store_true", help=wording.text("command-live"))
    upload.add_argument("--results", type=Path, metavar="OUT.xlsx", help=wording.text("command-results"))
    upload.add_argument("--old-values", type=Path, metavar="OUT.xlsx", help=wording.text("command-old-values"))
    upload.add_argument("--read-back", action="store_true", help=wording.text("command-read-back"))
    return top


def _number(text: str) -> int:
    count = int(text)
    if count < 1:
        raise ValueError(text)
    return count


def _add_target(command: argparse.ArgumentParser, wording: Wording) -> None:
    where = command.add_mutually_exclusive_group(required=True)
    where.add_argument("--demo", action="store_true", help=wording.text("command-demo"))
    where.add_argument("--workspace", metavar="NAME", help=wording.text("command-workspace"))
    where.add_argument("--address", metavar="URL", help=wording.text("command-address"))
    command.add_argument("--key-stdin", action="store_true", help=wording.text("command-key-stdin"))
    command.add_argument("--profile", type=Path, metavar="DIR", help=wording.text("command-profile"))


def _add_file(command: argparse.ArgumentParser, wording: Wording) -> None:
    command.add_argument("--rows", choices=[*HiddenRows], type=HiddenRows, help=wording.text("command-rows"))
    command.add_argument("--dates", choices=[*DateOrder], type=DateOrder, help=wording.text("command-dates"))
    command.add_argument("--mapping", type=Path, metavar="FILE", help=wording.text("command-mapping"))
    command.add_argument(
        "--duplicates", choices=[*Duplicates], type=Duplicates, help=wording.text("command-duplicates")
    )


def _add_export(command: argparse.ArgumentParser, wording: Wording) -> None:
    say = wording.text
    command.add_argument("what", choices=[*EXPORTED], help=say("command-export-what"))
    command.add_argument("--out", type=Path, required=True, metavar="FILE", help=say("command-export-out"))
    command.add_argument("--force", action="store_true", help=say("command-export-force"))
    command.add_argument("--view", metavar="VIEW", help=say("command-export-view"))
    command.add_argument("--period", type=days_of, metavar="DAYS", help=say("command-export-period"))
    command.add_argument("--everything", action="store_true", help=say("command-export-everything"))
    command.add_argument("--with-sensitive", action="store_true", help=say("command-export-with-sensitive"))
