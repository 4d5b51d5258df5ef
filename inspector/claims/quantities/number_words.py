"""Read numbers in words: whole ones, fractions, mixed ones, and those with "point"."""

import re
from decimal import Decimal
from functools import cache

from inspector.language.lexicon import lexicon


def _plain(text: str) -> list[str]:
    """Return the words in small letters; "a couple of" is two."""
    lower = re.sub(r"(?:\ba\s+)?\bcouple(?:\s+of)?\b", "two", text.lower())
    return re.findall(r"[a-zé]+|\d[\d.,]*", lower)


def magnitude_of(word: str) -> int | None:
    """Return what a word in small letters multiplies by: 1,000 for "thousand" and "thousands"."""
    sizes = lexicon("numbers")["magnitudes"]
    found = sizes.get(word) or sizes.get(word.removesuffix("s"))
    return int(found) if found else None


def _below(word: str) -> int | None:
    """Return the denominator that a word names: 3 for "third" and "thirds"."""
    names = lexicon("numbers")["fractions"]
    found = names.get(word) or names.get(word.removesuffix("s"))
    return int(found) if found else None


def whole(words: list[str]) -> tuple[Decimal, Decimal] | None:
    """Return the value and the step of a whole number; None where two numbers stand there.

    "a" counts as one, "and" as nothing. A number is one only while each part is smaller than the
    one before: "twenty twenty" is two.
    """
    cardinals = lexicon("numbers")["cardinals"]
    total, group, last, room = Decimal(0), Decimal(0), Decimal(1), Decimal(1000)
    for word in words:
        if word in {"and", "a", "an"}:
            continue
        if word in cardinals:
            value = Decimal(cardinals[word])
            if value >= room:
                return None
            group, last = group + value, Decimal(1)
            room = Decimal(10) if value >= 20 else Decimal(0)
        elif (size := magnitude_of(word)) is not None:
            last = size * (last if group else Decimal(1))
            group, total = _multiplied(group, total, size)
            room = Decimal(100 if size == 100 else 1000)
        else:
            return None
    return total + group, last


def _multiplied(group: Decimal, total: Decimal, size: int) -> tuple[Decimal, Decimal]:
    if size == 12 and group > 100:  # "three hundred and two dozen"
        return group - group % 100 + (group % 100) * size, total
    if size < 1000:
        return (group or Decimal(1)) * size, total
    if group == 0 and total:  # "five lakh crore"
        return Decimal(0), total * size
    return Decimal(0), total + (group or Decimal(1)) * size


def _decimals(words: list[str]) -> str:
    """Return the digits after "point": "71" for "seventy-one", "03" for "nought three"."""
    cardinals = lexicon("numbers")["cardinals"]
    values = [cardinals[word] for word in words if word in cardinals]
    digits, index = "", 0
    while index < len(values):
        ones = values[index + 1] if index + 1 < len(values) else 10
        both = values[index] >= 20 and 0 < ones < 10
        digits += str(values[index] + ones if both else values[index])
        index += 2 if both else 1
    return digits


def with_point(words: list[str]) -> tuple[Decimal, Decimal] | None:
    """Read "two point five million"."""
    place = words.index("point")
    before = whole(words[:place])
    after = words[place + 1 :]
    sizes = [size for word in after if (size := magnitude_of(word)) is not None]
    digits = _decimals(after)
    if before is None or not digits:
        return None
    factor = Decimal(1)
    for size in sizes:
        factor *= size
    step = Decimal(1).scaleb(-len(digits))
    return (before[0] + Decimal(f"0.{digits}")) * factor, step * factor


def read_fraction(text: str) -> Decimal | None:
    """Return the value of "a fifth", "two-thirds", "twenty-one fifths", "three and one fourth"."""
    words = _plain(text)
    below = _below(words[-1])
    if below is None:
        return None
    if len(words) > 2 and (mixed := _mixed(words)) is not None:
        return mixed
    tens = lexicon("numbers")["cardinals"].get(words[-2], 0) if len(words) > 2 else 0
    if tens >= 20 and below < 10:
        above = whole(words[:-2])
        written = re.search(rf"{words[-2]}-{words[-1]}$", text.lower())
        if above is not None and above[0] and (written or whole(words[:-1]) is None):
            return above[0] / Decimal(tens + below)
    above = whole(words[:-1])
    if above is None:
        return None
    return (above[0] or Decimal(1)) / below


def _mixed(words: list[str]) -> Decimal | None:
    """Read "one hundred and three quarters": the part after "and" is less than one."""
    if "and" not in words:
        return None
    place = len(words) - 1 - words[::-1].index("and")
    above, before = whole(words[place + 1 : -1]), whole(words[:place])
    below = _below(words[-1])
    if above is None or before is None or below is None:
        return None
    part = (above[0] or Decimal(1)) / below
    return before[0] + part if 0 < part < 1 else None


def read_words(text: str) -> tuple[Decimal, Decimal] | None:
    """Return the value and the step of a number in words."""
    words = _plain(text)
    return with_point(words) if "point" in words else whole(words)


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:[\s-]+of)?(?:[\s-]+an?)?[\s-]+(\w+)$")


def read_part(text: str) -> Decimal | None:
    """Return the value of "a quarter of a million", "half a dozen", "half-million"."""
    match = _part().search(text)
    size = magnitude_of(match[1].lower()) if match else None
    share = read_fraction(text[: match.start()]) if match else None
    return share * size if share is not None and size is not None else None
