"""Tie the ends of a change to its size, wherever the three stand in a passage."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inspector.claims.model import Claim, Direction, Relation, RelationKind
from inspector.claims.quantities.directions import moved_words
from inspector.claims.relations.changes import (
    is_aside,
    is_of_a_plan,
    is_plausible,
    is_seam,
    leads_to_size,
    multiplies_share,
)
from inspector.claims.relations.cues import cue, cues, find_cue, find_last_cue
from inspector.claims.relations.distances import base, distance_factor
from inspector.claims.relations.order import order_of
from inspector.claims.relations.passages import Passage
from inspector.language.lexicon import any_of, lexicon

_LAST = ("of", "was", "is", "to", "at")
_FAR = 20  # how many times one state of a thing may be another
_SHORT = 3
_STEM = 4
_WORD = re.compile(r"[^\W\d_]+")
_DATED = re.compile(r"(?i)(?:\d{4}|year|month|week|season|day),\s+when\b")  # "in 2019, when"
_LASTING = frozenset(
    {
        "count",
        "census",
        "survey",
        "poll",
        "season",
        "term",
        "quarter",
        "game",
        "match",
        "round",
        "session",
    }
)
_WHILE = re.compile(
    r"(?i)\b(?:in|over|within|after|during|between)\s+(?:(?:the|just|only|last|past)\s+)*$"
)
# What one thing is called in two sentences: what costs more is what people pay for.
_CALLED = (
    (re.compile(r"(?i)\bcosts?\b"), re.compile(r"(?i)\bpay(?:s|ing)?\b")),
    (re.compile(r"(?i)\bfares?\b"), re.compile(r"(?i)\b(?:single|return|ticket|trip|ride)\b")),
    (re.compile(r"(?i)\brates?\b"), re.compile(r"(?i)\b(?:borrowing|credit|interest)\b")),
)
_DOING = re.compile(r"(?i);|\b(?:after|before|while|by|when)\s+\w+ing\b")  # "after opening 120"
# "A month ago it was"
_IT_WAS = re.compile(
    r"(?i)\s*(?:[\w’'-]+,?\s+){1,5}?(?:(?:it|they|there)\s+(?:was|were|is|are|has|have|had|stood)"
    r"|(?:it|they)\s+(?:measured|numbered|counted|totalled|came|cost|weighed|amounted|held|covered|reached|employed))\b"
)
# "Two years earlier the figure was"
_TIME_BEFORE = re.compile(
    r"(?i)\s*(?:#|an?|one)?\s*(?:years?|months?|weeks?|days?|decades?|quarter)?\s*"
    r"(?:earlier|ago|before|previously|later)\b"
)
_MOVES_AGAIN = re.compile(
    r"(?i)\b(?:but|and|though|yet|while)\s+(?:still\s+|well\s+)?(?:up|down|higher|lower|above|below|more|less|fewer)\b"
)
_OBJECT = re.compile(r"(?i)\s+(?:its|their|his|her|our|the)\s+(\w+)")
# "three times the limit", but "three times that of 2015" and "twice what it was"
_OF_ANOTHER = re.compile(
    r"(?i)(?:the|its|their|his|her|our|those|that\s+of(?!\s+(?:(?:19|20)\d\d|last|an?\s+(?:year|decade|month)))|"
    r"what(?!\s+(?:it|they)\s+(?:was|were|had)\b))\s+\w"
)
# "I rang 12 times" is how often; "three times as many" and "rose three times" are how much more
_TIMES = re.compile(r"(?i)\btimes$")
_COMPARES = re.compile(
    r"(?i)(?:as|more|less|the|that|those|what|its|their|over|fewer|greater|\w{2,}er)\b"
)
_THAN = re.compile(r"(?i)(?:\w+\s+)?\w+(?:er|more|less)\s+than\b|(?:more|less|fewer)\s+than\b")


def find_change(passage: Passage) -> Iterator[Relation]:
    """Yield the one size of a passage with the two figures that it can lie between."""
    sizes = [index for index, claim in enumerate(passage.claims) if _is_size(passage, index)]
    if len(sizes) != 1 or find_cue("adjusted", "words", passage.frame.words):
        return
    place = sizes[0]
    size = passage.claims[place]
    ends = [
        index
        for index, claim in enumerate(passage.claims)
        if index != place
        and _may_be_end(claim, passage.after(index).lstrip(), size)
        and not _is_while(passage, index)
    ]
    if len(ends) != 2:
        return
    first, second = ends
    if any(find_last_cue("then", "extremes", passage.before(index)) for index in ends):
        return
    if _has_object_of_its_own(passage, place, first, second) or is_ordered(passage, place):
        return
    if is_of_else(passage, place, ends) or _moves_again(passage, place, second):
        return
    pair = (passage.claims[first], passage.claims[second])
    if not _are_comparable(*pair) or _have_two_owners(size, *pair):
        return
    order = order_of(passage, first, second)
    if not is_plausible(size, passage.claims[first], passage.claims[second]):
        return
    if order and _is_about(passage, place, ends):
        earlier, later = (passage.claims[index] for index in order)
        if _is_turned(passage, order, place):
            earlier, later = later, earlier
        yield Relation(RelationKind.CHANGE, earlier.id, later.id, (size.id,))


def _have_two_owners(*claims: Claim) -> bool:
    """Tell "the Greens gained five seats to overtake the Liberals on 9"."""
    return len({claim.entity for claim in claims} - {""}) > 1


def _moves_again(passage: Passage, size: int, last: int) -> bool:
    """Tell "down 9% on the year but up from 88,700": another change, which has the other end."""
    return any(_MOVES_AGAIN.search(gap) for gap in passage.frame.gaps[size + 1 : last + 1])


def _has_object_of_its_own(passage: Passage, size: int, first: int, second: int) -> bool:
    """Tell "It doubled its flights. It carried 1.4 million, up from 1.2 million": others rose."""
    found = _OBJECT.match(passage.after(size))
    apart = passage.sentence(first) == passage.sentence(second) != passage.sentence(size)
    if found is None or not apart or passage.claims[size].quantity.unit.dimension != "multiple":
        return False
    around = passage.before(first) + passage.after(first) + passage.after(second)
    return found[1][:_STEM].lower() not in around.lower()


def is_ordered(passage: Passage, size: int) -> bool:
    """Tell "25% now and 50% in a week. The governor orders ferry tolls to rise by 25%": a demand.

    What is yet to be done to something is not what another sentence has told of it.
    """
    before = passage.before(size)
    found = re.search(r"(?i)\bto\s+(\w+)\b[^,;:]*\bby\s*$", before) if passage.seam else None
    mine = passage.sentence(size)
    others = [i for i in range(len(passage.claims)) if i != size and passage.sentence(i) == mine]
    return found is not None and not others and moved_words().search(found[1]) is not None


# "90 million more than a year ago", "25 fewer than expected": than another figure
_THAN_ELSE = re.compile(
    r"(?i)\s*(?:more|less|fewer|higher|lower|better|worse)\s+than\s+(?:an?\s+(?:year|month|week|quarter|decade)|the\s+\w+\s+before|"
    r"last|in|it|he|she|they|expected|forecast|planned|previously|hoped|budgeted)\b"
)


def is_of_else(passage: Passage, size: int, ends: Sequence[int]) -> bool:
    """Tell a size that is told against another figure than two that make one list."""
    first, last = ends
    listed = last == first + 1 and re.search(r"(?i)\band\b", passage.before(last)) is not None
    return listed and size > last and _THAN_ELSE.match(passage.after(size)) is not None


def _is_size(passage: Passage, index: int) -> bool:
    claim = passage.claims[index]
    quantity = claim.quantity
    if quantity.vague or quantity.low != quantity.high:
        return False
    before, after = passage.before(index), passage.after(index).lstrip()
    if quantity.unit.dimension == "multiple":
        # What is to double has not done so yet.
        verb = claim.text.endswith("ed")
        planned = not verb and find_last_cue("then", "planned", before)
        another = not verb and _OF_ANOTHER.match(after)  # "three times the limit"
        of_share = multiplies_share(passage.frame, index)
        happened = _TIMES.search(claim.text) and not (
            _COMPARES.match(after) or find_last_cue("then", "moves", before)
        )
        return not (happened or planned or another or of_share or claim.text.lower().endswith("x"))
    if is_of_a_plan(after):
        return False
    if claim.direction is not None or quantity.unit.name == "percentage point":
        return True
    own = quantity.unit.dimension == "count" and find_last_cue("then", "moves", before)
    named = find_last_cue("then", "sizes", before) or _is_named(before)
    return bool(own or named or _THAN.match(after))


def _is_named(before: str) -> bool:
    """Tell "the increase was" and "that is a fall of", right before a size."""
    return before.rstrip().endswith(_LAST) and _named().search(before) is not None


@cache
def _named() -> re.Pattern[str]:
    directions = lexicon("directions")
    nouns = any_of(
        {*directions["up"]["nouns"], *directions["down"]["nouns"], "difference", "change"}
    )
    verbs = any_of(directions["comes_to"]["words"])
    return re.compile(
        rf"(?i)\b(?:the|this|that|an?)\s+(?:[\w-]+\s+)?(?:{nouns})\s+(?:of|{verbs})\s*$"
    )


def _may_be_end(claim: Claim, after: str, size: Claim) -> bool:
    """Tell whether a size can be how far this figure has moved."""
    quantity, unit = claim.quantity, size.quantity.unit
    if claim.direction is not None or quantity.vague or quantity.low != quantity.high:
        return False
    if quantity.unit.dimension == "multiple" or quantity.unit.name in {"fraction", "year"}:
        return False
    if quantity.unit.dimension == "duration" and re.match(r"(?:ago|later|earlier)\b", after):
        return False
    if quantity.low <= 0 or claim.subject == "age" or cues("earlier", "never_after").match(after):
        return False
    if unit.dimension in {"share", "multiple"} and unit.name != "percentage point":
        return True
    return distance_factor(unit, quantity.unit) is not None


def _is_while(passage: Passage, index: int) -> bool:
    """Tell "in three seasons": how long it took."""
    unit = passage.claims[index].quantity.unit
    lasting = unit.name in _LASTING or unit.dimension == "duration"
    return lasting and _WHILE.search(passage.before(index)) is not None


def _are_comparable(one: Claim, other: Claim) -> bool:
    units = {one.quantity.unit.name, other.quantity.unit.name}
    if all(" / " in name for name in units) and len(units) > 1:
        return False
    bare = "" in units
    low, high = sorted((one.quantity.low, other.quantity.low))
    return (bare or base(one.quantity.unit) == base(other.quantity.unit)) and high < low * _FAR


def _is_turned(passage: Passage, order: tuple[int, int], size: int) -> bool:
    """Tell "A month ago it was 44.9 metres, 3.3 metres higher": the earlier is the higher."""
    earlier, later = (passage.claims[index].quantity.low for index in order)
    said = passage.claims[size]
    way = said.direction
    if _is_multiple(said):
        way = Direction.UP if said.quantity.low > 1 else Direction.DOWN
    against = way is (Direction.UP if later < earlier else Direction.DOWN)
    apart = passage.sentence(order[0]) != passage.sentence(order[1])
    return against and apart and passage.sentence(order[0]) == passage.sentence(size)


def _is_about(passage: Passage, size: int, ends: Sequence[int]) -> bool:
    """Tell whether a size and two figures are told of one thing."""
    own = [index for index in ends if passage.sentence(index) == passage.sentence(size)]
    if len(own) == 2:
        return _reaches(passage, size, ends)
    if not own and size < ends[0] and _is_close(passage, size, ends):
        return True
    before = passage.before(size)
    if find_last_cue("then", "sizes", before) and (own or size > ends[-1]):
        return True  # "The increase of 440,000 people" is one in what was told before
    if own and _is_named(before):
        return True
    if own and _says_again(passage, size, own[0], ends):
        return True
    carried = _carries(passage)
    if passage.claims[size].quantity.unit.dimension not in {"share", "multiple"} and not carried:
        return False
    if any(_is_elsewhere(passage, *sorted((size, index))) for index in own):
        return False
    return goes_on(passage, size)


def _says_again(passage: Passage, size: int, own: int, ends: Sequence[int]) -> bool:
    """Tell "It was 5.6 billion crowns. It plans to spend 6.2 billion, or 10% more"."""
    units = {passage.claims[index].quantity.unit.name for index in ends} - {""}
    compared = any(
        cues("compared", way).match(passage.after(size).lstrip()) for way in ("up", "down")
    )
    beside = size == own + 1 and re.fullmatch(
        r"(?i),?\s*(?:or|that\s+is|–)\s*", passage.before(size)
    )
    return bool(compared and beside) and len(units) == 1


def _is_close(passage: Passage, size: int, ends: Sequence[int]) -> bool:
    """Tell whether two figures alone are nearly as far apart as the sentence before says.

    "The herd has quadrupled. Rangers counted 412 animals this spring, against 138 in 2015".
    """
    claim = passage.claims[size]
    first, second = (passage.claims[index].quantity.low for index in ends)
    order = order_of(passage, *ends)
    told = [i for i in range(len(passage.claims)) if not _is_while(passage, i)]
    if order is None or len(told) != len(ends) + 1:
        return False
    ratio = second / first if order[0] == ends[0] else first / second
    said = claim.quantity.low
    if _is_multiple(claim):
        return (ratio > 1) is (said > 1) and (ratio**2 >= said if said > 1 else ratio**2 <= said)
    if not passage.titled or claim.quantity.unit.name not in {"percent", "fraction"}:
        return False
    apart = abs(ratio - 1) * (100 if claim.quantity.unit.name == "percent" else 1)
    low, high = sorted((apart, said))
    return (claim.direction is Direction.UP) is (ratio > 1) and high <= low * 2


def _is_elsewhere(passage: Passage, first: int, last: int) -> bool:
    gap = " # ".join(passage.frame.gaps[first + 1 : last + 1])
    return re.search(r"(?i);|\b(?:while|whereas|but|although|though)\b", gap) is not None


def _reaches(passage: Passage, size: int, ends: Sequence[int]) -> bool:
    """Tell whether no other statement begins between a size and its ends, in one sentence."""
    first, last = ends
    if find_last_cue("then", "sizes", passage.before(size)):
        return True
    if size > last:
        return leads_to_size(passage.before(size))
    said = " # ".join(passage.frame.gaps[size + 1 : first + 1])
    if _is_rate_itself(passage, size, ends) or is_aside(passage.before(size), said):
        return False
    between = " # ".join(passage.frame.gaps[first + 1 : last + 1])
    if _is_multiple(passage.claims[size]):
        between = between.replace(";", ",")  # two years of one thing, told one after the other
    return not (_is_apart(passage, *sorted((size, first))) or _DOING.search(between))


def _is_multiple(claim: Claim) -> bool:
    return claim.quantity.unit.dimension == "multiple"


def _is_rate_itself(passage: Passage, size: int, ends: Sequence[int]) -> bool:
    """Tell "grows 2.4%, against 2.1% and 2.6%": three rates, of which none is the size."""
    units = {passage.claims[index].quantity.unit.name for index in (size, *ends)}
    return units == {"percent"}


def _is_apart(passage: Passage, first: int, last: int) -> bool:
    gap = " # ".join(passage.frame.gaps[first + 1 : last + 1]).rpartition(":")[2]
    gap = _DATED.sub("", gap)
    tail = re.search(r"(?i),\s+(\w+ing)\b", gap)
    moving = tail is None or moved_words().search(tail[1]) or cues("then", "reach").search(tail[1])
    return is_seam(gap) or not moving


def _carries(passage: Passage) -> bool:
    """Tell whether the second sentence opens with a word for what the first is about."""
    words = passage.words(1)
    opening = re.match(rf"(?i)\s*[“\"]?{cue('carried', 'subject')}", words) or _IT_WAS.match(words)
    opening = opening or _TIME_BEFORE.match(words)
    return opening is not None and not passage.titled


def goes_on(passage: Passage, size: int) -> bool:
    """Tell whether both sentences speak of the same: "It has since", or by a word of both."""
    if _carries(passage):
        return True
    units = [claim.quantity.unit.name for claim in passage.claims]
    one, other = _topics(passage.words(0)), _topics(passage.words(1))
    mine = passage.sentence(size)
    (one if not mine else other).discard("")
    counted = {_stem(word) for name in units for word in name.split()}
    both = [one, other]
    both[1 - mine] |= counted
    if any(_alike(left, right) for left in both[0] for right in both[1]):
        return True
    return any(
        one.search(passage.words(i)) and other.search(passage.words(1 - i))
        for one, other in _CALLED
        for i in (0, 1)
    )


def _topics(words: str) -> set[str]:
    """Return the stems of the words of a sentence that tell what it is about; names are none."""
    found = _WORD.findall(words)
    stop = {*lexicon("relations")["then"]["common"]}
    kept = [
        word
        for place, word in enumerate(found)
        if len(word) > _SHORT and (place == 0 or word.islower()) and word.lower() not in stop
    ]
    return {_stem(word) for word in kept if not moved_words().fullmatch(word)}


def _stem(word: str) -> str:
    return word.lower()[: _STEM + 1]


def _alike(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= _STEM
        and one[:_STEM] == other[:_STEM]
        and (len(one) == _STEM or len(other) == _STEM)
    )
