"""Whatever one call lists comes page by page, each row once; calibration cycle by cycle; refusals are told (row Q11)."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from bw_desktop.errors import NotAllowed, ServerTrouble
from bw_desktop.lookup import ListedLookup
from bw_desktop.lookup.batch import Batch
from bw_desktop.records.calibration import CALIBRATION, CYCLES, TalentRecord
from bw_desktop.records.conversations import CONVERSATIONS, Conversation
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS
from bw_desktop.records.feedback import FEEDBACK, WITHHELD, Feedback
from bw_desktop.records.recognition import RECOGNITION, Recognition
from tests.lookup.conftest import Connect
from tests.sandbox_server import Sandbox

LISTED = [one for domain in DOMAINS for one in (domain, *domain.beside) if one.listing]


async def loaded(lookup: ListedLookup[Any]) -> list[Batch[Any]]:
    return [batch async for batch in lookup.rows()]


async def rows_of(connect: Connect, domain: Domain[Any], role: str = "super_admin") -> list[Any]:
    return [row for batch in await loaded(ListedLookup(connect(role), domain)) for row in batch.rows]


def held(sandbox: Sandbox, what: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sandbox.state(what)
    return found


@pytest.mark.parametrize("domain", LISTED, ids=lambda domain: domain.id)
async def test_every_row_comes_once_and_none_is_odd(connect: Connect, domain: Domain[Any]) -> None:
    rows = await rows_of(connect, domain)
    assert rows
    assert len({row.id for row in rows}) == len(rows)
    name = next(column for column in domain.columns if column.id == domain.name)
    assert all(name.read(row) for row in rows)
