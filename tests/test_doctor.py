"""What is told about a machine, whole or lacking something."""

import stat
import sys
from importlib import metadata

import pytest

from inspector import cli, doctor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux libraries")


@pytest.fixture
def ldd(tmp_path, monkeypatch):
    """Return what makes a stand-in for the system's ldd: only so can a library be missing."""

    def say(*missing: str) -> None:
        program = tmp_path / "ldd"
        told = "".join(f"\\t{name} => not found\\n" for name in missing)
        program.write_text(
            f"#!/bin/sh\nprintf '\\tlibc.so.6 => /lib/libc.so.6\\n{told}'\n", "ascii"
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    return say


@pytest.mark.slow
def test_a_machine_that_runs_this_test_has_all_that_is_needed(capsys):
    assert cli.main(["doctor"]) == 0
    out = capsys.readouterr().out
    for name in ("PySide6_Essentials", "pymupdf", "spacy", "pyqtgraph", "pint"):
        assert f"{name} {metadata.version(name)}" in out
    assert "The language pipeline en_inspector" in out
    assert "Tesseract: " in out
    assert "Qt without a screen starts (offscreen)" in out
    assert out.endswith("All is there.\n")


def test_nothing_is_printed_where_no_package_is_missing(capsys):
    assert cli.main(["doctor", "--packages"]) == 0
    assert capsys.readouterr().out == ""


def test_missing_packages_are_printed_one_a_line_each_once(capsys, ldd):
    ldd("libEGL.so.1", "libgthread-2.0.so.0", "libglib-2.0.so.0", "libEGL.so.1")
    assert cli.main(["doctor", "--packages"]) == 2
    assert capsys.readouterr().out.split() == ["libegl1", "libglib2.0-0"]


@pytest.mark.slow
def test_missing_libraries_are_named_with_the_command_that_mends_it(capsys, ldd):
    ldd("libEGL.so.1", "libnobody-knows.so.3")
    assert cli.main(["doctor"]) == 2
    out = capsys.readouterr().out
    assert "libEGL.so.1, libnobody-knows.so.3" in out
    if doctor.shutil.which("apt-get"):
        assert "apt-get install -y --no-install-recommends libegl1\n" in out


def test_qt_on_a_screen_that_is_not_there_is_no_obstacle_where_a_platform_is_chosen(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not doctor.obstacle()
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert "no display" in doctor.obstacle()
