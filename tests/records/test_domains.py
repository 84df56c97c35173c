"""What each domain declares holds together: columns, messages in every language, groups, web addresses."""

from __future__ import annotations

from typing import Any

import pytest

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import EVERY, domain_of
from bw_desktop.wording import LANGUAGES, TERMS, Wording
from tests.records.samples import endpoint_map


@pytest.mark.parametrize("domain", EVERY, ids=lambda domain: domain.id)
def test_a_domain_names_columns_it_has(domain: Domain[Any]) -> None:
    ids = [column.id for column in domain.columns]
    assert domain.name in ids
    assert all(order.column in ids for order in domain.order)
    assert not domain.web or domain.web in endpoint_map().web
    assert next(column for column in domain.columns if column.id == domain.name).shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("terms", TERMS)
def test_titles_choices_and_groups_have_words(language: str, terms: str) -> None:
    wording = Wording(language, terms)
    for domain in EVERY:
        titles = [wording.say(column.title) for column in domain.columns]
        assert len(set(titles)) == len(titles)
        for column in domain.columns:
            assert wording.has(f"group-{column.group}")
            assert all(wording.say(message) for message in column.choices.values())


@pytest.mark.parametrize("domain", EVERY, ids=lambda domain: domain.id)
def test_choices_are_told_apart_and_only_choices_have_them(domain: Domain[Any]) -> None:
    for column in domain.columns:
        assert (column.kind is Kind.CHOICE) == bool(column.choices)
        assert len({message.id for message in column.choices.values()}) == len(column.choices)
        assert isinstance(column.title, Message)


def test_every_role_of_the_map_has_words() -> None:
    role = next(column for column in domain_of("users").columns if column.id == "role")
    assert set(role.choices) == set(endpoint_map().values["roles"])
