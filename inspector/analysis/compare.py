"""What has become of the figures of an article between two versions of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from inspector.claims.model import Claim
from inspector.documents.model import Span


class Fate(StrEnum):
    """What has happened to a figure."""

    CHANGED = "changed"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that differs. `span` is where it stands in the later version; None if nowhere."""

    fate: Fate
    before: str = ""
    after: str = ""
    span: Span | None = None


def compare(before: Sequence[Claim], after: Sequence[Claim]) -> tuple[Change, ...]:
    """Return how the figures of two versions differ, in the order of the later one.

    A figure that stands in the place of another of the same unit has changed. What has only moved
    is no change.
    """
    old, new = ([_figure(claim) for claim in claims] for claims in (before, after))
    found: list[Change] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new).get_opcodes():
        if kind != "equal":
            found += _replaced(before[i:j], after[k:m])
    return _without_moved(found)


def summary(changes: Sequence[Change]) -> str:
    """Say how many figures differ: "3 figures changed, 1 new"; "" where none does."""
    counts = Counter(change.fate for change in changes)
    parts: list[str] = []
    for fate in Fate:
        if count := counts[fate]:
            noun = "" if parts else " figure" if count == 1 else " figures"
            parts.append(f"{count}{noun} {fate}")
    return ", ".join(parts)


def _replaced(before: Sequence[Claim], after: Sequence[Claim]) -> list[Change]:
    found: list[Change] = []
    waiting = list(before)
    for claim in after:
        same = next((old for old in waiting if old.quantity.unit == claim.quantity.unit), None)
        if same is None:
            found.append(Change(Fate.NEW, "", _words(claim), claim.span))
            continue
        while waiting[0] is not same:
            found.append(Change(Fate.DROPPED, _words(waiting.pop(0))))
        waiting.pop(0)
        if _figure(same) != _figure(claim):
            found.append(Change(Fate.CHANGED, _words(same), _words(claim), claim.span))
    return found + [Change(Fate.DROPPED, _words(old)) for old in waiting]


def _without_moved(found: Sequence[Change]) -> tuple[Change, ...]:
    """Leave out a figure that is dropped in one place and new in another."""
    dropped = Counter(change.before for change in found if change.fate is Fate.DROPPED)
    new = Counter(change.after for change in found if change.fate is Fate.NEW)
    moved = dropped & new
    left = {Fate.DROPPED: moved.copy(), Fate.NEW: moved.copy()}
    kept = []
    for change in found:
        pool = left.get(change.fate)
        words = change.before or change.after
        if pool and pool[words] > 0:
            pool[words] -= 1
        else:
            kept.append(change)
    return tuple(kept)


def _figure(claim: Claim) -> tuple[object, ...]:
    quantity = claim.quantity
    return quantity.low, quantity.high, quantity.unit, quantity.qualifier


def _words(claim: Claim) -> str:
    return " ".join(claim.text.split())
