"""A whole session on one profile: afterwards no file holds the key, the owner's e-mail or a name (rows A3, M1)."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path

from bw_desktop.errors import KeychainUnavailable
from bw_desktop.storage.activity import ActivityLog, Deed, Fact
from bw_desktop.storage.folders import Folders, folders
from bw_desktop.storage.keychain import Keychain, MemoryKeychain
from bw_desktop.storage.logs import FactsOnly, log_file
from bw_desktop.storage.settings import Settings, Workspace, new_workspace_id
from bw_desktop.storage.settings_file import SettingsFile
from bw_desktop.storage.system_keychain import SystemKeychain
from bw_desktop.storage.vault import open_vault
from tests import canaries

LIVE = "https://app.betterworks.com/api/v1/"


async def session(places: Folders, keychain: Keychain) -> Settings:
    """Connects, works, writes all there is to write, and starts once more."""
    places.make()
    opened = await open_vault(places.vault, keychain)
    file = SettingsFile(places.settings)
    settings, _ = file.load()
    if opened.vault is not None:
        settings, _ = file.unlock(opened.vault, settings)
    workspace = Workspace(new_workspace_id(), "ACME", LIVE, "live", key_owner=canaries.EMAIL)
    await keychain.set(workspace.id, canaries.KEY, LIVE)
    settings = settings.with_workspace(workspace).with_recent_file(f"/home/{canaries.NAME}/goals.xlsx")
    file.save(settings)
    fact = Fact(Deed.UPLOADED, datetime.now(UTC), workspace.id, "live", private={"owner": canaries.EMAIL})
    ActivityLog(places.activity, opened.vault).append(fact)
    try:
        await keychain.set(workspace.id, canaries.KEY * 100, LIVE)
    except KeychainUnavailable as trouble:
        logging.getLogger("bw_desktop.session").info("not kept: %s", trouble.details, exc_info=True)
    again = SettingsFile(places.settings)
    settings, _ = again.load()
    return again.unlock(opened.vault, settings)[0] if opened.vault else settings


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


async def test_with_the_real_keychain_everything_is_remembered_and_nothing_stands_in_clear(
    keychain: dict[str, str], home: Path
) -> None:
    places = folders(home / "profile")
    store = SystemKeychain()
    with log_file(places.log, FactsOnly()):
        settings = await session(places, store)
    assert settings.workspaces[0].key_owner == canaries.EMAIL
    assert await store.get(settings.workspaces[0].id, LIVE) == canaries.KEY
    written = files(home)
    assert set(written) == {"settings.json", "vault.json", "activity.jsonl", "bw_desktop.log"}
    assert [name for name, content in written.items() if canaries.found_in(content)] == []
    assert b"KeychainUnavailable" in written["bw_desktop.log"]


async def test_without_a_keychain_nothing_personal_is_kept_at_all(home: Path) -> None:
    places = folders(home / "profile")
    settings = await session(places, MemoryKeychain())
    assert settings.workspaces[0].name == "ACME"
    assert (settings.workspaces[0].key_owner, settings.recent_files) == ("", ())
    written = files(home)
    assert set(written) == {"settings.json", "activity.jsonl"}
    assert [name for name, content in written.items() if canaries.found_in(content) or b"goals.xlsx" in content] == []
