"""Count the items of a list that the text has counted.

References: University of Kansas, editing notes, on lists that the text has counted.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from inspector.checks.lists import count, has_plurals, lists_of, places_of
from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds
from inspector.checks.working import interval, restated
from inspector.claims.model import Claim, Qualifier
from inspector.claims.relations.cues import find_cue
from inspector.documents.model import Span
from inspector.phrases import phrases

phrase = phrases(__name__)


_LONGEST = 12
_PART = re.compile(r"(?i)\s+of\s+(?:the|its|his|her|their|these|those)\s+(?:\w+\s+)?$")
# "most of the five towns", "the leaders of the three countries": the list may be of those
_PARTLY = re.compile(
    r"(?i)\bof\s+(?:all\s+)?(?:the|its|his|her|their|our|these|those)\s+(?:\w+\s+)?$"
)
# "They also want", "A fourth", "The remaining": what follows is of the list too
_GOES_ON = re.compile(
    r"(?i)\b(?:also|another|other|others|remaining|rest|last|final|finally|too|third|fourth|fifth|sixth|"
    r"seventh|eighth|unnamed|not\s+(?:yet\s+)?(?:been\s+)?(?:named|identified))\b"
)


_AND_MORE = re.compile(r"(?i)\band\s+more\s*(?:[.;,)”\"]|$)")  # no "and more housing"


def _run(evidence: Evidence) -> Iterator[Finding]:
    for claim in evidence.claims.claims:
        if not _is_counted(evidence.text, claim):
            continue
        told = claim.sentence.of(evidence.text)
        if _AND_MORE.search(told) or find_cue("lists", "examples", told):
            continue
        places = places_of(evidence, claim)
        if places is not None:
            yield from _in_places(evidence, claim, places)
            continue
        for listed in lists_of(evidence, claim):
            counting = _counting(evidence, claim, listed)
            counted = count(listed.of(evidence.text)) if counting else None
            if counting is None or counted is None or counted[1] < 2:
                continue
            if not _is_of_another(evidence, counting, counted) and not _is_left_open(
                evidence, counting, listed, counted
            ):
                yield _finding(counting, listed.of(evidence.text), counted)


def _in_places(evidence: Evidence, claim: Claim, listed: Span) -> Iterator[Finding]:
    """Yield a count of things of which more places are told than there are things."""
    counted = count(listed.of(evidence.text))
    counting = _counting(evidence, claim, listed)
    if counted and counted[0] > claim.quantity.low and counting is claim:
        yield _finding(claim, listed.of(evidence.text), counted)


def _is_counted(text: str, claim: Claim) -> bool:
    """Tell whether a figure counts few enough things to list: "two points: …"."""
    quantity = claim.quantity
    countable = quantity.unit.dimension == "count" or quantity.unit.name == "point"
    exact = quantity.qualifier is Qualifier.EXACT and quantity.step == 1
    if not (countable and exact and 1 < quantity.low == quantity.high <= _LONGEST):
        return False
    before = text[max(0, claim.span.start - 8) : claim.span.start]
    return re.search(r"(?i)\btop\s+$", before) is None


def _counting(evidence: Evidence, claim: Claim, listed: Span) -> Claim | None:
    """Return the count that a list belongs to: the first of "three of the five towns (…)"."""
    place, claims = int(claim.id[1:]) - 1, evidence.claims.claims
    between = claims[place + 1 : place + 2] if listed.start > claim.span.end else ()
    if any(other.span.start < listed.start for other in between):
        return None
    text = evidence.text
    before = claims[place - 1] if place else None
    partly = _PARTLY.search(
        text[max(claim.sentence.start, claim.span.start - 24) : claim.span.start]
    )
    whole = None if partly else claim
    if before is None or before.sentence != claim.sentence:
        return whole
    if before.span.overlaps(claim.span):
        return None  # "three of the four charities: …"
    part = _PART.fullmatch(text[before.span.end : claim.span.start])
    return (before if _is_counted(text, before) else None) if part else whole


def _is_of_another(evidence: Evidence, claim: Claim, counted: tuple[int, int]) -> bool:
    """Tell "three firms from two countries, Arno, Belden and Corvex": the list is of the firms."""
    holds = counted[0] <= claim.quantity.low <= counted[1]
    place, claims = int(claim.id[1:]) - 1, evidence.claims.claims
    return not holds and any(
        other.sentence == claim.sentence
        and _is_counted(evidence.text, other)
        and other.quantity.low == counted[0]
        for other in (*claims[max(0, place - 2) : place], *claims[place + 1 : place + 2])
    )


def _is_left_open(evidence: Evidence, claim: Claim, listed: Span, counted: tuple[int, int]) -> bool:
    """Tell a list that may go on in the next sentence, or that is of towns with their states."""
    if counted[0] == counted[1] == 2 * claim.quantity.low:
        return listed.of(evidence.text).istitle() or claim.quantity.low > 2
    text = evidence.text
    if text[listed.start - 1 : listed.start] == "(" and re.match(
        r"[a-z]+ing\b", text[listed.start :][:24]
    ):
        return True  # "seven records (combining …)"
    if counted[1] >= claim.quantity.low:
        return False
    if text[: listed.start].endswith(", ") and has_plurals(evidence, listed):
        return True
    rest = text[listed.end : claim.sentence.end] if listed.end < claim.sentence.end else ""
    after = text[claim.sentence.end : claim.sentence.end + 120].partition("\n")[0]
    return _GOES_ON.search(rest) is not None or _GOES_ON.search(after) is not None


def _finding(claim: Claim, listed: str, counted: tuple[int, int]) -> Finding:
    least, most = counted
    holds = least <= claim.quantity.low <= most
    number = interval(Bounds(Decimal(least), Decimal(most)))
    return Finding.about(
        (claim,),
        check="count-list",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=phrase("The list after “{figure}” has {number}.", figure=claim.text, number=number)
        if not holds
        else phrase("The list after “{figure}” is as long as it says.", figure=claim.text),
        working=phrase("counted {number}: {list}", number=number, list=" ".join(listed.split())),
        suggestion="" if holds or least != most else restated(claim, Decimal(least)),
    )


CHECK = Check(
    id="count-list",
    title=phrase("Counted lists"),
    help=phrase(
        "Counts the items after “three questions:”. Lists that are said to be examples, or "
        "whose items "
        "are sentences, are left alone."
    ),
    run=_run,
    flags=(
        "The airline will drop [[five routes]]: Oslo, Tarven, Lyon and Crete.",
        "The airline will drop [[two routes]]: Oslo, Lyon and Crete.",
    ),
    clean=(
        "The airline will drop four routes: Oslo, Tarven, Lyon and Crete.",
        "The airline will drop five routes, among them: Oslo, Lyon and Crete.",
        "The shop sells three things: bread and butter, tea and coal.",
    ),
)
