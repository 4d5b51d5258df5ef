"""Put the decisions of two readers of one document together."""

from dataclasses import dataclass, replace

from inspector.analysis.decisions import Decisions, Record, key_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two different words of two readers on one place."""

    ours: Record
    theirs: Record


@dataclass(frozen=True, slots=True)
class Merge:
    """What comes of it: all decisions, how many are new here, and where both say different things.

    Where they do, `decisions` has ours.
    """

    decisions: Decisions
    new: int
    conflicts: tuple[Conflict, ...]


def merged(ours: Decisions, theirs: Decisions, text: str) -> Merge:
    """Return our decisions with those of another reader, placed in the text that we have."""
    theirs = theirs.moved_to(text)
    known = {key_of(record): record for record in ours.records}
    new = [record for record in theirs.records if key_of(record) not in known]
    conflicts = [
        Conflict(known[key_of(record)], record)
        for record in theirs.records
        if key_of(record) in known and not _say_the_same(known[key_of(record)], record)
    ]
    dismissed = {each.key for each in ours.dismissed}
    further = tuple(each for each in theirs.dismissed if each.key not in dismissed)
    off = tuple(each for each in theirs.checks_off if each not in ours.checks_off)
    lost = tuple(each for each in theirs.lost if each not in ours.lost)
    together = replace(
        ours,
        dismissed=(*ours.dismissed, *further),
        checks_off=(*ours.checks_off, *off),
        records=(*ours.records, *new),
        lost=(*ours.lost, *lost),
    )
    count = len(new) + len(further) + len(off) + len(lost)
    return Merge(together, count, tuple(conflicts))


def _say_the_same(one: Record, other: Record) -> bool:
    """Tell whether two records differ in nothing but who has signed them, and when."""
    return one == replace(other, signed=one.signed)
