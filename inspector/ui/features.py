"""Spare PySide the search for a feature that nothing here uses.

PySide reads the source of every module that is imported after it, to see whether the module may
ask for its "features" (other spellings of Qt's names), and Python keeps all that source in memory.
"""

import sys

import PySide6.QtCore  # noqa: F401 - which brings the search along

_SEARCH = "_mod_uses_pyside"  # private to PySide: another version may do without


def leave_unread() -> None:
    """Import modules from now on without reading their source; one that asks has no features."""
    search = sys.modules.get("shibokensupport.feature")
    if hasattr(search, _SEARCH):
        setattr(search, _SEARCH, lambda _module: False)
