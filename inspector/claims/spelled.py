"""Spell figures out, as somebody reads them aloud to find the slip that eyes pass over."""

from decimal import Decimal

from inspector.claims.model import Claim, Quantity
from inspector.claims.wording import (
    claim_words,
    number_words,
    plural,
    qualifier_words,
    unit_words,
)

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
# Names of units that are not said as they are spelled, or have no plural.
_SAID = {
    "percent": "per cent",
    "per mille": "per mille",
    "degC": "degrees Celsius",
    "degF": "degrees Fahrenheit",
    "JPY": "yen",
    "CNY": "yuan",
    "times": "times",
    "horsepower": "horsepower",
    "lux": "lux",
    "stone": "stone",
}
_COINS = {"USD": "dollar", "EUR": "euro", "GBP": "pound", "INR": "rupee", "RUB": "rouble"}
_POWERS = {"2": "square", "3": "cubic"}


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


def read_out(claim: Claim) -> str:
    """Return a figure as it is read aloud: more than four hundred prisoners.

    A fraction or a vague one is read in the words of the text.
    """
    quantity = claim.quantity
    hedge = qualifier_words(quantity.qualifier)
    if quantity.vague or quantity.unit.name == "fraction":
        return f"{hedge} {claim_words(claim)}".strip()
    low, high = spelled(quantity.low), spelled(quantity.high)
    number = low if low == high else f"{low} to {high}"
    return " ".join(part for part in (hedge, number, _unit(quantity)) if part)


def _unit(quantity: Quantity) -> str:
    unit, one = quantity.unit, quantity.low == quantity.high == 1
    above, slash, below = unit.name.partition(" / ")
    said = (_measure(above, one=one), _measure(below, one=True) if slash else "")
    if unit.dimension == "count" or not said[0] or (slash and not said[1]):
        return unit_words(unit, one=one)
    return f"{said[0]} per {said[1]}" if slash else said[0]


def _measure(name: str, *, one: bool) -> str:
    """Return a unit in words: square kilometres; "" for one that has a code or a sign only."""
    base, _, power = name.partition(" ** ")
    if base in _SAID:
        return _SAID[base]
    base = _COINS.get(base, base)
    if not base.islower() or (power and power not in _POWERS):
        return ""
    head, per, rest = base.partition(" per ")
    if not one and not head.endswith("hertz"):
        head = plural(head)
    return " ".join(part for part in (_POWERS.get(power, ""), f"{head}{per}{rest}") if part)


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
