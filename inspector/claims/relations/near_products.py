"""Tie what each of many has, how many they are, and what all have, wherever they stand.

"Nine lorries with 27 tonnes of flour apiece make 243 tonnes": one figure is told of each, one
counts those who have it, one is measured as the first and is called what it all comes to.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.changes import is_seam
from inspector.claims.relations.cues import cue, cues, find_cue, find_last_cue
from inspector.claims.relations.distances import distance_factor
from inspector.claims.relations.measures import is_for_others, is_of_part
from inspector.claims.relations.passages import Passage, has_extras, is_thousands_off
from inspector.claims.syntax.nouns import singular

_FAR = Decimal("1.7")  # a slip seldom takes a product further
_COUNTS = frozenset({"count", ""})
_WEIGHED = frozenset({"mass", "area", "volume"})  # what has a price for each kilo
_TIMES = frozenset({"hour", "day", "night", "week", "month", "quarter", "season", "year"})
_EACH_AFTER = re.compile(
    r"(?i)\s*(?:of\s+)?(?:(?!and\b|but\b)[\w-]+\s+){0,2}?(?:apiece\b|(?:for|to|on|in|at|from)\s+each\b|each\b(?="
    r"\s*(?:[,.;:)–—-]|$|(?:and|for|to|in|or|on|of)\b)))"
)
_EACH_BEFORE = re.compile(r"(?i)\b(?:each|every(?:\s+one)?)\b(?!\s+other)[^,;:.]*$")
# "A kilo costs 12 euros", "a tax of one cent on each of the"
_ONE_COSTS = re.compile(
    r"(?i)\b(?:an?|one|each|every)\s+[\w-]+\s+(?:costs?|sells\s+for|sold\s+for|goes\s+for|fetche[sd]|weighs|carries|holds)\s+$"
)
_FOR_ONE = re.compile(r"(?i)\s*(?:an?|per|each|every)\s+([a-z]+)\b")
_ON_EACH = re.compile(r"(?i)\s*(?:for|to|on|in|at|from)\s+(?:each|every)\b")
_EACH_OF = re.compile(
    r"(?i)\b(?:each|every\s+one|all)\s+of\s+(?:the|its|their|his|her|our)?\s*(?:[\w’'-]+\s+){0,3}$"
)
_SOME_OF = re.compile(
    r"(?i)\b(?:most|many|some|half|part|few|none|one|any|from|than)\s+(?:of\s+)?(?:the|its|their|these)?\s*$"
)
_DIVIDED = re.compile(
    r"(?i)\b(?:share[ds]?|sharing|split|splits|splitting|divid\w+|went\s+to|goes\s+to|go\s+to|handed\s+out|distribut\w+)\b"
)
_COMES_TO = re.compile(
    r"(?i),\s+or\b|\b(?:so(?:\s+that)?|which|adding|br(?:ing|ings|inging|ought)|that\s+is)\b|[:–—]\s*$"
)
_SET_APART = re.compile(
    r"(?i);|\b(?:while|whereas|but|compared|than|versus|unlike|(?:national|world|usual|the)\s+average|another|more|other|others|further|which\s+needs?|"
    r"(?<!each\s)of\s+which|(?<!each\s)of\s+whom|reserves?|already|rest)\b|,\s+(?:up|down)\b"
)


def find_near_product(passage: Passage) -> Iterator[Relation]:
    """Yield the one number of a sentence with what each has and what all of them have."""
    told = [i for i, claim in enumerate(passage.claims) if _counts(claim)]
    words = passage.frame.words
    if passage.seam or len(told) != 3 or _SET_APART.search(words):
        return
    if has_extras(passage):
        return
    eaches = [index for index in told if _is_each(passage, index)]
    if len(eaches) != 1:
        return
    each = eaches[0]
    rest = [index for index in told if index != each]
    if is_for_others(passage.after(each), [passage.claims[index] for index in rest]):
        return
    if each > max(rest) and is_of_part(passage.after(each)):
        return
    for many, total in (rest, rest[::-1]):
        if _is_tied(passage, many, each, total):
            one, size, whole = (passage.claims[index] for index in (many, each, total))
            yield Relation(RelationKind.PRODUCT, one.id, size.id, (whole.id,))
            return


def _counts(claim: Claim) -> bool:
    return claim.quantity.unit.dimension not in {"duration", "share", "multiple"}


def _is_value(claim: Claim) -> bool:
    quantity = claim.quantity
    return not quantity.vague and quantity.low == quantity.high > 0


def _is_each(passage: Passage, index: int) -> bool:
    """Tell what one of many has: "27 tonnes apiece", "$45 a ticket", "each of them eight"."""
    unit = passage.claims[index].quantity.unit.name.rpartition(" / ")
    if unit[1] and unit[2] not in _TIMES:
        return True
    if _EACH_AFTER.match(passage.after(index)) or _ONE_COSTS.search(passage.before(index)):
        return True
    money = passage.claims[index].quantity.unit.dimension.startswith("currency")
    if money and find_last_cue("rates", "single", passage.before(index)):
        return True
    before = passage.before(index)
    own = not (index and _EACH_AFTER.match(before))
    if own and _EACH_BEFORE.search(before) and not _EACH_OF.search(before):
        return True
    if _is_for_one(passage, index):
        return True
    lead = passage.before(index - 1) if index else ""
    of_each = _EACH_OF.search(lead) is not None and not (index > 1 and _ON_EACH.match(lead))
    every = re.search(r"(?i)\b(?:each|every)\b", lead) if of_each else None
    return every is not None and not re.search(r"[;:]|,\s+(?:and|or)\b", before)


def _is_for_one(passage: Passage, index: int) -> bool:
    """Tell "2 cents a click" beside "50 million clicks"."""
    found = _FOR_ONE.match(passage.after(index))
    noun = singular(found[1]) if found else ""
    nouns = {claim.quantity.unit.name.rpartition(" ")[2] for claim in passage.claims}
    return bool(noun) and noun in nouns


def _is_tied(passage: Passage, many: int, each: int, total: int) -> bool:
    count, size, whole = (passage.claims[index] for index in (many, each, total))
    if not all(map(_is_value, (count, size, whole))):
        return False
    priced = size.quantity.unit.dimension.startswith("currency")
    counted = _COUNTS | _WEIGHED if priced else _COUNTS
    if count.quantity.unit.dimension not in counted or not _are_alike(size, whole, count):
        return False
    pooled = _is_pool(passage, total)
    if _SOME_OF.search(passage.before(many)) or (
        _SOME_OF.search(passage.before(total)) and not pooled
    ):
        return False
    by = distance_factor(size.quantity.unit, whole.quantity.unit) or 1  # cents for dollars
    made, said = count.quantity.low * size.quantity.low * by, whole.quantity.low
    lasting = _time(size) and not _time(whole)  # "2,000 a month" may add up over many of them
    near = not lasting and max(made, said) <= min(made, said) * _FAR
    if not near and not is_thousands_off(made, said):
        return False
    return _is_told(passage, many, each, total)


def _is_pool(passage: Passage, index: int) -> bool:
    """Tell "a grant of #" and "the # fund": a sum that many share."""
    pool = cue("rates", "pools")
    before = re.search(rf"(?i){pool}\s+(?:worth|of)\s*$", passage.before(index))
    after = re.match(rf"(?i)\s*(?:[\w-]+\s+)?{pool}", passage.after(index))
    return before is not None or after is not None


def _time(claim: Claim) -> str:
    """Return the month of "500 a month"; "" where there is none."""
    per = claim.quantity.unit.name.rpartition(" / ")
    return per[2] if per[1] and per[2] in _TIMES else ""


def _are_alike(size: Claim, whole: Claim, count: Claim) -> bool:
    one, other = size.quantity.unit, whole.quantity.unit
    if len({_time(size), _time(whole)} - {""}) > 1:
        return False
    if not one.name or not other.name:
        people = one.dimension in _COUNTS and other.dimension in _COUNTS
        return people or whole.quantity.unit != count.quantity.unit
    return distance_factor(one, other) is not None


def _is_told(passage: Passage, many: int, each: int, total: int) -> bool:
    """Tell whether words make a figure what all have together."""
    before, after = passage.before(total), passage.after(total)
    between = passage.frame.gaps[min(many, total) : min(max(many, each), total) + 2]
    if total > each and re.search(r",\s+and\b", before) and is_seam(before):
        return False
    if _DIVIDED.search(" # ".join(between)) or _is_pool(passage, total):
        return True
    gaps = passage.frame.gaps[min(many, each) + 1 : total + 1]
    return bool(
        (total > max(many, each) and _COMES_TO.search(" # ".join(gaps)))
        or find_cue("rates", "sums", before)
        or find_last_cue("rates", "products", before)
        or cues("parts", "totals_after").match(after.lstrip())
    )
