"""The feedback in the fictitious company, and reading it over the wire."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from bw_desktop.sandbox import feedback
from bw_desktop.sandbox.company import Company, Size
from bw_desktop.sandbox.periods import epoch
from bw_desktop.sandbox.talks import Feedback
from tests.sandbox.in_process import TODAY, Connect


@pytest.fixture(scope="module")
def talks(company: Company) -> list[Feedback]:
    return [*filter(None, map(company.feedback.feedback, company.feedback.ids()))]


def parties(talk: Feedback) -> tuple[int | None, ...]:
    return talk.recipient_id, talk.provider_id, talk.requester_id


def test_the_same_seed_gives_the_same_in_any_order(company: Company, talks: list[Feedback]) -> None:
    again = Company(company.size).feedback
    shuffled = random.Random(1).sample(talks, 500)
    assert [again.feedback(talk.id) for talk in shuffled] == shuffled
    assert [list(again.responses(talk)) for talk in shuffled] == [
        list(company.feedback.responses(talk)) for talk in shuffled
    ]
    other = Company(Size(seed=8, people=1200, goals=0, today=TODAY)).feedback
    assert [other.feedback(talk.id) for talk in talks[:50]] != talks[:50]


def test_ids_nobody_has_are_nobodys(company: Company) -> None:
    drawn = company.feedback
    assert drawn.feedback(drawn.ids().stop) is drawn.feedback(drawn.ids().start - 1) is None
    assert drawn.of(7) == []
    assert len(drawn.about(7)) == 0


def test_requests_wait_are_done_declined_and_lapse(talks: list[Feedback]) -> None:
    statuses = Counter(talk.status for talk in talks)
    assert statuses.keys() == set(range(5))
    assert min(statuses.values()) > 20
    lapsed_before = epoch(TODAY - timedelta(days=feedback.LAPSE_DAYS))
    for talk in talks:
        is_waiting = talk.status in (feedback.REQUESTED, feedback.IN_PROGRESS)
        assert not is_waiting or talk.requested >= lapsed_before
        assert (talk.completed is not None) == (talk.status == feedback.COMPLETED)
        assert talk.completed is None or talk.requested <= talk.completed < epoch(TODAY)


def test_who_asked_is_the_recipient_the_manager_or_nobody(company: Company, talks: list[Feedback]) -> None:
    for talk in talks:
        if talk.template.asks == "recipient":
            assert talk.requester_id == talk.recipient_id
        if talk.template.asks == "nobody":
            assert talk.requester_id is None
    assert {talk.template.id for talk in talks} == {one.id for one in company.programmes.feedback_templates}
    by_manager = [talk for talk in talks if talk.requester_id not in (None, talk.recipient_id)]
    assert len(by_manager) > 100


def test_nobody_gives_feedback_on_themselves_or_hidden_and_asks_for_it(talks: list[Feedback]) -> None:
    assert all(talk.provider_id != talk.recipient_id for talk in talks)
    # Who asks is told: a hidden provider who asked would be told too.
    assert all(talk.provider_id != talk.requester_id for talk in talks if talk.template.hides_providers)


def test_upward_feedback_comes_from_reports(company: Company, talks: list[Feedback]) -> None:
    upward = [talk for talk in talks if talk.template.giver == "report"]
    providers = [company.person(talk.provider_id) for talk in upward]
    from_reports = [
        talk for talk, giver in zip(upward, providers, strict=True) if giver and giver.manager_id == talk.recipient_id
    ]
    assert len(from_reports) > 50


def test_a_person_receives_gives_and_asks(company: Company, talks: list[Feedback]) -> None:
    for person in random.Random(2).sample(company.person_ids(), 60):
        assert company.feedback.of(person) == [talk.id for talk in talks if person in parties(talk)]


def test_some_people_never_got_any(company: Company, talks: list[Feedback]) -> None:
    without = set(company.person_ids()) - {talk.recipient_id for talk in talks}
    assert 0.1 < len(without) / 1200 < 0.2


def test_only_completed_feedback_has_answers(company: Company, talks: list[Feedback]) -> None:
    for talk in talks:
        answers = list(company.feedback.responses(talk))
        required = {question.id for question in talk.template.questions if question.is_required}
        if talk.status == feedback.COMPLETED:
            assert required <= {answer.question.id for answer in answers}
        else:
            assert not answers


def test_feedback_is_younger_than_the_recipients_time_in_the_company(company: Company, talks: list[Feedback]) -> None:
    for talk in talks:
        person = company.person(talk.recipient_id)
        assert person
        assert date.fromordinal(talk.requested // 86_400 + date(1970, 1, 1).toordinal()) >= (person.hire_date or TODAY)


# Over the wire


async def test_the_object_has_the_fields_of_the_map(connect: Connect) -> None:
    client = await connect(people=200)
    fields = client.app.state.server.endpoints.fields["feedback"]
    withheld = ("provider_id", "provider_name", "responses")
    for item in await client.everything("feedback/"):
        assert all(field.path[0] in item for name, field in fields.items() if name not in withheld)
        whole = (await client.get(f"feedback/{item['id']}/")).json()
        assert item == {key: value for key, value in whole.items() if key != "responses"}
        assert bool(whole["responses"]) <= (item["status"] == "completed")
        for response in whole["responses"]:
            assert response.keys() == {"question", "answer"}


async def test_templates_say_whether_providers_are_hidden(connect: Connect) -> None:
    templates = await (await connect()).everything("feedback/templates/")
    assert {template["hide_providers"] for template in templates} == {True, False}
    assert {template["kind"] for template in templates} == {"scheduled", "anytime"}
    assert {template["is_active"] for template in templates} == {True, False}


async def test_what_has_keys_of_its_own_and_an_id_that_is_none(connect: Connect) -> None:
    client = await connect(people=400)
    items = await client.everything("feedback/")
    assert any("visibility" in item for item in items)
    assert any(item["requested_by"] is None for item in items)
    assert (await client.get("feedback/1/")).status_code == 404
