import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from inspector.claims import wording
from inspector.claims.model import Direction, Interval, Qualifier, Quantity, Unit
from inspector.documents.model import Page, Span

KM2 = Unit("kilometre ** 2", "[length] ** 2", "km²")
PERCENT = Unit("percent", "share", "%")
DOLLAR = Unit("USD", "currency", "$")


def quantity(low: str, unit: Unit, high: str | None = None) -> Quantity:
    return Quantity(Decimal(low), Decimal(high or low), Decimal(1), unit)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1300", "1,300"),
        ("1.3E+3", "1,300"),
        ("4.0", "4.0"),
        ("816000", "816,000"),
        ("4500000000", "4.5 billion"),
        ("2000000", "2 million"),
        ("1234567", "1,234,567"),
        ("1250000", "1.25 million"),
        ("-3", "−3"),
        ("0", "0"),
        ("70000000000000", "70 trillion"),
    ],
)
def test_a_number_reads_as_newspapers_print_it(value: str, words: str) -> None:
    assert wording.number_words(Decimal(value)) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (quantity("1300", KM2), "1,300 km²"),
        (quantity("12", PERCENT), "12%"),
        (quantity("18", PERCENT, "25"), "18–25%"),
        (quantity("4000000000", DOLLAR, "5000000000"), "$4–5 billion"),
        (quantity("900000", DOLLAR, "1200000"), "$900,000–1.2 million"),
        (
            quantity("81.46", Unit("USD / barrel", "currency / [volume]", "$/barrel")),
            "$81.46/barrel",
        ),
        (quantity("5", Unit("CHF", "currency", "CHF")), "CHF 5"),
        (quantity("68", Unit("cent", "currency", "¢")), "68¢"),
        (quantity("400", Unit("prisoner", "count", "prisoner")), "400 prisoners"),
        (quantity("1", Unit("prisoner", "count", "prisoner")), "1 prisoner"),
        (quantity("30", Unit("celsius", "[temperature]", "°C")), "30°C"),
        (quantity("-5", Unit("celsius", "[temperature]", "°C"), "3"), "−5 to 3°C"),
        (quantity("7", Unit("", "", "")), "7"),
        (quantity("4400", Unit("crown / tonne", "currency / mass", "crown/t")), "4,400 crowns/t"),
        (quantity("3", Unit("year", "duration", "y")), "3 years"),
        (quantity("1", Unit("century", "duration", "century")), "1 century"),
        (quantity("50", Unit("kilometre / hour", "[length] / [time]", "km/h")), "50 km/h"),
    ],
)
def test_a_figure_is_worded_with_its_unit(figure: Quantity, words: str) -> None:
    assert wording.value_words(figure) == words


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("prisoner of war", "prisoners of war"),
        ("policeman", "policemen"),
        ("human", "humans"),
        ("person", "people"),
        ("country", "countries"),
        ("day", "days"),
        ("aircraft", "aircraft"),
        ("crew", "crew"),
        ("air strike", "air strikes"),
        ("church", "churches"),
    ],
)
def test_a_counted_noun_has_its_plural(noun: str, many: str) -> None:
    assert wording.plural(noun) == many


def test_a_hedge_has_a_sign_and_words_and_an_exact_figure_neither() -> None:
    assert [wording.qualifier_symbol(each) for each in Qualifier] == ["", "≈", "<", "≤", ">", "≥"]
    assert wording.qualifier_words(Qualifier.AT_LEAST) == "at least"
    assert wording.qualifier_words(Qualifier.EXACT) == ""


def test_a_rise_and_a_fall_have_arrows() -> None:
    assert [wording.direction_symbol(each) for each in (*Direction, None)] == ["▲", "▼", ""]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-08-14", "2024-08-14", "Wed 14 Aug 2024"),
        ("2024-06-01", "2024-08-31", "Jun–Aug 2024"),
        ("2024-12-01", "2025-02-28", "Dec 2024–Feb 2025"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2022-01-01", "2024-12-31", "2022–2024"),
        ("2024-08-03", "2024-08-05", "3–5 Aug 2024"),
        ("2024-07-30", "2024-08-02", "30 Jul–2 Aug 2024"),
        ("2024-12-30", "2025-01-02", "30 Dec 2024–2 Jan 2025"),
        ("2024-08-01", "2025-08-31", "Aug 2024–Aug 2025"),
        ("1999-01-01", None, "since 1999"),
        ("1999-12-31", None, "since 31 Dec 1999"),
        (None, "2024-12-31", "until 2024"),
        (None, "2024-08-14", "until 14 Aug 2024"),
        (None, None, ""),
    ],
)
def test_days_have_the_shortest_words_that_mean_them(
    start: str | None, end: str | None, words: str
) -> None:
    first, last = (dt.date.fromisoformat(day) if day else None for day in (start, end))
    assert wording.when_words(Interval(first, last)) == words


def test_no_date_has_no_words() -> None:
    assert wording.when_words(None) == ""


def test_a_claim_is_worded_with_its_hedge_its_source_and_its_place(builders) -> None:
    analysis = builders.analysis()
    first, last = analysis.claims[0], analysis.claims[-1]
    assert wording.hedged_words(first) == "< 300 km²"
    assert wording.source_words(first) == "Mara Dovic"
    assert wording.source_words(last) == "unattributed"
    assert wording.place_words(analysis.document, first) == "para 1"


def test_a_vague_figure_keeps_the_words_of_the_text(builders) -> None:

    claim = builders.analysis().claims[5]
    vague = replace(
        claim, text="hundreds of\nprisoners", quantity=replace(claim.quantity, vague=True)
    )
    assert wording.claim_words(vague) == "hundreds of prisoners"


def test_places_are_told_by_role_by_paragraph_or_by_page(builders) -> None:
    document = builders.document()
    places = wording.Places(document)
    assert places.of(Span(0, 3)) == "headline"
    assert places.of(document.blocks[2].span) == "para 2"
    assert places.of(Span(10**6, 10**6 + 1)) == ""
    pages = tuple(Page(n, 100, 100, 0, Span(50 * n, 50 * n + 50)) for n in range(2))
    paged = wording.Places(replace(document, pages=pages))
    assert [paged.of(Span(start, start + 1)) for start in (0, 49, 50, 99)] == [
        "page 1",
        "page 1",
        "page 2",
        "page 2",
    ]
