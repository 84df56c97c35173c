"""Rows that name their parents, as a forest: orphans become roots, and a cycle is opened instead of followed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forest:
    """A forest over keys.

    `roots` and each list of `children` keep the order of the input. `orphans` are roots whose parent
    is not among the keys, `opened` the keys at which a cycle was cut.
    """

    roots: tuple[str, ...]
    children: Mapping[str, tuple[str, ...]]
    parents: Mapping[str, str]
    orphans: frozenset[str]
    opened: frozenset[str]

    def below(self, key: str) -> Iterator[str]:
        """The key and all keys below it, parents first."""
        waiting = [key]
        while waiting:
            current = waiting.pop()
            yield current
            waiting.extend(reversed(self.children.get(current, ())))

    def path(self, key: str) -> tuple[str, ...]:
        """The keys from the root down to the key itself."""
        path = [key]
        while (parent := self.parents.get(path[-1])) is not None:
            path.append(parent)
        return tuple(reversed(path))


def forest(pairs: Iterable[tuple[str, str | None]]) -> Forest:
    """Builds a forest from (key, parent key or None); a key given twice counts once."""
    wanted = dict(pairs)
    orphans = {key for key, parent in wanted.items() if parent is not None and parent not in wanted}
    opened = _cycle_keys({key: parent for key, parent in wanted.items() if parent in wanted})
    parents = {
        key: parent for key, parent in wanted.items() if parent is not None and key not in orphans and key not in opened
    }
    children: dict[str, list[str]] = {}
    for key, parent in parents.items():
        children.setdefault(parent, []).append(key)
    return Forest(
        roots=tuple(key for key in wanted if key not in parents),
        children={key: tuple(below) for key, below in children.items()},
        parents=parents,
        orphans=frozenset(orphans),
        opened=frozenset(opened),
    )


def _cycle_keys(parents: Mapping[str, str | None]) -> set[str]:
    """One key of each cycle: the first of the input that lies on it."""
    done: set[str] = set()
    opened: set[str] = set()
    for start in parents:
        path: dict[str, None] = {}
        key: str | None = start
        while key is not None and key not in done and key not in path:
            path[key] = None
            key = parents.get(key)
        if key is not None and key in path:
            opened.add(key)
        done.update(path)
    return opened
