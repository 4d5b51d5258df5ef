"""Tell what can be added up over a time from a level, which is as much in a month as in a year."""

import re
from functools import cache

from inspector.claims.model import Claim
from inspector.language.lexicon import any_of, lexicon
from inspector.series.wording import growth_of

# In days.
_PERIODS = (("month", 28, 31), ("quarter", 89, 92), ("half", 181, 184), ("year", 365, 366))
_SUMS = frozenset({"currency", "count", "", "mass", "volume", "energy"})  # and no levels alone
_LONG = 14  # days; the time of a level is hardly a stretch


def period_of(claim: Claim) -> str:
    """Return the kind of time over which a sum or a count is told; "" for a level or a day."""
    time = claim.time
    grows = growth_of(claim) != ""
    if not grows and claim.quantity.unit.dimension not in _SUMS:
        return ""
    if not grows and _level().search(claim.subject):
        return ""
    if time is None or time.start is None or time.end is None:
        return ""
    length = (time.end - time.start).days + 1
    period = next((name for name, low, high in _PERIODS if low <= length <= high), "")
    # What has come together over such a stretch is held only against what has since it began.
    return period or (f"{length} days" if grows else str(time.start) if length > _LONG else "")


@cache
def _level() -> re.Pattern[str]:
    """Return the pattern of what is as much in a month as in a year: a stock, an average."""
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('measures')['same']['levels'])})\b")
