"""Tie an average to the lowest and the highest figure of the same thing."""

import re
from collections.abc import Iterator, Sequence

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.cues import cues, find_cue, find_last_cue, may_tell
from inspector.claims.relations.frames import Frame
from inspector.claims.relations.measures import is_level, is_single
from inspector.language.lexicon import lexicon

_STATEMENT = re.compile(r"(?i);(?!\s*(?:and\s+)?(?:the|their|its|on)\s+(?:average|mean|median)\b)")
_WITH_AVERAGE = re.compile(
    r"(?i)\s*(?:(?:an?|last|this|in)\s+\w+)?,?\s*(?:and|with|for|at)\s+(?:the|an?)\s+(?:average|mean|median)(?:\s+(?:is|was|of|being))?\s*"
)

# "highs between 31C and 36C, well above the average of 22C": it is that of others
_BEYOND = re.compile(
    r"(?i)\b(?:above|below|beyond|exceed\w*|than)\s+(?:the|its|their|an?)\b[^,;]*$"
)


# "The shortest wait"; "The team's average age is", of whatever the youngest is
_NOUN = re.compile(
    r"(?i)\b(?:the|their|its)\s+(?:\w+est|lowest|highest|most|least)\s+([a-z]{3,})\b"
)
_OF_MEASURE = re.compile(
    r"(?i)\b(?:average|mean|median)\s+(?:age|price|weight|height|length|cost|score|wait|temperature|pay|salary|"
    r"wage|rent|mark|time|value|size|depth|speed|fee|bid|sum)\b(?!\s+of\s+(?:an?|the)\b)"
)
# "the youngest captain in the fleet"
_OF_OTHERS = re.compile(
    r"(?i)\b(?:\w{3,}est|most|least)\s+[a-z]{3,}\s+(?:in|among|at)\s+(?:the|all|any)\b"
)
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_SEASON = re.compile(r"(?i)\b(?:spring|summer|autumn|winter|weekdays?|weekends?)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b(?:this|last)\s+(?:year|month|week|season)\b")
# What stands between an average and figures of another time or of others
_SET_APART = re.compile(
    r"(?i)\b(?:after|while|whereas|although|though|compared|unlike|however|except|before|when|but)\b"
    r"(?!\s+(?:(?:it|they|with)\s+)?(?:an?\s+)?averag)"
)


def find_ranges(frame: Frame) -> Iterator[Relation]:
    """Yield an average with the lowest and the highest figure of the same sentence."""
    if not may_tell("averages", "average", frame.words):
        return
    averages = [index for index in range(len(frame.claims)) if _is_average(frame, index)]
    if len(averages) != 1:
        return
    if _BEYOND.search(frame.gaps[averages[0]]):
        return
    parted = any(_STATEMENT.search(gap) for gap in frame.gaps)
    spread = re.search(r"(?i)\b(?:ranging|varying)\b", frame.gaps[averages[0] + 1])
    spread = spread or re.search(
        r"(?i)\bon\s+average\b", frame.gaps[averages[0]] + frame.gaps[averages[0] + 1]
    )
    apart = not (spread or cues("averages", "said").fullmatch(_told_as(frame, averages[0])))
    apart = apart and not _is_of_the_same(frame, averages[0])
    average = frame.claims[averages[0]]
    alike = [i for i, c in enumerate(frame.claims) if i != averages[0] and _is_alike(c, average)]
    if is_of_another_time(frame, averages[0], alike) or (
        alike and is_of_another_kind(frame, averages[0], alike)
    ):
        return
    others = [frame.claims[index] for index in alike]
    places = {claim.id: index for index, claim in enumerate(frame.claims)}
    beside = averages[0] > 0 and (
        _WITH_AVERAGE.fullmatch(frame.gaps[averages[0]])
        or (frame.gaps[averages[0]].strip() in {"and", ","} and spread)
    )
    ranged = not (apart or parted) and (beside or find_cue("averages", "range", frame.words))
    if len(others) == 1 and others[0].quantity.low < others[0].quantity.high and ranged:
        yield Relation(RelationKind.RANGE, others[0].id, others[0].id, (average.id,))
    if len(others) != 2:
        return
    low, high = others
    told = [_extreme(frame, places[claim.id]) for claim in others]
    if "most" in told and all(told):  # "the wettest month … the driest": the larger is the highest
        told = ["low", "high"] if low.quantity.low <= high.quantity.low else ["high", "low"]
    if told == ["high", "low"]:
        low, high = high, low
    elif told != ["low", "high"] and (
        apart or parted or not _is_span(frame, places[low.id], places[high.id])
    ):
        return
    yield Relation(RelationKind.RANGE, low.id, high.id, (average.id,))


def names_another(here: str, there: str) -> bool:
    """Tell "The average house costs … The cheapest flat": the ends in `there` are of others."""
    verbs = lexicon("relations")["averages"]["verbs"]
    nouns = {noun.lower() for noun in _NOUN.findall(there)}.difference(verbs)
    if _OF_OTHERS.search(there):
        return True
    of_measure = _OF_MEASURE.search(here) is not None
    return not of_measure and any(
        re.search(rf"(?i)\b{re.escape(noun.rstrip('s'))}", here) is None for noun in nouns
    )


