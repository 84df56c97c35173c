"""Files that cannot be uploaded: each is named and refused in a sentence, and the program goes on (rows D1, D7, D8)."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.bad_files import BAD_FILES, with_a_million_formatted_rows, with_headers_only
from tests.e2e.desktop import desktop
from tests.e2e.goal_files import goal_rows
from tests.e2e.steps import calm, choose_file

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "bad-files"


def test_each_bad_file_gets_a_sentence_and_the_next_one_is_read(tmp_path: Path) -> None:
    home, files = tmp_path / "home", tmp_path / "files"
    home.mkdir()
    files.mkdir()
    good = with_a_million_formatted_rows(files / "painted.xlsx", goal_rows(9, ["a@example.com"], ""))
    with desktop(home, PICTURES) as screen, screen.start("--demo", "--profile", str(tmp_path / "profile")) as (_, seen):
        seen.press("Uploads", "page tab", seconds=30)
        seen.press("Upload goals", "push button")
        for bad in BAD_FILES:
            path = files / bad.name
            bad.make(path)
            choose_file(seen, path)
            seen.read(f"{bad.said}…", seconds=15)
            calm(seen)
        screen.picture("refused")
        choose_file(seen, with_headers_only(files / "headers.xlsx"))
        seen.read("There are no rows below the column titles.…")
        assert "sensitive" not in seen.read("Go on", "push button")["states"]
        choose_file(seen, good)
        seen.read("9 rows to upload", seconds=20)
        assert "sensitive" in seen.read("Go on", "push button")["states"]
        calm(seen)
        screen.picture("painted")
