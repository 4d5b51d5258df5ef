"""W9: the decisions of two readers are put together, and where they differ both are told."""

import datetime as dt
from dataclasses import replace

from inspector.analysis.decisions import Decisions, Review, Signature, State
from inspector.analysis.merge import Conflict, merged
from inspector.analysis.places import place_of
from inspector.checks.model import Dismissal
from inspector.documents.model import Span

WHEN = dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC)
TEXT = "The lake covers 410 square km, down from 640 square km last year."
LAKE, BEFORE = (place_of(TEXT, Span(TEXT.index(w), TEXT.index(w) + 3)) for w in ("410", "640"))


def review(place, state=State.VERIFIED, by="mk", note="") -> Review:
    return Review(place, Signature(by, WHEN), state, note)


def test_w9_what_only_one_has_said_is_said_by_both() -> None:
    ours = Decisions(records=(review(LAKE),))
    theirs = Decisions((Dismissal("sum:1", "", WHEN),), ("sum",), (review(BEFORE, by="tv"),))
    merge = merged(ours, theirs, TEXT)
    assert merge.decisions.records == (*ours.records, *theirs.records)
    assert (merge.decisions.dismissed, merge.decisions.checks_off) == (theirs.dismissed, ("sum",))
    assert (merge.new, merge.conflicts) == (3, ())


def test_w9_who_says_the_same_later_is_no_conflict() -> None:
    ours, theirs = review(LAKE), review(LAKE, by="tv")
    merge = merged(Decisions(records=(ours,)), Decisions(records=(theirs,)), TEXT)
    assert merge.decisions.records == (ours,)
    assert (merge.new, merge.conflicts) == (0, ())


def test_w9_ours_stands_where_they_differ() -> None:
    ours, theirs = review(LAKE), review(LAKE, State.WRONG, "tv", "It is 401.")
    merge = merged(Decisions(records=(ours,)), Decisions(records=(theirs,)), TEXT)
    assert merge.decisions.records == (ours,)
    assert merge.conflicts == (Conflict(ours, theirs),)


def test_w9_places_of_another_version_are_found_or_lost() -> None:
    later = TEXT.replace("The lake", "In March the lake").replace("640", "650")
    theirs = Decisions(records=(review(LAKE), review(BEFORE)))
    merge = merged(Decisions(), theirs, later)
    (kept,) = merge.decisions.records
    assert kept.place.span.of(later) == "410"
    assert [lost.place.exact for lost in merge.decisions.lost] == ["640"]
    again = merged(merge.decisions, replace(theirs, records=()), later)
    assert again.new == 0
