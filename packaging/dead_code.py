"""Finds functions, methods, properties and classes that the program itself never uses. `dev.py check` starts it.

Code that only tests use is dead too. Fields and names of an Enum are left to their readers: they are often data.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from vulture import Vulture

ROOT = Path(__file__).resolve().parents[1]
KINDS = frozenset({"function", "method", "property", "class"})


def unused(root: Path, settings: dict[str, list[str]]) -> Iterator[str]:
    """What is used nowhere below `settings["paths"]`, as `path:line: what`."""
    finder = Vulture(ignore_names=settings["ignore_names"], ignore_decorators=settings["ignore_decorators"])
    finder.scavenge([root / path for path in settings["paths"]])
    for found in finder.get_unused_code(min_confidence=60):
        if found.typ in KINDS:
            place = Path(found.filename).resolve().relative_to(root).as_posix()
            yield f"{place}:{found.first_lineno}: {found.typ} {found.name} is used nowhere"


def main() -> int:
    """Prints what is unused; 1 where there is any."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["vulture"]
    lines = list(unused(ROOT, settings))
    for line in lines:
        print(line)
    return int(bool(lines))


if __name__ == "__main__":
    raise SystemExit(main())
