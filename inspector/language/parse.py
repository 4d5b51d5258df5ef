"""From a spaCy `Doc` to a `Parse`: columns of plain values in offsets of the whole document."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress, islice
from operator import add
from sys import intern

from numpy import arange, where
from spacy.attrs import DEP, HEAD, IS_SPACE, LEMMA, POS, SENT_START, TAG
from spacy.tokens import Doc

from inspector.documents.model import Document, Span
from inspector.language.date_grammar import Node
from inspector.language.dateline import find_dateline
from inspector.language.entities import group_mentions
from inspector.language.keys import BEGINNINGS, NUMBERS, ORIGINS, TIMEXES
from inspector.language.layout import Layout, layout_of, spellings
from inspector.language.model import Mark, Parse, PipelineInfo, Tokens
from inspector.language.pipeline import Pipeline
from inspector.language.quotes import find_quotes


@dataclass(frozen=True, slots=True)
class Piece:
    """The parse of one stretch of a document. Heads count within the piece.

    Pieces of a long document are kept while it is open: what is a number in them takes four bytes.
    """

    span: Span
    tokens: Tokens
    sentences: tuple[Span, ...]
    names: tuple[Mark, ...]
    numbers: tuple[Mark, ...]
    timexes: tuple[Mark, ...]


# Of the columns of tokens: labels, which are few, are one string each in all documents.
_FORMS: tuple[Callable[[str], str], ...] = (
    str,
    intern,
    intern,
    lambda relation: intern(relation.lower()),
)
_LONGEST = 1500  # characters in a sentence
_ENDED = re.compile(r"[.?!…:;][\"'”’)\]]*$")


class _Places:
    """Where the characters of a `Doc` stand in the document."""

    def __init__(self, doc: Doc, offset: int) -> None:
        self._origins: Sequence[int] = doc.user_data[ORIGINS]
        self._offset = offset

    def start(self, index: int) -> int:
        return self._origins[index] + self._offset

    def end(self, index: int) -> int:
        return self._origins[index - 1] + 1 + self._offset

    def starts(self, indices: Iterable[int]) -> Sequence[int]:
        origins, offset = self._origins, self._offset
        return array("I", [origins[index] + offset for index in indices])

    def ends(self, indices: Iterable[int]) -> Sequence[int]:
        origins, offset = self._origins, self._offset + 1
        return array("I", [origins[index - 1] + offset for index in indices])

    def span(self, start: int, end: int) -> Span:
        return Span(self.start(start), self.end(end))


def _tokens(doc: Doc, places: _Places) -> Tokens:
    layout = layout_of(doc)
    columns = doc.to_array([LEMMA, TAG, POS, DEP, HEAD])
    printed = doc.to_array(IS_SPACE) == 0
    # HEAD is a signed distance in an unsigned column; what hangs on white space is its own head.
    here = arange(len(columns))
    heads = here + columns[:, -1].astype("int64")
    heads = where(printed[heads], heads, here)
    if not printed.all():
        columns, heads = columns[printed], (printed.cumsum() - 1)[heads[printed]]
    lemmas, tags, parts, relations = (
        tuple(map(spellings(doc.vocab.strings, form).__getitem__, keys))
        for keys, form in zip(columns[:, :-1].T.tolist(), _FORMS, strict=True)
    )
    words = tuple(compress(layout.words, printed.tolist()))
    starts = list(compress(layout.starts, printed.tolist()))
    return Tokens(
        starts=places.starts(starts),
        ends=places.ends(map(add, starts, map(len, words))),
        words=words,
        lemmas=lemmas,
        tags=tags,
        parts=parts,
        relations=relations,
        heads=array("I", heads.tolist()),
    )


def _numbers(doc: Doc, places: _Places) -> Iterator[Mark]:
    for start, end, label in doc.user_data[NUMBERS]:
        yield Mark(places.span(start, end), label, "numbers")


def _timexes(doc: Doc, places: _Places) -> Iterator[Mark]:
    for found in doc.user_data[TIMEXES]:
        tree: Node = found.moved(places.start, places.end)
        yield Mark(Span(tree.start, tree.end), tree.reading, "timexes", tree)


def _bounded(doc: Doc, layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield the first token and the end of each sentence found, cut where one has no end.

    What is read of a figure is looked for in its sentence: a table without a full stop must not
    cost the square of its length.
    """
    begins = doc.to_array([SENT_START]).tolist()
    first = 0
    for index, start in enumerate(layout.starts):
        if index and (begins[index] == 1 or start - layout.starts[first] > _LONGEST):
            yield first, index
            first = index
    if layout.words:
        yield first, len(layout.words)


