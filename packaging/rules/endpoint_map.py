"""The endpoint map is sane, and the code calls only operations that stand in it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from bw_desktop.endpoints import EndpointMap, Operation
from rules.source import Source, Violation, at, docstring_nodes, literal

FILE = "resources/betterworks-api.toml"
METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
ASKS_BY_POST = frozenset({"reports.run"})
"""What is asked for by POST although it changes nothing."""
FILE_ENDINGS = frozenset({"csv", "ftl", "json", "jsonl", "svg", "toml", "xlsx", "txt", "md", "sqlite", "db", "py"})


def sane(endpoints: EndpointMap) -> Iterator[Violation]:
    """A slip in the map would be a wrong request later: a missing slash, a write taken for a read."""
    for operation in endpoints.operations.values():
        yield from (Violation(FILE, f"{operation.id}: {what}") for what in faults(operation))
    for name in endpoints.bodies:
        if name not in endpoints.operations or endpoints.operations[name].method == "GET":
            yield Violation(FILE, f"body of {name}: no such operation that takes one")
    for name, address in endpoints.hosts.items():
        if not re.fullmatch(r"https://[a-z.]+/api/v1/", address):
            yield Violation(FILE, f"host {name}: {address}")
    for name in endpoints.company_goal_reports:
        if name not in endpoints.report_names:
            yield Violation(FILE, f"report {name} is not among the known names")


def faults(operation: Operation) -> Iterator[str]:
    """What is wrong with one operation."""
    if operation.method not in METHODS:
        yield f"no such method: {operation.method}"
    if operation.path.startswith("/") or not operation.path.endswith("/"):
        yield f"a path is relative and ends with a slash: {operation.path}"
    reads = operation.method == "GET" or operation.id in ASKS_BY_POST
    if operation.writes == reads:
        yield "GET reads, every other method writes"
    if operation.paged and operation.writes:
        yield "only what reads comes in pages"
    if not operation.id.partition(".")[2]:
        yield "an id is domain.verb"


def operations_exist(sources: Iterable[Source], endpoints: EndpointMap) -> Iterator[Violation]:
    """An operation that is named in the code and not in the map fails when it is called, not before."""
    families = {name.partition(".")[0] for name in endpoints.operations}
    shape = re.compile(rf"(?:{'|'.join(sorted(families))})\.[a-z_]+")
    for source in sources:
        silent = docstring_nodes(source.tree)
        for node in ast.walk(source.tree):
            text = literal(node)
            if text is None or id(node) in silent or not shape.fullmatch(text):
                continue
            if text.partition(".")[2] not in FILE_ENDINGS and text not in endpoints.operations:
                yield Violation(at(source, node), f"{text} is no operation of the endpoint map")
