"""Tie an average to the lowest and the highest figure, wherever they stand in a passage.

"The lowest of the nine bids came in at $1.2 million and the highest at $1.9 million; the average
was": one figure is the average, two of its unit are told as the ends, and there is none besides.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspector.claims.model import Claim, Qualifier, Relation, RelationKind
from inspector.claims.relations.averages import (
    is_of_another_kind,
    is_of_another_time,
    names_another,
)
from inspector.claims.relations.cues import cues, find_cue, find_last_cue, may_tell
from inspector.claims.relations.measures import is_level, is_single
from inspector.claims.relations.passages import Passage

_FAR = 2  # an average this many times beyond its range is that of something else
_FEW = 7  # words from "average" to its figure
_ON_AVERAGE = re.compile(r"(?i)\s*(?:[\w-]+\s+){0,3}on\s+average\b")
_CLAUSE = re.compile(r"(?i)[;:(–—\n]|,\s|\band\b|\bwith\b")
_SUPERLATIVE = re.compile(
    r"(?i)\b(?!(?:rest|west|test|best|guest|interest|forest|request|latest|nearest|honest|arrest|protest|"
    r"harvest|invest|suggest|contest|earliest)\b)\w{3,}est\b"
)
_FROM = re.compile(r"(?i)\b(?:from|between|as\s+(?:little|few|low)\s+as|anything\s+from)\s*$")
_OF_SO_MANY = re.compile(r"(?i)\b(?:average|mean|median)\b[^,;:]*\bof\s+(?:the|its|all)\s+$")
_ASIDE = re.compile(r",[^;:]*,\s*(?=(?:is|was)\b)")  # "the mean, says the treasurer, is"
_WITHIN = re.compile(
    r"(?i)\b(?:in|across|around)\s+the\s+[\w-]+\s*$"
)  # "sizes in the county average"
_NOBODY = re.compile(r"(?i)\b(?:nobody|no|none|never|nothing|neither)\b[^,;:]*$")
_BARS = {
    Qualifier.LESS: "low", Qualifier.AT_MOST: "low",
    Qualifier.MORE: "high", Qualifier.AT_LEAST: "high",
}  # fmt: skip
_TO = re.compile(r"(?i)\b(?:to|and|up\s+to|as\s+(?:much|many|high)\s+as)\s*$")


def find_range(passage: Passage) -> Iterator[Relation]:
    """Yield the one average of a passage with the one lowest and the one highest figure."""
    if not may_tell("averages", "average", passage.frame.words):
        return
    averages = [index for index in range(len(passage.claims)) if _is_average(passage, index)]
    if len(averages) != 1:
        return
    average = averages[0]
    told = passage.claims[average]
    alike = [
        index
        for index, claim in enumerate(passage.claims)
        if index != average
        and (_is_alike(claim, told) or (_is_bare(claim) and _told_side(passage, index)))
    ]
    ends = alike if len(alike) == 2 else [i for i in alike if _told_side(passage, i)]
    if len(ends) != 2 or is_of_another_time(passage.frame, average, ends):
        return
    if is_of_another_kind(passage.frame, average, ends):
        return
    pair = _ordered(passage, ends)
    if pair is None or not _is_same_thing(passage, average, ends):
        return
    low, high = pair
    if _is_near(low, high, told):
        yield Relation(RelationKind.RANGE, low.id, high.id, (told.id,))


def _is_average(passage: Passage, index: int) -> bool:
    """Tell whether a figure is called the average, right before it or right after."""
    if not is_single(passage.claims[index]):
        return False
    if _ON_AVERAGE.match(re.split(r"[,;(–—]", passage.after(index))[0]):
        return True
    words = passage.before(index)
    if index and index != passage.seam and _OF_SO_MANY.search(passage.before(index - 1)):
        words = f"{passage.before(index - 1)} {words}"  # "the average age of the 11 players is"
    before = re.split(r"[;(]", words)[-1]
    if re.match(r"(?i)\s*on\s+average\b", before) and index and passage.seam != index:
        return False  # it is of the figure before
    found = list(cues("averages", "average").finditer(before))
    if not found:
        return False
    lead, tail = before[: found[-1].start()], _ASIDE.sub(" ", before[found[-1].end() :])
    other = find_last_cue("averages", "other", lead) is not None and not _WITHIN.search(lead)
    return not (other or _side(tail)) and len(tail.split()) < _FEW


def _is_alike(claim: Claim, average: Claim) -> bool:
    """Tell whether two figures are in one unit; an age may be told without its years."""
    one, other = (c.quantity.unit.name.split(" / ")[0] for c in (claim, average))
    dimension = average.quantity.unit.dimension
    bare = not one and dimension != "count"
    same = one == other or bare or (not other and claim.quantity.unit.dimension == "duration")
    return is_level(claim) and same


def _is_bare(claim: Claim) -> bool:
    """Tell "the smallest has 14", which leaves out what is counted."""
    return is_level(claim) and not claim.quantity.unit.name


def _side(words: str) -> str:
    """Return which end a stretch of words tells of: "low", "high", "most" for either, or ""."""
    for side in ("low", "high"):
        if find_cue("averages", side, words):
            return side
    return "most" if _SUPERLATIVE.search(words) else ""


def _ordered(passage: Passage, ends: Sequence[int]) -> tuple[Claim, Claim] | None:
    """Return the lowest and the highest figure, where the words say that these are the ends."""
    low, high = (passage.claims[index] for index in ends)
    sides = _barred(passage, ends) or [_told_side(passage, index) for index in ends]
    if low.quantity.low > high.quantity.low:
        low, high = high, low
        sides.reverse()
    if not all(sides):
        first, last = ends
        spread = last == first + 1 and _FROM.search(_lead(passage, first))
        ranged = spread and _TO.search(_lead(passage, last))
        return (low, high) if ranged and passage.claims[first] is low else None
    return (low, high) if sides[0] != "high" and sides[1] != "low" else None


def _barred(passage: Passage, ends: Sequence[int]) -> list[str]:
    """Return the ends that "nobody waited less than 12 or more than 50" tells, in their order."""
    if not _NOBODY.search(passage.before(ends[0])) or ends[1] != ends[0] + 1:
        return []
    sides = [_BARS.get(passage.claims[index].quantity.qualifier, "") for index in ends]
    return sides if set(sides) == {"low", "high"} else []


def _lead(passage: Passage, index: int) -> str:
    """Return the words before a figure, its hedge with them: "as little as"."""
    return f"{passage.frame.gaps[index]} {passage.claims[index].quantity.cue}"


def _told_side(passage: Passage, index: int) -> str:
    """Return the end that a figure is told as by its clause, other figures of which are no bar."""
    first = index
    words = passage.before(index)
    if _NOBODY.search(words):
        return _BARS.get(passage.claims[index].quantity.qualifier, "")
    while first > 0 and first != passage.seam and not _CLAUSE.search(words):
        first -= 1
        if passage.claims[first].quantity.unit == passage.claims[index].quantity.unit:
            break
        words = f"{passage.before(first)} {words}"
    return _side(_CLAUSE.split(words)[-1]) or _side(_CLAUSE.split(passage.after(index))[0][:24])


def _is_same_thing(passage: Passage, average: int, ends: Sequence[int]) -> bool:
    """Tell whether the ends of another sentence are of what the average is of."""
    if len({passage.sentence(index) for index in (average, *ends)}) == 1:
        return True
    there = passage.words(passage.sentence(ends[0])).lower()
    here = passage.words(passage.sentence(average)).lower()
    superlative = re.search(r"(?i)\b(?:\w+est|lowest|highest|most|least|nobody|none)\b", there)
    named = superlative is not None or all(_told_side(passage, index) for index in ends)
    return named and not names_another(here, there)


def _is_near(low: Claim, high: Claim, average: Claim) -> bool:
    """Tell whether an average lies in its range, or not far outside."""
    bottom, top, value = low.quantity.low, high.quantity.high, average.quantity.low
    if bottom <= 0:
        return abs(value) <= max(abs(bottom), abs(top)) * _FAR
    return bottom / _FAR <= value <= top * Decimal(_FAR)
