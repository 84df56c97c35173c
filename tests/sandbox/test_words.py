"""The words of the company can be used as names and addresses."""

import pytest

from bw_desktop.sandbox import words


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Jürgen Größner", "juergen-groessner"),
        ("O'Brannock", "obrannock"),
        ("Święcisław", "swiecislaw"),
        ("Søren", "soeren"),
        ("Đặng", "dang"),
        ("Fairweather-Jones", "fairweather-jones"),
    ],
)
def test_a_name_in_an_address_is_plain_ascii(written: str, expected: str) -> None:
    assert words.slug(written) == expected


def test_every_name_has_an_address_and_last_names_tell_the_language() -> None:
    languages = words.load().languages
    last = [part.slug for language in languages for part in language.last]
    assert all(last)
    assert len(last) == len(set(last))
    for language in languages:
        first = [part.slug for part in language.first]
        assert all(first)
        assert len(first) == len(set(first))


def test_names_come_in_many_scripts() -> None:
    written = {part.written for language in words.load().languages for part in (*language.first, *language.last)}
    scripts = {"田中川": "Japanese", "الحداد": "Arabic", "Єршова": "Cyrillic", "Größner": "Latin", "남궁": "Korean"}
    assert scripts.keys() <= written


def test_the_domain_is_one_that_nobody_can_own() -> None:
    assert words.load().domain.endswith(".example")
