"""What a figure looks like in news English: digits, words, fractions, ranges and vague magnitudes.

The patterns say where a figure stands; `claims.numbers` reads the same groups for what it means.
Nothing here decides whether the figure is a claim. Every repetition is bounded: a page of number
words must not be read anew from each of them.
"""

import re
from functools import cache

from inspector.language.lexicon import any_of, currency_signs, lexicon, unit_files

SPACES = " \u00a0\u2007\u2009\u202f"  # the spaces that group digits: plain, no-break, thin
MINUS = "-−–"
DASHES = "-‐‑–—~"
_NO_DIGIT = r"(?=\D)"


@cache
def digits() -> str:
    """Return the pattern of a number in digits, as news anywhere prints it."""
    vulgar = "".join(lexicon("numbers")["vulgar"])
    power = r"(?:[eE][+-]?\d{1,3}(?![\w.])|\s?[x×]\s?10\^[-−]?\d{1,3}(?!\d)|\^-{0,2}\d{1,2}(?!\d))"
    return (
        r"(?:"
        r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)"  # 1,234.5
        r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"  # 1,50,000
        rf"|\d{{1,3}}(?:[{SPACES}]\d{{3}}){{1,6}}(?:[.,]\d+)?(?!\d)"  # 1 234,5
        r"|\d{1,3}(?:\.\d{3})+,\d+"  # 1.234,5
        r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"  # 1.234.567
        r"|\d+,\d{1,2}(?![\d,])"  # 1,5
        rf"|\d+\s?[{vulgar}]|\d+[ -]\d{{1,2}}/\d{{1,2}}(?![\d/])"  # 2½, 2 1/2
        r"|\d{1,2}/\d{1,2}(?![\d/])"  # 1/2
        rf"|\d+(?:\.\d+)?{power}?|\.\d+"
        rf"|[{vulgar}]"
        r")"
    )


# ------------------------------------------------------------------ in words


def _cardinals(low: int, high: int) -> str:
    """Return the pattern of the single words from `low` to `high`."""
    cardinals = lexicon("numbers")["cardinals"]
    return f"(?:{any_of(word for word, value in cardinals.items() if low <= value <= high)})"


@cache
def _below_hundred() -> str:
    return rf"(?:{_cardinals(20, 99)}(?:[\s-]+{_cardinals(1, 9)})?|{_cardinals(0, 19)})\b"


@cache
def magnitude_words() -> str:
    """Return the pattern of "thousand", "million" and the like, one of them."""
    larger = any_of(word for word in lexicon("numbers")["magnitudes"] if word != "hundred")
    return rf"(?:(?:{larger})s?\b)"


@cache
def words() -> str:
    """Return the pattern of a whole number in words, or one with "point": "two point five million".

    What follows must be smaller: "two two-year terms" has two figures.
    """
    small, larger = _below_hundred(), magnitude_words()
    below = rf"(?:{small}|an?(?=\s+hundred))(?:[\s-]+hundreds?\b(?:[\s-]+(?:and\s+)?{small})?)?"
    many = (
        rf"(?:(?:an?|(?:a\s+)?couple(?:\s+of)?)(?=\s+(?:hundred|{larger}))|hundred(?=\s+{larger}))"
    )
    couple = r"(?:a\s+)?couple(?:\s+of)?\s+hundred\b"
    point = rf"(?:\s+point(?:[\s-]+{small}){{1,9}})"
    rest = rf"(?:[\s-]+(?:and\s+)?{below}(?![\s-]+{larger}))?"
    further = rf"(?:[\s-]+{below}(?:[\s-]+{larger}){{1,3}}){{0,5}}"
    return rf"(?:(?:{couple}|{below}{point}?|{many})(?:(?:[\s-]+{larger}){{1,3}}{further}{rest})?)"


@cache
def _denominators(*, plural: bool) -> str:
    names = lexicon("numbers")["fractions"]
    if not plural:
        return f"(?:{any_of(name for name in names if name != 'halves')})"
    return f"(?:{any_of([*(f'{name}s' for name in names if name != 'half'), 'halves'])})"


