"""Tie mentions of one thing together: "Russian President Vladimir Putin", "Putin" and "Mr Putin".

Pure: it looks at the words and labels of the mentions, in document order, and nothing else.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from inspector.documents.model import Span
from inspector.language.lexicon import lexicon
from inspector.language.model import Entity, Mention

_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(slots=True)
class _Group:
    label: str
    names: dict[str, int] = field(default_factory=dict)
    mentions: list[int] = field(default_factory=list)

    def add(self, index: int, name: str) -> None:
        self.mentions.append(index)
        self.names[name] = self.names.get(name, 0) + 1


def _clean(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


@lru_cache(1024)  # a document has few names, each many times
def _key(name: str) -> str:
    """Return what two spellings of one name share: no case, points or plural of a people."""
    return re.sub(r"[.\s-]+", " ", name.casefold()).strip()


@cache
def _designators() -> frozenset[str]:
    return frozenset(_key(word) for word in lexicon("organisations")["designators"])


def _organisation_key(name: str) -> str:
    """Return the key of an organisation, without what says that it is a firm."""
    words = _key(re.sub(r",(?=\s)", "", name)).split()
    while len(words) > 1 and words[-1] in _designators():
        words.pop()
    return " ".join(words)


@cache
def _aliases() -> Mapping[str, str]:
    groups = lexicon("places")["aliases"]["groups"]
    return {_key(form): _key(forms[0]) for forms in groups for form in forms}


def _kind(label: str) -> str:
    return "place" if label in _PLACES else label


def _initials(name: str) -> str:
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
    return "".join(word[0] for word in words)


def _outer_words(key: str) -> set[str]:
    """Return the words by which a name is called for short: "Rovers" of "Tarven Rovers"."""
    words = key.split()
    return {words[0], words[-1]}


def _surname(key: str) -> set[str]:
    return {key.rsplit(maxsplit=1)[-1]}


def called_for_short(name: str) -> str:
    """Return "Odile" for "Hurricane Odile" and "Larkin" for "Larkin Island", else nothing."""
    first, _, last = name.partition(" ")
    generic = lexicon("places")["generic"]
    if first.casefold() in generic["before"] and last and " " not in last:
        return last
    return first if last.casefold() in generic["after"] else ""


def _distinctive(key: str) -> set[str]:
    return {short} if (short := called_for_short(key)) else set()


# By which of its words a name of each kind is called for short.
_SHORTENED: Mapping[str, Callable[[str], set[str]]] = {
    "PERSON": _surname,
    "ORG": _outer_words,
    "LOC": _distinctive,
    "FAC": _distinctive,
    "EVENT": _distinctive,
}


class _Grouping:
    """Assigns each mention to a group, in document order."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        self._by_name: dict[tuple[str, str], _Group] = {}
        self._people: dict[str, _Group] = {}
        self._by_initials: dict[str, _Group] = {}
        # None where two organisations share the word.
        self._by_word: dict[str, _Group | None] = {}

    def place(self, index: int, name: str, label: str) -> None:
        key = _organisation_key(name) if label == "ORG" else _key(name)
        key = _aliases().get(key, key)
        group = self._by_name.get((_kind(label), key))
        if group is None and label == "PERSON":
            group = self._person(key)
        if group is None and label == "ORG":
            group = self._by_initials.get(name.replace(".", "")) or self._by_word.get(key)
        if group is None:
            group = _Group(label)
            self.groups.append(group)
        group.add(index, name)
        self._by_name[_kind(label), key] = group
        self._remember(group, key, name, label)

    def _person(self, key: str) -> _Group | None:
        """Find the person of whose name these words are a part, the one named last."""
        words = key.split()
        if len(words) == 1:
            return self._people.get(words[0])
        group = self._people.get(words[-1])
        if group is None:
            return None
        # "Vladimir Putin" after "Putin" alone is the same man; "Vladimir Putin" after
        # "Lyudmila Putin" is not.
        full = [set(_key(name).split()) for name in group.names if " " in name]
        same = all(set(words) <= other or other <= set(words) for other in full)
        return group if same else None

    def _remember(self, group: _Group, key: str, name: str, label: str) -> None:
        if label == "PERSON":
            words = key.split()
            self._people[words[-1]] = group
            if len(words) > 1:
                self._people.setdefault(words[0], group)
        elif label == "ORG" and len(initials := _initials(name)) > 1:
            self._by_initials.setdefault(initials, group)
            for word in _outer_words(key):
                if self._by_word.setdefault(word, group) is not group:
                    self._by_word[word] = None
        elif short := called_for_short(name):
            self._by_name.setdefault((_kind(label), _key(short)), group)


def group_mentions(
    text: str, marks: Sequence[tuple[Span, str, str]]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return mentions with the index of their entity, and the entities in order of first mention.

    Args:
        text: The document's text.
        marks: span, label and origin of each name, in document order.
    """
    grouping = _Grouping()
    names = [_clean(span.of(text)) for span, _, _ in marks]
    for index in _full_names_first(marks, names):
        grouping.place(index, names[index], marks[index][1])
    groups = sorted(grouping.groups, key=lambda group: min(group.mentions))
    entity_of = {index: number for number, group in enumerate(groups) for index in group.mentions}
    mentions = tuple(
        Mention(span, label, entity_of[index], origin)
        for index, (span, label, origin) in enumerate(marks)
    )
    return mentions, tuple(_entity(group) for group in groups)


def _full_names_first(marks: Sequence[tuple[Span, str, str]], names: list[str]) -> list[int]:
    """Return document order, with a full name moved before short ones that precede it."""
    full: dict[tuple[str, str], int] = {}
    for index, (_, label, _) in enumerate(marks):
        if label in _SHORTENED and " " in names[index]:
            for word in _SHORTENED[label](_key(names[index])):
                full.setdefault((label, word), index)
    result: list[int] = []
    placed: set[int] = set()
    for index, (_, label, _) in enumerate(marks):
        first = full.get((label, _key(names[index])))
        if first is not None and first not in placed:
            placed.add(first)
            result.append(first)
        if index not in placed:
            placed.add(index)
            result.append(index)
    return result


def _entity(group: _Group) -> Entity:
    canonical = max(
        group.names, key=lambda name: (len(name.split()), not name.isupper(), len(name))
    )
    aliases = tuple(name for name in group.names if name != canonical)
    return Entity(canonical, group.label, aliases, tuple(sorted(group.mentions)))
