"""100,000 people of the fictitious company: as the pages the server would send, in a file, and as rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from bw_desktop import endpoints
from bw_desktop.records.people import PeopleReader, Person

PEOPLE = 100_000
PAGE = 30
TODAY = date(2026, 3, 1)


def write_pages(file: Path) -> None:
    """Writes the body of each page in a line of its own; the same each time."""
    # Only who writes needs the sandbox: it must not count as memory of who reads.
    from bw_desktop.sandbox.access import Viewer
    from bw_desktop.sandbox.answers import Answers
    from bw_desktop.sandbox.company import Size
    from bw_desktop.sandbox.store import Store

    store = Store(Size(seed=7, people=PEOPLE, goals=10, today=TODAY))
    answers = Answers(endpoints.load(), store)
    admin = store.person(store.company.key_people["super_admin"])
    assert admin is not None
    viewer = Viewer("super_admin", admin)
    people = (answers.person(person, viewer) for person in map(store.person, store.person_ids()) if person)
    with file.open("w", encoding="utf-8") as out:
        while page := list(islice(people, PAGE)):
            out.write(json.dumps({"results": page}, ensure_ascii=False, separators=(",", ":")) + "\n")


def read_pages(file: Path) -> Iterator[list[Person]]:
    """The people of each page."""
    reader = PeopleReader(endpoints.load(), {}, TODAY)
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield reader.page(json.loads(line)["results"])
