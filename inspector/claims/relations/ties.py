"""Tie claims together: conversions in parentheses, and changes from one figure to another."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from inspector.claims.dates.days import shift
from inspector.claims.model import Claim, Interval, Qualifier, Relation, RelationKind, Timex
from inspector.claims.quantities.convert import convertible, factor
from inspector.claims.quantities.directions import moved_words
from inspector.claims.relations.averages import find_ranges
from inspector.claims.relations.bands import find_bands
from inspector.claims.relations.carried import find_carried
from inspector.claims.relations.changes import find_changes
from inspector.claims.relations.cues import cues
from inspector.claims.relations.dated_changes import find_dated_changes
from inspector.claims.relations.frames import Frame, frames
from inspector.claims.relations.measures import (
    find_differences,
    find_priced,
    find_products,
    find_rates,
    find_shared,
)
from inspector.claims.relations.named_wholes import find_named_wholes
from inspector.claims.relations.near_misses import (
    find_near_change,
    find_near_distance,
    find_near_next_part,
    find_near_part,
    find_near_whole,
)
from inspector.claims.relations.near_products import find_near_product
from inspector.claims.relations.passage_changes import find_change
from inspector.claims.relations.passage_parts import find_part
from inspector.claims.relations.passage_ranges import find_range
from inspector.claims.relations.passage_rates import find_rate
from inspector.claims.relations.passages import passages
from inspector.claims.relations.restated import find_restated
from inspector.claims.relations.share_lists import find_share_lists
from inspector.claims.relations.slips import find_slips
from inspector.claims.relations.story_ties import find_in_story
from inspector.claims.relations.stretches import stretches
from inspector.claims.relations.totals import find_totals
from inspector.claims.relations.wholes import find_shares, find_shares_of
from inspector.claims.syntax.nouns import gathers
from inspector.language.lexicon import lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)

_COUNTED_BACK = phrase("counted back from the later figure")
_HEDGES = (
    r"(?:(?:or|about|around|some|roughly|nearly|almost|approximately|approx\.?|c\.|~|=|just|only|slightly|"
    r"a\s+little|well|over|under|more\s+than|less\s+than|up\s+to|at\s+least|equal\s+to|i\.e\.|"
    r"(?:the\s+)?equivalent\s+(?:to|of))\s*)*"
)
_OF_WHAT = r"(?:\s+(?:of\s+(?:[a-z]+\s+)?[a-z]+|long|wide|high|tall|deep|thick|away|across))?"
_TWIN_GAP = re.compile(rf"{_OF_WHAT}(?:\s*[(\[]\s*|\s*,?\s+\(?or\s+){_HEDGES}$")
# "14 km – about 8.7 miles –", "300 kg, equal to 660 pounds": twins where they nearly agree
_LOOSE_GAP = re.compile(
    rf"{_OF_WHAT}\)?(?:\s*[–—]\s*|\s+-\s+|\s?/\s?|,\s+(?:which\s+(?:is|equals)\s+|that\s+is,?\s+|"
    r"an?\s+(?:area|distance|length|height|weight|volume|depth|span|speed)\s+of\s+|"
    r"(?=(?:about|around|some|roughly|approximately|nearly|almost|equal|equivalent|the\s+equivalent)\b)))"
    rf"{_HEDGES}$"
)
_LOOSE = Decimal("1.6")  # times that loose twins may be apart
_SHIFTS, _CLOSE = (-3, -2, -1, 1, 2, 3), Decimal("1.05")  # or closely agree but for a shifted point
# "4,000 litres of diesel on the road. That is about 1,060 gallons"
_THAT_IS = re.compile(
    r"(?i)[^.!?;,]{0,48}\.\s+(?:that|this|it)(?:\s+(?:is|was|equals|comes\s+to|makes)|[’']s)\s+"
    r"(?:(?:or|about|around|some|roughly|nearly|almost|just|over|under|more\s+than|less\s+than|equivalent\s+to)\s+)*"
)
_COMPOUND = re.compile(r"(?i)\d\s?(?:st|stone)[\s,]*(?:and\s+)?$")  # "15st 2lb (96kg)"
_FROM_GAP = re.compile(
    r"(?i),?\s*\b(?:(?:up|down)\s+)?from\s+(?:(?:a|an|the|about|around|some|nearly|almost|just|more\s+than|"
    r"less\s+than|over|under)\s+)*$|(?i:,?\s*compared\s+(?:with|to)\s+(?:(?:about|around|some|just)\s+)*)$"
)
_OF_LONGEST = 16
_OF_GAP = re.compile(r"(?i)\s+of\s+(?:(?:the|its|their|his|her|all|all\s+the)\s+)?")
_TO_GAP = re.compile(
    r"(?i)\s+to\s+(?:(?:a|an|the|about|around|some|nearly|almost|just|more\s+than|less\s+than|over|under)\s+)*$"
)
_LARGE = 100_000
_BACK = 4  # figures
_LINKS = re.compile(r"\s(?:of|in|from|for|at|on|to|by|with)\s")
_BARE = re.compile(r"[\d.,\s]+(?:thousand|million|billion|m|bn)?")
_FROM_BEFORE = re.compile(r"(?i)\bfrom\s+(?:(?:about|around|some|nearly|almost|just|a|the)\s+)*$")
_MEASURES = frozenset(
    {"length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "pressure",
     "currency", "flow", "consumption"}
)  # fmt: skip


def _twins(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield pairs such as "200 square km (77 square miles)", of one dimension in two units."""
    for place, (first, second) in enumerate(pairwise(claims)):
        one, other = first.quantity.unit, second.quantity.unit
        if one.dimension != other.dimension or one.dimension not in _MEASURES:
            continue
        if one.name == other.name:
            continue
        lead = text[max(first.sentence.start, first.span.start - 12) : first.span.start]
        if _COMPOUND.search(lead) or (place and _is_compound(text, claims[place - 1], first)):
            continue  # "5 feet 10 inches (1.78 metres)"
        gap = text[first.span.end : second.span.start]
        if first.sentence != second.sentence:
            if first.paragraph == second.paragraph and _THAT_IS.fullmatch(gap):
                yield Relation(RelationKind.CONVERSION, first.id, second.id)
            continue
        if _TWIN_GAP.fullmatch(gap) or (_LOOSE_GAP.fullmatch(gap) and _nearly_agree(first, second)):
            yield Relation(RelationKind.CONVERSION, first.id, second.id)


