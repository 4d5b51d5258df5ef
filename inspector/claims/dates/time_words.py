"""The words that tell when a figure holds, as patterns; most are data of the lexicon of times."""

import re
from collections.abc import Sequence
from functools import cache

from inspector.claims.syntax.occurrences import Phrases
from inspector.language.lexicon import Ending, any_of, first_words, lexicon

# ", which broke out on Monday"
ASIDE = re.compile(r",\s+(?:which|who|whose|where|when)\b[^,]*$")
# "more than on Sunday"
COMPARED = Ending(
    r"(?i)\b(?:than|as)\s+(?:(?:on|in|during|at)\s+)?(?:the\s+)?$",
    ("than", "as", "on", "in", "during", "at", "the"),
)
# "the smallest harvest since 1976"
BEST = re.compile(r"(?<![Aa]t )\b(?:\w{2,}est|first|most|least|record)\b[^.,;]*$")
# "up 6% on last season", "fell 55% from 1990": what a change is counted from
COUNTED_FROM = re.compile(
    r"(?i)\b(?:from|than|against|versus|above|below|on|compared\s+(?:with|to))\s+"
    r"(?:(?:in|the|that|level|levels|of|year\s+of)\s+)*$"
)
_PAST = re.compile(r"(?i)(?:the\s+)?(?:same|previous|last|year|\d{4}|a|an|one)\b")

# "people have died since the rain began on Saturday"
SINCE_CLAUSE = re.compile(
    r"(?i)\bsince\s+(?:[\w'’-]+\s+){1,6}?(?:\w+ed|began|broke\s+out|hit|struck|took\s+\w+|came\s+\w+|set\s+in|fell)"
    r"\s+(?:(?:on|in|early|late)\s+)*$"
)
# "the fewest since records began in 1946"
RECORDS = Ending(
    r"(?i)\bsince\s+(?:\w+\s+)?(?:records|record-keeping|measurements|measuring|counting)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:began|begin|started|opened)(?:\s+being\s+\w+)?\s+(?:in|on)\s+$",
    ("in", "on"),
)
# "three times the cost of the storm in 2019"
MULTIPLIED = re.compile(
    r"(?i)\b(?:times|twice|double|triple|half)\s+(?:the|as|that|what|its|those|more)\b[^.;,\d]*$"
)
# "wheat for December delivery", "below the 1981-2010 average"
DELIVERED = re.compile(
    r"(?i)\s+(?:delivery|deliveries|futures|contracts?|settlement|expiry|loading|average|"
    r"mean|norm|median)\b"
)
# before 58%: "a ten-year average of", "the norm of"
NORM = Ending(
    r"(?i)\b(?:(?:\w+-year|long-term|seasonal|historical|usual)\s+(?:average|mean|median)|norm|"
    r"(?:a|the)\s+normal(?:\s+level)?)(?:\s+of)?\s+$",
    ("average", "mean", "median", "norm", "normal", "level", "of"),
)
# "in a good year I get ", before a figure
ANY_YEAR = re.compile(
    r"(?i)\bin\s+an?\s+[^\W\d]+\s+(?:year|season|month|summer|winter),?\s+[^.;,\d]*$"
)
# ", founded in 1911"
PARTICIPLE = re.compile(r",\s+(?:\w+ed|born|built|held|made|sold|set|known)\b[^,]*$")


def is_counted_from(before: str, date: str) -> bool:
    """Tell whether a date is that of the base of a change; `before` is what stands before it."""
    found = COUNTED_FROM.search(before)
    if found is None:
        return False
    return not found[0].lower().startswith("on") or _PAST.match(date) is not None


@cache
def now() -> Phrases:
    """Return "now", "at present" and the like."""
    return _any_of(lexicon("times")["now"]["words"])


@cache
def forecast() -> Phrases:
    """Return the words that make a figure a forecast."""
    return _any_of(lexicon("times")["forecasts"]["words"])


def _any_of(words: Sequence[str]) -> Phrases:
    return Phrases(re.compile(rf"(?i)\b(?:{any_of(words)})\b"), first_words(words))


@cache
def told() -> Ending:
    """Return the pattern of what makes a date that of the telling: "forecast in ".

    So with what is traded and is of then, its price not: "power for delivery in 2027".
    """
    told = lexicon("times")["told"]
    words = (*told["words"], *told["delivered"])
    between = ("on", "in", "at", "late", "early", "back")
    return Ending(
        rf"(?i)\b(?:{any_of(words)})\s+(?:(?:{any_of(between)})\s+)*(?<!forecast )$",
        (*words, *between),
    )


@cache
def foretold() -> re.Pattern[str]:
    """Return the pattern of "had predicted", before the figure that it is of."""
    words = any_of(lexicon("times")["told"]["before"])
    return re.compile(rf"(?i)\bhad\s+(?:{words})\b[^;]*$")


@cache
def had_foretold() -> re.Pattern[str]:
    """Return the pattern of " it had predicted", behind the date of the forecast."""
    words = any_of(lexicon("times")["told"]["before"])
    return re.compile(rf"(?i),?\s+(?:[\w’'-]+\s+){{1,4}}?had\s+(?:{words})\b")


