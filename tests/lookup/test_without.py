"""Row Q11, accepted: whatever operation a server lacks, every domain that does not need it comes all the same."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace
from bw_desktop.api.reports import ReportRunner
from bw_desktop.errors import NotFound
from bw_desktop.lookup import GoalLookup, ListedLookup, PeopleLookup
from bw_desktop.lookup.batch import Batch
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS
from tests.sandbox_server import Sandbox, running_sandbox

MAP = endpoints.load()
SMALL = ("--people", "24", "--goals", "24", "--seed", "7", "--today", "2026-11-17")
OPERATIONS = [one.id for one in MAP.operations.values() if not one.writes]


def client_of(sandbox: Sandbox) -> Client:
    key = Key(sandbox.keys["super_admin"], sandbox.base_url)
    return Client(Connection(sandbox.base_url, Environment.TEST, look_only=False), key, MAP, Pace())


def batches_of(client: Client, domain: Domain[Any]) -> AsyncIterator[Batch[Any]]:
    people = PeopleLookup(client)
    if domain.id == "users":
        return people.rows()
    if domain.id == "goals":
        return GoalLookup(client, ReportRunner(client, interval=0.05), people).rows(
            date(2026, 1, 1), date(2026, 12, 31)
        )
    return ListedLookup(client, domain).rows()


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
                    assert [row async for batch in batches_of(client, domain) for row in batch.rows], domain.id
                else:
                    with pytest.raises(NotFound):
                        async for _ in batches_of(client, domain):
                            pass
