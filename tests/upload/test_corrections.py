"""Corrections as steps: any number of them taken back gives what was, and made again what is (row F3)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.upload import Answers, QuestionId
from bw_desktop.upload.corrections import MOST_STEPS, Corrections

PLACES = st.tuples(st.integers(2, 5), st.sampled_from(["name", "end_date"]))
EDITS = st.dictionaries(PLACES, st.sampled_from(["A", "B", None]), min_size=1)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), EDITS),
        st.tuples(st.just("put_back"), st.lists(PLACES, min_size=1)),
        st.tuples(st.just("name"), st.sampled_from(["Anna", "Jo"])),
    ),
    min_size=1,
)


def take(steps: Corrections, answers: Answers, kind: str, given: object) -> Answers:
    if kind == "type":
        return steps.type(answers, given)  # type: ignore[arg-type]
    return steps.put_back(answers, given) if kind == "put_back" else steps.name(answers, str(given), "7")  # type: ignore[arg-type]


@given(STEPS)
def test_all_steps_taken_back_and_made_again_pass_the_same_states(made: list[tuple[str, object]]) -> None:
    steps, states = Corrections(), [Answers()]
    for kind, what in made:
        states.append(take(steps, states[-1], kind, what))
    answers = states[-1]
    for state in reversed(states[:-1]):
        answers = steps.undo(answers)
        assert answers == state
    assert not steps.can_undo
    for state in states[1:]:
        answers = steps.redo(answers)
        assert answers == state
    assert not steps.can_redo


def test_what_was_answered_since_stays_when_a_correction_is_taken_back() -> None:
    steps = Corrections()
    answers = steps.type(Answers(), {(2, "name"): "A"})
    answers = steps.undo(answers.answer(QuestionId.DATE_ORDER, "dmy"))
    assert answers == Answers().answer(QuestionId.DATE_ORDER, "dmy")


def test_a_new_correction_ends_what_could_be_made_again() -> None:
    steps = Corrections()
    answers = steps.undo(steps.type(Answers(), {(2, "name"): "A"}))
    steps.type(answers, {(2, "name"): "B"})
    assert not steps.can_redo


def test_at_least_fifty_steps_are_kept() -> None:
    steps, answers = Corrections(), Answers()
    for number in range(MOST_STEPS + 20):
        answers = steps.type(answers, {(number, "name"): "A"})
    for _ in range(50):
        answers = steps.undo(answers)
    assert len(answers.edits) == MOST_STEPS + 20 - 50
    while steps.can_undo:
        answers = steps.undo(answers)
    assert len(answers.edits) == 20
    with pytest.raises(IndexError):
        steps.undo(answers)
