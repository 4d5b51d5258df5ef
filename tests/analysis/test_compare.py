"""S4 and V13: what has become of the figures between two versions."""

from dataclasses import replace
from decimal import Decimal

from inspector.analysis.compare import Change, Fate, compare, summary


def valued(claim, low, text):
    return replace(
        claim, text=text, quantity=replace(claim.quantity, low=Decimal(low), high=Decimal(low))
    )


def test_the_same_figures_are_no_change(builders):
    claims = builders.analysis().claims
    assert compare(claims, claims) == ()
    assert summary(()) == ""


def test_a_figure_in_the_place_of_another_has_changed(builders):
    claims = builders.analysis().claims
    later = (valued(claims[0], 77, "77%"), *claims[1:])
    assert compare(claims, later) == (Change(Fate.CHANGED, claims[0].text, "77%", claims[0].span),)


def test_figures_come_and_go(builders):
    claims = builders.analysis().claims
    gone = compare(claims, claims[1:])
    new = compare(claims[1:], claims)
    assert [(change.fate, change.before) for change in gone] == [(Fate.DROPPED, claims[0].text)]
    assert [(change.fate, change.after) for change in new] == [(Fate.NEW, claims[0].text)]


def test_what_has_only_moved_is_no_change(builders):
    claims = builders.analysis().claims
    assert compare(claims, (*claims[1:], claims[0])) == ()


def test_a_summary_counts_what_has_happened():
    changed, new = Change(Fate.CHANGED, "1", "2"), Change(Fate.NEW, "", "3")
    assert summary((changed, changed, changed, new)) == "3 figures changed, 1 new"
    assert summary((new,)) == "1 figure new"
    assert summary((changed, Change(Fate.DROPPED, "9"))) == "1 figure changed, 1 dropped"
