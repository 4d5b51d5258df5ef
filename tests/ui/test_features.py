import subprocess
import sys

_IMPORT = """
import linecache, sys
from inspector.ui.features import leave_unread
leave_unread()
import inspector.ui.interior
read = [name for name in linecache.cache if "inspector" in name]
print(len(read), "inspector.ui.window" in sys.modules)
"""


def test_no_source_is_read_when_the_window_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT], capture_output=True, text=True, check=True
    )
    read, imported = done.stdout.split()
    assert int(read) <= 1  # the module that stops it
    assert imported == "True"
