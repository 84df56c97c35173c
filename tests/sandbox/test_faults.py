"""Which faults there are, when they strike, and what is refused."""

import pytest

from bw_desktop.sandbox.faults import NAMES, Fault, Faults, parse


def strikes(spec: str, times: int) -> list[int]:
    fault = parse(spec)
    return [place for place in range(1, times + 1) if fault.strikes()]


@pytest.mark.parametrize("name", NAMES)
def test_every_name_stands_for_a_fault(name: str) -> None:
    assert parse(name).name == name
    assert strikes(f"{name}:count=2", 5) == [1, 2]


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        ("401", [1, 2, 3, 4, 5, 6]),
        ("401:count=2", [1, 2]),
        ("401:after=3", [4, 5, 6]),
        ("401:after=3,count=1", [4]),
        ("401:share=0.5", [2, 4, 6]),
        ("401:share=0.34,count=1", [3]),
        ("key-revoked:after=1", [2]),
    ],
)
def test_how_often_it_happens(spec: str, expected: list[int]) -> None:
    assert strikes(spec, 6) == expected


def test_it_happens_only_to_the_requests_it_is_for() -> None:
    fault = parse("404:method=post,path=goals/,key=admin")
    assert fault.concerns("POST", "/api/v1/goals/", "admin")
    assert not fault.concerns("GET", "/api/v1/goals/", "admin")
    assert not fault.concerns("POST", "/api/v1/users/", "admin")
    assert not fault.concerns("POST", "/api/v1/goals/", "user")


@pytest.mark.parametrize("spec", ["unheard-of", "401:count", "slow:seconds=soon", "401:share=x", "401:unknown=1"])
def test_what_cannot_be_meant_is_refused(spec: str) -> None:
    with pytest.raises(ValueError, match=spec.split(":", maxsplit=1)[0]):
        parse(spec)


def test_replacing_with_nonsense_changes_nothing() -> None:
    faults = Faults(["401"])
    with pytest.raises(ValueError, match="nonsense"):
        faults.replace(["404", "nonsense"])
    assert [fault.name for fault in faults.all] == ["401"]


def test_only_the_fault_that_strikes_is_counted_as_fired() -> None:
    faults = Faults(["401:count=1", "404"])
    found = [faults.striking("GET", "/", "user", ["401", "404"]) for _ in range(2)]
    assert [fault and fault.name for fault in found] == ["401", "404"]
    assert faults.striking("GET", "/", "user", ["slow"]) is None


def test_arguments_have_defaults() -> None:
    fault = Fault("slow:seconds=3", "slow", {"seconds": "3"})
    assert (fault.number("seconds", 2), fault.number("other", 2), fault.text("field", "name")) == (3.0, 2.0, "name")
