"""What crosses the process boundary: frozen values, nothing else.

Requests go to one of two children: *pages* (open, render) and *language* (analyse, export). Each
carries a job number that the window chose; every reply names the job it answers.
"""

import datetime as dt
from collections.abc import Container
from dataclasses import dataclass, field
from enum import StrEnum

from inspector.analysis.decisions import Correction
from inspector.analysis.model import Analysis
from inspector.documents.model import Document, Span


class Child(StrEnum):
    """The two children."""

    PAGES = "pages"
    LANGUAGE = "language"


# ------------------------------------------------------------------ requests


@dataclass(frozen=True, slots=True)
class Open:
    """Read a document and keep its pages at hand under `key`, for `Render`.

    Replies: `Sized` as soon as the pages are known, `Progressed`, `Begun` where the document is
    long, then `Opened` or `Failed`.
    `data` is given for pasted text; otherwise the child reads the file at `path`. `skip` and
    `recognise` are those of `Source`.
    """

    job: int
    key: int
    name: str
    path: str | None = None
    data: bytes | None = field(default=None, repr=False)
    encoding: str | None = None
    password: str | None = field(default=None, repr=False)
    skip: tuple[int, ...] = ()
    recognise: Container[int] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """What of a page is drawn, and how.

    `scale` is in pixels a point, `rotation` in degrees beyond the page's own. `dark` turns light
    paper dark and leaves pictures as they are. `part` is a rectangle (x0, y0, x1, y1) of the pixels
    of the whole page; None draws all of it.
    """

    page: int
    scale: float
    rotation: int = 0
    dark: bool = False
    part: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Render:
    """Draw a page, or a part of one. Reply: `Rendered` or `Failed`."""

    job: int
    key: int
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Close:
    """Forget the document kept under `key`. No reply."""

    key: int


@dataclass(frozen=True, slots=True)
class Use:
    """Load another pipeline, by name or path; None for the one that ships.

    Reply: `Failed` where it is missing or broken (the pipeline before it stays in use), otherwise
    `PipelineReady`.
    """

    job: int
    pipeline: str | None


@dataclass(frozen=True, slots=True)
class Analyse:
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


@dataclass(frozen=True, slots=True)
class Export:
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


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop working on a job. It is answered by `Failed` with the code "cancelled"."""

    job: int


@dataclass(frozen=True, slots=True)
class Stop:
    """End the child."""


Request = Open | Render | Close | Use | Analyse | Export | Cancel | Stop


# ------------------------------------------------------------------- replies


@dataclass(frozen=True, slots=True)
class FormatEntry:
    """One kind of file: a reader's or a writer's id, title and endings (with their dots)."""

    id: str
    title: str
    suffixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """One check, for "About this check" and for Preferences."""

    id: str
    title: str
    help: str
    flags: tuple[str, ...]
    clean: tuple[str, ...]
    on_by_default: bool = True


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What this program can read, write and check, so that menus need no imports."""

    readers: tuple[FormatEntry, ...] = ()
    writers: tuple[FormatEntry, ...] = ()
    checks: tuple[CheckEntry, ...] = ()
    pipelines: tuple[str, ...] = ()
    recognises: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """The child's first message."""

    child: Child
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class PipelineReady:
    """A pipeline is loaded."""

    job: int
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Sized:
    """The pages of a document that is still being read: width, height (points) and rotation."""

    job: int
    pages: tuple[tuple[float, float, int], ...]


@dataclass(frozen=True, slots=True)
class Progressed:
    """A sentence on how far a job is; `total` is 0 where that is not known."""

    job: int
    done: int
    total: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The page (from 0) that is begun; None after the last. It stays with the client."""

    job: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Begun:
    """The beginning of a document that is still being read, and which `Opened` continues."""

    job: int
    part: Document


@dataclass(frozen=True, slots=True)
class Opened:
    """A document has been read."""

    job: int
    document: Document


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page image: 3 bytes a pixel, red green blue, rows of `stride` bytes."""

    job: int
    key: int
    drawing: Drawing
    width: int
    height: int
    stride: int
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Analysed:
    """The analysis so far; `analysis.complete` says whether it is the last word."""

    job: int
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Exported:
    """A report has been written."""

    job: int
    path: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A job could not be done: the code of the error and one sentence for the editor.

    `details` is a traceback where the failure is a bug of ours, for "Copy details".
    """

    job: int
    code: str
    sentence: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class Died:
    """A child has ended unasked and another one has been started; its open jobs are lost."""

    child: Child
    jobs: tuple[int, ...]
    sentence: str


Reply = (
    Ready
    | PipelineReady
    | Sized
    | Reading
    | Progressed
    | Begun
    | Opened
    | Rendered
    | Analysed
    | Exported
    | Failed
    | Died
)
