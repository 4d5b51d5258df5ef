"""Start the window. A child is started first: it gets ready while Qt is imported."""

import datetime as dt
import gc
from collections.abc import Callable, Sequence

from inspector.errors import NoScreenError
from inspector.settings import load, settings_path
from inspector.ui.beginning import Beginning
from inspector.ui.door import address, hand_over
from inspector.ui.remembered import Memory
from inspector.ui.sight import sight_of
from inspector.worker.spawn import start


def run(
    paths: Sequence[str],
    pipeline: str | None = None,
    date: dt.date | None = None,
    obstacle: Callable[[], str] = str,
) -> int:
    """Show the window with these files until the editor closes it; return the exit code.

    `pipeline` is a name or a folder, None for the one in the settings; `date` is the document
    date of the files. Where a window is open already, it shows the files. `obstacle` says what
    there is against a window, "" where nothing is.

    Raises:
        NoScreenError: if there is something.
    """
    where = settings_path()
    if pipeline is None and date is None and hand_over(address(where), paths):
        return 0
    gc.disable()  # nothing of what is imported is garbage; later the window looks for that itself
    settings, memory = load(where), Memory(where.with_name("session.json"))
    memory.load()
    sight = sight_of(paths, memory, reopens=settings.reopens)
    pages = start("pages", sight=sight)
    try:
        if reason := obstacle():
            raise NoScreenError(reason)
        # Qt only now, when the child is on its way.
        from inspector.thrift import be_thrifty
        from inspector.ui.features import import_qt

        be_thrifty()
        import_qt()
        from inspector.ui.desktop import show

        chosen = pipeline or settings.pipeline
        return show(Beginning(paths, chosen, date, settings, where, memory, sight, pages))
    finally:
        pages.process.kill()
