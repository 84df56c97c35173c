"""The life of the program on the built-in company: it opens by itself, says what it must, and starts over (A9, M8)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bw_desktop.application import Application, _parser
from bw_desktop.assembly import Program
from bw_desktop.messages import Message
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.kit import MessageBar
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import until

REAL = Workspace("w1", "ACME", "https://app.example/api/v1/", "test", remember_key=False)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """A program as it starts on a computer without a keychain."""
    made = Program.start(tmp_path)
    made.settings = replace(made.settings, language="en")
    return made


@asynccontextmanager
async def demo(program: Program) -> AsyncIterator[Application]:
    """The demo from its beginning to its end, inside the test: outside of it no loop runs."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Application(application, program, _parser(Wording()).parse_args(["--demo"]))
    await made._begin()
    try:
        yield made
    finally:
        await made._end()


def notes(life: Application) -> list[str]:
    assert life._window is not None
    return [bar.sentence.text() for bar in life._window.findChildren(MessageBar)]


async def test_the_sample_company_says_nothing_about_keys_a_real_workspace_will(program: Program) -> None:
    async with demo(program) as life:
        assert notes(life) == []
        assert [note.id for note in program.notes] == ["storage-vault-off"]
        assert life._session is not None
        life._session.workspace = REAL
        life._tell_notes(life._surroundings())
        assert "Drafts and old values are not kept" in notes(life)[0]
        assert program.notes == ()


async def test_other_findings_of_the_start_are_told_at_once(program: Program) -> None:
    async with demo(program) as life:
        program.notes += (Message.of("assembly-endpoints-damaged", file="betterworks-api.toml"),)
        life._tell_notes(life._surroundings())
        (note,) = notes(life)
        assert "betterworks-api.toml" in note
        assert [left.id for left in program.notes] == ["storage-vault-off"]


async def test_starting_over_opens_the_company_as_it_was_at_first(program: Program) -> None:
    async with demo(program) as life:
        assert life._session is not None
        first = life._window
        await life._session.client.call("departments.create", body={"name": "Newly made"})
        await life._start_over()
        assert life._window is not first
        assert life._session is not None
        departments = (await life._session.people.departments()).by_id.values()
        assert "Newly made" not in {department.name for department in departments}
        assert life._desk is not None
        page = life._desk.users.page
        await until(lambda: page.loader.is_whole, 20)
        assert page.model.rowCount() == 1200


async def test_a_file_that_is_held_is_told_and_the_company_opens(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with demo(program) as life:

        def held(self: Path, missing_ok: bool = False) -> None:
            raise PermissionError(13, "held")

        monkeypatch.setattr(Path, "unlink", held)
        await life._start_over()
        monkeypatch.undo()
        assert life._desk is not None
        assert any("Not everything" in note for note in notes(life))


async def test_closing_the_window_ends_the_program(program: Program) -> None:
    async with demo(program) as life:
        assert life._window is not None
        life._window.close()
        await until(life._ended.is_set)
