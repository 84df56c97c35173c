"""The command line of the headless commands."""

from __future__ import annotations

import argparse
from pathlib import Path

from bw_desktop.upload import DateOrder, Duplicates, HiddenRows
from bw_desktop.wording import Wording


def parser(wording: Wording) -> argparse.ArgumentParser:
    """The parser; wrong usage ends with exit code 2, as argparse does."""
    top = argparse.ArgumentParser(prog="bw_desktop", description=wording.text("command-about"))
    commands = top.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help=wording.text("command-check"))
    upload = commands.add_parser("upload", help=wording.text("command-upload"))
    for one in (check, upload):
        _add_target(one, wording)
        _add_file(one, wording)
    check.add_argument("--json", action="store_true", help=wording.text("command-json"))
    upload.add_argument("--plan-checksum", required=True, metavar="C", help=wording.text("command-plan-checksum"))
    upload.add_argument("--live", action="store_true", help=wording.text("command-live"))
    upload.add_argument("--results", type=Path, metavar="OUT.xlsx", help=wording.text("command-results"))
    return top


def _add_target(command: argparse.ArgumentParser, wording: Wording) -> None:
    where = command.add_mutually_exclusive_group(required=True)
    where.add_argument("--demo", action="store_true", help=wording.text("command-demo"))
    where.add_argument("--workspace", metavar="NAME", help=wording.text("command-workspace"))
    where.add_argument("--address", metavar="URL", help=wording.text("command-address"))
    command.add_argument("--key-stdin", action="store_true", help=wording.text("command-key-stdin"))
    command.add_argument("--profile", type=Path, metavar="DIR", help=wording.text("command-profile"))


def _add_file(command: argparse.ArgumentParser, wording: Wording) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help=wording.text("command-file"))
    command.add_argument("--rows", choices=[*HiddenRows], type=HiddenRows, help=wording.text("command-rows"))
    command.add_argument("--dates", choices=[*DateOrder], type=DateOrder, help=wording.text("command-dates"))
    command.add_argument("--mapping", type=Path, metavar="FILE", help=wording.text("command-mapping"))
    command.add_argument(
        "--duplicates", choices=[*Duplicates], type=Duplicates, help=wording.text("command-duplicates")
    )
