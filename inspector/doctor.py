"""Tell what is installed here, what is missing, and what mends it."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata

from inspector.display import obstacle, pyside_folder
from inspector.errors import InspectorError
from inspector.report.program import program_words

_DISTRIBUTIONS = (
    "PySide6_Essentials",
    "pymupdf",
    "spacy",
    "pyqtgraph",
    "pint",
    "charset-normalizer",
    "Jinja2",
    "trafilatura",
)

# The Debian package of each system library that Qt's own libraries ask for by name.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

# What of PySide6 the window and its tests load; the Wayland plugin only where there is Wayland.
_QT_FILES = (
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "QtTest.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
)
_WAYLAND = "Qt/plugins/platforms/libqwayland.so"

_START_QT = "from PySide6.QtGui import QGuiApplication as A; print(A([]).platformName())"


def run(*, packages_only: bool = False) -> bool:
    """Print a report, or only the Debian packages that are missing; tell whether all is there."""
    missing = missing_libraries()
    if packages_only:
        for package in _packages(missing):
            print(package)
        return not missing
    well = True
    for part in (_versions(), _pipelines(), _tesseract(), _qt(), _libraries(missing)):
        for is_well, line in part:
            print("  " if is_well else "✗ ", line, sep="")
            well &= is_well
    print("\nAll is there." if well else "\nSomething is missing: see the lines marked ✗.")
    return well


def missing_libraries() -> tuple[str, ...]:
    """Return the names of the system libraries that Qt asks for and this machine lacks."""
    folder = pyside_folder()
    if not folder or not shutil.which("ldd"):
        return ()
    wanted = [*_QT_FILES, _WAYLAND] if os.environ.get("WAYLAND_DISPLAY") else _QT_FILES
    told = subprocess.run(
        ["ldd", *(str(folder / name) for name in wanted)],
        capture_output=True,
        text=True,
        check=False,
    )
    lacking = (line.split()[0] for line in told.stdout.splitlines() if "not found" in line)
    return tuple(sorted(set(lacking)))


# ------------------------------------------------------- the parts of the report


def _versions() -> Iterator[tuple[bool, str]]:
    yield True, program_words()
    yield True, f"Python {platform.python_version()} on {platform.platform()}"
    for name in _DISTRIBUTIONS:
        try:
            yield True, f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield False, f"{name} is not installed: pip install -r packaging/requirements.txt"


def _pipelines() -> Iterator[tuple[bool, str]]:
    try:
        # The part that knows spaCy, which may be what is missing.
        from inspector.language.pipeline import installed, load

        info = load(None).info
        yield True, f"The language pipeline {info.name} {info.version} loads"
    except (ImportError, InspectorError) as error:
        yield False, f"The language pipeline does not load: {error}"
    else:
        yield True, f"Pipelines that can be chosen: {', '.join(installed()) or 'none besides'}"


def _tesseract() -> Iterator[tuple[bool, str]]:
    found = shutil.which("tesseract")
    yield (
        True,
        f"Tesseract: {found or 'not found'} (it reads scanned pages; this version can do without)",
    )


def _qt() -> Iterator[tuple[bool, str]]:
    yield _starts("offscreen")
    if reason := obstacle():
        yield True, f"Qt on this screen: not tried. {reason}"
    else:
        yield _starts(os.environ.get("QT_QPA_PLATFORM", ""))


def _starts(name: str) -> tuple[bool, str]:
    """Start Qt on a platform in a child process, since Qt ends a process where it cannot."""
    environment = {**os.environ, "QT_QPA_PLATFORM": name} if name else dict(os.environ)
    told = subprocess.run(
        [sys.executable, "-c", _START_QT],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=60,
    )
    what = f"Qt {'on this screen' if name != 'offscreen' else 'without a screen'}"
    if told.returncode == 0:
        return True, f"{what} starts ({told.stdout.strip()})"
    reason = told.stderr.strip().splitlines()[-1:] or [f"it ended with {told.returncode}"]
    return False, f"{what} does not start: {reason[0]}"


def _libraries(missing: tuple[str, ...]) -> Iterator[tuple[bool, str]]:
    if not missing:
        yield True, "System libraries that Qt needs: all there"
        return
    yield False, f"System libraries that Qt needs and that are missing: {', '.join(missing)}"
    packages = _packages(missing)
    if packages and shutil.which("apt-get"):
        become = "" if os.geteuid() == 0 else "sudo "
        command = "apt-get install -y --no-install-recommends"
        yield False, f"To mend it: {become}{command} {' '.join(packages)}"


def _packages(missing: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_PACKAGES[name] for name in missing if name in _PACKAGES))
