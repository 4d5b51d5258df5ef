"""What a date expression looks like in news English.

Each pattern has a name; a mark carries it as its label, and `claims.dates` has one reading for
each name. Patterns are tried in the order given where a word begins; the longest one that matches
wins.
"""

import re
from collections.abc import Iterable
from functools import cache

from inspector.language.lexicon import any_of, lexicon

_APOSTROPHE = "['’]"


def _with_point(words: list[str]) -> str:
    return rf"(?:{any_of(words)})\b\.?"


def _cased(words: Iterable[str]) -> list[str]:
    """Return words as a name and as a headline in capitals writes them."""
    return [form for word in words for form in (word.capitalize(), word.upper())]


@cache
def pieces() -> dict[str, str]:
    """Return the parts that patterns are put together from, each without a named group."""
    calendar, numbers = lexicon("calendar"), lexicon("numbers")
    months, alone = calendar["months"], calendar["ambiguous_months"]["words"]
    # In lower case only what is no other word: "june 3", but not "march 3 miles".
    clear = [name for name in months if name not in alone]
    weekdays = [name.capitalize() for name in calendar["weekdays"]]
    cardinals = any_of(numbers["cardinals"])
    return {
        "month": _with_point([*_cased(months), *clear]),
        "clear_month": _with_point(_cased(name for name in months if name not in alone)),
        "weekday": _with_point(weekdays),
        "full_weekday": rf"(?:{any_of(name for name in weekdays if name.endswith('day'))})\b",
        "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%])",
        "year": r"(?:1\d|20)\d\d(?![\d,.]*\d)",
        "season": rf"(?i:{any_of(calendar['seasons'])})\b",
        "holiday": rf"(?i:{any_of(calendar['holidays'])})\b".replace("'", _APOSTROPHE),
        "unit": r"(?:day|week|weekend|month|year|decade|century|quarter)",
        "count": rf"(?i:\d{{1,3}}|an?|few|several|couple\s+of|dozen|{cardinals})",
        "part": r"(?i:early|mid|late|(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end)\s+of)",
        "which": r"(?i:last|next|this|the\s+(?:last|next|previous|past|coming|following))",
        "ordinal": rf"(?i:{any_of(calendar['ordinals'])}|last|final)",
    }