def _nearly_agree(first: Claim, second: Claim) -> bool:
    """Tell whether two measures may be one, but for a slip. A temperature has no such measure."""
    one, other = first.quantity, second.quantity
    if one.unit.dimension == "temperature" or not convertible(one.unit, other.unit):
        return False
    if min(one.low, other.low) <= 0:
        return False
    ratio = one.low * factor(one.unit, other.unit) / other.low
    shifted = (ratio.scaleb(by) for by in _SHIFTS)
    return 1 / _LOOSE <= ratio <= _LOOSE or any(1 / _CLOSE <= r <= _CLOSE for r in shifted)


def _is_compound(text: str, before: Claim, claim: Claim) -> bool:
    """Tell whether two measures make one: feet and inches, pounds and ounces."""
    same = before.quantity.unit.dimension == claim.quantity.unit.dimension
    gap = text[before.span.end : claim.span.start]
    return same and re.fullmatch(r"(?i)[\s,-]*(?:and\s+)?", gap) is not None


def _changes(text: str, claims: Sequence[Claim], twins: frozenset[str]) -> Iterator[Relation]:
    """Yield pairs such as "200, down from 1,300" and "from 10 to 12", the earlier one first."""
    wholes = {
        second.id  # "112 of the 240 seats, up from 87"
        for first, second in pairwise(claims)
        if second.span.start - first.span.end < _OF_LONGEST
        and _OF_GAP.fullmatch(text, first.span.end, second.span.start)
    }
    others = twins | wholes
    originals = [claim for claim in claims if claim.id not in others and claim.direction is None]
    for first, second in pairwise(originals):
        same_kind = first.quantity.unit.dimension == second.quantity.unit.dimension
        bare = not second.quantity.unit.name or not first.quantity.unit.name
        if first.sentence != second.sentence or not (same_kind or bare):
            continue
        gap = text[first.span.end : second.span.start]
        shortened = re.sub(r"\([^()]*\)", "", gap) if "(" in gap else gap
        if len(shortened) < 90 and _FROM_GAP.search(shortened):
            before = text[first.sentence.start : second.span.start]
            clear = re.search(r"\b(?:up|down)\b.*\bfrom\b|compared", shortened)
            if bare and not clear and not moved_words().search(before):
                continue  # "76,000 of them from one district"
            yield Relation(RelationKind.FROM_TO, second.id, first.id)
        elif _TO_GAP.fullmatch(gap) and _FROM_BEFORE.search(first.span.before(text, 40)):
            yield Relation(RelationKind.FROM_TO, first.id, second.id)