# Measures that are not one another's average, and how else each may be told.
_KINDS = tuple(
    re.compile(rf"(?i)\b(?:{words})\b")
    for words in (
        "salar(?:y|ies)|wages?|pay|paid|earn\\w*|income", "pensions?", "bonus(?:es)?", "rents?",
        "ages?|aged|old(?:est)?|young(?:est)?|born", "temperatures?|warm\\w*|cold\\w*", "weigh\\w*",
    )
)  # fmt: skip


def is_of_another_kind(frame: Frame, average: int, ends: Sequence[int]) -> bool:
    """Tell "salaries start at 2,000; the average pension is 1,400": two measures."""
    told = list(cues("averages", "average").finditer(frame.gaps[average]))
    here = frame.gaps[average][told[-1].end() :] if told else ""
    around = " ".join(
        [*(frame.gaps[index] for index in ends), *(frame.gaps[index + 1] for index in ends)]
    )
    elsewhere = around.replace(here, " ") if here.strip() else around
    mine = [kind for kind in _KINDS if kind.search(here)]
    theirs = [kind for kind in _KINDS if kind.search(elsewhere)]
    lasting = {frame.claims[index].quantity.unit.name for index in ends} & {"minute", "hour", "day"}
    aged = bool(re.search(r"(?i)\bage\b", here)) and bool(lasting)
    return aged or bool(mine and theirs and not set(mine) & set(theirs))


def is_of_another_time(frame: Frame, average: int, ends: Sequence[int]) -> bool:
    """Tell "June averaged 21C after a May in which": two months, or words that set them apart."""
    if not ends:
        return False
    first, last = min(average, *ends), max(average, *ends)
    between = " ".join(frame.gaps[first + 1 : last + 1])
    months = {found.lower()[:3] for found in _MONTH.findall(frame.words)}
    seasons = {found.lower() for found in _SEASON.findall(frame.words)}
    years = {found.lower() for found in _YEAR.findall(frame.words)}
    return (
        len(months) > 1
        or len(seasons) > 1
        or len(years) > 1
        or _SET_APART.search(between) is not None
    )


def _is_of_the_same(frame: Frame, index: int) -> bool:
    """Tell "Bids ran from …; the average bid was": its noun has been told before."""
    noun = re.fullmatch(r"(?i)(\w{3,}?)s?\s+(?:was|is|of)", _told_as(frame, index))
    before = " ".join(frame.gaps[:index])
    return noun is not None and re.search(rf"(?i)\b{noun[1]}\w{{0,5}}\b", before) is not None


def _told_as(frame: Frame, index: int) -> str:
    """Return what stands between the word "average" and its figure."""
    told = list(cues("averages", "average").finditer(frame.gaps[index]))
    return frame.gaps[index][told[-1].end() :].strip() if told else ""


_OF_THEM = re.compile(r"(?i)\s*of\s+(?:them|those|these|the|its|their)\b")
_ON_AVERAGE = re.compile(r"(?i)\s*(?:\w+\s+){0,2}on\s+average\b")


def _is_average(frame: Frame, index: int) -> bool:
    claim = frame.claims[index]
    if not is_single(claim):
        return False
    before = re.split(r"[;(]", frame.gaps[index])[-1]
    after = re.split(r"[,;(]", frame.gaps[index + 1])[0]
    if not claim.quantity.unit.name and _OF_THEM.match(after):
        return False  # so many of them
    if _ON_AVERAGE.match(after):
        return True
    told = list(cues("averages", "average").finditer(before))
    if not told:
        return False
    lead, tail = before[: told[-1].start()], before[told[-1].end() :]
    if find_last_cue("averages", "other", lead) or "," in tail:
        return False
    # "with an average of 63" goes with any range, "average attendance was" with a low and a high.
    return len(tail.split()) < 7


def _is_alike(claim: Claim, average: Claim) -> bool:
    one, other = claim.quantity.unit, average.quantity.unit
    same = one.name.split(" / ")[0] == other.name.split(" / ")[0]
    return is_level(claim) and (same or not one.name or not other.name)


def _extreme(frame: Frame, index: int) -> str:
    before = re.split(r"[,;(]|\band\b", frame.gaps[index])[-1]
    after = re.split(r"[,;)]|\band\b", frame.gaps[index + 1])[0][:24]
    never = re.search(r"(?i)\b(?:never|not|n’t|n't)\b", frame.words)
    if never and find_last_cue("averages", "falls", before):
        return "low"
    if never and find_last_cue("averages", "rises", before):
        return "high"
    for side in ("low", "high"):
        if find_cue("averages", side, before) or find_cue("averages", side, after):
            return side
    superlative = re.search(
        r"(?i)\b(?!(?:rest|west|test|best|guest|interest|forest|request|latest|nearest)\b)\w{3,}est\b",
        f"{before} {after}",
    )
    return "most" if superlative else ""


def _is_span(frame: Frame, low: int, high: int) -> bool:
    """Tell "ran from 12 crowns in town to 31 crowns"."""
    if high != low + 1 or not re.search(r"(?i)\b(?:from|between)\s*$", frame.gaps[low]):
        return False
    return re.search(r"(?i)\b(?:to|and)\s*$", frame.gaps[high]) is not None
