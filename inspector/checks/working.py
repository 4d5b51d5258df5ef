"""Put the arithmetic of a check into the words of an editor."""

import re
from decimal import Decimal
from functools import cache

from inspector.checks.rounding import Bounds, round_like
from inspector.claims.model import Claim, Quantity
from inspector.claims.wording import number_words
from inspector.language.lexicon import any_of, lexicon
from inspector.language.numerals import digits
from inspector.phrases import Phrase, phrases

phrase = phrases(__name__)


@cache
def _figure() -> re.Pattern[str]:
    sizes = any_of(lexicon("numbers")["magnitudes"])
    return re.compile(rf"{digits()}(?:[\s-]?(?:{sizes}|bn|mn|mln|m|trn)\b)?")


@cache
def _cardinal() -> re.Pattern[str]:
    words = any_of(lexicon("numbers")["cardinals"])
    return re.compile(rf"(?i)\b(?:{words})(?:[\s-](?:{words})\b)*")


def short(value: Decimal) -> Decimal:
    """Cut a computed value to what is worth showing: four digits, whole from 1,000 on."""
    if value == 0:
        return value
    exponent = min(0, max(value.adjusted() - 3, -4))
    return value.quantize(Decimal(1).scaleb(exponent))


def plain(value: Decimal) -> str:
    """Return a computed value with no more digits than it needs: 13.64, 50, 5.6."""
    return number_words(short(value).normalize())


def against(working: str, figure: str, *, holds: bool = False) -> Phrase:
    """Return arithmetic with the figure that is printed, and whether that agrees."""
    if holds:
        return phrase("{working}, printed {figure}: agrees", working=working, figure=figure)
    return phrase("{working}, printed {figure}", working=working, figure=figure)


def agreed(figure: str, other: str) -> Phrase:
    """Return the message that one figure agrees with another, or with what is said of it."""
    return phrase("{figure} agrees with {other}.", figure=figure, other=other)


def both(one: str, other: str) -> Phrase:
    """Return two figures in one sentence."""
    return phrase("{one} and {other}", one=one, other=other)


def interval(bounds: Bounds) -> str:
    """Return an interval in words: "405.4 to 444"; an open end is "more" or "less"."""
    low = None if bounds.low is None else plain(bounds.low)
    high = None if bounds.high is None else plain(bounds.high)
    if low is None and high is None:
        return phrase("anything")
    if low is None:
        return phrase("{figure} or less", figure=high)
    if high is None:
        return phrase("{figure} or more", figure=low)
    return low if low == high else phrase("{low} to {high}", low=low, high=high)


def signed(value: Decimal) -> str:
    """Return a change with its sign: +13.6, −5."""
    return f"+{plain(value)}" if value > 0 else plain(value)


def restated(claim: Claim, value: Decimal) -> str:
    """Return the claim's words with another value, in the claim's own rounding."""
    words = number_words(rounded(value, claim.quantity))
    pattern = _figure() if any(map(str.isdigit, claim.text)) else _cardinal()
    found = pattern.search(claim.text)
    if found is None:
        return words
    return f"{claim.text[: found.start()]}{words}{claim.text[found.end() :]}"


def rounded(value: Decimal, model: Quantity) -> Decimal:
    """Round a value as `model` is rounded; one without a step to two digits."""
    if model.step == 0 and value != 0:
        return value.quantize(Decimal(1).scaleb(value.adjusted() - 1)).normalize()
    return round_like(value, model)
