"""Units are data: each spelling is read, each unit converts there and back."""

import tomllib
from decimal import Decimal

import pytest

from inspector.assets import resource
from inspector.claims.quantities.convert import convert, convertible, factor
from inspector.claims.quantities.money import currency_before
from inspector.claims.quantities.numbers import read_number
from inspector.claims.quantities.units import rate_after, unit_after, units
from inspector.claims.syntax.nouns import counted, singular
from inspector.language.lexicon import lexicon

FILES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted(resource("units").glob("*.toml"))
}
SPELLINGS = [
    (spelling, entry.unit.name)
    for entry in units().values()
    for spelling in entry.spellings
    if any(character.isalpha() for character in spelling)
]
PHYSICAL = [
    (entry["name"], stem)
    for stem, content in FILES.items()
    for entry in content["unit"]
    if entry.get("pint")
]
EXAMPLES = [
    (printed, wanted)
    for content in FILES.values()
    for printed, wanted in content["examples"]
    if wanted
]


@pytest.mark.parametrize(("spelling", "name"), SPELLINGS, ids=[s for s, _ in SPELLINGS])
def test_each_spelling_is_read_after_a_figure(spelling: str, name: str) -> None:
    text = f"It was 7 {spelling}, they said."
    spelled = unit_after(text, 8)
    assert spelled is not None
    assert text[9 : spelled.end] == spelling.rstrip(".") or text[9 : spelled.end] == spelling
    assert spelled.unit.name == name


@pytest.mark.parametrize(("name", "dimension"), PHYSICAL)
def test_each_unit_converts_there_and_back(name: str, dimension: str) -> None:
    unit = units()[name].unit
    first = next(other for other, stem in PHYSICAL if stem == dimension)
    target = units()[first].unit
    if not convertible(unit, target):
        pytest.fail(f"{name} and {first} stand in one file and cannot be compared")
    there = convert(Decimal("12.5"), unit, target)
    assert abs(convert(there, target, unit) - Decimal("12.5")) < Decimal("1e-9")


@pytest.mark.parametrize(("printed", "wanted"), EXAMPLES, ids=[p for p, _ in EXAMPLES])
def test_examples_convert_as_they_say(printed: str, wanted: str) -> None:
    number, _, _ = printed.partition(" ")
    amount = read_number(number)
    spelled = unit_after(printed, len(number))
    assert amount is not None
    assert spelled is not None
    value, _, name = wanted.partition(" ")
    converted = convert(amount.low, spelled.unit, units()[name].unit)
    assert abs(converted / Decimal(value) - 1) < Decimal("0.001")


def test_a_difference_in_degrees_leaves_the_zero_points_out() -> None:
    celsius, fahrenheit = units()["degC"].unit, units()["degF"].unit
    assert convert(Decimal(30), celsius, fahrenheit).quantize(Decimal("0.1")) == 86
    assert factor(celsius, fahrenheit).quantize(Decimal("0.1")) == Decimal("1.8")


def test_units_of_different_kinds_do_not_convert() -> None:
    with pytest.raises(ValueError, match="cannot be converted"):
        convert(Decimal(1), units()["kilometre"].unit, units()["kilogram"].unit)
    with pytest.raises(ValueError, match="cannot be converted"):
        convert(Decimal(1), units()["USD"].unit, units()["EUR"].unit)


@pytest.mark.parametrize(
    ("text", "code"),
    [("$5", "USD"), ("US$5", "USD"), ("A$18.30", "AUD"), ("£1.1bn", "GBP"), ("RM 219", "MYR")],
)
def test_signs_and_codes_name_the_currency(text: str, code: str) -> None:
    currency = currency_before(text)
    assert currency is not None
    assert currency.unit.name == code


def test_a_rate_is_read_but_not_a_date() -> None:
    text = "$81.46 a barrel"
    spelled = unit_after("5 dollars a barrel", 1)
    assert spelled is not None
    rate = rate_after("5 dollars a barrel", spelled)
    assert rate is not None
    assert rate.unit.name == "USD / barrel"
    assert currency_before(text) is not None
    hectares = unit_after("6 hectares a day earlier", 1)
    assert hectares is not None
    assert rate_after("6 hectares a day earlier", hectares) is None


@pytest.mark.parametrize(("plural", "one"), lexicon("nouns")["singular"]["examples"])
def test_counted_nouns_stand_in_the_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert counted(f"Ukrainian {plural}").name == f"ukrainian {one}"
