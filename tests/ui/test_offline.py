"""Started without Betterworks, the program shows what it showed last, says that it is not live, and goes live again.

On real sockets: a whole session, the server gone, another session on the same profile (rows B13, M1, A11).
"""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bw_desktop.application import Application, _parser
from bw_desktop.assembly import Connector, Program
from bw_desktop.records.followed import keys_of
from bw_desktop.storage.keychain import KeychainFacts, MemoryKeychain
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.tables.exporting import TablePlan
from bw_desktop.ui.tables.fallback import LOOK, PATIENCE
from bw_desktop.wording import Wording
from tests.sandbox_server import running_sandbox
from tests.ui.surroundings_made import clicked, until

ID = "5f0c2b7d915f0c2b"
SECONDS = 20.0
"""Enough for a machine that does much else; how long the program itself waits is told by `PATIENCE`."""


class LastingKeychain(MemoryKeychain):
    """Says that it keeps what it is given, as the system's does."""

    async def facts(self) -> KeychainFacts:
        return KeychainFacts("lasting")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@asynccontextmanager
async def session(profile: Path, keychain: LastingKeychain, address: str, key: str) -> AsyncIterator[Desk]:
    """The program from its start to its end, with a workspace whose key is known."""
    program = Program.start(profile)
    program.keychain = keychain
    workspace = Workspace(ID, "ACME", address, "test", look_only=False)
    program.settings = replace(program.settings.with_workspace(workspace), current=ID, language="en")
    await keychain.set(ID, key, address)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    life = Application(application, program, _parser(Wording()).parse_args([]))
    await life._begin()
    try:
        assert life._desk is not None
        yield life._desk
    finally:
        await life._end()


def kept_files(profile: Path) -> dict[str, bytes]:
    folder = profile / "cache" / "snapshots" / ID
    return {file.name: file.read_bytes() for file in folder.glob("*.rows")}


async def test_without_betterworks_the_last_view_is_there_and_goes_live_again(tmp_path: Path) -> None:
    """A start takes a second and a half; what is waited for an answer leaves room in the three of row B13."""
    assert PATIENCE + LOOK <= 1500
    profile, keychain, port = tmp_path / "profile", LastingKeychain(), free_port()
    with running_sandbox("--port", str(port)) as sandbox:
        address, key = sandbox.base_url, sandbox.keys["super_admin"]
        async with session(profile, keychain, address, key) as desk:
            await until(lambda: desk.users.page.loader.is_whole, seconds=20)
            people = list(desk.users.page.presenter.dataset.rows)
            desk.window.open_tab("goals")
            await until(lambda: desk.goals.page.loader.is_whole, seconds=20)
            goals = list(desk.goals.page.presenter.dataset.rows)
            await until(lambda: set(kept_files(profile)) == {"users.rows", "goals.rows"})
    nothing_in_clear(profile, [person.name for person in people] + [str(person.email) for person in people])

    async with session(profile, keychain, address, key) as desk:
        await until(lambda: desk.goals.page.model.rowCount() == len(goals), seconds=SECONDS)
        desk.window.open_tab("users")
        page = desk.users.page
        await until(lambda: page.model.rowCount() == len(people), seconds=SECONDS)
        assert {row.id: keys_of(row) for row in page.presenter.dataset.rows} == {one.id: keys_of(one) for one in people}
        says_that_it_is_not_live(desk)
        with running_sandbox("--port", str(port)):
            # One table that goes live takes the others along.
            await until(lambda: not page.loader.is_loading, seconds=60)
            if page.loader.kept is not None:
                clicked(page.band._retry)
            await until(lambda: page.loader.kept is None and desk.goals.page.loader.kept is None, seconds=60)
            assert page.band.isHidden()
            assert desk.window.around.actions.is_allowed("new-upload")


def says_that_it_is_not_live(desk: Desk) -> None:
    page, actions = desk.users.page, desk.window.around.actions
    assert page.band.isVisible()
    assert "not live" in page.band.accessibleName()
    assert "not live" in desk.window.status.counts.text()
    assert not actions.is_allowed("new-upload")
    assert not desk.uploads.list.new.isEnabled()
    assert "New uploads wait" in desk.uploads.list.new.toolTip()
    plan = TablePlan.of_page(page, shown_rows=True, columns=["name"])
    assert [note.id for note in plan.origin(60).notes][:1] == ["export-about-kept"]


def nothing_in_clear(profile: Path, words: list[str]) -> None:
    """No file of the profile has a name or an e-mail in it, in the codings a program writes."""
    files = [file for file in profile.rglob("*") if file.is_file()]
    assert len(files) >= 4
    found = [
        (file.name, word)
        for file in files
        for content in [file.read_bytes()]
        for word in words
        if word.encode() in content or word.encode("utf-16-le") in content
    ]
    assert found == []


async def test_a_workspace_that_is_removed_takes_its_last_data_with_it(tmp_path: Path) -> None:
    profile, keychain = tmp_path / "profile", LastingKeychain()
    with running_sandbox() as sandbox:
        async with session(profile, keychain, sandbox.base_url, sandbox.keys["super_admin"]) as desk:
            await until(lambda: desk.users.page.loader.is_whole, seconds=20)
            await until(lambda: set(kept_files(profile)) == {"users.rows"})
            host = desk._host
            assert isinstance(host, Program)
            await Connector(host).remove(ID)
            assert not (profile / "cache" / "snapshots" / ID).exists()
            desk.users.page.refresh()
            await until(lambda: desk.users.page.loader.is_whole, seconds=20)
    assert kept_files(profile) == {}


async def test_another_key_does_not_show_what_the_one_before_it_saw(tmp_path: Path) -> None:
    profile, keychain = tmp_path / "profile", LastingKeychain()
    with running_sandbox() as sandbox:
        async with session(profile, keychain, sandbox.base_url, sandbox.keys["super_admin"]) as desk:
            await until(lambda: desk.users.page.loader.is_whole, seconds=20)
            await until(lambda: set(kept_files(profile)) == {"users.rows"})
            host = desk._host
            assert isinstance(host, Program)
            await Connector(host).replace_key(ID, sandbox.keys["hr_admin"], remember=True)
            assert kept_files(profile) == {}


async def test_without_a_keychain_nothing_is_kept_and_it_is_said_when_it_matters(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    with running_sandbox() as sandbox:
        program = Program.start(profile)
        await program.unlock()
        workspace = Workspace(ID, "ACME", sandbox.base_url, "test")
        opened = await program.open(workspace, sandbox.keys["super_admin"])
        assert not opened.kept.is_possible
        await program.aclose()
    assert not (profile / "cache" / "snapshots").exists()
