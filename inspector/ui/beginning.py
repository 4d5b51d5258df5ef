"""What a start has to go by, before there is anything of Qt."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.settings import Settings
from inspector.ui.remembered import Memory
from inspector.worker.glimpse import Sight
from inspector.worker.spawn import Started


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was asked for, what is remembered, and the pages child, which has been started.

    `pipeline` is a name or a folder, "" for the one that ships; `date` is the document date of the
    files at `paths`. `sight` is what the child makes ready to be seen.
    """

    paths: Sequence[str]
    pipeline: str
    date: dt.date | None
    settings: Settings
    settings_path: Path
    memory: Memory
    sight: Sight | None
    pages: Started
