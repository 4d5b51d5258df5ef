"""Tie figures of different measures: rates, products, and distances."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.cues import cue, cues, find_cue, find_last_cue
from inspector.claims.relations.distances import distance_factor
from inspector.claims.relations.frames import Frame
from inspector.claims.syntax.nouns import singular


def is_level(claim: Claim) -> bool:
    """Tell whether a figure is no change, and has a value."""
    quantity = claim.quantity
    return claim.direction is None and not quantity.vague


def is_single(claim: Claim) -> bool:
    """Tell whether a figure is one level, and no range."""
    return is_level(claim) and claim.quantity.low == claim.quantity.high


# --------------------------------------------------------------------- rates

_ON_ONE_THING = re.compile(
    r"(?i)\s*(?:per\s+\w+\s+)?on\s+(?!average\b|the\b|it\b|them\b|\w+day\b)[a-z]+"
)
_PER = re.compile(r"(?i)\s*(?:(?:for\s+)?(?:every|per|each)\s+|/\s*)")
_PER_MANY = re.compile(r"(?i)\s*(?:per|(?:in|for|of)\s+every)\s*(?:\d[\d,]+|million|$)")
_EACH_TIME = re.compile(
    r"(?i)\s*(?:an?|per|each|every)\s+(second|minute|hour|day|week|month|year)\b"
)


def find_rates(frame: Frame) -> Iterator[Relation]:
    """Yield a rate that restates two quantities: "6 million people, 768 drivers, 13 per 100,000".

    Its base, where it is a figure ("100,000"), comes last.
    """
    claims, gaps = frame.claims, frame.gaps
    for index in range(2, len(claims)):
        rate, after = claims[index], gaps[index + 1]
        above, below = claims[index - 2], claims[index - 1]
        if (
            not is_single(rate)
            or not _is_rate(frame, index)
            or is_for_others(after, (above, below))
        ):
            continue
        if not (_is_divided(above) and _is_divided(below)) or _clauses(gaps[index - 1]):
            continue
        if not re.search(r"[^\W\d]", gaps[index - 1]):
            continue  # "$158, 666, or 10 cents a share": a figure that is broken in two
        if above.quantity.unit == below.quantity.unit and not _PER_MANY.match(after):
            continue  # but people killed, of people, per 100,000
        if time := _EACH_TIME.match(after):
            if time[1].lower() != below.quantity.unit.name:
                continue  # "1,200 in 30 days, 280 a week"
            yield Relation(RelationKind.RATE, above.id, below.id, (rate.id,))
        elif _PER.fullmatch(after) and index + 1 < len(claims):
            yield Relation(RelationKind.RATE, above.id, below.id, (rate.id, claims[index + 1].id))
        elif (
            _is_of_one(rate, (above, below))
            or _is_speed(above, below, rate)
            or _PER.match(after)
            or _per_noun(after) in _names(below)
            or cues("rates", "each").match(after.lstrip())
            or _ONE_FOR.search(gaps[index])
            or _is_mean(above, below, rate, gaps[index])
        ):
            yield Relation(RelationKind.RATE, above.id, below.id, (rate.id,))


def is_for_others(after: str, told: Sequence[Claim]) -> bool:
    """Tell "about two for each runner" behind a number of cups and one of bananas."""
    found = _FOR_EACH_NOUN.match(after)
    named = {claim.quantity.unit.name.rpartition(" ")[2] for claim in told}
    return found is not None and "" not in named and singular(found[1].lower()) not in named


def is_of_part(after: str) -> bool:
    """Tell "has 61 million and spends 1,940 a pupil on teaching": that is not all it has."""
    return _ON_ONE_THING.match(after) is not None


def _is_of_one(rate: Claim, divided: Sequence[Claim]) -> bool:
    """Tell whether a rate is for one of what was counted: no "$4.55 a share" of nine months."""
    each = rate.quantity.unit.name.rpartition(" / ")
    told = {name.rpartition(" ")[2] for claim in divided for name in [claim.quantity.unit.name]}
    lasting = any(claim.quantity.unit.dimension == "duration" for claim in divided)
    return bool(each[1]) and (each[2] in told or not lasting)


def _is_speed(above: Claim, below: Claim, rate: Claim) -> bool:
    """Tell "10 km in 50 minutes, an average of 12 km/h"."""
    kinds = [claim.quantity.unit.dimension for claim in (above, below, rate)]
    return kinds == ["length", "duration", "speed"]


def _is_rate(frame: Frame, index: int) -> bool:
    """Tell whether a figure says again what two others come to."""
    before, after = frame.gaps[index], frame.gaps[index + 1]
    above, below, rate = frame.claims[index - 2 : index + 1]
    if find_last_cue("rates", "before", before) or _ONE_FOR.search(before):
        return True
    again = before.strip() in {",", ":", "–", "—", ", at"}
    if again and ("/" in rate.quantity.unit.name or _PER.match(after)):
        return True
    if again and cues("rates", "each").match(after.lstrip()):
        return _counts(below) != (rate.quantity.unit == below.quantity.unit)
    if _per_noun(after) in _names(below):  # "£90,000 for 12 speeches, £7,500 per speech"
        said = above.quantity.unit.name in {rate.quantity.unit.name, ""}
        return again or ("," in before and said and not _clauses(before))
    # "1,800 doctors for 600,000 people, the province has 300 doctors per 100,000"
    same = above.quantity.unit == rate.quantity.unit and above.quantity.unit.dimension == "count"
    based = _PER.match(after) and re.fullmatch(
        r"[\s\d,.]*(?:million)?", _PER.sub("", after, count=1)[:12].rstrip(". ")
    )
    return same and bool(based or _PER.fullmatch(after)) and "," in before


_PER_NOUN = re.compile(r"(?i)\s*(?:per|for\s+(?:each|every)|an?)\s+(\w+)")
_FOR_EACH_NOUN = re.compile(r"(?i)\s*(?:for|to|per)\s+(?:each|every)\s+(?!of\b|one\b|\d)(\w+)")
_ONE_FOR = re.compile(r"(?i)\bone\s+(?:\w+\s+)?(?:for|per|to)\s+(?:(?:each|every)\s+)?$")


def _per_noun(after: str) -> str:
    """Return the noun of "per speech", "a hotel"."""
    found = _PER_NOUN.match(after)
    return found[1].lower() if found else "-"


def _names(claim: Claim) -> frozenset[str]:
    """Return the words for one of what is counted."""
    unit = claim.quantity.unit
    if unit.dimension == "area" and "**" in unit.name:
        return frozenset({"square", "sq"})
    return frozenset({unit.name.rpartition(" ")[2]}) - {""}


def _is_mean(above: Claim, below: Claim, rate: Claim, before: str) -> bool:
    """Tell "300 flats for 60 million crowns, an average of 200,000 crowns"."""
    counted = [claim for claim in (above, below) if claim.quantity.unit.dimension == "count"]
    sums = [claim for claim in (above, below) if claim.quantity.unit == rate.quantity.unit]
    money = rate.quantity.unit.dimension == "currency"
    told = find_last_cue("rates", "means", before)
    return money and len(counted) == len(sums) == 1 and told is not None


_FOR_EACH = re.compile(r"(?i)\s*(?:for\s+|to\s+)?(?:each|every\s+one)\s+of\s+[^,;:.]{0,40}$")
_EACH_OF = re.compile(
    r"(?i)[^,;:.]{0,60}\b(?<!in\s)(?<!from\s)(?<!at\s)(?<!to\s)(?:each|every\s+one)\s+of\s+[^,;:.]{0,40}$"
)


def find_shared(frame: Frame) -> Iterator[Relation]:
    """Yield a sum, what each gets of it, and how many they are, as a rate."""
    for index in range(len(frame.claims) - 2):
        total, second, third = triple = frame.claims[index : index + 3]
        first_gap, second_gap = frame.gaps[index + 1 : index + 3]
        if not all(_is_divided(claim) for claim in triple):
            continue
        if _FOR_EACH.fullmatch(second_gap):  # "$12 million is $600 for each of the 20,000"
            each, count = second, third
        elif _EACH_OF.fullmatch(first_gap):  # "$12 million will cost each of the 20,000 $600"
            each, count = third, second
        elif _each_got(frame, index):  # "the eight sisters each got $20,000 from the $160,000"
            count, each, total = triple
        elif _got_each(frame, index):  # "12 villages shared $900,000, $75,000 each"
            count, total, each = triple
            if not _counts(count) or count.quantity.unit == each.quantity.unit:
                count, total = total, count
        else:
            continue
        if total.quantity.unit == each.quantity.unit != count.quantity.unit and _counts(count):
            yield Relation(RelationKind.RATE, total.id, count.id, (each.id,))


_EACH_WITH = re.compile(r"(?i)\s*(?:\w+\s+)?each\s+\w+\s*")
_FROM_THE = re.compile(r"(?i)\s*(?:from|of|out\s+of)\s+(?:the|a|an|its|their)?\s*")
_EACH_GETS = re.compile(
    r"(?i)[^,;:.]{0,40}?,?\s*(?:or|at|and\s+got|who\s+(?:get|got|received)|which\s+(?:get|got|received)|"
    r"so|giving|with|getting|receiving|that\s+is|which\s+is|i\.e\.)?\s*"
)
_EACH = re.compile(r"(?i)\s*(?:\w+\s+)?(?:each|apiece)\s*(?:[.,;)]|$)")


def _each_got(frame: Frame, index: int) -> bool:
    first, second = frame.gaps[index + 1 : index + 3]
    return _EACH_WITH.fullmatch(first) is not None and _FROM_THE.fullmatch(second) is not None


def _got_each(frame: Frame, index: int) -> bool:
    first, second, after = frame.gaps[index + 1 : index + 4]
    joined = "," in second and _EACH_GETS.fullmatch(second) is not None
    return (
        joined
        and _EACH.match(after) is not None
        and not _clauses(first)
        and len(first) < 60
        and "," not in first
    )


def _is_divided(claim: Claim) -> bool:
    return is_single(claim) and "/" not in claim.quantity.unit.name


def _clauses(gap: str) -> bool:
    return re.search(r"(?i);|\b(?:while|whereas|but|compared|against|versus|or)\b", gap) is not None


_EACH_OF_THE = re.compile(r"(?i)\beach\s+of\s+(?:the|its|their)\s+(?:\w+\s+)?$")
_COST = re.compile(r"(?i)\b(?:cost|costs|priced\s+at|went\s+for|sold\s+for|at)\s+$")


def find_products(frame: Frame) -> Iterator[Relation]:
    """Yield "3,000 crates at $25 each, earning $75,000"."""
    claims, gaps = frame.claims, frame.gaps
    for index in range(len(claims) - 2):
        count, each, total = claims[index : index + 3]
        if not all(is_single(claim) for claim in (count, each, total)):
            continue
        money = each.quantity.unit.dimension.startswith("currency")
        alike = total.quantity.unit == each.quantity.unit
        if not money or not _counts(count):
            continue
        if total.quantity.unit.dimension != "currency" and not alike:
            continue
        told = cues("rates", "each").match(gaps[index + 2].lstrip()) or _EACH_OF_THE.search(
            gaps[index]
        )
        if not (told or "/" in each.quantity.unit.name):
            continue
        if not alike and each.quantity.unit.name.split(" / ")[0] != total.quantity.unit.name:
            continue
        at = re.search(
            r"(?i)\b(?:at|for|of|paid|pay|paying|cost|costing|were)\b[^,;]*$", gaps[index + 1]
        )
        paid = at or find_last_cue("rates", "paid", gaps[index]) or _EACH_OF_THE.search(gaps[index])
        in_all = re.match(r"(?i)\s*(?:in\s+all|in\s+total|altogether)\b", gaps[index + 3])
        if paid and (find_last_cue("rates", "products", gaps[index + 2]) or in_all):
            yield Relation(RelationKind.PRODUCT, count.id, each.id, (total.id,))


def find_priced(frame: Frame) -> Iterator[Relation]:
    """Yield "Tickets cost $20 and 300 were sold, raising $6,000"."""
    claims, gaps = frame.claims, frame.gaps
    for index in range(len(claims) - 2):
        each, count, total = triple = claims[index : index + 3]
        if not all(map(is_single, triple)) or each.quantity.unit != total.quantity.unit:
            continue
        sold = _COST.search(gaps[index]) and re.match(r"\s*and\s", gaps[index + 1])
        if sold and _counts(count) and find_last_cue("rates", "products", gaps[index + 2]):
            yield Relation(RelationKind.PRODUCT, count.id, each.id, (total.id,))


def _counts(claim: Claim) -> bool:
    return claim.quantity.unit.dimension in {"count", "", "mass", "area", "volume"}


# ------------------------------------------------------------------- distances


def find_differences(frame: Frame) -> Iterator[Relation]:
    """Yield a lead, a margin or a deficit with the two figures that it lies between."""
    for index, claim in enumerate(frame.claims):
        if not is_single(claim) and claim.direction is None:
            continue
        pair = _pair(frame, index)
        if pair is not None and _is_distance(frame, index):
            yield Relation(RelationKind.DIFFERENCE, pair[0].id, pair[1].id, (claim.id,))
            return


_MAY = re.compile(r"(?i)\b(?:could|would|might|may)\b[^,;:]*$")
_OVERALL = re.compile(r"(?i)\b(?:overall|aggregate|combined)\s+[\w-]+\s+of\s*$")
_ITSELF = re.compile(
    r"(?i)\b(?:lead|margin|majority|gap|deficit|surplus|shortfall|spread)\s+(?:\w+\s+){0,2}?"
    r"(?:narrow\w*|widen\w*|grew|grow\w*|shr[aiu]nk\w*|fell|rose|increas\w*|decreas\w*|declin\w*|was\s+cut)\s+(?:by\s+)?$"
)
# "which rejected a similar bill in June by a margin of"
_ELSE = re.compile(r"(?i)\b(?:similar|another|earlier|previous|previously|last|different)\b")
_BY_LAST = re.compile(r"(?i)\sby\s*$")


def is_overall(before: str) -> bool:
    """Tell "an overall lead of", which counts more than the two figures of this match.

    What somebody could be ahead by is of other figures too.
    """
    return _OVERALL.search(before) is not None or _MAY.search(before) is not None


def is_of_the_distance(before: str) -> bool:
    """Tell "the deficit narrowed by", which says how far a distance itself has moved."""
    return _ITSELF.search(before) is not None


def _is_distance(frame: Frame, index: int) -> bool:
    """Tell whether the words around a figure make it a distance between two others."""
    before = re.split(r"[,;(]", frame.gaps[index])[-1]
    after = re.split(r"[,;(.]", frame.gaps[index + 1])[0]
    if is_overall(before) or is_of_the_distance(before):
        return False
    nouns = find_cue("margins", "nouns", before)
    verbs = find_last_cue("margins", "verbs", before)
    beats = _BY_LAST.search(before) and _beats().search(before)
    return bool(nouns or verbs or beats or cues("margins", "after").match(after.lstrip(" -")))


@cache
def _beats() -> re.Pattern[str]:
    return re.compile(rf"(?i){cue('margins', 'beats')}(?:\s+[\w.’'-]+){{1,4}}\s+by\s*$")


def _pair(frame: Frame, index: int) -> tuple[Claim, Claim] | None:
    """Return the two figures beside a distance: right after it, or right before it."""
    claims, gaps = frame.claims, frame.gaps
    distance = claims[index]
    after, before = claims[index + 1 : index + 3], claims[max(0, index - 2) : index]
    if (
        after
        and _is_score(distance, after[0])
        and re.fullmatch(r"\s*[\w\s]{0,24},\s*", gaps[index + 1])
    ):
        return after[0], after[0]  # "by 1,204 votes, 15,310 to 14,106"
    if (
        before
        and _is_score(distance, before[-1])
        and re.fullmatch(r"(?i)\s*[,(–—]\s*(?:[\w-]+\s+){0,3}", gaps[index])
    ):
        return before[-1], before[-1]  # "beat them 92-81, an 11-point win"
    if len(after) == 2 and _tied(distance, after) and _is_of_both(*gaps[index + 1 : index + 3]):
        return after[0], after[1]
    if len(before) == 2 and index == 2 and _tied(distance, before):
        told = find_cue("margins", "between", gaps[index - 1]) and not _ELSE.search(gaps[index])
        if told and (
            re.search(r"[,;(–—]", gaps[index]) or find_cue("margins", "results", gaps[index])
        ):
            return before[0], before[1]
    return None


def _is_of_both(first: str, second: str) -> bool:
    """Tell whether the gaps before two figures say that what stands before lies between them."""
    if len(first) >= 90 or re.search(r"(?i);|\bwhile\b", first):
        return False
    if _joins(second):
        return True
    apart = cues("margins", "apart").match(first.lstrip())
    both = re.fullmatch(r"(?i)[^,;:]{0,30}\band\b[^,;:]{0,30}", second)
    return apart is not None and both is not None


def _joins(gap: str) -> bool:
    """Tell whether two figures are set against each other: "72,562 against 65,658"."""
    between = cue("margins", "against")
    return re.search(rf"(?i){between}[^,;]{{0,40}}$|^\s*[–-]\s*$", gap) is not None


def _is_score(distance: Claim, ends: Claim) -> bool:
    quantity = ends.quantity
    bare = quantity.unit.name in {"", distance.quantity.unit.name} or (
        quantity.unit.name == "percent"
        and distance.quantity.unit.name in {"point", "percentage point"}
    )
    return bare and not quantity.vague and quantity.low < quantity.high and ends.direction is None


def _tied(distance: Claim, pair: Sequence[Claim]) -> bool:
    """Tell whether all three are measured alike and only the distance may be a change."""
    units = {c.quantity.unit for c in pair if c.quantity.unit.name}
    if len(units) > 1 or not all(is_single(claim) for claim in pair):
        return False
    end = pair[0].quantity.unit if pair[0].quantity.unit.name else pair[1].quantity.unit
    size = distance.quantity.unit
    return size.dimension != "share" and distance_factor(size, end) is not None
