"""Row Q11, accepted: whatever operation a server lacks, every domain that does not need it comes all the same."""

from __future__ import annotations

from typing import Any

import pytest

from bw_desktop.api import Client
from bw_desktop.errors import NotFound
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS
from tests.lookup.lookups import MAP, SMALL, batches_of, client_of
from tests.sandbox_server import running_sandbox

OPERATIONS = [one.id for one in MAP.operations.values() if not one.writes]


async def loaded(client: Client, domain: Domain[Any]) -> list[Any]:
    return [row async for batch in batches_of(client, domain) for row in batch.rows]


def test_what_each_domain_needs_is_known_to_the_map() -> None:
    for domain in DOMAINS:
        assert domain.ways
        assert all(way <= MAP.operations.keys() for way in domain.ways)


@pytest.mark.parametrize("missing", OPERATIONS)
async def test_every_tab_that_does_not_need_it_is_filled_and_the_others_say_so_calmly(missing: str) -> None:
    with running_sandbox(*SMALL, "--without", missing) as sandbox:
        async with client_of(sandbox) as client:
            for domain in DOMAINS:
                if any(missing not in way for way in domain.ways):
                    assert await loaded(client, domain), domain.id
                else:
                    with pytest.raises(NotFound):
                        await loaded(client, domain)
