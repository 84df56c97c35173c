"""Lists in their three shapes are read whole, or the doubt is told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.api.body import BodyUnreadable
from bw_desktop.api.outcomes import Answer
from bw_desktop.api.pages import Walk, shape_of
from bw_desktop.wording import Wording

FIRST = "https://one.example/api/v1/users/"
RECORDS: Any = [{"id": 1}, {"id": 2}]


def answer(body: Any) -> Answer:
    raw = json.dumps(body).encode()
    return Answer(200, body, "request-1", 0.01, raw)


@pytest.mark.parametrize(
    ("body", "following", "total"),
    [
        ({"results": RECORDS, "more": True, "nextURL": "/x/?c=2"}, "/x/?c=2", None),
        ({"results": RECORDS, "more": False, "nextURL": "/x/?c=2"}, None, None),
        ({"results": RECORDS, "more": False, "nextURL": None}, None, None),
        ({"results": RECORDS, "nextURL": "/x/"}, "/x/", None),
        ({"results": RECORDS, "count": 9, "next": "/x/?page=2", "previous": None}, "/x/?page=2", 9),
        ({"results": RECORDS, "count": 2, "next": None, "previous": None}, None, 2),
        ({"results": RECORDS, "count": "many", "next": None}, None, None),
        (RECORDS, None, None),
        ({"results": RECORDS}, None, None),
    ],
)
def test_the_three_shapes(body: Any, following: str | None, total: int | None) -> None:
    shape = shape_of(body, 30)
    assert (shape.records, shape.following, shape.total, shape.warning) == (RECORDS, following, total, None)


@pytest.mark.parametrize("body", [None, {}, {"detail": "x"}, {"results": {"id": 1}}, [1, 2], {"results": ["a"]}, "x"])
def test_any_other_shape_is_no_page(body: Any) -> None:
    with pytest.raises(BodyUnreadable):
        shape_of(body, 30)


@pytest.mark.parametrize("wrap", [lambda records: records, lambda records: {"results": records}])
@pytest.mark.parametrize(("size", "doubt"), [(29, False), (30, True), (31, False), (0, False)])
def test_exactly_a_page_without_a_word_about_paging_may_be_cut(wrap: Any, size: int, doubt: bool) -> None:
    shape = shape_of(wrap([{"id": number} for number in range(size)]), 30)
    assert (shape.warning is not None) is doubt


def test_more_without_an_address_is_a_doubt() -> None:
    warning = shape_of({"results": RECORDS, "more": True, "nextURL": None}, 30).warning
    assert warning is not None
    assert warning.id == "api-list-without-next-page"


def test_the_walk_follows_absolute_and_relative_addresses() -> None:
    walk = Walk(FIRST, 30, 100)
    page, following = walk.step(answer({"results": RECORDS, "more": True, "nextURL": "?cursor=abc"}))
    assert (page.number, page.more, following) == (1, True, f"{FIRST}?cursor=abc")
    assert json.loads(page.raw)["results"] == page.records == RECORDS
    page, following = walk.step(answer({"results": RECORDS, "more": True, "nextURL": f"{FIRST}?cursor=def"}))
    assert (page.number, following) == (2, f"{FIRST}?cursor=def")
    page, following = walk.step(answer({"results": [], "more": False, "nextURL": None}))
    assert (page.number, page.more, following, page.warning) == (3, False, None, None)


@pytest.mark.parametrize("back", [FIRST, f"{FIRST}?cursor=2"])
def test_the_walk_stops_where_it_was_already(back: str) -> None:
    walk = Walk(FIRST, 30, 100)
    walk.step(answer({"results": RECORDS, "more": True, "nextURL": f"{FIRST}?cursor=2"}))
    page, following = walk.step(answer({"results": RECORDS, "more": True, "nextURL": back}))
    assert following is None
    assert not page.more
    assert page.warning is not None
    assert page.warning.id == "api-list-in-circles"


def endless(records: list[dict[str, int]], most: int) -> tuple[int, str]:
    walk = Walk(FIRST, 30, most)
    for number in range(1, 1000):
        page, following = walk.step(answer({"results": records, "more": True, "nextURL": f"?c={number}"}))
        if following is None:
            assert page.warning is not None
            return number, page.warning.id
    raise AssertionError("never ends")


def test_endless_paging_is_capped() -> None:
    assert endless(RECORDS, 12) == (12, "api-list-too-long")


def test_endless_empty_pages_are_ended_soon() -> None:
    assert endless([], 5000) == (20, "api-list-in-circles")


def test_a_list_shorter_than_told_is_a_doubt() -> None:
    walk = Walk(FIRST, 30, 100)
    page, _ = walk.step(answer({"results": RECORDS, "count": 5, "next": None}))
    assert page.warning is not None
    assert dict(page.warning.arguments) == {"count": 2, "total": 5}


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(BodyUnreadable):
        Walk(FIRST, 30, 100).step(answer({"results": RECORDS, "more": True, "nextURL": "https://one.example/\x00"}))


@given(st.integers(0, 40), st.integers(1, 9), st.sampled_from(["cursor", "page"]))
def test_a_list_in_any_cut_is_read_whole(count: int, size: int, kind: str) -> None:
    everything = [{"id": number} for number in range(count)]
    walk = Walk(FIRST, 30, 1000)
    got: list[dict[str, Any]] = []
    start, following = 0, FIRST
    while following:
        part, start = everything[start : start + size], start + size
        address = f"?from={start}" if start < count else None
        body: dict[str, Any] = {"results": part, "more": address is not None, "nextURL": address}
        if kind == "page":
            body = {"results": part, "count": count, "next": address, "previous": None}
        page, following = walk.step(answer(body))  # type: ignore[assignment]
        got += page.records
    assert got == everything
    assert page.warning is None


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_doubt_has_words(language: str) -> None:
    wording = Wording(language)
    for body in ([{"id": n} for n in range(30)], {"results": [], "more": True}, {"results": [], "count": 5}):
        page, _ = Walk(FIRST, 30, 100).step(answer(body))
        assert page.warning is not None
        assert wording.say(page.warning)


def test_a_page_shows_no_people_when_it_is_printed() -> None:
    page, _ = Walk(FIRST, 30, 9).step(answer([{"name": "Jane Doe"}]))
    assert "Jane" not in repr(page)
