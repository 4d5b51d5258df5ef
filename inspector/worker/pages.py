"""The pages child: reads documents and draws their pages."""

import gc
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from inspector.documents.model import Document
from inspector.documents.open import read, readers
from inspector.documents.recognise import is_installed
from inspector.documents.render import PageImages
from inspector.documents.skim import Skim
from inspector.documents.source import Source, load
from inspector.errors import InspectorError, UnreadableFileError
from inspector.thrift import give_back
from inspector.worker.desk import Desk
from inspector.worker.letters import (
    Begun,
    Catalogue,
    Close,
    Drawing,
    FormatEntry,
    Hold,
    Open,
    Opened,
    Progressed,
    Reading,
    Render,
    Rendered,
    Request,
    Sized,
    Skimmed,
    Spent,
)

# How often the window is told of progress, in seconds.
_NEWS = 0.1
# Python does not give back what the reading of so many pages takes, seven megabytes a hundred.
_MUCH = 100


class Pages:
    """Open, draw and forget documents."""

    def __init__(self, desk: Desk, seen: PageImages | None = None) -> None:
        """Take the pages of a file that has been opened already, for its `Open`."""
        self._desk = desk
        self._images: dict[int, PageImages] = {}
        self._seen = Skim(seen) if seen else None
        self._read = 0  # pages

    def catalogue(self) -> Catalogue:
        """Name the readers."""
        return Catalogue(
            readers=tuple(
                FormatEntry(reader.id, reader.title, reader.suffixes)
                for reader in readers().values()
            ),
            recognises=is_installed(),
        )

    def do(self, request: Request) -> None:
        """Answer one request."""
        match request:
            case Open():
                self._open(request)
            case Render():
                self._render(request)
            case Hold():
                self._hold(request)
            case Close(key=key):
                self._forget(key)

    def may_overtake(self, request: Request, earlier: Sequence[Request]) -> bool:
        """Let pages be drawn while a long document is read, unless their own is still to come."""
        return isinstance(request, Render | Close | Hold) and not any(
            isinstance(other, Open) and other.key == request.key for other in earlier
        )

    def look_ahead(self) -> bool:
        """Skim the file that will be opened."""
        if not self._seen or self._seen.next is None:
            return False
        self._seen.step()
        return True

    def rest(self) -> None:
        """Give decoded pictures back: those of one scan take 26 MB."""
        for images in self._images.values():
            images.forget_pictures()
        give_back()

    def _open(self, request: Open) -> None:
        source = _source(request)
        self._forget(request.key)
        skim = self._known(request) or Skim(PageImages(source))
        images = self._images[request.key] = skim.images
        if sizes := images.sizes():
            self._desk.reply(Sized(request.job, sizes))
            self._desk.reply(Reading(request.job, 0))
        try:
            document = read(source, _Tick(self, self._desk, request, skim))
        except MemoryError as error:
            if not sizes:
                raise
            # This child's memory is used up for good; the next one leaves the page out.
            raise SystemExit from error
        self._desk.reply(Opened(request.job, document))
        del document
        gc.collect()  # what is free in Python's own lists holds on to what is around it
        give_back()
        self._read += len(sizes)
        if self._read >= _MUCH:
            self._read = 0
            self._desk.reply(Spent())

    def _hold(self, request: Hold) -> None:
        with suppress(InspectorError):  # it is told to whoever asks for a page of it
            images = self._images[request.key] = PageImages(_source(request))
            images.words(0)  # which loads its fonts: what is drawn first takes half as long

    def _known(self, request: Open) -> Skim | None:
        """Return what has been opened already, if it is this file; it is needed no more."""
        seen, self._seen = self._seen, None
        path = seen.images.path if seen else None
        if seen and request.data is None and request.path and path == Path(request.path):
            return seen
        if seen:
            seen.images.close()
        return None

    def _render(self, request: Render) -> None:
        images = self._images.get(request.key)
        if images is None:
            raise UnreadableFileError("The pages of this document are not at hand; open it again.")
        self._draw(request.job, request.key, images, request.drawing)

    def _draw(self, job: int, key: int, images: PageImages, wanted: Drawing) -> None:
        image = images.render(
            wanted.page, wanted.scale, wanted.rotation, wanted.part, dark=wanted.dark
        )
        self._desk.reply(
            Rendered(
                job,
                key,
                wanted,
                image.width,
                image.height,
                image.stride,
                image.data,
            )
        )

    def _forget(self, key: int) -> None:
        if images := self._images.pop(key, None):
            images.close()


class _Tick:
    """What a reader calls after each page: tells how far it is and lets others have a turn."""

    def __init__(self, worker: Pages, desk: Desk, request: Open, skim: Skim) -> None:
        self._worker, self._desk, self._request = worker, desk, request
        self._skim = skim
        self._next = 0.0

    def __call__(self, done: int, total: int, part: Document | None = None) -> None:
        if part:
            self._desk.reply(Begun(self._request.job, part))
            if self._request.skims:
                self._skim_through()
        self._desk.reply(Reading(self._request.job, done if done < total else None))
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _NEWS
            doing = "Recognising the text of" if self._request.recognise else "Reading"
            sentence = f"{doing} {self._request.name}, page {min(done + 1, total)} of {total}"
            self._desk.reply(Progressed(self._request.job, done, total, sentence))
        self._desk.pause(self._worker)

    def _skim_through(self) -> None:
        """Have words found that stand on pages which are still to be read."""
        while (page := self._skim.next) is not None:
            self._desk.reply(Reading(self._request.job, page))
            self._skim.step(self._request.skip)
            self._desk.pause(self._worker)
        self._desk.reply(Skimmed(self._request.job, self._skim.all(self._request.name)))


def _source(request: Open | Hold) -> Source:
    encoding = request.encoding if isinstance(request, Open) else None
    if request.data is None and request.path is None:
        raise UnreadableFileError(f"{request.name} has neither a path nor any text.")
    if request.data is None:
        source = load(Path(request.path or ""), encoding, request.password, in_place=True)
    else:
        source = Source(request.name, request.data, encoding, request.password)
    if isinstance(request, Hold):
        return source
    return replace(source, skip=request.skip, recognise=request.recognise)
