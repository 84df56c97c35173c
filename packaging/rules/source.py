"""The program's own source, read once for all rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Source:
    """One module: its path below the repository with forward slashes, its text, and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call with the last part of the name that is called: `text` for `wording.text(...)`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield last_name(node.func), node


@dataclass(frozen=True, slots=True)
class Violation:
    """Where a rule is broken (`path:line`), and the sentence that says how and why."""

    where: str
    what: str


def read(root: Path, *folders: str) -> list[Source]:
    """Every Python module in some folders below `root`, in order."""
    files = [file for folder in folders for file in sorted((root / folder).rglob("*.py"))]
    return [parse(file.relative_to(root).as_posix(), file.read_text("utf-8")) for file in files]


def parse(path: str, text: str) -> Source:
    """A module from its text."""
    return Source(path, text, ast.parse(text, path))


def at(source: Source, node: ast.AST) -> str:
    """`path:line` of a node."""
    return f"{source.path}:{getattr(node, 'lineno', 1)}"


def last_name(node: ast.expr) -> str:
    """The last part of a dotted name, or an empty text."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def literal(node: ast.AST | None) -> str | None:
    """The text of a literal string."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def docstring_nodes(tree: ast.Module) -> set[int]:
    """The identities of all docstring constants, and of strings that stand alone (described constants)."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
