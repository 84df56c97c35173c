"""Runs every house rule over the repository and prints where one is broken. `dev.py check` starts it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bw_desktop import endpoints
from rules import code, endpoint_map, wording
from rules.source import Violation, read

ROOT = Path(__file__).resolve().parents[1]

TEXT_FILES = ("*.py", "*.toml", "*.md", "*.yml", "*.yaml", "*.txt", "*.ftl", "*.spec", "run")
FOLDERS = ("bw_desktop", "packaging", "tests", "resources", ".github", ".ci")


def violations() -> Iterator[Violation]:
    """Everything that is broken, rule by rule."""
    program, house, tests = read(ROOT, "bw_desktop"), read(ROOT, "packaging"), read(ROOT, "tests")
    yield from code.short_enough([*program, *house, *tests])
    yield from code.telling_names([*program, *house, *tests])
    yield from code.no_nested_loops(program)
    yield from code.no_sentences(program)
    yield from code.no_mocks([*program, *tests])
    yield from code.tests_assert(tests)
    yield from code.no_private_places(ROOT, _text_files())
    known = endpoints.load()
    yield from endpoint_map.sane(known)
    yield from endpoint_map.operations_exist(program, known)
    listed, broken = wording.listed_ids(ROOT / "bw_desktop")
    yield from broken
    yield from _wording(wording.uses(program), listed)


def _wording(used: wording.Uses, listed: dict[str, str]) -> Iterator[Violation]:
    folder = ROOT / "resources" / "wording"
    languages: dict[str, dict[str, dict[str, wording.Text]]] = {"en": {}, "de": {}}
    for language, by_terms in languages.items():
        for terms in ("goals", "objectives"):
            by_terms[terms], broken = wording.read_language(folder / language, terms)
            yield from broken
            yield from wording.references_exist(by_terms[terms])
        yield from wording.terms_agree(by_terms["goals"], by_terms["objectives"])
    english = languages["en"]["goals"]
    yield from wording.languages_agree(english, languages["de"]["goals"])
    yield from wording.ids_have_texts(used, listed, english)
    yield from wording.texts_are_used(used, listed, english)


def _text_files() -> list[Path]:
    inside = [file for folder in FOLDERS for kind in TEXT_FILES for file in sorted((ROOT / folder).rglob(kind))]
    return [*inside, ROOT / "pyproject.toml", *ROOT.glob("*.md")]


def main() -> int:
    """Prints each violation once; 1 where there is any."""
    found = list(dict.fromkeys(violations()))
    for violation in found:
        print(f"{violation.where}: {violation.what}")
    return int(bool(found))


if __name__ == "__main__":
    raise SystemExit(main())
