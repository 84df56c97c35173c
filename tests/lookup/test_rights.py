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

ADMINS = ("super_admin", "hr_admin", "admin")


async def access(client: Client, domain: Domain[Any]) -> Access:
    try:
        async for _ in batches_of(client, domain):
            pass
    except NotAllowed:
        return Access.REFUSED
    return Access.READABLE


@pytest.mark.parametrize("seed", range(1, 6))
async def test_what_the_test_says_is_what_the_tabs_then_show(seed: int) -> None:
    with running_sandbox(*SMALL, "--rights", "random", "--seed", str(seed)) as sandbox:
        for role in ADMINS:
            async with client_of(sandbox, role) as client:
                said = {area.domain: area.access for area in (await probe(client)).areas}
                assert said == {domain.id: await access(client, domain) for domain in DOMAINS}
