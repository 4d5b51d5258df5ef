"""Measure what reading figures, dates and names costs beside the bare language pipeline.

    python tests/benchmarks/ratio.py [FILE...]

Everything is measured in one process on the same news text, in turns, as processor time; the
median of the turns counts. Without files the text is that of the sample articles. It ends with 1
where a limit is passed.

- *added*: the marks of figures and dates, and the claims, dates and series read from them, in
  seconds for each second of the bare spaCy pipeline.
- *with rules*: characters a second of the pipeline with the components of Inspector, those of
  names included, as a part of what it does without them.
- *quantulum3*: characters a second of the same reading, beside quantulum3's parser on the same
  paragraphs, where it is installed. It reads figures and units. Ours gives besides them dates,
  subjects, sources, times and series; both are measured without the spaCy pipeline, which
  quantulum3 does not use.
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
from inspector.documents.model import Document, Span
from inspector.documents.open import read
from inspector.documents.source import load
from inspector.language import pipeline as pipelines
from inspector.language.keys import LAYOUT
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

    def ours(self) -> None:
        """Mark figures and dates in what is parsed already, and read them."""
        for document, span, doc in zip(self.documents, self._spans, self._docs, strict=True):
            del doc.user_data[LAYOUT]
            for mark in self._marks:
                mark(doc)
            parse = join(document, [_piece(doc, span)], self._pipeline.info)
            build_series(build_claims(document, parse, _DAY))


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
    tasks = [measured.bare, measured.with_rules, measured.ours]
    other = _quantulum(documents)
    bare, with_rules, ours, *theirs = in_turns(*tasks, *([other] if other else []))
    added, kept = ours / bare, bare / with_rules
    print(f"{size} characters, median of {_TURNS} turns, processor time; characters a second:")
    print(f"  bare pipeline {size / bare:9.0f}")
    print(f"  with rules    {size / with_rules:9.0f}  {kept:.3f}, at least {WITH_RULES_AT_LEAST}")
    print(f"  added         {size / ours:9.0f}  {added:.3f}, at most {ADDED_AT_MOST}")
    faster = [spent / ours for spent in theirs]
    for spent, times in zip(theirs, faster, strict=True):
        print(f"  quantulum3    {size / spent:9.0f}  {times:.1f}, at least {TIMES_FASTER_AT_LEAST}")
    if not theirs:
        print("  quantulum3 is not installed: not compared")
    fails = added > ADDED_AT_MOST or kept < WITH_RULES_AT_LEAST
    return int(fails or any(times < TIMES_FASTER_AT_LEAST for times in faster))


if __name__ == "__main__":
    sys.exit(main())
