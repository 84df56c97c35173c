"""Guesses what no header says: by what is needed, by contents, by the columns beside; each is shown as unsure (E1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bw_desktop.upload import contents
from bw_desktop.upload.claims import Claim
from bw_desktop.upload.fields import Field, FieldList, Kind
from bw_desktop.upload.header_meaning import fields_instead, is_about_others
from bw_desktop.upload.header_words import ideas_of
from bw_desktop.upload.matching import MatchReason

_CONVINCES_FROM = 0.8
_REPEATS_BELOW = 0.8
_BY_CONTENT = {Kind.EMAIL, Kind.CHOICE, Kind.PERIOD}
_BY_NAME = {MatchReason.ALIAS, MatchReason.SIMILAR}
_OF_RESULTS = frozenset({"key", "milestone"})
_OF_GOALS = frozenset({"goal", "scope", "parent"})


def tell_names(claims: Sequence[Claim], fields: FieldList) -> None:
    """Sorts out columns that are all called the name: goals above and below each other, and titles of something else.

    Of two, the one of key results, or the one that repeats itself less, is below; the other is its parent. Where a
    column says that it holds goals, one called "Title" alone is not sure any more.
    """
    name, parent = _title(fields), next((field.id for field in fields if field.kind is Kind.REFERENCE), "")
    called = [c for c in claims if c.is_open and c.reason in _BY_NAME and c.fields in ([name], [parent, name])]
    if len(called) == 2 and not any(parent in claim.fields and claim not in called for claim in claims):
        above, below = sorted(called, key=lambda claim: (_says(claim, _OF_RESULTS), claim.variety))
        is_clear = _says(below, _OF_RESULTS) or above.variety < below.variety * _REPEATS_BELOW
        if is_clear and _says(above, _OF_GOALS) and not _says(above, _OF_RESULTS):
            above.take(parent, MatchReason.CONTENT)
            below.fields = [name]
            return
    if any(_says(claim, _OF_GOALS) for claim in called):
        for claim in called:
            if not _says(claim, _OF_GOALS | _OF_RESULTS):
                claim.doubt()


def _says(claim: Claim, ideas: frozenset[str]) -> bool:
    return not ideas.isdisjoint(ideas_of(claim.header).known)


def _title(fields: FieldList) -> str:
    """The field that says what a row is about."""
    return next((field.id for field in fields if field.required and field.kind is Kind.TEXT), "")


def by_need(claims: Sequence[Claim], fields: FieldList) -> None:
    """A column called "Name" is the goal's where the owner, or the goal's id, stands elsewhere.

    Unless it holds what looks like people. Of several the one with most to read is taken.
    """
    for field in _missing(claims, fields):
        if field.kind is not Kind.TEXT:
            continue
        fitting = [claim for claim in claims if claim.is_open and field.id in claim.fields and claim.values]
        texts = [claim for claim in fitting if not contents.looks_like_people(claim.values)]
        if texts:
            best = max(texts, key=_length)
            is_sure = len(fitting) == 1 and set(best.fields) - {field.id} <= _served(claims, fields)
            best.take(field.id, best.reason if is_sure else MatchReason.SIMILAR)


def by_length(claims: Sequence[Claim], fields: FieldList) -> None:
    """Of several columns that are called the same long text, the one with most to read is it."""
    taken = _taken(claims)
    for field in fields:
        if field.kind is Kind.LONG_TEXT and field.id not in taken:
            rivals = [claim for claim in claims if claim.is_open and claim.fields == [field.id] and claim.values]
            if len(rivals) > 1:
                max(rivals, key=_length).take(field.id, MatchReason.SIMILAR)


def by_lending(claims: Sequence[Claim], fields: FieldList) -> None:
    """What is needed and nowhere else stands in a column that is often called otherwise ("Goal description")."""
    for field in _missing(claims, fields):
        lenders = [
            claim
            for claim in claims
            if claim.reason in _BY_NAME
            and claim.chosen
            and field.id in fields_instead([claim.chosen], fields)
            and contents.is_prose(claim.values)
        ]
        if lenders:
            max(lenders, key=_length).take(field.id, MatchReason.SIMILAR)


def doubt_owners(claims: Sequence[Claim], fields: FieldList) -> None:
    """Owners that are no people's names, or beside the e-mails of other people, are asked."""
    by_field = {claim.chosen: claim for claim in claims}
    for group in fields.one_of:
        kinds = {fields[name].kind: by_field.get(name) for name in group}
        people, emails = kinds.get(Kind.TEXT), kinds.get(Kind.EMAIL)
        if people and not contents.looks_like_people(people.values):
            people.doubt()
        if people and emails and not contents.are_of(people.values, emails.values):
            people.doubt()
            emails.doubt()


