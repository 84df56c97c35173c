"""Goals come by report where one may be run, person by person where not; either way each once, and said."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import date
from typing import Any

import httpx
import pytest

from bw_desktop.api import Client, ReportRunner
from bw_desktop.errors import NotAllowed
from bw_desktop.lookup import Batch, GoalLookup, PeopleLookup
from bw_desktop.records.goals import Goal
from bw_desktop.wording import Wording
from tests.lookup.conftest import Connect
from tests.lookup.lookups import client_of
from tests.sandbox_server import Sandbox, running_sandbox

YEAR = date(2026, 1, 1), date(2026, 12, 31)
EVER = date(2000, 1, 1), date(2100, 1, 1)


def lookup_of(client: Client, email: str = "") -> GoalLookup:
    return GoalLookup(client, ReportRunner(client, interval=0.05), PeopleLookup(client), email)


async def loaded(lookup: GoalLookup, period: tuple[date, date] = EVER) -> tuple[list[Goal], list[Batch[Goal]]]:
    batches = [batch async for batch in lookup.rows(*period)]
    return [goal for batch in batches for goal in batch.rows], batches


@pytest.fixture(autouse=True)
def healthy(sandbox: Sandbox) -> Iterator[None]:
    yield
    sandbox.set_faults()


async def test_the_report_has_every_goal_and_milestone_once(sandbox: Sandbox, connect: Connect) -> None:
    goals, batches = await loaded(lookup_of(connect()))
    held = {str(goal["id"]): goal for goal in sandbox.state("goals")}

    assert sorted(goal.id for goal in goals) == sorted(held)
    assert not batches[-1].facts.notes
    milestone = next(goal for goal in goals if goal.kind == "milestone")
    assert milestone.parent_id in held
    assert {goal.owner_kind for goal in goals} == {"person", "department", "team"}
    assert all(0 <= (goal.progress or 0) <= 5 for goal in goals)


async def test_only_goals_of_the_period_come(sandbox: Sandbox, connect: Connect) -> None:
    goals, _ = await loaded(lookup_of(connect()), (date(2026, 1, 1), date(2026, 3, 31)))
    assert goals
    assert all(goal.end is None or goal.end >= date(2026, 1, 1) for goal in goals)
    assert all(goal.start is None or goal.start <= date(2026, 3, 31) for goal in goals)


async def test_a_moved_header_row_is_found_by_its_text(sandbox: Sandbox, connect: Connect) -> None:
    sandbox.set_faults("report-header-moved")
    goals, batches = await loaded(lookup_of(connect()))
    assert len(goals) == len(sandbox.state("goals"))
    assert not batches[-1].facts.notes


async def test_a_split_report_is_joined(sandbox: Sandbox, connect: Connect) -> None:
    sandbox.set_faults("report-split")
    goals, batches = await loaded(lookup_of(connect()))
    assert len(goals) == len(sandbox.state("goals"))
    stages = [batch.facts.stage for batch in batches if batch.facts.stage]
    assert any(stage.id == "lookup-report-read" and stage.arguments["count"] != 1 for stage in stages)


async def test_look_only_asks_person_by_person_and_says_what_is_missing(sandbox: Sandbox, connect: Connect) -> None:
    before = len(sandbox.requests())
    goals, batches = await loaded(lookup_of(connect(look_only=True)))
    notes = [note.id for note in batches[-1].facts.notes]

    assert notes == ["lookup-goals-look-only", "lookup-goals-of-groups-missing"]
    assert {request["method"] for request in sandbox.requests()[before:]} == {"GET"}
    assert len({goal.id for goal in goals}) == len(goals)
    of_people = {str(goal["id"]) for goal in sandbox.state("goals") if goal["owner"].get("user_id")}
    assert of_people <= {goal.id for goal in goals}
    assert all(goal.owner_email for goal in goals if goal.owner_kind == "person" and goal.kind == "goal")


async def test_a_report_that_fails_leaves_people_to_be_asked_and_says_so(sandbox: Sandbox, connect: Connect) -> None:
    sandbox.set_faults("report-failing")
    goals, batches = await loaded(lookup_of(connect()))
    notes = [note.id for note in batches[-1].facts.notes]

    assert notes == ["lookup-goals-report-failed", "lookup-goals-of-groups-missing"]
    of_people = {str(goal["id"]) for goal in sandbox.state("goals") if goal["owner"].get("user_id")}
    assert of_people <= {goal.id for goal in goals}


async def test_a_milestone_of_somebody_else_comes_in_full_from_its_own_owner(
    sandbox: Sandbox, connect: Connect
) -> None:
    held = {str(goal["id"]): goal for goal in sandbox.state("goals")}

    def owner_of(goal: dict[str, Any]) -> Any:
        return goal["owner"].get("user_id")

    parents = {one: held.get(str((goal["parent"] or {}).get("id"))) for one, goal in held.items()}
    elsewhere = [
        one for one, goal in held.items() if (above := parents[one]) and None is not owner_of(goal) != owner_of(above)
    ]
    goals, _ = await loaded(lookup_of(connect(look_only=True)))
    described = {goal.id for goal in goals if goal.created is not None}
    assert elsewhere
    assert {one for one in elsewhere if held[one]["created"]} <= described


async def test_duplicates_and_orphans_of_the_list_stand_once(sandbox: Sandbox, connect: Connect) -> None:
    sandbox.set_faults("duplicate-goals", "orphan-goals", "missing-children")
    goals, _ = await loaded(lookup_of(connect(look_only=True)))
    assert goals
    assert len({goal.id for goal in goals}) == len(goals)


async def test_one_goal_is_read_with_its_milestones(sandbox: Sandbox, connect: Connect) -> None:
    milestone = next(goal for goal in sandbox.state("goals") if goal["is_key_result"])
    parent = milestone["parent"]["id"] if milestone.get("parent") else milestone["parent_id"]
    goal, *nested = await lookup_of(connect()).record(str(parent))
    assert goal.id == str(parent)
    assert str(milestone["id"]) in {one.id for one in nested}
    assert "history" in goal.raw.fields()


@pytest.fixture(scope="module")
def busy() -> Iterator[Sandbox]:
    """A company whose every person has goals, and who does not say whom a key acts as."""
    with running_sandbox("--goals", "1500", "--without", "users.me") as running:
        yield running


@pytest.fixture
async def plain(busy: Sandbox) -> AsyncIterator[Client]:
    """A plain user's key of it."""
    async with client_of(busy, "user") as client:
        yield client


