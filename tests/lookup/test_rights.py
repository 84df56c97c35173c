"""Row A2, accepted: with rights nobody knows, the tabs are filled or refused just as the connection test has said."""

from __future__ import annotations

from typing import Any

import pytest

from bw_desktop.api import Access, Client, probe
from bw_desktop.errors import NotAllowed
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS
from tests.lookup.lookups import SMALL, batches_of, client_of
from tests.sandbox_server import running_sandbox

ROLES = ("super_admin", "hr_admin", "admin", "user")


async def access(client: Client, domain: Domain[Any], email: str = "") -> Access:
    try:
        async for _ in batches_of(client, domain, email):
            pass
    except NotAllowed:
        return Access.REFUSED
    return Access.READABLE


@pytest.mark.parametrize("seed", range(1, 6))
async def test_what_the_test_says_is_what_the_tabs_then_show(seed: int) -> None:
    with running_sandbox(*SMALL, "--rights", "random", "--seed", str(seed)) as sandbox:
        for role in ROLES:
            async with client_of(sandbox, role) as client:
                said = {area.domain: area.access for area in (await probe(client)).areas}
                assert said == {domain.id: await access(client, domain) for domain in DOMAINS}


@pytest.mark.parametrize("is_typed", [False, True])
async def test_so_it_is_where_the_server_does_not_say_who_the_user_is(is_typed: bool) -> None:
    with running_sandbox(*SMALL, "--without", "users.me") as sandbox:
        for role in ROLES:
            email = sandbox.state("users")[3]["email"] if is_typed else ""
            async with client_of(sandbox, role) as client:
                said = {area.domain: area.access for area in (await probe(client, email)).areas}
                assert said == {domain.id: await access(client, domain, email) for domain in DOMAINS}