@cache
def results() -> Ending:
    """Return the pattern of "reported a fall in profit to 3 million on "."""
    words = lexicon("times")["results"]
    telling, results = any_of(words["telling"]), any_of(words["words"])
    return Ending(rf"(?i)\b(?:{telling})\b[^;\n]*?\b(?:{results})\b[^;\n]*?\bon\s+$", ["on"])


@cache
def results_of() -> re.Pattern[str]:
    """Return the pattern of what companies report: profit, revenue."""
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('times')['results']['words'])})\b")


@cache
def reported_period() -> re.Pattern[str]:
    """Return the pattern of the stretches that companies report on: "the year to June 28"."""
    links = any_of(lexicon("times")["periods"]["links"])
    return re.compile(
        rf"(?i)\bquarter\b|\bhalf\b|\b(?:year|months)\s+(?:{links})\b|fiscal|financial"
    )


@cache
def so_far() -> Phrases:
    """Return "so far", "to date"."""
    return _any_of(lexicon("times")["so_far"]["words"])


@cache
def earlier() -> Phrases:
    """Return "a year earlier", "four years before", "the previous month", as a pattern."""
    words = lexicon("times")["earlier"]
    small = [name for name, value in lexicon("numbers")["cardinals"].items() if 1 < value < 100]
    count = any_of([*words["articles"], *small])
    unit = "year|month|week|quarter|day|decade|season"
    digits = (f"{number:0{width}}" for width in (1, 2) for number in range(10**width))
    first = first_words(
        [*words["articles"], *small, *words["previous"], *words["same"], "the", *digits]
    )
    pattern = re.compile(
        rf"(?i)\b(?:(?P<count>{count}|\d{{1,2}})\s+(?P<unit>{unit})s?"
        rf"\s+(?:{any_of(words['words'])}|(?P<ago>ago))"
        rf"|(?:{any_of(words['previous'])})\s+(?P<unit2>{unit})"
        rf"|(?:{any_of(words['same'])})(?:\s+(?:of|a|in)(?:\s+the)?)?"
        rf"\s+(?:last|previous)?\s*(?:year)?\b"
        rf"|the\s+same\s+(?:{count}|\d{{1,2}})\s+(?:{unit})s\s+(?:of|in)?\s*(?:last|the\s+previous)\s+year\b)"
    )
    return Phrases(pattern, first)


@cache
def elided() -> re.Pattern[str]:
    """Return the pattern of " charged in the second", behind a figure, where no noun follows."""
    which = any_of(lexicon("times")["elided"]["words"])
    return re.compile(
        rf"(?i)(?:\s+\w+ed)?\s+in\s+the\s+({which})(?=\s*(?:[.,;)]|$|(?:and|but|while)\b))"
    )


@cache
def elided_before() -> re.Pattern[str]:
    """Return the pattern of "in the first, " where no noun follows and a figure does."""
    which = any_of(lexicon("times")["elided"]["words"])
    return re.compile(rf"(?i)\bin\s+the\s+({which}),")


@cache
def events_after() -> re.Pattern[str]:
    """Return the pattern of "'s general election", behind a date."""
    return re.compile(rf"(?i)['’]s\s+(?:[\w-]+\s+){{0,3}}?(?:{_events()})\b")


@cache
def events_before() -> Ending:
    """Return the pattern of "election on ", before a date."""
    return Ending(rf"(?i)\b(?:{_events()})\s+(?:held\s+)?on\s+$", ["on"])


@cache
def counts() -> re.Pattern[str]:
    """Return the pattern of a census."""
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('times')['counts']['words'])})\b")


@cache
def market() -> re.Pattern[str]:
    """Return the pattern of what is traded, as the subject of a sentence."""
    return re.compile(rf"(?:{any_of(lexicon('times')['market']['words'])})\b")


@cache
def events() -> re.Pattern[str]:
    """Return the pattern of events, and of those at which prices are made as "sale"."""
    sales = any_of(lexicon("times")["events"]["sales"])
    return re.compile(rf"(?i)\b(?:(?P<sale>{sales})|{_events()})\b")


def _events() -> str:
    return any_of(lexicon("times")["events"]["words"])


@cache
def period_end() -> Ending:
    """Return the pattern of "the year to ", at the end of what stands before a date."""
    periods = lexicon("times")["periods"]
    names, links = any_of([*periods["months"], *periods["units"]]), any_of(periods["links"])
    return Ending(
        rf"(?i)\b({names})\s+(?:{links})\s+(?:the\s+end\s+of\s+)?$",
        [*periods["links"], "of"],
    )


@cache
def after_saying() -> re.Pattern[str]:
    """Return the pattern of what may stand between "said" and its day."""
    saying = lexicon("times")["saying"]
    places = rf"(?:{any_of(saying['before'])})\s+(?:{any_of(saying['articles'])})(?:\s+\w+){{1,2}}"
    return re.compile(rf"(?i)(?:\s+(?:{places}|{any_of(saying['words'])}))*\s*")
