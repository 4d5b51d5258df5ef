"""E9: names that may be one are offered, and what only looks alike is not."""

import pytest

from inspector.language.likenesses import Why, likenesses
from inspector.language.model import Entity


def entity(name: str, label: str = "PERSON", mentions: int = 1, *aliases: str) -> Entity:
    return Entity(name, label, aliases, tuple(range(mentions)))


@pytest.mark.parametrize(
    ("one", "other", "label", "why"),
    [
        ("Kyiv", "Kiev", "GPE", Why.KNOWN),
        ("Myanmar", "Burma", "GPE", Why.KNOWN),
        ("Côte d’Ivoire", "Ivory Coast", "GPE", Why.KNOWN),
        ("Zelenskiy", "Zelenskyy", "PERSON", Why.SOUND),
        ("Mohammed Sallah", "Muhammad Salah", "PERSON", Why.SOUND),
        ("Petrov", "Petroff", "PERSON", Why.SOUND),
        ("Nayyem", "Nayem", "PERSON", Why.SOUND),
        ("Marta Kowalczyk", "Marta Kowalcyzk", "PERSON", Why.LETTER),
        ("Halvorsen", "Halversen", "PERSON", Why.LETTER),
        ("Tarven Rovers", "Tarven Rover", "ORG", None),
        ("Iran", "Iraq", "GPE", None),
        ("Gambia", "Zambia", "GPE", None),
        ("Austria", "Australia", "GPE", None),
        ("Niger", "Nigeria", "GPE", None),
        ("Anna Petrov", "Ivan Petrov", "PERSON", None),
        ("Hassan", "Hussein", "PERSON", None),
        ("Martin", "Morton", "PERSON", None),
        ("Mali", "Malta", "GPE", None),
        ("Canadian", "Canadians", "NORP", None),
    ],
)
def test_e9_two_spellings_are_alike_and_two_names_are_not(one, other, label, why) -> None:
    found = likenesses((entity(one, label), entity(other, label)))
    assert [each.why for each in found] == ([why] if why else [])


def test_e9_the_name_that_is_used_more_takes_the_other_in() -> None:
    names = (entity("Kiev", "GPE", 1), entity("Orvania", "GPE", 3), entity("Kyiv", "GPE", 4))
    (found,) = likenesses(names)
    assert (found.one, found.into) == (0, 2)
    assert not likenesses((entity("Kyiv", "GPE"), entity("Kiev", "ORG")))


def test_e9_other_forms_of_a_name_count_as_well() -> None:
    names = (entity("Volodymyr Zelenskyy", "PERSON", 2, "Zelenskyy"), entity("Zelenskiy"))
    assert [(each.one, each.into) for each in likenesses(names)] == [(1, 0)]
