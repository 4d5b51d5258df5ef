"""Read a figure: from its words to exact decimal bounds and the step of its last digit."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, lru_cache

import msgspec

from inspector.claims.quantities.number_words import (
    magnitude_of,
    read_fraction,
    read_part,
    read_words,
)
from inspector.language.lexicon import any_of, lexicon
from inspector.language.numerals import (
    DASHES,
    MINUS,
    SPACES,
    amount,
    and_part,
    digits,
    magnitude_words,
    number_pattern,
    words,
)

_NO_SPACES = str.maketrans("", "", SPACES)


class Amount(msgspec.Struct, frozen=True):
    """A figure without its unit.

    `step` is one unit of the last significant digit, 0 for a fraction in words. `kind` is that of
    `numerals.number_pattern`. `magnitude` is the word or letter that multiplies it, "" without:
    "m" may yet turn out to be metres, and `bare` is the figure without it.
    """

    kind: str
    low: Decimal
    high: Decimal
    step: Decimal
    magnitude: str = ""


def significant_step(number: str) -> Decimal:
    """Return one unit of the last significant digit of a plain decimal number.

    Trailing zeros of a whole number are not significant, but at least two digits are: 100 for
    "1300", 1 for "1304", 100 for "2000", 1 for "30", 0.1 for "4.0".
    """
    if "." in number:
        return _one_behind(len(number.split(".")[1]))
    whole = number.lstrip("0") or "0"
    zeros = len(whole) - len(whole.rstrip("0")) if whole != "0" else 0
    return _power_of_ten(max(0, min(zeros, len(whole) - 2)))


@lru_cache(64)
def _one_behind(places: int) -> Decimal:
    """Return 0.01 for two places behind the point."""
    return Decimal(1).scaleb(-places)


@lru_cache(64)
def _power_of_ten(zeros: int) -> Decimal:
    return Decimal(10) ** zeros


def _plain(text: str) -> str:
    """Return a number in digits as Python reads it: no grouping, a point for the decimals."""
    text = text.translate(_NO_SPACES)
    if "," in text and "." in text:
        last = max(text.rfind(","), text.rfind("."))
        return re.sub("[.,]", "", text[:last]) + "." + text[last + 1 :]
    if "," in text:
        head, _, tail = text.rpartition(",")
        return text.replace(",", "") if len(tail) == 3 else f"{head.replace(',', '')}.{tail}"
    return text.replace(".", "") if text.count(".") > 1 else text


_POWER = re.compile(r"(?:[eE]|\s?[x×]\s?10\^)([+\-−]?\d+)$")


def _read_digits(text: str) -> tuple[Decimal, Decimal]:
    """Return the value and the step of a number in digits."""
    vulgar = lexicon("numbers")["vulgar"]
    if text[-1] in vulgar:
        above, below = vulgar[text[-1]]
        whole = Decimal(text[:-1].strip() or 0)
        return whole + Decimal(above) / Decimal(below), Decimal(0)
    if "/" in text and (match := re.fullmatch(r"(?:(\d+)[ -])?(\d+)/(\d+)", text)):
        whole, above, below = (Decimal(part or 0) for part in match.groups())
        return whole + above / (below or 1), Decimal(0)
    if match := _POWER.search(text):
        value, step = _read_digits(text[: match.start()])
        exponent = int(match[1].replace("−", "-"))
        return value.scaleb(exponent), step.scaleb(exponent)
    if "^" in text:
        base, _, exponent_text = text.partition("^")
        sign = -1 if exponent_text.count("-") == 1 else 1
        exponent = sign * int(exponent_text.lstrip("-"))
        return (Decimal(base) ** exponent if Decimal(base) else Decimal(0)), Decimal(0)
    plain = _plain(text)
    return Decimal(plain), significant_step(plain)


@cache
def _parts() -> re.Pattern[str]:
    """Return the pattern of a figure in its parts: sign, digits, magnitudes, and a half."""
    numbers = lexicon("numbers")
    written, short = any_of(numbers["magnitudes"]), any_of(numbers["short_magnitudes"])
    size = rf"[\s-]*(?:(?i:{written})s?|{short})(?![A-Za-z])"
    return re.compile(
        rf"^(?P<sign>[{MINUS}]|(?i:minus|negative)\s+)?"
        rf"(?:(?P<digits>{digits()})(?P<size>(?:{size})*)|(?P<words>(?i:{words()})))"
        rf"(?P<half>(?i:{and_part()}))?(?P<later>(?:[\s-]+(?i:{magnitude_words()}))*)$"
    )


def _factor(text: str) -> Decimal:
    """Return what the magnitudes in `text` multiply by."""
    short = lexicon("numbers")["short_magnitudes"]
    factor = Decimal(1)
    for word in re.findall(r"[A-Za-z]+", text) if text else ():
        factor *= short.get(word) or magnitude_of(word.lower()) or 1
    return factor


def shared_factor(value: Decimal, size: str, last: str) -> Decimal:
    """Return what `last`, the magnitude of the last figure, makes of one before it without any."""
    return Decimal(1) if size or value >= 1000 else _factor(last)


def _read_amount(text: str) -> tuple[Decimal, Decimal, str] | None:
    """Return the value, the step and the magnitude of one figure."""
    match = _parts().match(text)
    if match is None:
        part = read_part(text)
        return None if part is None else (part, Decimal(0), re.findall(r"\w+", text)[-1].lower())
    if match["digits"]:
        value, step = _read_digits(match["digits"])
        size = match["size"].strip()
        value, step, factor = value * _factor(size), step * _factor(size), _factor(size)
    else:
        read = read_words(match["words"])
        if read is None:
            return None
        value, step = read
        sizes = [word for word in match["words"].lower().split() if magnitude_of(word)]
        size = sizes[-1] if sizes else ""
        factor = Decimal(magnitude_of(size) or 1)
    if match["half"]:
        part = read_fraction(re.sub(r"(?i)^[\s-]+and[\s-]+", "", match["half"])) or Decimal(0)
        # "a million and a half" is half a million more; "one hundred and a half" is not.
        unit = factor if factor >= 1000 or factor == 12 else Decimal(1)
        value, step = value + part * unit, (unit / 2 if part == Decimal("0.5") else Decimal(0))
    if match["later"]:
        value, step = value * _factor(match["later"]), step * _factor(match["later"])
        size = match["later"].strip()
    return (-value if match["sign"] else value), step, size


@cache
def _amounts() -> re.Pattern[str]:
    return re.compile(amount())


def _read_range(text: str) -> Amount | None:
    """Read both ends; a magnitude given once, at the end, counts for both."""
    opened = re.sub(r"(?i)^between\s+", "", text)
    seams = (
        (r"(?i)\s+and\s+",) if opened != text else (r"(?i)\s+to\s+", rf"(?<=\S)\s*[{DASHES}]\s*")
    )
    seam = next(seam for seam in seams if re.search(seam, opened))
    before, after = re.split(seam, opened, maxsplit=1)
    found = [_amounts().search(before), _amounts().search(after)]
    ends = [_read_amount(match[0]) for match in found if match is not None]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    (low, low_step, low_size), (high, high_step, high_size) = ends[0], ends[1]
    factor = shared_factor(low, low_size, high_size)
    low, low_step = low * factor, low_step * factor
    kind = "range" if low <= high else "descending"
    return Amount(kind, min(low, high), max(low, high), min(low_step, high_step), high_size)


def _read_vague(text: str) -> Amount:
    """Read "hundreds of thousands": the first word's band times the lower end of the others."""
    numbers = lexicon("numbers")
    bands, several = numbers["vague"], numbers["several"]
    lower = " ".join(text.lower().split())
    if (some := next((word for word in several if lower.startswith(f"{word} ")), "")) != "":
        low, high = (Decimal(bound) * _factor(lower.removeprefix(some)) for bound in several[some])
        return Amount("vague", low, high, Decimal(0))
    first, *rest = re.findall(r"[a-z]+", lower.replace(" of ", " "))
    low, high = (Decimal(bound) for bound in bands[first])
    for word in rest:
        if word in bands:
            low, high = low * bands[word][0], high * bands[word][0]
    return Amount("vague", low, high, Decimal(0))


