"""See that an average lies between the lowest and the highest.

References: University of Kansas, editing notes, "Numbers".
"""

from collections.abc import Iterator

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds, bounds, printed
from inspector.checks.working import plain
from inspector.claims.model import RelationKind


def _run(evidence: Evidence) -> Iterator[Finding]:
    for low, high, average in evidence.related(RelationKind.RANGE):
        if low.quantity.low > high.quantity.high:
            continue
        between = Bounds(printed(low.quantity).low, printed(high.quantity).high)
        holds = between.meets(bounds(average.quantity))
        ends = (low,) if low is high else (low, high)
        told = f"{plain(low.quantity.low)} to {plain(high.quantity.high)}"
        yield Finding.about(
            (average, *ends),
            check="average-range",
            verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
            message=f"The average of {average.text} lies {'in' if holds else 'out'}side {told}.",
            working=f"lowest to highest: {told}, average printed: {average.text}",
        )


CHECK = Check(
    id="average-range",
    title="Averages and their range",
    help="An average lies between the lowest and the highest figure of the same thing.",
    run=_run,
    flags=(
        "Rents vary from 44 euros to 83 euros per square metre, with an average of [[93 euros]].",
        (
            "Snow depth ranged from 60 cm in the valley to 190 cm at the summit, with an average "
            "of [[210 cm]]."
        ),
    ),
    clean=(
        "Rents vary from 44 euros to 83 euros per square metre, with an average of 63 euros.",
        "Average attendance was 27,450, with a low of 24,100 and a high of 29,800.",
        "Rents vary from 44 euros to 83 euros, well above the average of 31 euros five years ago.",
    ),
)
