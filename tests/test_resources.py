"""Resources are found in a checkout, in a wheel and in a frozen build."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bw_desktop import resources


@pytest.fixture(autouse=True)
def _not_remembered() -> Iterator[None]:
    resources.root.cache_clear()
    yield
    resources.root.cache_clear()


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package, empty."""
    folder = tmp_path / "site" / "bw_desktop"
    folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(folder / "resources.py"))
    return folder


def test_in_a_checkout() -> None:
    assert resources.path("betterworks-api.toml").is_file()
    assert resources.path("wording/en").is_dir()


def test_in_a_wheel(package: Path) -> None:
    (package / "_resources").mkdir()
    assert resources.path("a/b.txt") == package / "_resources" / "a" / "b.txt"


def test_in_a_frozen_build(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    (tmp_path / "frozen" / "resources").mkdir(parents=True)
    (package / "_resources").mkdir()
    assert resources.root() == tmp_path / "frozen" / "resources"


def test_an_incomplete_installation_is_an_error(package: Path) -> None:
    with pytest.raises(FileNotFoundError):
        resources.root()
