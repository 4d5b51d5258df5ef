import re

from inspector.claims.syntax.occurrences import Occurrences


def test_the_first_match_inside_is_returned() -> None:
    found = Occurrences(re.compile(r"\d+"), "10 or 20 or 30")
    assert found.within(1, 14)[0] == "20"
    assert found.within(0, 2)[0] == "10"


def test_a_match_that_reaches_out_is_none_inside() -> None:
    found = Occurrences(re.compile(r"\d+"), "10 or 20")
    assert found.within(1, 7) is None
    assert found.within(7, 8) is None