@cache
def fraction() -> str:
    """Return the pattern of a fraction in words: "half", "a fifth", "two-thirds", "six tenths"."""
    one, parts = _denominators(plural=False), _denominators(plural=True)
    return (
        rf"(?:(?:an?|one)(?:\s-\s|[\s-])(?:{_cardinals(20, 99)}-)?{one}\b"
        rf"|{words()}(?:\s-\s|[\s-])(?:{_cardinals(20, 99)}[\s-])?{parts}\b|half\b)"
    )


@cache
def and_part() -> str:
    """Return the pattern of what makes a whole number a mixed one: "and a half"."""
    parts = _denominators(plural=True)
    some = rf"an?[\s-]+half|a[\s-]+quarter|one[\s-]+{_denominators(plural=False)}"
    return rf"(?:[\s-]+and[\s-]+(?:{some}|{_cardinals(2, 9)}[\s-]+{parts})\b)"


@cache
def _magnitude() -> str:
    numbers = lexicon("numbers")
    written = rf"[\s-]*(?i:{any_of(numbers['magnitudes'])})s?"
    short = rf"\s?(?:{any_of(numbers['short_magnitudes'])})"
    return rf"(?:(?:{written}|{short})(?![A-Za-z])){{0,3}}"


@cache
def part_of_magnitude() -> str:
    """Return the pattern of "half a million", "a quarter of a billion", "quarter million"."""
    any_magnitude = any_of(lexicon("numbers")["magnitudes"])
    return (
        rf"(?:{fraction()}[\s-]+(?:of\s+)?an?[\s-]+(?:{any_magnitude})\b"
        rf"|(?:half|quarter)[\s-]+(?:{any_magnitude})\b)"
    )


@cache
def amount() -> str:
    """Return the pattern of one figure: sign, digits or words, magnitude; no currency."""
    mixed = rf"(?:{and_part()}(?:[\s-]+{magnitude_words()}){{0,3}})?"
    return (
        rf"(?:(?:[{MINUS}]|(?i:(?:minus|negative)\s+))?{digits()}{_magnitude()}(?i:{mixed})"
        rf"|(?i:{part_of_magnitude()}|(?:(?:minus|negative)\s+)?{words()}{mixed}))"
    )


# -------------------------------------------------------------- all together


@cache
def sign_before() -> str:
    """Return the pattern of a currency's sign or code before a figure, and the space after it."""
    return rf"(?:{currency_signs()}\s?)"


@cache
def _few_words() -> str:
    """Return the pattern of a number in words without "and", as it stands in "between … and …"."""
    numbers = lexicon("numbers")
    word = f"(?:{any_of([*numbers['cardinals'], *numbers['magnitudes']])})"
    return rf"(?:(?:an?\s+)?{word}(?:[\s-]+{word}){{0,7}})"


@cache
def _share() -> str:
    """Return the pattern of "one in eight", "nine out of ten", "one over three" at a clause's end.

    "12 in 24" is none.
    """
    few = rf"(?:\d{{1,3}}|{_cardinals(1, 99)})"
    round_number = r"(?:10{1,6}|1,000|10,000|100,000|ten|hundred)"
    joint = r"[\s-]+(?:in|out\s+of)[\s-]+(?:every\s+)?"
    any_number = rf"(?:{few}(?!\d)|{round_number}|a\s+(?:hundred|thousand|million))"
    return (
        rf"(?:\b(?:one|1)(?:\s+chance)?{joint}{any_number}"
        rf"|\b{few}{joint}(?:{round_number}|[3-9]|{_cardinals(3, 9)})"
        rf"|\b(?:one|1)\s+over\s+(?:\d{{1,4}}|{words()})(?=\s*(?:[.,;)]|$))"
        rf"|\b{few}[\s-]+out[\s-]+of[\s-]+(?:every\s+)?{few})\b(?![\w%.,]*\d|%)"
    )


@cache
def _vague() -> str:
    numbers = lexicon("numbers")
    alone = any_of(set(numbers["vague"]) - set(numbers["vague_of"]["words"]))
    before_of = any_of(numbers["vague_of"]["words"])
    several = any_of(numbers["several"])
    counted = rf"(?:{any_of(numbers['magnitudes'])})"
    return (
        rf"(?:\b(?:(?:{any_of(numbers['vague'])})\s+of\s+){{0,3}}(?:(?:{alone})\b|(?:{before_of})(?=\s+of\b|$))"
        rf"|\b(?:{several})\s+{counted}(?:\s+{counted})?\b)"
    )


