"""Picks the few rows that go first, for real: as different from each other as the plan has them (row G3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bw_desktop.endpoints import Json
from bw_desktop.upload.plan import Item, Plan

FIRST_FEW = 5
"""So many rows go first, where the user does not name another number."""

_UNFILLED: tuple[Json, ...] = (None, "", [])
_WORTH = {"kind": 3}
"""A kind that was not there yet says more than another owner, or another field."""

Traits = frozenset[tuple[str, str]]


def first_few(plan: Plan, count: int = FIRST_FEW) -> tuple[int, ...]:
    """The rows to be sent first, in the order they are sent: `count` of them, or all where there are no more.

    Each brings what those before it do not have: another owner, another kind, another field that is filled. Where
    several bring as much, the one that stands farthest from the others is taken. A row below another row of the file
    comes only together with that one. The same plan gives the same rows.
    """
    places = {row: place for place, row in enumerate(plan.order)}
    traits = {row: frozenset(_traits(plan.item(row))) for row in plan.order}
    chosen: dict[int, None] = {}
    seen: Traits = frozenset()
    while len(chosen) < min(count, len(places)):
        room = count - len(chosen)
        best = max(
            (chain for row in plan.order if row not in chosen and len(chain := _chain(plan, row, chosen)) <= room),
            key=lambda chain: (_news(chain, traits, seen), _distance(chain, places, chosen), -places[chain[-1]]),
        )
        chosen.update(dict.fromkeys(best))
        seen = seen.union(*(traits[row] for row in best))
    return tuple(sorted(chosen, key=places.__getitem__))


def _chain(plan: Plan, row: int, chosen: Mapping[int, None]) -> tuple[int, ...]:
    """A row with the rows above it that would have to be sent with it, the topmost first."""
    chain = [row]
    while (above := plan.item(chain[-1]).parent_row) is not None and above not in chosen:
        chain.append(above)
    return tuple(reversed(chain))


def _news(chain: tuple[int, ...], traits: Mapping[int, Traits], seen: Traits) -> float:
    """How much new these rows bring, for each of them."""
    news = (traits[chain[0]] if len(chain) == 1 else frozenset().union(*(traits[row] for row in chain))) - seen
    return sum(_WORTH.get(what, 1) for what, _ in news) / len(chain)


def _distance(chain: tuple[int, ...], places: Mapping[int, int], chosen: Mapping[int, None]) -> int:
    """How far a row stands from those chosen before it, and from the top and the end of the file."""
    place = places[chain[-1]]
    return min(abs(place - other) for other in (-1, len(places), *(places[row] for row in chosen)))


def _traits(item: Item) -> Iterator[tuple[str, str]]:
    kind = "milestone" if _is_milestone(item) else "goal"
    yield "kind", f"{item.fate.value} {kind}"
    yield "owner", str(item.values.get("owner_id") or (item.before.owner_id if item.before else ""))
    for name, value in item.values.items():
        if value not in _UNFILLED:
            yield "field", name
    if item.check_in is not None:
        yield "field", "check-in"
    if item.parent_row is not None or item.parent_id:
        yield "field", "parent"


def _is_milestone(item: Item) -> bool:
    return item.before.is_milestone if item.before is not None else bool(item.values.get("is_milestone"))
