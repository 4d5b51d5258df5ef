"""Tell whether what is said after two figures is of another thing than they are.

A statement of its own may follow, whose subject shares no word with theirs, or a cause.
"""

import re
from collections.abc import Sequence

from inspector.claims.model import Claim
from inspector.claims.quantities.directions import moved_words
from inspector.claims.relations.passages import Passage

_STEM = 5  # letters of a word that tell what it is
_OWN = re.compile(r"(?i);|\b(?:and|with)\b")  # where a statement of its own may begin
# "helped by a 15 percent rise in prices"
_CAUSE = re.compile(
    r"(?i)\b(?:(?:helped|driven|boosted|hit|hurt|lifted|fuelled|fueled|dragged|pushed|supported|caused|offset)\b[^,;]*\bby"
    r"|thanks\s+to|because|due\s+to|owing\s+to|amid|despite|on\s+the\s+back\s+of|reflecting)\b"
)
_ANOTHER = re.compile(r"(?i)\b(?:and|with|;)\s+(?:an?\s+|the\s+)?(?:second|another|other)\b")


def is_of_another(passage: Passage, size: int, ends: Sequence[int]) -> bool:
    """Tell "Burglaries were 171, down from 190; robberies fell 14%": what fell is another thing.

    A statement of its own, after the two figures, has a subject that shares no word with theirs.
    """
    last = max(ends)
    if size < last or passage.sentence(size) != passage.sentence(last):
        return False
    gap = " # ".join(passage.frame.gaps[last + 1 : size + 1])
    if _CAUSE.search(gap):
        return True
    if not _OWN.search(gap):
        return False
    own = _topic(passage.claims[size])
    others = frozenset[str]().union(*(_topic(passage.claims[index]) for index in ends))
    another = _ANOTHER.search(gap) is not None
    return another or bool(own and others and not own & others)


def _topic(claim: Claim) -> frozenset[str]:
    """Return the stems of what a figure measures, but for the words that say that it moved."""
    words = re.findall(r"[^\W\d_]{4,}", claim.subject)
    return frozenset(word.lower()[:_STEM] for word in words if not moved_words().fullmatch(word))
