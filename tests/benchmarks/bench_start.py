"""A cold start, from nothing to a window that answers, beside a bare PySide6 window; each a process of its own.

A window answers when it has been painted and an event that was put in its queue after that is handled. The processes
take turns; what is compared are the medians. Both find their modules compiled, as an installed program does.
"""

from __future__ import annotations

import os
import sys

ROUNDS = 9
MODES = {"demo": ("--demo",), "first run": ()}


def main() -> None:
    """Prints one line per way to start."""
    import json
    import statistics
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        times: dict[str, list[float]] = {}
        for turn in range(ROUNDS + 1):
            for mode in ("bare", *MODES):
                spent = seconds(folder, mode, turn)
                if turn:  # the first turn compiles the modules, and brings them into memory
                    times.setdefault(mode, []).append(spent)
    bare = statistics.median(times["bare"])
    for mode in MODES:
        ours = statistics.median(times[mode])
        line = {"work": f"cold start to a window that answers, {mode}", "against": "a bare PySide6 window"}
        values = {"ours": round(ours, 3), "theirs": round(bare, 3), "unit": "s", "ratio": ours / bare}
        print(json.dumps({**line, **values, "budget": "<= 2.5"}), flush=True)


def seconds(folder: str, mode: str, turn: int) -> float:
    """How long one process takes from its start to the answer of its window."""
    import subprocess
    import time
    from pathlib import Path

    profile = Path(folder) / f"{mode}-{turn}"
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    words = [sys.executable, __file__, mode, *MODES.get(mode, ()), "--profile", str(profile)]
    began = time.perf_counter()
    with subprocess.Popen(words, env={**os.environ, **compiled}, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        spent = time.perf_counter() - began
    assert said == b"answers\n", f"{mode}: no window"
    return spent


def watch() -> object:
    """Says "answers" once a window was painted and handles what comes after, and ends the process there.

    It comes with the application, whoever makes it, so that nothing is imported earlier than it would be.
    """
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QWidget

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
                application.removeEventFilter(self)
                QApplication.postEvent(self, QEvent(QEvent.Type.User), -1000)
            return False

        def customEvent(self, _event: QEvent) -> None:
            os.write(1, b"answers\n")
            os._exit(0)

    application = QApplication(sys.argv[:1])
    found = Watch(application)
    application.installEventFilter(found)
    return found


def bare() -> None:
    """The least one can open with PySide6."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    QApplication.exec()


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        kept = watch()
        if sys.argv[1] == "bare":
            bare()
        else:
            from bw_desktop.__main__ import main as start

            start(sys.argv[2:])
