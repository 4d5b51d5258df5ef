"""Tell which claims are of one measure of one thing: by their words, and by what ties them.

Two wordings are one measure when they share all words that say something. "The rate" is the
measure of the article that ends in "rate", where there is one only. What would give one claimant
two values at one time is no measure, and is taken apart again.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from inspector.claims.model import Claim, Claims, Interval, RelationKind, Unit
from inspector.language.lexicon import lexicon

# A multiple says how often, not how much at a time.
_NOT_CHARTED = frozenset({"multiple"})
# "people killed in neighbouring Karst"
_IN_PLACE = re.compile(r"\b(?:in|at)\s+(?:[a-z]+\s+)*([A-Z][\w’'-]+)")
_LETTERS = re.compile(r"[a-z]+")
_WORDS = re.compile(r"[^\W\d_]+")
# "the 150-seat chamber": what belongs to a thing, and is not told of a time
_ATTRIBUTE = re.compile(r"\S*\d-[^\W\d]{3}")
# What is as much in a month as in a year.
_LEVEL = re.compile(r"(?i)\b(?:average|mean|median|per|typical)\b")
# In days.
_PERIODS = (("month", 28, 31), ("quarter", 89, 92), ("half", 181, 184), ("year", 365, 366))
# Ties between an earlier and a later figure of one measure.
_MOVES = frozenset({"from-to", "change"})


@dataclass(frozen=True, slots=True)
class Measure:
    """What claims of one measure share: comparable units, the words that tell, and whose it is."""

    unit: str
    words: frozenset[str]
    head: str
    entity: str


def comparable(unit: Unit) -> str:
    """Return within what units can be compared: physical ones by dimension, others by name."""
    by_name = unit.dimension in {"share", "count", "currency", ""} or " / " in unit.name
    return unit.name if by_name else unit.dimension


def charted(claims: Claims) -> list[Claim]:
    """Return the claims that can be points: levels with a time, no conversions.

    What shall be "by 2030" is a target, and no forecast of what will be then.
    """
    twins = {r.second for r in claims.relations if r.kind is RelationKind.CONVERSION}
    return [
        claim
        for claim in claims.claims
        if claim.time is not None
        and claim.direction is None
        and not _is_aim(claim, claims.anchor.date)
        and not claim.quantity.vague
        and not claim.time_how.startswith("forecast before")
        and not _ATTRIBUTE.match(claim.text)
        and claim.id not in twins
        and claim.quantity.unit.dimension not in _NOT_CHARTED
    ]


def _is_aim(claim: Claim, date: dt.date | None) -> bool:
    """Tell what shall be "by 2030", still to come."""
    end = claim.time.end if claim.time is not None else None
    return (
        date is not None
        and end is not None
        and end > date
        and claim.time_how.lower().startswith("“by ")
    )


def grouped(claims: Claims) -> Iterator[list[Claim]]:
    """Yield the claims of each measure, in order of the text."""
    points = charted(claims)
    by_id: Mapping[str, Claim] = {claim.id: claim for claim in points}
    tied = _Groups(points)
    for relation in claims.relations:
        one, other = by_id.get(relation.first), by_id.get(relation.second)
        if relation.kind in _MOVES and one and other and _may_join(one, other):
            tied.join(one.id, other.id)
    for one, other in _counted_back(points):
        tied.join(one.id, other.id)
    measures = _measures(points)
    whole = _Groups(points)
    whole.adopt(tied)
    first: dict[Measure, str] = {}
    for claim in points:
        measure = measures.get(claim.id)
        if measure is not None:
            whole.join(first.setdefault(measure, claim.id), claim.id)
    for members in whole.members(points):
        if len({_period(claim) for claim in members} - {""}) > 1:
            yield from _by_period(members, tied)
        elif _is_one_measure(members):
            yield members
        else:
            yield from tied.members(members)


def _counted_back(points: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield figures with those that the text counts back to: "318 cases in the same months"."""
    last: dict[str, Claim] = {}
    for claim in points:
        unit = comparable(claim.quantity.unit)
        other = last.get(unit)
        if other is not None and claim.time_how.startswith("counted back"):
            short, full = set(_stems(claim.subject)), set(_stems(other.subject))
            if short and short <= full:
                yield other, claim
        last[unit] = claim