_EARLIER = re.compile(
    r"(?i)[\s,]+(?:[\w-]+\s+){0,3}?(?:an?|one|the)\s+(year|month|week|quarter|day)\s+(?:earlier|before|ago|previously)\b"
    r"|[\s,]+(?:in\s+)?the\s+same\s+\w+\s+(?:of\s+)?(?:last\s+year|the\s+previous\s+year)"
)


def _earlier_time(text: str, earlier: Claim, later: Claim) -> Interval | None:
    """Resolve "from 600,000 a year earlier": the days of the later figure, a year before."""
    found = _EARLIER.match(text, earlier.span.end, earlier.sentence.end)
    if found is None or later.time is None:
        return None
    unit = (found[1] or "year").lower()
    ends = (later.time.start, later.time.end)
    start, end = (day and shift(day, unit, -1) for day in ends)
    return Interval(start, end)


_SUMS = frozenset({RelationKind.SUM, RelationKind.PARTS})
_SIZED = frozenset({RelationKind.CHANGE, RelationKind.DIFFERENCE, RelationKind.RATE})
_TABLE = 40  # figures in what is no sentence any more
_FINDERS = (
    find_changes, find_restated, find_differences, find_shares, find_shares_of,
    find_rates, find_shared, find_products, find_priced, find_ranges, find_bands,
)  # fmt: skip


def find_relations(
    text: str,
    claims: Sequence[Claim],
    titles: Collection[int] = (),
    timexes: Sequence[Timex] = (),
) -> tuple[Relation, ...]:
    """Return every tie: those of pairs first, each kind in document order.

    `titles` are the paragraphs that are headlines.
    """
    twins = tuple(_twins(text, claims))
    seconds = frozenset(relation.second for relation in twins)
    pairs = tuple(_changes(text, claims, seconds))
    found = [frame for frame in frames(text, claims, seconds) if len(frame.claims) <= _TABLE]
    several = [frame for frame in found if len(frame.claims) > 1]
    ties = tuple(
        relation
        for frame in several
        for find in _FINDERS
        for relation in find(frame)
        if not (relation.kind is RelationKind.SHARE_OF and _compares(frame, relation))
    )
    known = (*twins, *pairs, *ties, *find_carried(text, found))
    known = (*known, *_in_lists(text, found, known))
    near = (*known, *_in_passages(text, found, titles, known))
    told = (*near, *_in_story(found, near))
    told = (*told, *find_named_wholes(found, told))
    told = (*told, *find_dated_changes(text, found, timexes, told))
    return (*told, *find_slips(found, told))


