"""Every screen of `shots.py`: each control has a name, and no text is cut in any language, at any size (N2, N4, N5)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHOTS = Path(__file__).parents[1] / "shots.py"
LARGEST_TEXT = 150


def _found(language: str, scale: int, text_size: int) -> list[str]:
    environment = {**os.environ, "QT_SCALE_FACTOR": str(scale / 100)}
    command = [sys.executable, str(SHOTS), "--inspect", language, "--text-size", str(text_size)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr[-2000:]
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.timeout(180)
def test_every_control_has_a_name_and_no_text_is_cut() -> None:
    assert _found("en", 100, 100) == []


@pytest.mark.e2e
@pytest.mark.parametrize("language", ["en", "de", "qps"])
@pytest.mark.parametrize(("scale", "text_size"), [(100, 100), (200, 100), (100, LARGEST_TEXT)])
def test_in_each_language_and_size(language: str, scale: int, text_size: int) -> None:
    assert _found(language, scale, text_size) == []
