"""Compare "doubled", "halved" and "threefold" with the two figures they stand between.

References: AP Stylebook, "double, triple"; University of Kansas, "Numbers" in its editing notes.
"""

from collections.abc import Iterator
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.otherwise import holds_otherwise, is_of_another_base
from inspector.checks.rounding import Bounds, bounds, quotient
from inspector.checks.working import against, agreed, both, plain
from inspector.claims.model import Claim, Qualifier, RelationKind
from inspector.phrases import phrases

phrase = phrases(__name__)


_LOOSE = Decimal("0.1")
_NEARLY = frozenset({"nearly", "almost", "not quite", "close to", "virtually"})
_LESS = frozenset({Qualifier.LESS, Qualifier.AT_MOST})
_MORE = frozenset({Qualifier.MORE, Qualifier.AT_LEAST})


def _allowed(size: Claim) -> Bounds:
    """Return the quotients that the word allows: 1.8 to 2 for "nearly doubled"."""
    factor = size.quantity.low
    shrinks = factor < 1
    near, far = factor * (1 - _LOOSE), factor * (1 + _LOOSE)
    if size.quantity.qualifier in _MORE:
        return Bounds(None, factor) if shrinks else Bounds(factor, None)
    if size.quantity.cue.lower() in _NEARLY or size.quantity.qualifier in _LESS:
        return Bounds(factor, far) if shrinks else Bounds(near, factor)
    if size.quantity.qualifier is Qualifier.ABOUT:
        return Bounds(near, far).widened(_LOOSE)
    return Bounds(near, far)


def _times(earlier: Claim, later: Claim) -> Bounds | None:
    return quotient(bounds(later.quantity), bounds(earlier.quantity))


def _holds(earlier: Claim, later: Claim, size: Claim) -> bool:
    times = _times(earlier, later)
    return times is not None and times.meets(_allowed(size))


def _run(evidence: Evidence) -> Iterator[Finding]:
    for earlier, later, size in evidence.related(RelationKind.CHANGE):
        if size.quantity.unit.dimension != "multiple" or _times(earlier, later) is None:
            continue
        holds = _holds(earlier, later, size)
        if not holds and (
            is_of_another_base(evidence, earlier, size)
            or holds_otherwise(evidence, (earlier, later), size, _holds)
        ):
            continue
        times = later.quantity.low / earlier.quantity.low
        word = f"{size.quantity.cue} {size.text}".strip()
        told = phrase(
            "{later} ÷ {earlier} = {number} times",
            later=later.text,
            earlier=earlier.text,
            number=plain(times),
        )
        share = plain(abs(times - 1) * 100)
        change = (
            phrase("{share}% more", share=share)
            if times > 1
            else phrase("{share}% less", share=share)
        )
        yield Finding.about(
            (size, later, earlier),
            check="factor-word",
            verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
            message=agreed(f"“{word}”", both(earlier.text, later.text))
            if holds
            else phrase(
                "From {earlier} to {later} is {change}: not “{word}”.",
                earlier=earlier.text,
                later=later.text,
                change=change,
                word=word,
            ),
            working=against(told, f"“{word}”", holds=holds),
        )


CHECK = Check(
    id="factor-word",
    title=phrase("Doubled, halved, threefold"),
    help=phrase(
        "Divides the two figures around “doubled”, “halved”, “threefold” or “twice as many as”. A "
        "tenth either side is let pass; “more than doubled” needs more than two times, “nearly "
        "doubled” 1.8 to 2 times."
    ),
    run=_run,
    flags=(
        "The deer herd has [[doubled]], to 3,300 animals from 2,350, rangers said.",
        "Bookings more than [[tripled]] over Easter, to 51,000 from 22,000.",
        "The price [[halved]] from $90 to $60 in a month.",
    ),
    clean=(
        "The deer herd has doubled, to 4,600 animals from 2,350, rangers said.",
        "Bookings more than doubled over Easter, to 51,000 from 22,000.",
        "The price nearly halved from $90 to $47 in a month.",
        "Output tripled to 14,900 from 5,000.",
    ),
)
