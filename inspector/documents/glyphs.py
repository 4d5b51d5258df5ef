"""Write what a file draws as it is to be read, and keep where each character stands.

Ligatures become letters that share the ligature's place, a letter and its accent become one
character, what is not printed goes, and the many kinds of space become one, but for those that
group digits.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from operator import lt
from statistics import median

from inspector.documents.hyphens import SOFT_HYPHEN
from inspector.documents.places import Sides

_GROUPING_SPACE = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
_GROUPING = re.compile(r"[\u00a0\u2007\u2009\u202f]")
_OTHER_SPACE = re.compile(r"[^\S \u00a0\u2007\u2009\u202f]|[\x00-\x1f]")
# TeX's bitmap types do not say which characters they draw; these come as the codes of its two
# encodings. In the older one a brace between figures is a dash.
_TEX = {
    **dict(zip("\x0b\x0c\x0d\x0e\x0f", ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
    **dict(zip("\x1b\x1c\x1d\x1e\x1f", ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
    **dict(zip("\x10\x11\x12\x13\x14\x15\x16{", "“”„«»–—–", strict=True)),
}
# Ligatures and the forms that Arabic letters take, letters with accents of their own, halves of
# characters, and what is in the text but not on the page. A soft hyphen at a line's end is printed.
_SPECIAL = re.compile(
    r"[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefe]+|\w[\u0300-\u036f]+|[\ud800-\udfff]"
    rf"|[\u200b-\u200f\u2060\ufeff]|{SOFT_HYPHEN}(?!\s*$)"
    r"|[\x10-\x16\x1b-\x1f]|[\x0b-\x0f](?=[a-z])|(?<=\d)\{(?=\d)"
)

# One character of each of those, which is found in a fifth of the time.
_UNUSUAL = re.compile(
    rf"[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefe\u0300-\u036f\ud800-\udfff"
    rf"\u200b-\u200f\u2060\ufeff{SOFT_HYPHEN}\x0b-\x16\x1b-\x1f{{]"
)


def is_usual(text: str) -> bool:
    """Tell whether a text has no character that is written otherwise than it is drawn."""
    return not _UNUSUAL.search(text)


def written(text: str, sides: Sides = ()) -> tuple[str, Sides]:
    """Return a run's text as it is to be read, and the sides of its characters, if any."""
    if sides and not _have_room(sides):
        sides = _shared(text, sides)
    if text.isascii() and text.isprintable() and "{" not in text:
        return text, sides
    if is_usual(text):
        return text if text.isprintable() else _OTHER_SPACE.sub(" ", text), sides
    done = 0
    texts: list[str] = []
    kept: list[tuple[float, float]] = []
    for match in _special(text):
        start, end = match.span()
        letters = _meant(match[0])
        texts += (text[done:start], letters)
        if sides:
            kept += sides[done:start]
            kept += _cut(sides[start:end], len(letters))
        done = end
    result = "".join((*texts, text[done:]))
    return _OTHER_SPACE.sub(" ", result), [*kept, *sides[done:]] if sides else ()


def _special(text: str) -> Iterator[re.Match[str]]:
    """Yield what is written otherwise than it is drawn; it is looked for where it may be."""
    done = 0
    for unusual in _UNUSUAL.finditer(text):
        place = unusual.start()
        if place < done:
            continue
        # An accent comes after its letter.
        before = _SPECIAL.match(text, place - 1) if place > done else None
        if match := before or _SPECIAL.match(text, place):
            yield match
            done = match.end()


def _meant(match: str) -> str:
    if "\ud800" <= match[0] <= "\udfff":
        return "\ufffd"
    if match in _TEX:
        return _TEX[match]
    if match[0] == SOFT_HYPHEN or unicodedata.category(match[0]) == "Cf":
        return ""
    is_accented = unicodedata.combining(match[-1]) > 0
    return unicodedata.normalize("NFC" if is_accented else "NFKC", match)


def spaced(text: str) -> str:
    """Return a line in which only such spaces are special as group digits."""
    if text.isascii() or not _GROUPING.search(text):
        return text
    kept = {match.start() for match in _GROUPING_SPACE.finditer(text)}
    return _GROUPING.sub(lambda match: match[0] if match.start() in kept else " ", text)


def _cut(sides: Sides, parts: int) -> Sides:
    """Cut the place of some characters into equal parts."""
    low, high = min(side[0] for side in sides), max(side[1] for side in sides)
    step = (high - low) / max(parts, 1)
    return [(low + step * part, low + step * (part + 1)) for part in range(parts)]


def _shared(text: str, sides: Sides) -> Sides:
    """Give characters that have no room a part of the place before them.

    The letters that a font calls by one glyph come as one box and boxes without room.
    """
    found: list[tuple[float, float]] = []
    start = 0
    for end in range(1, len(sides) + 1):
        if end < len(sides) and _has_no_room(text, sides, end) and text[end] != " ":
            continue
        whole = sides[start : start + 1]
        found += _cut(whole, end - start) if end - start > 1 else whole
        start = end
    return found


def _have_room(sides: Sides) -> bool:
    """Tell whether all characters have a width, and each begins at a place of its own."""
    lefts, rights = zip(*sides, strict=True)
    return len(set(lefts)) == len(lefts) and all(map(lt, lefts, rights))


def _has_no_room(text: str, sides: Sides, place: int) -> bool:
    """Tell whether a character has no width, or is a letter that the next one stands upon."""
    left, right = sides[place]
    if right <= left:
        return True
    if place == len(sides) - 1 or sides[place + 1][0] != left:
        return False
    return text[place].isalpha() and text[place - 1].isalpha()


def closed_up(text: str, sides: Sides) -> tuple[str, Sides]:
    """Take out the spaces between the letters of a text that is set with wide spacing.

    Its words part where the letters stand further from each other than usual.
    """
    places = [place for place, one in enumerate(text) if one != " "]
    if not sides:
        return re.sub(r"(?<! ) (?! )", "", text).replace("  ", " "), sides
    gaps = [sides[b][0] - sides[a][1] for a, b in pairwise(places)]
    wide = 1.6 * max(median(gaps), 0.0)
    kept: list[int] = []
    for place, gap in zip(places, [*gaps, 0.0], strict=True):
        kept.append(place)
        if gap > wide and place + 1 < len(text):
            kept.append(place + 1)
    return "".join(text[i] for i in kept), [sides[i] for i in kept]
