"""The exception tree: what the screen asks an error, every leaf answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bw_desktop import errors
from bw_desktop.errors import Bug, Details, ProgramError, TryLater, UserCanFix
from bw_desktop.messages import Message
from bw_desktop.wording import Wording


def below(kind: type[ProgramError]) -> Iterator[type[ProgramError]]:
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__:
            yield child
            yield from below(child)


EVERY = tuple(below(ProgramError))
ENDS = tuple(kind for kind in EVERY if kind not in (UserCanFix, TryLater))


def test_every_error_is_of_one_of_three_kinds() -> None:
    assert set(ProgramError.__subclasses__()) == {UserCanFix, TryLater, Bug}
    assert all(sum(issubclass(kind, one) for one in (UserCanFix, TryLater, Bug)) == 1 for kind in EVERY)


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    drawn = re.findall(r"[├└]── (\w+)", errors.__doc__ or "")
    assert drawn == [kind.__name__ for kind in EVERY]


@pytest.mark.parametrize("kind", ENDS, ids=lambda kind: kind.__name__)
def test_every_end_of_the_tree_has_words_of_its_own(kind: type[ProgramError]) -> None:
    error = kind()
    for language in ("en", "de"):
        assert Wording(language).has(error.message.id)
    assert [other for other in ENDS if other.default_id == kind.default_id] == [kind]


def test_an_error_carries_its_message_remedy_and_details() -> None:
    details = Details("POST", "goals/", "r1", 400, "text", {"end": "before start"})
    error = errors.Refused(remedy="show-rows", details=details, count=3)
    assert error.message == Message.of("error-refused", count=3)
    assert (error.remedy, error.details) == ("show-rows", details)
    assert errors.Refused(Message.of("other")).message.id == "other"


def test_what_python_prints_of_an_error_is_its_id_alone() -> None:
    error = errors.NotFound(details=Details(text="Anna Schmidt"), name="Anna Schmidt")
    assert str(error) == "error-not-found"
    assert "Anna" not in repr(error)


def test_what_may_work_later_says_when() -> None:
    assert errors.Busy(wait=12).wait == 12
    assert errors.Unreachable().wait is None
    assert errors.Busy(wait=1, remedy="wait", seconds=1).message.arguments == {"seconds": 1}


def test_details_are_empty_at_first() -> None:
    assert Bug().details == Details()
