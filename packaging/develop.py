"""Set Inspector up in this folder and open it, or test it. Needs Python 3.11 with pip, no more.

    python3 packaging/develop.py open [FILE...]          the sample article, where no file is named
    python3 packaging/develop.py test [PYTEST ARGUMENTS]

Everything goes into `.venv`; what is there already is left as it is. System libraries that Qt
needs and a bare Debian lacks are installed where that is allowed, or else named.
"""

from __future__ import annotations  # so that an older Python can say that it is too old

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PROGRAMS = FOLDER / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / "python"
SAMPLE = ROOT / "seeds" / "sample.txt"

# What has to pass. The tests come last, so that their verdict is at the end of the output.
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("pytest",),
)


def main(arguments: list[str]) -> int:
    """Do one of the two commands and return its exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this is run by whatever Python is there
        sys.exit(f"Inspector needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    command, given = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command == "open":
        set_up("requirements.txt")
        files = [Path(name).resolve() for name in given] or [SAMPLE]
        return run(PYTHON, "-m", "inspector", *files)
    if command == "test":
        set_up("requirements-dev.txt")
        return test(given)
    sys.exit(__doc__)


def set_up(requirements: str) -> None:
    """Make the virtual environment, and install what is pinned and what the system lacks."""
    pins = ROOT / "packaging" / requirements
    stamp = FOLDER / f"{requirements}.installed"
    project = (ROOT / "pyproject.toml").read_bytes()
    version = hashlib.sha256(pins.read_bytes() + project).hexdigest()
    if not stamp.is_file() or stamp.read_text() != version:
        # Debian's Python cannot put pip into an environment, but its own pip can fill one.
        venv.create(FOLDER)
        pip = (sys.executable, "-m", "pip", "--python", PYTHON, "install")
        demand(*pip, "--require-hashes", "-r", pins)
        demand(*pip, "--no-deps", "-e", ROOT)
        stamp.write_text(version)
    install_system_libraries()


def install_system_libraries() -> None:
    """Install the Debian packages that are missing; where that is not ours to do, say which."""
    told = subprocess.run(
        [PYTHON, "-m", "inspector", "doctor", "--packages"],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    packages = told.stdout.split()
    if not packages or not shutil.which("apt-get"):
        return
    install = ("apt-get", "install", "-y", "--no-install-recommends", *packages)
    if os.geteuid() != 0:
        sys.exit(
            f"Some system libraries are missing. Install them, and try again:\n"
            f"sudo {' '.join(install)}"
        )
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    demand("apt-get", "update")
    demand(*install)


def test(more: list[str]) -> int:
    """Run every check, also after one has failed; `more` are arguments for pytest."""
    failed = [
        " ".join(check)
        for check in CHECKS
        if run(PROGRAMS / check[0], *check[1:], *(more if check == CHECKS[-1] else ()))
    ]
    print(f"Failed: {', '.join(failed)}." if failed else "Everything passed.", flush=True)
    return 1 if failed else 0


def run(*command: str | Path) -> int:
    """Run a program in the project's folder and return its exit code."""
    shown = (os.path.relpath(part, ROOT) if isinstance(part, Path) else part for part in command)
    print("$", *shown, flush=True)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def demand(*command: str | Path) -> None:
    """Run a program that has to succeed."""
    if code := run(*command):
        sys.exit(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
