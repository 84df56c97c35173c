"""People are found by e-mail, id and name, each by its own rules of sameness."""

from __future__ import annotations

from bw_desktop import endpoints
from bw_desktop.upload import Directory, Limits, Person
from bw_desktop.upload.live import fold
from tests.upload.samples import ANNA, GONE, JO, OTHER_ANNA, PEOPLE

FOUND = Directory(PEOPLE)


def test_emails_are_the_same_whatever_their_case() -> None:
    assert FOUND.with_email(" jo.mueller@EXAMPLE.com") == (JO,)
    assert FOUND.with_email("jo@example.com") == ()


def test_employee_ids_are_text_letter_by_letter() -> None:
    assert FOUND.with_employee_id("A-77") == (JO,)
    assert FOUND.with_employee_id("a-77") == FOUND.with_employee_id("123") == ()
    assert FOUND.like_employee_id("123") == (ANNA,)
    assert FOUND.like_employee_id("a-77") == (JO,)


def test_names_may_be_turned_round_and_can_be_several() -> None:
    assert FOUND.with_name("müller, jo") == FOUND.with_name("Jo  Müller") == (JO,)
    assert set(FOUND.with_name("anna schmidt")) == {ANNA, OTHER_ANNA}


def test_active_people_come_before_those_who_left() -> None:
    again = Person("99", "Back Again", GONE.email)
    assert Directory([GONE, again]).with_email(GONE.email) == (again,)
    assert FOUND.with_email(GONE.email) == (GONE,)


def test_accents_are_compared_in_one_form() -> None:
    assert fold("Mu\u0308ller") == fold("MÜLLER")
    assert fold(" a \u00a0 b\n") == "a b"


def test_the_limits_are_those_of_the_map() -> None:
    assert Limits.of(endpoints.load()) == Limits()


def test_people_are_counted_and_looked_up_by_id() -> None:
    assert len(FOUND) == 4
    assert FOUND.get("13") == JO
    assert FOUND.get("0") is None
