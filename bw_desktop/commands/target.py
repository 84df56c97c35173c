"""Opens the workspace a headless command is about: the sample, a named one, or an address with a key from outside."""

from __future__ import annotations

import ipaddress
import sys
from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from bw_desktop.assembly import Program
from bw_desktop.assembly.session import Session
from bw_desktop.errors import KeyNotAccepted, UserCanFix
from bw_desktop.messages import Message
from bw_desktop.storage.settings import Workspace
from bw_desktop.wording import Wording


@asynccontextmanager
async def open_target(program: Program, chosen: Namespace, wording: Wording) -> AsyncIterator[Session]:
    """A session of the workspace the command line names; closed at the end.

    Raises `UserCanFix` for an unknown workspace, `KeyNotAccepted` where no key can be had, and what opening raises.
    """
    await program.unlock()
    workspace = _workspace(program, chosen, wording)
    session = await program.open(workspace, await _secret(program, workspace, chosen))
    try:
        yield session
    finally:
        await program.close(session)


def _workspace(program: Program, chosen: Namespace, wording: Wording) -> Workspace:
    if chosen.demo:
        return program.sample.workspace(wording.text("workspace-sample-name"))
    if chosen.address:
        return Workspace("", chosen.address, chosen.address, _environment(program, chosen.address), look_only=False)
    named = [one for one in program.settings.workspaces if one.name == chosen.workspace]
    if not named:
        raise UserCanFix(Message.of("command-workspace-unknown", name=chosen.workspace))
    return named[0]


def _environment(program: Program, address: str) -> str:
    """An address nobody has named is LIVE, unless it is the vendor's test host or this very computer."""
    host = urlsplit(address if "://" in address else f"https://{address}").hostname or ""
    if host == urlsplit(program.endpoints.hosts["test"]).hostname or host == "localhost":
        return "test"
    try:
        return "test" if ipaddress.ip_address(host).is_loopback else "live"
    except ValueError:
        return "live"


async def _secret(program: Program, workspace: Workspace, chosen: Namespace) -> str:
    if chosen.demo:
        return "sample"
    if chosen.key_stdin:
        if not (typed := sys.stdin.readline().strip()):
            raise KeyNotAccepted(Message.of("command-key-stdin-empty"))
        return typed
    known = await program.secret_of(workspace) if workspace.id else None
    if known is None:
        raise KeyNotAccepted(Message.of("command-key-missing"))
    return known
