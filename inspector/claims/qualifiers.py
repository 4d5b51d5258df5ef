"""Find the words that hedge a figure, and those that make it a rise or a fall."""

import re
from dataclasses import dataclass
from functools import cache

from inspector.claims.model import Direction, Qualifier
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon


@dataclass(frozen=True, slots=True)
class Hedge:
    """A qualifier and where its words stand; `span` is None where there are none."""

    qualifier: Qualifier
    cue: str
    span: Span | None


_NO_HEDGE = Hedge(Qualifier.EXACT, "", None)


@cache
def _signs(side: str) -> dict[str, Qualifier]:
    return {
        " ".join(cue.split()): Qualifier(sign)
        for sign, cues in lexicon("qualifiers")[side].items()
        for cue in cues
    }


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:(?<=\W)|^)({any_of(_signs('before'))})\s*$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?i)[\s-]*\b({any_of(_signs('after'))})\b")


def find_hedge(text: str, start: int, end: int) -> Hedge:
    """Look before and after a figure that stands from `start` to `end` (with its unit)."""
    left = max(0, start - 40)
    found = _before().search(text[left:start])
    if found and not (found[1].isalpha() and found.end(1) == start - left):
        words = " ".join(found[1].lower().split())
        if words == "up to" and went_words().search(text[left : left + found.start(1)].rstrip()):
            return _NO_HEDGE  # "went up to 294"
        sign = _signs("before")[words]
        return Hedge(sign, found[1], Span(left + found.start(1), left + found.end(1)))
    found = _after().match(text, end)
    if found:
        sign = _signs("after")[" ".join(found[1].lower().split())]
        return Hedge(sign, found[1], Span(found.start(1), found.end(1)))
    return _NO_HEDGE


@cache
def _moved_before(side: str) -> re.Pattern[str]:
    directions = lexicon("directions")
    between = any_of(directions["between"]["words"])
    return re.compile(
        rf"(?i)\b({any_of(directions[side]['before'])})"
        rf"(?:(?:\s+(?:{between}|\w+ly)\b)*|(?:\s+[\w’'-]+){{1,5}}\s+by)\s*$"
    )


@cache
def _moved_after(side: str) -> re.Pattern[str]:
    words = any_of(lexicon("directions")[side]["after"])
    return re.compile(
        rf"(?i)[\s-]+(?:(?:annual|monthly|quarterly|weekly|pay|price|sharp|further|year-on-year)\s+)?(?:{words})\b"
    )


@cache
def _no_move() -> re.Pattern[str]:
    """Return the pattern of what only sounds like a move: "made up 36%"."""
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('directions')['never']['words'])})$")


# "1,128 feet above sea level" is a level, "12% above the mean" is not.
_ABOVE = re.compile(r"(?i)(?<=above)\s+(?:mean\s+)?(?:sea|ground|street|zero|freezing|water)\b")
# "fell below 1,000" and "rose above 12%" give the level that was crossed, not the change.
_LEVELS = frozenset({"below", "above", "under", "over", "beyond", "just below", "just above"})
_OF_PRICES = frozenset({"share", "currency", "index", "", "multiple"})


def find_direction(
    text: str, start: int, end: int, sentence: Span, hedge: Hedge, dimension: str
) -> Direction | None:
    """Tell whether the figure from `start` (with its hedge) to `end` is itself a rise or a fall."""
    before = text[max(sentence.start, start - 60) : start]
    prices_only = lexicon("directions")["of_prices"]["words"]
    for side, direction in (("up", Direction.UP), ("down", Direction.DOWN)):
        if found := _moved_before(side).search(before):
            if hedge.cue.lower() in _LEVELS or _no_move().search(before[: found.end(1)]):
                return None
            if found[1].lower() in prices_only and dimension not in _OF_PRICES:
                return None
            return direction
    for side, direction in (("up", Direction.UP), ("down", Direction.DOWN)):
        found = _moved_after(side).match(text, end, sentence.end)
        if found and not _ABOVE.match(text, found.end()):
            return direction
    return None


@cache
def went_words() -> re.Pattern[str]:
    """Return the pattern of verbs that lead from one figure to another either way."""
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('directions')['went']['words'])})\b")


@cache
def moves_by() -> re.Pattern[str]:
    """Return the pattern of what stands right before the size of a change: "rose by"."""
    directions = lexicon("directions")
    words = any_of([*directions["up"]["before"], *directions["down"]["before"]])
    return re.compile(rf"(?i)\b(?:{words})\s+(?:by\s+)?$")


@cache
def moved_words() -> re.Pattern[str]:
    """Return the pattern of the words that say that something rose or fell."""
    directions = lexicon("directions")
    words = {*directions["up"]["before"], *directions["down"]["before"], "raised", "changed"}
    words |= set(lexicon("numbers")["multiples"])
    words -= {"up", "down"}  # "up to 200"
    return re.compile(rf"(?i)\b(?:{any_of(words)})\b")
