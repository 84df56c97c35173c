"""The file of settings: kept, sealed where personal, moved to newer versions, set aside when it cannot be used."""

from __future__ import annotations

import base64
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.errors import FileUnwritable
from bw_desktop.messages import Message
from bw_desktop.records.view import View
from bw_desktop.storage.settings import Settings, Workspace
from bw_desktop.storage.settings_file import SettingsFile
from bw_desktop.storage.vault import Vault
from tests import canaries

ACME = Workspace("w1", "ACME", "https://app.betterworks.com/api/v1/", "live", key_owner=canaries.EMAIL)
MINE = Settings(theme="dark", workspaces=(ACME,), current="w1", recent_files=(f"/x/{canaries.NAME}.xlsx",))


@pytest.fixture
def path(home: Path) -> Path:
    return home / "config" / "settings.json"


@pytest.fixture
def vault() -> Vault:
    return Vault(b"k" * 32, b"12345678")


def ids(notes: tuple[Message, ...]) -> list[str]:
    return [note.id for note in notes]


def beside(path: Path) -> list[Path]:
    return sorted(file for file in path.parent.iterdir() if file != path)


def test_at_first_there_are_standard_settings(path: Path) -> None:
    assert SettingsFile(path).load() == (Settings(), ())
    assert not path.exists()


def test_with_a_vault_all_comes_back_and_nothing_personal_can_be_read_on_the_disk(path: Path, vault: Vault) -> None:
    file = SettingsFile(path)
    file.load()
    file.unlock(vault, Settings())
    file.save(MINE)
    assert not canaries.found_in(path.read_bytes())
    again = SettingsFile(path)
    locked, notes = again.load()
    assert notes == ()
    assert (locked.theme, locked.recent_files, locked.workspaces[0].key_owner) == ("dark", (), "")
    assert again.unlock(vault, locked) == (MINE, ())


def test_without_a_vault_what_is_personal_is_not_kept(path: Path) -> None:
    file = SettingsFile(path)
    file.load()
    file.save(MINE)
    found, _ = SettingsFile(path).load()
    assert found.workspaces[0].name == "ACME"
    assert (found.workspaces[0].key_owner, found.recent_files) == ("", ())
    assert not canaries.found_in(path.read_bytes())


def test_saving_before_the_vault_is_open_keeps_what_is_sealed(path: Path, vault: Vault) -> None:
    first = SettingsFile(path)
    first.unlock(vault, Settings())
    first.save(MINE)
    second = SettingsFile(path)
    settings, _ = second.load()
    second.save(settings)
    third = SettingsFile(path)
    assert third.unlock(vault, third.load()[0]) == (MINE, ())


def test_what_was_chosen_before_the_vault_opened_wins(path: Path, vault: Vault) -> None:
    first = SettingsFile(path)
    first.unlock(vault, Settings())
    first.save(MINE)
    second = SettingsFile(path)
    settings = second.load()[0].with_recent_file("new.xlsx")
    assert second.unlock(vault, settings)[0].recent_files == ("new.xlsx",)


def test_a_sealed_part_of_another_key_is_set_aside_and_the_rest_works(path: Path, vault: Vault) -> None:
    first = SettingsFile(path)
    first.unlock(vault, Settings())
    first.save(MINE)
    sealed = json.loads(path.read_bytes())["sealed"]
    second = SettingsFile(path)
    settings, notes = second.unlock(Vault(b"o" * 32, b"87654321"), second.load()[0])
    assert ids(notes) == ["storage-settings-locked"]
    assert settings.theme == "dark"
    assert [file.read_text() for file in beside(path)] == [sealed]


