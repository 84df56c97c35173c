"""What a column could be while it is being decided, and who gets a field that several columns claim (row E1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.matching import ColumnMatch, MatchReason


@dataclass(slots=True)
class Claim:
    """The fields a column could be, best first. `values` is a sample; `variety` how many different ones it has."""

    index: int
    header: str
    values: Sequence[CellValue]
    samples: tuple[CellValue, ...]
    variety: float
    fields: list[str]
    reason: MatchReason
    chosen: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it can still be given a field by what else stands in the file."""
        return self.chosen is None and self.reason is not MatchReason.CONTRADICTED

    @property
    def is_free(self) -> bool:
        """Whether nothing is known of it that speaks against a guess by its contents."""
        return self.chosen is None and self.reason is not MatchReason.LAST_TIME and not self.fields

    def take(self, field: str, reason: MatchReason) -> None:
        """Gives it a field, for a reason that is shown."""
        self.chosen, self.reason, self.fields = field, reason, [field]

    def doubt(self) -> None:
        """Makes a match by name alone unsure."""
        if self.reason is MatchReason.ALIAS:
            self.reason = MatchReason.SIMILAR

    def result(self) -> ColumnMatch:
        """What was decided."""
        reason = self.reason
        if self.chosen is None and self.fields and reason is not MatchReason.CONTRADICTED:
            reason = MatchReason.AMBIGUOUS
        return ColumnMatch(self.index, self.header, self.chosen, reason, self.samples, tuple(self.fields))


def settle(claims: Sequence[Claim]) -> None:
    """Gives each field to the one column that claims it best; a tie stays undecided and is said."""
    taken: set[str] = set()
    while True:
        undecided = [claim for claim in claims if claim.is_open]
        for claim in undecided:
            claim.fields = [name for name in claim.fields if name not in taken] or claim.fields
        single = [claim for claim in undecided if len(claim.fields) == 1 and claim.fields[0] not in taken]
        if not single:
            return
        for name in dict.fromkeys(claim.fields[0] for claim in single):
            winner = _best([claim for claim in single if claim.fields[0] == name])
            taken.add(name)
            if winner is not None:
                winner.chosen = name


def _best(rivals: Sequence[Claim]) -> Claim | None:
    ranks = list(MatchReason)
    best = min(ranks.index(claim.reason) for claim in rivals)
    first = [claim for claim in rivals if ranks.index(claim.reason) == best]
    filled = [claim for claim in first if claim.values]
    if len(first) > 1 and len(filled) == 1:
        return filled[0]
    return first[0] if len(first) == 1 else None
