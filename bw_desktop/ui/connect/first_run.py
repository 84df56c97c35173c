"""The four cards of connecting: what each knows, what may go on, and the test behind them (rows A1-A4, A6).

Free of Qt. The key is held only as long as the cards are open, and shown in no text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bw_desktop.errors import ProgramError
from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.connect.services import LIVE, Connector, Told

if TYPE_CHECKING:
    from bw_desktop.api.probe import Findings


class Card(StrEnum):
    """The cards, in their order."""

    WELCOME = "welcome"
    WORKSPACE = "workspace"
    KEY = "key"
    CONNECTED = "connected"


@dataclass(slots=True)
class Entries:
    """What the user entered so far."""

    environment: str = ""
    address: str = ""
    secret: str = field(default="", repr=False)
    owner_email: str = ""
    remember: bool = True
    name: str = ""
    look_only: bool = True


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why the test failed: a short title, what was found, a note for IT where they can help, the error."""

    title: Message
    message: Message
    note: Message | None
    error: ProgramError


class FirstRun:
    """The state of the cards."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector
        self.card = Card.WELCOME
        self.entries = Entries()
        self.keychain: KeychainFacts | None = None
        self.findings: Findings | None = None
        self.failure: WhyNot | None = None

    def back(self) -> None:
        """To the card before; what was entered stays, what was found out for the later card does not."""
        cards = list(Card)
        self.card = cards[max(0, cards.index(self.card) - 1)]
        self.findings = self.failure = None

    def connect(self) -> None:
        """From Welcome to the choice of a workspace."""
        self.card = Card.WORKSPACE

    def choose(self, environment: str) -> None:
        """Takes LIVE or TEST, with its address filled in."""
        self.entries.environment = environment
        self.entries.address = self._connector.address_of(environment)
        self.entries.look_only = environment == LIVE

    @property
    def has_address(self) -> bool:
        """Whether the second card may go on."""
        return bool(self.entries.environment and self.entries.address.strip())

    async def go_to_key(self) -> None:
        """To the third card; finds out whether this computer can keep the key."""
        self.keychain = await self._connector.keychain_facts()
        self.entries.remember = self.entries.remember and self.keychain.keeps
        self.card = Card.KEY

    async def test(self, told: Told) -> bool:
        """Tests the key; on success the last card is shown. The outcome is in `findings` or `failure`.

        `told` hears why Betterworks is left alone for a while, and None when it goes on.
        """
        entries = self.entries
        self.failure = self.findings = None
        try:
            found = await self._connector.test(
                entries.address, entries.environment, entries.secret, entries.owner_email.strip(), told
            )
        except ProgramError as error:
            self.failure = WhyNot(Message("connect-failure"), error.message, None, error)
            return False
        self.failure = failure_of(found)
        if self.failure is not None:
            return False
        self.findings = found
        entries.address = found.connection.base_url
        entries.name = entries.name or suggested_name(found)
        self.card = Card.CONNECTED
        return True

    @property
    def asks_owner(self) -> bool:
        """Whether the server did not tell whom the key acts as, and the user has not either."""
        return self.findings is not None and self.findings.identity is None

    async def finish(self) -> Workspace:
        """Adds the workspace with its key, and forgets the key here."""
        assert self.findings is not None
        entries, identity = self.entries, self.findings.identity
        workspace = Workspace(
            "",
            entries.name.strip() or suggested_name(self.findings),
            entries.address,
            entries.environment,
            entries.look_only,
            entries.remember,
            identity.email if identity and identity.email else entries.owner_email.strip(),
        )
        added = await self._connector.add(workspace, entries.secret)
        entries.secret = ""
        return added


def failure_of(found: Findings) -> WhyNot | None:
    """Why a workspace cannot be used; None where it can."""
    if found.failure is None:
        return None
    title = Message(f"connect-failure-{found.failure.reason.name.lower().replace('_', '-')}")
    return WhyNot(title, found.failure.message, found.failure.note, found.failure.error)


def cleaned_key(pasted: str) -> str:
    """A pasted key without the spaces and line breaks that came with it (row M3), nor the header's own word."""
    return "".join(pasted.split()).removeprefix("APIToken")


def suggested_name(found: Findings) -> str:
    """A name for a workspace: the company as its mail address has it, else its host."""
    email = found.identity.email if found.identity else ""
    company = email.rpartition("@")[2].split(".")[0]
    if not company:
        return urlsplit(found.connection.base_url).hostname or ""
    return company.upper() if len(company) <= 4 else company.capitalize()


def reads_sentence(found: Findings) -> Message:
    """How many of the areas the key can read."""
    readable = sum(area.access == "readable" for area in found.areas)
    return Message("connect-reads", {"readable": readable, "areas": len(found.areas)})