@cache
def _unit_and_half() -> str:
    """Return the pattern of "an hour and a half", "two years and a half"."""
    sizes = f"{any_of(lexicon('numbers')['magnitudes'])}|half|quarter|third"
    few = rf"(?:an?|\d{{1,3}}|{_cardinals(1, 20)})"
    unit = rf"(?!(?:{sizes})s?\b)[a-z]+"
    return rf"\b{few}\s+{unit}[\s-]+and[\s-]+a[\s-]+(?:half|quarter)\b"


@cache
def number_pattern() -> re.Pattern[str]:
    """Return the pattern of a figure, to be matched where a word begins.

    The last group says what it is: `share` ("nine in ten"), `range`, `halved` ("an hour and a
    half", with its unit), `vague`, `multiple`, `part` ("half a million"), `fraction` or `amount`.

    Most figures begin with a digit: what begins with words is not tried on them.
    """
    figure = rf"[{MINUS}]?{digits()}{_magnitude()}"
    words_only = rf"{_NO_DIGIT}(?i:{_few_words()})"
    bare = rf"(?:{figure}|{words_only})"
    money = rf"(?:(?=\D){sign_before()})?"
    # An em dash with spaces around it sets something apart: "cost $84 million — $7 million a day".
    dash, to = (
        rf"(?:\s*[{DASHES.replace('—', '')}]\s*|—)",
        r"\s+to\s+(?:as\s+(?:many|much)\s+as\s+)?",
    )
    times = rf"(?:{_cardinals(0, 99)}|hundred|thousand|\d+(?:[.,]\d+)?)"
    multiple = rf"(?:{any_of(lexicon('numbers')['multiples'])}|{times}-?fold)"
    return re.compile(
        rf"(?=\D|\d{{1,3}}[\s-]+(?i:chance|in|out|over)\b)(?P<share>(?i:{_share()}))"
        rf"|(?P<range>(?i:between\s+){money}{bare}[%]?(?:\s+[a-z]+)?\s+and\s+{money}{bare}"
        rf"|{money}(?:{figure}(?:%(?:{dash}|{to}){figure}(?=%|\s*per\s?cent|$)"
        rf"|(?:[CF]\b)?{dash}{money}{figure}|{to}{money}{bare})|{words_only}{to}{money}{bare}))"
        rf"(?![A-Za-z]*\d)"
        rf"|(?P<halved>(?=\D|\d{{1,3}}\s)(?i:{_unit_and_half()}))"
        rf"|{_NO_DIGIT}(?P<vague>(?i:{_vague()}))"
        rf"|(?=\D|[\d.,]+-?(?i:fold))(?P<multiple>(?i:\b{multiple}\b))"
        rf"|{_NO_DIGIT}(?P<part>(?i:\b{part_of_magnitude()}))"
        rf"|{_NO_DIGIT}(?P<fraction>(?i:\b{fraction()}))"
        rf"|(?P<amount>(?:(?<!\w)[-−](?=\D))?{money}{amount()})"
    )


@cache
def number_triggers() -> frozenset[str]:
    """Return the words, in lower case, without which there is no figure in words."""
    numbers = lexicon("numbers")
    names = {*numbers["fractions"], *numbers["magnitudes"]}
    return frozenset(
        {*numbers["cardinals"], *numbers["vague"], *numbers["multiples"]}
        | names
        | {f"{name}s" for name in names}
    )


@cache
def number_openers() -> frozenset[str]:
    """Return the letters, in lower case, and the signs with which a figure can begin."""
    numbers = lexicon("numbers")
    phrases = {*number_triggers(), *numbers["several"], *numbers["vague_of"]["words"]}
    signs = {sign for entry in unit_files()["currency"] for sign in entry["signs"]}
    signs |= {size + sign for sign in signs for size in "KMB"}  # "MSEK"
    words = {"a", "an", "between", "couple", "minus", "negative", *phrases, *signs}
    letters = (part for word in words for part in re.findall(r"[^\W\d_]+", word.lower()))
    return frozenset({*letters, *MINUS, *(sign[0] for sign in signs)})
