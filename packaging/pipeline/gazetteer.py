"""What lists of names say about a word: features of the teachers and dimensions of the vectors.

Lists: places (GeoNames, ISO codes), demonyms and titles from the corpora's `gazetteer` folder, and
the given names and surnames of all locales of Faker. Nothing here looks at annotated text.
"""

import gzip
import importlib
import json
import pkgutil
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import faker.providers.person
import numpy as np
import numpy.typing as npt

COUNTRY, CITY, TOWN, SUBDIVISION, REGION, DEMONYM, TITLE, GIVEN, SURNAME, ORGANISATION = range(10)
_FACILITY, _RELIEF, _CAPITALS, _OPENING, _LOWER_RATIO, _LOWER, _UPPER, _DIGIT = range(10, 18)
WIDTH = 18
_CITY_FROM = 150_000  # inhabitants
_LONGEST = 6  # words in the name of a place
_LATIN = 0x250  # code points of names that English prints

WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
_ORGANISATION_WORDS = frozenset(WORDS["organisation"])
_FACILITY_WORDS = frozenset(WORDS["facility"])
_RELIEF_WORDS = frozenset(WORDS["relief"])
_KINDS = re.compile(r" (?:Province|Oblast|State|County|Region|Governorate|District|City)$")
_SMALL = frozenset({"of", "the", "and"})


def plain(name: str) -> str:
    """Return a name without accents and apostrophes."""
    if name.isascii() and "'" not in name and "`" not in name:
        return name
    decomposed = unicodedata.normalize("NFD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "‘’'`")


def person_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return the given names and the surnames of all locales, in Latin script."""
    given: set[str] = set()
    surnames: set[str] = set()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            first = "first_name" in attribute or "given" in attribute
            if not first and "last_name" not in attribute:
                continue
            listed = getattr(provider, attribute)
            if isinstance(listed, list | tuple | dict):
                target = given if first else surnames
                for word in _latin_words(listed):
                    target.update((word, plain(word)))
    return frozenset(given), frozenset(surnames)


def _latin_words(listed: Sequence[object] | Mapping[object, object]) -> Iterator[str]:
    for name in listed:
        if isinstance(name, str) and name and ord(max(name)) < _LATIN and name[0].isupper():
            yield from name.replace("-", " ").split()


class Gazetteer:
    """The lists, and how often each word of raw text is written small."""

    def __init__(self, folder: Path, lower_ratio: Mapping[str, float]) -> None:
        self.lower_ratio = lower_ratio
        self.given, self.surnames = person_names()
        self.titles = frozenset(_listed(folder / "titles.txt"))
        self.phrases: dict[tuple[str, ...], set[int]] = {}
        with gzip.open(folder / "places.json.gz", "rt", encoding="utf-8") as file:
            places = json.load(file)
        for country in places["countries"]:
            self._add(country["name"], COUNTRY)
            if country.get("capital"):
                self._add(country["capital"], CITY)
        for name in WORDS["countries"]:
            self.phrases.setdefault((name,), set()).add(COUNTRY)
        for name, _, inhabitants in places["cities"]:
            self._add(name, CITY if inhabitants >= _CITY_FROM else TOWN)
        for name, _, _ in places["subdivisions"]:
            self._add(name, SUBDIVISION)
            self._add(_KINDS.sub("", name), SUBDIVISION)
        for name in places["regions"]:
            words = (w if w in _SMALL else w.capitalize() for w in name.split())
            self._add(" ".join(words), REGION)
        for name in _listed(folder / "demonyms.txt"):
            self._add(name, DEMONYM)

    def _add(self, name: str, kind: int) -> None:
        words = tuple(name.split())
        if len(words) == 1 and len(name) < 3:
            return
        for form in {words, tuple(plain(name).split())}:
            self.phrases.setdefault(form, set()).add(kind)

    def kinds(self, word: str) -> set[int]:
        """Return of which kinds a single word is a whole name."""
        return self.phrases.get((word,)) or self.phrases.get((plain(word),)) or set()

    def features(self, words: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return one row of `WIDTH` features for each word."""
        rows = np.zeros((len(words), WIDTH), "f")
        simple = [plain(word) for word in words]
        for index, word in enumerate(words):
            if not word[:1].isupper():
                rows[index, TITLE] = word.lower() in self.titles
                rows[index, _LOWER] = word[:1].islower()
                continue
            self._mark_place(rows, words, simple, index)
            self._mark_word(rows[index], word, simple[index])
            rows[index, _OPENING] = index == 0 or words[index - 1] in '.?!"“:'
        return rows

    def _mark_place(
        self,
        rows: npt.NDArray[np.float32],
        words: Sequence[str],
        simple: Sequence[str],
        index: int,
    ) -> None:
        for length in range(min(_LONGEST, len(words) - index), 0, -1):
            part = words[index : index + length]
            kinds = self.phrases.get(tuple(part)) or self.phrases.get(
                tuple(simple[index : index + length])
            )
            if not kinds and all(word.isupper() and len(word) > 2 for word in part):
                kinds = self.phrases.get(tuple(word.capitalize() for word in part))
            for kind in kinds or ():
                stretch = rows[index : index + length, kind]
                np.maximum(stretch, 1 if length > 1 else 0.5, out=stretch)
            if kinds:
                return

    def _mark_word(self, row: npt.NDArray[np.float32], word: str, simple: str) -> None:
        written = simple.capitalize() if simple.isupper() and len(simple) > 3 else simple
        row[GIVEN] = written in self.given
        row[SURNAME] = written in self.surnames
        if word.lower() in self.titles or word.lower().rstrip(".") in self.titles:
            row[TITLE] = 1
        row[ORGANISATION] = written in _ORGANISATION_WORDS
        row[_FACILITY] = written in _FACILITY_WORDS
        row[_RELIEF] = written in _RELIEF_WORDS
        row[_CAPITALS] = word.isupper() and len(word) > 1
        row[_LOWER_RATIO] = self.lower_ratio.get(word.lower(), 0.0)
        row[_UPPER] = 1
        row[_DIGIT] = any(character.isdigit() for character in word)

    def summary(self, word: str) -> list[float]:
        """Return what the lists say about a word by itself: ten features, 0 or 1."""
        simple = plain(word)
        kinds = self.kinds(word)
        small = word.lower()
        return [
            *(float(kind in kinds) for kind in range(6)),
            float(simple in self.given),
            float(simple in self.surnames),
            float(small in self.titles or small.rstrip(".") in self.titles),
            float(simple in _ORGANISATION_WORDS),
        ]


def _listed(file: Path) -> Iterator[str]:
    for line in file.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
