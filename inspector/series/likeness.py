"""Weigh how likely two figures are of one measure, by all that speaks for it and against it.

What is measured is often told in other words, or in none: "In October there were 304,200." So many
small signs are weighed: words in common, how near they stand, units, values, times, who says so.
The weights are learnt from articles in which the series are marked: see packaging/series/.
"""

import re
from collections import Counter, deque
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from math import exp, log

from inspector.claims.model import Claim, Interval
from inspector.language.lexicon import any_of, lexicon
from inspector.series.groups import Groups
from inspector.series.sides import Side
from inspector.series.wording import comparable, is_foretold, stems

_MANY = 64  # figures in one unit: more of them are a table, and no story
_WINDOW = 64  # figures that are looked through for those
_BACK = 24  # figures in one unit that a figure is held against, at most
_FAR = 2  # paragraphs
_AS_LONG = 0.4  # of the growth of a sum with its time: less is none
_UNLIKE = 12  # times: hardly two figures of one measure
_CROWD = 12  # figures in one unit: many
_AND = re.compile(r"[^,;]*\b(?:and|or)\b[^,;]*")
_SHORT = frozenset({"day", "week", "month"})
_RATIOS = ((1.3, "value near"), (2.0, "value within double"), (5.0, "value within five times"))


def alike(
    text: str,
    claims: Sequence[Claim],
    points: Sequence[Claim],
    tied: Groups,
    settled: Container[str],
) -> Iterator[tuple[float, Claim, Claim]]:
    """Yield pairs of points, the one told first leading, with how likely they are one measure.

    Of the `settled` none are held against each other.
    """
    weights = lexicon("likeness")["weights"]
    for one, other, signs in signs_of_pairs(text, claims, points, tied, settled):
        weight = sum(weights.get(name, 0.0) * value for name, value in signs.items())
        yield 1 / (1 + exp(-weight)), one, other


def signs_of_pairs(
    text: str,
    claims: Sequence[Claim],
    points: Sequence[Claim],
    tied: Groups,
    settled: Container[str] = (),
) -> Iterator[tuple[Claim, Claim, Mapping[str, float]]]:
    """Yield pairs that can be of one measure, with what speaks for it and against it."""
    sides = _sides(text, claims, points)
    seen: deque[Side] = deque(maxlen=_WINDOW)
    for side in sides:
        kind, end = side.kind_of_unit, side.end
        near = (
            other
            for other in reversed(seen)
            if other.end != end
            and (other.kind_of_unit == kind or not other.kind_of_unit or not kind)
            and _may_be_alike(other, side)
        )
        is_settled = side.claim.id in settled
        for between, other in enumerate(islice(near, _BACK)):
            if is_settled and other.claim.id in settled:
                continue
            signs = _signs(text, other, side, between, len(sides), tied)
            yield other.claim, side.claim, signs
        seen.append(side)


def _sides(text: str, claims: Sequence[Claim], points: Sequence[Claim]) -> list[Side]:
    crowds = Counter(comparable(claim.quantity.unit) for claim in points)
    kept = {claim.id for claim in points if crowds[comparable(claim.quantity.unit)] <= _MANY}
    found, number, last = [], 0, None
    for at, claim in enumerate(claims):
        if claim.sentence != last:
            number += 1 if last is None or claim.sentence.start - last.end < _FAR + 1 else 2
            last = claim.sentence
        if claim.id in kept:
            opens = at == 0 or claims[at - 1].sentence != claim.sentence
            found.append(Side(text, claim, at, number, opens=opens))
    return found


def _may_be_alike(one: Side, other: Side) -> bool:
    """Tell figures that can be of one measure at two times."""
    if not _is_unit_alike(one, other):
        return False
    ratio = one.times(other)
    if not 1 / _UNLIKE < ratio < _UNLIKE or bool(one.growth) != bool(other.growth):
        return False
    if other.claim.paragraph - one.claim.paragraph > _FAR and one.words.isdisjoint(other.words):
        return False
    if _opposed() <= one.words ^ other.words:
        return False  # a profit and a loss
    if other.names - one.names or (one.words == other.words and other.owner > one.owner):
        return False  # who or what is named only later is another one
    if one.is_whole != other.is_whole:
        return False
    return not _has_added_up(one, other, ratio)


def _has_added_up(one: Side, other: Side, ratio: float) -> bool:
    """Tell what came together in a month from what did in a year, and is the more for it."""
    if not (one.period and other.period) or one.kind == other.kind:
        return False
    if one.growth or not (one.days and other.days):
        return True
    longer = log(other.days / one.days)
    return log(ratio) * longer > _AS_LONG * longer**2


def _is_unit_alike(one: Side, other: Side) -> bool:
    first, second = one.claim.quantity.unit, other.claim.quantity.unit
    if "share" in {first.dimension, second.dimension}:
        return first.name == second.name
    bare = not first.name or not second.name or one.unit == other.unit
    rated = one.unit.startswith(f"{other.unit} / ") or other.unit.startswith(f"{one.unit} / ")
    counts = first.dimension == second.dimension == "count"
    return bare or rated or (counts and not one.words.isdisjoint(other.words))


def _signs(
    text: str, one: Side, other: Side, between: int, crowd: int, tied: Groups
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


def _true_signs(text: str, one: Side, other: Side, between: int, tied: Groups) -> Iterator[str]:
    """Yield the names of the signs that are there."""
    yield "always"
    yield from _signs_of_words(one, other)
    yield from _signs_of_place(text, one, other, between)
    yield from _signs_of_unit(one, other)
    yield from _signs_of_time(one, other)
    if tied.find(one.claim.id) == tied.find(other.claim.id):
        yield "tied"
    ratio = one.times(other)
    size = max(ratio, 1 / ratio)
    yield next((name for most, name in _RATIOS if size < most), "value far")
    told, says = one.claim.source, other.claim.source
    if told and says:
        yield "same source" if told == says else "other source"


def _signs_of_words(one: Side, other: Side) -> Iterator[str]:
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


def _signs_of_place(text: str, one: Side, other: Side, between: int) -> Iterator[str]:
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


def _signs_between(text: str, one: Side, other: Side) -> Iterator[str]:
    gap = text[one.claim.span.end : other.claim.span.start]
    if _held_against().search(gap):
        yield "held against"
    elif _AND.fullmatch(gap):
        yield "and"


def _signs_of_opening(text: str, side: Side) -> Iterator[str]:
    if side.opens:
        yield "opens"
    if _taking_up().match(text, side.claim.sentence.start, side.claim.span.start):
        yield "takes up"
    if _standing_for().match(text, side.claim.sentence.start, side.claim.span.start):
        yield "stands for"


def _signs_of_unit(one: Side, other: Side) -> Iterator[str]:
    if one.unit and one.unit == other.unit:
        yield "same unit"
    elif one.unit and other.unit:
        yield "other unit"
    elif one.unit:
        yield "second bare"
    elif other.unit:
        yield "first bare"
    yield from _signs_of_figure(one, other)


def _signs_of_figure(one: Side, other: Side) -> Iterator[str]:
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


def _signs_of_time(one: Side, other: Side) -> Iterator[str]:
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
def _standing_for() -> re.Pattern[str]:
    """Return the pattern of a sentence about what was told before: "It turned out 205,000"."""
    words = any_of(lexicon("likeness")["words"]["standing"])
    return re.compile(rf"(?i)[^,]{{0,40}}?(?:^|\W)(?:{words})\b")


@cache
def _held_against() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('likeness')['words']['against'])})\b")
