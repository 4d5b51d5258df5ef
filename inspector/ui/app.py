"""Start the window. The children are started first: they get ready while Qt is imported."""

import datetime as dt
from collections.abc import Sequence

from inspector.settings import load, settings_path
from inspector.ui.door import address, hand_over
from inspector.ui.letterbox import Letterbox
from inspector.worker.client import Client


def run(paths: Sequence[str], pipeline: str | None = None, date: dt.date | None = None) -> int:
    """Show the window with these files until the editor closes it; return the exit code.

    `pipeline` is a name or a folder, None for the one in the settings; `date` is the document
    date of the files. Where a window is open already, it shows the files.
    """
    where = settings_path()
    if pipeline is None and date is None and hand_over(address(where), paths):
        return 0
    settings = load(where)
    letterbox = Letterbox()
    client = Client(letterbox.post, pipeline or settings.pipeline or None)
    try:
        # Qt only now, when the children are on their way.
        from inspector.ui.features import leave_unread  # noqa: PLC0415

        leave_unread()
        from inspector.ui.desktop import show  # noqa: PLC0415

        return show(client, letterbox, settings, where, paths, date)
    finally:
        client.close()
