"""The workflows run what the front door offers, and nothing that somebody else can change under us."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_by_full_commit(file: Path) -> None:
    used = re.findall(r"uses: (\S+)", file.read_text("utf-8"))
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in used)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_only_read(file: Path) -> None:
    assert "permissions:\n  contents: read\n" in file.read_text("utf-8")


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_all_three_systems_are_covered(file: Path) -> None:
    text = file.read_text("utf-8")
    assert all(system in text for system in ("ubuntu-", "windows-", "macos-"))


def test_commands_exist() -> None:
    texts = [file.read_text("utf-8") for file in [*WORKFLOWS, ROOT / ".pre-commit-config.yaml", ROOT / "README.md"]]
    commands = re.findall(r"packaging[/\\]dev\.py (\w+)", "\n".join(texts))
    assert {"check", "test", "freeze", "run"} <= set(commands) <= set(dev.COMMANDS)
