"""Tie shares of bands that leave one another out, such as those of ages or of sizes.

"38% are under 18, 47% are between 18 and 64 and 27% are 65 or older": nobody is in two of these,
whatever the shares are of. Shares in each band of something else, "48% of those under 30", have an
"of" or an "among" between them and the band.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from inspector.claims.model import Claim, Qualifier, Relation, RelationKind
from inspector.claims.relations.frames import Frame
from inspector.claims.relations.wholes import is_share

_IS = r"(?:(?:is|are|was|were)\s+)"
_AGED = r"(?:(?:aged|between|from|had|have)\s+)*"
# Between the first share and its band, as in "38% of the arrivals are # and".
_FIRST = re.compile(rf"(?i)\s*(?:of\s+[^,;:#]{{1,48}}?\s)?{_IS}{_AGED}")
_LATER = re.compile(rf"(?i)\s*{_IS}?{_AGED}")
_JOINS = re.compile(
    r"(?i)[^,;:.#]{0,24}?(?:[,;]\s*(?:(?:and|while|but)\s+)?|\s+and\s+)"
    r"(?:(?:only|just|the|other|remaining)\s+)*"
)
# The last band may have no bound of its own: "and 28% were older".
_BEYOND = re.compile(
    rf"(?i)\s*{_IS}?(?:older|younger|larger|smaller|bigger|longer|shorter|above\s+that|below\s+that|over\s+that)\s*(?:[.;,]|$)"
)


def find_bands(frame: Frame) -> Iterator[Relation]:
    """Yield the shares of a sentence each of which has a band of its own behind it."""
    claims, gaps = frame.claims, frame.gaps
    shares = [index for index, claim in enumerate(claims) if is_share(claim)]
    if len(shares) < 2 or shares != list(range(shares[0], 2 * len(shares) + shares[0], 2)):
        return
    beyond = len(shares) > 2 and _BEYOND.match(gaps[shares[-1] + 1]) is not None
    bands = [index + 1 for index in (shares[:-1] if beyond else shares)]
    if bands[-1] >= len(claims) or not _FIRST.fullmatch(gaps[bands[0]]):
        return
    told = all(_LATER.fullmatch(gaps[index]) for index in bands[1:])
    joined = all(_JOINS.fullmatch(gaps[index]) for index in shares[1:])
    if told and joined and _leave_out([claims[index] for index in bands]):
        first, second, *others = (claims[index].id for index in shares)
        yield Relation(RelationKind.SHARES, first, second, tuple(others))


def _leave_out(bands: Sequence[Claim]) -> bool:
    """Tell whether bands follow one another, up or down, the first and the last one open or not."""
    ends = [_ends(band) for band in bands]
    up = all(one[1] <= other[0] for one, other in pairwise(ends))
    down = all(other[1] <= one[0] for one, other in pairwise(ends))
    units = {band.quantity.unit.name for band in bands if band.quantity.unit.name}
    return (up or down) and len(units) < 2


def _ends(band: Claim) -> tuple[float, float]:
    quantity = band.quantity
    low, high = float(quantity.low), float(quantity.high)
    if quantity.qualifier in {Qualifier.LESS, Qualifier.AT_MOST}:
        low = float("-inf")
    elif quantity.qualifier in {Qualifier.MORE, Qualifier.AT_LEAST}:
        high = float("inf")
    return low, high