def _by_period(members: Sequence[Claim], tied: "_Groups") -> Iterator[list[Claim]]:
    """Yield the figures of quarters and those of years on their own, where these are sums.

    What the text itself holds against each other stays together.
    """
    by_period: dict[str, list[Claim]] = defaultdict(list)
    for alike in tied.members(members):
        periods = [_period(claim) for claim in alike]
        by_period[max(periods, key=periods.count)].extend(alike)
    for alike in by_period.values():
        if _is_one_measure(alike):
            yield alike
        else:
            yield from tied.members(alike)


def _period(claim: Claim) -> str:
    """Return the kind of time over which a sum or a count is told; "" for a level or a day."""
    time = claim.time
    if claim.quantity.unit.dimension not in {"currency", "count", ""}:
        return ""
    if _LEVEL.search(claim.subject):
        return ""
    if time is None or time.start is None or time.end is None:
        return ""
    length = (time.end - time.start).days + 1
    return next((name for name, low, high in _PERIODS if low <= length <= high), "")


def _may_join(one: Claim, other: Claim) -> bool:
    first, second = comparable(one.quantity.unit), comparable(other.quantity.unit)
    return first == second or not first or not second or _is_rate_of(first, second)


def _is_rate_of(first: str, second: str) -> bool:
    """Tell "61 euros per megawatt-hour, down from 88 euros"."""
    return first.startswith(f"{second} / ") or second.startswith(f"{first} / ")


def _is_one_measure(members: Sequence[Claim]) -> bool:
    """Tell whether no claimant gives two values at one time."""
    seen: dict[tuple[Interval | None, str], Claim] = {}
    for claim in members:
        other = seen.setdefault((claim.time, claim.source), claim)
        one, two = other.quantity, claim.quantity
        if one.unit == two.unit and (one.high < two.low or two.high < one.low):
            return False
    return True


# ---------------------------------------------------------------------- wording


def _measures(points: Sequence[Claim]) -> dict[str, Measure]:
    """Return the measure of each claim that words name."""
    units = _shared_units(points)
    found: dict[str, Measure] = {}
    for claim in points:
        unit, shared = comparable(claim.quantity.unit), units.get(claim.subject, "")
        if not unit or shared.startswith(f"{unit} / "):
            unit = shared
        measure = _measure(claim, unit)
        if measure is not None:
            found[claim.id] = measure
    for widen in (_owned, _fuller):
        wider = widen(found.values())
        found = {claim: wider.get(measure, measure) for claim, measure in found.items()}
    return found


def _shared_units(points: Sequence[Claim]) -> dict[str, str]:
    """Return the unit that a barer figure shares: "27 murders …, compared with 31"."""
    counted: dict[str, set[str]] = defaultdict(set)
    measured: dict[str, set[str]] = defaultdict(set)
    for claim in points:
        if claim.quantity.unit.dimension == "share":
            continue  # "431,000, half the 860,000": no bare number is a share
        kinds = counted if claim.quantity.unit.dimension == "count" else measured
        kinds[claim.subject].add(comparable(claim.quantity.unit))
    found = {}
    for subject, units in (*measured.items(), *counted.items()):
        full = max(units, key=len)
        if all(full.startswith(unit) for unit in units):
            found[subject] = full
    return found


def _measure(claim: Claim, unit: str) -> Measure | None:
    if _is_toll(claim.subject):
        # A toll is named anew each day; that of another year or place is of something else.
        year = str(claim.time.end or claim.time.start)[:4] if claim.time else ""
        place = _IN_PLACE.search(claim.subject)
        return Measure("person", frozenset({"toll", year}), "toll", place[1] if place else "")
    named = set(_stems(claim.entity))
    words = _stems(claim.subject)
    telling = [word for word in words if word not in named]
    if not telling and not named:
        return None
    noun = _stems(claim.quantity.unit.name if claim.quantity.unit.dimension == "count" else "")
    if noun and noun[-1] in _people() and set(telling) <= set(noun) and not named:
        return None  # "40 people" here and "31 people" there are not the same people
    return Measure(unit, frozenset(telling), telling[-1] if telling else "", claim.entity)


