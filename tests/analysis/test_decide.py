import datetime as dt

from inspector.analysis.decide import decided
from inspector.analysis.decisions import Decisions, Review, Signature, State
from inspector.analysis.places import place_of
from inspector.checks.model import Dismissal, Severity

WHEN = dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC)


def test_without_decisions_an_analysis_is_what_it_was(builders):
    analysis = builders.analysis()
    assert decided(analysis, Decisions()) is analysis


def test_a_dismissed_finding_stays_with_its_reason_and_warns_no_more(builders):
    analysis = builders.analysis()
    holds, slip = analysis.findings
    dismissal = Dismissal(slip.key, "Rounded by the agency.", WHEN)
    found = decided(analysis, Decisions((dismissal,))).findings
    assert found[0] == holds
    assert found[1].dismissed == dismissal
    assert found[1].verdict is slip.verdict
    assert (slip.severity, found[1].severity) == (Severity.WARNING, Severity.INFO)


def test_the_findings_of_a_check_that_is_off_are_left_out_and_come_back(builders):
    analysis = builders.analysis()
    off = decided(analysis, Decisions(checks_off=("conversion",)))
    assert off.findings == ()
    assert off.checks_off == ("conversion",)
    everywhere = decided(analysis, Decisions(checks_off=("order",)), ["conversion"])
    assert everywhere.findings == ()
    assert everywhere.checks_off == ("conversion", "order")
    assert decided(analysis, Decisions()).findings == analysis.findings


def test_a_decision_on_what_is_not_found_does_nothing(builders):
    analysis = builders.analysis()
    lost = Decisions((Dismissal("sum:9:4:4:0", "", WHEN),))
    assert decided(analysis, lost).findings == analysis.findings


def test_decisions_replace_each_other():
    first, second = Dismissal("a", "one", WHEN), Dismissal("a", "two", WHEN)
    decisions = Decisions().with_dismissal(first).with_dismissal(second)
    assert decisions.dismissed == (second,)
    assert decisions.without_dismissal("a") == Decisions()
    off = Decisions().with_check("sum", on=False).with_check("sum", on=False)
    assert off.checks_off == ("sum",)
    assert off.with_check("sum", on=True) == Decisions()


def test_what_was_said_of_later_places_can_wait_for_the_rest_of_the_text(builders):
    text = builders.TEXT
    first, last = (
        Review(place_of(text, builders.span(text, words)), Signature("mk", WHEN), State.VERIFIED)
        for words in ("300 square km", "20%")
    )
    decisions = Decisions(records=(first, last))
    assert decisions.until(last.place.span.start).records == (first,)
    assert decisions.until(len(text)) is decisions
