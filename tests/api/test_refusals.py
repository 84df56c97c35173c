"""The server's words in any shape, and the error they stand for."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop import errors
from bw_desktop.api.refusals import LONGEST_TEXT, Words, error_for, words_of
from bw_desktop.errors import Details, ProgramError
from bw_desktop.wording import Wording

PRIVACY = ("privacy notice",)
DETAILS = Details("GET", "goals/5/", "request-1")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("body", "text", "fields"),
    [
        ({"detail": "Not found."}, "Not found.", {}),
        ({"message": "No.", "reason": "Later."}, "No.", {}),
        ({"error": "Broken."}, "Broken.", {}),
        ({"error": {"code": 7, "message": "Broken."}}, "Broken.", {}),
        ({"reason": "Locked."}, "Locked.", {}),
        ({"errors": ["One.", "Two."]}, "One.; Two.", {}),
        ({"errors": [{"detail": "One."}, {"message": "Two."}]}, "One.; Two.", {}),
        ({"errors": {"end": ["Too early."]}}, "end: Too early.", {}),
        ({"non_field_errors": ["Both are wrong."]}, "Both are wrong.", {}),
        ({"end": ["End date must not be before start date."]}, "end: End date must not be before start date.",
         {"end": "End date must not be before start date."}),
        ({"name": "Required.", "end": ["A.", "B."]}, "name: Required.; end: A.; B.",
         {"name": "Required.", "end": "A.; B."}),
        ({"non_field_errors": ["Overlap."], "end": ["Too early."]}, "Overlap.", {"end": "Too early."}),
        (["Just", "words"], "Just; words", {}),
        ({"detail": "", "message": "Second."}, "Second.", {}),
    ],
)  # fmt: skip
def test_words_are_found_in_the_order_of_the_notes(body: Any, text: str, fields: dict[str, str]) -> None:
    assert words_of(body) == Words(text, fields)


@pytest.mark.parametrize("body", [None, {}, [], {"code": 17}, {"code": 17, "nested": {"deep": 1}}, 42])
def test_what_says_nothing_is_shown_as_it_came(body: Any) -> None:
    assert words_of(body, b"raw  text") == Words("raw text")


def test_html_is_read_without_its_marks() -> None:
    page = b"<html><head><style>p {color: red}</style></head><body><h1>502</h1>\n<p>Bad &amp; gateway</p></body></html>"
    assert words_of(None, page).text == "502 Bad &amp; gateway"


@given(JSON, st.binary(max_size=400))
def test_any_body_is_survived_and_never_says_more_than_300_characters(body: Any, raw: bytes) -> None:
    words = words_of(body, raw)
    assert len(words.text) <= LONGEST_TEXT
    assert all(len(text) <= LONGEST_TEXT for text in words.fields.values())


def told(status: int, text: str = "", *, reading: bool = True) -> ProgramError:
    return error_for(status, Words(text, {"end": "Too early."}), DETAILS, reading=reading, privacy=PRIVACY)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.Refused), (401, errors.KeyNotAccepted), (403, errors.NotAllowed), (404, errors.NotFound),
        (405, errors.NotFound), (407, errors.Unreachable), (408, errors.Refused), (409, errors.Refused),
        (410, errors.NotFound),
        (422, errors.Refused), (429, errors.Busy), (500, errors.ServerTrouble), (502, errors.ServerTrouble),
        (503, errors.Busy), (504, errors.ServerTrouble), (302, errors.WrongHost),
    ],
)  # fmt: skip
def test_each_status_has_its_error_with_all_the_details_and_a_remedy(status: int, kind: type[ProgramError]) -> None:
    error = told(status, "The words.")
    assert type(error) is kind
    assert error.details == Details("GET", "goals/5/", "request-1", status, "The words.", {"end": "Too early."})
    assert error.remedy


def test_a_path_others_only_write_to_is_not_there_for_reading_but_refuses_a_write() -> None:
    assert type(told(405, reading=True)) is errors.NotFound
    assert type(told(405, reading=False)) is errors.Refused


def test_an_open_privacy_notice_is_told_from_a_role_that_forbids() -> None:
    assert type(told(403, "The Privacy Notice has not been accepted.")) is errors.PrivacyNoticeOpen
    assert type(told(403, "You do not have permission to perform this action.")) is errors.NotAllowed


def test_a_refused_change_is_not_worded_as_something_one_cannot_see() -> None:
    assert told(403).message.id == "error-not-allowed"
    assert told(403, reading=False).message.id == "error-not-allowed-change"


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_default_of_every_error_class_has_a_sentence_without_arguments(language: str) -> None:
    wording = Wording(language)
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ProgramError)]
    assert len(kinds) > 15
    for kind in kinds:
        # The other rooms word their own.
        if kind.default_id.startswith("error-"):
            assert len(wording.say(kind().message)) > 20, kind
