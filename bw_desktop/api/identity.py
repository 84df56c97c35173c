"""Whom a key acts as: what the server says, else what the user typed (row A2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bw_desktop.api.client import Client
from bw_desktop.api.limits import Patience
from bw_desktop.endpoints import Json
from bw_desktop.errors import (
    CertificateUnknown,
    KeyNotAccepted,
    NotFound,
    PrivacyNoticeOpen,
    ProgramError,
    Unreachable,
    WrongHost,
)
from bw_desktop.messages import Message

SPOILS_ALL = (KeyNotAccepted, PrivacyNoticeOpen, CertificateUnknown, WrongHost, Unreachable)
"""What spoils every further request too."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the key acts as. `told` when the server does not say, and the user's word is taken for it."""

    id: int | None
    name: str
    email: str
    role: str
    told: bool

    @property
    def message(self) -> Message:
        """Said to the user."""
        if self.told:
            return Message.of("api-acts-as-told", name=self.name)
        return Message.of("api-acts-as", name=self.name)


async def identity_of(client: Client, email: str, patience: Patience | None = None) -> Identity | None:
    """Whom a client's key acts as; `email` is what the user typed as that person, or empty.

    None where nobody knows. Raises `SPOILS_ALL`.
    """
    try:
        answer = await client.call("users.me", patience=patience)
        if identity := _person(client, answer.data, told=False):
            return identity
    except SPOILS_ALL:
        raise
    except ProgramError:
        pass
    if not email:
        return None
    try:
        answer = await client.call("users.read", identifier=email, patience=patience)
    except SPOILS_ALL:
        raise
    except NotFound:
        return None
    except ProgramError:
        return Identity(None, email, email, "", told=True)
    return _person(client, answer.data, told=True)


def owned_by(identity: Identity | None) -> Mapping[str, Any] | None:
    """The parameters that ask for what is somebody's own; none where nobody knows who: the server decides then."""
    return {"owner": identity.id} if identity and identity.id else None


def _person(client: Client, record: Json, *, told: bool) -> Identity | None:
    fields = client.endpoints.fields["user"]
    if not isinstance(record, Mapping):
        return None
    found = {name: fields[name].read(record) for name in ("id", "name", "email", "role")}
    number = found["id"] if isinstance(found["id"], int) else None
    name = str(found["name"] or found["email"] or "")
    return Identity(number, name, str(found["email"] or ""), str(found["role"] or ""), told) if name else None
