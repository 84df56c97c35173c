"""A program with a profile of its own, and the built-in company opened in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bw_desktop.assembly import Program
from bw_desktop.assembly.session import Session


@pytest.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    """A program as it starts on a computer without a keychain."""
    made = Program.start(tmp_path / "profile")
    await made.unlock()
    yield made
    await made.aclose()


@pytest.fixture
async def session(program: Program) -> Session:
    """The built-in company."""
    return await program.open(program.sample.workspace("Sample company"), "any key")
