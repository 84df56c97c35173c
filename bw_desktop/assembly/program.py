"""Everything that is made once at start: folders, settings, keychain, endpoint map, sample company."""

from __future__ import annotations

import asyncio
import tomllib
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bw_desktop import endpoints as endpoint_map
from bw_desktop.assembly.sample import SAMPLE_ADDRESS, Sample
from bw_desktop.endpoints import EndpointMap
from bw_desktop.errors import Details, FileUnwritable
from bw_desktop.messages import Message
from bw_desktop.storage.activity import ActivityLog
from bw_desktop.storage.drafts import Drafts, forget_draft
from bw_desktop.storage.folders import Folders, folders
from bw_desktop.storage.keychain import Keychain, MemoryKeychain
from bw_desktop.storage.settings import Settings, Workspace
from bw_desktop.storage.settings_file import SettingsFile
from bw_desktop.storage.snapshots import Snapshots, forget_kept
from bw_desktop.storage.system_keychain import SystemKeychain
from bw_desktop.storage.vault import Vault, open_vault
from bw_desktop.wording import LANGUAGES, Wording

if TYPE_CHECKING:
    from bw_desktop.api import Pace
    from bw_desktop.api.proxies import ProxyFinder
    from bw_desktop.assembly.session import Session

_REPORT_INTERVAL, _SAMPLE_REPORT_INTERVAL = 3.0, 0.2
"""Seconds between two looks at a report: the real Betterworks needs minutes, the sample company is quick."""


