"""Chance that is always the same."""

from collections import Counter
from uuid import UUID

from bw_desktop.sandbox.dice import Dice, coprime


def test_the_same_name_draws_the_same() -> None:
    assert [Dice(7, "person", 3).below(1000) for _ in range(3)] == [Dice(7, "person", 3).below(1000)] * 3
    assert Dice(7, "person", 3).uuid() == Dice(7, "person", 3).uuid()


def test_the_numbers_are_those_of_every_system_and_version() -> None:
    dice = Dice(7, "person", 3)
    assert [dice.below(100) for _ in range(5)] == [13, 47, 8, 22, 99]


def test_another_seed_kind_or_number_draws_something_else() -> None:
    names = [(7, "person", 3), (8, "person", 3), (7, "goal", 3), (7, "person", 4)]
    assert len({Dice(*name).below(1 << 64) for name in names}) == len(names)


def test_draws_are_spread_evenly() -> None:
    counts = Counter(Dice("even", number).below(4) for number in range(4000))
    assert all(850 < counts[value] < 1150 for value in range(4))


def test_a_chance_of_none_and_of_all() -> None:
    assert not any(Dice(number).chance(0) for number in range(50))
    assert all(Dice(number).chance(1000) for number in range(50))


def test_a_uuid_is_one() -> None:
    assert UUID(Dice(1).uuid()).version == 4


def test_a_coprime_step_visits_everything_once() -> None:
    for count in (1, 2, 20, 1200, 2112):
        step = coprime(count, 382)
        assert sorted(place * step % count for place in range(count)) == list(range(count))
