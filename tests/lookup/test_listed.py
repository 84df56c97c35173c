"""Whatever one call lists comes page by page, each row once; calibration cycle by cycle; what is refused is told."""

from __future__ import annotations

from collections import Counter
from typing import Any

import httpx
import pytest

from bw_desktop.errors import NotAllowed
from bw_desktop.lookup import ListedLookup, PeopleLookup
from bw_desktop.lookup.batch import Batch
from bw_desktop.records.calibration import CALIBRATION, CYCLES, TalentRecord
from bw_desktop.records.columns import Column
from bw_desktop.records.conversations import CONVERSATIONS, Conversation
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import EVERY
from bw_desktop.records.feedback import FEEDBACK, WITHHELD, Feedback
from bw_desktop.records.people import Person
from bw_desktop.records.recognition import RECOGNITION, Recognition
from bw_desktop.wording import Wording
from tests.lookup.conftest import Connect
from tests.sandbox_server import Sandbox

LISTED = [one for one in EVERY if one.listing]


async def loaded(connect: Connect, domain: Domain[Any], role: str = "super_admin") -> list[Batch[Any]]:
    return [batch async for batch in ListedLookup(connect(role), domain).rows()]


async def rows_of(connect: Connect, domain: Domain[Any], role: str = "super_admin") -> list[Any]:
    return [row for batch in await loaded(connect, domain, role) for row in batch.rows]


def sent(sandbox: Sandbox, path: str, role: str = "super_admin") -> list[dict[str, Any]]:
    """Everything a list holds, read the plain way."""
    found: list[dict[str, Any]] = []
    url: str | None = f"{sandbox.base_url}{path}"
    while url:
        body = httpx.get(url, headers=sandbox.headers(role)).json()
        found += body["results"]
        url = str(httpx.URL(url).join(body["nextURL"])) if body.get("nextURL") else None
    return found


@pytest.mark.parametrize("domain", LISTED, ids=lambda domain: domain.id)
async def test_every_row_comes_once_and_none_is_nameless(connect: Connect, domain: Domain[Any]) -> None:
    rows = await rows_of(connect, domain)
    assert rows
    assert len({row.id for row in rows}) == len(rows)
    name = next(column for column in domain.columns if column.id == domain.name)
    assert all(name.read(row) for row in rows)


@pytest.mark.parametrize("domain", [CONVERSATIONS, FEEDBACK, RECOGNITION], ids=lambda domain: domain.id)
async def test_what_comes_is_what_the_server_lists(sandbox: Sandbox, connect: Connect, domain: Domain[Any]) -> None:
    held = sent(sandbox, f"{domain.id}/")
    assert {row.id for row in await rows_of(connect, domain)} == {str(one["id"]) for one in held}


async def test_recognition_counts_by_hashtag_and_person_agree_with_the_raw_records(
    sandbox: Sandbox, connect: Connect
) -> None:
    """Row Q7, accepted."""
    rows: list[Recognition] = await rows_of(connect, RECOGNITION)
    held = sent(sandbox, "recognition/")
    tags = Counter(tag for record in held for tag in record["hashtags"])
    givers = Counter(str((record["shoutout"] or record["comment"])["author"]["id"]) for record in held)
    received = Counter(
        str(one)
        for record in held
        for one in {
            *(person["id"] for person in record["mentioned_users"]),
            *([record["shoutout"]["for_user"]["id"]] if (record["shoutout"] or {}).get("for_user") else []),
        }
    )
    assert Counter(tag for row in rows for tag in row.hashtags) == tags
    assert Counter(row.giver_id for row in rows) == givers
    assert Counter(one for row in rows for one in row.receiver_ids) == received
    assert {row.kind for row in rows} == {"shoutout", "goal_comment"}


async def test_calibration_has_the_records_of_every_cycle(sandbox: Sandbox, connect: Connect) -> None:
    """Row Q8: cycles, and the talent records of each with every talent field."""
    batches = await loaded(connect, CALIBRATION)
    rows: list[TalentRecord] = [row for batch in batches for row in batch.rows]
    cycles = sent(sandbox, "calibration/cycles/")
    by_cycle = {
        str(cycle["id"]): len(sent(sandbox, f"calibration/cycles/{cycle['id']}/talent_records/")) for cycle in cycles
    }
    assert Counter(row.cycle_id for row in rows) == Counter({one: count for one, count in by_cycle.items() if count})
    assert {row.id for row in await rows_of(connect, CYCLES)} == set(by_cycle)
    talent = {column.id for batch in batches for column in batch.columns if column.group == "talent"}
    keys = {
        field["key"]
        for cycle in cycles
        for record in sent(sandbox, f"calibration/cycles/{cycle['id']}/talent_records/")
        for field in record["fields"]
        if field["value"] is not None or "number" in field
    }
    assert talent == {f"talent.{key}" for key in keys}


