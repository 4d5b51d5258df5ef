"""What a finding tells the editor: its verdict, its working, its key, and what would fit."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.checks.model import Evidence, Severity, Verdict
from inspector.checks.run import checks, run_checks
from inspector.claims.model import Claims
from inspector.language.model import Parse, Tokens

NO_TOKENS = Tokens((), (), (), (), (), (), (), ())
SLIPS = (
    (
        "Exports were 540 tonnes, down 35% from 720 tonnes.",
        "from 720 tonnes to 540 tonnes is −25%",
        "25%",
    ),
    (
        "Her majority is 3,415 votes, with 31,240 against 28,825.",
        "31,240 − 28,825 = 2,415",
        "2,415 votes",
    ),
    ("She resigned on Friday, March 3, 2022.", "3 March 2022 is a Thursday", "Thursday"),
    ("Frost killed 72 of the 240 trees, or 36%, in one night.", "72 ÷ 240 = 30%", "30%"),
    (
        "The dykes will take $1.2 billion, 15 percent of the $8 million fund.",
        "15 percent of $8 million = 1.2 million",
        "$1.2 million",
    ),
    (
        "The share of night flights rose by 3 percent, to 15% from 12%.",
        "15 − 12 = +3 percentage points",
        "3 percentage points",
    ),
    ("The crash killed 12 adults and five children, 19 people in all.", "12 + 5 = 17", "17 people"),
)


@pytest.mark.parametrize(("text", "working", "suggestion"), SLIPS)
def test_a_slip_is_told_with_its_working_and_what_would_fit(
    text: str, working: str, suggestion: str, analysed: Callable[..., Analysis]
) -> None:
    (finding,) = [f for f in analysed(text).findings if f.severity is Severity.WARNING]
    assert working in finding.working
    assert finding.suggestion == suggestion


def test_what_holds_is_told_and_does_not_warn(analysed: Callable[..., Analysis]) -> None:
    (finding,) = analysed("Exports were 540 tonnes, down 25% from 720 tonnes.").findings
    assert finding.verdict is Verdict.CONSISTENT
    assert finding.severity is Severity.INFO
    assert "agrees to the precision printed" in finding.working


def test_two_sources_that_differ_are_a_note(analysed: Callable[..., Analysis]) -> None:
    text = (
        "Mara Dovic said that the blast had killed 12 people.\n\n"
        "Oskar Lind said that a total of 15 people had been killed."
    )
    found = [f for f in analysed(text).findings if f.check == "same-figure"]
    assert [f.severity for f in found] == [Severity.INFO]


def test_a_headline_is_held_against_the_first_paragraphs(
    analysed: Callable[..., Analysis],
) -> None:
    text = (
        "Twelve killed in blast at Kelmar mill\n\n"
        "KELMAR, June 17 – A blast tore through a mill in Kelmar on Tuesday and 14 people were "
        "killed, the police said.\n\nThe mill opened in 1902 and makes flour."
    )
    (finding,) = [f for f in analysed(text, "2025-06-18").findings if f.check == "same-figure"]
    assert finding.verdict is Verdict.WRONG


def test_figures_in_fives_that_nearly_agree_are_worth_a_look(
    analysed: Callable[..., Analysis],
) -> None:
    (finding,) = analysed("It brought winds of 135 miles per hour (215 km/h).").findings
    assert finding.verdict is Verdict.LOOK


def test_a_key_survives_an_edit_elsewhere(analysed: Callable[..., Analysis]) -> None:
    text = "Exports were 540 tonnes, down 35% from 720 tonnes."
    (before,) = analysed(text).findings
    (after,) = analysed(f"A new first paragraph.\n\n{text}").findings
    assert before.key == after.key


def test_keys_are_unique(analysed: Callable[..., Analysis]) -> None:
    text = "Exports were 540 tonnes, down 35% from 720 tonnes. " * 3
    keys = [finding.key for finding in analysed(text).findings]
    assert len(keys) == len(set(keys)) == 3


def test_only_the_checks_that_are_on_are_run(analysed: Callable[..., Analysis]) -> None:
    analysis = analysed("Exports were 540 tonnes, down 35% from 720 tonnes.")
    claims = Claims(analysis.anchor, analysis.claims, analysis.timexes, analysis.relations)
    parse = Parse(NO_TOKENS, analysis.sentences, (), (), (), (), (), analysis.pipeline)
    evidence = Evidence(analysis.document, parse, claims)
    assert [f.check for f in run_checks(evidence)] == ["percent-change"]
    assert [f.check for f in run_checks(evidence, {"percent-change"})] == ["percent-change"]
    assert run_checks(evidence, {"sum", "order"}) == ()


def test_every_check_carries_what_a_list_of_settings_needs() -> None:
    for check in checks().values():
        assert check.title
        assert check.help
        assert isinstance(check.on_by_default, bool)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 0 members, 30% (12) left the club on Monday.",
        "Some 30% of the 0 seats (12 of 0) were sold.",
        "Sales rose 30% to 12 from 0 a year earlier.",
        "It sold 0 boats at $0 each, earning $0.",
    ],
)
def test_nothing_is_divided_by_nothing(text: str, analysed: Callable[..., Analysis]) -> None:
    assert analysed(text).claims
