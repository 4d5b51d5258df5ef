import re

from inspector.claims.syntax.occurrences import Occurrences, Phrases, Words

NUMBERS = re.compile(r"\d+")


def test_the_first_match_inside_is_returned() -> None:
    found = Occurrences(NUMBERS.finditer("10 or 20 or 30"))
    assert found.within(1, 14)[0] == "20"
    assert found.within(0, 2)[0] == "10"


def test_a_match_that_reaches_out_is_none_inside() -> None:
    found = Occurrences(NUMBERS.finditer("10 or 20"))
    assert found.within(1, 7) is None
    assert found.within(7, 8) is None


def test_a_match_is_known_by_its_beginning() -> None:
    found = Occurrences(NUMBERS.finditer("10 or 20"))
    assert found.has(6)
    assert not found.has(7)


def test_phrases_are_found_as_a_search_finds_them() -> None:
    text = "The fleet grew. Fleet managers, fleets and the subfleet: the fleet of the fleet."
    phrases = Phrases(re.compile(r"(?i)\b(?:the\s+fleet|fleet)\b"), frozenset({"the", "fleet"}))
    wanted = [found.span() for found in phrases.pattern.finditer(text)]
    assert [found.span() for found in Words(text).find(phrases)] == wanted


def test_phrases_end_before_a_character() -> None:
    phrases = Phrases(re.compile(r"\b(?:now)\b"), frozenset({"now"}))
    assert [found.start() for found in Words("now or now").find(phrases, 9)] == [0]
