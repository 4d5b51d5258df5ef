"""Compare a lead, a margin, a rise or a fall with the two figures that it lies between.

References: ACES, "Check the facts: 10 tips for copy editors".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.otherwise import holds_otherwise, is_of_another_base
from inspector.checks.rounding import Bounds, bounds, difference, digits_only, exact
from inspector.checks.working import against, agreed, both, plain, restated
from inspector.claims.model import Claim, Direction, RelationKind
from inspector.claims.relations.cues import cues, find_last_cue
from inspector.claims.relations.distances import distance_factor
from inspector.documents.model import Span
from inspector.phrases import phrases

phrase = phrases(__name__)


_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{1,4})"
_SCORE = rf"(?<![\d.,$£€]){_NUMBER}%?(?:\s?[–-]\s?|\s+to\s+){_NUMBER}(?![\d.,]*\d)"
_SCORE_BEFORE = re.compile(
    rf"(?i){_SCORE}(?:\s+(?:at|by|after|in)\s+(?:the\s+)?[a-z-]+)?\s*(?:[,(–—]|\bby\b|\bwith\b|\bfor\b)\s*((?:[\w-]+\s+){{0,4}})$"
)
_SCORE_AFTER = re.compile(rf"(?i)\s*[\w\s]{{0,24}}[,(]\s*{_SCORE}")


def _run(evidence: Evidence) -> Iterator[Finding]:
    for claim in evidence.claims.claims:
        yield from _margin(evidence.text, claim)
    for first, second, size in evidence.related(RelationKind.DIFFERENCE):
        yield from _told(evidence, first, second, size)
    for earlier, later, size in evidence.related(RelationKind.CHANGE):
        unit = size.quantity.unit
        ends = {earlier.quantity.unit.dimension, later.quantity.unit.dimension}
        if unit.dimension in {"share", "multiple"} or (unit.name == "point" and "share" in ends):
            continue
        yield from _told(evidence, later, earlier, size)


def _intervals(claims: Sequence[Claim]) -> list[Bounds]:
    quantities = [claim.quantity for claim in claims]
    use = digits_only if exact(quantities) else bounds
    return [use(quantity) for quantity in quantities]


def _ends(score: Claim) -> tuple[Bounds, Bounds]:
    """Return what the higher and the lower figure of "52 to 40" stand for."""
    quantity = score.quantity
    slack = 0 if exact([quantity]) else quantity.step / 2
    high, low = quantity.high, quantity.low
    return Bounds(high - slack, high + slack), Bounds(low - slack, low + slack)


def _margin(text: str, claim: Claim) -> Iterator[Finding]:
    """Yield "beat them 92-81, a nine-point win": a score is no figure, but it has a margin."""
    quantity = claim.quantity
    kinds = {"count", "", "index"}
    if quantity.unit.dimension not in kinds or quantity.low != quantity.high or quantity.vague:
        return
    start, end = claim.sentence.start, claim.sentence.end
    before = text[max(start, claim.span.start - 60) : claim.span.start]
    after = text[claim.span.end : min(end, claim.span.end + 60)]
    called = cues("margins", "won").match(after.lstrip(" -")) is not None
    called = called or any(find_last_cue("margins", words, before) for words in ("by", "verbs"))
    score = (_SCORE_BEFORE.search(before) or _SCORE_AFTER.match(after)) if called else None
    if score is None:
        return
    ends = [Decimal(score[place].replace(",", "")) for place in (1, 2)]
    high, low = sorted(ends, reverse=True)
    holds = bounds(quantity).meets(Bounds(high - low, high - low))
    printed = f"{score[1]}–{score[2]}"
    finding = Finding.about(
        (claim,),
        check="difference",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=agreed(claim.text, printed)
        if holds
        else phrase(
            "{score} is a difference of {value}, not {figure}.",
            score=printed,
            value=plain(high - low),
            figure=claim.text,
        ),
        working=against(
            f"{plain(high)} − {plain(low)} = {plain(high - low)}", claim.text, holds=holds
        ),
        suggestion="" if holds else restated(claim, high - low),
    )
    offset = claim.span.end if score.re is _SCORE_AFTER else claim.span.start - len(before)
    place = Span(offset + score.start(1), offset + score.end(2))
    yield replace(finding, spans=(claim.span, place))


def _told(evidence: Evidence, first: Claim, second: Claim, size: Claim) -> Iterator[Finding]:
    holds = _holds(first, second, size)
    if holds or not (
        is_of_another_base(evidence, second, size)
        or holds_otherwise(evidence, (first, second), size, _holds)
    ):
        yield _finding(first, second, size, holds=holds)


def _holds(first: Claim, second: Claim, size: Claim) -> bool:
    one, other, said = _intervals((first, second, size))
    said = said.scaled(distance_factor(size.quantity.unit, second.quantity.unit) or Decimal(1))
    if first is second:  # "52 to 40" is one range
        one, other = _ends(first)
    apart = difference(one, other)
    if size.direction is Direction.UP:
        return apart.meets(said)
    if size.direction is Direction.DOWN:
        return apart.meets(said.negated())
    return apart.meets(said) or apart.meets(said.negated())


def _finding(first: Claim, second: Claim, size: Claim, *, holds: bool) -> Finding:
    factor = distance_factor(size.quantity.unit, second.quantity.unit) or Decimal(1)
    ends = (first,) if first is second else (first, second)
    told_ends = first.text if first is second else both(first.text, second.text)
    low, high = sorted((first.quantity.low, second.quantity.high))
    told = f"{plain(high)} − {plain(low)} = {plain(high - low)}"
    value = (high - low) / factor
    return Finding.about(
        (size, *ends),
        check="difference",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=agreed(size.text, told_ends)
        if holds
        else phrase(
            "Between {ends} lie {value}, not {figure}.",
            ends=told_ends,
            value=restated(size, value),
            figure=size.text,
        ),
        working=against(told, size.text, holds=holds),
        suggestion="" if holds else restated(size, value),
    )


CHECK = Check(
    id="difference",
    title=phrase("Leads, margins, rises and falls"),
    help=phrase(
        "Subtracts two figures where the distance between them is given too: a lead in votes, a "
        "deficit between income and spending, a rise “by 12,000 to 112,000 from 100,000”."
    ),
    run=_run,
    flags=(
        "The margin was [[2,118 votes]], 48,310 against 45,192.",
        "The workforce fell by [[1,200 people]] to 14,100 from 15,800.",
        "It took in $5.2 million and spent $6.0 million, a deficit of [[$1.8 million]].",
    ),
    clean=(
        "The margin was 3,118 votes, 48,310 against 45,192.",
        "The workforce fell by 1,700 people to 14,100 from 15,800.",
        "It took in $5.2 million and spent $6.0 million, a deficit of $0.8 million.",
    ),
)
