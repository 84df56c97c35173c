"""A session tells why Betterworks is left alone for a while, for as long as it is open (row H1)."""

from __future__ import annotations

from pathlib import Path

from bw_desktop.assembly.program import Program
from bw_desktop.messages import Message
from bw_desktop.storage.settings import Workspace
from tests.sandbox_server import running_sandbox


async def test_waiting_is_told_and_its_end_too_until_the_session_is_closed(tmp_path: Path) -> None:
    heard: list[Message | None] = []
    program = Program.start(tmp_path / "profile")
    with running_sandbox("--fault", "429:count=1,retry_after=1") as sandbox:
        workspace = Workspace("one", "One", sandbox.base_url, "test", remember_key=False)
        session = await program.open(workspace, sandbox.keys["super_admin"])
        session.on_waiting(heard.append)
        await session.client.call("users.me")
        assert [message.id if message else None for message in heard] == ["api-waiting-slow-down", None]
        await program.close(session)
        again = await program.open(workspace, sandbox.keys["super_admin"])
        sandbox.set_faults("429:count=1,retry_after=1")
        await again.client.call("users.me")
        await program.aclose()
    assert len(heard) == 2
