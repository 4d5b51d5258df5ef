"""Spare PySide work at every start that nothing here has a use for.

PySide words the signatures of its functions, for whoever makes a mistake in a call or inspects one.
It compiles what does that from source each time, which takes as long as to load Qt: here each of
these modules is compiled when it is first asked for something.

It also reads the source of every module that is imported after it, to see whether the module may
ask for its "features" (other spellings of Qt's names), and Python keeps all that source in memory.

All this is private to PySide. In a version that is made otherwise nothing is spared.
"""

import builtins
import linecache
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_SIGNATURES = "shibokensupport/signature/"
_AT_ONCE = ("__init__", "loader", "importhandler")
_LATER = """
def __getattr__(name, source={source!r}):
    here = globals()
    if not name.startswith("__") and here.pop("__getattr__", None):
        exec(compile(source, __file__, "exec"), here)
    if name in here:
        return here[name]
    raise AttributeError(name)


def update_mapping():  # libshiboken looks for it in the dictionary of one of them
    return __getattr__("update_mapping")()
"""
_SEARCH = "_mod_uses_pyside"


def import_qt() -> None:
    """Import the core of Qt, before anything else of it; what is imported later is not read."""
    with _signatures_later():
        import PySide6.QtCore  # noqa: F401, PLC0415 - here, where it is watched
    search = sys.modules.get("shibokensupport.feature")
    if hasattr(search, _SEARCH):
        setattr(search, _SEARCH, lambda _module: False)
    linecache.clearcache()


@contextmanager
def _signatures_later() -> Iterator[None]:
    """Have modules of signatures be empty until somebody looks into them."""
    plain = builtins.compile

    def compiled(source: Any, name: Any, *rest: Any, **named: Any) -> Any:
        own = str(name).removesuffix(".py").partition(_SIGNATURES)[2]
        if own and own not in _AT_ONCE:
            source = _LATER.format(source=source)
        return plain(source, name, *rest, **named)

    setattr(builtins, "compile", compiled)  # noqa: B010 - which mypy does not let one assign
    try:
        yield
    finally:
        setattr(builtins, "compile", plain)  # noqa: B010
