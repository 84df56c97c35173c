"""Draws the people of the fictitious company one by one, with the mistakes an HR system has.

A person is a pure function of the seed and a number: nobody is kept.
"""

from __future__ import annotations

from datetime import date, timedelta

from bw_desktop.sandbox import periods
from bw_desktop.sandbox.dice import Dice, coprime
from bw_desktop.sandbox.entities import Person
from bw_desktop.sandbox.names import FullName, Names
from bw_desktop.sandbox.organisation import FIRST_DEPARTMENT, FIRST_PERSON, IT, PEOPLE_AND_CULTURE, SALES, Organisation
from bw_desktop.sandbox.words import Words

DEACTIVATED, LEAVING, ON_LEAVE = 60, 20, 30
NO_DEPARTMENT, NO_MANAGER, NO_EMPLOYEE_ID, NO_TITLE, NEVER_LOGGED_IN = 7, 6, 6, 8, 50
CAPITAL_ADDRESS = 10
"""So many in a thousand."""

CUSTOM_FIELDS = ("cost_centre", "site", "badge", "goal_mode")


class People:
    """The people of an organisation, by number (in the organisation's order) and by id."""

    def __init__(self, seed: int, organisation: Organisation, today: date, words: Words) -> None:
        self._seed = seed
        self._organisation = organisation
        self._today = today
        self._words = words
        self._names = Names(words, seed)
        self.count = organisation.people
        self._step = coprime(self.count, 382)
        self._back = pow(self._step, -1, self.count)
        self._second_anna = organisation.head(SALES) + 1
        self.key_people = {
            "super_admin": organisation.head(PEOPLE_AND_CULTURE),
            "hr_admin": organisation.head(PEOPLE_AND_CULTURE) + 1,
            "admin": organisation.head(IT) + 1,
            "user": organisation.head(SALES),
        }
        self._roles = {number: role for role, number in self.key_people.items()}

    def id_of(self, number: int) -> int:
        """A person's id: ids do not follow the departments, as people joined in another order."""
        return FIRST_PERSON + number * self._back % self.count

    def number_of(self, id: int) -> int | None:
        """The number behind an id; None for an id of nobody."""
        place = id - FIRST_PERSON
        return place * self._step % self.count if 0 <= place < self.count else None

    def with_email(self, email: str) -> int | None:
        """The number of the person with an address, without regard to case."""
        found = self._names.number(email)
        if found is None:
            return None
        if found == self._names.namesake:
            return self._second_anna
        if found == self._second_anna:
            found = self._names.namesake
        return found if found < self.count else None

    def draw(self, number: int) -> Person:
        """The person with this number."""
        dice = Dice(self._seed, "person", number)
        name = self._name(number)
        plain = number in self._roles
        department = self._organisation.department_of(number)
        manager = self._organisation.manager_of(number)
        hired, gone = self._tenure(dice, number)
        return Person(
            id=self.id_of(number),
            uuid=dice.uuid(),
            first_name=name.first,
            last_name=name.last,
            preferred_name=name.first[:3] if dice.chance(80) and name.first.isascii() else "",
            email=name.email.title() if dice.chance(CAPITAL_ADDRESS) else name.email,
            employee_id=self._employee_id(number, missing=dice.chance(NO_EMPLOYEE_ID) and not plain),
            title="" if dice.chance(NO_TITLE) and not plain else self._title(dice, number, department),
            phone=f"ext. {dice.below(10000):04d}" if dice.chance(400) else "",
            location=dice.choice(name.language.cities),
            locale=name.language.locale,
            department_id=None if dice.chance(NO_DEPARTMENT) and not plain else FIRST_DEPARTMENT + department,
            manager_id=None if manager is None or dice.chance(NO_MANAGER) else self.id_of(manager),
            hire_date=hired,
            deactivation_date=gone,
            on_leave=dice.chance(ON_LEAVE) and not plain,
            role=self._role(number, dice.below(1000), gone),
            last_login=None if dice.chance(NEVER_LOGGED_IN) else self._last_login(dice, gone),
            custom_fields=self._custom_fields(dice, number),
            updated=periods.epoch(max(hired, self._today - timedelta(days=1 + dice.below(900)))),
        )

    def tenure(self, number: int) -> tuple[date, date | None]:
        """When this person was hired, and left or will leave; cheaper than the whole person."""
        return self._tenure(Dice(self._seed, "person", number), number)

    def _tenure(self, dice: Dice, number: int) -> tuple[date, date | None]:
        hired = self._today - timedelta(days=20 + dice.below(5000))
        return hired, None if number in self._roles else self._deactivation(dice, hired)

    def _name(self, number: int) -> FullName:
        swapped = {self._second_anna: self._names.namesake, self._names.namesake: self._second_anna}
        return self._names.name(swapped.get(number, number))

    def _deactivation(self, dice: Dice, hired: date) -> date | None:
        chance, days = dice.below(1000), dice.below(700)
        if chance < DEACTIVATED:
            return max(hired, self._today - timedelta(days=days))
        return self._today + timedelta(days=1 + days % 90) if chance < DEACTIVATED + LEAVING else None

    def _employee_id(self, number: int, *, missing: bool) -> str:
        if missing:
            return ""
        text = f"{(number * self._back + 7) % self.count:06d}"
        return f"K{text}" if number % 17 == 5 else text

    def _title(self, dice: Dice, number: int, department: int) -> str:
        if number == self._organisation.head(department):
            return f"Head of {self._organisation.name(department)}" if number else "Chief Executive Officer"
        return f"{dice.choice(self._words.lists['levels'])}{dice.choice(self._words.lists['jobs'])}"

    def _role(self, number: int, chance: int, gone: date | None) -> str:
        if number in self._roles:
            return self._roles[number]
        if gone is not None or chance >= 9:
            return "user"
        return "super_admin" if chance < 1 else "hr_admin" if chance < 4 else "admin"

    def _last_login(self, dice: Dice, gone: date | None) -> str:
        last = min(gone or self._today, self._today)
        return f"{last - timedelta(days=dice.below(60))}T{dice.below(24):02d}:{dice.below(60):02d}:00Z"

    def _custom_fields(self, dice: Dice, number: int) -> dict[str, str]:
        lists = self._words.lists
        badge = f"{number * 31 % 100_000:05d}"
        drawn = (dice.choice(lists["cost_centres"]), dice.choice(lists["sites"]), badge, dice.choice(lists["modes"]))
        return dict(zip(CUSTOM_FIELDS, drawn, strict=True))