_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "clock",
        r"(?i:\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{{1,2}}:\d\d(?!\d)|\d{{4}}\s?GMT)(?:\s+(?:GMT|local\s+time|ET|CET|BST)\b)?",
    ),
    ("iso", r"\d{{4}}-\d\d-\d\d(?!\d)"),
    ("slashed", r"\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)(?!\d)|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}(?!\d)"),
    (
        "days",
        r"(?:(?:{weekday},?\s+)?{month}\s+{day}(?:,?\s+{year})?)(?:\s*[-–—]\s*|\s+(?:to|and|through|until)\s+)(?:{weekday},?\s+)?{month}\s+{day}(?:,?\s+{year})?",
    ),
    (
        "days",
        r"{month}\s+{day}(?:\s*[-–—]\s*|\s+(?:to|and|through|until)\s+){day}(?![\w%])(?:,?\s+{year})?",
    ),
    (
        "days",
        r"{day}(?:\s+{month})?(?:\s+{year})?(?:\s*[-–—]\s*|\s+(?:to|and|until)\s+){day}\s+{month}(?:,?\s+{year})?",
    ),
    ("day", r"(?:{weekday},?\s+)?(?:the\s+)?{month}\s+(?:the\s+)?{day}(?:,?\s+{year})?"),
    ("day", r"(?:{weekday},?\s+)?(?:the\s+)?{day}(?:\s+of)?\s+{month}(?:,?\s+(?:of\s+)?{year})?"),
    (
        "day_of_span",
        r"(?i:the\s+(?:first|last)\s+day\s+of)\s+(?:{month},?\s+)?(?:{year}|{month}|the\s+year)",
    ),
    ("month", r"(?:{part}[\s-]+)?{month},?\s+(?:of\s+)?{year}"),
    (
        "month",
        r"(?:{part}[\s-]+|{which}\s+|(?i:in|since|until|till|by|from|before|after|during|of|through|to|for|and|between|on)\s+){month}(?:\s+(?:last|this|next)\s+year)?(?!\w)",
    ),
    ("month", r"{clear_month}(?!\w)"),
    (
        "months",
        r"(?:(?i:between|from)\s+)?{month}(?:\s+{year})?(?:\s*[-–—]\s*|\s+(?:to|and|through|until)\s+){month}(?:\s+{year})?(?!\w)",
    ),
    (
        "season",
        r"(?:{part}[\s-]+)?(?:{which}\s+|(?i:the)\s+)?{season}(?:\s+of)?\s+(?:{year}|(?i:last|this|next)\s+year)",
    ),
    ("season", r"(?:{part}[\s-]+)?(?:{which})\s+(?:{part}[\s-]+)?{season}"),
    (
        "quarter",
        r"(?:(?i:the)\s+)?{ordinal}[\s-](?i:quarter|half)(?:(?:,?\s+(?:of\s+)?(?:(?i:fiscal\s+)?{year}|(?i:last|this|next)\s+year))|(?=\W))",
    ),
    ("quarter", r"[QH][1-4](?:\s+(?:of\s+)?{year})?(?!\w)"),
    (
        "fiscal",
        r"(?i:the\s+)?(?i:fiscal|financial)\s+(?i:year\s+)?{year}(?:[-–/]\d\d(?:\d\d)?)?|FY\s?{year}",
    ),
    (
        "years",
        r"(?:(?i:between|from)\s+)?{year}(?:\s+(?:and|to|through|until)\s+|\s*[-–—]\s*){year}",
    ),
    ("years", r"(?:the\s+)?{year}[-–/]\d\d(?!\d)"),
    ("decade", r"(?i:the\s+)?(?:{part}[\s-]+)?(?:the\s+)?(?:(?:1\d|20)\d0s|['’]\d0s)"),
    ("century", r"(?i:the\s+)?(?:{part}[\s-]+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)[\s-]century"),
    ("year", r"(?:{part}[\s-]+|(?i:end|the\s+year)[\s-])?{year}(?!\w)"),
    (
        "weekday",
        r"(?:(?i:last|next|this|on|by|since|until|from|before|after|late|early)\s+)*{full_weekday}(?:\s+(?i:morning|afternoon|evening|night))?(?:\s+(?i:last|next)\s+week)?",
    ),
    (
        "relative_day",
        r"(?i:today|tonight|yesterday|tomorrow|the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|this\s+(?:morning|afternoon|evening)|last\s+night)\b",
    ),
    (
        "last_n",
        r"(?i:(?:in|over|during|for|within)\s+)?(?i:the\s+)?(?i:last|past|previous|next|coming)\s+{count}\s+{unit}s?\b",
    ),
    (
        "ago",
        r"(?i:(?:about|some|nearly|almost|more\s+than|just|over)\s+)?{count}\s+{unit}s?\s+(?i:ago)\b",
    ),
    (
        "hence",
        r"(?i:in\s+)(?:{count})\s+{unit}s?{apostrophe}?\s+(?i:time)\b|{count}\s+{unit}s?\s+(?i:from\s+now)",
    ),
    (
        "earlier",
        r"(?i:(?:a|one|the)\s+(?:year|month|week|day|quarter)\s+(?:earlier|before|previously))\b",
    ),
    (
        "same_earlier",
        r"(?i:the\s+same\s+(?:period|month|quarter|time|week|day)\s+(?:of\s+)?(?:last\s+year|a\s+year\s+(?:ago|earlier|before)))\b",
    ),
    (
        "this_unit",
        r"(?:(?i:early|late|later|earlier|mid|by\s+the\s+end\s+of|the\s+(?:beginning|start|middle|end)\s+of)[\s-]+)?(?i:(?<!the\s)last|next|this|(?:the\s+)?(?:current|previous|following|coming))\s+(?i:(?:fiscal|financial|calendar)\s+)?{unit}\b(?!{apostrophe}s\s+time)",
    ),
    (
        "part_of_unit",
        r"(?i:the\s+(?:beginning|start|middle|end)\s+of\s+the\s+(?:year|month|week|decade|century|quarter))\b|(?i:year-end)",
    ),
    ("holiday", r"(?:{which}\s+)?{holiday}(?:\s+{year})?"),
)


@cache
def timex_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the named patterns, in the order in which they are tried."""
    fill = {**pieces(), "apostrophe": _APOSTROPHE}
    return tuple((name, re.compile(pattern.format(**fill))) for name, pattern in _PATTERNS)


@cache
def timex_triggers() -> frozenset[str]:
    """Return the words, in lower case, without which there is no date in words."""
    calendar = lexicon("calendar")
    names = {*calendar["months"], *calendar["weekdays"], *calendar["seasons"], *calendar["days"]}
    holidays = {word for name in calendar["holidays"] for word in re.split("[ ']", name)}
    units = {"day", "week", "weekend", "month", "year", "decade", "century", "quarter", "half"}
    more = {"ago", "earlier", "before", "morning", "afternoon", "evening", "night", "year-end"}
    plurals = {f"{unit}s" for unit in units} | {"centuries", "halloween"}
    return frozenset(names | holidays - {"day", "eve", "s"} | units | plurals | more)