def _owned(measures: Iterable[Measure]) -> dict[Measure, Measure]:
    """Return for a measure that names no owner the one of its words that does, if one only.

    An owner is named before it is left out: `measures` come in order of the text.
    """
    by_words: dict[tuple[str, frozenset[str]], dict[Measure, int]] = defaultdict(dict)
    for place, measure in enumerate(measures):
        by_words[measure.unit, measure.words].setdefault(measure, place)
    found = {}
    for alike in by_words.values():
        named = [measure for measure in alike if measure.entity]
        if len(named) == 1:
            first = alike[named[0]]
            found.update({m: named[0] for m in alike if not m.entity and alike[m] > first})
    return found


def _fuller(measures: Iterable[Measure]) -> dict[Measure, Measure]:
    """Return for a short name of a measure the one that the article has given in full."""
    known = set(measures)
    by_word: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for measure in known:
        if len(measure.words) > 1:
            for word in measure.words:
                by_word[measure.unit, word].append(measure)
    found = {}
    for measure in known:
        if len(measure.words) == 1 and measure.head in _general():
            longer = [m for m in by_word[measure.unit, measure.head] if _fits(measure, m)]
            if len({m.words for m in longer}) == 1:
                found[measure] = longer[0]
    return found


def _fits(short: Measure, full: Measure) -> bool:
    """Tell whether "rate" can stand for "benchmark rate", and not for "rate of water lost"."""
    return short.head == full.head and (not short.entity or short.entity == full.entity)


@lru_cache(4096)
def _stem(word: str) -> str:
    return re.sub(r"(?<=\w\w\w)(?:ies|es|s|y|e)$", "", word)


def _stems(words: str) -> list[str]:
    """Return what two wordings of one measure share: the stems of its words, in order."""
    empty = _empty()
    return [
        _stem(word) for word in _WORDS.findall(words.lower()) if len(word) > 2 and word not in empty
    ]


def _is_toll(subject: str) -> bool:
    """Tell "death toll from the quake" and "people killed" from "children killed"."""
    lower = subject.lower()
    if _deaths().isdisjoint(_LETTERS.findall(lower)):
        return False
    head = re.split(r"\b(?:of|from|in|after|by|at|on)\b", lower.replace("number of", ""))
    words = set(_LETTERS.findall(head[0])) - _empty()
    known = _deaths() | {"people", "person", "rise", "at", "least"}
    return not words.isdisjoint(_deaths()) and words <= known


@cache
def _deaths() -> frozenset[str]:
    return frozenset(lexicon("measures")["same"]["deaths"])


@cache
def _empty() -> frozenset[str]:
    return frozenset(lexicon("measures")["same"]["empty"])


@cache
def _general() -> frozenset[str]:
    """Return the stems of the names that alone can stand for a fuller one: "the rate"."""
    measures = lexicon("measures")
    words = (*measures["nouns"]["statistics"], *measures["same"]["general"])
    return frozenset(stem for word in words for stem in _stems(word))


@cache
def _people() -> frozenset[str]:
    return frozenset(
        stem for word in lexicon("measures")["same"]["people"] for stem in _stems(word)
    )


# ----------------------------------------------------------------------- groups


class _Groups:
    """Sets of claims that are joined step by step."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._root = {claim.id: claim.id for claim in claims}

    def adopt(self, other: "_Groups") -> None:
        """Join what is joined in `other`."""
        for claim in self._root:
            self.join(claim, other.find(claim))

    def find(self, claim: str) -> str:
        """Return the claim that stands for the set."""
        while self._root[claim] != claim:
            self._root[claim] = self._root[self._root[claim]]
            claim = self._root[claim]
        return claim

    def join(self, first: str, second: str) -> None:
        """Make the sets of two claims one."""
        self._root[self.find(second)] = self.find(first)

    def members(self, claims: Iterable[Claim]) -> Iterator[list[Claim]]:
        """Yield these claims by set, in order of the first of each."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            found[self.find(claim.id)].append(claim)
        yield from found.values()
