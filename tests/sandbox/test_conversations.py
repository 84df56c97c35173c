"""The conversations of the fictitious company, and reading them over the wire."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

from bw_desktop.sandbox import conversations
from bw_desktop.sandbox.company import Company, Size
from bw_desktop.sandbox.talks import Conversation, Response
from tests.sandbox.in_process import TODAY, Connect


@pytest.fixture(scope="module")
def talks(company: Company) -> list[Conversation]:
    drawn = company.conversations
    return [*filter(None, map(drawn.conversation, drawn.ids()))]


@pytest.fixture(scope="module")
def responses(company: Company, talks: list[Conversation]) -> list[tuple[Conversation, Response]]:
    return [(talk, response) for talk in talks for response in company.conversations.responses(talk)]


def test_the_same_seed_gives_the_same_in_any_order(company: Company, talks: list[Conversation]) -> None:
    again = Company(company.size).conversations
    shuffled = random.Random(1).sample(talks, 500)
    assert [again.conversation(talk.id) for talk in shuffled] == shuffled
    assert [list(again.responses(talk)) for talk in shuffled] == [
        list(company.conversations.responses(talk)) for talk in shuffled
    ]
    other = Company(Size(seed=8, people=1200, goals=0, today=TODAY)).conversations
    assert [other.conversation(talk.id) for talk in talks[:50]] != talks[:50]


def test_ids_nobody_has_are_nobodys(company: Company) -> None:
    drawn = company.conversations
    assert drawn.conversation(drawn.ids().stop) is drawn.conversation(drawn.ids().start - 1) is None
    assert drawn.of(7) == []
    assert len(drawn.about(7)) == 0


def test_every_status_template_and_time_occurs(company: Company, talks: list[Conversation]) -> None:
    statuses = Counter(talk.status for talk in talks)
    assert statuses.keys() == set(range(5))
    assert min(statuses.values()) > 20
    templates = {talk.template.id for talk in talks}
    assert templates == {template.id for template in company.programmes.conversation_templates}
    open_ones = [talk for talk in talks if talk.status in (0, 1, 2)]
    assert {talk.due is not None and talk.due < TODAY for talk in open_ones} == {True, False}
    assert any(talk.start > TODAY for talk in talks)


def test_time_runs_forward(company: Company, talks: list[Conversation]) -> None:
    for talk in talks:
        person = company.person(talk.employee_id)
        assert person
        assert person.hire_date
        assert talk.due is None or person.hire_date < talk.due
        assert talk.due is None or talk.start < talk.due
        assert (talk.completed is not None) == (talk.status == conversations.COMPLETED)
        assert talk.status == conversations.NOT_STARTED or talk.start <= TODAY


def test_the_mistakes_of_life_are_there(company: Company, talks: list[Conversation]) -> None:
    gone = {one for one in company.person_ids() if not company.person(one).is_active(TODAY)}  # type: ignore[union-attr]
    assert any(talk.manager_id is None for talk in talks)
    assert any(talk.due is None for talk in talks)
    assert any(talk.employee_id in gone for talk in talks)
    assert any(talk.manager_id in gone for talk in talks)
    assert {talk.employee_id for talk in talks} < set(company.person_ids())
    assert any(not talk.template.is_active for talk in talks)


def test_a_person_takes_part_as_employee_and_as_manager(company: Company, talks: list[Conversation]) -> None:
    for person in random.Random(2).sample(company.person_ids(), 60):
        expected = [talk.id for talk in talks if person in (talk.employee_id, talk.manager_id)]
        assert company.conversations.of(person) == expected


def test_every_kind_of_question_is_answered(responses: list[tuple[Conversation, Response]]) -> None:
    by_kind: dict[str, set[type]] = {}
    for _, response in responses:
        by_kind.setdefault(response.question.kind, set()).add(type(response.reply))
        if response.question.low is not None and response.question.high is not None:
            assert isinstance(response.reply, int)
            assert response.question.low <= response.reply <= response.question.high
    assert by_kind == {"paragraph": {str}, "scale": {int}, "rating": {int}, "multi-select": {tuple}}
    assert any(response.reply == () for _, response in responses)


def test_each_side_answers_as_far_as_the_conversation_is(responses: list[tuple[Conversation, Response]]) -> None:
    shared = Counter((talk.status, one.question.side, one.shared is not None) for talk, one in responses)
    assert not any(status == conversations.NOT_STARTED for status, _, _ in shared)
    assert not any(is_shared for status, _, is_shared in shared if status == conversations.IN_PROGRESS)
    assert {is_shared for status, side, is_shared in shared if (status, side) == (2, "employee")} == {True, False}
    assert {is_shared for status, side, is_shared in shared if (status, side) == (2, "manager")} == {False}
    for talk, response in responses:
        assert talk.template.is_two_way or len({question.side for question in talk.template.questions}) == 1
        assert talk.manager_id or response.question.side == "employee"
        if talk.status == conversations.COMPLETED and not response.question.is_confidential:
            assert response.shared is not None


def test_100_000_people_are_no_burden() -> None:
    drawn = Company(Size(seed=7, people=100_000, goals=0, today=TODAY)).conversations
    assert len(drawn.ids()) > 300_000
    middle = drawn.conversation(drawn.ids()[200_000])
    assert middle
    assert middle.id in drawn.about(middle.employee_id)


# Over the wire


async def test_the_object_has_the_fields_of_the_map(connect: Connect) -> None:
    client = await connect(people=200)
    fields = client.app.state.server.endpoints.fields
    listed = await client.everything("conversations/")
    always = [field for name, field in fields["conversation"].items() if name not in ("cycle_id", "responses")]
    for item in listed:
        assert all(field.path[0] in item for field in always)
        whole = (await client.get(f"conversations/{item['id']}/")).json()
        assert item == {key: value for key, value in whole.items() if key != "responses"}
        for response in whole["responses"]:
            asked = {"question", "answer", "shared_on"}
            assert response.keys() == asked
            assert response["question"]["role"] in ("employee", "manager")


async def test_the_answer_says_it_is_assumed(connect: Connect) -> None:
    assert (await (await connect()).get("conversations/")).headers["X-Sim-Fidelity"] == "C"


async def test_what_lacks_or_has_keys_of_its_own(connect: Connect) -> None:
    items = await (await connect(people=400)).everything("conversations/")
    assert any("meeting" in item for item in items)
    assert any(item["manager"] is None for item in items)
    assert any(item["cycle"] is None for item in items)
    assert any(item["cycle"] and "id" not in item["cycle"] for item in items)


async def test_templates_have_their_questions(connect: Connect) -> None:
    templates = {
        template["id"]: template for template in await (await connect()).everything("conversations/templates/")
    }
    questions = [question for template in templates.values() for question in template["questions"]]
    assert {template["type"] for template in templates.values()} == {"scheduled", "anytime"}
    assert {template["two_way"] for template in templates.values()} == {True, False}
    assert {template["is_active"] for template in templates.values()} == {True, False}
    assert {question["type"] for question in questions} == {"paragraph", "scale", "rating", "multi-select"}
    assert {question["confidential"] for question in questions} == {True, False}
    assert len({question["id"] for question in questions}) == len(questions)


async def test_the_filters_narrow_the_list(connect: Connect) -> None:
    client = await connect(people=200)
    items = await client.everything("conversations/")
    first = items[40]
    expected: dict[tuple[str, Any], list[dict[str, Any]]] = {
        ("template", 311): [item for item in items if item["template"]["id"] == 311],
        ("updated_since", first["updated"]): [item for item in items if item["updated"] >= first["updated"]],
        ("participant", first["employee"]["id"]): [
            item
            for item in items
            if first["employee"]["id"] in (item["employee"]["id"], (item["manager"] or {}).get("id"))
        ],
    }
    for (name, value), wanted in expected.items():
        assert await client.everything("conversations/", **{name: value}) == wanted
        assert 0 < len(wanted) < len(items), name
    both = await client.everything("conversations/", template=311, participant=first["employee"]["id"])
    assert {item["template"]["id"] for item in both} == {311}
    assert (await client.get("conversations/", updated_since="soon")).status_code == 400
    assert await client.everything("conversations/", participant="nobody") == []


async def test_an_id_that_is_none_is_not_found(connect: Connect) -> None:
    client = await connect()
    for identifier in ("1", "x", "999999999"):
        assert (await client.get(f"conversations/{identifier}/")).status_code == 404