def _in_lists(text: str, found: Sequence[Frame], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield each total and each list of shares that no other finder has tied.

    A part of a list is no total of those behind it.
    """
    seen = {relation.first for relation in known if relation.kind in _SUMS}
    shared = [set(each.members) for each in known if each.kind is RelationKind.SHARES]
    lists = tuple(stretches(text, found))
    told = [relation for stretch in lists for relation in find_totals(stretch)]
    for relation in sorted(told, key=lambda each: -len(each.members)):
        inside = any(set(relation.members) <= set(other.members[1:]) for other in told)
        if relation.first not in seen and not inside:
            seen.add(relation.first)
            yield relation
    for relation in (relation for stretch in lists for relation in find_share_lists(stretch)):
        if set(relation.members) not in shared:
            shared.append(set(relation.members))
            yield relation


def _compares(frame: Frame, relation: Relation) -> bool:
    """Tell "20% taller than its neighbour of 150 metres": how much more it is, and no share."""
    place = next(i for i, claim in enumerate(frame.claims) if claim.id == relation.members[-1])
    after = frame.gaps[place + 1].lstrip()
    return any(cues("compared", side).match(after) for side in ("up", "down"))


_PASSAGE_FINDERS = (
    find_change,
    find_part,
    find_rate,
    find_near_change,
    find_near_distance,
    find_near_next_part,
    find_near_part,
    find_near_product,
    find_near_whole,
    find_range,
)


def _in_passages(
    text: str, found: Sequence[Frame], titles: Collection[int], known: Collection[Relation]
) -> Iterator[Relation]:
    """Yield the ties of passages whose last figure no finder of sentences has tied."""
    told = {relation.members[-1] for relation in known if relation.others}
    totals = {relation.first for relation in known if relation.kind is RelationKind.SUM}
    lists = [set(relation.members) for relation in known if relation.kind in _SUMS]
    for passage in passages(text, found, titles):
        for find in _PASSAGE_FINDERS:
            for relation in find(passage):
                slip = relation.first if relation.kind in _SUMS else relation.members[-1]
                seen = totals if relation.kind in _SUMS else told
                listed = any(set(relation.members) <= members for members in lists)
                if slip not in seen and not listed:  # a list is no change from part to part
                    seen.add(slip)
                    yield relation


def _in_story(found: Sequence[Frame], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield the ties of a whole story whose last figure no finder of passages has tied."""
    sized = {relation.members[-1] for relation in known if relation.kind in _SIZED | _SUMS}
    for relation in find_in_story(found):
        if relation.members[-1] not in sized:
            yield relation


def inherit(text: str, claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Claim, ...]:
    """Give a twin what its original has: qualifier, subject, time; and a bare figure its unit."""
    by_id = {claim.id: claim for claim in claims}
    for relation in relations:
        first, second = by_id[relation.first], by_id[relation.second]
        if relation.kind is RelationKind.CONVERSION:
            by_id[second.id] = _as_twin(first, second)
        elif relation.kind is RelationKind.FROM_TO:
            for bare, full in ((first, second), (second, first)):
                if not bare.quantity.unit.name and full.quantity.unit.dimension == "count":
                    by_id[bare.id] = replace(
                        bare, quantity=replace(bare.quantity, unit=full.quantity.unit)
                    )
            earlier, later = by_id[relation.first], by_id[relation.second]
            if (time := _earlier_time(text, earlier, later)) is not None:
                earlier = replace(earlier, time=time, time_how=_COUNTED_BACK)
            by_id[earlier.id] = replace(
                earlier,
                subject=later.subject or earlier.subject,
                entity=later.entity or earlier.entity,
            )
    for relation in relations:
        if relation.kind is RelationKind.CONVERSION:
            by_id[relation.second] = _as_twin(by_id[relation.first], by_id[relation.second])
    return tuple(by_id[claim.id] for claim in claims)


def _as_twin(first: Claim, second: Claim) -> Claim:
    quantity = second.quantity
    if quantity.qualifier is Qualifier.EXACT and not quantity.cue:
        quantity = replace(quantity, qualifier=first.quantity.qualifier)
    return replace(
        second,
        quantity=quantity,
        subject=first.subject,
        entity=first.entity,
        source=first.source,
        source_span=first.source_span,
        time=first.time,
        time_how=first.time_how,
        direction=first.direction,
    )


def with_unit(claims: Sequence[Claim]) -> list[Claim]:
    """Give "and 9 million in 2026" the tonnes of the figure before it, of the same subject."""
    found = list(claims)
    for index, (before, claim) in enumerate(pairwise(claims), 1):
        unit = found[index - 1].quantity.unit
        if unit.name == claim.quantity.unit.name and unit.dimension == "count":
            # "1.2 million of the 4.8 million crowns"
            found[index - 1] = replace(
                found[index - 1], quantity=replace(before.quantity, unit=claim.quantity.unit)
            )
            unit = claim.quantity.unit
        bare = not claim.quantity.unit.name and claim.quantity.step >= _LARGE
        same = before.sentence == claim.sentence and claim.subject.startswith(before.subject)
        if bare and same and unit.dimension in _MEASURES - {"currency"}:
            found[index] = replace(claim, quantity=replace(claim.quantity, unit=unit))
        elif claim.quantity.unit.name == "person" and _BARE.fullmatch(claim.text):
            found[index] = _as_told(found[:index], claim)
    return found


def _as_told(before: Sequence[Claim], claim: Claim) -> Claim:
    """Take those killed for fish where fish were killed in the sentence before: "they killed 4"."""
    noun = claim.subject.split(" ", 1)[0]
    for other in reversed(before[-_BACK:]):
        told = other.paragraph == claim.paragraph and other.quantity.unit.dimension == "count"
        if told and other.text.endswith(f" {noun}"):
            return replace(claim, quantity=replace(claim.quantity, unit=other.quantity.unit))
    return claim


def _counts_things(claim: Claim) -> bool:
    """Tell a figure of visits, or of other things in the plural, from one of sales or costs."""
    name = _LINKS.split(claim.subject, maxsplit=1)[0]
    head = name.rpartition(" ")[2].lower()
    owned = bool(claim.entity) and name.endswith(claim.entity)
    return head.endswith("s") and not head.endswith("ss") and not owned and head not in _money()


@cache
def _money() -> frozenset[str]:
    return frozenset(lexicon("measures")["money"]["plurals"])


def _beside(claim: Claim, sums: Sequence[Claim]) -> Sequence[Claim]:
    """Return the sum before a figure, and the one behind it if that is of its sentence."""
    place = bisect_left(sums, claim.span.start, key=lambda other: other.span.start)
    behind = [other for other in sums[place : place + 1] if other.sentence == claim.sentence]
    return [*sums[max(0, place - 1) : place], *behind]


def with_currency(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Give "150 million" the currency of the nearest sum in its paragraph.

    "rose to 166.5 million pounds from 150 million"; a sum in brackets is a conversion and does not
    count.
    """
    sums: dict[int, list[Claim]] = {}
    for claim in claims:
        unit = claim.quantity.unit
        large = unit.dimension == "count" and claim.quantity.step >= _LARGE
        if (large or unit.dimension == "currency") and text[claim.span.start - 1] != "(":
            sums.setdefault(claim.paragraph, []).append(claim)
    found = list(claims)
    for index, claim in enumerate(found):
        if claim.quantity.unit.name or claim.quantity.step < _LARGE:
            continue
        near = _beside(claim, sums.get(claim.paragraph, ()))
        if not near:
            continue
        if _counts_things(claim):
            continue  # "visits fell to 1.1 million"
        if gathers(text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start]):
            continue
        start = claim.span.start
        unit = min(near, key=lambda other: abs(other.span.start - start)).quantity.unit
        if unit.dimension == "count":
            continue  # "2.2 million visitors, ahead of Britons (1.4 million)"
        found[index] = replace(claim, quantity=replace(claim.quantity, unit=unit))
    return found
