"""Tell whether a window can open here, before Qt is asked, which would abort."""

import ctypes
import os
import sys
from importlib import util
from pathlib import Path


def obstacle() -> str:
    """Return the sentence that says why no window can open here; "" where one can."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    wayland, display = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if not wayland and not display:
        return "There is no display here, so no window can open."
    if not wayland and (folder := pyside_folder()):
        try:
            ctypes.CDLL(str(folder / "Qt/plugins/platforms/libqxcb.so"))
        except OSError as error:
            return f"No window can open here: {error}; “inspector doctor” tells what mends it."
        if not _display_answers():
            return f"The display {display} does not answer, so no window can open."
    return ""


def pyside_folder() -> Path | None:
    """Return where PySide is installed."""
    spec = util.find_spec("PySide6")
    return Path(spec.origin).parent if spec and spec.origin else None


def _display_answers() -> bool:
    """Tell whether the X server can be reached; where it cannot, Qt would abort."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers
