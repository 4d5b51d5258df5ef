"""Spell figures out, as somebody reads them aloud to find the slip that eyes pass over."""

from decimal import Decimal

from inspector.claims.model import Quantity
from inspector.claims.wording import number_words, qualifier_words, unit_words

# fmt: off
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)
_TENS = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)
# fmt: on
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_LARGEST = 10**15
_MOST_DECIMALS = 6
_SIGNS = {"%": "per cent", "°C": "degrees Celsius", "°F": "degrees Fahrenheit", "$": "dollars"}


def spelled(value: Decimal) -> str:
    """Return a number in words: one thousand two hundred and fifty; four point two.

    What is too long to be heard is given in digits.
    """
    size = abs(value)
    decimals = max(0, -int(size.normalize().as_tuple().exponent))
    if size >= _LARGEST or decimals > _MOST_DECIMALS:
        return number_words(value)
    whole = int(size)
    words = _spelled_whole(whole)
    if decimals:
        digits = f"{size:.{decimals}f}".partition(".")[2]
        words = f"{words} point {' '.join(_ONES[int(digit)] for digit in digits)}"
    return f"minus {words}" if value < 0 else words


def read_out(quantity: Quantity) -> str:
    """Return a figure as it is read aloud: more than four hundred prisoners."""
    low, high = spelled(quantity.low), spelled(quantity.high)
    number = low if low == high else f"{low} to {high}"
    return " ".join(
        part for part in (qualifier_words(quantity.qualifier), number, _unit(quantity)) if part
    )


def _unit(quantity: Quantity) -> str:
    unit = quantity.unit
    if unit.name == "fraction" or not unit.symbol:
        return ""
    return _SIGNS.get(unit.symbol) or unit_words(unit, one=quantity.low == quantity.high == 1)


def _spelled_whole(value: int) -> str:
    parts = []
    for size, name in _SCALES:
        if value >= size:
            parts.append(f"{_below_thousand(value // size)} {name}")
            value %= size
    if value or not parts:
        joined = parts and value < 100
        parts.append(f"and {_below_thousand(value)}" if joined else _below_thousand(value))
    return " ".join(parts)


def _below_thousand(value: int) -> str:
    if value < 20:
        return _ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]
    hundreds, rest = divmod(value, 100)
    words = f"{_ONES[hundreds]} hundred"
    return f"{words} and {_below_thousand(rest)}" if rest else words
