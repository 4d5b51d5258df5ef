"""Put figures, dates and places into the words that an editor reads.

One wording for panels, tooltips and reports. Month and day names are English, so that the same
analysis gives the same words on every machine; the window says them in its own language.
"""

import datetime as dt
import unicodedata
from bisect import bisect_right
from decimal import Decimal
from itertools import accumulate

from inspector.claims.model import Claim, Direction, Interval, Qualifier, Quantity, Unit
from inspector.documents.model import Document, Role, Span
from inspector.phrases import phrases

phrase = phrases(__name__)


_SYMBOLS = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "≈",
    Qualifier.LESS: "<",
    Qualifier.AT_MOST: "≤",
    Qualifier.MORE: ">",
    Qualifier.AT_LEAST: "≥",
}
_QUALIFIERS = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "about",
    Qualifier.LESS: "less than",
    Qualifier.AT_MOST: "at most",
    Qualifier.MORE: "more than",
    Qualifier.AT_LEAST: "at least",
}
_DIRECTIONS = {Direction.UP: "▲", Direction.DOWN: "▼"}
_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_IRREGULAR = {"person": "people", "man": "men", "child": "children", "foot": "feet"}
_UNCHANGED = (
    "craft",
    "crew",
    "troops",
    "police",
    "personnel",
    "sheep",
    "fish",
    "people",
    "dead",
    "wounded",
)
_DAYS = (
    phrase("Mon"),
    phrase("Tue"),
    phrase("Wed"),
    phrase("Thu"),
    phrase("Fri"),
    phrase("Sat"),
    phrase("Sun"),
)
_MONTHS = (
    phrase("Jan"),
    phrase("Feb"),
    phrase("Mar"),
    phrase("Apr"),
    phrase("May"),
    phrase("Jun"),
    phrase("Jul"),
    phrase("Aug"),
    phrase("Sep"),
    phrase("Oct"),
    phrase("Nov"),
    phrase("Dec"),
)

UNATTRIBUTED = phrase("unattributed")


# ------------------------------------------------------------------ figures


def qualifier_symbol(qualifier: Qualifier) -> str:
    """Return the sign of a hedge, such as "≥"; "" where the figure is not hedged."""
    return _SYMBOLS[qualifier]


def qualifier_words(qualifier: Qualifier) -> str:
    """Return a hedge in words, such as "at least"; "" where the figure is not hedged."""
    return _QUALIFIERS[qualifier]


def direction_symbol(direction: Direction | None) -> str:
    """Return an arrow for the size of a rise or a fall; "" for a level."""
    return _DIRECTIONS[direction] if direction else ""


def number_words(value: Decimal) -> str:
    """Return a number as newspapers print it: 1,300; 4.5 billion; 1,234,567.

    No digit is lost: what does not fit into two decimals of a million is given in full.
    """
    scaled, scale = _scaled(value)
    return f"{_digits(scaled)} {scale}" if scale else _digits(scaled)


def value_words(quantity: Quantity) -> str:
    """Return a figure with its unit, without its hedge: 1,300 km²; 12%; $4–5 billion."""
    return _with_unit(_range_words(quantity.low, quantity.high), quantity)


def claim_words(claim: Claim) -> str:
    """Return the figure of a claim without its hedge; a vague one in the words of the text."""
    if claim.quantity.vague or claim.quantity.unit.name == "fraction":
        return " ".join(claim.text.split())
    return value_words(claim.quantity)


def hedged_words(claim: Claim) -> str:
    """Return the figure of a claim with the sign of its hedge: < 300 km²; ≈ 12%."""
    return f"{qualifier_symbol(claim.quantity.qualifier)} {claim_words(claim)}".strip()


def plural(noun: str) -> str:
    """Return the plural of a counted noun in the singular: prisoners of war, policemen."""
    head, of, rest = noun.partition(" of ")
    if of:
        return f"{plural(head)}{of}{rest}"
    before, space, last = noun.rpartition(" ")
    return f"{before}{space}{_plural_word(last)}"


