"""The conversion check, through the whole pipeline."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.checks.model import Severity, Verdict

SOUND = (
    "They hold less than 200 square km (77 square miles), once 1,300 square km (500 square miles).",
    "The reservoir holds 2.5 billion litres (660 million gallons).",
    "Winds reached 120 km/h (75 mph).",
    "He weighs 90 kg (198 pounds).",
    "The town is 5 miles (8 km) from the border.",
    "It was a 6-foot (1.8-metre) fence.",
    "The plane flew at 35,000 feet (10,668 metres).",
    "About 30 km (20 miles) of road were lost.",
    "The plot measures 100 hectares (247 acres).",
    "The ship carries 50,000 tonnes (55,000 tons).",
)
SLIPS = (
    ("The city covers 1,250 square km (438 square miles).", "483 square miles"),
    ("The wall is 10 metres (43 feet) high.", "33 feet"),
    ("They walked 500 km (210 miles).", "310 miles"),
    ("The fire burned 1,000 hectares (24,700 acres).", "2,500 acres"),
)


@pytest.mark.parametrize("text", SOUND)
def test_sound_conversions_hold(text: str, analysed: Callable[..., Analysis]) -> None:
    findings = analysed(text).findings
    assert findings
    assert {finding.verdict for finding in findings} == {Verdict.CONSISTENT}
    assert {finding.severity for finding in findings} == {Severity.INFO}
    assert all("agrees to the precision printed" in finding.working for finding in findings)


@pytest.mark.parametrize(("text", "right"), SLIPS)
def test_slips_are_found_with_the_figure_that_would_fit(
    text: str, right: str, analysed: Callable[..., Analysis]
) -> None:
    (finding,) = analysed(text).findings
    assert finding.verdict is Verdict.WRONG
    assert finding.suggestion == right
    assert finding.spans[0].of(text) in finding.message


def test_money_is_left_alone(analysed: Callable[..., Analysis]) -> None:
    assert analysed("A room costs 164 euros ($170) a night.").findings == ()


def test_a_key_survives_an_edit_elsewhere(analysed: Callable[..., Analysis]) -> None:
    text = "The city covers 1,250 square km (438 square miles)."
    before = analysed(text).findings[0].key
    after = analysed(f"A new first paragraph.\n\n{text}").findings[0].key
    assert before == after


def test_the_same_pair_twice_has_two_keys(analysed: Callable[..., Analysis]) -> None:
    text = "It covers 1,000 sq km (386 sq miles). Again: 1,000 sq km (386 sq miles)."
    keys = [finding.key for finding in analysed(text).findings]
    assert len(set(keys)) == 2
