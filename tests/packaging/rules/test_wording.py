"""The rules of wording, on small catalogues and small sources."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bw_desktop.messages import Message
from rules import wording
from rules.source import Violation, parse

GERMAN = "-goal = Ziel\nup-sent = { $count } { -goal }\n"
ENGLISH = "-goal = goal\nup-sent = { $count } { -goal }\n"


def catalogue(folder: Path, text: str) -> dict[str, wording.Text]:
    folder.mkdir(exist_ok=True)
    (folder / "up.ftl").write_text(text, "utf-8")
    texts, violations = wording.read_language(folder, "goals")
    assert violations == []
    return texts


def whats(violations: Iterable[Violation]) -> list[str]:
    return [violation.what for violation in violations]


def used(text: str) -> wording.Uses:
    return wording.uses([parse("bw_desktop/up.py", text)])


def test_two_languages_that_agree_pass(tmp_path: Path) -> None:
    first, second = catalogue(tmp_path / "en", ENGLISH), catalogue(tmp_path / "de", GERMAN)
    assert not list(wording.languages_agree(first, second))
    assert not list(wording.references_exist(first))


def test_a_missing_text_and_a_missing_argument_are_found(tmp_path: Path) -> None:
    first = catalogue(tmp_path / "en", ENGLISH + "up-more = More\n")
    second = catalogue(tmp_path / "de", "-goal = Ziel\nup-sent = { -goal }\n")
    found = whats(wording.languages_agree(first, second))
    assert found == [
        "up-more is missing in the other language",
        "up-sent: not the same arguments in both languages: ['count']",
    ]


def test_a_language_has_the_terms_it_needs_in_both_sets(tmp_path: Path) -> None:
    english = catalogue(tmp_path / "en", ENGLISH)
    german = catalogue(tmp_path / "de", "-goals-dative = Zielen\n" + GERMAN)
    assert not list(wording.languages_agree(english, german))
    assert whats(wording.terms_agree(german, english)) == ["-goals-dative is missing in the other terms"]
    assert not list(wording.terms_agree(german, german))


def test_a_reference_to_nothing_is_found(tmp_path: Path) -> None:
    texts = catalogue(tmp_path / "en", "up-sent = { -goal } { up-other }\n")
    assert whats(wording.references_exist(texts)) == ["up-sent: there is no -goal", "up-sent: there is no up-other"]


@pytest.mark.parametrize(("text", "what"), [("up-sent\n", "this is not Fluent"), ("a-b = 1\na-b = 2\n", "a-b stands")])
def test_a_broken_catalogue_is_told(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "up.ftl").write_text(text, "utf-8")
    _, violations = wording.read_language(tmp_path, "goals")
    assert violations[0].what.startswith(what)
    assert violations[0].where.split(":")[0].endswith("/up.ftl")


def test_only_the_chosen_terms_are_read(tmp_path: Path) -> None:
    (tmp_path / "terms-goals.ftl").write_text("-goal = goal\n", "utf-8")
    (tmp_path / "terms-objectives.ftl").write_text("-goal = objective\n", "utf-8")
    texts, violations = wording.read_language(tmp_path, "objectives")
    assert violations == []
    assert texts["-goal"].where == f"{tmp_path.name}/terms-objectives.ftl:1"


def test_an_id_without_text_and_a_text_without_use_are_found(tmp_path: Path) -> None:
    texts = catalogue(tmp_path / "en", "up-sent = Sent\nup-unused = Nobody says this\nup-fate-new = New\n")
    code = used('"""up-unused"""\nMessage.of("up-sent")\nw.text("up-gone", a=1)\nMessage(f"up-fate-{kind}")\n')
    assert whats(wording.ids_have_texts(code, {}, texts)) == ["up-gone has no text"]
    assert whats(wording.texts_are_used(code, {}, texts)) == ["up-unused is used nowhere"]


def test_listed_ids_need_texts_too(tmp_path: Path) -> None:
    texts = catalogue(tmp_path / "en", "up-sent = Sent\n")
    assert whats(wording.ids_have_texts(used(""), {"up-late": "bw_desktop.up"}, texts)) == ["up-late has no text"]
    assert not whats(wording.texts_are_used(used(""), {"up-sent": "bw_desktop.up"}, texts))


def test_what_is_no_id_makes_no_family() -> None:
    assert used('f"{a} and {b}"\nf"{host}:{port}"\nf"Row-{n}"\n').families == {}
    assert list(used('f"up-{a}-kind"').families) == ["up\\-[a-z0-9-]+\\-kind"]


class Fate(enum.Enum):
    """An Enum that speaks, as those of the program do."""

    NEW = "new"

    @property
    def message(self) -> Message:
        return Message(f"up-fate-{self.value}")

    @property
    def size(self) -> int:
        return 1


@dataclass(frozen=True, slots=True)
class Titled:
    """A value that has a message inside."""

    title: Message


def test_messages_are_found_inside_values_and_enums() -> None:
    values = {"a": (Titled(Message("up-title")), [Message("up-other")])}
    assert [one.id for one in wording.messages_in(values, __name__)] == ["up-title", "up-other"]
    assert [one.id for one in wording.messages_in(Fate, __name__)] == ["up-fate-new"]
    assert list(wording.messages_in(Fate, "elsewhere")) == []


def test_the_programs_modules_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "searched_package"
    package.mkdir()
    (package / "__init__.py").write_text("", "utf-8")
    (package / "says.py").write_text(
        "from bw_desktop.messages import Message\nTITLES = {'a': Message('up-title')}\n", "utf-8"
    )
    (package / "broken.py").write_text("import no_such_module_anywhere\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    listed, broken = wording.listed_ids(package)
    assert listed == {"up-title": "searched_package.says"}
    assert [violation.where for violation in broken] == ["searched_package.broken"]
