"""How a command ends: its exit code, and what it says of a failure."""

import os
import sys

from inspector.errors import InspectorError

DONE, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


def complain(error: Exception) -> None:
    """Say in one line on standard error what went wrong."""
    if os.environ.get("INSPECTOR_DEBUG"):
        raise error
    sentence = str(error)
    if not isinstance(error, InspectorError):
        sentence = (
            f"Inspector made a mistake: {type(error).__name__}: {error}; "
            "run with INSPECTOR_DEBUG=1 to see where."
        )
    print("inspector:", " ".join(sentence.split()), file=sys.stderr)
