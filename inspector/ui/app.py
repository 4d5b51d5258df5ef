"""Start the window. A child is started first: it gets ready while Qt is imported."""

import datetime as dt
import gc
from collections.abc import Sequence

from inspector.settings import load, settings_path
from inspector.thrift import be_thrifty
from inspector.ui.door import address, hand_over
from inspector.worker.spawn import start


def run(paths: Sequence[str], pipeline: str | None = None, date: dt.date | None = None) -> int:
    """Show the window with these files until the editor closes it; return the exit code.

    `pipeline` is a name or a folder, None for the one in the settings; `date` is the document
    date of the files. Where a window is open already, it shows the files.
    """
    where = settings_path()
    if pipeline is None and date is None and hand_over(address(where), paths):
        return 0
    pages = start("pages")
    gc.disable()  # nothing of what is imported is garbage; later the window looks for that itself
    # The rest only now, when the child is on its way.
    from inspector.ui.letterbox import Letterbox
    from inspector.worker.client import Client

    be_thrifty()
    settings = load(where)
    letterbox = Letterbox()
    client = Client(letterbox.post, pipeline or settings.pipeline or None, pages=pages, renews=True)
    try:
        from inspector.ui.features import leave_unread

        leave_unread()
        from inspector.ui.desktop import show

        return show(client, letterbox, settings, where, paths, date)
    finally:
        client.close()
