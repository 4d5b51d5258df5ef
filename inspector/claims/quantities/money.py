"""Read currencies before a figure, and tell pounds of money from pounds of weight."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import msgspec

from inspector.claims.model import Unit
from inspector.claims.quantities.units import Spelled, unit_named
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, currency_signs, lexicon, unit_files

_MULTIPLIERS = {"K": Decimal(10) ** 3, "M": Decimal(10) ** 6, "B": Decimal(10) ** 9}
_WEIGHT_BEFORE = re.compile(
    r"(?i)\bweigh\w*\b[^.]*$|\b(?:kg|kilos?|kilograms?|tonnes?|tons?|grams?)(?:\s*[(–—/]|\s+-|,?\s+or\b|,)"
    r"\s*(?:(?:or|about|around|some|roughly|nearly|almost|approximately|just|over|under|which|that|is|"
    r"equal|equivalent|to)\s+)*$"
)
_WEIGHT_AFTER = re.compile(
    r"(?i)\s*(?:heavy\b|heavier\b|lighter\b|overweight\b|in\s+weight|(?:\(|[–—]\s*|,?\s+or\s+)(?:about\s+|some\s+)?\d[\d.,]*\s?(?:kg|kilo|gram|tonne))"
)


class Sign(msgspec.Struct, frozen=True):
    """A currency that stands before a figure; `factor` is a million in "MSEK 60"."""

    unit: Unit
    factor: Decimal
    length: int


@cache
def _signs() -> Mapping[str, Unit]:
    return {
        sign: unit_named(entry["name"])
        for entry in unit_files()["currency"]
        for sign in entry["signs"]
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{currency_signs()}\s?")


def currency_before(text: str) -> Sign | None:
    """Return the currency whose sign or code `text` begins with; a bare "$" is the US dollar."""
    found = None if text[:1].isdigit() else _pattern().match(text)
    if found is None:
        return None
    written = re.sub(r"\s", "", found[0])
    upper = written.upper()
    for sign in (written, written.rstrip("."), upper, upper.rstrip("$")):
        if sign in _signs():
            return Sign(_signs()[sign], Decimal(1), found.end())
    if upper[0] in _MULTIPLIERS and written[1:] in _signs():
        return Sign(_signs()[written[1:]], _MULTIPLIERS[upper[0]], found.end())
    return None


@cache
def _multiplied() -> re.Pattern[str]:
    codes = any_of(sign for sign in _signs() if re.fullmatch("[A-Z]{3}", sign))
    return re.compile(rf"\s?([KMB])({codes})\b")


def currency_after(text: str, position: int) -> Sign | None:
    """Read "MSEK", a million Swedish crowns, after a figure."""
    found = _multiplied().match(text, position)
    if found is None:
        return None
    return Sign(_signs()[found[2]], _MULTIPLIERS[found[1]], found.end() - position)


def pounds(text: str, start: int, number: Span, spelled: Spelled, *, sterling: bool) -> Spelled:
    """Take the pounds of the figure at `number` for money or for weight by what stands around it.

    `start` is where the sentence begins; `sterling` tells whether the article has money in pounds.
    """
    before, after = text[start : number.start], text[spelled.end : spelled.end + 24]
    weight = (
        text[number.end : number.end + 1] == "-"
        or _WEIGHT_BEFORE.search(before) is not None
        or _WEIGHT_AFTER.match(after) is not None
        or (re.match(r"\s+of\s+(?!the\b)", after) is not None and not sterling)
    )
    return Spelled(unit_named("pound"), spelled.end) if weight else spelled


@cache
def exchanged() -> re.Pattern[str]:
    """Return the pattern of " per dollar" behind a figure, which is a rate of exchange."""
    exchange = lexicon("measures")["exchange"]
    links, currencies = any_of(exchange["links"]), any_of(exchange["currencies"])
    return re.compile(rf"(?i)\s+(?:{links})\s+(?:{currencies})\b")