class Program:
    """What lives as long as the program. `notes` are what was found damaged or missing at the start, to be said.

    `find_proxy` names the proxy of an address; None asks the environment's settings.
    """

    def __init__(self, places: Folders, find_proxy: ProxyFinder | None = None) -> None:
        self.folders = places
        self.notes: tuple[Message, ...] = ()
        self.keychain: Keychain = SystemKeychain()
        self.memory = MemoryKeychain()
        self.sample = Sample(places.sample)
        self.vault: Vault | None = None
        self.snapshots: Snapshots | None = None
        self._find_proxy = find_proxy
        self._paces: dict[str, Pace] = {}
        self._sessions: list[Session] = []
        self._settings_file = SettingsFile(places.settings)
        self.settings, found = self._settings_file.load()
        self.endpoints, spoiled = _endpoints(places)
        self.notes += found + spoiled
        self.activity = ActivityLog(places.activity)
        self.wording = Wording()

    @classmethod
    def start(cls, profile: Path | None = None, find_proxy: ProxyFinder | None = None) -> Program:
        """Makes folders and reads settings; neither network nor keychain is touched. Raises `OSError`."""
        places = folders(profile)
        places.make()
        return cls(places, find_proxy)

    def speak(self, system_language: str) -> Wording:
        """Takes the language and the terms of the settings; "system" means the one given."""
        chosen = self.settings.language
        language = system_language if chosen == "system" else chosen
        self.wording = Wording(language if language in LANGUAGES else "en", self.settings.terms)
        return self.wording

    async def unlock(self) -> None:
        """Opens the encrypted store by its key in the keychain; without one, nothing personal is kept (design.md)."""
        opened = await open_vault(self.folders.vault, self.keychain)
        self.vault = opened.vault
        self.notes += opened.notes
        if opened.vault is not None:
            self.settings, notes = self._settings_file.unlock(opened.vault, self.settings)
            self.notes += notes
            self.activity = ActivityLog(self.folders.activity, opened.vault)
            self.snapshots = Snapshots(self.folders.snapshots, opened.vault)
            await asyncio.to_thread(self.snapshots.expire, datetime.now(UTC))

    def keep(self, settings: Settings) -> None:
        """Takes over and saves settings. Raises `FileUnwritable`; they are in use all the same."""
        self.settings = settings
        self._settings_file.save(settings)

    async def open(self, workspace: Workspace, secret: str) -> Session:
        """A session of a workspace with its key; for the sample company any key will do.

        Raises `WrongHost` and `KeyNotAccepted` for what cannot be an address or a key.
        """
        # A second's worth of libraries: the window, which stands by now, goes on answering.
        await asyncio.to_thread(import_module, "bw_desktop.assembly.session")
        from bw_desktop.api import Client, Connection, Environment, Key, Pace, environment_proxy
        from bw_desktop.api.reports import ReportRunner
        from bw_desktop.assembly.keeping import KeptRows
        from bw_desktop.assembly.session import Session
        from bw_desktop.assembly.uploads import Uploads

        transport, reports_every = None, _REPORT_INTERVAL
        if workspace.base_url == SAMPLE_ADDRESS:
            transport, secret = await self.sample.open()
            reports_every = _SAMPLE_REPORT_INTERVAL
        connection = Connection(workspace.base_url, Environment(workspace.environment), workspace.look_only)
        client = Client(
            connection,
            Key(secret, connection.base_url),
            self.endpoints,
            self._paces.setdefault(connection.origin, Pace()),
            find_proxy=self._find_proxy or environment_proxy,
            transport=transport,
        )
        drafts = Drafts(self.folders.drafts, self.vault) if self.vault else None
        uploads = Uploads(
            workspace, client, self.folders.journals, self.vault, self.activity, lambda: self.wording, drafts
        )
        kept = KeptRows(None if transport else self.snapshots, workspace.id, lambda: client.is_answered)
        session = Session(workspace, client, ReportRunner(client, interval=reports_every), uploads, kept)
        self._sessions.append(session)
        return session

    async def secret_of(self, workspace: Workspace) -> str | None:
        """The key of a workspace, from the keychain or from this run's memory; None where it must be asked for.

        Raises `KeychainUnavailable`.
        """
        known = await self.memory.get(workspace.id, workspace.base_url)
        if known is not None or not workspace.remember_key:
            return known
        return await self.keychain.get(workspace.id, workspace.base_url)

    async def keep_secret(self, workspace: Workspace, secret: str) -> None:
        """Keeps a key for this run, and in the keychain where the workspace says so. Raises `KeychainUnavailable`."""
        if workspace.remember_key:
            await self.keychain.set(workspace.id, secret, workspace.base_url)
        await self.memory.set(workspace.id, secret, workspace.base_url)

    async def forget(self, workspace: Workspace) -> None:
        """Removes a workspace, its key and its last data from this computer (row A11).

        Raises `KeychainUnavailable`, `FileUnwritable`.
        """
        await self.memory.delete(workspace.id)
        for session in self._sessions:
            if session.workspace.id == workspace.id:
                await session.kept.end()
        try:
            await asyncio.to_thread(forget_kept, self.folders.snapshots, workspace.id)
            await asyncio.to_thread(forget_draft, self.folders.drafts, workspace.id)
        except OSError as trouble:
            details = Details(text=type(trouble).__name__)
            raise FileUnwritable(Message.of("storage-snapshots-stay"), details=details) from trouble
        if workspace.remember_key:
            await self.keychain.delete(workspace.id)
        self.keep(self.settings.without_workspace(workspace.id))

    def change_workspace(self, workspace: Workspace) -> None:
        """Keeps a changed workspace, and lets its open sessions know."""
        self.keep(self.settings.with_workspace(workspace))
        for session in self._sessions:
            if session.workspace.id == workspace.id:
                session.set_look_only(workspace)

    def use_secret(self, workspace: Workspace, secret: str) -> None:
        """Lets the open sessions of a workspace go on with a new key (row A7)."""
        self.change_workspace(workspace)
        for session in self._sessions:
            if session.workspace.id == workspace.id:
                session.replace_key(secret)

    async def forget_rows(self, workspace: Workspace) -> None:
        """Removes the last data of a workspace: another key may see less of it."""
        for session in self._sessions:
            if session.workspace.id == workspace.id:
                await session.kept.forget()

    async def close(self, session: Session) -> None:
        """Closes one session."""
        self._sessions.remove(session)
        await session.aclose()

    async def start_over(self, session: Session) -> None:
        """Lets the sample company, open in this session, be as it was at first; its uploads go with it (row A9).

        The session is closed. Raises `FileUnwritable` where something of it could not be removed.
        """
        try:
            await session.uploads.forget()
            await self.close(session)
            await self.sample.start_over()
        except OSError as trouble:
            details = Details(text=type(trouble).__name__)
            raise FileUnwritable(Message.of("assembly-sample-stays"), details=details) from trouble

    async def aclose(self) -> None:
        """Closes all sessions and the sample company."""
        for session in self._sessions:
            await session.aclose()
        self._sessions.clear()
        await self.sample.close()


def _endpoints(places: Folders) -> tuple[EndpointMap, tuple[Message, ...]]:
    """The endpoint map with the override of the settings folder; a damaged override is left out, and said."""
    try:
        return endpoint_map.load(places.endpoint_map), ()
    except (tomllib.TOMLDecodeError, KeyError, ValueError, TypeError, AttributeError, OSError):
        return endpoint_map.load(), (Message.of("assembly-endpoints-damaged", file=places.endpoint_map.name),)
