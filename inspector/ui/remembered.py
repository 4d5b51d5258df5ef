"""The file in which is written what was open, and where each document was read."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from inspector.ui.views.face import Face

_MOST = 200  # documents whose places are remembered


@dataclass(slots=True)
class Memory:
    """A file of what was open. `reading` are files that were being read when it was written."""

    path: Path
    open: tuple[str, ...] = ()
    current: str = ""
    reading: tuple[str, ...] = ()
    places: dict[str, Face] | None = None
    words: str = ""  # of the filter

    def load(self) -> None:
        """Read the file; what is missing or broken in it is not remembered."""
        try:
            stored = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            stored = {}
        stored = stored if isinstance(stored, dict) else {}
        self.open, self.reading = _paths(stored.get("open")), _paths(stored.get("reading"))
        self.current = str(stored.get("current") or "")
        self.words = str(stored.get("filter") or "")
        places = stored.get("places")
        self.places = _places(places) if isinstance(places, dict) else {}

    def save(self) -> None:
        """Write the file; where that cannot be done the next start begins afresh."""
        places = dict(list((self.places or {}).items())[-_MOST:])
        stored = {
            "open": self.open,
            "current": self.current,
            "reading": self.reading,
            "filter": self.words,
            "places": {path: asdict(face) for path, face in places.items()},
        }
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            part = self.path.with_suffix(".part")
            part.write_text(json.dumps(stored, ensure_ascii=False, indent=1), "utf-8")
            part.replace(self.path)
        except OSError:
            return


def _paths(stored: object) -> tuple[str, ...]:
    return tuple(str(path) for path in stored) if isinstance(stored, list) else ()


def _places(stored: Mapping[str, object]) -> dict[str, Face]:
    found = {}
    for path, face in stored.items():
        if isinstance(face, dict):
            try:
                found[path] = Face(**face).checked()
            except (TypeError, ValueError):
                continue
    return found
