"""Articles of many beats, with what an editor reads in their figures.

Each file in `articles/` has the figures of one article as [text, what it measures, who says so,
"first day last day"], "" where that is not told or not asked, and the series that can be drawn.
What a figure measures is right if it holds half of the words that an editor uses for it.
"""

import re
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim

Analysed = Callable[..., Analysis]
FOLDER = Path(__file__).parent / "articles"
EMPTY = {"the", "and", "for", "from", "with", "its", "their", "was", "were"}
# Of all figures in these articles; to be raised, never lowered. The others are of later hands, and
# were read once before anything was mended for them; the weights of series are learnt from both.
ENOUGH = {
    "": {"subject": 0.95, "source": 0.97, "time": 0.97, "series": 0.75},
    "others": {"subject": 0.86, "source": 0.9, "time": 0.85, "series": 0.72},
}


class Score(NamedTuple):
    """How many of one thing are right, and what is not."""

    right: int
    asked: int
    wrong: tuple[str, ...]


def stems(words: str) -> set[str]:
    """Return the beginnings of the words that tell something."""
    return {w[:5] for w in re.findall(r"[a-z]+", words.lower()) if w not in EMPTY and len(w) > 2}


def is_right(kind: str, wanted: str, claim: Claim) -> bool:
    """Tell whether a claim has what the article has for it."""
    if kind == "subject":
        return 2 * len(stems(wanted) & stems(claim.subject)) >= len(stems(wanted))
    if kind == "source":
        both = stems(wanted) & stems(claim.source)
        return bool(both) if wanted else not claim.source
    time = f"{claim.time.start} {claim.time.end}" if claim.time else ""
    return not wanted or time == wanted


Read = list[tuple[dict[str, object], Analysis]]


@pytest.fixture(scope="module")
def read(analysed: Analysed) -> dict[str, Read]:
    """Return every article with its analysis, by folder."""
    found: dict[str, Read] = {}
    for folder in ENOUGH:
        paths = sorted((FOLDER / folder).glob("*.toml"))
        loaded = [tomllib.loads(path.read_text("utf-8")) for path in paths]
        found[folder] = [(each, analysed(each["text"], each["date"])) for each in loaded]
    return found


def scored(kind: str, column: int, read: Iterable[tuple[dict[str, object], Analysis]]) -> Score:
    """Return how well one thing is read over all articles."""
    right, wrong = 0, []
    for article, analysis in read:
        found: dict[str, Claim] = {}
        for claim in analysis.claims:
            found.setdefault(claim.text, claim)
        for row in article["claims"]:  # type: ignore[attr-defined]
            if row[0] not in found:
                continue
            claim = found[row[0]]
            if is_right(kind, row[column], claim):
                right += 1
            else:
                wrong.append(f"{row[0]}: {row[column]!r}, not {claim.subject!r} {claim.source!r}")
    return Score(right, right + len(wrong), tuple(wrong))


@pytest.mark.parametrize("folder", ENOUGH)
@pytest.mark.parametrize(("kind", "column"), [("subject", 1), ("source", 2), ("time", 3)])
def test_figures_mean_what_an_editor_reads(
    kind: str, column: int, folder: str, read: dict[str, Read]
) -> None:
    score = scored(kind, column, read[folder])
    assert score.asked > 150
    assert score.right >= ENOUGH[folder][kind] * score.asked, score.wrong


@pytest.mark.parametrize("folder", ENOUGH)
def test_series_hold_the_points_that_an_editor_would_draw(
    folder: str, read: dict[str, Read]
) -> None:
    wanted, hit, drawn = 0, 0, 0
    for article, analysis in read[folder]:
        texts = {claim.id: claim.text for claim in analysis.claims}
        lines = [{texts[point.claim] for point in series.points} for series in analysis.series]
        drawn += sum(map(len, lines))
        for series in article["series"]:  # type: ignore[attr-defined]
            wanted += len(series)
            best = max((len(line & set(series)) for line in lines), default=0)
            hit += best if best > 1 else 0
    assert hit >= ENOUGH[folder]["series"] * wanted
    assert hit >= 0.85 * drawn
