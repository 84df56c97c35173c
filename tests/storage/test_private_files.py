"""Files written whole, for their owner only; damaged ones stay on the disk under another name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from bw_desktop.storage.private_files import keep_copy, set_aside, write_whole


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    write_whole(file, b"first")
    write_whole(file, b"second")
    assert file.read_bytes() == b"second"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of the POSIX kind")
def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    write_whole(file, b"mine")
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_what_cannot_be_written_leaves_no_part_behind(tmp_path: Path) -> None:
    folder = tmp_path / "settings.json"
    folder.mkdir()
    with pytest.raises(OSError):  # noqa: PT011 -- each system has its own words
        write_whole(folder, b"over a folder")
    assert list(tmp_path.iterdir()) == [folder]


def test_what_is_set_aside_keeps_its_content_and_never_covers_another(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    places = []
    for content in (b"one", b"two", b"three"):
        file.write_bytes(content)
        places.append(set_aside(file, "damaged"))
    assert not file.exists()
    assert [place.read_bytes() for place in places] == [b"one", b"two", b"three"]
    assert all(place.name.startswith("settings.damaged-") and place.suffix == ".json" for place in places)


def test_a_copy_stands_beside_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b"still good")
    assert keep_copy(file, "locked", b"a part").read_bytes() == b"a part"
    assert file.read_bytes() == b"still good"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_closed_folder_is_an_error_and_the_old_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_whole(file, b"old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            write_whole(file, b"new")
    finally:
        tmp_path.chmod(0o700)
    assert file.read_bytes() == b"old"
