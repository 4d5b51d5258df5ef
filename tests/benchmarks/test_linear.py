"""Ten times the text takes about ten times as long, be it articles or what no article is."""

import datetime as dt
import time
from collections.abc import Callable
from itertools import cycle, islice

import pytest

from inspector.analysis.run import _stretches
from inspector.checks.model import Evidence
from inspector.checks.run import run_checks
from inspector.claims.build import build_claims
from inspector.documents.open import read
from inspector.documents.source import Source
from inspector.language.parse import join, parse_pieces
from inspector.series.build import build_series
from tests.benchmarks.conftest import SEEDS

pytestmark = pytest.mark.slow
DAY = dt.date(2025, 6, 18)
SAMPLES = ("sample.txt", "shipyard.txt", "election.txt", "fire.txt")


def articles(size: int) -> str:
    told = "\n\n".join((SEEDS / name).read_text("utf-8") for name in SAMPLES)
    return "".join(islice(cycle(f"{told}\n\n"), size))


def line(size: int) -> str:
    """Return figures and dates without a full stop."""
    words = cycle(("price", "toll", "rate", "wage", "cost"))
    told = (
        f"the {word} rose {number % 97} percent to {number} euros in {1990 + number % 30} and "
        for number, word in enumerate(words)
    )
    return "".join(islice((letter for part in told for letter in part), size))


def numbers(count: int) -> list[str]:
    return [str(number * 7919 % 100_000) for number in range(count)]


def digits(count: int) -> str:
    return " ".join(numbers(count))


def table(count: int) -> str:
    cells = numbers(count)
    return "\n".join("\t".join(cells[first : first + 10]) for first in range(0, count, 10))


@pytest.mark.parametrize(
    ("made", "size"), [(articles, 30_000), (line, 20_000), (digits, 1_000), (table, 1_000)]
)
def test_ten_times_the_text_takes_ten_times_as_long(
    made: Callable[[int], str], size: int, benchmark, pipeline
):
    def spent(text: str) -> float:
        document = read(Source("text.txt", text.encode()))
        parts = [(document, span) for span in _stretches(document, None)]
        pieces = list(parse_pieces(parts, pipeline))
        begin = time.process_time()
        parse = join(document, pieces, pipeline.info)
        claims = build_claims(document, parse, DAY)
        build_series(document.text, claims)
        run_checks(Evidence(document, parse, claims))
        return time.process_time() - begin

    spent(made(size))  # the first run makes the patterns
    one = spent(made(size))
    ten = benchmark.pedantic(spent, args=(made(10 * size),), rounds=1)
    benchmark.extra_info["times as long"] = round(ten / one, 1)
    assert ten < 25 * one
