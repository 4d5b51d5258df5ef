"""Find names that may be two spellings of one: Kiev and Kyiv, Zelenskiy and Zelenskyy.

It is for an editor to say that they are the same; nothing is tied together here.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from inspector.language.lexicon import lexicon
from inspector.language.model import Entity

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SHORTEST = 4  # letters of a sound
_LONG = 6  # letters of a name that may have a slip in it
# Letters that stand for one sound in different ways of writing foreign names, the longer first.
_SOUNDS = (
    ("shch", "s"),
    ("sch", "s"),
    ("dzh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("zh", "j"),
    ("ph", "f"),
    ("ts", "z"),
    ("tz", "z"),
    ("ck", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("e", "a"),
    ("o", "u"),
)


class Why(StrEnum):
    """What makes two names alike."""

    KNOWN = "known"  # as two names of one place
    SOUND = "sound"
    LETTER = "letter"  # one letter more, less, other, or two that changed places


@dataclass(frozen=True, slots=True)
class Likeness:
    """The indices of two entities, of which the second is named more often, or first."""

    one: int
    into: int
    why: Why


def likenesses(entities: Sequence[Entity]) -> tuple[Likeness, ...]:
    """Return the pairs of entities of one kind whose names are alike, each pair once."""
    found: dict[tuple[int, int], Why] = {}
    for keyed, why in ((_known, Why.KNOWN), (_sounds, Why.SOUND), (_slips, Why.LETTER)):
        alike: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, entity in enumerate(entities):
            for key in {key for name in (entity.canonical, *entity.aliases) for key in keyed(name)}:
                alike[_kind(entity.label), key].append(index)
        for indices in alike.values():
            for place, first in enumerate(indices):
                for second in indices[place + 1 :]:
                    if why is not Why.LETTER or _is_slip(entities[first], entities[second]):
                        found.setdefault((first, second), why)
    return tuple(_ordered(entities, *pair, why) for pair, why in sorted(found.items()))


def _ordered(entities: Sequence[Entity], first: int, second: int, why: Why) -> Likeness:
    more = len(entities[second].mentions) > len(entities[first].mentions)
    return Likeness(first, second, why) if more else Likeness(second, first, why)


def _kind(label: str) -> str:
    return "place" if label in _PLACES else label


def _plain(name: str) -> str:
    """Return a name in small letters without accents and points."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    return " ".join(re.sub(r"[^a-z\s-]", "", letters).replace("-", " ").split())


@cache
def _spellings() -> dict[str, str]:
    groups = lexicon("places")["spellings"]["groups"]
    return {_plain(form): _plain(forms[0]) for forms in groups for form in forms}


def _known(name: str) -> Iterator[str]:
    if known := _spellings().get(_plain(name)):
        yield known


def _sounds(name: str) -> Iterator[str]:
    """Yield how a name sounds, unless it is so short that many do."""
    whole = " ".join(_sound(word) for word in _plain(name).split())
    if len(whole) >= _SHORTEST:
        yield whole


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = re.sub(r"c(?!h)", "k", word)
    word = re.sub(r"uff?$", "uv", word)  # -off is -ov
    return re.sub(r"(.)\1+", r"\1", word)


def _slips(name: str) -> Iterator[str]:
    """Yield what is left of a name when it loses any one letter, and the name itself."""
    plain = _plain(name)
    if len(plain) >= _LONG:
        yield plain
        yield from (plain[:place] + plain[place + 1 :] for place in range(1, len(plain)))


def _is_slip(one: Entity, other: Entity) -> bool:
    """Tell names that one slip of a pen parts; those that are parts of each other are not."""
    first, second = _plain(one.canonical), _plain(other.canonical)
    if first == second or min(len(first), len(second)) < _LONG or first[0] != second[0]:
        return False
    if first.split()[:-1] != second.split()[:-1] and first.split()[1:] != second.split()[1:]:
        return False
    start = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    if start is None:
        return not first.endswith("s") and not second.endswith("s")  # Canadian and Canadians
    rest = (first[start:], second[start:])
    return (
        rest[0][1:] == rest[1][1:]
        or rest[0][1:] == rest[1]
        or rest[0] == rest[1][1:]
        or (rest[0][:2] == rest[1][1::-1] and rest[0][2:] == rest[1][2:])
    )
