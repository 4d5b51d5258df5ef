"""Import PyMuPDF without what nothing here asks for: its search for tables, and half its memory.

With all that it imports itself the search takes a sixth of the time until the first page is seen.
"""

import ctypes
import inspect
import sys
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

_TABLES = "pymupdf.table"
_TO_C = "_mupdf"  # where the wrappers have what they call
_BY_NAME = "_internal"  # what is called with the names of its arguments, which C does not know


def import_pymupdf() -> None:
    """Import it, unless it is there already; its search for tables can be imported later."""
    if "pymupdf" in sys.modules:
        return
    sys.modules[_TABLES] = ModuleType(_TABLES)
    try:
        import pymupdf  # noqa: F401, PLC0415 - here, where a part of it is missing
    finally:
        del sys.modules[_TABLES]


def thin_out() -> None:
    """Let go of the wrappers that PyMuPDF has around all of MuPDF, as far as they do nothing.

    Seven thousand of them, each with its description, only hand their arguments on to a function
    in C: that takes their place. What they took is used for what is read next, and when a long
    document has been read most of its memory goes back: it lay between them. In a version that is
    made otherwise nothing is changed.
    """
    import pymupdf  # noqa: PLC0415 - after `import_pymupdf`

    wrappers = pymupdf.mupdf
    c = vars(getattr(wrappers, _TO_C))
    _replace(wrappers, c, "", lambda function: function)
    method = ctypes.pythonapi.PyInstanceMethod_New
    method.restype, method.argtypes = ctypes.py_object, [ctypes.py_object]
    for found in list(vars(wrappers).values()):
        if isinstance(found, type) and found.__module__ == wrappers.__name__:
            _replace(found, c, f"{found.__name__}_", method)


def _replace(owner: Any, c: dict[str, object], prefix: str, made: Any) -> None:
    for name, found in list(vars(owner).items()):
        behind = c.get(prefix + name)
        if isinstance(found, FunctionType) and behind and _only_hands_on(found, prefix + name):
            setattr(owner, name, made(behind))


def _only_hands_on(function: FunctionType, name: str) -> bool:
    """Tell whether all that a function does is to call that of this name with its arguments."""
    code = function.__code__
    is_plain = not function.__defaults__ and code.co_names == (_TO_C, name)
    has_any = bool(code.co_flags & inspect.CO_VARARGS)
    if not is_plain or name.endswith(_BY_NAME):
        return False
    return code.co_code == _handing_on(code.co_argcount, has_any=has_any)


@cache
def _handing_on(count: int, *, has_any: bool) -> bytes:
    """Return what a function is compiled to that hands on so many arguments, or any number."""
    given = ", ".join([*(f"a{place}" for place in range(count)), *(["*rest"] if has_any else [])])
    source = f"import {_TO_C}\ndef f({given}): return {_TO_C}.f({given})"
    module = compile(source, "", "exec")  # calls into what is imported are made in another way
    return next(one.co_code for one in module.co_consts if isinstance(one, CodeType))
