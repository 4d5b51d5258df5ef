"""What a figure looks like in news English: digits, words, fractions, ranges and vague magnitudes.

The patterns say where a figure stands; `claims.numbers` reads the same groups for what it means.
Nothing here decides whether the figure is a claim.
"""

import re
from functools import cache

from inspector.language.lexicon import any_of, lexicon

_SPACE = "[   ]"  # the spaces that group digits
MINUS = "-−–"


@cache
def digits() -> str:
    """Return the pattern of a number in digits, as news anywhere prints it."""
    vulgar = "".join(lexicon("numbers")["vulgar"])
    return (
        r"(?:"
        r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)"  # 1,234.5
        r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"  # 1,50,000
        rf"|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d+)?(?!\d)"  # 1 234,5
        r"|\d{1,3}(?:\.\d{3})+,\d+"  # 1.234,5
        r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"  # 1.234.567
        r"|\d+,\d{1,2}(?![\d,])"  # 1,5
        rf"|\d+[{vulgar}]|\d+[ -]\d{{1,2}}/\d{{1,2}}(?![\d/])"  # 2½, 2 1/2
        r"|\d{1,2}/\d{1,2}(?![\d/])"  # 1/2
        r"|\d+(?:\.\d+)?|\.\d+"
        rf"|[{vulgar}]"
        r")"
    )


@cache
def words() -> str:
    """Return the pattern of a number in words, with its groups of hundreds and thousands."""
    numbers = lexicon("numbers")
    cardinal = f"(?:{any_of(numbers['cardinals'])})"
    magnitude = f"(?:{any_of(numbers['magnitudes'])})"
    multiplied = rf"(?:(?:an?|(?:a\s+)?couple(?:\s+of)?)\s+{magnitude}|{cardinal})"
    tail = rf"(?:[\s-]+(?:and\s+(?:a\s+(?=half|quarter))?)?(?:{cardinal}|{magnitude}))*"
    halves = rf"(?:\s+and\s+(?:an?\s+half|three\s+quarters|a\s+quarter)(?:[\s-]+{magnitude})*)?"
    return rf"(?:{multiplied}{tail}{halves})"


@cache
def _few_words() -> str:
    """Return the pattern of a number in words without "and", as it stands in "between … and …"."""
    numbers = lexicon("numbers")
    word = f"(?:{any_of([*numbers['cardinals'], *numbers['magnitudes']])})"
    return rf"(?:(?:an?\s+)?{word}(?:[\s-]+{word})*)"


@cache
def _fraction() -> str:
    numbers = lexicon("numbers")
    parts = any_of(numbers["fractions"])
    plural = any_of([f"{name}s" for name in numbers["fractions"] if name != "half"] + ["halves"])
    few = any_of(word for word, value in numbers["cardinals"].items() if 0 < value < 10)
    return rf"(?:(?:an?|one)[\s-](?:{parts})|(?:{few})[\s-](?:{plural})|half)"


@cache
def _magnitude() -> str:
    numbers = lexicon("numbers")
    written = rf"[\s-]*(?:{any_of(numbers['magnitudes'])})s?"
    short = rf"\s?(?:{any_of(numbers['short_magnitudes'])})"
    return rf"(?:(?:{written}|{short})(?![A-Za-z]))*"


_CURRENCY_BEFORE = r"(?:(?:[A-Z]{1,3}|[A-Z][a-z])?[$£€¥₹₽₩₺₴₪₦]|\b[A-Z]{3}\s?|\bRs\.?\s?|\bR(?=\d))"


@cache
def amount() -> str:
    """Return the pattern of one figure: sign, digits or words, magnitude; no currency."""
    half_of = rf"half\s+an?\s+(?:{any_of(lexicon('numbers')['magnitudes'])})"
    return (
        rf"(?:(?:[{MINUS}]|(?i:minus\s+))?{digits()}{_magnitude()}"
        rf"|(?i:{half_of}|(?:minus\s+)?{words()}))"
    )


@cache
def number_pattern() -> re.Pattern[str]:
    """Return the pattern of a figure, to be matched where a word begins.

    The last group says what it is: `share` ("nine in ten"), `range`, `vague`, `multiple`,
    `fraction` or `amount`.
    """
    numbers = lexicon("numbers")
    vague = any_of(numbers["vague"])
    few = rf"(?:{digits()}|{any_of(numbers['cardinals'])})"
    part = rf"(?:(?<![\d.,])\d{{1,2}}|{any_of(numbers['cardinals'])})"  # "160 in 2012" is no share
    times = any_of(lexicon("calendar")["units"])
    one = amount()
    figure = rf"[{MINUS}]?{digits()}{_magnitude()}"
    bare = rf"(?:{figure}|(?i:{_few_words()}))"
    money = rf"(?:{_CURRENCY_BEFORE}\s?)?"
    dash, to = r"\s*[-–—]\s*", r"\s+to\s+(?:as\s+(?:many|much)\s+as\s+)?"
    multiple = rf"(?:{any_of(numbers['multiples'])}|(?:{words()}|\d+)-?fold)"
    return re.compile(
        rf"(?P<share>(?i:\b{few}\s+out\s+of\s+(?:every\s+)?{few}(?![\w%.,]*\d)"
        rf"|\b{part}\s+in\s+(?:every\s+)?(?!(?:1[5-9]|20)\d\d\b){few}(?![\w%.,]*\d)"
        rf"(?!\s+(?:{times})s?\b)))"
        rf"|(?P<range>(?i:between\s+){money}{bare}[%]?(?:\s+[a-z]+)?\s+and\s+{money}{bare}"
        rf"|{money}{figure}%(?:{dash}|{to}){figure}(?=%|\s*per\s?cent|\Z)"
        rf"|{money}{figure}(?:[CF]\b)?{dash}{money}{figure}|{money}{bare}{to}{money}{bare})"
        rf"(?![A-Za-z]*\d)"
        rf"|(?P<vague>(?i:\b(?:(?:{vague})\s+of\s+)*(?:{vague})\b))"
        rf"|(?P<multiple>(?i:\b{multiple}\b))"
        rf"|(?P<half>(?i:\bhalf\s+an?\s+(?:{any_of(numbers['magnitudes'])})\b))"
        rf"|(?P<fraction>(?i:\b{_fraction()}\b))"
        rf"|(?P<amount>{money}{one})"
    )


@cache
def number_triggers() -> frozenset[str]:
    """Return the words, in lower case, without which there is no figure in words."""
    numbers = lexicon("numbers")
    plurals = {f"{name}s" for name in numbers["fractions"]}
    return frozenset(
        {*numbers["cardinals"], *numbers["magnitudes"], *numbers["vague"]}
        | {*numbers["fractions"], *numbers["multiples"], *plurals}
    )
