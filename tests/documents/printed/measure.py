"""Print articles with every program that is here, read them, and say what came through.

python -m tests.documents.printed.measure [--folder FOLDER] [NAME…]
"""

import argparse
import re
import tempfile
import unicodedata
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pymupdf

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse
from inspector.claims.model import Claim
from inspector.documents.model import Document
from inspector.documents.open import from_text, read
from inspector.documents.source import load
from inspector.language.pipeline import Pipeline
from inspector.language.pipeline import load as load_pipeline
from tests.documents.printed.printing import Article, make, scans

# The figures of the tables that the samples add to their articles.
_TABLE = {"2015", "2020", "1912", "2048", "17", "19"}


@dataclass(frozen=True, slots=True)
class Score:
    """What came through of one article."""

    name: str
    figures: int
    found: int
    same_unit: int
    extra: tuple[str, ...]
    missing: tuple[str, ...]
    tau: float
    boxes: int
    right_boxes: int
    wrong: tuple[str, ...]


def score(path: Path, article: Article, pipeline: Pipeline) -> Score:
    """Compare the article as printed with the article as text."""
    plain = _analysis(from_text(article.text, "plain.txt"), pipeline)
    document = read(load(path))
    printed = _analysis(document, pipeline)
    wanted, got = (Counter(map(_value, each.claims)) for each in (plain, printed))
    units, got_units = (Counter(map(_with_unit, each.claims)) for each in (plain, printed))
    repeated = Counter(dict.fromkeys(wanted, 1)) if _has_extras(path) else Counter()
    extra = got - wanted - repeated
    boxes, wrong = _boxes(path, printed)
    return Score(
        path.stem,
        sum(wanted.values()),
        (wanted & got).total(),
        (units & got_units).total(),
        tuple(_texts(printed, extra)),
        tuple(_texts(plain, wanted - got)),
        min(tau(" ".join(lines), document.text) for lines in article.stories),
        boxes,
        boxes - len(wrong),
        wrong,
    )


def tau(plain: str, printed: str) -> float:
    """Return Kendall's tau of the words that stand once in each text."""
    first, second = plain.split(), printed.split()
    once = [word for word, count in Counter(first).items() if count == 1]
    places = {word: place for place, word in enumerate(second)}
    counts = Counter(second)
    order = [places[word] for word in once if counts[word] == 1]
    pairs = len(order) * (len(order) - 1) // 2
    wrong = sum(a > b for i, a in enumerate(order) for b in order[i + 1 :])
    return 1 - 2 * wrong / pairs if pairs else 0.0


def _analysis(document: Document, pipeline: Pipeline) -> Analysis:
    return deque(analyse(document, pipeline), maxlen=1).pop()


def _value(claim: Claim) -> tuple[object, ...]:
    return claim.quantity.low, claim.quantity.high


def _with_unit(claim: Claim) -> tuple[object, ...]:
    return *_value(claim), claim.quantity.unit


def _has_extras(path: Path) -> bool:
    return path.stem.endswith(("extras", "two-ragged", "three-soft"))


def _texts(analysis: Analysis, wanted: Counter[tuple[object, ...]]) -> Iterator[str]:
    left = Counter(wanted)
    for claim in reversed(analysis.claims):
        if left[_value(claim)] > 0 and str(claim.quantity.low) not in _TABLE:
            left[_value(claim)] -= 1
            yield claim.text


def _boxes(path: Path, analysis: Analysis) -> tuple[int, tuple[str, ...]]:
    """Return how many claims there are, and those under whose quads something else is printed."""
    wrong: list[str] = []
    with pymupdf.open(path) as file:
        found = {page.number: list(_letters(page)) for page in file}
    for claim in analysis.claims:
        under = "".join(
            char
            for quad in analysis.document.quads(claim.span)
            for char, x, y in found[quad.page]
            if quad.x0 <= x <= quad.x1 and quad.y0 <= y <= quad.y1
        )
        if _bare(under) != _bare(claim.text):
            wrong.append(f"{claim.text!r} is {under!r}")
    return len(analysis.claims), tuple(wrong)


def _bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010-]", "", unicodedata.normalize("NFKC", text))


def _letters(page: pymupdf.Page) -> Iterator[tuple[str, float, float]]:
    for block in page.get_text("rawdict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for char in span["chars"]:
                    x0, y0, x1, y1 = char["bbox"]
                    yield char["c"], (x0 + x1) / 2, (y0 + y1) / 2


def main() -> None:
    """Print, read and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    pipeline = load_pipeline(None)
    with tempfile.TemporaryDirectory() as fresh:
        scores = []
        folder = options.folder or Path(fresh)
        for path, article in make(folder):
            if options.names and not any(name in path.stem for name in options.names):
                continue
            scores.append(one := score(path, article, pipeline))
            print(
                f"{one.name:28}{one.found:4}/{one.figures:<4} unit {one.same_unit:4}"
                f"  tau {one.tau:6.3f}  boxes {one.right_boxes:4}/{one.boxes:<4}"
                f" extra {len(one.extra)}",
                flush=True,
            )
            for title, texts in (
                ("missing", one.missing),
                ("extra", one.extra),
                ("box", one.wrong),
            ):
                if texts:
                    print(f"    {title}: {'; '.join(texts[:8])}")
        for path in () if options.names else scans(folder):
            print(f"{path.stem:28}{' '.join(read(load(path)).notes) or 'no notice'}")
    figures = sum(one.figures for one in scores)
    print(
        f"{len(scores)} files, {figures} figures:"
        f" found {sum(one.found for one in scores) / figures:.2%},"
        f" same unit {sum(one.same_unit for one in scores) / figures:.2%},"
        f" extra {sum(len(one.extra) for one in scores)},"
        f" lowest tau {min(one.tau for one in scores):.3f},"
        f" boxes {sum(one.right_boxes for one in scores) / sum(one.boxes for one in scores):.2%}"
    )


if __name__ == "__main__":
    main()
