"""A connector in memory, whose findings the test chooses; no key of it stands anywhere but in `keys`."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bw_desktop.api.connection import Connection, Environment
from bw_desktop.api.failures import Failure, Reason
from bw_desktop.api.identity import Identity
from bw_desktop.api.probe import AREAS, Access, Area, Finding, Findings
from bw_desktop.errors import (
    CertificateUnknown,
    Details,
    KeychainUnavailable,
    KeyNotAccepted,
    PrivacyNoticeOpen,
    ProgramError,
)
from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.connect.services import Told

ADDRESSES = {"live": "https://app.betterworks.com/api/v1/", "test": "https://preview.betterworks.com/api/v1/"}
LIVE = Connection(ADDRESSES["live"], Environment.LIVE)
NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
JANE = Identity(7, "Jane Smith", "jane.smith@acme.com", "super_admin", told=False)


def readable(area: Area) -> Finding:
    """An area that can be read, and is expected to be changed."""
    read = Message.of("api-area-readable", area=area.domain.title)
    return Finding(area.domain.id, Access.READABLE, read, Message.of("api-change-expected", area=area.domain.title))


def refused(area: Area) -> Finding:
    """An area that can't be read."""
    read = Message.of("api-area-refused", area=area.domain.title, who=area.domain.who_can)
    return Finding(area.domain.id, Access.REFUSED, read, Message.of("api-change-unknown", area=area.domain.title))


def good(identity: Identity | None = JANE) -> Findings:
    """Users can be read, goals can't."""
    return Findings(LIVE, identity, (readable(AREAS[0]), refused(AREAS[1])))


def no_network() -> Findings:
    """The company's network stands between."""
    error = CertificateUnknown(details=Details("GET", "users/me/", "request-1", None, "unknown certificate"))
    note = Message.of("api-note-for-it", host=LIVE.host, address=LIVE.base_url, problem="unknown certificate")
    message = Message.of("api-failure-company-network", host=LIVE.host)
    return Findings(LIVE, failure=Failure(Reason.COMPANY_NETWORK, message, error, note))


def privacy_notice() -> Findings:
    """The key's person has not accepted the privacy notice."""
    error = PrivacyNoticeOpen()
    return Findings(LIVE, failure=Failure(Reason.PRIVACY_NOTICE, error.message, error))


def wrong_key() -> Findings:
    """The key is not accepted."""
    message = Message.of("api-failure-key", host=LIVE.host)
    return Findings(LIVE, failure=Failure(Reason.KEY, message, KeyNotAccepted()))


@dataclass
class MadeConnector:
    """Satisfies `services.Connector`."""

    found: Findings = field(default_factory=good)
    error: ProgramError | None = None
    slow_down: asyncio.Event | None = None
    facts: KeychainFacts = field(default_factory=lambda: KeychainFacts("test"))
    known: tuple[Workspace, ...] = ()
    keys: dict[str, str] = field(default_factory=dict)
    tested: list[tuple[str, str, str, str]] = field(default_factory=list)

    def address_of(self, environment: str) -> str:
        return ADDRESSES[environment]

    def workspaces(self) -> tuple[Workspace, ...]:
        return self.known

    async def keychain_facts(self) -> KeychainFacts:
        return self.facts

    async def test(self, base_url: str, environment: str, secret: str, owner_email: str, told: Told) -> Findings:
        self.tested.append((base_url, environment, secret, owner_email))
        if self.slow_down is not None:
            told(Message("api-waiting-slow-down", {"time": NOW}))
            await self.slow_down.wait()
            told(None)
        if self.error is not None:
            raise self.error
        return self.found

    async def add(self, workspace: Workspace, secret: str) -> Workspace:
        if workspace.remember_key and not self.facts.keeps:
            raise KeychainUnavailable
        added = replace(workspace, id=f"w{len(self.known) + 1}")
        self.known += (added,)
        self.keys[added.id] = secret
        return added

    async def rename(self, id: str, name: str) -> None:
        self._change(id, name=name)

    async def remove(self, id: str) -> None:
        self.known = tuple(one for one in self.known if one.id != id)
        self.keys.pop(id, None)

    async def replace_key(self, id: str, secret: str, remember: bool) -> Findings:
        if self.found.failure is None:
            self.keys[id] = secret
        return self.found

    async def set_look_only(self, id: str, look_only: bool) -> None:
        self._change(id, look_only=look_only)

    def _change(self, id: str, *, name: str | None = None, look_only: bool | None = None) -> None:
        def changed(one: Workspace) -> Workspace:
            kept_name = one.name if name is None else name
            return replace(one, name=kept_name, look_only=one.look_only if look_only is None else look_only)

        self.known = tuple(changed(one) if one.id == id else one for one in self.known)
