"""See that what rose ends higher, what fell ends lower, and what is called more is more.

References: ACES, "Check the facts: 10 tips for copy editors".
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds, bounds
from inspector.claims.model import Claim, RelationKind
from inspector.claims.quantities.directions import words_before
from inspector.claims.relations.cues import cue
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)


# Another figure or another statement between the two: "61 seats, and the Greens 33, down from 40".
_OTHER = re.compile(r"(?i);|\b(?:and|while|but|with)\b|(?<![\d-])(?!(?:19|20)\d\d\b)\d")


@cache
def _moving(side: str) -> re.Pattern[str]:
    """Return what says, right before a figure, that it rose to or fell from it."""
    words = words_before(side) - {*lexicon("relations")["order"]["never"]}
    # "Growth slowed to 2.8% from 4.1%": what fell is the growth.
    moves = any_of(
        {*words_before("up"), *words_before("down"), *lexicon("relations")["order"]["paces"]}
    )
    between = rf"(?:\s+(?!(?:{moves})\b)[\w’'-]+){{0,3}}?"
    return re.compile(rf"(?i)\b(?:{any_of(words)}){between}\s+(?:to|from)\s+(?:\w+\s+){{0,2}}$")


# What a figure is set against is known: "the 4,900 of Saturday", "last year's 39%". The words hedge
# the one in "more than 70 were hurt".
_ABOUT = (
    r"(?:(?:the|its|their|his|her|those|that\s+of)\s|[^\W\d]\w*(?:\s+[^\W\d]\w*)?[’']s?\s)\s*"
    r"(?:[^\W\d][\w’'-]*\s+){0,5}?"
)
_IS = r"(?:,|\b(?:is|was|are|were|be|been|being|remains?|remained|stood|came|fell|ended|lies|lay))"
# Not "no more than", "if more than", and no second statement: "and the other is taller than".
_NOT = re.compile(
    r"(?i)[;:]|\b(?:no|not|never|hardly|nor|without|and|if|unless|whether|until|while|whereas|but|or|than|of\s+which)\b|n[’']t\b"
)
_QUICK = re.compile(r"(?i)\b(?:faster|slower|better|worse|beat)\b")


@cache
def _compared(side: str) -> re.Pattern[str]:
    """Return what stands between a figure and another that it is said to be above, or below."""
    words = cue("compared", side)
    plain, verbs = cue("order", side), cue("order", f"{side}_verbs")
    return re.compile(
        rf"(?i)(?P<lead>[^;:]{{0,60}}?)(?:{_IS}\s+(?P<how>\w+\s+)?(?:{words}(?:\s+\w+){{0,2}}?\s+than|{plain})"
        rf"|\s{verbs})\s+{_ABOUT}$"
    )


@cache
def _more_than(side: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before and between "Fewer people, 5,300, came than the 4,900 of"."""
    lead = re.compile(rf"(?i)(?:^|\s){cue('order', f'{side}_people')}\s+[\w’'-]+,\s+$")
    return lead, re.compile(rf"(?i),[^,;:]{{0,60}}\sthan\s+{_ABOUT}$")


def _run(evidence: Evidence) -> Iterator[Finding]:
    yield from _moved(evidence)
    for first, second in pairwise(evidence.claims.claims):
        side = _said(evidence.text, first, second)
        one, other = _printed(first), _printed(second)
        if not side or None in {one.low, one.high, other.low, other.high}:
            continue
        above = one.low is not None and other.high is not None and one.low > other.high
        below = one.high is not None and other.low is not None and one.high < other.low
        if above if side == "down" else below:
            ends = {"first": first.text, "second": second.text}
            yield Finding.about(
                (first, second),
                check="order",
                verdict=Verdict.WRONG,
                message=phrase("{first} is not below {second}.", **ends)
                if side == "down"
                else phrase("{first} is not above {second}.", **ends),
                working=phrase("{first} is more than {second}", **ends)
                if above
                else phrase("{first} is less than {second}", **ends),
            )


def _printed(claim: Claim) -> Bounds:
    """Return what a figure stands for, whatever it is said to be above or below."""
    quantity = claim.quantity
    return Bounds(quantity.low - quantity.step / 2, quantity.high + quantity.step / 2)


