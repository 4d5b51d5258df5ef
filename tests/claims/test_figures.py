"""Sentences of every beat, with each figure as "value unit", its hedge and its direction."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim
from inspector.language.pipeline import without_model

# Text, and its figures: hedge sign where there is one, value or "low to high", unit, direction.
MARKETS = (
    (
        "Shares of Corwell fell 3.2 percent to $14.05, valuing it at some $2.1bn.",
        ("3.2 percent down", "14.05 USD", "~ 2100000000 USD"),
    ),
    ("Yields rose 4 basis points to 4.21%.", ("4 basis point up", "4.21 percent")),
    (
        "Brent futures settled up $1.20, or 1.5%, at $82.03 a barrel.",
        ("1.2 USD up", "1.5 percent up", "82.03 USD / barrel"),
    ),
    (
        "It expects revenue of between $4.2 billion and $4.4 billion.",
        ("4200000000 to 4400000000 USD",),
    ),
    ("Turnover was $1.5m-$2m.", ("1500000 to 2000000 USD",)),
    ("The bank raised rates by a quarter of a percentage point.", ("0.25 percentage point up",)),
    ("The range is 5.25% to 5.5%.", ("5.25 to 5.5 percent",)),
    ("The firm made an offer of $45-a-share.", ("45 USD / share",)),
    (
        "Sales rose to SEK 45.2 billion, or MSEK 60 a day.",
        ("45200000000 SEK", "60000000 SEK / day"),
    ),
    ("The stock has lost almost two-thirds of its value.", ("~ 0.6667 fraction down",)),
    ("The firm lost $240 million and raised $2 billion.", ("240000000 USD", "2000000000 USD")),
    ("Earnings were 85 cents, beating estimates of 79 cents.", ("85 cent", "79 cent")),
    ("The fee is Rs 5 lakh crore and Kč500.", ("5000000000000 INR", "500 CZK")),
    ("It lost 5 million Swiss francs and 3 million francs.", ("5000000 CHF", "3000000 franc")),
)
PEOPLE = (
    ("Police said 12 people were killed and 27 injured.", ("12 person", "27 person")),
    (
        "It killed at least 40 people and injured more than 300.",
        (">= 40 person", "> 300 person"),
    ),
    ("Three men aged between 19 and 24 appeared in court.", ("3 man", "19 to 24 year")),
    ("Their mother, 34, was found.", ("34 year",)),
    ("She died at the age of 61.", ("61 year",)),
    (
        "Several thousand people and a few dozen cars crossed.",
        ("~ 2000 to 9000 person", "~ 24 to 108 car"),
    ),
    ("Scores of others were hurt.", ("~ 20 to 200 other",)),
    ("The 6-foot-5 centre met a 5ft 4in keeper.", ("6.4167 foot", "5.3333 foot")),
    ("About 50-60 per cent of the 3,000-odd workers left.", ("~ 50 to 60 percent", "3000 worker")),
    ("Two Israelis and 104 Ecuadorians were on board.", ("2 israeli", "104 ecuadorian")),
    ("Three of the country's universities closed.", ("3 university",)),
    ("The party won 12 of its 34 seats.", ("12 seat", "34 seat")),
    ("Nine out of 10 people lack water.", ("0.9 fraction",)),
)
MEASURES = (
    ("It took an hour and a half.", ("1.5 hour",)),
    ("It carries 0.5 litres per square metre.", ("0.5 litre / metre ** 2",)),
    ("Flux is 1,361 watts per square metre.", ("1361 watt / metre ** 2",)),
    ("The density is 1,000 kg/m3.", ("1000 kilogram / metre ** 3",)),
    ("It accelerates at 9.8 m/s².", ("9.8 metre / second ** 2",)),
    ("The wall is 25 mm thick, 2 in thick and 45 m wide.", ("25 millimetre", "2 inch", "45 metre")),
    ("They took 5m tonnes and 3.2m phones.", ("5000000 tonne", "3200000 phone")),
    ("It runs at 3.4 GHz on 3,000 mAh.", ("3.4 gigahertz", "3000 milliampere hour")),
    ("The dose was 100 millisieverts.", ("100 millisievert",)),
    ("It weighs 11 stone 4 pounds.", ("11.2857 stone",)),
    ("The range is 5 km to 7 km, 3km-5km.", ("5 to 7 kilometre", "3 to 5 kilometre")),
    ("It needs more than 10 and less than 40 km.", ("10 to 40 kilometre",)),
    ("The rate is 14 per 100,000 people.", ("14",)),
    ("They work 40 hours a week.", ("40 hour",)),
    ("It goes from 0 to 100 km/h in 7.9 seconds.", ("0 to 100 kilometre / hour", "7.9 second")),
    ("One billion and a half litres, half a dozen eggs.", ("1500000000 litre", "6 egg")),
    (
        "It grew from three\u00a0million to 4\u202f500\u202f000 tonnes.",
        ("3000000 tonne", "4500000 tonne"),
    ),
    (
        "A third of the 90 workers went to 1/3 of the shops.",
        ("0.3333 fraction", "90 worker", "0.3333 fraction"),
    ),
    ("The deal is worth 9.5 percent over two years.", ("9.5 percent", "2 year")),
    ("He worked there for over two years.", ("> 2 year",)),
)
NEVER = (
    "United won 2-1 and the court ruled 6-3.",
    "The 2004 earthquake came before the 2022 elections.",
    "She lives at 12 Long Street; call +44 20 7946 0958.",
    "Section 230, Flight 370, page 4, Alert Level 3, the Boeing 737 and the Nikkei 225.",
    "It reached net zero with zero tolerance at ground zero.",
    "He was shot twice in a double bed.",
    "No one was there.",
    "Its 10-Q filing named a man in his 40s.",
)  # fmt: skip


def shown(claim: Claim) -> str:
    """Return a figure as the tables above have it."""
    low, high = (
        f"{round(end, 4).normalize():f}" for end in (claim.quantity.low, claim.quantity.high)
    )
    hedge = "" if claim.quantity.qualifier == "=" else f"{claim.quantity.qualifier} "
    value = low if low == high else f"{low} to {high}"
    return f"{hedge}{value} {claim.quantity.unit.name} {claim.direction or ''}".strip()


@pytest.mark.parametrize(("text", "wanted"), [*MARKETS, *PEOPLE, *MEASURES])
def test_every_figure_of_a_sentence_is_read(
    text: str, wanted: tuple[str, ...], analysed: Callable[..., Analysis]
) -> None:
    assert tuple(shown(claim) for claim in analysed(text).claims) == wanted


@pytest.mark.parametrize("text", NEVER)
def test_what_says_no_amount_is_no_figure(text: str, analysed: Callable[..., Analysis]) -> None:
    assert [claim.text for claim in analysed(text).claims] == []


def test_figures_are_read_without_a_model(analysed: Callable[..., Analysis]) -> None:
    text = "Sales rose 12% to $4.5 billion; 300 people walked 5 km to 7 km."
    found = [shown(claim) for claim in analysed(text, using=without_model()).claims]
    assert found == ["12 percent up", "4500000000 USD", "300 person", "5 to 7 kilometre"]
