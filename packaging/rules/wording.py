"""Every message id used has a text in every language, every text is used, and all languages take the same arguments.

An id in code is a literal; or it is built by an f-string whose literal parts name its family
(`f"upload-outcome-{self.value}"`). Of a family every member is checked where it can be listed: an Enum whose
property returns a `Message`, and every `Message` that stands in a module's own values.
"""

from __future__ import annotations

import ast
import dataclasses
import enum
import importlib
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bw_desktop.messages import Message
from rules.source import Source, Violation, at, docstring_nodes, literal

SPOKEN = frozenset({"Message", "of", "text"})
ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


@dataclasses.dataclass(frozen=True, slots=True)
class Text:
    """One message or term of a language: where it stands, its arguments, and what it refers to."""

    where: str
    arguments: frozenset[str]
    references: frozenset[str]


class _Reader(Visitor):
    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.arguments.add(node.id.name)

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:
        self.references.add(node.id.name)

    def visit_TermReference(self, node: fluent.TermReference) -> None:
        self.references.add(f"-{node.id.name}")


def read_language(folder: Path, terms: str) -> tuple[dict[str, Text], list[Violation]]:
    """The texts of a language with one set of terms, and what cannot be read or stands twice."""
    texts: dict[str, Text] = {}
    violations: list[Violation] = []
    for file in sorted(folder.glob("*.ftl")):
        if file.stem.startswith("terms-") and file.stem != f"terms-{terms}":
            continue
        source = file.read_text("utf-8")
        for entry in FluentParser().parse(source).body:
            line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
            where = f"{folder.name}/{file.name}:{line}"
            if isinstance(entry, fluent.Junk):
                violations.append(Violation(where, "this is not Fluent"))
            elif isinstance(entry, (fluent.Message, fluent.Term)):
                name = f"-{entry.id.name}" if isinstance(entry, fluent.Term) else entry.id.name
                if name in texts:
                    violations.append(Violation(where, f"{name} stands twice, also in {texts[name].where}"))
                texts[name] = _text(where, entry)
    return texts, violations


def _text(where: str, entry: fluent.Message | fluent.Term) -> Text:
    reader = _Reader()
    reader.visit(entry)
    return Text(where, frozenset(reader.arguments), frozenset(reader.references))


def languages_agree(first: Mapping[str, Text], second: Mapping[str, Text]) -> Iterator[Violation]:
    """A text missing in one language, or an argument, would be an empty place on somebody's screen."""
    for here, there in ((first, second), (second, first)):
        for name in sorted(here.keys() - there.keys()):
            if name.startswith("-"):
                continue  # A language has the terms its grammar needs.
            yield Violation(here[name].where, f"{name} is missing in the other language")
    for name in sorted(first.keys() & second.keys()):
        if different := first[name].arguments ^ second[name].arguments:
            what = f"{name}: not the same arguments in both languages: {sorted(different)}"
            yield Violation(second[name].where, what)


def terms_agree(first: Mapping[str, Text], second: Mapping[str, Text]) -> Iterator[Violation]:
    """Both sets of a language's terms have the same forms, or a sentence would work for one company only."""
    for here, there in ((first, second), (second, first)):
        for name in sorted(here.keys() - there.keys()):
            yield Violation(here[name].where, f"{name} is missing in the other terms")


def references_exist(texts: Mapping[str, Text]) -> Iterator[Violation]:
    """A reference to nothing is shown as a code."""
    for name, text in texts.items():
        for missing in sorted(text.references - texts.keys()):
            yield Violation(text.where, f"{name}: there is no {missing}")


@dataclasses.dataclass(frozen=True, slots=True)
class Uses:
    """What the code says: ids it certainly speaks, literals that may be ids, and families by pattern."""

    spoken: dict[str, str]
    mentioned: frozenset[str]
    families: dict[str, str]


