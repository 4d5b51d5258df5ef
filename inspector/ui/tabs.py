"""Open documents, as the session keeps them and as it shows them to others."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QUndoStack

from inspector.analysis.compare import Change
from inspector.analysis.decisions import Decisions
from inspector.analysis.model import Analysis
from inspector.documents.model import Document, Span
from inspector.errors import CancelledError


class TabState(StrEnum):
    """How far a document is."""

    LOADING = "loading"
    PASSWORD = "password"  # noqa: S105  # the state of waiting for one
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Tab:
    """A snapshot of one open document.

    `key` identifies it in messages to the children; `path` is None for pasted text. `sizes` are
    the pages known so far; of a document that `is_part` the rest is still being read, and `skimmed`
    says what its pages say, as soon as that is known. `date` is the
    document date that the editor has given. `message` says why it failed or what to tell above the
    text, `code` which error that is, `details` its traceback.
    `changes` is how its figures differ from those before its file changed; None if it has not.
    """

    key: int
    name: str
    path: str | None
    state: TabState
    sizes: tuple[tuple[float, float, int], ...] = ()
    document: Document | None = None
    is_part: bool = False
    skimmed: Document | None = None
    analysis: Analysis | None = None
    date: dt.date | None = None
    message: str = ""
    changes: tuple[Change, ...] | None = None
    code: str = ""
    details: str = ""


@dataclass(slots=True)
class Entry:
    """A tab and what only the session needs to know of it.

    `found` is what the checks say, of which the tab's analysis is what the editor has left;
    `kept` are the decisions that the workspace has. `summed` are figures to add up.
    """

    tab: Tab
    data: bytes | None = None
    encoding: str | None = None
    password: str | None = None
    recognise: Collection[int] = ()  # the pages of which the text on pictures is wanted
    selection: Span | None = None
    visible: Span | None = None
    wants_analysis: bool = False
    is_rechecked: bool = False  # what was found is whole, and has been corrected since
    is_held: bool = True  # by the pages child, which can then draw its pages
    found: Analysis | None = None
    before: Analysis | None = None  # of the version that the file had when it changed
    decisions: Decisions = field(default_factory=Decisions)
    kept: Decisions = field(default_factory=Decisions)
    arriving: Decisions | None = None  # of another reader, for when the document has been read
    summed: tuple[Span, ...] = ()
    steps: QUndoStack = field(default_factory=QUndoStack)

    @property
    def decided(self) -> Decisions:
        """Return the decisions on as much of the document as is there."""
        document = self.tab.document
        if document and self.tab.is_part:
            return self.decisions.until(len(document.text))
        return self.decisions

    def change(self, **changes: object) -> None:
        """Replace fields of the tab."""
        self.tab = replace(self.tab, **changes)  # type: ignore[arg-type]  # the fields of Tab

    def stop(self, told: str, state: TabState | None = None) -> None:
        """Note that the editor has stopped something."""
        self.change(message=told, code=CancelledError.code, state=state or self.tab.state)

    def fresh(self) -> "Entry":
        """Return the entry as it was when it was opened."""
        tab = self.tab
        return Entry(
            Tab(tab.key, tab.name, tab.path, TabState.LOADING, date=tab.date),
            self.data,
            self.encoding,
            self.password,
        )


def entry_for(path: str, date: dt.date | None) -> Entry:
    """Return the entry of a file that is going to be read."""
    return Entry(Tab(0, Path(path).name, path, TabState.LOADING, date=date))