def _sentences(doc: Doc, places: _Places) -> Iterator[Span]:
    """Yield the sentences, each up to its full stop, none longer than a page.

    A parser sees an end in "(386 square miles) in 2020" now and then. Only where a block begins
    does a small letter begin a sentence, or anything that no end mark stands before.
    """
    last: Span | None = None
    ended = True
    layout = layout_of(doc)
    for first, stop in _bounded(doc, layout):
        text = layout.between(first, stop)
        if not text.strip():
            continue
        span = places.span(layout.starts[first], layout.starts[first] + len(text))
        begins_block = first in doc.user_data[BEGINNINGS]
        goes_on = not begins_block and (layout.words[first].islower() or not ended)
        if last is not None and goes_on and span.end - last.start <= _LONGEST:
            last = Span(last.start, span.end)
        else:
            if last is not None:
                yield last
            last = span
        ended = _ENDED.search(text.rstrip()) is not None
    if last is not None:
        yield last


def _piece(doc: Doc, span: Span) -> Piece:
    places = _Places(doc, span.start)
    return Piece(
        span=span,
        tokens=_tokens(doc, places),
        sentences=tuple(_sentences(doc, places)),
        names=tuple(
            Mark(places.span(s.start_char, s.end_char), s.label_, s.id_) for s in doc.spans["names"]
        ),
        numbers=tuple(_numbers(doc, places)),
        timexes=tuple(_timexes(doc, places)),
    )


def _beginnings(document: Document, span: Span) -> Iterator[int]:
    """Yield where blocks begin, and where a story begins after its dateline."""
    first = bisect_left(document.blocks, span.start, key=lambda block: block.span.start)
    for block in islice(document.blocks, first, None):
        if block.span.end > span.end:
            return
        yield block.span.start - span.start
        if dateline := find_dateline(document.text, block.span.start, block.span.end):
            yield dateline[1] - span.start


def parse_pieces(stretches: Iterable[tuple[Document, Span]], pipeline: Pipeline) -> Iterator[Piece]:
    """Parse stretches of documents, in order. A stretch begins and ends between blocks."""
    spans: list[Span] = []

    def texts() -> Iterator[tuple[str, list[int]]]:
        for document, span in stretches:
            spans.append(span)
            yield span.of(document.text), list(_beginnings(document, span))

    for index, doc in enumerate(pipeline.docs(texts())):
        yield _piece(doc, spans[index])


def join(document: Document, pieces: Sequence[Piece], pipeline: PipelineInfo) -> Parse:
    """Put pieces of one document together, in order of the text."""
    ordered = sorted(pieces, key=lambda piece: piece.span.start)
    heads: list[int] = []
    for piece in ordered:
        base, own = len(heads), piece.tokens.heads
        heads.extend([head + base for head in own] if base else own)
    columns = {
        name: tuple(chain.from_iterable(getattr(piece.tokens, name) for piece in ordered))
        for name in ("starts", "ends", "words", "lemmas", "tags", "parts", "relations")
    }
    names = [(mark.span, mark.label, mark.origin) for piece in ordered for mark in piece.names]
    mentions, entities = group_mentions(document.text, names)
    return Parse(
        tokens=Tokens(**columns, heads=tuple(heads)),
        sentences=tuple(sentence for piece in ordered for sentence in piece.sentences),
        mentions=mentions,
        entities=entities,
        numbers=tuple(mark for piece in ordered for mark in piece.numbers),
        timexes=tuple(mark for piece in ordered for mark in piece.timexes),
        quotes=find_quotes(document.text),
        pipeline=pipeline,
    )
