"""How long an analysis takes, beside the bare pipeline over the same text in the same run."""

import time
from collections import deque

import pytest

from inspector.analysis.run import analyse
from inspector.report.records import records

pytestmark = pytest.mark.slow


def whole(document, pipeline):
    return deque(analyse(document, pipeline), maxlen=1).pop()


@pytest.mark.parametrize("pages", [1, 10])
def test_analyse(benchmark, documents, pipeline, pages):
    document = documents[pages]
    words = len(document.text.split())
    bare = time.perf_counter()
    deque(pipeline.docs([(document.text, [])]), maxlen=0)
    bare = time.perf_counter() - bare
    begin = time.perf_counter()
    assert benchmark.pedantic(whole, args=(document, pipeline), rounds=3).claims
    spent = time.perf_counter() - begin
    rounds = 1 if benchmark.disabled else 3
    benchmark.extra_info["words"] = words
    benchmark.extra_info["bare pipeline, words a second"] = round(words / bare)
    benchmark.extra_info["whole analysis, words a second"] = round(words * rounds / spent)


def test_first_findings(benchmark, documents, pipeline):
    """A long article answers with its first part long before its last."""
    first = benchmark.pedantic(lambda: next(iter(analyse(documents[10], pipeline))), rounds=3)
    assert first.claims


def test_records(benchmark, documents, pipeline):
    analysis = whole(documents[10], pipeline)
    assert benchmark(records, analysis)["claims"]
