import subprocess
import sys


def imported(code: str) -> set[str]:
    """Return the modules that are loaded after `code` in a fresh interpreter."""
    found = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(found.stdout.split())


def test_the_window_needs_neither_spacy_nor_pymupdf_nor_pyqtgraph():
    loaded = imported("import inspector.ui.interior, inspector.ui.app")
    assert "PySide6.QtWidgets" in loaded
    assert "PySide6.QtPrintSupport" not in loaded
    assert not loaded & {"spacy", "thinc", "pymupdf", "pyqtgraph", "numpy"}
    # Each of these takes a megabyte or more as long as the window is open.
    assert not loaded & {"PySide6.QtNetwork", "hashlib", "html", "importlib.metadata"}
    assert not loaded & {"csv", "inspector.report.chart", "inspector.ui.dialogs.preferences"}


def test_the_children_are_started_before_qt_is_imported():
    assert not {name for name in imported("import inspector.ui.app") if "PySide6" in name}
