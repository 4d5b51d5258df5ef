import subprocess
import sys

_IMPORT = """
import linecache, sys
from inspector.ui.features import import_qt
import_qt()
import inspector.ui.interior
read = [name for name in linecache.cache if "inspector" in name]
print(len(read), "inspector.ui.window" in sys.modules)
"""
_SIGNATURES = """
import sys
from inspector.ui.features import import_qt
import_qt()
parser = sys.modules["shibokensupport.signature.parser"]
print("pyside_type_init" in vars(parser))
"""
_MISTAKE = """
from PySide6.QtCore import QRect
try:
    QRect("left", 1)
except TypeError as error:
    print(error)
"""


def told(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_no_source_is_read_when_the_window_is_imported() -> None:
    read, imported = told(_IMPORT).split()
    assert int(read) <= 1  # the module that stops it
    assert imported == "True"


def test_signatures_are_worded_when_they_are_asked_for() -> None:
    assert told(_SIGNATURES).split() == ["False"]
    told_plainly = told(_MISTAKE)
    assert "Supported signatures" in told_plainly
    assert told(_SIGNATURES + _MISTAKE).split("\n", 1)[1] == told_plainly
