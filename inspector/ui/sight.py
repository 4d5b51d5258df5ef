"""What an editor will see first, as far as can be told before anything is open."""

from collections.abc import Sequence
from pathlib import Path

from inspector.ui.remembered import Memory
from inspector.worker.glimpse import Sight


def sight_of(paths: Sequence[str], memory: Memory, *, reopens: bool) -> Sight | None:
    """Return the page that a start with these files will show first, if it can be told."""
    calm = [path for path in memory.open if path not in memory.reading]
    again = memory.current if memory.current in calm else next(iter(calm), "")
    path = str(Path(paths[0]).absolute()) if paths else again if reopens else ""
    if Path(path).suffix.lower() != ".pdf" or not Path(path).is_file():
        return None
    face = (memory.places or {}).get(path)
    if face is None:
        return Sight(path)
    if face.pages and face.fit == "width" and not face.turn:
        return Sight(path, face.page, face.part)
    return None
