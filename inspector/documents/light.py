"""Import PyMuPDF without its search for tables, which nothing here asks for.

With all that it imports itself it takes a sixth of the time until the first page is seen.
"""

import sys
from types import ModuleType

_TABLES = "pymupdf.table"


def import_pymupdf() -> None:
    """Import it, unless it is there already; its search for tables can be imported later."""
    if "pymupdf" in sys.modules:
        return
    sys.modules[_TABLES] = ModuleType(_TABLES)
    try:
        import pymupdf  # noqa: F401, PLC0415 - here, where a part of it is missing
    finally:
        del sys.modules[_TABLES]
