"""The trail of tabs and people: back and forward, and what lay ahead is forgotten when one turns off."""

from __future__ import annotations

from bw_desktop.ui.shell.trail import Stop, Trail
from bw_desktop.ui.tables.stand import Stand

STAND = Stand("anna", {}, "7", (3, 1), ((3, 1, 3, 1),), 12, (0, 40))
USERS, ANNA, GOALS = Stop("users"), Stop("users", "7", "Anna"), Stop("goals")


def trail(*stops: Stop) -> Trail:
    made = Trail()
    for stop in stops:
        made.arrive(stop)
    return made


def test_one_goes_back_the_way_one_came_and_forward_again() -> None:
    made = trail(USERS, ANNA, GOALS)
    assert (made.move(-1), made.move(-1), made.move(-1)) == (ANNA, USERS, None)
    assert (made.can_go_back, made.can_go_forward) == (False, True)
    assert (made.move(1), made.move(1), made.move(1)) == (ANNA, GOALS, None)


def test_each_stop_comes_back_as_it_was_left() -> None:
    made = trail(USERS)
    made.leave(STAND)
    made.arrive(ANNA)
    back = made.move(-1)
    assert back is not None
    assert back.stand == STAND


def test_turning_off_forgets_what_lay_ahead() -> None:
    made = trail(USERS, ANNA, GOALS)
    made.move(-1)
    made.move(-1)
    made.arrive(GOALS)
    assert not made.can_go_forward
    assert made.move(-1) == USERS


def test_staying_is_no_stop() -> None:
    made = trail(USERS, USERS, ANNA, Stop("users", "7", "Anna S."))
    assert (made.move(-1), made.move(-1)) == (USERS, None)


def test_an_empty_trail_leads_nowhere() -> None:
    made = Trail()
    made.leave(STAND)
    assert (made.here, made.move(-1), made.can_go_back, made.can_go_forward) == (None, None, False, False)


def test_a_long_day_does_not_grow_the_trail_for_ever() -> None:
    made = trail(*(Stop(f"tab-{number}") for number in range(500)))
    steps = 0
    while made.move(-1):
        steps += 1
    assert steps == 99
