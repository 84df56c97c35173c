"""The column that stays: at every scale its rows stand beside the others, and it is seen at the last column (B4)."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.ui.tables import grid_in_step


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_at_the_last_column_the_name_is_seen_and_rows_and_selection_are_in_step(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", grid_in_step.__name__]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    assert facts["ratio"] == float(scale)
    assert facts["scrolled"] > 0
    assert facts["name_seen"]
    assert len(facts["left"]) > 5
    assert facts["left"] == facts["right"]
    assert any(is_selected for _, _, is_selected in facts["left"])
