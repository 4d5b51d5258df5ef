"""Tell which of two figures is the earlier, by their dates or by the words around them."""

import re
from functools import cache

from inspector.claims.model import Interval
from inspector.claims.relations.cues import cue, find_cue
from inspector.claims.relations.passages import Passage

# "used the pool as in the year before, when 4,200 did"
_ATTACHED = re.compile(r"(?i),\s+when\s+(?:\w+\s+){0,3}$")

# "In 2022, they had been worth": earlier than all that is told beside it
_HAD = re.compile(r"(?i)\bhad\s+(?:\w+\s+)?(?:been|stood|cost|numbered|come|amounted)\b[^,;:]*$")

_AS_THE = re.compile(r"(?i)\bas\s+(?:the|those)\s+$")  # "twice as many as the 240 of May"


def order_of(passage: Passage, first: int, second: int) -> tuple[int, int] | None:
    """Return the earlier of two figures and the later; None where no word tells them apart."""
    had = [bool(_HAD.search(passage.before(index))) for index in (first, second)]
    if had[0] != had[1]:
        return (first, second) if had[0] else (second, first)
    times = [passage.claims[index].time for index in (first, second)]
    starts = [time.start if time else None for time in times]
    if starts[0] and starts[1] and starts[0] != starts[1] and not _is_within(*times):
        return (first, second) if starts[0] < starts[1] else (second, first)
    one, other = _age(passage, first), _age(passage, second)
    if one == other:  # "900 last year, three times as many as in 2022, when there were 300"
        one, other = (int(bool(_ATTACHED.search(passage.before(i)))) for i in (first, second))
    if one == other:
        return None
    return (first, second) if one > other else (second, first)


def _is_within(first: Interval | None, second: Interval | None) -> bool:
    """Tell whether of two closed times one lies in the other: a month is not after its year."""
    if not (first and second and first.start and second.start and first.end and second.end):
        return False
    low, high = sorted((first, second), key=lambda time: (time.start, time.end))
    return bool(low.end and high.end and low.end >= high.end)


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"(?i){cue('then', 'before')}(?:[^;:]{{0,60}})$")


def _age(passage: Passage, index: int) -> int:
    """Return 1 for a figure that the words call an earlier one, -1 for one of now, 0 for others."""
    before, opens = passage.before(index), index in {0, passage.seam}
    if not opens and not _ATTACHED.search(before):
        before = re.split(r"[,;:(]", before.rstrip(" ,") + " ")[-1]
    after = re.split(r"[;:]|,(?=\s)", passage.after(index))[0]
    if _past().search(before) or find_cue("then", "after", after) or _AS_THE.search(before):
        return 1
    if find_cue("then", "now", f"{before} {after}") or re.search(r"(?i)\bto\s+$", before):
        return -1
    return 0
