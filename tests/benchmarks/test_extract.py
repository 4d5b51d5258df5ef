"""How long the text of a long PDF takes, beside PyMuPDF's own words of the same pages."""

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from inspector.documents.open import read
from inspector.documents.source import Source
from tests.documents.printed.printing import LOOKS, articles, by_rows, story, web_page

pytestmark = pytest.mark.slow

_PAGES = 300

# What each kind takes at most, with room for a loaded machine. The goal is 1.5 for 1,000 pages; of
# fewer, the eight pages that are read closely are a larger part. Text in narrow columns, or drawn
# word by word, has several times as many lines to a page, each of which is looked at here, while
# MuPDF gathers words in any case.
_MOST = {"long": 1.8, "one": 1.9, "three": 3.2, "words": 5.8}


def _spent(work: Callable[[], object]) -> float:
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _repeated(path: Path) -> Source:
    """Return a file with the pages of another, again and again."""
    with pymupdf.open(path) as file, pymupdf.open() as long:
        while long.page_count < _PAGES:
            long.insert_pdf(file, final=0)
        return Source(f"{path.stem}.pdf", long.tobytes(garbage=3))


@pytest.fixture(scope="module")
def kinds(sources, tmp_path_factory) -> dict[str, Source]:
    """Return a long file of each kind: a report, one column, three, and words drawn one by one."""
    folder = tmp_path_factory.mktemp("kinds")
    names = {"one": "plain-running", "three": "three-hyphens"}
    for kind, look in names.items():
        page = web_page(articles()[-1], LOOKS[look])
        story(page, LOOKS[look], folder / f"{kind}.pdf")
    by_rows(folder / "three.pdf", folder / "words.pdf")
    made = {kind: _repeated(folder / f"{kind}.pdf") for kind in (*names, "words")}
    read(made["one"])  # so that what is loaded once is no part of the figures
    return {"long": sources[300], **made}


@pytest.mark.parametrize("kind", _MOST)
def test_reading_costs_little_more_than_the_words(benchmark, kinds, kind):
    source = kinds[kind]

    def words() -> int:
        with pymupdf.open(stream=source.data) as file:
            return sum(len(page.get_text("words")) for page in file)

    turns = list[tuple[float, float]]()

    def turn() -> None:  # so that what else the machine does weighs on both
        turns.append((_spent(words), _spent(lambda: read(source))))

    benchmark.pedantic(turn, rounds=2)
    bare, whole = (min(each) for each in zip(*turns, strict=True))
    ratio = whole / bare
    benchmark.extra_info["ratio to PyMuPDF's words"] = round(ratio, 2)
    assert ratio < _MOST[kind], f"{kind}: {ratio:.2f}"
