"""Where uncaught exceptions end: told, and logged without what the user typed."""

from __future__ import annotations

import pytest

from bw_desktop.errors import Bug, NotAllowed, ProgramError
from bw_desktop.ui.funnel import Funnel


def test_an_error_of_ours_is_told_as_it_is() -> None:
    told: list[ProgramError] = []
    funnel, error = Funnel(), NotAllowed()
    funnel.tell = told.append
    funnel(error)
    assert told == [error]


@pytest.mark.expects_log("unexpected")
def test_anything_else_is_a_bug_whose_place_can_be_copied_but_not_its_text() -> None:
    told: list[ProgramError] = []
    funnel = Funnel()
    funnel.tell = told.append
    try:
        raise ValueError("jane.doe@example.org")
    except ValueError as error:
        funnel.hook(type(error), error, error.__traceback__)
    assert isinstance(told[0], Bug)
    assert "test_anything_else" in told[0].details.text
    assert "ValueError" in told[0].details.text
    assert "jane" not in told[0].details.text
