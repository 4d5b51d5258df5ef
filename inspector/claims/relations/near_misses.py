"""Tie three figures that nearly fit, where a sentence or two hold no others that could.

The finders of words know how ties are put; nobody knows all the ways. Where a passage has one size
of a change, two figures that it can lie between and no fourth, and the three nearly fit in the
direction that the words say, they are told of one thing, whatever the words between them.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from inspector.claims.model import Claim, Direction, Relation, RelationKind
from inspector.claims.quantities.directions import moved_words, words_before
from inspector.claims.relations.another import is_of_another
from inspector.claims.relations.changes import is_of_a_plan
from inspector.claims.relations.cues import cue, cues, find_cue, find_last_cue
from inspector.claims.relations.distances import base, distance_factor
from inspector.claims.relations.measures import is_of_the_distance, is_overall, is_single
from inspector.claims.relations.order import order_of
from inspector.claims.relations.passage_changes import goes_on, is_of_else, is_ordered
from inspector.claims.relations.passages import Passage, is_thousands_off
from inspector.claims.relations.wholes import adds_up, fits, is_share, may_overlap
from inspector.language.lexicon import any_of, lexicon

# How many times what is printed may be what it should be, or the other way round, and be a slip.
_NEAR = Decimal(2)  # a size, a share
_NAMED = Decimal(3)  # "18 points behind" says what it is
_TIMES = Decimal("1.6")  # "doubled": twice as much is another word
_CLOSE = Decimal("1.1")  # points that are called percent are those points
_AGAINST = re.compile(
    r"(?i)\b(?:while|whereas|but|although|though|except|unlike|separately|another)\b"
)
_COMPARED = re.compile(
    r"(?i)\b(?:than|compared|against|versus|from|down)\b"
    r"|(?:,|#)\s+up\b|\bup\s+(?:#|by|on)"
)
_SEAM = re.compile(r"[,;(]")
_BY = re.compile(r"(?i)\bby\s*$")
# "and its rival's fell to": two things moved
_BOTH_MOVED = re.compile(
    r"(?i),\s+and\s+(?:(?:its|their|his|her|the)\s+)?[\w-]+(?:[’']s?)?\s+(\w+)\b"
)
_HEIGHT = re.compile(r"(?i)(?:above|below)\s+(?:mean\s+)?(?:sea|ground)\b")  # where a lake stands
_ITS = re.compile(r"(?i)\s+(?:its|their|his|her|our|the|a)\s+\w")  # "doubled its crews"
_BECAME = re.compile(r"(?i)(?:ed|ing|fold|les?|halves?|halve)$")
# Of these nobody has what another has.
_VOTE = re.compile(
    r"(?i)\bof\s+(?:the\s+)?(?:\w+\s+)?(?:votes?|ballots?)\b"
    r"|\b(?:own|hold|control)(?:s|ed)?\s+#\s+of\s+(?:the|its)\s+(?:\w+\s+)?(?:shares|stock|equity|capital)\b"
)
_SHARES = frozenset({"percent", "fraction"})
_MEASURED = frozenset({"length", "temperature", "area", "volume", "mass", "speed", "power"})
# "The difference between the one, #, and the other, #, was"
_BETWEEN = re.compile(r"(?i)[“\"]?(?:the|a)\s+[\w\s-]{0,24}?\bbetween\b")
_COMES_TO = re.compile(r"(?i)\b(?:was|is|came\s+to|comes\s+to|amounted\s+to|amounts\s+to)\s*$")


def find_near_change(passage: Passage) -> Iterator[Relation]:
    """Yield the one size of a passage with the two figures that are nearly so far apart."""
    told = [index for index, claim in enumerate(passage.claims) if _counts(claim)]
    sizes = [index for index in told if _is_size(passage, index)] if len(told) == 3 else []
    if len(sizes) != 1:
        return
    place = sizes[0]
    ends = [index for index in told if index != place]
    if is_of_another(passage, place, ends):
        return
    words = passage.frame.words
    if _AGAINST.search(words) or find_cue("adjusted", "words", words):
        return
    if not _are_alike(*(passage.claims[index] for index in ends)):
        return
    if passage.seam and not goes_on(passage, place):
        return
    if is_of_else(passage, place, ends):
        return
    moved = _BOTH_MOVED.search(words)
    if is_ordered(passage, place) or (moved and moved_words().fullmatch(moved[1])):
        return
    way = _way(passage, place)
    earlier, later = _in_order(passage, ends, way)
    size = passage.claims[place]
    if way is not None and _fits(size, way, earlier, later):
        yield Relation(RelationKind.CHANGE, earlier.id, later.id, (size.id,))


def find_near_distance(passage: Passage) -> Iterator[Relation]:
    """Yield the one lead, loss or margin of a passage with the two figures nearly so far apart."""
    lasting = all(claim.quantity.unit.dimension in {"duration", ""} for claim in passage.claims)
    told = [i for i, claim in enumerate(passage.claims) if lasting or _counts(claim)]
    sizes = [index for index in told if _is_distance(passage, index)] if len(told) == 3 else []
    words = passage.frame.words
    if len(sizes) != 1 or find_cue("adjusted", "words", words):
        return
    if _AGAINST.search(words):
        return
    place = sizes[0]
    first, second = (passage.claims[index] for index in told if index != place)
    size = passage.claims[place]
    if not _are_alike(first, second) or (passage.seam and not goes_on(passage, place)):
        return
    factor = _factor(size, first, second)
    if factor is None and _are_called_alike(size, first, second):
        factor = Decimal(1)  # "from 214 boats to 187, a loss of 27 vessels"
    apart = abs(first.quantity.low - second.quantity.low)
    named = cues("margins", "after").match(passage.after(place).lstrip(" -")) is not None
    if factor is not None and _is_near(
        apart, size.quantity.low * factor, _NAMED if named else _NEAR
    ):
        yield Relation(RelationKind.DIFFERENCE, first.id, second.id, (size.id,))


def _is_distance(passage: Passage, index: int) -> bool:
    """Tell "by 1,812 votes", "a lead of seven points", "a deficit of $3 million"."""
    claim = passage.claims[index]
    if not is_single(claim) or claim.quantity.unit.dimension in {"share", "multiple"}:
        return False
    before = _SEAM.split(passage.before(index))[-1]
    after = passage.after(index).lstrip(" -")
    if is_overall(before) or is_of_the_distance(before):
        return False
    named = cues("margins", "nouns").search(before[-40:]) or cues("margins", "after").match(after)
    spared = re.search(rf"(?i){cue('spared', 'words')}\s+(?:\w+\s+){{0,2}}$", before)
    return bool(
        named
        or spared
        or _BY.search(before)
        or cues("compared", "beside").match(after)
        or _is_between(passage, index, before)
    )


def _factor(size: Claim, first: Claim, second: Claim) -> Decimal | None:
    """Return by what a size is multiplied to be told in the unit of both ends, or None."""
    found = [distance_factor(size.quantity.unit, end.quantity.unit) for end in (first, second)]
    named = [f for f, end in zip(found, (first, second), strict=True) if end.quantity.unit.name]
    return None if None in found else (named or found)[0]


def _are_called_alike(*claims: Claim) -> bool:
    """Tell whether figures count things that have several names: boats and vessels."""
    nouns = {claim.quantity.unit.name.rpartition(" ")[2] for claim in claims} - {""}
    counted = all(claim.quantity.unit.dimension in {"", "count"} for claim in claims)
    return counted and any(nouns <= set(words) for words in lexicon("relations")["same"]["things"])


def _is_between(passage: Passage, index: int, before: str) -> bool:
    """Tell "The difference between the best, #, and the worst, #, was #"."""
    opened = _BETWEEN.match(passage.before(0)) if passage.sentence(index) == 0 else None
    noun = opened is not None and cues("margins", "nouns").search(opened[0]) is not None
    return noun and _COMES_TO.search(before) is not None


def _counts(claim: Claim) -> bool:
    """Tell whether a figure is one that a tie could be about: no age, no length of time."""
    return claim.quantity.unit.dimension != "duration" and claim.subject != "age"


_OF_A = re.compile(r"(?i)\ban?\s+$")
_THING = re.compile(
    r"\s(?!(?:in|of|to|from|on|over|at|by|for|as|since|after|before|this|last|a|the|and)\b)[a-z]"
)


# "38 more are missing": so many people, and no rise
_MORE_ARE = re.compile(r"(?i)\s*more\s+(?:\w+\s+)?(?:are|is|were|was|have|has|had|remain)\b")


def _is_size(passage: Passage, index: int) -> bool:
    quantity = passage.claims[index].quantity
    money = quantity.unit.dimension == "currency"
    if money and _OF_A.search(passage.before(index)) and _THING.match(passage.after(index)):
        return False  # "helped by a 45 million euro order"
    if quantity.vague or quantity.low != quantity.high:
        return False
    if quantity.unit.dimension == "multiple":
        # "a tenfold rise", "has doubled"; no "twice the rate"
        became = _BECAME.search(passage.claims[index].text) is not None
        return became and not _ITS.match(passage.after(index))
    if _MORE_ARE.match(passage.after(index)):
        return False
    planned = is_of_a_plan(passage.after(index).lstrip())
    return not planned and _way(passage, index) is not None


def _way(passage: Passage, index: int) -> Direction | None:
    """Return whether a size is one of a rise or of a fall: by its verb, or by "3% above"."""
    claim = passage.claims[index]
    if claim.quantity.unit.dimension == "multiple":
        return Direction.UP if claim.quantity.low > 1 else Direction.DOWN
    if claim.direction is not None:
        return claim.direction
    after = passage.after(index).lstrip()
    ways = {"up": Direction.UP, "down": Direction.DOWN}
    level = _HEIGHT.match(after)
    told = next(
        (ways[way] for way in ways if not level and cues("compared", way).match(after)), None
    )
    if told is not None or claim.quantity.unit.dimension not in _MEASURED:
        return told
    # "having dropped 7 metres since May": a measure right behind its verb
    return next((ways[way] for way in ways if _verb(way).search(passage.before(index))), None)


@cache
def _verb(side: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(words_before(side))})(?:\s+(?:by|about|some))?\s*$")


def _are_alike(first: Claim, second: Claim) -> bool:
    one, other = first.quantity.unit, second.quantity.unit
    if not (is_single(first) and is_single(second)):
        return False
    if "multiple" in {one.dimension, other.dimension}:
        return False
    positive = first.quantity.low > 0 and second.quantity.low > 0
    return positive and (not one.name or not other.name or base(one) == base(other))


def _in_order(passage: Passage, ends: Sequence[int], way: Direction | None) -> tuple[Claim, Claim]:
    """Return the earlier end and the later one; the direction tells them where no word does."""
    order = order_of(passage, *ends)
    first, second = (passage.claims[index] for index in order or ends)
    rises = first.quantity.low < second.quantity.low
    if order is None and (way is Direction.UP) is not rises:
        return second, first
    return first, second


def _fits(size: Claim, way: Direction, earlier: Claim, later: Claim) -> bool:
    """Tell whether a size is nearly that between its ends, and in the direction that it says."""
    before, after = earlier.quantity.low, later.quantity.low
    moved, said, unit = after - before, size.quantity.low, size.quantity.unit.name
    if moved == 0 or (way is Direction.UP) is (moved < 0):
        return False
    if size.quantity.unit.dimension == "multiple":
        return _is_near(after / before, said, _TIMES)
    shares = {earlier.quantity.unit.name, later.quantity.unit.name} & _SHARES
    if unit in _SHARES and not shares:
        by = 1 if unit == "fraction" else 100
        return _is_near(abs(moved / before) * by, said, _NEAR)
    if unit in _SHARES:  # points that are called percent
        return _is_near(abs(moved), said, _CLOSE)
    factor = _factor(size, earlier, later)
    return factor is not None and _is_near(abs(moved), said * factor, _NEAR)


def _is_near(made: Decimal, said: Decimal, far: Decimal) -> bool:
    low, high = sorted((made, said))
    return low > 0 and high <= low * far


# ---------------------------------------------------------------------- shares

_OF = re.compile(
    r"(?i)\b(?:of|among|out\s+of|from)\s+(?:(?:the|its|their|all|some|about)\s+)*"
    r"(?:(?!and\b|or\b)[\w’'-]+\s+){0,3}$"
)
# A stake of 25% "for $150 million, which values the airline at"
_VALUED = re.compile(r"(?i)\b(?:valu(?:es|ed|ing)|valuation)\b[^,;:.]*$")
_OF_THEM = re.compile(r"(?i)\s*,?\s*of\s+(?:them|those|these|it|which|whom)\b")
# The share is of something else: "and 30% of the shrubs"
_OF_ANOTHER = re.compile(
    r"(?i)\s*of\s+(?!(?:the\s+)?(?:total(?!\s+(?!and\b|in\b|by\b|on\b|for\b|who\b|which\b|that\b)[a-z])|lot|whole|them|it|those|these|that|all)\b)"
)
# "in 160, and in 35% of those": of the part
_BESIDES = re.compile(r"(?i)\band\s+(?:(?:in|for|among|at|on|with)\s+)?$")
# "bought 120 of the 400 lorries, paying 25% in cash": another thing is done
_DOING = re.compile(
    r"(?i),\s+(?!representing|amounting|equalling|equaling|making|giving|meaning|accounting)\w+ing\s+(?:\w+\s+)?$"
)
_RESTATED = re.compile(
    r"(?i)(?:[\w’'-]+\s+){0,3}?\s*(?:,\s+or|\(|,)\s*(?:(?:about|some|just|only|nearly)\s+)*"
)
_AGAIN = re.compile(r"(?i)(?:,\s+or|\(|[–—])\s*(?:\w+\s+){0,2}$")
# A statement of its own begins: "488 were taken; in intensive care the rate was 95%"
_ANEW = re.compile(r"(?i);(?!\s*(?:that|this|it|which|they)\b)")
_OPENED = re.compile(r"(?i)(?:[(:–—-]|,\s+or)\s*(?:\w+\s+)?$")


def find_near_part(passage: Passage) -> Iterator[Relation]:
    """Yield the one share of a sentence with a part and a whole of which it nearly is the share."""
    told = [index for index, claim in enumerate(passage.claims) if _counts(claim)]
    shares = [index for index in told if is_share(passage.claims[index])]
    others = [index for index in told if index not in shares]
    if passage.seam or len(shares) != 1 or len(others) != 2:
        return
    if _AGAINST.search(passage.frame.words) or _COMPARED.search(passage.frame.words):
        return
    place, (first, second) = shares[0], others
    beside = min(others, key=lambda index: abs(index - place))
    between = passage.frame.gaps[min(place, beside) + 1 : max(place, beside) + 1]
    if any(_ANEW.search(gap) for gap in between):
        return
    in_front = _OF.search(passage.before(second)) or _VALUED.search(passage.before(second))
    part, whole = (first, second) if in_front else (second, first)
    of_them = _OF_THEM.match(passage.before(second)) or _OF_THEM.match(passage.after(second))
    if _BESIDES.search(passage.before(place)) or _DOING.search(passage.before(place)):
        return
    again = place == part + 1 and _RESTATED.fullmatch(passage.before(place)) is not None
    if part == second and not (of_them or again or _OF.search(passage.before(first))):
        return
    of_another = _OF_ANOTHER.match(passage.after(place)) and not _of_all().match(
        passage.after(place)
    )
    if of_another and not _is_opened(passage, place, part):
        return
    share, one, all_ = (passage.claims[index] for index in (place, part, whole))
    if not (all_.quantity.low > 0 and adds_up(one) and adds_up(all_) and fits(one, all_)):
        return
    by = 100 if share.quantity.unit.name == "percent" else 1
    made, said = one.quantity.low / all_.quantity.low * by, share.quantity.low
    far = _NAMED if again and (of_them or in_front or _OF.search(passage.before(first))) else _NEAR
    if _is_near(made, said, far) or is_thousands_off(made, said):
        yield Relation(RelationKind.SHARE_OF, one.id, all_.id, (share.id,))


@cache
def _of_all() -> re.Pattern[str]:
    """Return the pattern of what is no other whole: "of the schedule", "of its workforce"."""
    whole = cue("share_of", "wholes")
    return re.compile(
        rf"(?i)\s*of\s+(?:(?:the|its|their|his|her|all)\s+)+(?:(?:total|whole|entire|current|full)\s+)?{whole}"
    )


def _is_opened(passage: Passage, share: int, part: int) -> bool:
    """Tell "two-thirds of the members (1,310 of 2,480)" and "90% of the 400 staff – 320 – voted".

    The part is put right behind the share, or behind the whole that the share is of.
    """
    return share < part <= share + 2 and _OPENED.search(passage.before(part)) is not None


# ---------------------------------------------------------------------- votes

_LEAST, _MOST = 90, 130  # percent that a slip makes of 100; several answers make more of it


def find_near_whole(passage: Passage) -> Iterator[Relation]:
    """Yield shares of one vote, or up to "the other 37%", that two sentences tell one by one."""
    claims = passage.claims
    if not passage.seam or len(claims) < 3 or not all(map(is_share, claims)):
        return
    if not (_VOTE.search(passage.words(0)) or _is_closed(passage)):
        return
    if may_overlap(passage.words(1)):
        return
    if _AGAINST.search(passage.words(1)) or _COMPARED.search(passage.frame.words):
        return
    times = {claim.time for claim in claims if claim.time}
    added = sum(c.quantity.low * (1 if c.quantity.unit.name == "percent" else 100) for c in claims)
    if len(times) < 2 and _LEAST < added < _MOST:
        others = tuple(claim.id for claim in claims[2:])
        yield Relation(RelationKind.SHARES, claims[0].id, claims[1].id, others)


def _is_closed(passage: Passage) -> bool:
    """Tell whether the last share is called the rest, of more than its own sentence has told."""
    last = len(passage.claims) - 1
    shares = passage.claims[passage.seam :]
    own = sum(c.quantity.low * (1 if c.quantity.unit.name == "percent" else 100) for c in shares)
    return own < _LEAST and find_last_cue("parts", "rest", passage.before(last)) is not None


def find_near_next_part(passage: Passage) -> Iterator[Relation]:
    """Yield the part and the share of a sentence whose whole the sentence before has told.

    "The Union won 1,204 votes, or 41.2% of the 2,922 cast. The Accord got 938, or 32.1%."
    """
    claims = passage.claims
    if passage.seam != 3 or len(claims) != 5 or passage.titled:
        return
    part, share = claims[3:]
    wholes = [claim for claim in claims[:3] if not is_share(claim)]
    if not is_share(share) or len(wholes) != 2 or not is_single(part) or not is_single(share):
        return
    whole = max(wholes, key=lambda claim: claim.quantity.low)
    if not (adds_up(part) and whole.quantity.low > 0 and fits(part, whole)):
        return
    if not _AGAIN.search(passage.before(4)) or _OF_ANOTHER.match(passage.after(4)):
        return
    if _AGAINST.search(passage.words(1)) or _COMPARED.search(passage.words(1)):
        return
    by = 100 if share.quantity.unit.name == "percent" else 1
    if _is_near(part.quantity.low / whole.quantity.low * by, share.quantity.low, _NEAR):
        yield Relation(RelationKind.SHARE_OF, part.id, whole.id, (share.id,))
