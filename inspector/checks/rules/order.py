"""See that what rose ends higher, and what fell ends lower.

References: ACES, "Check the facts: 10 tips for copy editors".
"""

import re
from collections.abc import Iterator
from functools import cache

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import bounds
from inspector.claims.model import Claim, RelationKind
from inspector.claims.quantities.directions import words_before
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
    return re.compile(
        rf"(?i)\b(?:{any_of(words)})(?:\s+[\w’'-]+){{0,3}}?\s+(?:to|from)\s+(?:\w+\s+){{0,2}}$"
    )


def _run(evidence: Evidence) -> Iterator[Finding]:
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
    help=phrase("What “rose to” a figure “from” another ends higher, and what fell ends lower."),
    run=_run,
    flags=(
        "Unemployment rose to [[5.1%]] from 5.6% in March.",
        "The lake covers [[640 square km]], down from 410 square km last summer.",
    ),
    clean=(
        "Unemployment fell to 5.1% from 5.6% in March.",
        "The lake covers 410 square km, down from 640 square km last summer.",
    ),
)
