"""The one label scheme, and what the labels of the sources become in it.

Word lists are data: `labels.toml` here, and the program's own lists of countries and titles.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from prepare.gazetteer import Places

SCHEME = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT")
# A name of which a source does not say what it is.
UNKNOWN = "unknown"

_HERE = Path(__file__).resolve().parent
_LEXICONS = _HERE.parents[2] / "resources" / "lexicons"
_HYPHEN = re.compile(r"[-–]")


@cache
def tables() -> Mapping[str, Any]:
    """Return the tables of `labels.toml`."""
    return tomllib.loads((_HERE / "labels.toml").read_text("utf-8"))


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Return one of the program's own lists."""
    return tomllib.loads((_LEXICONS / f"{name}.toml").read_text("utf-8"))


class Labels:
    """Say what a name is, by what the source calls it and by how it is written."""

    def __init__(self, places: Places) -> None:
        own = lexicon("places")
        self._country_names = (*places.countries, *own["countries"], *_other_names(own))
        self._people_names = (*own["demonyms"], *tables()["peoples"]["names"])
        self._countries = _small(self._country_names)
        self._states = self._countries | _small([*places.subdivisions, *places.cities])
        self._regions = _small([*own["regions"], *tables()["regions"]["names"]])
        self._peoples = _small(self._people_names) - self._countries
        certain = _small(tables()["peoples"]["certain"])
        self._ambiguous = _small(own["ambiguous"]["names"]) - certain

    def of(self, source_label: str, name: str) -> str | None:
        """Return the label of a name, `UNKNOWN`, or None where the source means no name."""
        label = tables()["labels"].get(source_label.lower().replace("-", "").replace("_", ""))
        if label == "place":
            return self.place(name)
        if label == "misc":
            return self.misc(name)
        # "Labour" that a source has as a body is the party, not those who vote for it.
        if label in {"PERSON", "ORG", UNKNOWN} and self.is_people(name):
            return "NORP" if name.lower() not in self._ambiguous else label
        if label == "ORG" and self.is_country(name):
            return "GPE"
        return str(label) if label else None

    def place(self, name: str) -> str:
        """Tell a people, a region, a state or city, a facility and a landscape apart."""
        return self.known_place(name) or self.keyword(name, ("GPE", "FAC", "LOC")) or "GPE"

    def known_place(self, name: str) -> str | None:
        """Return what the lists have a place as: a region, a people or a state."""
        name = name.partition(", ")[0]
        if name.lower() in self._regions:
            return "LOC"
        if self.is_people(name):
            return "NORP"
        return "GPE" if self.is_state(name) else None

    def misc(self, name: str) -> str:
        """Tell a people and an event; anything else is unknown."""
        return "NORP" if self.is_people(name) else self.keyword(name, ("EVENT",)) or UNKNOWN

    def is_people(self, name: str) -> bool:
        """Tell whether a name is a people, a faith or a camp: "Sunni", "Polish-American"."""
        small = name.lower()
        if small in self._countries:
            return False
        return self._is_one_people(small) or all(map(self._is_one_people, _HYPHEN.split(small)))

    def _is_one_people(self, small: str) -> bool:
        return small in self._peoples or small.removesuffix("s") in self._peoples

    def is_country(self, name: str) -> bool:
        """Tell whether a name is a country's."""
        return name.lower() in self._countries

    def is_state(self, name: str) -> bool:
        """Tell whether a name is a country's, a part's of it or a city's."""
        return name.lower() in self._states

    def keyword(self, name: str, kinds: Iterable[str]) -> str | None:
        """Return the first of the kinds that a name's end tells, or else its beginning."""
        patterns = [(kind, *_keywords(kind)) for kind in kinds]
        at_end = (kind for kind, last, _ in patterns if last.search(name))
        before = (kind for kind, _, first in patterns if first.match(name))
        return next(chain(at_end, before), None)

    @cached_property
    def peoples_in_text(self) -> re.Pattern[str]:
        """A pattern for peoples in running text, but words that are something else as often."""
        return self._certain(name for name in self._people_names if not self.is_country(name))

    @cached_property
    def countries_in_text(self) -> re.Pattern[str]:
        """A pattern for countries in running text, but words that are something else as often."""
        return self._certain(self._country_names)

    def _certain(self, names: Iterable[str]) -> re.Pattern[str]:
        certain = {name for name in names if name.lower() not in self._ambiguous}
        # The plural is a people's, and no country's name is another's with an s.
        return re.compile(rf"(?<![\w’'])(?:{_any_of(certain)})s?(?!\w)")


@cache
def _keywords(kind: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of the words at the end of a name and at its beginning."""
    table = tables()["keywords"][kind]
    # A name that is nothing but the keyword says little: "Park".
    last = re.compile(rf"(?i)\S\s(?:{_any_of(table['last'])})$")
    # What begins a name is written large but for its preposition: "port of call" is none.
    return last, re.compile(rf"(?i:{_any_of(table['first'])})\s+(?=\S*[A-Z\d])")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, reverse=True))


def _small(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.lower() for name in names)


def _other_names(own: Mapping[str, Any]) -> list[str]:
    """Return the other names of countries: "U.S." is one, "EU" is not."""
    return [
        name for group in own["aliases"]["groups"] if group[0] in own["countries"] for name in group
    ]