def email_of_key(sandbox: Sandbox) -> str:
    """Whom the plain user's key acts as: who is given the very goals that the key is given."""
    given = httpx.get(f"{sandbox.base_url}goals/filter/", headers=sandbox.headers("user")).json()["results"]
    owner = Counter(goal["owner"]["user_id"] for goal in given).most_common(1)[0][0]
    return str(next(one["email"] for one in sandbox.state("users") if one["id"] == owner))


def own_goals(sandbox: Sandbox, email: str) -> set[str]:
    """The goals of a person, as the server holds them."""
    person = next(one for one in sandbox.state("users") if one["email"] == email)
    return {str(goal["id"]) for goal in sandbox.state("goals") if goal["owner"].get("user_id") == person["id"]}


async def test_a_plain_users_key_gets_its_own_goals_and_is_told_so(busy: Sandbox, plain: Client) -> None:
    email = email_of_key(busy)
    goals, batches = await loaded(lookup_of(plain, email))
    [note] = batches[-1].facts.notes
    own = [goal for goal in goals if goal.owner_email == email]

    assert Wording("en").say(note) == "Only your own goals: your key can’t list people."
    assert {goal.id for goal in own} == own_goals(busy, email)
    assert all(goal.department for goal in own)
    assert all(goal.owner_email is None for goal in goals if goal not in own)


async def test_where_nobody_knows_who_the_user_is_the_server_decides(busy: Sandbox, plain: Client) -> None:
    goals, batches = await loaded(lookup_of(plain))
    assert [note.id for note in batches[-1].facts.notes] == ["lookup-goals-of-key"]
    assert {goal.id for goal in goals} >= own_goals(busy, email_of_key(busy))
    assert {goal.owner_email for goal in goals} == {None}


async def test_own_goals_too_are_those_of_the_period(plain: Client) -> None:
    ever, _ = await loaded(lookup_of(plain))
    start, end = period = date(2026, 1, 1), date(2026, 3, 31)
    quarter, _ = await loaded(lookup_of(plain), period)
    elsewhere = {one.id for one in ever if (one.start and one.start > end) or (one.end and one.end < start)}
    assert {goal.id for goal in quarter} == {goal.id for goal in ever} - elsewhere
    assert elsewhere


async def test_where_one_may_not_even_see_ones_own_goals_it_is_refused(sandbox: Sandbox, connect: Connect) -> None:
    sandbox.set_faults("403:path=goals/filter")
    with pytest.raises(NotAllowed):
        await loaded(lookup_of(connect("user")))
