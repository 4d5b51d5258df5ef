"""Tell whether a sentence goes on about what the one before it has told.

Figures of two sentences are tied by arithmetic only where their words are tied as well: one noun is
counted in both, a word of the first comes again, or the second takes the first up ("it", "in all",
"the rest"). Where nothing of that is found, a sum that nearly fits is a sum by chance.
"""

import re
from collections.abc import Sequence
from functools import cache

from inspector.claims.model import Claim
from inspector.claims.relations.cues import cues
from inspector.language.lexicon import any_of, lexicon

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters of a word that tell what it is
_OPENING = 5  # words of a sentence in which it takes the one before it up


def coheres(first: Sequence[Claim], said: str, second: Sequence[Claim], goes_on: str) -> bool:
    """Tell whether the second of two neighbouring sentences goes on about the first.

    Each is given by its figures and by its words without them.
    """
    counted = {claim.quantity.unit.name for claim in first if _is_telling(claim)}
    if any(claim.quantity.unit.name in counted for claim in second):
        return True
    opening = " ".join(goes_on.split()[:_OPENING])
    if _taken_up().search(opening) or cues("parts", "rest").search(goes_on):
        return True
    share = second[0].quantity.unit.dimension == "share" and re.match(r"\s*(?:\w+\s+)?#\W", goes_on)
    if share:  # "A third, or 240, took part"
        return True
    return not _stems(first, said).isdisjoint(_stems(second, goes_on))


def _is_telling(claim: Claim) -> bool:
    return claim.quantity.unit.dimension not in {"", "share", "currency", "duration", "multiple"}


def _stems(claims: Sequence[Claim], words: str) -> set[str]:
    told = _WORD.findall(" ".join([words, *(claim.text for claim in claims)]).lower())
    return {word[:_STEM] for word in told if word not in _empty()}


@cache
def _empty() -> frozenset[str]:
    return frozenset(lexicon("relations")["cohesion"]["empty"])


@cache
def _taken_up() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?<![\w-])(?:{any_of(lexicon('relations')['cohesion']['taken_up'])})(?![\w-])"
    )
