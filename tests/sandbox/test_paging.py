"""Every way to cut a list into pages."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from bw_desktop.sandbox.paging import KINDS, NoSuchPage, Paging

ADDRESS = "https://sandbox.example/api/v1/users/"
ITEMS = list(range(65))


def follow(paging: Paging, name: str, query: dict[str, str]) -> list[object]:
    """All items, by the link to the next page."""
    found: list[object] = []
    while True:
        page = paging.page(ITEMS, lambda item: item, ADDRESS, query)
        assert isinstance(page, dict)
        assert isinstance(page["results"], list)
        found += page["results"]
        following = page[name]
        if following is None:
            return found
        assert isinstance(following, str)
        assert following.startswith(f"{ADDRESS}?")
        query = dict(parse_qsl(urlsplit(following).query))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("shape", "name"), [("results", "nextURL"), ("drf", "next")])
def test_following_the_links_gives_everything_once(kind: str, shape: str, name: str) -> None:
    assert follow(Paging(30, kind, shape), name, {"active": "true"}) == ITEMS


@pytest.mark.parametrize("kind", KINDS)
def test_the_query_is_kept_in_the_link(kind: str) -> None:
    page = Paging(30, kind).page(ITEMS, str, ADDRESS, {"owner": "3 & 4"})
    assert isinstance(page, dict)
    assert ("owner", "3 & 4") in parse_qsl(urlsplit(str(page["nextURL"])).query)


def test_the_known_shape_says_whether_there_is_more() -> None:
    paging = Paging(30, "page")
    assert paging.page(ITEMS[:30], int, ADDRESS, {}) == {"results": ITEMS[:30], "more": False, "nextURL": None}
    page = paging.page(ITEMS, int, ADDRESS, {})
    assert page == {"results": ITEMS[:30], "more": True, "nextURL": f"{ADDRESS}?page=2"}


def test_the_array_is_everything_at_once() -> None:
    assert Paging(30, shape="array").page(ITEMS, int, ADDRESS, {}) == ITEMS


def test_the_other_framework_counts_and_leads_back() -> None:
    page = Paging(30, "offset", "drf").page(ITEMS, int, ADDRESS, {"offset": "30"})
    assert isinstance(page, dict)
    assert (page["count"], page["previous"], page["next"]) == (65, f"{ADDRESS}?offset=0", f"{ADDRESS}?offset=60")


@pytest.mark.parametrize(
    ("kind", "query"),
    [
        ("cursor", {"cursor": "nonsense"}),
        ("page", {"page": "x"}),
        ("page", {"page": "0"}),
        ("offset", {"offset": "-1"}),
    ],
)
def test_a_place_that_is_none_is_refused(kind: str, query: dict[str, str]) -> None:
    with pytest.raises(NoSuchPage):
        Paging(30, kind).page(ITEMS, int, ADDRESS, query)
