"""Whom a key acts as: the server's word counts before the user's, and without either nobody knows (row A2)."""

from __future__ import annotations

import pytest

from bw_desktop.api import Identity, identity_of, owned_by
from bw_desktop.endpoints import EndpointMap
from bw_desktop.errors import KeyNotAccepted
from tests.api.conftest import OpenClient, client_of
from tests.sandbox_server import Sandbox, running_sandbox


async def test_the_servers_word_counts_before_the_users(open_client: OpenClient, sandbox: Sandbox) -> None:
    async with open_client(role="user") as client:
        me = (await client.call("users.me")).record()
        identity = await identity_of(client, sandbox.state("users")[3]["email"])
    assert identity == Identity(me["id"], me["name"], me["email"], "user", told=False)
    assert owned_by(identity) == {"owner": me["id"]}


async def test_else_the_users_word_counts_and_without_it_nobody_knows(known: EndpointMap) -> None:
    with running_sandbox("--without", "users.me") as sandbox:
        person = sandbox.state("users")[3]
        async with client_of(sandbox.base_url, sandbox.keys["admin"], known) as client:
            told = await identity_of(client, person["email"])
            nobody = [await identity_of(client, email) for email in ("", "nobody@example.com")]
            sandbox.set_faults("403:path=users/")
            unread = await identity_of(client, person["email"])
    assert told is not None
    assert (told.id, told.told) == (person["id"], True)
    assert nobody == [None, None]
    assert unread == Identity(None, person["email"], person["email"], "", told=True)
    assert owned_by(unread) is owned_by(None) is None


async def test_a_key_that_is_not_accepted_spoils_it(open_client: OpenClient, sandbox: Sandbox) -> None:
    sandbox.set_faults("401")
    async with open_client() as client:
        with pytest.raises(KeyNotAccepted):
            await identity_of(client, "")