def _said(text: str, first: Claim, second: Claim) -> str:
    """Return "up" where the words say that a figure is above the next one, "down" for below."""
    if first.sentence != second.sentence or not _may_compare(first, second):
        return ""
    gap = text[first.span.end : second.span.start]
    if second.quantity.unit.dimension == "duration" and _QUICK.search(gap):
        return ""  # who is faster takes less
    sides = [side for side in ("up", "down") if _puts(text, first, gap, side)]
    return sides[0] if len(sides) == 1 else ""


def _puts(text: str, first: Claim, gap: str, side: str) -> bool:
    lead, between = _more_than(side)
    before = text[max(first.sentence.start, first.span.start - 40) : first.span.start]
    if lead.search(before) and between.fullmatch(gap):
        return True
    found = _compared(side).fullmatch(gap)
    # "12 more than the 386": the first figure is how far they are apart
    return found is not None and not _NOT.search(f"{found['lead']} {found['how'] or ''}")


def _may_compare(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    single = one.low == one.high and other.low == other.high
    counted = one.unit.dimension in {"", "count"} or one.unit == other.unit
    kinds = {one.unit.dimension, other.unit.dimension}
    return (
        single
        and counted
        and _comparable(first, second)
        and "multiple" not in kinds
        and second.direction is first.direction
    )


def _moved(evidence: Evidence) -> Iterator[Finding]:
    """Compare the ends of what is said to have risen or fallen from one to the other."""
    sizes = {frozenset((a.id, b.id)) for a, b, _ in evidence.related(RelationKind.CHANGE)}
    for earlier, later in evidence.related(RelationKind.FROM_TO):
        if frozenset((earlier.id, later.id)) in sizes or not _comparable(earlier, later):
            continue
        side = _side(evidence.text, earlier, later)
        if not side or _is_one_of_several(evidence, later):
            continue
        before, after = bounds(earlier.quantity), bounds(later.quantity)
        fell = before.low is not None and after.high is not None and after.high < before.low
        rose = before.high is not None and after.low is not None and after.low > before.high
        if (side == "up" and fell) or (side == "down" and rose):
            ends = {"earlier": earlier.text, "later": later.text}
            yield Finding.about(
                (later, earlier),
                check="order",
                verdict=Verdict.WRONG,
                message=phrase("From {earlier} to {later} is no rise.", **ends)
                if side == "up"
                else phrase("From {earlier} to {later} is no fall.", **ends),
                working=phrase("{later} is less than {earlier}", **ends)
                if fell
                else phrase("{later} is more than {earlier}", **ends),
            )


def _comparable(earlier: Claim, later: Claim) -> bool:
    one, other = earlier.quantity, later.quantity
    if one.vague or other.vague or one.low < 0 or other.low < 0:
        return False
    return one.unit == other.unit or not one.unit.name or not other.unit.name


def _is_one_of_several(evidence: Evidence, claim: Claim) -> bool:
    """Tell "55 on Friday and 72 on Saturday, up from 120": both together may have been more."""
    place = int(claim.id[1:]) - 2
    if place < 0:
        return False
    before = evidence.claims.claims[place]
    gap = evidence.text[before.span.end : claim.span.start]
    alike = before.sentence == claim.sentence and _comparable(before, claim)
    return alike and re.fullmatch(r"(?i)[^,;:]{0,40},?\s+and\s+", gap) is not None


def _side(text: str, earlier: Claim, later: Claim) -> str:
    first, last = sorted((earlier.span, later.span))
    between = re.sub(r"\([^()]*\)", "", text[first.end : last.start])
    if _OTHER.search(between):
        return ""
    if found := re.search(r"(?i)\b(up|down)\s+from\b", between):
        return found[1].lower()
    lead = Span(max(earlier.sentence.start, first.start - 60), first.start).of(text)
    sides = [side for side in ("up", "down") if _moving(side).search(lead)]
    return sides[0] if len(sides) == 1 else ""


CHECK = Check(
    id="order",
    title=phrase("Rises that fall"),
    help=phrase(
        "What “rose to” a figure “from” another ends higher, and what fell ends lower; what is"
        " “higher than” another figure is more."
    ),
    run=_run,
    flags=(
        "Unemployment rose to [[5.1%]] from 5.6% in March.",
        "The lake covers [[640 square km]], down from 410 square km last summer.",
        "At [[38 metres]], the tower is taller than the 44-metre spire beside it.",
    ),
    clean=(
        "Unemployment fell to 5.1% from 5.6% in March.",
        "The lake covers 410 square km, down from 640 square km last summer.",
        "At 44 metres, the tower is taller than the 38-metre spire beside it.",
    ),
)
