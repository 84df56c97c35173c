"""The pseudo-language: plainly not English, longer, and with every argument where it was."""

from __future__ import annotations

import pytest
from fluent.runtime import FluentBundle, FluentResource

from bw_desktop.wording import Wording
from bw_desktop.wording.pseudo import pseudo_resource


def said(source: str, id: str, **arguments: object) -> str:
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(pseudo_resource(FluentResource(source)))
    pattern = bundle.get_message(id).value
    assert pattern is not None
    text, problems = bundle.format_pattern(pattern, arguments)
    assert problems == []
    return str(text)


def test_text_is_accented_and_a_third_longer() -> None:
    text = said("hello = Send the goals", "hello")
    assert text == "Šéñd thé góálš····"
    assert len(text) >= len("Send the goals") * 4 / 3 - 1


def test_arguments_terms_and_plurals_still_work() -> None:
    source = """
-goals = goals
rows = { $count ->
    [one] One row of { $name }
   *[other] { $count } rows of { -goals }
 }
"""
    assert "Anna" in said(source, "rows", count=1, name="Anna")
    assert said(source, "rows", count=2, name="Anna") == "2 řówš óf ··góálš·"


@pytest.mark.parametrize("id", ["people-email", "goals-kind-goal", "storage-keychain-locked"])
def test_the_whole_catalogue_is_in_it(id: str) -> None:
    english, pseudo = Wording("en").text(id), Wording("qps").text(id)
    assert pseudo != english
    assert len(pseudo) > len(english)
    assert not pseudo.isascii()