async def test_cycles_that_are_refused_are_left_out_and_counted(sandbox: Sandbox, connect: Connect) -> None:
    rows: list[TalentRecord] = await rows_of(connect, CALIBRATION)
    refused = next(row.cycle_id for row in rows)
    sandbox.set_faults(f"403:path=cycles/{refused}/talent_records")
    try:
        batches = await loaded(connect, CALIBRATION)
    finally:
        sandbox.set_faults()
    fewer = [row for batch in batches for row in batch.rows]
    assert {row.cycle_id for row in fewer} == {row.cycle_id for row in rows} - {refused}
    [note] = batches[-1].facts.notes
    cycles = len(sent(sandbox, "calibration/cycles/"))
    assert Wording("en").say(note) == f"Calibration: one of {cycles} parts can’t be seen with this key and is left out."


async def test_where_every_cycle_is_refused_so_is_calibration(sandbox: Sandbox, connect: Connect) -> None:
    sandbox.set_faults("403:path=talent_records")
    try:
        with pytest.raises(NotAllowed):
            await loaded(connect, CALIBRATION)
    finally:
        sandbox.set_faults()


@pytest.mark.parametrize("role", ["admin", "user"])
async def test_a_role_that_may_not_is_refused(connect: Connect, role: str) -> None:
    with pytest.raises(NotAllowed):
        await loaded(connect, CALIBRATION, role)


async def test_an_hr_admin_sees_their_own_departments_alone(connect: Connect) -> None:
    everything: list[Conversation] = await rows_of(connect, CONVERSATIONS)
    own: list[Conversation] = await rows_of(connect, CONVERSATIONS, "hr_admin")
    assert 0 < len(own) < len(everything)


async def test_a_single_conversation_brings_its_answers(connect: Connect) -> None:
    """Row Q5: both sides, shared and unshared apart, confidential ones in parts of their own."""
    lookup = ListedLookup(connect(), CONVERSATIONS)
    rows = [row async for batch in lookup.rows() for row in batch.rows]
    titles: set[str] = set()
    for row in rows:
        if row.status in {"shared", "in_progress", "completed"}:
            live = await lookup.record(row)
            assert (live.id, live.employee, live.status) == (row.id, row.employee, row.status)
            titles |= {part.title.id for part in lookup.parts(live)}
        if len(titles) == 3:
            break
    assert titles == {"responses-shared", "responses-unshared", "responses-confidential"}


async def test_confidential_answers_stand_in_no_column_and_not_in_what_was_sent(connect: Connect) -> None:
    lookup = ListedLookup(connect(), CONVERSATIONS)
    rows = [row async for batch in lookup.rows() for row in batch.rows]
    found = 0
    for row in rows:
        live = await lookup.record(row)
        secret = [one["answer"] for one in live.raw.fields()["responses"] if one["question"]["confidential"]]
        found += len(secret)
        cells = [column.read(live) for column in CONVERSATIONS.columns]
        assert not [answer for answer in secret if answer is not None and answer in cells]
        assert not [one for one in lookup.sent(live)["responses"] if one["question"]["confidential"]]
        if found > 3:
            return
    pytest.fail("no confidential answers in the company")


async def test_a_hidden_provider_is_found_in_no_cell(sandbox: Sandbox, connect: Connect) -> None:
    """Row Q6, accepted: from the list and from single records, with every role's key."""
    people: dict[str, Person] = {
        person.id: person async for batch in PeopleLookup(connect()).rows() for person in batch.rows
    }
    lookup = ListedLookup(connect(), FEEDBACK)
    batches = [batch async for batch in lookup.rows()]
    rows: list[Feedback] = [row for batch in batches for row in batch.rows]
    hidden = [row for row in rows if row.provider == WITHHELD]
    assert hidden
    assert len(hidden) < len(rows)
    columns: list[Column[Any]] = [*FEEDBACK.columns, *batches[-1].columns]
    for row in hidden[:6]:
        for found in (row, await lookup.record(row)):
            told = {found.recipient_id, found.requester_id}
            others = people.keys() - told
            cells = {str(column.read(found)) for column in columns if column.id not in {"id", "template_id", "answers"}}
            assert not cells & others
            assert not cells & {people[one].name for one in others} - {found.recipient, found.requester}
            assert not {"provider", "visibility"} & set(lookup.sent(found))


async def test_unknown_fields_keep_their_places_from_load_to_load(connect: Connect) -> None:
    lookup = ListedLookup(connect(), RECOGNITION)
    first = [batch async for batch in lookup.rows()]
    again = [batch async for batch in lookup.rows()]
    names = [column.id for column in first[-1].columns]
    assert names
    assert [column.id for column in again[-1].columns][: len(names)] == names
    both = zip((row for one in first for row in one.rows), (row for one in again for row in one.rows), strict=True)
    assert all(before.extra == after.extra for before, after in both)
