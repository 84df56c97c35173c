"""The front door for engineers: `python3 packaging/dev.py COMMAND`, on any system, with nothing set up before.

Every command first sets up what it needs (see `provision`). Only Python's standard library is used here.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import benches
import companions
import provision
from provision import ROOT, say

WORKERS = "2"
SPEC = ROOT / "packaging" / "bw_desktop.spec"
FROZEN = ROOT / "dist" / "bw_desktop"
FROZEN_BUDGET_MB = 165
PICTURE = ROOT / "shots" / "demo.png"
# A window of 1920 x 1200 at 200 %.
PICTURES_SIZE = "3840x2400x24"
PURE_ROOMS = ("records", "upload", "spreadsheet", "wording")

# What is run by each check, from the virtual environment: a tool, or one of our scripts.
CHECKS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "import contracts": ["lint-imports"],
    "dependencies": ["deptry", "."],
    "dead code": [str(ROOT / "packaging" / "dead_code.py")],
    "house rules": [str(ROOT / "packaging" / "house_rules.py")],
}


LOCKED = {
    "runtime": ["pyproject.toml"],
    "dev": [
        *("pyproject.toml", "-c", "packaging/requirements/runtime.txt"),
        *("--group", "test", "--group", "check", "--group", "freeze", "--group", "lock"),
    ],
    "audit": ["--group", "pyproject.toml:audit"],
}
"""The locks, in this order, and what uv makes each from."""


def main(arguments: list[str]) -> int:
    """Runs one command; returns its exit code, 2 where there is no such command."""
    provision.right_python([__file__, *arguments])
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        say("What dev.py can do:\n" + "\n".join((work.__doc__ or "").partition("\n")[0] for work in COMMANDS.values()))
        return 0 if arguments in (["-h"], ["--help"]) else 2
    try:
        return command(arguments[1:])
    except FileNotFoundError as missing:
        provision.stop(f"Missing here: {missing.filename}")


def run(arguments: list[str]) -> int:
    """`run [--demo] [--profile DIR] [FILE]`: the program; without a display, a tour of it that ends in a picture."""
    python = provision.environment("runtime")
    provision.system_packages(provision.WINDOW)
    if has_display():
        return call([python, "-m", "bw_desktop", *arguments])
    provision.system_packages(provision.DISPLAY)
    PICTURE.parent.mkdir(exist_ok=True)
    say("There is no display here: the program runs on a virtual one, shows its first screens and ends.")
    with companions.virtual_display() as name:
        code = call([python, "-m", "bw_desktop", *arguments, "--tour", str(PICTURE)], extra={"DISPLAY": name})
    if code == 0:
        say(f"A picture of the window: {PICTURE}")
    return code


def has_display() -> bool:
    """Whether windows can be seen here."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def test(arguments: list[str]) -> int:
    """`test [--all] [-k WORDS] [PATHS]`: the suite; what pytest knows is passed on. Its summary is the last line."""
    python = provision.environment("dev")
    whole = "--all" in arguments
    journeys = provision.JOURNEYS if whole else []
    provision.system_packages([*provision.WINDOW, *provision.DISPLAY, *provision.SERVICES, *journeys])
    pytest = [str(python), "-m", "pytest", "-n", WORKERS]
    if arguments == ["--all"]:
        say("The pure rooms first, with Qt made unimportable.")
        rooms = [str(folder) for room in PURE_ROOMS if (folder := ROOT / "tests" / room).is_dir()]
        if code := call([*pytest, "-q", "--all", "--without-qt", "-p", "no:pytest-qt", *rooms], cwd=ROOT):
            return code
        say("Now all others.")
        pytest += [f"--ignore={room}" for room in rooms]
    return call([*pytest, "--dist", "worksteal", *arguments], cwd=ROOT)


def check(arguments: list[str]) -> int:
    """`check [NAME ...]`: every check, or those named; what a check says is shown when it fails."""
    python = provision.environment("dev")
    chosen = {name: CHECKS[name] for name in arguments or CHECKS}
    with ThreadPoolExecutor(2) as pool:
        results = dict(zip(chosen, pool.map(lambda words: _checked(python, words), chosen.values()), strict=True))
    for name, (code, text) in results.items():
        say(f"{'failed' if code else 'ok':8}{name}")
        if code:
            say(text.rstrip() + "\n")
    return int(any(code for code, _ in results.values()))


