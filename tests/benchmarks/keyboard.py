"""Presses keys on the X display, and tells when: a process of its own, so that nothing in ours holds it up.

`keyboard.py SECONDS KEY ...` presses the keys in turn, so many seconds apart, until it is ended. For each it prints the
monotonic time, which is the same for all processes.
"""

from __future__ import annotations

import itertools
import subprocess
import sys
import time


def main(seconds: float, keys: list[str]) -> None:
    """Presses until it is ended."""
    with subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, text=True) as presser:
        assert presser.stdin is not None
        due = time.monotonic()
        for key in itertools.cycle(keys):
            print(time.monotonic(), flush=True)
            presser.stdin.write(f"key {key}\n")
            presser.stdin.flush()
            due += seconds
            time.sleep(max(0.0, due - time.monotonic()))


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2:])
