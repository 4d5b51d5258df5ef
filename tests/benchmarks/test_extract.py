"""How long the text of a long PDF takes, beside PyMuPDF's own words of the same pages."""

import gc
import time
from collections.abc import Callable

import pymupdf
import pytest

from inspector.documents.open import read

pytestmark = pytest.mark.slow

# The goal is 1.5 for 1,000 pages; of 300, the eight pages that are read closely are a larger part.
_MOST = 2.0


def _spent(work: Callable[[], object]) -> float:
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def test_reading_costs_little_more_than_the_words(benchmark, sources):
    source = sources[300]

    def words() -> int:
        with pymupdf.open(stream=source.data) as file:
            return sum(len(page.get_text("words")) for page in file)

    bare = min(_spent(words) for _ in range(2))
    begin = time.process_time()
    benchmark.pedantic(read, args=(source,), rounds=1)
    ratio = (time.process_time() - begin) / bare
    benchmark.extra_info["ratio to PyMuPDF's words"] = round(ratio, 2)
    assert ratio < _MOST
