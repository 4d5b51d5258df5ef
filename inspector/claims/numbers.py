"""Read a figure: from its words to exact decimal bounds and the step of its last digit."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from inspector.language.lexicon import any_of, lexicon
from inspector.language.numerals import MINUS, amount, digits, number_pattern

_SPACES = str.maketrans("", "", "    ")


@dataclass(frozen=True, slots=True)
class Amount:
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
        return Decimal(1).scaleb(-len(number.split(".")[1]))
    whole = number.lstrip("0") or "0"
    zeros = len(whole) - len(whole.rstrip("0")) if whole != "0" else 0
    return Decimal(10) ** max(0, min(zeros, len(whole) - 2))


def _plain(text: str) -> str:
    """Return a number in digits as Python reads it: no grouping, a point for the decimals."""
    text = text.translate(_SPACES)
    if "," in text and "." in text:
        last = max(text.rfind(","), text.rfind("."))
        return re.sub("[.,]", "", text[:last]) + "." + text[last + 1 :]
    if "," in text:
        head, _, tail = text.rpartition(",")
        return text.replace(",", "") if len(tail) == 3 else f"{head.replace(',', '')}.{tail}"
    return text.replace(".", "") if text.count(".") > 1 else text


def _read_digits(text: str) -> tuple[Decimal, Decimal]:
    """Return the value and the step of a number in digits."""
    vulgar = lexicon("numbers")["vulgar"]
    if text[-1] in vulgar:
        above, below = vulgar[text[-1]]
        whole = Decimal(text[:-1] or 0)
        return whole + Decimal(above) / Decimal(below), Decimal(0)
    if match := re.fullmatch(r"(?:(\d+)[ -])?(\d+)/(\d+)", text):
        whole, above, below = (Decimal(part or 0) for part in match.groups())
        return whole + above / (below or 1), Decimal(0)
    plain = _plain(text)
    return Decimal(plain), significant_step(plain)


_HALF = re.compile(r"\s+and\s+(an?\s+half|three\s+quarters|a\s+quarter)")
_HALVES = {"a half": "0.5", "an half": "0.5", "three quarters": "0.75", "a quarter": "0.25"}


def _read_words(text: str) -> tuple[Decimal, Decimal]:
    """Return the value and the step of a number in words."""
    numbers = lexicon("numbers")
    cardinals, magnitudes = numbers["cardinals"], numbers["magnitudes"]
    extra = Decimal(0)
    if half := _HALF.search(text):
        extra = Decimal(_HALVES[re.sub(r"\s+", " ", half[1])])
        text = text[: half.start()] + text[half.end() :]
    total, group, last = Decimal(0), Decimal(0), Decimal(1)
    text = re.sub(r"(?:a\s+)?couple(?:\s+of)?", "two", text)
    for word in re.findall(r"[a-z]+", text):
        if word in cardinals:
            group += cardinals[word]
            last = Decimal(1)
        elif word in magnitudes:
            size = Decimal(magnitudes[word])
            factor = (group or 1) + extra
            last = size / 2 if extra else size
            extra = Decimal(0)
            if size >= 1000:
                total, group = total + factor * size, Decimal(0)
            else:
                group = factor * size
    value = total + group + extra
    if value != value.to_integral_value() or "and" in text.split():
        return value, Decimal(1) if value == value.to_integral_value() else Decimal(0)
    return value, last


@cache
def _magnitude_at_end() -> re.Pattern[str]:
    numbers = lexicon("numbers")
    written = any_of(numbers["magnitudes"])
    short = any_of(numbers["short_magnitudes"])
    return re.compile(
        rf"^([{MINUS}]?{digits()})((?:[\s-]*(?:(?:{written})s?|{short})(?![A-Za-z]))*)$"
    )


def _factor(text: str) -> Decimal:
    """Return what the magnitudes in `text` multiply by."""
    numbers = lexicon("numbers")
    sizes = {**numbers["magnitudes"], **numbers["short_magnitudes"]}
    factor = Decimal(1)
    for word in re.findall(r"[A-Za-z]+", text):
        factor *= sizes.get(word) or sizes[word.removesuffix("s")]
    return factor


def _read_amount(text: str) -> tuple[Decimal, Decimal, str]:
    """Return the value, the step and the magnitude of one figure."""
    text = re.sub(r"(?i)^minus\s+(?=[\d.])", "-", text)
    if match := _magnitude_at_end().match(text):
        number, magnitude = match.groups()
        negative = number[0] in MINUS
        value, step = _read_digits(number.lstrip(MINUS))
        factor = _factor(magnitude)
        return (-value if negative else value) * factor, step * factor, magnitude.strip()
    lower = text.lower()
    if match := re.fullmatch(r"half\s+an?\s+(\w+)", lower):
        return Decimal(lexicon("numbers")["magnitudes"][match[1]]) / 2, Decimal(0), match[1]
    negative = lower.startswith("minus")
    value, step = _read_words(lower.removeprefix("minus"))
    sizes = [
        word for word in re.findall(r"[a-z]+", lower) if word in lexicon("numbers")["magnitudes"]
    ]
    return (-value if negative else value), step, sizes[-1] if sizes else ""


@cache
def _amounts() -> re.Pattern[str]:
    return re.compile(amount())


def _read_range(text: str) -> Amount | None:
    """Read both ends; a magnitude given once, at the end, counts for both."""
    opened = re.sub(r"(?i)^between\s+", "", text)
    seams = (
        (r"(?i)\s+and\s+",) if opened != text else (r"(?i)\s+to\s+", rf"(?<=\S)\s*[{MINUS}—]\s*")
    )
    seam = next(seam for seam in seams if re.search(seam, opened))
    before, after = re.split(seam, opened, maxsplit=1)
    first, second = _amounts().search(before), _amounts().search(after)
    if first is None or second is None:
        return None
    low, low_step, low_size = _read_amount(first[0])
    written = second[0]
    high, high_step, high_size = _read_amount(written)
    if high_size and not low_size and low < 1000:
        factor = (
            _factor(re.sub(r"^\D*[\d.,\s]*", "", written))
            if written[0].isdigit()
            else Decimal(lexicon("numbers")["magnitudes"].get(high_size, 1))
        )
        low, low_step = low * factor, low_step * factor
    return Amount("range", min(low, high), max(low, high), min(low_step, high_step), high_size)


def _read_vague(text: str) -> Amount:
    """Read "hundreds of thousands": the first word's band times the lower end of the others."""
    bands = lexicon("numbers")["vague"]
    first, *rest = re.findall(r"[a-z]+", text.lower().replace(" of ", " "))
    low, high = (Decimal(bound) for bound in bands[first])
    for word in rest:
        if word in bands:
            low, high = low * bands[word][0], high * bands[word][0]
    return Amount("vague", low, high, Decimal(0))


