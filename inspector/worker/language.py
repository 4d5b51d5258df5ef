"""The language child: analyses documents and writes reports."""

import datetime as dt
import gc
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from inspector.analysis.run import analyse
from inspector.checks.run import checks
from inspector.documents.model import Document
from inspector.documents.open import from_text
from inspector.documents.render import PageImages
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError
from inspector.language.parse import Piece
from inspector.language.pipeline import Pipeline, installed, load, without_model
from inspector.report.model import Job
from inspector.report.write import write, writers
from inspector.thrift import give_back
from inspector.worker.desk import Desk
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Catalogue,
    CheckEntry,
    Export,
    Exported,
    FormatEntry,
    PipelineReady,
    Preview,
    Previewed,
    Progressed,
    Request,
    Use,
)

# What stands in a reply for the document, which the client has and puts back: with the place of
# every character it is by far the largest part, and a long article is answered many times.
_LEFT_AT_HOME = Document(name="", sha256="", format="", text="", blocks=())
_REMEMBERED = 2  # documents
_FIRST_WORDS = 400_000  # characters of a report without pages that are shown beforehand


class Parsed:
    """What has been parsed of the documents looked at last.

    An editor corrects a figure and wants to see at once what the checks say then; and the rest of a
    long document arrives when its beginning has been parsed.
    """

    def __init__(self) -> None:
        self._known: list[tuple[Document, list[Piece]]] = []

    def of(self, document: Document) -> list[Piece]:
        """Return the pieces of a document, to which those that are missing are added."""
        # The same bytes can be read in two encodings.
        found = [known for known in self._known if document.continues(known[0])]
        pieces = max((pieces for _, pieces in found), key=len, default=[])
        others = [known for known in self._known if known not in found]
        self._known = [*others, (document, pieces)][-_REMEMBERED:]
        return pieces


class Language:
    """Load pipelines, analyse, and export."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pipeline: Pipeline | None = None
        self._parsed = Parsed()

    def catalogue(self) -> Catalogue:
        """Name the writers, the checks and the pipelines."""
        return Catalogue(
            writers=tuple(
                FormatEntry(writer.id, writer.title, (writer.suffix,))
                for writer in writers().values()
            ),
            checks=tuple(
                CheckEntry(
                    check.id,
                    check.title,
                    check.help,
                    check.flags,
                    check.clean,
                    check.on_by_default,
                )
                for check in checks().values()
            ),
            pipelines=installed(),
        )

    def do(self, request: Request) -> None:
        """Answer one request."""
        match request:
            case Use(job=job, pipeline=name):
                self._pipeline = load(name)
                self._parsed = Parsed()
                info = self._pipeline.info
                self._desk.reply(PipelineReady(job, info.name, info.version))
                self._warm_up(self._pipeline)
            case Analyse():
                self._analyse(request)
            case Export():
                self._export(request)
            case Preview():
                self._preview(request)

    def may_overtake(self, request: Request, earlier: Sequence[Request]) -> bool:  # noqa: ARG002
        """Let a report be written while a long document is analysed."""
        return isinstance(request, Export | Preview)

    def look_ahead(self) -> bool:
        """Leave all for when it is asked for."""
        return False

    def rest(self) -> None:
        """Give back what the last article has taken."""
        give_back()

    def _warm_up(self, pipeline: Pipeline) -> None:
        """Have tables loaded and patterns compiled, so that the first article need not wait.

        That takes longer than the first page of an article does.
        """
        for check in checks().values():
            if not self._desk.is_idle:
                return
            for _ in analyse(from_text(" ".join(check.flags), check.id), pipeline):
                pass
        # All this stays: to look through it at each full collection takes as long as an article.
        gc.collect()
        gc.freeze()

    def _analyse(self, request: Analyse) -> None:
        # Without a model there are still figures and dates.
        self._pipeline = self._pipeline or without_model()
        job, document = request.job, request.document

        def tick(done: int, total: int) -> None:
            if done < total:
                sentence = f"Looking for names and figures in {document.name}"
                self._desk.reply(Progressed(job, done, total, sentence))
                self._desk.pause(self)

        # Every check: which of them are on is the window's matter, and can change at any time.
        for analysis in analyse(
            document,
            self._pipeline,
            request.date,
            request.first,
            tick,
            checks().keys(),
            request.corrections,
            self._parsed.of(document),
        ):
            self._desk.reply(Analysed(job, replace(analysis, document=_LEFT_AT_HOME)))
            del analysis  # the next one, twice as large, is made before it would be let go

    def _export(self, request: Export) -> None:
        source = Path(request.source) if isinstance(request.source, str) else None
        write(_job(request), request.writer, Path(request.path), source=source)
        self._desk.reply(Exported(request.job, request.path))

    def _preview(self, request: Preview) -> None:
        writer = writers()[request.writer]
        data = writer.write(_job(request))
        if writer.suffix != ".pdf":
            words = data.decode("utf-8", "replace")[:_FIRST_WORDS]
            self._desk.reply(Previewed(request.job, 0, 1, words=words))
            return
        with PageImages(Source("report.pdf", data, password=request.password)) as images:
            total = len(images.sizes())
            total = min(total, request.most) if request.most else total
            for page in range(total):
                image = images.png(page, request.scale)
                self._desk.reply(Previewed(request.job, page, total, image))
                self._desk.pause(self)


def _job(request: Export | Preview) -> Job:
    return Job(
        analysis=request.analysis,
        source=_bytes_of(request),
        password=request.password,
        exported=dt.datetime.now().astimezone(),
    )


def _bytes_of(request: Export | Preview) -> bytes:
    """Return the document's bytes, if they are still those that were analysed."""
    if isinstance(request.source, bytes):
        return request.source
    name = Path(request.source).name
    try:
        data = Path(request.source).read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            f"{name} is no longer where it was opened; open it again to export it."
        ) from error
    if hashlib.sha256(data).hexdigest() != request.analysis.document.sha256:
        raise UnreadableFileError(
            f"{name} has changed since it was opened; open it again to export it."
        )
    return data
