"""Of several columns that claim a field one gets it, or none and it is said (row E1)."""

from __future__ import annotations

from bw_desktop.upload import MatchReason
from bw_desktop.upload.claims import Claim, settle


def claim(*fields: str, reason: MatchReason = MatchReason.ALIAS, filled: bool = True) -> Claim:
    return Claim(0, "x", ["a"] if filled else [], (), 1.0, list(fields), reason)


def test_the_surer_reason_wins_and_the_other_is_asked() -> None:
    listed, similar = claim("unit"), claim("unit", reason=MatchReason.SIMILAR)
    settle([similar, listed])
    assert (listed.chosen, similar.chosen) == ("unit", None)
    assert similar.result().reason is MatchReason.AMBIGUOUS


def test_a_tie_stays_open_unless_one_is_empty() -> None:
    first, second = claim("unit"), claim("unit")
    settle([first, second])
    assert (first.chosen, second.chosen) == (None, None)
    filled, blank = claim("unit"), claim("unit", filled=False)
    settle([filled, blank])
    assert (filled.chosen, blank.chosen) == ("unit", None)


def test_what_is_taken_narrows_what_others_could_be() -> None:
    either, sure = claim("name", "owner_name"), claim("name")
    settle([either, sure])
    assert (sure.chosen, either.chosen) == ("name", "owner_name")


def test_what_its_contents_contradict_is_given_nothing() -> None:
    contradicted = claim("unit", reason=MatchReason.CONTRADICTED)
    settle([contradicted])
    assert contradicted.result().reason is MatchReason.CONTRADICTED
    assert contradicted.chosen is None


def test_only_a_match_by_its_name_can_be_doubted() -> None:
    listed, chosen = claim("unit"), claim("unit", reason=MatchReason.LAST_TIME)
    for one in (listed, chosen):
        one.doubt()
    assert (listed.reason, chosen.reason) == (MatchReason.SIMILAR, MatchReason.LAST_TIME)