def _read_fraction(text: str) -> Amount:
    numbers = lexicon("numbers")
    words = re.findall(r"[a-z]+", text.lower())
    below = numbers["fractions"].get(words[-1]) or numbers["fractions"][words[-1].removesuffix("s")]
    above = numbers["cardinals"].get(words[0], 1) if len(words) > 1 else 1
    value = Decimal(above) / Decimal(below)
    return Amount("fraction", value, value, Decimal(0))


def _read_share(text: str) -> Amount | None:
    above, below = (
        _read_amount(part.strip())[0]
        for part in re.split(r"(?i)\s+(?:in|out\s+of)\s+(?:every\s+)?", text)
    )
    if not 0 < above < below:
        return None
    return Amount("share", above / below, above / below, Decimal(0))


def _read_multiple(text: str) -> Amount:
    lower = text.lower()
    multiples = lexicon("numbers")["multiples"]
    if lower in multiples:
        value = Decimal(multiples[lower])
    else:
        value = _read_amount(re.sub(r"-?fold$", "", lower))[0]
    return Amount("multiple", value, value, Decimal(0))


def read_number(text: str) -> Amount | None:
    """Read a whole figure, without currency and unit; None where it is none.

    "between" at its head, and currency signs inside a range, are passed over.
    """
    match = number_pattern().fullmatch(text)
    if match is None:
        return None
    kind = match.lastgroup or "amount"
    if kind == "share":
        return _read_share(text)
    if kind == "range":
        return _read_range(text)
    if kind == "vague":
        return _read_vague(text)
    if kind == "multiple":
        return _read_multiple(text)
    if kind == "fraction":
        return _read_fraction(text)
    found = _amounts().search(text)
    if found is None:
        return None
    value, step, magnitude = _read_amount(found[0])
    return Amount("amount", value, value, step, magnitude)
