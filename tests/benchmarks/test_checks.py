"""What the relations and the checks cost beside the whole analysis of the same document."""

import datetime as dt
import time
from collections import deque
from collections.abc import Callable

import pytest

from inspector.analysis.run import _stretches, analyse
from inspector.checks.model import Evidence
from inspector.checks.run import run_checks
from inspector.claims.build import build_claims
from inspector.claims.relations.ties import find_relations
from inspector.documents.model import Span
from inspector.documents.open import read
from inspector.language.parse import join, parse_pieces

pytestmark = pytest.mark.slow
DAY = dt.date(2025, 6, 18)
_RUNS = 4


def _least(work: Callable[[], object]) -> float:
    """Return the least processor time of a few runs; the first one makes the patterns."""
    spent = []
    for _ in range(_RUNS):
        begin = time.process_time()
        work()
        spent.append(time.process_time() - begin)
    return min(spent)


def test_the_checks_take_less_than_a_twentieth(benchmark, documents, pipeline):
    document = documents[10]
    whole = _least(lambda: deque(analyse(document, pipeline, DAY), maxlen=1))
    pieces = list(parse_pieces([(document, Span(0, len(document.text)))], pipeline))
    parse = join(document, pieces, pipeline.info)
    claims = build_claims(document, parse, DAY)

    def recompute() -> None:
        find_relations(document.text, claims.claims)
        run_checks(Evidence(document, parse, claims))

    share = _least(recompute) / whole
    benchmark.extra_info["share of the analysis"] = round(share, 4)
    benchmark.pedantic(recompute, rounds=3)
    assert share < 0.05


@pytest.mark.timeout(1800)  # 300 pages are parsed, on a machine that may be busy
def test_the_checks_of_a_long_document_take_no_more_for_a_claim(benchmark, sources, pipeline):
    """Thirty times the claims take about thirty times as long: nothing compares all with all."""
    spent = []
    for pages in (10, 300):
        document = read(sources[pages])
        begin = time.process_time()
        parts = [(document, span) for span in _stretches(document, None)]
        parse = join(document, list(parse_pieces(parts, pipeline)), pipeline.info)
        claims = build_claims(document, parse, DAY)
        evidence = Evidence(document, parse, claims)
        run_checks(evidence)
        whole = time.process_time() - begin
        begin = time.process_time()
        run_checks(evidence)
        checks = time.process_time() - begin
        spent.append(checks / max(1, len(claims.claims)))
        benchmark.extra_info[f"share of {pages} pages"] = round(checks / whole, 4)
    benchmark.extra_info["times as long for a claim"] = round(spent[1] / spent[0], 2)
    benchmark.pedantic(run_checks, args=(evidence,), rounds=1)
    assert checks < 0.05 * whole
    assert spent[1] < 2 * spent[0]
