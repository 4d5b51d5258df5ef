"""Mentions of one thing are tied together, and others are not."""

from collections.abc import Callable

from inspector.analysis.model import Analysis
from inspector.documents.model import Span
from inspector.language.entities import group_mentions


def grouped(*names: tuple[str, str]) -> list[tuple[str, ...]]:
    """Return the groups of names, given as (name, label), as tuples of surfaces."""
    text, marks, offset = "", [], 0
    for name, label in names:
        marks.append((Span(offset, offset + len(name)), label, "ner"))
        text += name + " "
        offset = len(text)
    mentions, entities = group_mentions(text, marks)
    return [
        tuple(mentions[index].span.of(text) for index in entity.mentions) for entity in entities
    ]


def test_a_surname_joins_the_full_name_before_or_after_it() -> None:
    assert grouped(("Dovic", "PERSON"), ("Mara Dovic", "PERSON"), ("Dovic", "PERSON")) == [
        ("Dovic", "Mara Dovic", "Dovic")
    ]


def test_two_people_with_one_surname_stay_two() -> None:
    assert grouped(("Mara Dovic", "PERSON"), ("Petr Dovic", "PERSON")) == [
        ("Mara Dovic",),
        ("Petr Dovic",),
    ]


def test_other_names_of_a_country_are_one() -> None:
    assert grouped(("United States", "GPE"), ("U.S.", "GPE"), ("Orvania", "GPE")) == [
        ("United States", "U.S."),
        ("Orvania",),
    ]


def test_an_acronym_joins_its_long_name() -> None:
    assert grouped(("Inland Water Agency", "ORG"), ("IWA", "ORG")) == [
        ("Inland Water Agency", "IWA")
    ]


def test_an_organisation_is_called_by_its_first_or_last_word_before_or_after() -> None:
    assert grouped(("Rovers", "ORG"), ("Hartling Rovers", "ORG"), ("Hartling", "ORG")) == [
        ("Rovers", "Hartling Rovers", "Hartling")
    ]


def test_a_word_that_two_organisations_share_joins_neither() -> None:
    assert grouped(("Bank of Orvania", "ORG"), ("Bank of Serrana", "ORG"), ("Bank", "ORG")) == [
        ("Bank of Orvania",),
        ("Bank of Serrana",),
        ("Bank",),
    ]


def test_a_person_and_a_place_of_one_name_stay_two() -> None:
    assert grouped(("Jordan", "GPE"), ("Jordan", "PERSON")) == [("Jordan",), ("Jordan",)]


def test_titles_are_left_out_and_the_fullest_name_is_canonical(
    analysed: Callable[..., Analysis],
) -> None:
    analysis = analysed(
        "French President Emmanuel Lorrain met reporters in Paris on Monday.\n\n"
        "Lorrain said the talks were useful. Mr Lorrain left on Tuesday."
    )
    people = [entity for entity in analysis.entities if entity.label == "PERSON"]
    assert [(entity.canonical, len(entity.mentions)) for entity in people] == [
        ("Emmanuel Lorrain", 3)
    ]


def test_a_place_or_a_storm_is_called_by_its_own_word() -> None:
    names = (
        ("Larkin Island", "LOC"),
        ("Larkin", "LOC"),
        ("Odile", "EVENT"),
        ("Hurricane Odile", "EVENT"),
    )
    assert grouped(*names) == [("Larkin Island", "Larkin"), ("Odile", "Hurricane Odile")]
