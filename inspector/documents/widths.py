"""Learn how wide the characters of a type are from the lines in which each of them is measured."""

from array import array
from collections import defaultdict
from itertools import chain, pairwise
from statistics import median

from inspector.documents.places import Advances, Sides

# In sizes of type: a wide character. By what part spaces differ that are not alike.
_MOST = 2.0
_UNLIKE = 0.02


class Widths:
    """What is measured of a type, in its sizes, as packed numbers: see `Advances`.

    `at_end` are those of spaces at the ends of lines.
    """

    def __init__(self) -> None:
        self.at_end = _packed()
        self._of: defaultdict[str, array[float]] = defaultdict(_packed)
        self._behind: defaultdict[str, array[float]] = defaultdict(_packed)

    def learn(self, text: str, sides: Sides, size: float) -> None:
        """Take down what a line measures."""
        spaces: dict[int, float] = {}
        for place, (here, after) in enumerate(pairwise(sides)):
            # Some programs stretch a line at the ends of words.
            end = here[1] if text[place + 1] == " " else after[0]
            if 0 < (width := (end - here[0]) / size) < _MOST:
                self._of[text[place : place + 2]].append(width)
                if place and text[place] == " ":
                    spaces[place] = width
        if spaces:
            usual = median(spaces.values())
            for place, width in spaces.items():
                self._behind[text[place - 1]].append(width / usual)
        # Of the last character only its own width is known, which may be all that ever is.
        if sides and 0 < (width := (sides[-1][1] - sides[-1][0]) / size) < _MOST:
            self._of[text[-1]].append(width)

    def advances(self) -> Advances:
        """Return what was measured: a width that differs from place to place is met half-way."""
        alone: defaultdict[str, array[float]] = defaultdict(_packed)
        for text, found in self._of.items():
            alone[text[0]] += found
        usual = list(chain.from_iterable(alone.values()))
        behind = {sign: median(found) for sign, found in self._behind.items()}
        return Advances(
            {text: median(found) for text, found in (self._of | alone).items()},
            median(usual) if usual else 0.5,
            median(self.at_end) if self.at_end else 0.25,
            {sign: share for sign, share in behind.items() if abs(share - 1) > _UNLIKE},
        )


def _packed() -> "array[float]":
    return array("d")
