"""See that an average lies between the lowest and the highest.

References: University of Kansas, editing notes, "Numbers".
"""

from collections.abc import Iterator

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds, bounds, printed
from inspector.checks.working import interval
from inspector.claims.model import RelationKind
from inspector.phrases import phrases

phrase = phrases(__name__)


def _run(evidence: Evidence) -> Iterator[Finding]:
    for low, high, average in evidence.related(RelationKind.RANGE):
        if low.quantity.low > high.quantity.high:
            continue
        between = Bounds(printed(low.quantity).low, printed(high.quantity).high)
        holds = between.meets(bounds(average.quantity))
        ends = (low,) if low is high else (low, high)
        told = interval(Bounds(low.quantity.low, high.quantity.high))
        yield Finding.about(
            (average, *ends),
            check="average-range",
            verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
            message=phrase(
                "The average of {average} lies inside {range}.", average=average.text, range=told
            )
            if holds
            else phrase(
                "The average of {average} lies outside {range}.", average=average.text, range=told
            ),
            working=phrase(
                "lowest to highest: {range}, average printed: {average}",
                range=told,
                average=average.text,
            ),
        )


CHECK = Check(
    id="average-range",
    title=phrase("Averages and their range"),
    help=phrase("An average lies between the lowest and the highest figure of the same thing."),
    run=_run,
    flags=(
        "Fares run from 12 crowns to 31 crowns a trip, with an average of [[35 crowns]].",
        (
            "Waves ranged from 50 cm in the harbour to 180 cm at the point, with an average "
            "of [[240 cm]]."
        ),
    ),
    clean=(
        "Fares run from 12 crowns to 31 crowns a trip, with an average of 19 crowns.",
        "Average yield was 61 tonnes, with a low of 48 tonnes and a high of 77 tonnes.",
        "Fares run from 12 crowns to 31 crowns, against an average of 9 crowns in the 1990s.",
    ),
)
