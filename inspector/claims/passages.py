"""Tie the figures of a passage by what they can be to each other, wherever they stand in it.

The finders of sentences know figures by the words right beside them. Here a passage (a sentence,
two that go on, a headline with the first words of its story) is read as a whole: its figures are
sorted by their kind, and where there are just as many as a tie needs, and the words allow it, they
are tied. One figure too many, and nothing is.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from inspector.claims.changes import is_compared, is_seam, leads_to_size
from inspector.claims.cues import cue, cues, cues_last
from inspector.claims.directions import moved_words
from inspector.claims.distances import base, distance_factor
from inspector.claims.frames import Frame
from inspector.claims.model import Claim, Relation, RelationKind
from inspector.language.lexicon import any_of, lexicon

_MOST = 8  # figures that one passage may hold
_AWAY = 3  # paragraphs from a headline to its story
_FAR = 20  # how many times one state of a thing may be another
_SHORT = 3
_STEM = 4
_WORD = re.compile(r"[^\W\d_]+")
# "used the pool as in the year before, when 4,200 did"
_ATTACHED = re.compile(r"(?i),\s+when\s+(?:\w+\s+){0,2}$")


@dataclass(frozen=True, slots=True)
class Passage:
    """The figures of one or two sentences; `seam` is the place of the second one's first figure.

    `titled` tells that the first sentence is a headline.
    """

    frame: Frame
    seam: int
    titled: bool = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return its figures, in order."""
        return self.frame.claims

    def before(self, index: int) -> str:
        """Return the words before a figure, in its own sentence."""
        gap = self.frame.gaps[index]
        return gap.rpartition("\n")[2] if index == self.seam else gap

    def after(self, index: int) -> str:
        """Return the words after a figure, in its own sentence."""
        gap = self.frame.gaps[index + 1]
        return gap.partition("\n")[0] if index + 1 == self.seam else gap

    def words(self, sentence: int) -> str:
        """Return the words of the first or the second sentence, without figures."""
        return self.frame.words.split("\n")[sentence]

    def sentence(self, index: int) -> int:
        """Return 0 or 1: in which of the two a figure stands."""
        return int(0 < self.seam <= index)


def passages(text: str, found: Sequence[Frame], titles: Collection[int]) -> Iterator[Passage]:
    """Yield each sentence, each two neighbours, each headline with the sentence that follows it."""
    told = [frame for frame in found if frame.claims]
    for frame in told:
        yield Passage(_in_one_line(frame), 0)
    for first, second in pairwise(told):
        one, other = first.claims[-1], second.claims[0]
        titled = one.paragraph in titles and other.paragraph not in titles
        if titled:
            near = other.paragraph - one.paragraph <= _AWAY
        else:
            gap = text[one.sentence.end : other.sentence.start]
            near = one.paragraph == other.paragraph and not gap.strip()
        if near and len(first.claims) + len(second.claims) <= _MOST:
            one_line, next_line = _in_one_line(first), _in_one_line(second)
            joint = f"{one_line.gaps[-1]}\n{next_line.gaps[0]}"
            gaps = (*one_line.gaps[:-1], joint, *next_line.gaps[1:])
            frame = Frame((*first.claims, *second.claims), gaps)
            yield Passage(frame, len(first.claims), titled)


def _in_one_line(frame: Frame) -> Frame:
    return Frame(frame.claims, tuple(" ".join(f"<{gap}>".split())[1:-1] for gap in frame.gaps))


def find_in_passages(
    text: str, found: Sequence[Frame], titles: Collection[int], known: Collection[Relation]
) -> Iterator[Relation]:
    """Yield the ties of passages that no finder of sentences has `known`."""
    told = {relation.members[-1] for relation in known if len(relation.members) > 2}
    for passage in passages(text, found, titles):
        if len(passage.claims) > _MOST:
            continue
        for find in (find_change, find_part, find_total):
            for relation in find(passage):
                if not told & {relation.members[-1]}:
                    told.add(relation.members[-1])
                    yield relation


# -------------------------------------------------------------------- changes


def find_change(passage: Passage) -> Iterator[Relation]:
    """Yield the one size of a passage with the two figures that it can lie between."""
    sizes = [index for index, claim in enumerate(passage.claims) if _is_size(passage, index)]
    if len(sizes) != 1 or cues("adjusted", "words").search(passage.frame.words):
        return
    place = sizes[0]
    size = passage.claims[place]
    ends = [
        index
        for index, claim in enumerate(passage.claims)
        if index != place and _may_be_end(claim, size)
    ]
    if len(ends) != 2:
        return
    first, second = ends
    if not _are_comparable(passage.claims[first], passage.claims[second]):
        return
    order = _order(passage, first, second)
    if order and _is_about(passage, place, ends):
        earlier, later = (passage.claims[index] for index in order)
        yield Relation(RelationKind.CHANGE, earlier.id, later.id, (size.id,))


def _is_size(passage: Passage, index: int) -> bool:
    claim = passage.claims[index]
    quantity = claim.quantity
    if quantity.vague or quantity.low != quantity.high:
        return False
    before, after = passage.before(index), passage.after(index).lstrip()
    if quantity.unit.dimension == "multiple":
        # What is to double has not done so yet.
        planned = not claim.text.endswith("ed") and cues_last("then", "planned").search(before)
        return not planned and not claim.text.lower().endswith("x")
    if claim.direction is not None or quantity.unit.name == "percentage point":
        return True
    return bool(cues_last("then", "sizes").search(before) or is_compared(after))


