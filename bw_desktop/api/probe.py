"""The connection test (row A2): which workspace, who the key acts as, and what it can read, by harmless GETs only."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bw_desktop.api.client import Client
from bw_desktop.api.connection import Connection
from bw_desktop.api.failures import Failure, KnowsName, failure_of, knows_name
from bw_desktop.api.identity import SPOILS_ALL, Identity, identity_of, owned_by
from bw_desktop.api.limits import AT_ONCE
from bw_desktop.api.pages import Page
from bw_desktop.errors import NotAllowed, NotFound, ProgramError
from bw_desktop.messages import Message
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS


class Access(StrEnum):
    """What a key may do with one area of data."""

    READABLE = "readable"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Area:
    """One domain of the connection test: the list it reads a page of.

    `within` is the list read for the first record of that one, or empty. `of_owner` asks for what belongs to the key's
    own user.
    """

    domain: Domain[Any]
    operation: str
    within: str = ""
    of_owner: bool = False

    @classmethod
    def of(cls, domain: Domain[Any]) -> Area:
        """What is read of a domain: its own list, or what stands for it where there is none."""
        if domain.listing is None:
            return cls(domain, _WITHOUT_LIST[domain.id], of_owner=domain.id == "goals")
        if domain.listing.each:
            return cls(domain, domain.listing.each, within=domain.listing.operation)
        return cls(domain, domain.listing.operation)


_WITHOUT_LIST = {"users": "users.list", "goals": "goals.filter"}
AREAS = tuple(map(Area.of, DOMAINS))


@dataclass(frozen=True, slots=True)
class Finding:
    """One area: what was found, and what is expected of changing (only the first real change settles it)."""

    domain: str
    access: Access
    message: Message
    change: Message
    error: ProgramError | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the connection test found. With a `failure` the workspace cannot be used, and areas may be missing."""

    connection: Connection
    identity: Identity | None = None
    areas: tuple[Finding, ...] = ()
    failure: Failure | None = None

    @property
    def acts_as(self) -> Message:
        """Who the key acts as, in words."""
        return self.identity.message if self.identity else Message.of("api-acts-as-unknown")


async def probe(client: Client, email: str = "", *, knows: KnowsName = knows_name) -> Findings:
    """Tests a connection; `email` is what the user typed as the person the key acts as, or empty.

    Nothing is raised for what a server may answer: it is a finding.
    """
    connection = client.connection
    identity: Identity | None = None
    areas: list[Finding] = []
    try:
        identity = await identity_of(client, email.strip(), AT_ONCE)
        for area in AREAS:
            areas.append(await _finding(client, area, identity))
            if len(areas) == _ENOUGH and all(one.access is Access.TROUBLE for one in areas):
                break
        spoiled = _common_error(areas)
    except ProgramError as error:
        spoiled = error
    failure = await failure_of(spoiled, connection, client.endpoints, knows) if spoiled else None
    return Findings(connection, identity, tuple(areas), failure)


_ENOUGH = 2
"""Areas in trouble before any other was asked for: it is not they that are to blame.

Each question to a server in trouble takes longer than the one before.
"""


async def _finding(client: Client, area: Area, identity: Identity | None) -> Finding:
    domain, change = area.domain, _change(area.domain, identity)

    def found(access: Access, message: Message, error: ProgramError | None = None) -> Finding:
        return Finding(domain.id, access, message, change, error)

    try:
        await _read(client, area, identity)
    except SPOILS_ALL:
        raise
    except NotAllowed as error:
        message = Message.of("api-area-refused", area=domain.title, who=domain.who_can)
        return found(Access.REFUSED, message, error)
    except NotFound as error:
        return found(Access.UNKNOWN, Message.of("api-area-unknown", area=domain.title), error)
    except ProgramError as error:
        return found(Access.TROUBLE, Message.of("api-area-trouble", area=domain.title), error)
    return found(Access.READABLE, Message.of("api-area-readable", area=domain.title))


async def _read(client: Client, area: Area, identity: Identity | None) -> None:
    """Reads a page of an area. Raises what a call raises."""
    parameters = owned_by(identity) if area.of_owner else None
    page = await _first(client.pages(area.operation, parameters, patience=AT_ONCE))
    if area.within and page.records:
        await _first(client.pages(area.within, patience=AT_ONCE, id=page.records[0]["id"]))


async def _first(pages: AsyncGenerator[Page, None]) -> Page:
    async with aclosing(pages):
        return await anext(pages)


def _change(domain: Domain[Any], identity: Identity | None) -> Message:
    if domain.is_read_only:
        return Message.of("api-change-never", area=domain.title)
    if identity is None or not identity.role:
        return Message.of("api-change-unknown", area=domain.title)
    if identity.role in domain.writers:
        return Message.of("api-change-expected", area=domain.title)
    return Message.of("api-change-not-expected", area=domain.title)


def _common_error(areas: list[Finding]) -> ProgramError | None:
    """The error to tell for the whole workspace when no area can be read, and all for the same reason."""
    accesses = {finding.access for finding in areas}
    if len(accesses) == 1 and accesses != {Access.READABLE}:
        return areas[0].error
    return None
