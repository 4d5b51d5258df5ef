"""Learn the weights of resources/lexicons/likeness.toml from articles whose series are marked.

Run it from anywhere: `python packaging/series/train.py`. It reads the articles beside it and those
that the tests hold the program to, prints how many points of their series are found by weights
learnt from the articles of all other hands, and writes weights learnt from all of them.
"""

import datetime as dt
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from inspector.analysis.run import analyse  # noqa: E402  # of this checkout
from inspector.claims.model import Claim, Claims  # noqa: E402
from inspector.documents.model import Span  # noqa: E402
from inspector.documents.open import from_text  # noqa: E402
from inspector.language.lexicon import lexicon  # noqa: E402
from inspector.language.pipeline import Pipeline, load  # noqa: E402
from inspector.series.build import build_series  # noqa: E402
from inspector.series.likeness import signs_of_pairs  # noqa: E402
from inspector.series.measures import charted, tied_by_text  # noqa: E402

FOLDERS = (
    Path(__file__).parent / "articles",
    ROOT / "tests/claims/articles",
    ROOT / "tests/claims/articles/others",
)
WEIGHTS = ROOT / "resources/lexicons/likeness.toml"
PENALTY = 3.0  # on large weights
ROUNDS = 30


@dataclass(frozen=True)
class Article:
    """An article with the series of each figure, and its pairs with the signs of each."""

    hand: str
    text: str
    claims: Claims
    series: Mapping[str, int]
    sizes: Sequence[int]
    pairs: Sequence[tuple[Mapping[str, float], bool]]


def read(path: Path, pipeline: Pipeline) -> Article:
    """Read an article and pair its figures; of one hand are those that begin alike."""
    told = tomllib.loads(path.read_text("utf-8"))
    text = told["text"]
    *_, found = analyse(from_text(text, path.stem), pipeline, dt.date.fromisoformat(told["date"]))
    claims = Claims(found.anchor, found.claims, found.timexes, found.relations)
    series: dict[str, int] = {}
    for number, points in enumerate(told["series"]):
        for point in points:
            claim = _claim_at(point, claims.claims)
            if claim is not None:
                series[claim.id] = number
    chartable = charted(claims)
    pairs = [
        (signs, one.id in series and series[one.id] == series.get(other.id))
        for one, other, signs in signs_of_pairs(
            text, claims.claims, chartable, tied_by_text(claims, chartable)
        )
    ]
    hand = path.stem[0] if path.parent == FOLDERS[0] else path.parent.name
    return Article(hand, text, claims, series, [len(each) for each in told["series"]], pairs)


def _claim_at(point: str | Sequence[int], claims: Iterable[Claim]) -> Claim | None:
    if isinstance(point, str):
        return next((claim for claim in claims if claim.text == point), None)
    place = Span(*point)
    return next((claim for claim in claims if claim.span.overlaps(place)), None)


def learn(articles: Iterable[Article]) -> dict[str, float]:
    """Return weights by logistic regression, which is the same each time."""
    pairs = [pair for article in articles for pair in article.pairs]
    names = sorted({name for signs, _ in pairs for name in signs})
    signs = np.array([[signs.get(name, 0.0) for name in names] for signs, _ in pairs])
    wanted = np.array([float(same) for _, same in pairs])
    weights: NDArray[np.float64] = np.zeros(len(names))
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (likely - wanted) + PENALTY * weights
        bend = (signs.T * (likely * (1 - likely))) @ signs + PENALTY * np.eye(len(names))
        weights -= np.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def score(articles: Iterable[Article], weights: Mapping[str, float]) -> tuple[int, int, int]:
    """Return how many points there are, are found beside others of theirs, and are drawn."""
    used = lexicon("likeness")["weights"]  # not to be changed, but to be tried
    used.clear()
    used.update(weights)
    wanted = found = drawn = 0
    for article in articles:
        lines = [
            {point.claim for point in series.points}
            for series in build_series(article.text, article.claims)
        ]
        drawn += sum(map(len, lines))
        wanted += sum(article.sizes)
        for number in range(len(article.sizes)):
            own = {claim for claim, series in article.series.items() if series == number}
            best = max((len(line & own) for line in lines), default=0)
            found += best if best > 1 else 0
    return wanted, found, drawn


def main() -> None:
    """Tell how well it goes for hands that were not learnt from, and write the weights."""
    pipeline = load()
    paths = [path for folder in FOLDERS for path in sorted(folder.glob("*.toml"))]
    articles = [read(path, pipeline) for path in paths]
    totals = np.zeros(3, int)
    for hand in sorted({article.hand for article in articles}):
        others = [article for article in articles if article.hand != hand]
        own = [article for article in articles if article.hand == hand]
        counts = np.array(score(own, learn(others)))
        totals += counts
        _tell(hand, counts)
    _tell("all", totals)
    weights = learn(articles)
    lines = "".join(f'"{name}" = {weight}\n' for name, weight in weights.items())
    text = WEIGHTS.read_text("utf-8")
    WEIGHTS.write_text(re.sub(r"(?s)(?<=\[weights\]\n).*", lambda _: lines, text), "utf-8")


def _tell(hand: str, counts: NDArray[np.int_]) -> None:
    wanted, found, drawn = counts
    print(f"{hand:10} recall {found / wanted:.3f} precision {found / drawn:.3f}", *counts)


if __name__ == "__main__":
    main()