def test_a_view_that_cannot_be_read_is_told_and_what_was_sealed_is_kept(path: Path, vault: Vault) -> None:
    first = SettingsFile(path)
    first.unlock(vault, Settings())
    first.save(MINE.with_view("w1", View("users", "Mine")))
    tree = json.loads(path.read_bytes())
    private = json.loads(vault.open(base64.b64decode(tree["sealed"])))
    private["views"]["w1"].append({"domain": "users", "name": "From later", "filters": [{"column": "x", "near": 3}]})
    tree["sealed"] = base64.b64encode(vault.seal(json.dumps(private).encode())).decode()
    path.write_text(json.dumps(tree))
    second = SettingsFile(path)
    settings, notes = second.unlock(vault, second.load()[0])
    assert [view.name for view in settings.views_of("w1", "users")] == ["Mine"]
    assert ids(notes) == ["storage-settings-parts"]
    assert [file.read_text() for file in beside(path)] == [tree["sealed"]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no JSON",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"version": 1}',
        b'{"version": "x", "settings": {}}',
        b'{"version": 1, "settings": []',
        b'{"version": 1, "settings": 7}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_set_aside_never_deleted(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    file = SettingsFile(path)
    settings, notes = file.load()
    assert settings == Settings()
    assert ids(notes) == ["storage-settings-damaged"]
    [kept] = beside(path)
    assert kept.read_bytes() == content
    assert notes[0].arguments == {"file": kept.name}
    file.save(MINE)
    assert SettingsFile(path).load()[0].theme == "dark"


def test_a_newer_file_is_set_aside_never_deleted(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text('{"version": 2, "settings": {"theme": "neon"}}')
    settings, notes = SettingsFile(path).load()
    assert settings == Settings()
    assert ids(notes) == ["storage-settings-newer"]
    assert "neon" in beside(path)[0].read_text()


def test_a_part_that_does_not_fit_leaves_the_others_and_a_copy_of_the_file(path: Path) -> None:
    path.parent.mkdir(parents=True)
    content = '{"version": 1, "settings": {"theme": "dark", "text_size": "huge", "window": 3}}'
    path.write_text(content)
    settings, notes = SettingsFile(path).load()
    assert settings == Settings(theme="dark")
    assert ids(notes) == ["storage-settings-parts"]
    assert notes[0].arguments["parts"] == 2
    assert [file.read_text() for file in beside(path)] == [content]


def test_an_older_file_goes_through_each_step_and_is_saved_as_the_newest(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text('{"version": 1, "settings": {"colours": "night"}}')

    def second(tree: dict[str, Any]) -> dict[str, Any]:
        return {**tree, "settings": {"scheme": tree["settings"]["colours"]}}

    def third(tree: dict[str, Any]) -> dict[str, Any]:
        return {**tree, "settings": {"theme": {"night": "dark"}[tree["settings"]["scheme"]]}}

    file = SettingsFile(path, (second, third))
    settings, notes = file.load()
    assert (settings.theme, notes) == ("dark", ())
    file.save(settings)
    assert json.loads(path.read_bytes())["version"] == 3
    assert SettingsFile(path, (second, third)).load() == (settings, ())


def test_a_step_that_fails_rolls_back_to_the_file_as_it_was(path: Path) -> None:
    path.parent.mkdir(parents=True)
    content = '{"version": 1, "settings": {}}'
    path.write_text(content)

    def broken(tree: dict[str, Any]) -> dict[str, Any]:
        return {"settings": tree["settings"]["missing"]}

    settings, notes = SettingsFile(path, (broken,)).load()
    assert (settings, ids(notes)) == (Settings(), ["storage-settings-damaged"])
    assert [file.read_text() for file in beside(path)] == [content]


def test_a_folder_in_the_way_is_moved_out_of_it(path: Path) -> None:
    path.mkdir(parents=True)
    assert ids(SettingsFile(path).load()[1]) == ["storage-settings-unreadable"]


def test_what_cannot_be_saved_is_an_error_and_the_file_stays(path: Path) -> None:
    path.parent.mkdir(parents=True)
    (path.parent / "sub").write_text("a file where a folder should be")
    file = SettingsFile(path.parent / "sub" / "settings.json")
    with pytest.raises(FileUnwritable) as refusal:
        file.save(MINE)
    assert refusal.value.message.id == "storage-settings-unwritable"
    assert not canaries.found_in(repr(refusal.value.details).encode())


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read anything")
def test_a_file_that_may_not_be_read_is_set_aside(path: Path) -> None:
    SettingsFile(path).save(MINE)
    path.chmod(0)
    settings, notes = SettingsFile(path).load()
    assert settings == Settings()
    assert ids(notes) == ["storage-settings-unreadable"]
