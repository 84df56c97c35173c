"""A view kept in one profile and shared as a file gives the same rows in another one, for the same key (row B8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bw_desktop.assembly import Program
from bw_desktop.assembly.session import Session
from bw_desktop.commands.export_rows import USUAL, batches, joined_columns
from bw_desktop.commands.plain_speech import PlainSpeech
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.domains import DOMAINS, domain_of
from bw_desktop.records.people import today_utc
from bw_desktop.records.view import View
from bw_desktop.storage.settings import Workspace
from bw_desktop.wording import Wording
from tests import canaries
from tests.sandbox_server import Sandbox, running_sandbox

ASKED = ("no-goal", "reports", "at-risk", "open-conversations", "no-feedback")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running_sandbox("--people", "120", "--goals", "200", "--today", str(today_utc())) as running:
        yield running


async def opened(profile: Path, sandbox: Sandbox) -> tuple[Program, Session]:
    program = Program.start(profile)
    workspace = Workspace(profile.name, f"ACME {profile.name}", sandbox.base_url, "test", look_only=False)
    return program, await program.open(workspace, sandbox.keys["super_admin"])


async def rows(session: Session, view: View) -> list[str]:
    domain = domain_of(view.domain)
    dataset = Dataset(domain.columns, PlainSpeech(Wording()))
    dataset.add_columns(await joined_columns(session, view))
    async for batch in batches(session, domain, view.period or USUAL):
        dataset.append(batch.rows)
    return [dataset.rows[index].id for index in dataset.select(view.query(today_utc()))]


async def test_the_same_rows_in_the_same_order(sandbox: Sandbox, tmp_path: Path) -> None:
    questions = {one.id: one for domain in DOMAINS for one in domain.questions}
    here, mine = await opened(tmp_path / "here", sandbox)
    there, theirs = await opened(tmp_path / "there", sandbox)
    for name in ASKED:
        asked = questions[name]
        kept = asked.view(asked.usual(today_utc())).named(name)
        here.settings = here.settings.with_view("here", kept)
        file = tmp_path / f"{name}.bwview"
        file.write_text(here.settings.views["here"][-1].to_json(), "utf-8")
        found = await rows(mine, kept)
        assert found, name
        assert await rows(theirs, View.from_json(file.read_bytes())) == found
    assert there.settings.views == {}
    await here.aclose()
    await there.aclose()


async def test_a_file_holds_neither_a_row_nor_the_key(sandbox: Sandbox, tmp_path: Path) -> None:
    program, session = await opened(tmp_path / "here", sandbox)
    view = DOMAINS[0].questions[0].view(90).named("Newcomers")
    people = [person async for batch in session.people.rows() for person in batch.rows]
    content = view.to_json()
    assert sandbox.keys["super_admin"] not in content
    assert not [person.name for person in people if person.name in content or str(person.email) in content]
    assert not canaries.found_in(content.encode())
    assert date.today().isoformat() not in content  # noqa: DTZ011 - the days are words
    await program.aclose()