def by_content(claims: Sequence[Claim], fields: FieldList) -> None:
    """A free field whose values are unmistakable takes the only unclaimed column that holds nothing else."""
    taken = _taken(claims)
    for field in fields:
        if field.id not in taken and field.kind in _BY_CONTENT:
            _only(field, [claim for claim in _unclaimed(claims) if _is_full_of(field, claim)])
    _dates(claims, fields)
    for group in fields.one_of:
        person = next((fields[name] for name in group if fields[name].kind is Kind.TEXT), None)
        if person and _taken(claims).isdisjoint(group):
            _only(person, [claim for claim in _unclaimed(claims) if claim.is_free and _is_of_people(claim)])
    for field in _missing(claims, fields):
        if field.kind is Kind.TEXT:
            _only(field, [claim for claim in _unclaimed(claims) if contents.is_prose(claim.values)])


def by_rest(claims: Sequence[Claim], fields: FieldList) -> None:
    """A column whose words could mean several fields gets the first that nobody else has or wants."""
    for claim in claims:
        is_guess = claim.is_open and claim.reason is MatchReason.SIMILAR and len(claim.fields) > 1
        if not is_guess or not claim.values or _title(fields) in claim.fields:
            continue
        others = [other for other in claims if other is not claim]
        wanted = {name for other in others for name in ([other.chosen] if other.chosen else other.fields)}
        if claim.fields[0] not in wanted:
            claim.take(claim.fields[0], MatchReason.SIMILAR)


def _unclaimed(claims: Sequence[Claim]) -> Iterator[Claim]:
    for claim in claims:
        if claim.is_open and claim.reason is not MatchReason.LAST_TIME and not is_about_others(claim.header):
            yield claim


def _is_full_of(field: Field, claim: Claim) -> bool:
    if field.kind is Kind.PERIOD and not any(isinstance(v, str) and any(map(str.isalpha, v)) for v in claim.values):
        return False
    return len(claim.values) > 1 and contents.share(field, claim.values) >= _CONVINCES_FROM


def _is_of_people(claim: Claim) -> bool:
    return len(claim.values) > 1 and contents.looks_like_people(claim.values)


def _only(field: Field, fitting: Sequence[Claim]) -> None:
    if len(fitting) == 1:
        fitting[0].take(field.id, MatchReason.CONTENT)
    for claim in fitting if len(fitting) > 1 else ():
        claim.fields = [*claim.fields, field.id]


def _taken(claims: Sequence[Claim]) -> set[str]:
    return {claim.chosen for claim in claims if claim.chosen}


def _missing(claims: Sequence[Claim], fields: FieldList) -> Iterator[Field]:
    taken = _taken(claims)
    return (field for field in fields if field.required and field.id not in taken)


def _served(claims: Sequence[Claim], fields: FieldList) -> set[str]:
    """The fields that need no column more: those of a group which has one, all groups where goals are named by id."""
    taken = _taken(claims)
    is_named = fields.key in taken
    return {name for group in fields.one_of if is_named or not taken.isdisjoint(group) for name in group}


def _length(claim: Claim) -> float:
    return sum(len(str(value)) for value in claim.values) / len(claim.values)


def _dates(claims: Sequence[Claim], fields: FieldList) -> None:
    """Two dates, or one beside a known one, are the first and the last day where they always follow each other."""
    days = [field for field in fields if field.kind is Kind.DATE and field.required]
    if len(days) != 2:
        return
    known = {claim.chosen: claim for claim in claims if claim.chosen in {field.id for field in days}}
    free = [claim for claim in _unclaimed(claims) if claim.is_free and _is_full_of(days[0], claim)]
    first, last = (known.get(field.id) for field in days)
    if len(free) + len(known) != 2 or not free:
        return
    first = first or free.pop(0)
    last = last or free.pop(0)
    if contents.follow(first.values, last.values):
        for field, claim in zip(days, (first, last), strict=True):
            if claim.chosen is None:
                claim.take(field.id, MatchReason.CONTENT)
