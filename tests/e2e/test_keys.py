"""Keys that do not work, or no longer: each is said in a sentence, and nothing is lost (rows A2, A7, A10)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.e2e.desktop import Desktop, Seen, desktop, wait_until
from tests.e2e.goal_files import goal_rows, written_csv
from tests.e2e.steps import calm, choose_file, enter_key, go_to_key, go_to_send
from tests.sandbox_server import Sandbox, running_sandbox

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "keys"
GOALS = 24


@pytest.mark.timeout(300)
def test_keys_that_are_refused_are_told_apart_and_replaced(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with running_sandbox("--latency", "10ms") as sandbox, desktop(home, PICTURES) as screen:
        with screen.start("--profile", str(tmp_path / "profile")) as (_, seen):
            _refused_in_the_first_run(seen, sandbox, screen)
            _a_plain_user_sees_little(seen, sandbox)
            _a_key_that_works(seen, sandbox)
            _revoked_while_one_looks(seen, sandbox, screen)
            file, owners = _goal_file(sandbox, tmp_path)
            existing = {goal["id"] for goal in sandbox.state("goals")}
            _revoked_while_one_sends(seen, sandbox, screen, file)
        created = [goal for goal in sandbox.state("goals") if goal["id"] not in existing]
        assert Counter(goal["name"] for goal in created) == Counter(row["name"] for row in goal_rows(GOALS, owners, ""))


def _refused_in_the_first_run(seen: Seen, sandbox: Sandbox, screen: Desktop) -> None:
    go_to_key(seen, sandbox.base_url)
    enter_key(seen, "no-such-key")
    seen.read("The key was not accepted…", seconds=15)
    seen.read("127.0.0.1 does not accept this API key.…", "label")
    calm(seen)
    sandbox.set_key("admin", revoked=True)
    enter_key(seen, sandbox.keys["admin"])
    seen.read("The key was not accepted…", seconds=15)
    sandbox.set_key("hr_admin", privacy_notice=False)
    enter_key(seen, sandbox.keys["hr_admin"])
    seen.read("…has not accepted Betterworks' privacy notice yet.…", "label", seconds=15)
    calm(seen)
    screen.picture("privacy-notice")


def _a_plain_user_sees_little(seen: Seen, sandbox: Sandbox) -> None:
    enter_key(seen, sandbox.keys["user"])
    seen.read("It can read 4 of 6 areas.", seconds=15)
    seen.read("Users: your key can't see this. A …", "label")
    calm(seen)
    seen.press("Back", "push button")


def _a_key_that_works(seen: Seen, sandbox: Sandbox) -> None:
    enter_key(seen, sandbox.keys["super_admin"])
    seen.read("It can read 6 of 6 areas.", seconds=15)
    seen.press("Show the users")
    seen.read("60 rows", seconds=20)


def _revoked_while_one_looks(seen: Seen, sandbox: Sandbox, screen: Desktop) -> None:
    sandbox.set_key("super_admin", revoked=True)
    seen.press("Refresh", "push button")
    seen.read("…no longer accepts the key. Paste a new one; nothing that was loaded or is being sent is lost.…")
    calm(seen)
    screen.picture("replace-key")
    sandbox.set_key("super_admin", revoked=False)
    _replace(seen, sandbox.keys["super_admin"])
    seen.read("60 rows", seconds=20)


def _revoked_while_one_sends(seen: Seen, sandbox: Sandbox, screen: Desktop, file: Path) -> None:
    seen.press("Uploads", "page tab")
    seen.press("Upload goals", "push button")
    choose_file(seen, file)
    go_to_send(seen, GOALS)
    sandbox.set_faults("key-revoked:method=POST,after=7")
    seen.press("Send all", "radio button")
    seen.press(f"Send {GOALS} rows")
    seen.press("Replace key…", "push button", seconds=30)
    calm(seen)
    screen.picture("sending-waits-for-a-key")
    sandbox.set_key("super_admin", revoked=False)
    _replace(seen, sandbox.keys["super_admin"])
    seen.read(f"{GOALS} created…", "label", seconds=60)


def _replace(seen: Seen, key: str) -> None:
    seen.fill("API key", key, role="password text", window="Replace")
    seen.press("Test and use this key", window="Replace")
    wait_until(lambda: not any("Replace" in name for name in seen.windows()), 20, "the panel did not close")


def _goal_file(sandbox: Sandbox, folder: Path) -> tuple[Path, list[str]]:
    owners = [user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"]][:5]
    return written_csv(folder / "goals.csv", goal_rows(GOALS, owners, "")), owners
