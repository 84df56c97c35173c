"""Folders: the system's places or one profile, and nobody else may look in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bw_desktop.storage.folders import folders


def all_of(profile: Path) -> list[Path]:
    places = folders(profile)
    return [places.config, places.data, places.logs, places.cache, places.journals, places.sample]


def test_a_profile_holds_everything(tmp_path: Path) -> None:
    places = folders(tmp_path)
    for file in (places.settings, places.endpoint_map, places.vault, places.activity, places.log):
        assert tmp_path in file.parents
    assert all(tmp_path in folder.parents for folder in all_of(tmp_path))


def test_a_relative_profile_stays_where_it_was_when_the_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert folders(Path("mine")).config == tmp_path / "mine" / "config"


@pytest.mark.skipif(sys.platform != "linux", reason="the environment names the places on Linux only")
def test_without_a_profile_the_systems_places_are_taken(home: Path) -> None:
    places = folders()
    assert places.settings == home / "config" / "bw_desktop" / "settings.json"
    assert places.vault == home / "data" / "bw_desktop" / "vault.json"
    assert places.cache == home / "cache" / "bw_desktop"
    assert home / "state" in places.log.parents


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folders closed by inheritance")
def test_only_the_owner_may_look_in_even_where_the_folders_stood_open(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir(mode=0o755)
    places = folders(tmp_path)
    places.make()
    places.make()
    assert [folder.stat().st_mode & 0o777 for folder in all_of(tmp_path)] == [0o700] * 6


def test_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(OSError, match="data"):
        folders(tmp_path).make()
