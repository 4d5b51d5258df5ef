"""Compare a length of time with its beginning and its end.

References: ACES, "Check the facts: 10 tips for copy editors".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspector.checks.clock import HOURS, Hours, by_clock
from inspector.checks.lasting import Stretch, is_other, later, stretch_of
from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import bounds
from inspector.checks.spent import DAYS
from inspector.checks.working import against, agreed, plain, restated
from inspector.claims.model import Claim, Qualifier, Quantity, Timex
from inspector.phrases import phrases

phrase = phrases(__name__)


def _run(evidence: Evidence) -> Iterator[Finding]:
    yield from _by_calendar(evidence)
    for timex, length, stretch in later(evidence):
        yield from _compare(timex, length, stretch)
    for claim, hours in by_clock(evidence):
        yield _by_the_clock(claim, hours)


def _by_calendar(evidence: Evidence) -> Iterator[Finding]:
    for claim in evidence.claims.claims:
        quantity = claim.quantity
        if quantity.unit.name not in DAYS or claim.subject == "age" or quantity.vague:
            continue
        if claim.direction is not None or quantity.low != quantity.high:
            continue
        if re.search(r"\d\s[A-Z]", claim.text):
            continue  # the name of something: "15 Year Waiting Game"
        stretch = None if is_other(evidence, claim) else stretch_of(evidence, claim)
        if stretch is not None:
            yield from _compare(claim, claim.quantity, stretch)


def _compare(figure: Claim | Timex, said: Quantity, stretch: Stretch) -> Iterator[Finding]:
    first, last = stretch.start, stretch.end
    if not (first.start and first.end and last.start and last.end) or last.end <= first.start:
        return
    grain = max((first.end - first.start).days + 1, (last.end - last.start).days + 1)
    size = DAYS[said.unit.name]
    span = (last.start - first.start).days
    if grain < size - 1:
        # A week, a month or a year more or less is rounding where the dates are finer than that.
        low, high = Decimal(span) / size - 1, Decimal(span) / size + 1
    else:
        # Counted whole, leap days or none: 2014 to 2023 are nine years, and may be called ten.
        low, high = (Decimal(round((span + by) / size)) for by in (-grain, grain))
    slack = bounds(said)
    hedged = said.qualifier is not Qualifier.EXACT
    said_low = slack.low if hedged else said.low
    said_high = slack.high if hedged else said.high
    holds = (said_high is None or said_high >= low) and (said_low is None or said_low <= high)
    # "Six years, from 1992 to 1998": whole years are counted, and one more or less is allowed for.
    value = (
        Decimal(round(Decimal(span) / size))
        if grain >= size or span > size
        else Decimal(span) / size
    )
    yield _finding(figure, said, stretch.dates, value, holds=holds)


def _by_the_clock(claim: Claim, hours: Hours) -> Finding:
    value, unit = hours.length / HOURS[claim.quantity.unit.name], claim.quantity.unit.name
    length = f"{plain(value)} {unit}{'' if value == 1 else 's'}"
    return Finding.about(
        (claim,),
        check="duration",
        verdict=Verdict.CONSISTENT if hours.holds else Verdict.WRONG,
        message=agreed(claim.text, hours.text)
        if hours.holds
        else phrase(
            "{when} are {length}, not {figure}.", when=hours.text, length=length, figure=claim.text
        ),
        working=against(f"{hours.text}: {length}", claim.text),
        suggestion="" if hours.holds else restated(claim, value),
    )


def _finding(
    figure: Claim | Timex, said: Quantity, dates: Sequence[Timex], value: Decimal, *, holds: bool
) -> Finding:
    when = " to ".join(date.text for date in dates)
    if len(dates) == 1 and re.fullmatch(r"(?:[^\W\d]+\s)*\d{4}", when):
        when = phrase("{when} to this day", when=when)
    unit = said.unit.name
    length = f"{plain(value)} {unit}{'' if value == 1 else 's'}"
    told = phrase("{when}: {length}", when=when, length=length)
    return Finding.about(
        (figure, *dates),
        check="duration",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=agreed(figure.text, when)
        if holds
        else phrase(
            "{when} are {length}, not {figure}.", when=when, length=length, figure=figure.text
        ),
        working=against(told, figure.text, holds=holds),
        suggestion="" if holds else _restated(figure, value),
    )


def _restated(figure: Claim | Timex, value: Decimal) -> str:
    if isinstance(figure, Claim):
        return restated(figure, value)
    return re.sub(r"^\S+", plain(value), figure.text)


CHECK = Check(
    id="duration",
    title=phrase("Lengths of time"),
    help=phrase(
        "Compares “three years”, “a 20-year lease” with the beginning and the end that the "
        "sentence "
        "gives. One unit of the coarser date more or less is let pass."
    ),
    run=_run,
    flags=(
        "The war lasted [[six years]], from 1914 to 1918.",
        "The pier, let on a [[30-year]] lease since 2005, was to be handed back in 2025.",
    ),
    clean=(
        "She led the choir for seven years, from 1988 to 1995.",
        "She spent her first two years as a singer in Tarven, where she lived from 1988 to 1995.",
        "The lease of 20 years began in 2010 and ends in 2030.",
    ),
)
