"""What the tests of check and upload share: a sandbox, somebody in it, and a command that runs against it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.commands import run
from bw_desktop.commands.exit_codes import ExitCode
from tests.sandbox_server import Sandbox, running_sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running_sandbox() as running:
        yield running


@pytest.fixture
def owner(sandbox: Sandbox) -> str:
    """The e-mail of somebody active."""
    return next(str(user["email"]) for user in sandbox.state("users") if user["is_active"] and user["email"])


@pytest.fixture
def call(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command against the sandbox; gives exit code, standard output and standard error."""

    def called(*arguments: str, key: str = "super_admin", at: Sandbox = sandbox) -> tuple[ExitCode, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(at.keys.get(key, key) + "\n"))
        target = ["--address", at.base_url, "--key-stdin", "--profile", str(tmp_path / "profile")]
        code = run([*arguments, *target])
        said = capsys.readouterr()
        return code, said.out, said.err

    return called
