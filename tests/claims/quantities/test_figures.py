"""N1 N2: sentences of every beat, with each figure as "value unit", its hedge and its direction."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim
from inspector.language.pipeline import without_model

# More of the same: markets, votes, disasters, sport, health, crime, census, energy, budgets.
SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))["read"]
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
    (
        "Its main charge rose a quarter of a percentage point.",
        ("0.25 percentage point up",),
    ),
    ("The S&P 500 lost 1.1% and the Nasdaq 1.6%.", ("1.1 percent down", "1.6 percent down")),
    (
        "Core prices rose 0.3% on the month and 2.9% on the year.",
        ("0.3 percent up", "2.9 percent up"),
    ),
    (
        "The gauge closed 112 points, or 1.3%, lower at 8,496.",
        ("112 point down", "1.3 percent down", "8496"),
    ),
    ("Job offers fell again, by 6,000 to 412,000.", ("6000  down", "412000")),
    ("Approvals dropped by nearly a quarter to 48,200.", ("~ 0.25 fraction down", "48200")),
    ("Gates were 9,150, a tenth higher than last season.", ("9150", "0.1 fraction up")),
    ("She leads by seven points, with 38% to 31%.", ("7 point", "38 percent", "31 percent")),
    ("Hiring came to 52,000, above the 48,000 forecast.", ("52000", "48000")),
    ("Sales rose 5% and 40% of the shops made a profit.", ("5 percent up", "40 percent")),
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
    (
        "The ward had 61 measles patients, 14 diabetes patients and two arms caches.",
        ("61 measles patient", "14 diabetes patient", "2 arms cache"),
    ),
    ("It sent 300 airmen home from the base.", ("300 airman",)),
    ("Food for a family of four cost 2,840 euros.", ("4", "2840 EUR")),
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
    ("The mayor, 58, has a deputy, 3 aides and a dog.", ("58 year", "3 aide")),
    ("The party won 83 of the 150 seats, 12 more than in 2020.", ("83 seat", "150 seat", "12  up")),
    ("The bill passed the lower house by 312 votes to 260.", ("312 vote", "260")),
    ("They lost 1.3m fish.", ("1300000 fish",)),
    ("Gates slipped to 24,150 from 26,900 last season.", ("24150", "26900")),
    ("The mill opened in 1985 in Kelm and shut in 2003 in a week.", ()),
    ("Eight of the victims were pupils; a woman of 34 was hurt.", ("8 victim", "34 year")),
    ("It pushed the crown up half a cent to 66.4 cents.", ("0.5 cent up", "66.4 cent")),
    ("There is one chance in five.", ("0.2 fraction",)),
    (
        "In all 18% were younger than 15, 28% were older than 64.",
        ("18 percent", "< 15 year", "28 percent", "> 64 year"),
    ),
    ("It has 214 support staff and 90 ground crew.", ("214 support staff", "90 ground crew")),
    ("The mill is older than 50 other houses.", ("> 50 house",)),
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
    ("The drone flies more than 15 and less than 25 km.", ("15 to 25 kilometre",)),
    (
        "The dam must hold more than 30 but less than or equal to 45 million cubic metres.",
        ("30000000 to 45000000 metre ** 3",),
    ),
    ("Crowds of at least 300, but under 400, came.", ("300 to 400",)),
    ("Fewer than 50 but more than 30 cases were found.", ("30 to 50 case",)),
    ("More than 30 pupils, and fewer than 50, had measles.", ("30 to 50 pupil",)),
    ("At least 20 people were killed and up to 30 hurt.", (">= 20 person", "<= 30 person")),
    ("It has more than 5 clinics and less than 20 beds.", ("> 5 clinic", "< 20 bed")),
    (
        "Its mines dug 4.1, 2.7 and 1.9 million tonnes.",
        ("4100000 tonne", "2700000 tonne", "1900000 tonne"),
    ),
    ("They paid $3, $4 and $5 million.", ("3000000 USD", "4000000 USD", "5000000 USD")),
    ("They paid $3 and $5 million.", ("3000000 USD", "5000000 USD")),
    ("Sales of 1.2 and 1.4 million cars are due.", ("1200000 car", "1400000 car")),
    ("The tunnels are 12, 15 and 18 km long.", ("12 kilometre", "15 kilometre", "18 kilometre")),
    ("Prizes of $500 and $1 million were won.", ("500 USD", "1000000 USD")),
    ("It killed 12 and 3 million people fled.", ("12 person", "3000000 person")),
    ("Of the 640 pupils, 160 or 35% walk.", ("640 pupil", "160", "35 percent")),
    ("Of the 640 pupils, 224, or 35%, walk.", ("640 pupil", "224", "35 percent")),
    ("It grew 3 and 4 percent.", ("3 percent up", "4 percent up")),
    ("Of that, 27 million to rivers is new.", ("27000000",)),
    ("The state lost rupees 500 crore to floods.", ("5000000000 rupee",)),
    ("A magnitude-7.1 quake came after one of magnitude 5.8.", ("7.1 magnitude", "5.8 magnitude")),
    ("The tremor had a magnitude of about 4.6.", ("~ 4.6 magnitude",)),
    ("She ran 10.92s, 0.3s off her best.", ("10.92 second", "0.3 second")),
    ("He was jailed for four years and six months.", ("4 year", "6 month")),
    ("He scored 61 goals, spread over 19 seasons.", ("61 goal", "19 season")),
    ("Only 31 in 2023 and 41 last year chose it.", ("31", "41")),
    ("The rate is 14 per 100,000 people.", ("14",)),
    ("They work 40 hours a week.", ("40 hour",)),
    (
        "The train goes from 0 to 90 km/h within 41 seconds.",
        ("0 to 90 kilometre / hour", "<= 41 second"),
    ),
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
    (
        "The Greens hold 51 seats, the Farmers' Party 38 and the Civic Union 21.",
        ("51 seat", "38", "21"),
    ),
)
NEVER = (
    "United won 2-1 and the court ruled 6-3.",
    "The 2004 earthquake came before the 2022 elections.",
    "She lives at 12 Long Street; call +44 20 7946 0958.",
    "Section 230, Flight 370, page 4, Alert Level 3, the Boeing 737 and the Nikkei 225.",
    "It reached net zero with zero tolerance at ground zero.",
    "He was shot twice in a double bed.",
    "No one was there.",
    "The COP30 summit, Phase 3 trials, type 2 diabetes and a 401(k) plan.",
    "Section 21 notices, Mission 7 of the series and the No. 4 seed.",
    "Callers to 999 waited after the 7 October attacks.",
    "The pass opens no later than 6 in the evening and by 10 in the morning.",
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


@pytest.mark.parametrize(("text", "wanted"), [*MARKETS, *PEOPLE, *MEASURES, *SENTENCES])
def test_every_figure_of_a_sentence_is_read(
    text: str, wanted: tuple[str, ...], analysed: Callable[..., Analysis]
) -> None:
    assert tuple(shown(claim) for claim in analysed(text).claims) == tuple(wanted)


@pytest.mark.parametrize("text", NEVER)
def test_what_says_no_amount_is_no_figure(text: str, analysed: Callable[..., Analysis]) -> None:
    assert [claim.text for claim in analysed(text).claims] == []


def test_figures_are_read_without_a_model(analysed: Callable[..., Analysis]) -> None:
    text = "Sales rose 12% to $4.5 billion; 300 people walked 5 km to 7 km."
    found = [shown(claim) for claim in analysed(text, using=without_model()).claims]
    assert found == ["12 percent up", "4500000000 USD", "300 person", "5 to 7 kilometre"]
