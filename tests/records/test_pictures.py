"""The pictures of the domains: each can be drawn, of a column that fits, under a title in every language."""

from __future__ import annotations

from typing import Any

import pytest

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS
from bw_desktop.records.pictures import By, Count, Mean, Picture, pictures_of
from bw_desktop.wording import Wording

RATING: Column[Any] = Column(
    "talent.rating", Message.of("column-other", name="Rating"), Kind.RATING, lambda row: row.id
)
PICTURES = [
    pytest.param(domain, picture, id=f"{domain.id}-{picture.id}") for domain in DOMAINS for picture in domain.pictures
]


def drawn(domain: Domain[Any]) -> list[Picture]:
    return pictures_of(domain.pictures, (*domain.columns, RATING))


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.id)
def test_every_domain_has_pictures_that_can_be_told_apart(domain: Domain[Any]) -> None:
    ids = [picture.id for picture in drawn(domain)]
    assert ids
    assert len(ids) == len(set(ids)) == len(domain.pictures)


@pytest.mark.parametrize(("domain", "picture"), PICTURES)
def test_a_picture_is_of_columns_that_fit(domain: Domain[Any], picture: Picture) -> None:
    by_id = {column.id: column for column in (*domain.columns, RATING)}
    one = next(found for found in drawn(domain) if found.title.id == picture.title.id)
    kind = by_id[one.column].kind
    if one.is_over_time:
        assert kind in (Kind.DATE, Kind.INSTANT)
    elif one.by is By.STEP:
        assert kind is Kind.PERCENT
    else:
        assert kind in (Kind.TEXT, Kind.CHOICE, Kind.LIST, Kind.FLAG, Kind.RATING)
    if not isinstance(one.measure, Count):
        assert not isinstance(one.measure, Mean) or by_id[one.measure.column].kind in (Kind.NUMBER, Kind.PERCENT)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("domain", "picture"), PICTURES)
def test_a_picture_has_a_title(language: str, domain: Domain[Any], picture: Picture) -> None:
    wording = Wording(language)
    one = next(found for found in drawn(domain) if found.title.id == picture.title.id)
    assert wording.say(one.title)


def test_ratings_are_called_by_their_field() -> None:
    domain = next(domain for domain in DOMAINS if domain.id == "calibration")
    assert [Wording("en").say(one.title) for one in drawn(domain)] == ["Ratings: Rating"]
    assert pictures_of(domain.pictures, domain.columns) == []
