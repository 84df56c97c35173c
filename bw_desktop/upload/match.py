"""Decides which column is which field: by name, by last time, by likeness, by contents; doubt is never silent (E1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bw_desktop.records.sheet import CellValue, Sheet
from bw_desktop.upload import contents, guesses, headers
from bw_desktop.upload.claims import Claim, settle
from bw_desktop.upload.fields import STAMP, FieldList
from bw_desktop.upload.header_meaning import fields_instead, is_about_others, meant_fields
from bw_desktop.upload.layout import Layout, titles
from bw_desktop.upload.matching import Matching, MatchReason


def match_columns(sheet: Sheet, layout: Layout, fields: FieldList, last: Mapping[str, str] | None = None) -> Matching:
    """Matches the columns of a sheet. `last` is what `Matching.remembered` gave for such a header before."""
    body = sheet.rows[layout.first_row - 1 :]
    names = titles(sheet, layout)
    vendor = _vendors_own(fields, names)
    claims = [
        _claim(fields, index, name, [row[index] for row in body], last or {}, vendor)
        for index, name in enumerate(names)
    ]
    guesses.tell_names(claims, fields)
    settle(claims)
    guesses.by_need(claims, fields)
    guesses.by_length(claims, fields)
    guesses.by_content(claims, fields)
    guesses.by_rest(claims, fields)
    guesses.by_lending(claims, fields)
    guesses.doubt_owners(claims, fields)
    _leave_derived(claims, fields)
    used = [claim for claim in claims if claim.header or claim.values]
    return Matching(fields, layout, tuple(claim.result() for claim in used))


def _leave_derived(claims: Sequence[Claim], fields: FieldList) -> None:
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


_CONTRADICTS_BELOW = 0.3
_CONVINCES_FROM = 0.8


def _claim(
    fields: FieldList,
    index: int,
    header: str,
    column: Sequence[CellValue],
    last: Mapping[str, str],
    vendor: Mapping[str, str],
) -> Claim:
    found = contents.first_values(column)
    claim = Claim(index, header, contents.sample(column), found, contents.variety(column), [], MatchReason.NONE)
    if header in vendor:
        claim.fields, claim.reason = [vendor[header]], MatchReason.VENDOR
    elif header in last:
        known = {field.id for field in fields}
        _look_inside(claim, fields, MatchReason.LAST_TIME, [last[header]] if last[header] in known else [])
        claim.reason = MatchReason.CONTRADICTED if claim.reason is MatchReason.CONTRADICTED else MatchReason.LAST_TIME
    else:
        for reason, meant in _readings(header, fields):
            if _look_inside(claim, fields, reason, meant):
                break
    return claim


def _readings(header: str, fields: FieldList) -> Iterator[tuple[MatchReason, Sequence[str]]]:
    """The ways to understand a header, surest first: as it is listed, by its words, by likeness to what is listed."""
    listed = headers.known_fields(header, fields)
    yield MatchReason.ALIAS, listed
    if header and not is_about_others(header):
        meant = meant_fields(header, fields)
        yield MatchReason.SIMILAR, meant
        yield MatchReason.SIMILAR, fields_instead((*listed, *meant), fields)
        similar, clear = headers.similar_fields(header, fields)
        yield MatchReason.SIMILAR, similar[:1] if clear else similar


def _look_inside(claim: Claim, fields: FieldList, reason: MatchReason, meant: Sequence[str]) -> bool:
    """Whether the contents allow a reading; the fields they contradict are struck out."""
    if not meant:
        return False
    shares = {name: contents.share(fields[name], claim.values) for name in meant}
    fitting = [
        name for name in meant if shares[name] >= _CONTRADICTS_BELOW and contents.has_shape(fields[name], claim.values)
    ]
    if not fitting:
        if not claim.fields:
            claim.fields, claim.reason = list(meant), MatchReason.CONTRADICTED
        return False
    if len(meant) > 1:
        fitting = [name for name in fitting if shares[name] >= _CONVINCES_FROM] or fitting
    claim.fields, claim.reason = fitting, reason
    return True