def uses(sources: Iterable[Source]) -> Uses:
    """Reads the uses from the source, each with where it was seen first."""
    spoken: dict[str, str] = {}
    mentioned: set[str] = set()
    families: dict[str, str] = {}
    for source in sources:
        silent = docstring_nodes(source.tree)
        for name, call in source.calls():
            said = literal(call.args[0]) if call.args else None
            if name in SPOKEN and said and ID.fullmatch(said):
                spoken.setdefault(said, at(source, call))
        for node in ast.walk(source.tree):
            if isinstance(node, ast.JoinedStr) and (pattern := family(node)):
                families.setdefault(pattern, at(source, node))
            elif (text := literal(node)) and id_of(node, silent, text):
                mentioned.add(text)
    return Uses(spoken, frozenset(mentioned), families)


def id_of(node: ast.AST, silent: set[int], text: str) -> bool:
    """Whether a literal may be an id: it looks like one and is no docstring."""
    return id(node) not in silent and ID.fullmatch(text) is not None


def family(node: ast.JoinedStr) -> str:
    """The pattern of the ids an f-string makes, or an empty text where it makes none."""
    parts = [literal(value) for value in node.values]
    fixed = "".join(part for part in parts if part)
    if not re.fullmatch(r"[a-z0-9-]+", fixed) or "-" not in fixed:
        return ""
    return "".join("[a-z0-9-]+" if part is None else re.escape(part) for part in parts)


def ids_have_texts(used: Uses, listed: Mapping[str, str], texts: Mapping[str, Text]) -> Iterator[Violation]:
    """An id without a text is an error in front of a user."""
    for name, where in sorted({**used.spoken, **listed}.items()):
        if name not in texts:
            yield Violation(where, f"{name} has no text")


def texts_are_used(used: Uses, listed: Mapping[str, str], texts: Mapping[str, Text]) -> Iterator[Violation]:
    """A text nobody says is work for translators and a riddle for readers."""
    known = {*used.spoken, *used.mentioned, *listed, *(name for text in texts.values() for name in text.references)}
    families = re.compile("|".join(used.families) or "(?!)")
    for name, text in texts.items():
        if name not in known and not name.startswith("-") and not families.fullmatch(name):
            yield Violation(text.where, f"{name} is used nowhere")


def listed_ids(package: Path) -> tuple[dict[str, str], list[Violation]]:
    """The ids of every `Message` in the values of the package's modules, each with its module; and what cannot load."""
    found: dict[str, str] = {}
    broken: list[Violation] = []
    for file in sorted(package.rglob("*.py")):
        parts = [part for part in file.relative_to(package.parent).with_suffix("").parts if part != "__init__"]
        if parts[-1] == "__main__":
            continue
        try:
            module = importlib.import_module(".".join(parts))
        except ImportError as error:
            broken.append(Violation(".".join(parts), f"cannot be imported: {error}"))
            continue
        for value in vars(module).values():
            found |= {message.id: module.__name__ for message in messages_in(value, module.__name__)}
    return found, broken


def messages_in(value: Any, module: str, depth: int = 6) -> Iterator[Message]:
    """The messages inside a value: itself, its parts, and what the members of an Enum say."""
    if isinstance(value, Message):
        yield value
    elif isinstance(value, enum.EnumType) and value.__module__ == module:
        members: list[enum.Enum] = list(value)
        yield from (message for member in members for message in said_by(member))
    elif depth:
        for part in _parts(value):
            yield from messages_in(part, module, depth - 1)


def _parts(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, (tuple, list, set, frozenset)):
        yield from value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from (getattr(value, field.name) for field in dataclasses.fields(value))


def said_by(member: enum.Enum) -> Iterator[Message]:
    """What the properties of an Enum's member say that are annotated to return a `Message`."""
    for name, attribute in vars(type(member)).items():
        getter = attribute.fget if isinstance(attribute, property) else None
        if getter and inspect.get_annotations(getter).get("return") in {"Message", Message}:
            yield getattr(member, name)