def _fixed(kind: str, value: Decimal | None) -> Amount | None:
    """Return an amount that is exact by its nature."""
    return None if value is None else Amount(kind, value, value, Decimal(0))


def _read_share(text: str) -> Amount | None:
    ends = [
        _read_amount(part)
        for part in re.split(
            r"(?i)(?:\s+chance)?[\s-]+(?:in|out[\s-]+of|over)[\s-]+(?:every\s+)?", text
        )
    ]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    above, below = ends[0][0], ends[1][0]
    return _fixed("share", above / below) if 0 < above < below else None


def _read_multiple(text: str) -> Amount | None:
    lower = text.lower()
    multiples = lexicon("numbers")["multiples"]
    if lower in multiples:
        return _fixed("multiple", Decimal(multiples[lower]))
    read = _read_amount(re.sub(r"-?fold$", "", lower))
    return None if read is None else _fixed("multiple", read[0])


def _read_halved(text: str) -> Amount | None:
    """Read "an hour and a half"; what the unit is stays in the text."""
    first = text.split(maxsplit=1)[0]
    whole = (Decimal(first), Decimal(1)) if first.isdigit() else read_words(first)
    if whole is None:
        return None
    half = Decimal("0.25" if text.lower().endswith("quarter") else "0.5")
    value = (whole[0] or Decimal(1)) + half
    return Amount("halved", value, value, half)


def _read_plain(text: str) -> Amount | None:
    found = _amounts().search(text)
    read = _read_amount(found[0]) if found is not None else None
    return None if read is None else Amount("amount", read[0], read[0], read[1], read[2])


_READERS: Mapping[str, Callable[[str], Amount | None]] = {
    "share": _read_share,
    "range": _read_range,
    "vague": _read_vague,
    "multiple": _read_multiple,
    "fraction": lambda text: _fixed("fraction", read_fraction(text)),
    "halved": _read_halved,
    "part": _read_plain,
    "amount": _read_plain,
}


# 12, 1,234, 2.5 and "$4.5 million", which most figures are, need no grammar.
_SIMPLE = re.compile(
    r"[$£€]?((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)(?:\s(thousand|million|billion|trillion))?"
)


@lru_cache(16)  # who asks whether it is a date, and whose unit it has, asks for it again
def read_number(text: str) -> Amount | None:
    """Read a whole figure, without currency and unit; None where it is none.

    "between" at its head, and currency signs inside a range, are passed over.
    """
    if simple := _SIMPLE.fullmatch(text):
        plain, size = simple[1].replace(",", ""), simple[2] or ""
        value, step = Decimal(plain), significant_step(plain)
        if size:
            factor = Decimal(magnitude_of(size) or 1)
            value, step = value * factor, step * factor
        return Amount("amount", value, value, step, size)
    return _in_words(text) if text.isalpha() else _read_any(text)


@lru_cache(256)  # there are few such words
def _in_words(word: str) -> Amount | None:
    return _read_any(word)


def _read_any(text: str) -> Amount | None:
    match = number_pattern().fullmatch(text)
    return None if match is None else _READERS[match.lastgroup or "amount"](text)
