"""Weigh how likely two figures are of one measure, by all that speaks for it and against it.

What is measured is often told in other words, or in none: "In October there were 304,200." So many
small signs are weighed: words in common, how near they stand, units, values, times, who says so.
The weights are learnt from articles in which the series are marked: see packaging/series/.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from math import exp, log

from inspector.claims.dates.days import length
from inspector.claims.model import Claim, Interval
from inspector.claims.quantities.convert import convert, convertible
from inspector.language.lexicon import any_of, lexicon
from inspector.series.groups import Groups
from inspector.series.periods import period_of
from inspector.series.wording import comparable, general, growth_of, head_of, is_foretold, stems

_MANY = 64  # figures in one unit: more of them are a table, and no story
_BACK = 24  # figures in one unit that a figure is held against, at most
_FAR = 2  # paragraphs
_AS_LONG = 0.4  # of the growth of a sum with its time: less is none
_UNLIKE = 12  # times: hardly two figures of one measure
_NEAR = 24  # characters before a figure that say how it is told
_CROWD = 12  # figures in one unit: many
_KINDS = (
    (0, ""),
    (1, "day"),
    (12, "week"),
    (32, "month"),
    (100, "quarter"),
    (190, "half"),
    (300, "nine months"),
    (400, "year"),
)
_OF_WHOLE = re.compile(r"\bof\s+(?:the|its|our|their|his|her|all)\s+$")  # "12 of the 40 seats"
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]+")
_AND = re.compile(r"[^,;]*\b(?:and|or)\b[^,;]*")
_SHORT = frozenset({"day", "week", "month"})
_RATIOS = ((1.3, "value near"), (2.0, "value within double"), (5.0, "value within five times"))


@dataclass(frozen=True, slots=True)
class _Side:
    """A figure with what is asked of it for each of its pairs."""

    claim: Claim
    at: int  # among all figures
    sentence: int
    unit: str
    words: frozenset[str]
    head: str
    owner: frozenset[str]
    value: float
    end: dt.date | None
    kind: str
    days: int  # 0 where a side is open
    period: str
    names: frozenset[str]
    growth: str
    is_thin: bool
    is_level: bool
    is_base: bool
    is_whole: bool
    opens: bool


def alike(
    text: str, claims: Sequence[Claim], points: Sequence[Claim], tied: Groups
) -> Iterator[tuple[float, Claim, Claim]]:
    """Yield pairs of points, the one told first leading, with how likely they are one measure."""
    weights = lexicon("likeness")["weights"]
    for one, other, signs in signs_of_pairs(text, claims, points, tied):
        weight = sum(weights.get(name, 0.0) * value for name, value in signs.items())
        yield 1 / (1 + exp(-weight)), one, other


def signs_of_pairs(
    text: str, claims: Sequence[Claim], points: Sequence[Claim], tied: Groups
) -> Iterator[tuple[Claim, Claim, Mapping[str, float]]]:
    """Yield pairs that can be of one measure, with what speaks for it and against it."""
    sides = _sides(text, claims, points)
    seen: list[_Side] = []
    for side in sides:
        near = (other for other in reversed(seen) if _may_be_alike(other, side))
        for between, other in enumerate(islice(near, _BACK)):
            signs = _signs(text, other, side, between, len(sides), tied)
            yield other.claim, side.claim, signs
        seen.append(side)


def _sides(text: str, claims: Sequence[Claim], points: Sequence[Claim]) -> list[_Side]:
    crowds = Counter(comparable(claim.quantity.unit) for claim in points)
    kept = {claim.id for claim in points if crowds[comparable(claim.quantity.unit)] <= _MANY}
    found, number, last = [], 0, None
    for at, claim in enumerate(claims):
        if claim.sentence != last:
            number += 1 if last is None or claim.sentence.start - last.end < _FAR + 1 else 2
            last = claim.sentence
        if claim.id in kept:
            opens = at == 0 or claims[at - 1].sentence != claim.sentence
            found.append(_side(text, claim, at, number, opens=opens))
    return found


def _side(text: str, claim: Claim, at: int, sentence: int, *, opens: bool) -> _Side:
    owner = frozenset(stems(claim.entity))
    told = frozenset(stems(claim.subject))
    time = claim.time or Interval(None, None)
    before = text[max(claim.sentence.start, claim.span.start - _NEAR) : claim.span.start]
    return _Side(
        claim=claim,
        at=at,
        sentence=sentence,
        unit=comparable(claim.quantity.unit),
        words=told - owner or told,
        head=head_of(claim.subject),
        owner=owner,
        value=float(claim.quantity.low + claim.quantity.high) / 2,
        end=time.end or time.start,
        kind=_kind(length(time)),
        days=length(time),
        period=period_of(claim),
        names=frozenset(_NAME.findall(claim.subject)),
        growth=growth_of(claim),
        is_thin=told <= _thin(),
        is_level=_level().search(before) is not None,
        is_base=_base().search(before) is not None,
        is_whole=_OF_WHOLE.search(before) is not None,
        opens=opens,
    )


def _kind(days: int) -> str:
    """Return the kind of time by its length; "" for an open one."""
    return next((name for longest, name in _KINDS if days <= longest), "longer")


def _may_be_alike(one: _Side, other: _Side) -> bool:
    """Tell figures that can be of one measure at two times."""
    if one.end == other.end or bool(one.growth) != bool(other.growth):
        return False
    if other.names - one.names or (one.words == other.words and other.owner > one.owner):
        return False  # who or what is named only later is another one
    if other.claim.paragraph - one.claim.paragraph > _FAR and one.words.isdisjoint(other.words):
        return False
    if _opposed().intersection(one.words ^ other.words) == _opposed():
        return False  # a profit and a loss
    ratio = _ratio(one, other)
    alike = _is_unit_alike(one, other) and 1 / _UNLIKE < ratio < _UNLIKE
    return alike and not _has_added_up(one, other, ratio)


def _has_added_up(one: _Side, other: _Side, ratio: float) -> bool:
    """Tell what came together in a month from what did in a year, and is the more for it."""
    if not (one.period and other.period) or one.kind == other.kind:
        return False
    if one.growth or not (one.days and other.days):
        return True
    longer = log(other.days / one.days)
    return log(ratio) * longer > _AS_LONG * longer**2


def _is_unit_alike(one: _Side, other: _Side) -> bool:
    first, second = one.claim.quantity.unit, other.claim.quantity.unit
    if "share" in {first.dimension, second.dimension}:
        return first.name == second.name
    bare = not first.name or not second.name or one.unit == other.unit
    rated = one.unit.startswith(f"{other.unit} / ") or other.unit.startswith(f"{one.unit} / ")
    counts = first.dimension == second.dimension == "count"
    return bare or rated or (counts and not one.words.isdisjoint(other.words))


def _ratio(one: _Side, other: _Side) -> float:
    """Return how many times the first value the second is; 0 where there is no telling."""
    first, second, value = one.claim.quantity, other.claim.quantity, other.value
    if first.unit.name != second.unit.name and convertible(first.unit, second.unit):
        value = float(convert(second.low, second.unit, first.unit))
    return value / one.value if one.value > 0 and value > 0 else 0.0


def _signs(
    text: str, one: _Side, other: _Side, between: int, crowd: int, tied: Groups
) -> Mapping[str, float]:
    signs = dict.fromkeys(_true_signs(text, one, other, between, tied), 1.0)
    signs["between"] = min(between, 4) / 4
    signs["crowd"] = min(crowd, _CROWD) / _CROWD
    common = len(one.words & other.words)
    if common:
        signs["common words"] = common / len(one.words | other.words)
        signs["words contained"] = common / min(len(one.words), len(other.words))
    for first, second in lexicon("likeness")["together"]["signs"]:
        if first in signs and second in signs:
            signs[f"{first} & {second}"] = signs[first] * signs[second]
    return signs


def _true_signs(text: str, one: _Side, other: _Side, between: int, tied: Groups) -> Iterator[str]:
    """Yield the names of the signs that are there."""
    yield "always"
    yield from _signs_of_words(one, other)
    yield from _signs_of_place(text, one, other, between)
    yield from _signs_of_unit(one, other)
    yield from _signs_of_time(one, other)
    if tied.find(one.claim.id) == tied.find(other.claim.id):
        yield "tied"
    ratio = _ratio(one, other)
    size = max(ratio, 1 / ratio)
    yield next((name for most, name in _RATIOS if size < most), "value far")
    told, says = one.claim.source, other.claim.source
    if told and says:
        yield "same source" if told == says else "other source"


def _signs_of_words(one: _Side, other: _Side) -> Iterator[str]:
    if one.words.isdisjoint(other.words):
        yield "no word"
    elif one.words == other.words:
        yield "same words"
    if other.names - one.names:
        yield "second named"
    if one.head and one.head == other.head:
        yield "same head"
    if is_foretold(one.claim) != is_foretold(other.claim):
        yield "one foretold"
    if one.is_thin:
        yield "first thin"
    if other.is_thin:
        yield "second thin"
    if one.owner and other.owner:
        yield "other owner" if one.owner.isdisjoint(other.owner) else "same owner"
    elif one.owner or other.owner:
        yield "one owner"


def _signs_of_place(text: str, one: _Side, other: _Side, between: int) -> Iterator[str]:
    sentences = other.sentence - one.sentence
    paragraphs = other.claim.paragraph - one.claim.paragraph
    if sentences < 3:
        yield f"sentence {sentences}"
    if paragraphs < 2:
        yield f"paragraph {paragraphs}"
    elif paragraphs > _FAR:
        yield "far"
    if not between:
        yield "next in unit"
    if other.at == one.at + 1:
        yield "next"
    yield from _signs_between(text, one, other) if not sentences else _signs_of_opening(text, other)


def _signs_between(text: str, one: _Side, other: _Side) -> Iterator[str]:
    gap = text[one.claim.span.end : other.claim.span.start]
    if _held_against().search(gap):
        yield "held against"
    elif _AND.fullmatch(gap):
        yield "and"


def _signs_of_opening(text: str, side: _Side) -> Iterator[str]:
    if side.opens:
        yield "opens"
    if _taking_up().match(text, side.claim.sentence.start, side.claim.span.start):
        yield "takes up"


def _signs_of_unit(one: _Side, other: _Side) -> Iterator[str]:
    if one.unit and one.unit == other.unit:
        yield "same unit"
    elif one.unit and other.unit:
        yield "other unit"
    elif one.unit:
        yield "second bare"
    elif other.unit:
        yield "first bare"
    yield from _signs_of_figure(one, other)


def _signs_of_figure(one: _Side, other: _Side) -> Iterator[str]:
    dimension = one.claim.quantity.unit.dimension or other.claim.quantity.unit.dimension
    if dimension in {"count", ""}:
        yield "count"
    elif dimension == "share" or dimension.startswith("currency"):
        yield dimension.split(" ", 1)[0]
    if one.growth:
        yield "growth"
    if one.is_level and other.is_level:
        yield "both level"
    elif other.is_level:
        yield "second level"
    if other.is_base:
        yield "second base"
    if one.is_whole != other.is_whole:
        yield "one whole"


def _signs_of_time(one: _Side, other: _Side) -> Iterator[str]:
    if one.kind == other.kind:
        yield "same kind of time"
    if {one.kind, other.kind} <= _SHORT:
        yield "short times"
    if other.end and one.end and other.end < one.end:
        yield "second older"
    how = other.claim.time_how
    if how.startswith("counted back"):
        yield "counted back"
    if "document date" in how or "document date" in one.claim.time_how:
        yield "now"
    if "period" in how or "right before" in how:
        yield "second dated by others"
    if _is_whole_years_apart(one.claim.time, other.claim.time):
        yield "years apart"
    elif one.kind == other.kind and _adjoin(one.claim.time, other.claim.time):
        yield "adjoining"


def _is_whole_years_apart(one: Interval | None, other: Interval | None) -> bool:
    """Tell March 2024 and March 2025, and 2023 and 2024."""
    first, second = one and one.start, other and other.start
    if not (one and other and first and second and one.end and other.end) or one.start == one.end:
        return False
    apart = abs((one.end - first) - (other.end - second)).days
    return apart <= 1 and (first.month, first.day) == (second.month, second.day)


def _adjoin(one: Interval | None, other: Interval | None) -> bool:
    """Tell one month from the next."""
    if not (one and other and one.start and one.end and other.start and other.end):
        return False
    return 1 in {abs((one.start - other.end).days), abs((other.start - one.end).days)}


@cache
def _thin() -> frozenset[str]:
    words = lexicon("likeness")["words"]["thin"]
    return general() | {stem for word in words for stem in stems(word)}


@cache
def _opposed() -> frozenset[str]:
    return frozenset(
        stem for word in lexicon("likeness")["words"]["opposed"] for stem in stems(word)
    )


@cache
def _taking_up() -> re.Pattern[str]:
    """Return the pattern of a sentence that goes on from the one before: "In 2022 it was"."""
    words = lexicon("likeness")["words"]
    again = rf"the\s+(?:{any_of(words['thin'])})"
    return re.compile(
        rf"(?i)\W*(?:{any_of(words['opening'])}|{again}|(?:an?|one|two|three|four|five|six|ten)\s+(?:year|month|week|decade|quarter)s?\s+(?:ago|earlier|before))\b"
    )


@cache
def _held_against() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('likeness')['words']['against'])})\b")


@cache
def _level() -> re.Pattern[str]:
    words = lexicon("likeness")["words"]
    return re.compile(rf"(?i)\b(?:{any_of(words['level'])})\s+(?:[\w-]+\s+){{0,2}}$")


@cache
def _base() -> re.Pattern[str]:
    words = lexicon("likeness")["words"]
    return re.compile(rf"(?i)\b(?:{any_of(words['base'])})\s+(?:[\w-]+\s+){{0,2}}$")
