"""Say what raised characters mean, so that none is taken for a part of the figure before it."""

import re
import unicodedata

_LENGTH = re.compile(
    r"(?<![^\W\d_])(?<!sq )(?<!square )(?<!cubic )"
    r"(?:[kcdm]?m|mi|ft|yd|in|(?:kilo|centi|milli)?met(?:re|er)s?|miles?|feet|foot|yards?|inch)$"
)
_POWER_OF_TEN = re.compile(r"[×x·]\s?10$")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_EXPONENT = re.compile(r"[+\-−]?\d+")
_FOOTNOTE = re.compile(r"[\d,*†‡§\[\] ]+")
_FRACTIONS = {unicodedata.normalize("NFKC", sign): sign for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
_FRACTION = re.compile(r"(\d)[/⁄](\d)(?!\d)")


def raised(before: str, characters: str) -> str:
    """Return how to write `characters`, which are set raised after the text `before`.

    After a unit of length they are its power, after "× 10" an exponent. After any other word they
    are the mark of a footnote, which, like a hyphen at a line's end, is a thing of the page and
    left out of the text. Letters, as in 20th, stay as they are.
    """
    mark = characters.strip()
    if mark in {"2", "3"} and _LENGTH.search(before):
        return characters.translate(_RAISED)
    if _POWER_OF_TEN.search(before) and _EXPONENT.fullmatch(mark):
        return characters.translate(_RAISED)
    if not _FOOTNOTE.fullmatch(characters):
        return characters
    if not before or before.endswith(" "):
        return characters.translate(_RAISED)
    # A space set with the mark is still a space.
    return characters[len(characters.rstrip()) :]


def fraction_at(text: str, place: int) -> tuple[int, str] | None:
    """Return the end and the sign of a fraction, such as 1/2, that begins at a raised numerator."""
    match = _FRACTION.match(text, place)
    sign = _FRACTIONS.get(f"{match[1]}⁄{match[2]}") if match else None
    return (match.end(), sign) if match and sign else None
