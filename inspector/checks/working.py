"""Put the arithmetic of a check into the words of an editor."""

import re
from decimal import Decimal
from functools import cache

from inspector.checks.rounding import Bounds, round_like
from inspector.claims.model import Claim, Quantity
from inspector.claims.wording import number_words
from inspector.language.lexicon import any_of, lexicon
from inspector.language.numerals import digits


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


def interval(bounds: Bounds) -> str:
    """Return an interval in words: "405.4 to 444"; an open end is "more" or "less"."""
    low = None if bounds.low is None else plain(bounds.low)
    high = None if bounds.high is None else plain(bounds.high)
    if low is None and high is None:
        return "anything"
    if low is None:
        return f"{high} or less"
    if high is None:
        return f"{low} or more"
    return low if low == high else f"{low} to {high}"


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
