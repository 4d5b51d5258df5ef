"""What crosses the process boundary of a document itself, and what its two sides share.

Requests go to one of two children: *pages* (open, render) and *language* (analyse, export). Each
carries a job number that the window chose; every reply names the job it answers.
"""

from collections.abc import Container
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from inspector.documents.model import Document


class Child(StrEnum):
    """The two children."""

    PAGES = "pages"
    LANGUAGE = "language"


class Request:
    """What the window asks of a child."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Task(Request):
    """A request that is answered under its job number."""

    job: int

    @property
    def work(self) -> str:
        """Name what the child does with it, for when it dies of that."""
        return ""

    def sent(self) -> Self:
        """Return it as it crosses the boundary, without what the child does not need."""
        return self


class Reply:
    """What a child says."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Answer(Reply):
    """What a child says of a job."""

    job: int

    @property
    def is_last(self) -> bool:
        """Tell whether the job is done with it."""
        return False

    def whole(self, asked: Task) -> Self:  # noqa: ARG002 - for those that leave things at home
        """Return it with what the child has left out, which is in the request."""
        return self


# ------------------------------------------------------------------ requests


@dataclass(frozen=True, slots=True)
class Open(Task):
    """Read a document and keep its pages at hand under `key`, for `Render`.

    Replies: `Sized` as soon as the pages are known, `Progressed`, `Begun` where the document is
    long, then `Opened` or `Failed`. With `skims`, `Skimmed` comes right after `Begun`.
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
    skims: bool = False


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
class Render(Task):
    """Draw a page, or a part of one. Reply: `Rendered` or `Failed`."""

    job: int
    key: int
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Close(Request):
    """Forget the document kept under `key`. No reply."""

    key: int


@dataclass(frozen=True, slots=True)
class Hold(Request):
    """Keep the pages of a document at hand that another child has read. No reply."""

    key: int
    name: str
    path: str | None = None
    data: bytes | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Use(Task):
    """Load another pipeline, by name or path; None for the one that ships.

    Reply: `Failed` where it is missing or broken (the pipeline before it stays in use), otherwise
    `PipelineReady`.
    """

    job: int
    pipeline: str | None

    @property
    def work(self) -> str:
        """Name the pipeline."""
        return f"loading {self.pipeline or 'the language pipeline'}"


@dataclass(frozen=True, slots=True)
class Cancel(Request):
    """Stop working on a job. It is answered by `Failed` with the code "cancelled"."""

    job: int


@dataclass(frozen=True, slots=True)
class Stop(Request):
    """End the child."""


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
class Ready(Reply):
    """What the child says of itself, as soon as nobody waits for a page."""

    child: Child
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class Spent(Reply):
    """The child has read so much that one with fresh memory had better draw the pages.

    It stays with the client.
    """


@dataclass(frozen=True, slots=True)
class PipelineReady(Answer):
    """A pipeline is loaded."""

    job: int
    name: str
    version: str

    @property
    def is_last(self) -> bool:
        """Tell whether the job is done with it: always."""
        return True


@dataclass(frozen=True, slots=True)
class Sized(Answer):
    """The pages of a document that is still being read: width, height (points) and rotation."""

    job: int
    pages: tuple[tuple[float, float, int], ...]


@dataclass(frozen=True, slots=True)
class Progressed(Answer):
    """A sentence on how far a job is; `total` is 0 where that is not known."""

    job: int
    done: int
    total: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Reading(Answer):
    """The page (from 0) that is begun; None after the last. It stays with the client."""

    job: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Begun(Answer):
    """The beginning of a document that is still being read, and which `Opened` continues."""

    job: int
    part: Document


@dataclass(frozen=True, slots=True)
class Skimmed(Answer):
    """What a document says that is still being read: pages with their words, without places."""

    job: int
    words: Document


@dataclass(frozen=True, slots=True)
class Opened(Answer):
    """A document has been read."""

    job: int
    document: Document

    @property
    def is_last(self) -> bool:
        """Tell whether the job is done with it: always."""
        return True


@dataclass(frozen=True, slots=True)
class Rendered(Answer):
    """A page image: 3 bytes a pixel, red green blue, rows of `stride` bytes."""

    job: int
    key: int
    drawing: Drawing
    width: int
    height: int
    stride: int
    data: bytes = field(repr=False)

    @property
    def is_last(self) -> bool:
        """Tell whether the job is done with it: always."""
        return True


@dataclass(frozen=True, slots=True)
class Failed(Answer):
    """A job could not be done: the code of the error and one sentence for the editor.

    `details` is a traceback where the failure is a bug of ours, for "Copy details".
    """

    job: int
    code: str
    sentence: str
    details: str = ""

    @property
    def is_last(self) -> bool:
        """Tell whether the job is done with it: always."""
        return True


@dataclass(frozen=True, slots=True)
class Died(Reply):
    """A child has ended unasked and another one has been started; its open jobs are lost."""

    child: Child
    jobs: tuple[int, ...]
    sentence: str
