"""Decides which column is which field: by name, by last time, by likeness, by contents; doubt is never silent (E1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bw_desktop.records.sheet import CellValue, Sheet
from bw_desktop.upload import contents, headers
from bw_desktop.upload.fields import STAMP, FieldList, Kind
from bw_desktop.upload.layout import Layout
from bw_desktop.upload.matching import ColumnMatch, Matching, MatchReason


def match_columns(sheet: Sheet, layout: Layout, fields: FieldList, last: Mapping[str, str] | None = None) -> Matching:
    """Matches the columns of a sheet. `last` is what `Matching.remembered` gave for such a header before."""
    titles = sheet.rows[layout.header_row - 1] if layout.header_row else (None,) * sheet.width
    body = sheet.rows[layout.first_row - 1 :]
    names = [_title(title) for title in titles]
    vendor = _vendors_own(fields, names)
    claims = [
        _claim(fields, index, name, [row[index] for row in body], last or {}, vendor)
        for index, name in enumerate(names)
    ]
    _settle(claims)
    _by_need(claims, fields)
    _by_content(claims, fields)
    _leave_derived(claims, fields)
    used = [claim for claim in claims if claim.header or claim.values]
    return Matching(fields, layout, tuple(claim.result() for claim in used))


def _leave_derived(claims: Sequence[_Claim], fields: FieldList) -> None:
    """An export of ours tells a period for the eye only: the dates it is made of stand beside it."""
    if all(claim.chosen != STAMP for claim in claims):
        return
    for claim in claims:
        if claim.chosen and fields[claim.chosen].gives:
            claim.chosen, claim.fields, claim.reason = None, [], MatchReason.NONE


def _vendors_own(fields: FieldList, names: Sequence[str]) -> Mapping[str, str]:
    """The vendor's own headers with their fields, where this is the vendor's own file: it has all that is needed.

    One of them alone may be anybody's word.
    """
    wanted = {name for group in fields.one_of for name in group}
    needed = {field.vendor for field in fields if field.vendor and (field.required or field.id in wanted)}
    if not needed.issubset(names):
        return {}
    return {field.vendor: field.id for field in fields if field.vendor}


def _title(cell: CellValue) -> str:
    return "" if cell is None else " ".join(str(cell).split())


@dataclass(slots=True)
class _Claim:
    """What a column could be, while it is being decided."""

    index: int
    header: str
    values: Sequence[CellValue]
    samples: tuple[CellValue, ...]
    fields: list[str]
    reason: MatchReason
    chosen: str | None = None

    def result(self) -> ColumnMatch:
        reason = self.reason
        if self.chosen is None and self.fields and reason is not MatchReason.CONTRADICTED:
            reason = MatchReason.AMBIGUOUS
        return ColumnMatch(self.index, self.header, self.chosen, reason, self.samples, tuple(self.fields))


_CONTRADICTS_BELOW = 0.3
_CONVINCES_FROM = 0.8


def _claim(
    fields: FieldList,
    index: int,
    header: str,
    column: Sequence[CellValue],
    last: Mapping[str, str],
    vendor: Mapping[str, str],
) -> _Claim:
    values = contents.sample(column)
    claim = _Claim(index, header, values, contents.first_values(column), [], MatchReason.NONE)
    if header in vendor:
        claim.fields, claim.reason = [vendor[header]], MatchReason.VENDOR
        return claim
    if header in last:
        claim.reason = MatchReason.LAST_TIME
        known = {field.id for field in fields}
        claim.fields = [last[header]] if last[header] in known else []
    elif meant := headers.known_fields(header, fields):
        claim.fields, claim.reason = list(meant), MatchReason.ALIAS
    elif header and not headers.is_about_others(header):
        similar, clear = headers.similar_fields(header, fields)
        claim.fields, claim.reason = list(similar[:1] if clear else similar), MatchReason.SIMILAR
    _look_inside(claim, fields)
    return claim


def _look_inside(claim: _Claim, fields: FieldList) -> None:
    """Strikes out the fields that the contents contradict; the best fitting one comes first."""
    if not claim.fields:
        claim.reason = MatchReason.LAST_TIME if claim.reason is MatchReason.LAST_TIME else MatchReason.NONE
        return
    shares = {name: contents.share(fields[name], claim.values) for name in claim.fields}
    fitting = [name for name in claim.fields if shares[name] >= _CONTRADICTS_BELOW]
    if not fitting:
        claim.reason = MatchReason.CONTRADICTED
        return
    if len(claim.fields) > 1:
        convincing = [name for name in fitting if shares[name] >= _CONVINCES_FROM]
        fitting = convincing or fitting
    claim.fields = fitting


def _settle(claims: Sequence[_Claim]) -> None:
    """Gives each field to the one column that claims it best; a tie stays undecided and is said."""
    taken: set[str] = set()
    while True:
        open_claims = [c for c in claims if c.chosen is None and c.reason is not MatchReason.CONTRADICTED]
        for claim in open_claims:
            claim.fields = [name for name in claim.fields if name not in taken] or claim.fields
        single = [c for c in open_claims if len(c.fields) == 1 and c.fields[0] not in taken]
        if not single:
            return
        for name in dict.fromkeys(claim.fields[0] for claim in single):
            winner = _best([claim for claim in single if claim.fields[0] == name])
            taken.add(name)
            if winner is not None:
                winner.chosen = name


def _best(rivals: Sequence[_Claim]) -> _Claim | None:
    ranks = list(MatchReason)
    best = min(ranks.index(claim.reason) for claim in rivals)
    first = [claim for claim in rivals if ranks.index(claim.reason) == best]
    filled = [claim for claim in first if claim.values]
    if len(first) > 1 and len(filled) == 1:
        return filled[0]
    return first[0] if len(first) == 1 else None


def _by_need(claims: Sequence[_Claim], fields: FieldList) -> None:
    """A column called "Name" is the goal's where the owner, or the goal's id, stands elsewhere.

    Unless it holds what looks like people.
    """
    taken = {claim.chosen for claim in claims if claim.chosen}
    is_named = fields.key in taken
    served = {name for group in fields.one_of if is_named or not taken.isdisjoint(group) for name in group}
    for field in fields:
        if not field.required or field.id in taken:
            continue
        fitting = [
            claim
            for claim in claims
            if claim.chosen is None and field.id in claim.fields and claim.reason is not MatchReason.CONTRADICTED
        ]
        others = set(fitting[0].fields) - {field.id} if len(fitting) == 1 else None
        if others is not None and others <= served and not contents.looks_like_people(fitting[0].values):
            fitting[0].chosen = field.id


def _by_content(claims: Sequence[_Claim], fields: FieldList) -> None:
    """A free field whose values are unmistakable takes the only unclaimed column that holds nothing else."""
    taken = {claim.chosen for claim in claims}
    for field in fields:
        if field.id in taken or field.kind not in {Kind.EMAIL, Kind.CHOICE}:
            continue
        fitting = [
            claim
            for claim in claims
            if claim.chosen is None
            and claim.reason not in {MatchReason.LAST_TIME, MatchReason.CONTRADICTED}
            and not headers.is_about_others(claim.header)
            and len(claim.values) > 1
            and contents.share(field, claim.values) >= _CONVINCES_FROM
        ]
        if len(fitting) == 1:
            fitting[0].chosen, fitting[0].reason, fitting[0].fields = field.id, MatchReason.CONTENT, [field.id]
        for claim in fitting if len(fitting) > 1 else ():
            claim.fields = [*claim.fields, field.id]
