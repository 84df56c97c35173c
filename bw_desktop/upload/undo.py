"""Plans the undo of an upload from its journal and a fresh look at its goals: Undo, Keep or Cannot (row K1)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bw_desktop.errors import NotAllowed, NotFound
from bw_desktop.messages import Message
from bw_desktop.upload.changing import undo_prints
from bw_desktop.upload.goal_subject import GOALS
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.live import WholeGoal
from bw_desktop.upload.outcome import Fate, Outcome, StepKind
from bw_desktop.upload.outcomes import state_of
from bw_desktop.upload.packing import KeptRows
from bw_desktop.upload.plan import Change, Decision, Item, Plan
from bw_desktop.upload.ports import Finder
from bw_desktop.upload.restoring import restoring
from bw_desktop.upload.since import is_untouched, steps_done
from bw_desktop.upload.workbooks import Originals

UNDO_DAYS = 30
_AT_ONCE = 8
_SENT = frozenset({StepState.DONE, StepState.IN_DOUBT})


@dataclass(frozen=True, slots=True)
class Means:
    """What an undo can do here: whether the API removes goals, and whether old values are kept to be put back."""

    removes: bool = True
    restores: bool = True


@dataclass(frozen=True, slots=True)
class Undo:
    """What undoing an upload would do, to be shown before anything happens. `of` is the upload's id.

    `links` are the web addresses of its goals, by row.
    """

    of: str
    plan: Plan
    originals: Originals | None
    file_name: str
    fingerprint: str
    links: Mapping[int, str] = field(default_factory=dict)

    @property
    def kept(self) -> KeptRows | None:
        """The rows as they stood in the file, as far as the undo is about them."""
        if self.originals is None:
            return None
        return KeptRows(self.originals.headers, {one.row: self.originals.original(one.row) for one in self.plan.items})


def is_in_time(started: datetime, now: datetime) -> bool:
    """Whether an upload is young enough to be undone."""
    return now - started <= timedelta(days=UNDO_DAYS)


async def plan_undo(
    plan: Plan,
    journal: Journal,
    finder: Finder,
    means: Means,
    counted: Callable[[int, int], None],
) -> Plan:
    """What would happen to each row that was sent.

    `counted` is told how many goals were read, of how many. Sends nothing. Raises what finding raises.
    """
    rows = [row for row in plan.order if _was_sent(plan.item(row), journal)]
    planned: list[_Planned] = []
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        planned += await asyncio.gather(*(_planned(plan, journal, finder, means, row) for row in some))
        counted(start + len(some), len(rows))
    return Plan.of(plan.subject, plan.host, _with_parents(_without_those_below(planned)))


def undo_again(decisions: Iterable[Decision], host: str) -> Plan:
    """The plan of an undo from its journal alone, where contents are not kept: then it brings no old values back."""
    items = [
        Item(
            one.row,
            one.fate,
            parent_row=one.parent_row,
            target_id=one.target_id,
            seen=one.seen,
            reason=Message(one.reason) if one.reason else None,
        )
        for one in decisions
    ]
    return Plan.of(GOALS.id, host, items)


@dataclass(frozen=True, slots=True)
class _Planned:
    """A row of the undo, and its goal as it was just read."""

    item: Item
    whole: WholeGoal | None = None

    @property
    def removes(self) -> bool:
        return StepKind.REMOVE in self.item.steps

    @property
    def leaves(self) -> bool:
        """Whether its goal will no longer hang where it does now."""
        return self.removes or (self.item.fate is Fate.UNDO and "parent_id" in self.item.values)

    def kept(self, why: str) -> _Planned:
        reason = Message(f"upload-undo-keep-{why}")
        return _Planned(Item(self.item.row, Fate.KEEP, target_id=self.item.target_id, reason=reason), self.whole)


def _was_sent(item: Item, journal: Journal) -> bool:
    """Whether something arrived, or may have."""
    return any(journal.step(item.row, kind).state in _SENT for kind in item.steps)


async def _planned(plan: Plan, journal: Journal, finder: Finder, means: Means, row: int) -> _Planned:
    item, state = plan.item(row), state_of(plan, journal, row)
    blank = Item(row, Fate.CANNOT, target_id=state.goal_id)
    if state.outcome is Outcome.DONT_KNOW:
        return _Planned(_cannot(blank, "doubt"))
    try:
        whole = await finder.whole(state.goal_id)
    except NotFound:
        return _Planned(blank).kept("gone")
    except NotAllowed:
        return _Planned(_cannot(blank, "see"))
    if item.fate is Fate.CHANGED and item.before is None:
        return _Planned(_cannot(blank, "old-values"), whole)
    above = item.parent_id if item.parent_row is None else state_of(plan, journal, item.parent_row).goal_id
    if not is_untouched(item, above, whole, journal):
        return _Planned(blank, whole).kept("changed")
    return _Planned(_undo(item, blank, steps_done(item, journal), means, whole), whole)


def _undo(item: Item, blank: Item, done: Collection[StepKind], means: Means, whole: WholeGoal) -> Item:
    undo = replace(blank, fate=Fate.UNDO, before=whole.goal, seen=_seen(whole))
    if item.before is None:
        return undo if means.removes else _cannot(blank, "remove")
    if not means.restores:
        return _cannot(blank, "old-values")
    back = restoring(item, item.before, done)
    if back is None:
        return _cannot(blank, "restore")
    changes = tuple(Change(change.field, change.new, change.old) for change in item.changes)
    return replace(undo, values=back.values, check_in=back.check_in, changes=changes)


def _cannot(blank: Item, why: str) -> Item:
    return replace(blank, reason=Message(f"upload-undo-cannot-{why}"))


def _seen(whole: WholeGoal) -> tuple[str, ...]:
    """What is compared just before. What hangs on a goal moves its progress and last change when it goes."""
    prints = undo_prints(whole.goal)
    return prints[:1] if whole.below else prints


def _without_those_below(planned: Iterable[_Planned]) -> list[_Planned]:
    """Keeps what would take something with it: a goal is removed only when all below it go before."""
    found, is_settled = list(planned), False
    while not is_settled:
        leaving = {one.item.target_id for one in found if one.leaves}
        staying = [at for at, one in enumerate(found) if one.removes and one.whole and not _is_bare(one.whole, leaving)]
        for at in staying:
            found[at] = found[at].kept("below")
        is_settled = not staying
    return found


def _is_bare(whole: WholeGoal, leaving: Collection[str]) -> bool:
    return whole.below is not None and all(id_ in leaving for id_ in whole.below)


def _with_parents(planned: Iterable[_Planned]) -> Iterator[Item]:
    """Each item with the row of the goal it hangs on, where that is removed too: it then goes after this one."""
    found = list(planned)
    removed = {one.item.target_id: one.item.row for one in found if one.removes}
    for one in found:
        above = removed.get(one.whole.goal.parent_id) if one.whole is not None and one.leaves else None
        yield replace(one.item, parent_row=above)