def _plural_word(word: str) -> str:
    lower = word.lower()
    if lower.endswith(_UNCHANGED):
        return word
    for singular, many in _IRREGULAR.items():
        if lower.endswith(singular) and not lower.endswith("human"):
            return word[: len(word) - len(singular)] + many
    if lower.endswith("y") and lower[-2:-1] not in set("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if lower.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def _scaled(value: Decimal) -> tuple[Decimal, str]:
    for size, name in _SCALES:
        scaled = (value / size).normalize()
        if abs(scaled) >= 1 and -int(scaled.as_tuple().exponent) <= 2:
            return scaled, name
    return value, ""


def _digits(value: Decimal) -> str:
    return f"{value:,f}".replace("-", "−")


def _range_words(low: Decimal, high: Decimal) -> str:
    if low == high:
        return number_words(low)
    (first, first_scale), (last, last_scale) = _scaled(low), _scaled(high)
    dash = "–" if low >= 0 else " to "
    if first_scale == last_scale:
        return f"{_digits(first)}{dash}{_digits(last)} {last_scale}".rstrip()
    return f"{number_words(low)}{dash}{number_words(high)}"


def _with_unit(number: str, quantity: Quantity) -> str:
    unit = quantity.unit
    if not unit.symbol:
        return number
    head, slash, tail = unit.symbol.partition("/")
    if _stands_before(head.strip(), unit):
        gap = " " if head.strip()[-1].isalpha() else ""
        return f"{head.strip()}{gap}{number}{slash}{tail.strip()}"
    if unit.symbol[0] in "%°¢‰′″":
        return f"{number}{unit.symbol}"
    return f"{number} {unit_words(unit, one=quantity.low == quantity.high == 1)}"


def unit_words(unit: Unit, *, one: bool = False) -> str:
    """Return a unit as it stands behind a number: km²; prisoners; years, which have no sign here.

    A spelled-out one is in the plural unless `one`.
    """
    word = unit.name if unit.dimension == "duration" else unit.symbol
    noun, slash, below = word.partition("/")
    spelled_out = noun == unit.name.partition(" / ")[0] and noun.islower()
    return f"{plural(noun)}{slash}{below}" if spelled_out and not one else word


def _stands_before(head: str, unit: Unit) -> bool:
    if not head or head == "¢":
        return False
    code = unit.dimension.startswith("currency") and len(head) == 3 and head.isupper()
    return unicodedata.category(head[-1]) == "Sc" or code


# -------------------------------------------------------------------- dates


def month_words(day: dt.date) -> str:
    """Return the month of a day: Aug."""
    return _MONTHS[day.month - 1]


def day_words(day: dt.date) -> str:
    """Return a day with its weekday: Wed 14 Aug 2024."""
    return phrase("{weekday} {day}", weekday=_DAYS[day.weekday()], day=_day(day))


def when_words(interval: Interval | None) -> str:
    """Return days in the shortest words that mean them: Jun–Aug 2024; 2024; since 1999."""
    if interval is None:
        return ""
    start, end = interval.start, interval.end
    if start and end:
        return _between(start, end)
    if start:
        whole = (start.month, start.day) == (1, 1)
        return phrase("since {when}", when=start.year if whole else _day(start))
    if end:
        whole = (end.month, end.day) == (12, 31)
        return phrase("until {when}", when=end.year if whole else _day(end))
    return ""


def _between(start: dt.date, end: dt.date) -> str:
    if start == end:
        return day_words(start)
    whole_months = start.day == 1 and (end + dt.timedelta(days=1)).day == 1
    if whole_months and (start.month, end.month) == (1, 12):
        return _joined(str(start.year), str(end.year))
    if whole_months:
        return _joined(*_shared_year(start, end, month_words(start), month_words(end)))
    if (start.year, start.month) == (end.year, end.month):
        return phrase(
            "{first}–{last} {month} {year}",
            first=start.day,
            last=end.day,
            month=month_words(end),
            year=end.year,
        )
    first, last = (
        phrase("{day} {month}", day=day.day, month=month_words(day)) for day in (start, end)
    )
    return _joined(*_shared_year(start, end, first, last))


def _shared_year(start: dt.date, end: dt.date, first: str, last: str) -> tuple[str, str]:
    last = _in_year(last, end)
    if start.year != end.year:
        return _in_year(first, start), last
    return (last if last.startswith(first) else first), last


def _joined(first: str, last: str) -> str:
    return first if first == last else phrase("{first}–{last}", first=first, last=last)


def _day(day: dt.date) -> str:
    return phrase("{day} {month} {year}", day=day.day, month=month_words(day), year=day.year)


def _in_year(words: str, day: dt.date) -> str:
    return phrase("{when} {year}", when=words, year=day.year)


# --------------------------------------------------------- sources and places


def source_words(claim: Claim) -> str:
    """Return who says so, or "unattributed"."""
    return claim.source or UNATTRIBUTED


def place_words(document: Document, claim: Claim) -> str:
    """Return where a claim stands: its page, or its paragraph where there are no pages."""
    return Places(document).of(claim.span)


class Places:
    """The places of one document in words, for many spans of it."""

    def __init__(self, document: Document) -> None:
        """Count the paragraphs, which are told from 1 without headlines and the like."""
        self._document = document
        self._pages = [page.span.start for page in document.pages]
        self._numbers = list(
            accumulate(int(block.role is Role.PARAGRAPH) for block in document.blocks)
        )

    def of(self, span: Span) -> str:
        """Return the page on which a span begins, or its paragraph where there are no pages."""
        kind, number = self.spot(span)
        return f"{kind} {number}" if number else kind

    def spot(self, span: Span) -> tuple[str, int]:
        """Return what a span begins in, a "page" or else a "para", and its number from 1.

        What is no paragraph has its role and 0; a span that is in nothing has "" and 0.
        """
        if self._pages:
            page = self._document.carried_from(span.start)
            number = bisect_right(self._pages, span.start) if page is None else page + 1
            return "page", max(number, 1)
        block = self._document.block_at(span.start)
        if block is None:
            return "", 0
        role = self._document.blocks[block].role
        if role is Role.PARAGRAPH:
            return "para", self._numbers[block]
        return role.value.replace("-", " "), 0
