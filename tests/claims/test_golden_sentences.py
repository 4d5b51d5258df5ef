"""N1: sentences in the manner of an agency, with what an editor reads in them."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim

# text, document date, and each claim as "text | value | unit | qualifier | direction".
GOLDEN = (
    (
        "Kyiv says it controls 1,000 sq km (386 sq miles) of the region.",
        ("1,000 sq km | 1000 | kilometre ** 2 | = |", "386 sq miles | 386 | mile ** 2 | = |"),
    ),
    (
        "Some 1,250 square km (438 square miles) were lost.",
        (
            "1,250 square km | 1250 | kilometre ** 2 | ~ |",
            "438 square miles | 438 | mile ** 2 | ~ |",
        ),
    ),
    (
        "It is about 30 km (20 miles) from the border.",
        ("30 km | 30 | kilometre | ~ |", "20 miles | 20 | mile | ~ |"),
    ),
    (
        "More than 100 prisoners of war were taken on Wednesday.",
        ("100 prisoners | 100 | prisoner | > |",),
    ),
    (
        "Up to 200,000 people have been told to leave, 76,000 of them from one district.",
        (
            "200,000 people | 200000 | person | <= |",
            "76,000 | 76000 |  | = |",
            "one district | 1 | district | = |",
        ),
    ),
    (
        "Output fell 12% to 880 tonnes from 1,000.",
        (
            "12% | 12 | percent | = | down",
            "880 tonnes | 880 | tonne | = |",
            "1,000 | 1000 |  | = |",
        ),
    ),
    (
        "Support fell 2 percent, from 46% to 44%.",
        (
            "2 percent | 2 | percent | = | down",
            "46% | 46 | percent | = |",
            "44% | 44 | percent | = |",
        ),
    ),
    (
        "Turnout was between 18 and 25 percent.",
        ("18 and 25 percent | 18–25 | percent | = |",),
    ),
    ("The 2012–13 season, the Su-34, Route 66, 24/7 and the 47th brigade.", ()),
    ("Flight 370 left at 4:30 p.m. on 14 March 2014 for Section 230 and the G7.", ()),
    (
        "They shipped 816 000 t, 1.5 mln boxes and two dozen cranes.",
        (
            "816 000 t | 816000 | tonne | = |",
            "1.5 mln boxes | 1500000 | box | = |",
            "two dozen cranes | 24 | crane | = |",
        ),
    ),
    (
        "Half a million people, nine in ten of them women, waited three and a half hours.",
        (
            "Half a million people | 500000 | person | = |",
            "nine in ten | 0.9 | fraction | = |",
            "three and a half hours | 3.5 | hour | = |",
        ),
    ),
    (
        "Hundreds of thousands of people fled and dozens of houses burned.",
        (
            "Hundreds of thousands of people | 100000–1000000 | person | ~ |",
            "dozens of houses | 12–120 | house | ~ |",
        ),
    ),
    (
        "Shares rose 8% to A$18.30, and the index lost 112 points.",
        (
            "8% | 8 | percent | = | up",
            "A$18.30 | 18.3 | AUD | = |",
            "112 points | 112 | point | = | down",
        ),
    ),
    (
        "Wheat closed at $5.72 a bushel, up 14 cents.",
        ("$5.72 a bushel | 5.72 | USD / bushel | = |", "14 cents | 14 | cent | = | up"),
    ),
    (
        "The lender trimmed its charge by 40 basis points to 5.10%.",
        ("40 basis points | 40 | basis point | = | down", "5.10% | 5.1 | percent | = |"),
    ),
    (
        "Turnover rose from $3.2 billion to $4.1 billion.",
        (
            "$3.2 billion | 3200000000 | USD | = |",
            "$4.1 billion | 4100000000 | USD | = |",
        ),
    ),
    (
        "A 500-pound bomb fell on the 15-member council's 30-day truce.",
        (
            "500-pound | 500 | pound | = |",
            "15-member | 15 | member | = |",
            "30-day | 30 | day | = |",
        ),
    ),
    ("No one knew which one of them it was, one day.", ()),
    ("The rise was −3.5C on the coast.", ("−3.5C | -3.5 | degC | = |",)),
)


def shown(claim: Claim) -> str:
    """Return a claim as the table above has it."""
    low, high = claim.quantity.low.normalize(), claim.quantity.high.normalize()
    value = f"{low:f}" if low == high else f"{low:f}–{high:f}"
    unit, direction = claim.quantity.unit.name, claim.direction or ""
    return f"{claim.text} | {value} | {unit} | {claim.quantity.qualifier} | {direction}".rstrip()


@pytest.mark.parametrize(("text", "expected"), GOLDEN, ids=[text[:40] for text, _ in GOLDEN])
def test_a_sentence_is_read_as_an_editor_reads_it(
    text: str, expected: tuple[str, ...], analysed: Callable[..., Analysis]
) -> None:
    assert tuple(shown(claim) for claim in analysed(text).claims) == expected


def test_a_conversion_inherits_what_its_twin_has(analysed: Callable[..., Analysis]) -> None:
    analysis = analysed("Orvania holds less than 200 square km (77 square miles).", "2025-03-13")
    first, twin = analysis.claims
    assert twin.quantity.qualifier is first.quantity.qualifier
    assert (twin.subject, twin.time, twin.source) == (first.subject, first.time, first.source)
    assert twin.quantity.low == Decimal(77)
