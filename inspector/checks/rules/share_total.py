"""Add up shares of one whole, which cannot come to more than all of it.

References: BBC editorial guidelines, "Reporting statistics".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds, bounds, total
from inspector.checks.working import plain
from inspector.claims.model import Claim, Qualifier, RelationKind
from inspector.claims.syntax.nouns import is_person, singular
from inspector.language.lexicon import any_of, lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)


_ALL = Decimal(100)
_LIKELY = Decimal(135)  # a slip seldom takes a list further, several answers do
_OF = r"(?i)\s*of\s+(?:(?:the|its|all|their|those)\s+)?(?:[\w’'-]+\s+){0,2}?"


_LEAD = 80  # characters
_AMONG = re.compile(
    r"\b(?:Of|Among)\s+(?:the|its|their|all)\s+([a-z]+s|people|men|women)\b[^,;:.]*,\s+(?:\w+\s+)?$"
)


def _interval(share: Claim) -> Bounds:
    return bounds(share.quantity).scaled(_ALL if share.quantity.unit.name == "fraction" else 1)


def _percent(claim: Claim) -> Decimal:
    return claim.quantity.low * (_ALL if claim.quantity.unit.name == "fraction" else 1)


@cache
def _of_people() -> re.Pattern[str]:
    """Return the pattern of people who are counted once: "of the residents surveyed"."""
    return re.compile(rf"{_OF}(?:{any_of(lexicon('nouns')['counted_once']['words'])})\b(?!['’])")


def _among_people(before: str) -> bool:
    """Tell "Of the inmates at Stone Quay, 107%", by the noun that a sentence opens with."""
    found = _AMONG.search(before)
    return found is not None and is_person(singular(found[1].lower()))


def _more_than_all(evidence: Evidence) -> Iterator[Finding]:
    """Yield shares of people above 100%: nobody is counted twice."""
    for claim in evidence.claims.claims:
        quantity = claim.quantity
        if quantity.unit.name != "percent" or quantity.low <= _ALL or claim.direction is not None:
            continue
        text, before = evidence.text, claim.span.before(evidence.text, _LEAD)
        of_people = _of_people().match(text, claim.span.end, claim.sentence.end)
        if quantity.qualifier is not Qualifier.LESS and (of_people or _among_people(before)):
            yield Finding.about(
                (claim,),
                check="share-total",
                verdict=Verdict.WRONG,
                message=phrase("{figure} is more than the whole.", figure=claim.text),
                working=f"{plain(quantity.low)}% > 100%",
            )


def _run(evidence: Evidence) -> Iterator[Finding]:
    yield from _more_than_all(evidence)
    for shares in evidence.related(RelationKind.SHARES):
        added = sum((_percent(share) for share in shares), Decimal(0))
        least = total([_interval(share) for share in shares])
        above = least.low is not None and least.low > _ALL
        whole = least.meets(Bounds(_ALL, _ALL))
        if (not above and not whole) or added > _LIKELY:
            continue  # others are left out, or it is no list of one whole
        terms = " + ".join(plain(_percent(share)) for share in shares)
        yield Finding.about(
            shares,
            check="share-total",
            verdict=Verdict.WRONG if above else Verdict.CONSISTENT,
            message=phrase("The shares add up to {sum}%, more than the whole.", sum=plain(added))
            if above
            else phrase("The shares add up to the whole."),
            working=f"{terms} = {plain(added)}%"
            if above
            else phrase("{terms} = {sum}%: agrees", terms=terms, sum=plain(added)),
        )


CHECK = Check(
    id="share-total",
    title=phrase("Shares of one whole"),
    help=phrase(
        "Adds up shares that leave one another out, such as where power or visitors came "
        "from. Only a "
        "total of more than 100% and its rounding is flagged; where people could give several "
        "answers "
        "it says nothing."
    ),
    run=_run,
    flags=(
        "Trucks carried [[58%]] of the freight, trains 29% and barges 22%, a study found.",
        (
            "Its customers come mainly from Norway [[(41%)]], Poland (33%), Latvia (19%) and "
            "Spain (12%)."
        ),
    ),
    clean=(
        "Trucks carried 58% of the freight, trains 29% and barges 13%, a study found.",
        "Farms took 71% of the water, industry 18% and households 12%.",
        (
            "Asked what they feared, 62% named crime, 48% prices and 30% war; they could give "
            "several answers."
        ),
    ),
)
