"""Say what raised characters mean, so that none is taken for a part of the figure before it."""

import re
import unicodedata

_LENGTH = re.compile(
    r"(?<![^\W\d_])(?<!sq )(?<!square )(?<!cubic )"
    r"(?:[kcdm]?m|mi|ft|yd|in|(?:kilo|centi|milli)?met(?:re|er)s?|miles?|feet|foot|yards?|inch)$"
)
_POWER_OF_TEN = re.compile(r"[×x·]\s?10$")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_RAISED_DIGITS = tuple("⁰¹²³⁴⁵⁶⁷⁸⁹")
# Some programs do not raise it; a day is no number of a note.
_NOTE = re.compile(
    r"\d{1,2}(?=\s+[“\"‘']?[A-Z])(?!\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
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


def noted(text: str) -> str:
    """Return a line of small type with the number of a note, with which it may begin, raised."""
    if match := _NOTE.match(text):
        return f"{match[0].translate(_RAISED)}{text[match.end() :]}"
    return text


def begins_note(text: str) -> bool:
    """Tell whether a line begins with the raised number of a note."""
    return text[:1] in _RAISED_DIGITS


def is_raised(size: float, base: float, line_size: float, line_base: float) -> bool:
    """Tell whether type is smaller and stands higher than that of the line around it."""
    return size < 0.9 * line_size and line_base - base > 0.15 * line_size


def fraction_at(text: str, place: int) -> tuple[int, str] | None:
    """Return the end and the sign of a fraction, such as 1/2, that begins at a raised numerator."""
    match = _FRACTION.match(text, place)
    sign = _FRACTIONS.get(f"{match[1]}⁄{match[2]}") if match else None
    return (match.end(), sign) if match and sign else None
