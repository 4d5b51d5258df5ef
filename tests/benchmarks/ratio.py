"""Measure what reading figures, dates and names costs beside the bare language pipeline.

    python tests/benchmarks/ratio.py [FILE...]

Everything is measured in one process on the same news text, in turns, as processor time; the
median of the turns counts. Without files the text is that of the sample articles. It ends with 1
where a limit is passed.

- *added*: the marks of figures and dates, and the claims, dates and series read from them, in
  seconds for each second of the bare spaCy pipeline.
- *with rules*: characters a second of the pipeline with the components of Inspector, those of
  names included, as a part of what it does without them.
- *figures alone*: characters a second of what quantulum3 does as well: each figure with its value
  and its unit, and of the rest only where dates stand, which are no figures.
- *quantulum3*: characters a second of quantulum3's parser on the same paragraphs, where it is
  installed, and how many times as fast ours is: all of the reading, with dates, subjects, sources,
  times, relations and series, and then the figures alone. All are measured without the spaCy
  pipeline, which quantulum3 does not use.
"""

import argparse
import datetime as dt
import importlib
import statistics
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy

from inspector.assets import resource
from inspector.claims.build import build_claims
from inspector.claims.dates.timexes import read_timexes
from inspector.claims.model import Anchor
from inspector.claims.quantities.figures import FigureReader
from inspector.claims.quantities.joining import join as joined
from inspector.claims.syntax.grammar import Grammar
from inspector.documents.model import Document, Span
from inspector.documents.open import read
from inspector.documents.source import load
from inspector.language import pipeline as pipelines
from inspector.language.keys import LAYOUT
from inspector.language.model import Parse
from inspector.language.parse import _beginnings, _piece, join
from inspector.series.build import build_series

ADDED_AT_MOST = 0.25
WITH_RULES_AT_LEAST = 0.9
TIMES_FASTER_AT_LEAST = 10.0
_TURNS = 7
_DAY = dt.date(2025, 6, 18)
_OURS = ("inspector_numbers", "inspector_timexes")
_SEEDS = Path(__file__).resolve().parents[2] / "seeds"
_SAMPLES = ("sample.txt", "shipyard.txt", "election.txt", "fire.txt")


class Measured:
    """The articles, and the ways to read them that are compared."""

    def __init__(self, documents: list[Document]) -> None:
        self.documents = documents
        self._pipeline = pipelines.load(None)
        self._bare = spacy.load(resource(f"pipelines/{pipelines.SHIPPED}"))
        self._spans = [Span(0, len(document.text)) for document in documents]
        components = dict(self._pipeline._nlp.pipeline)
        self._marks = [components[name] for name in _OURS]
        self._docs = list(self._pipeline.docs(self._texts()))

    def _texts(self) -> Iterator[tuple[str, list[int]]]:
        for document, span in zip(self.documents, self._spans, strict=True):
            yield document.text, list(_beginnings(document, span))

    def bare(self) -> None:
        """Run the pipeline as spaCy loads it."""
        deque(self._bare.pipe(document.text for document in self.documents), maxlen=0)

    def with_rules(self) -> None:
        """Run the pipeline with our components, those of names included."""
        deque(self._pipeline.docs(self._texts()), maxlen=0)

    def _marked(self) -> Iterator[tuple[Document, Parse]]:
        """Mark figures and dates in what is parsed already."""
        for document, span, doc in zip(self.documents, self._spans, self._docs, strict=True):
            del doc.user_data[LAYOUT]
            for mark in self._marks:
                mark(doc)
            yield document, join(document, [_piece(doc, span)], self._pipeline.info)

    def ours(self) -> None:
        """Mark figures and dates, and read all that is told of them."""
        for document, parse in self._marked():
            build_series(document.text, build_claims(document, parse, _DAY))

    def figures(self) -> None:
        """Mark figures and dates, and read the values of the figures and their units alone."""
        for document, parse in self._marked():
            grammar = Grammar(document, parse)
            timexes = read_timexes(grammar, Anchor(_DAY))
            deque(joined(FigureReader(grammar, timexes).read(), grammar), maxlen=0)


def in_turns(*tasks: Callable[[], object]) -> list[float]:
    """Return the median of the processor time of each; the first turn is not counted."""
    spent: list[list[float]] = [[] for _ in tasks]
    for turn in range(_TURNS + 1):
        for task, seconds in zip(tasks, spent, strict=True):
            begin = time.process_time()
            task()
            if turn:
                seconds.append(time.process_time() - begin)
    return [statistics.median(seconds) for seconds in spent]


def _quantulum(documents: list[Document]) -> Callable[[], object] | None:
    """Return the same work for quantulum3, a paragraph at a time; None if it is not installed."""
    try:
        parser = importlib.import_module("quantulum3.parser")
    except ImportError:
        return None
    paragraphs = [
        block.span.of(document.text) for document in documents for block in document.blocks
    ]
    return lambda: [parser.parse(paragraph) for paragraph in paragraphs]


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", nargs="*", default=[str(_SEEDS / name) for name in _SAMPLES])
    documents = [read(load(Path(name))) for name in asked.parse_args().files]
    size = sum(len(document.text) for document in documents)
    measured = Measured(documents)
    tasks = [measured.bare, measured.with_rules, measured.ours, measured.figures]
    other = _quantulum(documents)
    bare, with_rules, ours, figures, *theirs = in_turns(*tasks, *([other] if other else []))
    added, kept = ours / bare, bare / with_rules
    print(f"{size} characters, median of {_TURNS} turns, processor time; characters a second:")
    print(f"  bare pipeline {size / bare:9.0f}")
    print(f"  with rules    {size / with_rules:9.0f}  {kept:.3f}, at least {WITH_RULES_AT_LEAST}")
    print(f"  added         {size / ours:9.0f}  {added:.3f}, at most {ADDED_AT_MOST}")
    print(f"  figures alone {size / figures:9.0f}")
    faster = [spent / ours for spent in theirs]
    for spent, times in zip(theirs, faster, strict=True):
        print(f"  quantulum3    {size / spent:9.0f}  {times:.1f}, at least {TIMES_FASTER_AT_LEAST}")
        print(f"  {'':23}  {spent / figures:.1f} the figures alone")
    if not theirs:
        print("  quantulum3 is not installed: not compared")
    fails = added > ADDED_AT_MOST or kept < WITH_RULES_AT_LEAST
    return int(fails or any(times < TIMES_FASTER_AT_LEAST for times in faster))


if __name__ == "__main__":
    sys.exit(main())
