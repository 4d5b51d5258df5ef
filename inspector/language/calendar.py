"""Cut a text into the words that dates are made of, and say of which classes each one is.

A class is a table of `resources/lexicons/calendar.toml`, or a form of digits: a year, a day of the
month, "1990s", "Q3". A word that no date can hold has no class, and ends what stands before it.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from inspector.language.lexicon import any_of, lexicon

Value = int | str | dt.date | tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A word in lower case, which is a class of its own, with its value in each other class.

    What is spelled alike shares one, so that what is known of it is looked up by identity.
    """

    text: str
    classes: dict[str, Value]


class Word(NamedTuple):
    """A form where it stands in a text. Every word of it is one: a tuple is soon made."""

    form: Form
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the word in lower case."""
        return self.form.text

    @property
    def classes(self) -> dict[str, Value]:
        """Return the value of the word in each of its classes."""
        return self.form.classes


_DIGITS = r"""
(?=[\d$£€¥₹'’FQHfqh])(?:
 (?P<numeric_date>(?<![\d./-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d\d))(?![\d/%-]|\.\d))
|(?P<iso_month_number>(?<![\d./-])(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])(?![\d/%-]|\.\d))
|(?P<time_of_day>\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d(?::\d\d)?(?![\d:])|\d{4}\s?(?:GMT|UTC|hrs|hours)\b)(?:\s+(?:GMT|UTC|local\s+time|E[SD]?T|P[SD]?T|C[SD]?T|CES?T|BST)\b)?
|(?P<slashed_day>(?<![\d./-])\d{1,2}/\d{1,2}(?![\d/%-]|\.\d))
|(?P<figure>[$£€¥₹]\s?\d[\d,.]*|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+(?![A-Za-z])|\d+\s?%)
|(?P<decade_number>(?:1\d|20)\d0['’]?s\b|['’]\d0s\b)
|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
|(?P<quarter_code>[QHqh][1-4]\b)
|(?P<fiscal_code>FY\s?['’]?(?:20)?\d\d\b)
|(?P<short_year>(?<!\w)['’]\d\d\b)
|(?P<number>(?<![\d.,])\d+(?![^\W\d_]|[.,]\d))
)"""


@cache
def _pattern() -> re.Pattern[str]:
    calendar = lexicon("calendar")
    names = {*calendar["months"], *calendar["weekdays"]}
    short = {name for name in names if len(name) <= 5} - {"may", "june", "july", "march", "april"}
    short |= {"st", "jr"}
    return re.compile(
        _DIGITS
        + rf"|(?P<short>(?=[^\W\d_]{{2,5}}\.)(?i:{any_of(short)})\.)"
        + r"|(?P<possessive>['’]s\b)"
        + r"|(?P<era>[AB]\.[DC]\.)"
        + r"|(?P<word>[^\W_]*[^\W\d_][^\W_]*)"
        + r"|(?P<sign>\S)",
        re.VERBOSE,
    )


# In capitals only: "30 ad breaks" is no year.
_ERAS = {"ad": "common_era", "ce": "common_era", "bc": "before_era", "bce": "before_era"}
_SIGNS = {"–": "-", "—": "-", "−": "-", "’": "'"}


def words_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of a stretch of text; white space parts words and is nothing else."""
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        yield Word(_form(match.lastgroup or "", match[0]), *match.span())


@lru_cache(1 << 14)
def _form(kind: str, raw: str) -> Form:
    """Read a word that the pattern has found to be of a kind."""
    lower = raw.lower()
    if kind in _READERS:
        return Form(lower, _READERS[kind](raw))
    lower = lower.rstrip(".") if kind == "short" else lower
    lower = {"possessive": "'s", "era": lower.replace(".", "")}.get(kind, lower)
    lower = _SIGNS.get(lower, lower)
    if raw.isupper() and lower in _ERAS:
        return Form(lower, {_ERAS[lower]: lower})
    return Form(lower, _classes(lower, raw[:1].isupper()))


@cache
def _classes(word: str, capital: bool) -> dict[str, Value]:
    """Return the classes of a word in lower case; `capital` tells whether it was written so."""
    found = dict(_tables().get(word, {}))
    month, weekday = found.get("any_month"), found.get("any_weekday")
    if month is not None:
        clear = word not in lexicon("calendar")["ambiguous_months"]["words"]
        if capital or clear:
            found["named_month"] = month
        # "sept" and "nov" in lower case are months beside a day or a year only.
        if clear and (capital or len(word) > 3):
            found["sure_month"] = month
    if weekday is not None and word.endswith("day"):
        found["full_weekday"] = weekday
    if weekday is not None and not capital and word in {"sun", "sat", "wed"}:
        del found["any_weekday"]
    return found


@cache
def _tables() -> dict[str, dict[str, Value]]:
    """Return, for each word in lower case, its classes."""
    calendar, numbers = lexicon("calendar"), lexicon("numbers")
    found: dict[str, dict[str, Value]] = {}

    def add(name: str, values: dict[str, Value]) -> None:
        for word, value in values.items():
            found.setdefault(word, {})[name] = value

    add("any_month", calendar["months"])
    add("any_weekday", calendar["weekdays"])
    add("weekdays", {f"{w}s": n for w, n in calendar["weekdays"].items() if w.endswith("day")})
    add("season_name", {word: tuple(pair) for word, pair in calendar["seasons"].items()})
    add("day_word", {word: word for word in calendar["days"]})
    add("part_of_day", {word: word for word in calendar["parts_of_day"]["words"]})
    add("time_of_day", {word: word for word in ("noon", "midday", "midnight")})
    add("which", {word: word for word in calendar["which"]})
    add("kind", {word: word for word in calendar["kinds"]["words"]})
    add("unit", calendar["units"])
    add("period", {word: unit for word, unit in calendar["units"].items() if unit != "day"})
    add("units", {**calendar["units"], **calendar["plural_units"]})
    add("plural_unit", calendar["plural_units"])
    add("short_units", dict.fromkeys(calendar["short_units"]["words"], "hour"))
    add("ordinal", calendar["ordinals"])
    add("small_ordinal", {w: n for w, n in calendar["ordinals"].items() if n < 10})
    add("last_word", calendar["last"])
    add("spelled_decade", calendar["decades"])
    cardinals = {word: value for word, value in numbers["cardinals"].items() if value}
    add("cardinal", cardinals)
    add("digit_word", {word: value for word, value in cardinals.items() if value < 10})
    add("teen", {word: value for word, value in cardinals.items() if 13 <= value <= 20})
    add("tens", {word: value for word, value in cardinals.items() if value >= 20})
    return found


def _number(raw: str) -> dict[str, Value]:
    value = int(raw) if len(raw) <= 4 else 0
    found: dict[str, Value] = {}
    if 0 < value < 1000:
        found["number"] = value
    if 1 <= value <= 31 and len(raw) <= 2:
        found["day_number"] = value
    if len(raw) == 2:
        found["two_digits"] = value
    if len(raw) == 4 and 1000 <= value <= 2100:
        found["year_number"] = value
    return found


def _ordinal(raw: str) -> dict[str, Value]:
    value = int(re.match(r"\d+", raw)[0])  # type: ignore[index]  # the pattern begins with digits
    return {"ordinal": value, "day_ordinal": value} if 0 < value < 32 else {"ordinal": value or 99}


def _numeric(raw: str) -> dict[str, Value]:
    parts = [int(part) for part in re.split(r"[-/.]", raw)]
    if len(re.split(r"[-/.]", raw)[2]) == 2 and parts[0] < 1000:
        parts[2] += 2000 if parts[2] < 50 else 1900
    return {"numeric_date": (*parts, int("." in raw))}


def _decade(raw: str) -> dict[str, Value]:
    digits = re.sub(r"\D", "", raw)
    return {"decade_number": int(digits) if len(digits) == 4 else 1900 + int(digits)}


def _short_year(raw: str) -> dict[str, Value]:
    value = int(re.sub(r"\D", "", raw)[-2:])
    return {"short_year": value + (2000 if value < 50 else 1900)}


_READERS: dict[str, Callable[[str], dict[str, Value]]] = {
    "numeric_date": _numeric,
    "iso_month_number": lambda raw: {"iso_month_number": tuple(map(int, raw.split("-")))},
    "time_of_day": lambda raw: {"time_of_day": raw},
    "slashed_day": lambda raw: {"slashed_day": tuple(map(int, raw.split("/")))},
    "figure": lambda _: {},
    "decade_number": _decade,
    "ordinal": _ordinal,
    "quarter_code": lambda raw: {"quarter_code": raw.lower()},
    "fiscal_code": lambda raw: {"fiscal_code": 2000 + int(raw[-2:])},
    "short_year": _short_year,
    "number": _number,
}


@lru_cache(1 << 14)
def is_trigger(form: Form) -> bool:
    """Tell whether a word alone makes a date likely; "the", "in" and small numbers do not."""
    return not form.classes.keys().isdisjoint(_TRIGGERS) or form.text in _trigger_words()


_TRIGGERS = frozenset(
    {
        "any_month", "any_weekday", "weekdays", "season_name", "day_word", "part_of_day",
        "time_of_day", "units", "short_units", "numeric_date", "iso_month_number", "slashed_day",
        "decade_number", "quarter_code", "fiscal_code", "year_number", "spelled_decade", "teen",
        "day_ordinal", "common_era", "before_era",
    }
)  # fmt: skip


@cache
def _trigger_words() -> frozenset[str]:
    longest = {max(re.findall(r"[a-z-]+", name), key=len) for name in holiday_names()}
    return frozenset(longest | set(lexicon("calendar")["triggers"]["words"]))


@cache
def holiday_names() -> tuple[str, ...]:
    """Return the names of all holidays, the longest first."""
    holidays = lexicon("holidays")
    names = {name for table in ("fixed", "moving", "tables", "same") for name in holidays[table]}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
