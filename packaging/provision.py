"""Sets up what a command of the front door needs: a suitable Python, the locked libraries, system packages.

Nothing is done twice: `.venv/.provisioned.json` remembers which Python and which locks stand. Run as a
script it prints the Debian packages of `test --all`, for machines where somebody else installs them.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STATE = VENV / ".provisioned.json"
LOCKS = ROOT / "packaging" / "requirements"
OLDEST, TOO_NEW = (3, 11), (3, 14)

# Debian packages, by what needs them.
WINDOW = [
    *("libegl1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libxkbcommon-x11-0", "libdbus-1-3", "libfontconfig1"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0"),
    *("libxcb-shape0", "libxcb-xinerama0", "libxcb-xkb1", "fonts-dejavu-core", "fonts-noto-core"),
]
DISPLAY = ["xvfb", "xauth"]
SERVICES = ["dbus", "dbus-x11", "gnome-keyring", "libsecret-1-0", "at-spi2-core", "python3-pyatspi"]
# The system's Python comes without the shared library that a frozen program takes along.
OWN_LIBRARY = [f"libpython3.{sys.version_info[1]}"] if sys.base_prefix == "/usr" else []
FREEZING = ["binutils", *OWN_LIBRARY]
JOURNEYS = [*FREEZING, "libreoffice-calc-nogui", "nginx", "xdotool", "imagemagick"]


def say(text: str) -> None:
    """One line for the person at the terminal, before anything a child process prints."""
    print(text, flush=True)


def is_suitable(version: tuple[int, ...]) -> bool:
    """Whether the program runs on this Python."""
    return OLDEST <= version[:2] < TOO_NEW


def other_pythons() -> list[list[str]]:
    """Commands of suitable Pythons this computer may have, newest first."""
    minors = range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1)
    if os.name == "nt":
        return [["py", f"-3.{minor}"] for minor in minors] if shutil.which("py") else []
    return [[found] for minor in minors if (found := shutil.which(f"python3.{minor}"))]


def right_python(arguments: list[str]) -> None:
    """Returns if this Python is suitable; else starts the command again with one that is, or says what to install."""
    if is_suitable(sys.version_info[:2]):
        return
    for command in other_pythons():
        works = subprocess.run([*command, "-c", ""], capture_output=True, check=False).returncode == 0
        if works:
            raise SystemExit(subprocess.run([*command, *arguments], check=False).returncode)
    stop(f"This needs Python 3.11, 3.12 or 3.13 and runs on {platform.python_version()}: install one from python.org")


def stop(text: str) -> NoReturn:
    """Ends with one line that says what to do."""
    raise SystemExit(text)


def environment(lock: str) -> Path:
    """The Python of `.venv`, with everything in `packaging/requirements/<lock>.txt` installed."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    state = _read_state()
    if state.get("python") != platform.python_version() or not python.exists():
        state = {"python": platform.python_version()}
        _make_venv(python)
    wanted = {name: digest(LOCKS / f"{name}.txt") for name in covered(lock)}
    if state.get(lock) != wanted[lock]:
        say(f"Setting up the libraries in {VENV.name} ...")
        _install(python, LOCKS / f"{lock}.txt")
        STATE.write_text(json.dumps({**state, **wanted}, indent=1), "utf-8")
    return python


def covered(lock: str) -> list[str]:
    """The locks that are installed once this one is: the development lock contains the program's."""
    return ["runtime", "dev"] if lock == "dev" else [lock]


def digest(file: Path) -> str:
    """A fingerprint that is the same whatever line ends a checkout made."""
    return hashlib.sha256(file.read_text("utf-8").encode()).hexdigest()


def _read_state() -> dict[str, str]:
    try:
        state = json.loads(STATE.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def _make_venv(python: Path) -> None:
    if not _can_make_venv():
        _apt_install(["python3-venv"])
    if not _can_make_venv():
        stop("Python's venv module is missing: sudo apt-get install -y python3-venv")
    # A venv of the same Python that somebody made by hand is kept.
    if _version_of(python) != platform.python_version():
        say(f"Making {VENV.name} with Python {platform.python_version()} ...")
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)


def _version_of(python: Path) -> str:
    if not python.exists():
        return ""
    done = subprocess.run([str(python), "--version"], capture_output=True, text=True, check=False)
    return done.stdout.removeprefix("Python ").strip()


def _can_make_venv() -> bool:
    # Asked of a new process: a package that was installed meanwhile counts.
    probe = [sys.executable, "-c", "import venv, ensurepip"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def _install(python: Path, lock: Path) -> None:
    options = ["--disable-pip-version-check", "--no-input", "--quiet", "--require-hashes", "--only-binary", ":all:"]
    done = subprocess.run([str(python), "-m", "pip", "install", *options, "-r", str(lock)], check=False)
    if done.returncode:
        stop("The libraries could not be installed; pip says why above. It needs the network once.")


def system_packages(packages: Iterable[str]) -> None:
    """Installs Debian packages as root; elsewhere says in one line what is missing."""
    if sys.platform != "linux":
        return
    if not shutil.which("dpkg-query"):
        _say_missing_tools()
        return
    missing = not_installed(packages)
    if missing and not _apt_install(missing):
        say(f"Missing here: sudo apt-get install -y --no-install-recommends {' '.join(missing)}")


def not_installed(packages: Iterable[str]) -> list[str]:
    """Those of some Debian packages that are not installed."""
    names = list(packages)
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names]
    shown = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    installed = {line.split()[0] for line in shown.splitlines() if line.endswith(" installed")}
    return [name for name in names if name not in installed]


def _apt_install(packages: list[str]) -> bool:
    if os.name == "nt" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    done = subprocess.run(install, env=quiet, check=False, stdout=subprocess.DEVNULL)
    return done.returncode == 0


def _say_missing_tools() -> None:
    tools = [name for name in ("Xvfb", "dbus-daemon", "gnome-keyring-daemon") if not shutil.which(name)]
    if tools:
        say(f"Missing here (install them with your system's packages): {', '.join(tools)}, and Qt's xcb libraries")


if __name__ == "__main__":
    print(" ".join(["python3-venv", *WINDOW, *DISPLAY, *SERVICES, *JOURNEYS]))
