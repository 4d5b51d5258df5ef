from itertools import accumulate, pairwise

import pytest

from inspector.documents.places import Run
from inspector.documents.widths import Widths


def _measured(
    text: str, widths: dict[str, float], spaces: list[float]
) -> list[tuple[float, float]]:
    """Return the sides of a line in type of size 10, with spaces as wide as is said."""
    wide = iter(spaces)
    each = [10 * (next(wide) if sign == " " else widths[sign]) for sign in text]
    return list(pairwise(accumulate(each, initial=0.0)))


def test_a_space_behind_a_sentence_stays_wider_than_others_of_its_line():
    known = Widths()
    letters = {"a": 0.5, ".": 0.2}
    for stretch in (1.0, 1.4):
        spaces = [0.3 * stretch, 0.45 * stretch, 0.3 * stretch]
        known.learn("a a. a a", _measured("a a. a a", letters, spaces), 10)
    drawn = _measured("a a. a a", letters, [0.4, 0.6, 0.4])
    run = Run(8, (0, 0, drawn[-1][1], 12), size=10)
    assert known.advances().sides("a a. a a", run) == [pytest.approx(side) for side in drawn]


def test_the_last_letter_of_a_word_is_as_wide_as_it_is_drawn():
    known = Widths()
    known.learn("ab ab", [(0, 5), (5, 10), (12, 14.5), (14.5, 19.5), (19.5, 24.5)], 10)
    drawn = known.advances().sides("ab ab", Run(5, (0, 0, 23, 12), size=10))
    assert drawn[1] == pytest.approx((5, 10))


def test_a_letter_that_only_ends_lines_has_its_own_width():
    known = Widths()
    known.learn("am", [(0, 5), (5, 14)], 10)
    assert known.advances().sides("am", Run(2, (0, 0, 14, 12), size=10))[1] == pytest.approx(
        (5, 14)
    )