def _may_be_end(claim: Claim, size: Claim) -> bool:
    """Tell whether a size can be how far this figure has moved."""
    quantity, unit = claim.quantity, size.quantity.unit
    if claim.direction is not None or quantity.vague or quantity.low != quantity.high:
        return False
    if quantity.unit.dimension in {"multiple", "duration"} or quantity.unit.name == "fraction":
        return False
    if quantity.low <= 0 or claim.subject == "age":
        return False
    if unit.dimension in {"share", "multiple"} and unit.name != "percentage point":
        return True
    return distance_factor(unit, quantity.unit) is not None


def _are_comparable(one: Claim, other: Claim) -> bool:
    bare = not one.quantity.unit.name or not other.quantity.unit.name
    low, high = sorted((one.quantity.low, other.quantity.low))
    return (bare or base(one.quantity.unit) == base(other.quantity.unit)) and high < low * _FAR


def _order(passage: Passage, first: int, second: int) -> tuple[int, int] | None:
    """Return the earlier of two figures and the later; None where no word tells them apart."""
    one, other = _age(passage, first), _age(passage, second)
    if one == other:
        times = [passage.claims[index].time for index in (first, second)]
        starts = [time.start if time else None for time in times]
        if starts[0] is None or starts[1] is None or starts[0] == starts[1]:
            return None
        one, other = (1, 0) if starts[0] < starts[1] else (0, 1)
    return (first, second) if one > other else (second, first)


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"(?i){cue('then', 'before')}(?:[^;:]{{0,60}})$")


def _age(passage: Passage, index: int) -> int:
    """Return 1 for a figure that the words call an earlier one, -1 for one of now, 0 for others."""
    before, opens = passage.before(index), index in {0, passage.seam}
    if not opens and not _ATTACHED.search(before):
        before = re.split(r"[,;:(]", before.rstrip(" ,") + " ")[-1]
    after = re.split(r"[;:]|,(?=\s)", passage.after(index))[0]
    if _past().search(before) or cues("then", "after").search(after):
        return 1
    if cues("then", "now").search(f"{before} {after}") or re.search(r"(?i)\bto\s+$", before):
        return -1
    return 0


def _is_about(passage: Passage, size: int, ends: Sequence[int]) -> bool:
    """Tell whether a size and two figures are told of one thing."""
    own = [index for index in ends if passage.sentence(index) == passage.sentence(size)]
    if len(own) == 2:
        return _reaches(passage, size, ends)
    if cues_last("then", "sizes").search(passage.before(size)):
        return True
    if any(_is_elsewhere(passage, *sorted((size, index))) for index in own):
        return False
    return _goes_on(passage, size)


def _is_elsewhere(passage: Passage, first: int, last: int) -> bool:
    gap = " # ".join(passage.frame.gaps[first + 1 : last + 1])
    return re.search(r"(?i);|\b(?:while|whereas|but|although|though)\b", gap) is not None


def _reaches(passage: Passage, size: int, ends: Sequence[int]) -> bool:
    """Tell whether no other statement begins between a size and its ends, in one sentence."""
    first, last = ends
    if cues_last("then", "sizes").search(passage.before(size)):
        return True
    if size > last:
        return leads_to_size(passage.before(size))
    return not _is_apart(passage, *sorted((size, first)))


def _is_apart(passage: Passage, first: int, last: int) -> bool:
    gap = " # ".join(passage.frame.gaps[first + 1 : last + 1])
    tail = re.search(r"(?i),\s+(\w+ing)\b", gap)
    moving = tail is None or moved_words().search(tail[1]) or cues("then", "reach").search(tail[1])
    return is_seam(gap) or not moving


def _goes_on(passage: Passage, size: int) -> bool:
    """Tell whether both sentences speak of the same: "It has since", or by a word of both."""
    if not passage.titled and re.match(rf"(?i)\s*[“\"]?{cue('carried', 'subject')}", passage.words(1)):
        return True
    units = [claim.quantity.unit.name for claim in passage.claims]
    one, other = _topics(passage.words(0)), _topics(passage.words(1))
    mine = passage.sentence(size)
    (one if not mine else other).discard("")
    counted = {_stem(word) for name in units for word in name.split()}
    both = [one, other]
    both[1 - mine] |= counted
    return any(_alike(left, right) for left in both[0] for right in both[1])


def _topics(words: str) -> set[str]:
    """Return the stems of the nouns and verbs of a sentence; names, which have capitals, are none."""
    found = _WORD.findall(words)
    stop = {*lexicon("relations")["then"]["common"]}
    kept = [
        word
        for place, word in enumerate(found)
        if len(word) > _SHORT and (place == 0 or word.islower()) and word.lower() not in stop
    ]
    return {_stem(word) for word in kept if not moved_words().fullmatch(word)}


def _stem(word: str) -> str:
    return word.lower()[: _STEM + 1]


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM] and (
        len(one) == _STEM or len(other) == _STEM))


# ---------------------------------------------------------------------- parts


def find_part(passage: Passage) -> Iterator[Relation]:
    """Yield the one share of a passage with a part and a whole."""
    return iter(())


def find_total(passage: Passage) -> Iterator[Relation]:
    """Yield the one total of a passage with all the figures that it can be made of."""
    return iter(())
