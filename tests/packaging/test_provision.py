"""Provisioning: what is decided before anything is installed. The installing itself is what `.ci/run` does first."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import provision


@pytest.mark.parametrize(("version", "good"), [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False)])
def test_python_versions(version: tuple[int, int], *, good: bool) -> None:
    assert provision.is_suitable(version) is good


def test_a_suitable_python_goes_on() -> None:
    provision.right_python(["dev.py"])
    assert provision.is_suitable(sys.version_info[:2])


def test_an_unsuitable_python_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provision, "OLDEST", (9, 0))
    monkeypatch.setattr(provision, "other_pythons", list)
    with pytest.raises(SystemExit, match=r"needs Python 3\.11"):
        provision.right_python(["dev.py"])


def test_another_python_of_this_computer_takes_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provision, "OLDEST", (9, 0))
    monkeypatch.setattr(provision, "other_pythons", lambda: [["no-such-python"][:0] or [sys.executable]])
    with pytest.raises(SystemExit) as ended:
        provision.right_python(["-c", "raise SystemExit(7)"])
    assert ended.value.code == 7


def test_the_development_lock_covers_the_programs() -> None:
    assert provision.covered("dev") == ["runtime", "dev"]
    assert provision.covered("runtime") == ["runtime"]
    runtime, dev = (pins(name) for name in provision.covered("dev"))
    assert runtime.items() <= dev.items()


def pins(name: str) -> dict[str, str]:
    text = (provision.LOCKS / f"{name}.txt").read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["runtime", "dev", "audit"])
def test_every_pin_has_hashes_and_no_address(name: str) -> None:
    text = (provision.LOCKS / f"{name}.txt").read_text("utf-8")
    starts = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert starts
    assert all(re.match(r"[a-z0-9.-]+==\S+ (; .+ )?\\$", line) for line in starts)
    assert all(part.lstrip().startswith("--hash=sha256:") for part in re.split(r"==.*\\\n", text)[1:])
    assert "://" not in text


def test_a_fingerprint_does_not_depend_on_line_ends(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"a\nb\n")
    other.write_bytes(b"a\r\nb\r\n")
    assert provision.digest(one) == provision.digest(other)


def test_nothing_is_installed_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    installed: list[str] = []
    python = tmp_path / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    python.parent.mkdir()
    python.touch()
    monkeypatch.setattr(provision, "VENV", tmp_path)
    monkeypatch.setattr(provision, "STATE", tmp_path / "state.json")
    monkeypatch.setattr(provision, "_install", lambda _python, lock: installed.append(lock.name))
    (tmp_path / "state.json").write_text(json.dumps({"python": platform.python_version()}), "utf-8")

    assert provision.environment("runtime") == python
    provision.environment("runtime")
    provision.environment("dev")
    provision.environment("runtime")

    assert installed == ["runtime.txt", "dev.txt"]
    assert capsys.readouterr().out.count("Setting up") == 2


def test_a_damaged_state_means_starting_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []
    monkeypatch.setattr(provision, "VENV", tmp_path)
    monkeypatch.setattr(provision, "STATE", tmp_path / "state.json")
    monkeypatch.setattr(provision, "_make_venv", made.append)
    monkeypatch.setattr(provision, "_install", lambda _python, _lock: None)
    (tmp_path / "state.json").write_text("{damaged", "utf-8")
    provision.environment("runtime")
    assert len(made) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
def test_missing_packages_are_named_once(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(provision, "not_installed", lambda packages: list(packages)[:1])
    monkeypatch.setattr(provision, "_apt_install", lambda _packages: False)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/dpkg-query")
    provision.system_packages(["xvfb", "dbus"])
    assert capsys.readouterr().out == "Missing here: sudo apt-get install -y --no-install-recommends xvfb\n"


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="needs Debian")
def test_dpkg_knows_what_is_installed() -> None:
    assert provision.not_installed(["dpkg", "no-such-package-anywhere"]) == ["no-such-package-anywhere"]


def test_the_script_prints_the_packages_for_somebody_else_to_install() -> None:
    script = Path(provision.__file__)
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    assert {"xvfb", "gnome-keyring", "libreoffice-calc-nogui"} <= set(done.stdout.split())
