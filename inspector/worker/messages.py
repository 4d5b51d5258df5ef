"""What crosses the process boundary: frozen values, nothing else.

Requests go to one of two children: *pages* (open, render) and *language* (analyse, export). Each
carries a job number that the window chose; every reply names the job it answers. What is about a
document itself is in `letters`: the first page must not wait for all that is found in one.
"""

import datetime as dt
from dataclasses import dataclass, field, replace

from inspector.analysis.decisions import Correction
from inspector.analysis.model import Analysis
from inspector.documents.model import Document, Span
from inspector.worker.letters import (
    Answer,
    Begun,
    Cancel,
    Catalogue,
    CheckEntry,
    Child,
    Close,
    Died,
    Drawing,
    Failed,
    FormatEntry,
    Hold,
    Open,
    Opened,
    PipelineReady,
    Progressed,
    Reading,
    Ready,
    Render,
    Rendered,
    Reply,
    Request,
    Sized,
    Skimmed,
    Spent,
    Stop,
    Task,
    Use,
)

__all__ = [
    "Analyse",
    "Analysed",
    "Answer",
    "Begun",
    "Cancel",
    "Catalogue",
    "CheckEntry",
    "Child",
    "Close",
    "Died",
    "Drawing",
    "Export",
    "Exported",
    "Failed",
    "FormatEntry",
    "Hold",
    "Open",
    "Opened",
    "PipelineReady",
    "Preview",
    "Previewed",
    "Progressed",
    "Reading",
    "Ready",
    "Render",
    "Rendered",
    "Reply",
    "Request",
    "Sized",
    "Skimmed",
    "Spent",
    "Stop",
    "Task",
    "Use",
]


@dataclass(frozen=True, slots=True)
class Analyse(Task):
    """Find names, figures and dates, and run every check, those that are off by default too.

    `first` is what the editor sees now and wants first. `corrections` are made before the checks.

    `date` is the document date where the editor has given one. Replies: `Analysed`, several times,
    until one of them is complete, or `Failed`.
    """

    job: int
    document: Document
    date: dt.date | None = None
    first: Span | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def work(self) -> str:
        """Name the document."""
        return f"looking through {self.document.name}"

    def sent(self) -> "Analyse":
        """Leave out the places of its characters: no figure is found by them."""
        return replace(self, document=self.document.without_places())


@dataclass(frozen=True, slots=True)
class Export(Task):
    """Write a report to `path`, by way of a temporary file.

    `source` is the path of the document, or its bytes where it has none. Reply: `Exported` or
    `Failed`.
    """

    job: int
    analysis: Analysis
    writer: str
    path: str
    source: str | bytes = field(repr=False)
    password: str | None = field(default=None, repr=False)

    @property
    def work(self) -> str:
        """Name no file: the editor knows which."""
        return "writing a report"


@dataclass(frozen=True, slots=True)
class Preview(Task):
    """Make a report that is not written, and draw its pages, `scale` pixels a point.

    Of the pages it has, `most` are drawn; 0 stands for all of them. `source` is that of `Export`.
    Replies: `Previewed` for each, in order, or `Failed`.
    """

    job: int
    analysis: Analysis
    writer: str
    source: str | bytes = field(repr=False)
    password: str | None = field(default=None, repr=False)
    scale: float = 1.0
    most: int = 1

    @property
    def work(self) -> str:
        """Name no file: the editor knows which."""
        return "making a report"


@dataclass(frozen=True, slots=True)
class Analysed(Answer):
    """The analysis so far; `analysis.complete` says whether it is the last word."""

    job: int
    analysis: Analysis

    @property
    def is_last(self) -> bool:
        """Tell whether the analysis is whole."""
        return self.analysis.complete

    def whole(self, asked: Task) -> "Analysed":
        """Put back the document, which is large, and which is here."""
        if not isinstance(asked, Analyse):
            return self
        return replace(self, analysis=replace(self.analysis, document=asked.document))


@dataclass(frozen=True, slots=True)
class Previewed(Answer):
    """A page of a report, from 0, of those that are drawn: a PNG image of it.

    A report without pages comes as one page of words, of which the first ones are here.
    """

    job: int
    page: int
    total: int
    image: bytes = field(default=b"", repr=False)
    words: str = field(default="", repr=False)

    @property
    def is_last(self) -> bool:
        """Tell whether no page follows."""
        return self.page + 1 >= self.total


@dataclass(frozen=True, slots=True)
class Exported(Answer):
    """A report has been written."""

    job: int
    path: str

    @property
    def is_last(self) -> bool:
        """Tell whether the job is done with it: always."""
        return True
