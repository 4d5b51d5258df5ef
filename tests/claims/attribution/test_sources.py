"""N4: who says so: ways of attribution in news English, and the report's own voice."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.language.lexicon import lexicon
from inspector.language.pipeline import without_model

Analysed = Callable[..., Analysis]

# A text, and the source of each of its figures in order; "" where the report speaks itself.
ATTRIBUTED = (
    ("Some 300 people died, according to the health ministry.", ["health ministry"]),
    ("According to police, 12 cars were stolen and 30 damaged.", ["police", "police"]),
    ("The army lost 40 tanks, Interior Minister Mara Dovic said on Tuesday.", ["Mara Dovic"]),
    ("“We lost 40 tanks,” said Mara Dovic. “And 12 guns.”", ["Mara Dovic"] * 2),
    (
        "The flood destroyed 300 homes, mayor Ivo Hartel told reporters on Monday.",
        ["Ivo Hartel"],
    ),
    ("Mayor Ivo Hartel told reporters that 300 homes had been lost.", ["Ivo Hartel"]),
    ("Shares fell 4% after the company said it would cut 900 jobs.", ["", "company"]),
    (
        "Officials said 12 people were killed, but the Red Cross put the toll at 31.",
        ["Officials", "Red Cross"],
    ),
    ("Jobless claims fell to 210,000, Labour Ministry data showed.", ["Labour Ministry"]),
    ("Figures from the Statistics Office show 1.2 million people left.", ["Statistics Office"]),
    ("A survey by the Farmers’ Union found 300 farms had closed.", ["Farmers’ Union"]),
    ("The bank expects inflation of 3.1% next year.", ["bank"]),
    ("Prices will rise 3.1% next year, the bank forecast in June.", ["bank"]),
    ("The general was quoted as saying 400 men had deserted.", ["general"]),
    ("The plant, which opened in 1990, employs 400 people, its owner said.", ["owner"]),
    ("In May, the ministry said 40 wells had run dry.", ["ministry"]),
    ("Its budget, the council said on Friday, will shrink by $3 million.", ["council"]),
    (
        "Hospitals treated 57 people for smoke, and 49 were sent home, the ministry said.",
        ["ministry"] * 2,
    ),
    (
        "Analysts at Tamber Bank had expected a profit of $40 million.",
        ["Analysts"],
    ),
    ("The agency reported 300 new cases on Friday.", ["agency"]),
    ("Dovic, 58, said 40 villages had no power.", ["", "Dovic"]),
    ("The war has cost 9,000 lives, the U.N. human rights office says.", ["human rights office"]),
    ("The party won 48 seats, a tally by Radio Sella showed.", ["Radio Sella"]),
    ("Turnout reached 61%, the electoral commission announced.", ["electoral commission"]),
    (
        "Mara Dovic visited the port. She said 40 ships were waiting.",
        ["Mara Dovic"],
    ),
    (
        "The Orvanian Water Agency said 40 wells were dry. It said 12 more were at risk.",
        ["Water Agency", "Water Agency"],
    ),
    (
        "The lake shrank by 12%, the Water Agency said. Some 40 wells ran dry, the agency added.",
        ["Water Agency", "Water Agency"],
    ),
    (
        "The dam will be finished in 2030, Dovic said. It would cost $4 billion.",
        ["Dovic"],
    ),
    (
        "“We have lost 40 boats,” said Greta Holm.\n\n“Another 12 are missing. They had 30 men.”",
        ["Greta Holm"] * 3,
    ),
    (
        "Mara Dovic was blunt. “We have 30 days.”",
        ["Mara Dovic"],
    ),
)
UNATTRIBUTED = (
    "About 30 houses burned down.",
    "The firm, based in regions claimed by both sides, has 200 workers.",
    "Fishing licences have been confirmed for 3,412 boats.",
    "The minister did not say where the 40 million crowns would come from.",
    "Production is expected to reach 40,000 tonnes.",
    "The company was founded in 1911 and has 40 shops.",
    "The toll is estimated at 300.",
    "The club added six players in May.",
    "The minister said she was sorry. Some 300 people have died.",
    "The find is worth $3 million.",
    "The state has 40 prisons.",
    "The report runs to 300 pages.",
)


def _agrees(name: str, found: str) -> bool:
    name, found = name.replace("'", "’"), found.replace("'", "’")
    return bool(name) == bool(found) and (name in found or found in name)


@pytest.mark.parametrize(("text", "sources"), ATTRIBUTED, ids=[text[:50] for text, _ in ATTRIBUTED])
def test_a_figure_has_the_source_that_the_text_gives_it(
    text: str, sources: list[str], analysed: Analysed
) -> None:
    found = [claim.source for claim in analysed(text, "2025-03-13").claims]
    assert len(found) == len(sources), found
    assert all(_agrees(*pair) for pair in zip(sources, found, strict=True)), found


@pytest.mark.parametrize("text", UNATTRIBUTED)
def test_what_the_report_says_itself_has_no_source(text: str, analysed: Analysed) -> None:
    assert {claim.source for claim in analysed(text, "2025-03-13").claims} == {""}


EXAMPLES = lexicon("speech")["examples"]["read"]


@pytest.mark.parametrize(("text", "figure", "source"), EXAMPLES)
def test_examples_of_the_lexicon_are_read(
    text: str, figure: str, source: str, analysed: Analysed
) -> None:
    (claim,) = (c for c in analysed(text, "2025-03-13").claims if c.text == figure)
    assert _agrees(source, claim.source), claim.source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Some 300 people died, according to the health ministry.", "health ministry"),
        ("The health ministry said 300 people had died.", "health ministry"),
        ("Some 300 people died, the health ministry said on Monday.", "health ministry"),
        ("Some 300 people died.", ""),
    ],
)
def test_rules_alone_find_the_plain_forms(text: str, source: str, analysed: Analysed) -> None:
    (claim,) = analysed(text, "2025-03-13", using=without_model()).claims
    assert claim.source == source
