"""Four times the text costs about four times the time, whatever stands in it."""

import datetime as dt
import time
from collections import deque

import pytest

from inspector.analysis.run import _STRETCH, _stretches, analyse, analyse_many
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline, load

pytestmark = pytest.mark.slow
DAY = dt.date(2025, 6, 18)
# What cost the square of its length would cost sixteen times as much.
AT_MOST = 9
ROWS = {
    "brackets": "(" * 3_000,
    "brackets apart": "(5) " * 200,
    "quotation marks": "“" * 700 + "5 ships" + "”" * 700,
    "said": "said " * 800,
    "dates": "on 3 May 2011, " * 150,
    "figures": "5, " * 400,
    "digits": "31415926535 " * 200,
    "digits without a space": "3141592653" * 3_000,
    "a table": "4,301\t12%\t88\n" * 120,
    "rises": "rose from 5 to 6 " * 100,
    "names": "Anna Berg of Vik Group (VG) " * 80,
    "words without a full stop": "the board of the port kept 5 ships in the harbour " * 40,
}


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load(None)


def cost(text: str, pipeline: Pipeline) -> float:
    begin = time.process_time()
    deque(analyse(from_text(text, "row"), pipeline, DAY), maxlen=0)
    return time.process_time() - begin


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS.keys())
def test_the_cost_grows_with_the_length(row: str, pipeline: Pipeline) -> None:
    cost(row, pipeline)  # the first run makes patterns
    once = min(cost(row, pipeline) for _ in range(2))
    assert cost(4 * row, pipeline) < AT_MOST * once + 0.05


def test_a_line_without_an_end_is_read_in_stretches() -> None:
    text = "the board kept 5 ships " * 5_000
    spans = _stretches(from_text(text, "line"), None)
    assert all(0 < span.end - span.start <= _STRETCH for span in spans)
    assert "".join(span.of(text) for span in spans) == text.rstrip()


def test_a_word_without_an_end_is_read_in_stretches() -> None:
    text = "7" * 100_000
    spans = _stretches(from_text(text, "word"), None)
    assert all(0 < span.end - span.start <= _STRETCH for span in spans)
    assert "".join(span.of(text) for span in spans) == text


def test_long_and_short_texts_of_a_row_each_get_their_own_analysis(pipeline: Pipeline) -> None:
    long = "The port took in 52 ships.\n\n" * 1_000
    texts = [long, "It has 3 docks.", "", long]
    found = list(analyse_many(((from_text(text, "x"), DAY) for text in texts), pipeline))
    assert [len(analysis.claims) for analysis in found] == [1_000, 1, 0, 1_000]
    assert all(analysis.complete for analysis in found)