def _checked(python: Path, words: list[str]) -> tuple[int, str]:
    start = [str(python)] if words[0].endswith(".py") else []
    words = words if start else [str(python.parent / words[0]), *words[1:]]
    done = subprocess.run(
        [*start, *words], cwd=ROOT, env=importing(), capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


def bench(arguments: list[str]) -> int:
    """`bench [NAME ...]`: each benchmark beside the peer it names, as a table of ratios."""
    python = provision.environment("dev")
    provision.system_packages([*provision.WINDOW, *provision.DISPLAY])
    with display_environment() as extra:
        return benches.run_all(python, arguments, extra)


def shots(arguments: list[str]) -> int:
    """`shots DIR`: a picture of every screen, light and dark, at both scales and in each language."""
    python = provision.environment("dev")
    provision.system_packages([*provision.WINDOW, *provision.DISPLAY])
    with display_environment(PICTURES_SIZE) as extra:
        return call([python, ROOT / "tests" / "shots.py", *arguments], extra=extra)


@contextlib.contextmanager
def display_environment(size: str = companions.WINDOW_SIZE) -> Iterator[dict[str, str]]:
    """The environment of a virtual display on Linux; elsewhere nothing is needed."""
    if sys.platform != "linux":
        yield {}
        return
    with companions.virtual_display(size) as name:
        yield {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}


@contextlib.contextmanager
def keychain_environment() -> Iterator[dict[str, str]]:
    """The environment of an empty keychain on Linux; elsewhere the system's own is there."""
    if sys.platform != "linux":
        yield {}
        return
    with companions.unlocked_keychain() as environment:
        yield environment


def freeze(arguments: list[str]) -> int:
    """`freeze`: the one-folder build in `dist/bw_desktop`, its size, and its own `--self-check`."""
    python = provision.environment("dev")
    provision.system_packages([*provision.WINDOW, *provision.DISPLAY, *provision.SERVICES, *provision.FREEZING])
    quiet = ["--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(FROZEN.parent), "--workpath", str(ROOT / "build")]
    if code := call([python, "-m", "PyInstaller", *quiet, *places, SPEC, *arguments], cwd=ROOT):
        return code
    size = megabytes(FROZEN)
    say(f"{FROZEN.relative_to(ROOT)}: {size:.0f} MB (budget on Linux: {FROZEN_BUDGET_MB} MB)")
    console = FROZEN / ("bw-desktop-console" + (".exe" if os.name == "nt" else ""))
    with display_environment() as extra, keychain_environment() as more:
        code = call([console, "--self-check"], extra={**extra, **more})
    return code or int(sys.platform == "linux" and size > FROZEN_BUDGET_MB)


def megabytes(folder: Path) -> float:
    """What a folder's files take, links not followed, in millions of bytes."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir()) / 1e6


def sandbox(arguments: list[str]) -> int:
    """`sandbox ...`: the simulated Betterworks server on loopback; see `sandbox --help`."""
    return call([provision.environment("runtime"), "-m", "bw_desktop.sandbox", *arguments])


def campaign(arguments: list[str]) -> int:
    """`campaign [--runs N] [--seed S]`: uploads through random faults, judged by the sandbox; see `campaign --help`."""
    python = provision.environment("dev")
    provision.system_packages(provision.SERVICES)
    extra = {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "packaging")))}
    return call([python, "-m", "tests.campaign", *arguments], cwd=ROOT, extra=extra)


def lock(arguments: list[str]) -> int:
    """`lock [--upgrade]`: writes packaging/requirements anew from pyproject.toml, for all systems at once."""
    python = provision.environment("dev")
    for name, sources in LOCKED.items():
        lock_file = Path("packaging") / "requirements" / f"{name}.txt"
        fixed = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--quiet"]
        if code := call(
            [python, "-m", "uv", "pip", "compile", *fixed, *arguments, *sources, "-o", lock_file], cwd=ROOT
        ):
            return code
    return 0


def call(words: Sequence[str | Path], cwd: Path | None = None, extra: Mapping[str, str] | None = None) -> int:
    """Runs a program where `bw_desktop` can be imported; returns its exit code. An interruption is the child's."""
    with subprocess.Popen([str(word) for word in words], cwd=cwd, env=importing(extra)) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


def importing(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment in which a Python finds `bw_desktop` and writes UTF-8."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(extra or {})}


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "shots": shots,
    "freeze": freeze,
    "sandbox": sandbox,
    "campaign": campaign,
    "lock": lock,
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
