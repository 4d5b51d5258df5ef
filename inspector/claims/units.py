"""Read units: news spellings of pint's units, currencies, and counted nouns in the singular.

Every spelling is data in `resources/units/`; the dimension of a unit is the name of its file.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from inspector.assets import resource
from inspector.claims.model import Unit
from inspector.language.lexicon import any_of, lexicon

NONE = Unit("", "", "")
FRACTION = Unit("fraction", "share", "")
_WORDS = re.compile(r"[^\s,;:()\[\]“”\"!?–—-]+")
_LONGEST = 5  # "barrels of oil per day"


@dataclass(frozen=True, slots=True)
class Spelled:
    """A unit found in the text, and where its last character ends."""

    unit: Unit
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit, and its expression in pint: "" for what pint does not know."""

    unit: Unit
    pint: str


@cache
def _files() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """Return the entries of each file of units, by dimension."""
    paths = sorted(resource("units").glob("*.toml"))
    return {path.stem: tomllib.loads(path.read_text("utf-8"))["unit"] for path in paths}


@cache
def units() -> Mapping[str, Entry]:
    """Return every unit by name."""
    return {
        entry["name"]: Entry(Unit(entry["name"], dimension, entry["symbol"]), entry.get("pint", ""))
        for dimension, entries in _files().items()
        for entry in entries
    }


def _normal(spelling: str) -> str:
    """Return a spelling as it is looked up: short ones keep their case, "kW" is not "KW"."""
    spelling = " ".join(_WORDS.findall(spelling))
    return spelling if len(spelling) <= 4 else spelling.lower()


@cache
def _spellings() -> Mapping[str, Unit]:
    found: dict[str, Unit] = {}
    for entries in _files().values():
        for entry in entries:
            for spelling in entry["spellings"] + entry.get("signs", []):
                found.setdefault(_normal(spelling), units()[entry["name"]].unit)
    return found


@cache
def _signs() -> Mapping[str, Unit]:
    return {
        sign: units()[entry["name"]].unit
        for entry in _files()["currency"]
        for sign in entry["signs"]
    }


def currency_before(text: str) -> Unit | None:
    """Return the currency whose sign or code `text` begins with; a bare "$" is the US dollar."""
    found = re.match(r"[^\d\s.,]+\.?", text)
    if found is None:
        return None
    sign = found[0].strip()
    return _signs().get(sign) or _signs().get(sign.rstrip("."))


def unit_after(text: str, position: int) -> Spelled | None:
    """Read the longest unit that stands right after a figure which ends at `position`.

    One space, no-break space or hyphen may stand between them.
    """
    found = re.compile(r"[\s-]?(?=[^\s\d-])").match(text, position)
    if found is None:
        return None
    words: list[re.Match[str]] = []
    for match in _WORDS.finditer(text, found.end(), found.end() + 48):
        if words and not re.fullmatch(r"\s|-|\s?-", text[words[-1].end() : match.start()]):
            break
        words.append(match)
        if len(words) == _LONGEST:
            break
    if not words or words[0].start() != found.end():
        return None
    for count in range(len(words), 0, -1):
        phrase = " ".join(match[0] for match in words[:count])
        end = words[count - 1].end()
        for trimmed in (phrase, phrase.rstrip("./’'"), re.sub(r"['’]s?$", "", phrase.rstrip("."))):
            unit = _spellings().get(trimmed if len(trimmed) <= 4 else trimmed.lower())
            if unit is not None:
                return Spelled(unit, end - (len(phrase) - len(trimmed)))
    return None


@cache
def _per() -> re.Pattern[str]:
    words = any_of(lexicon("rates")["denominators"]["words"])
    return re.compile(
        rf"\s+(?:an?|per|each|every)\s+({words})\b(?!\s+(?:earlier|ago|before|later|previously|on)\b)"
        rf"|/({words})\b"
    )


def rate_after(text: str, spelled: Spelled) -> Spelled | None:
    """Read "a barrel" after a unit, as in "$81 a barrel"; None where no such thing follows."""
    found = _per().match(text, spelled.end)
    if found is None:
        return None
    below = re.sub(r"\s+", " ", found[1] or found[2])
    known = _spellings().get(_normal(below))
    name = known.name if known else below
    unit = spelled.unit
    return Spelled(
        Unit(
            f"{unit.name} / {name}".strip(),
            f"{unit.dimension} / {known.dimension if known else name}",
            f"{unit.symbol}/{known.symbol if known and known.symbol else name}",
        ),
        found.end(),
    )


def singular(noun: str) -> str:
    """Return a noun in the singular, in lower case."""
    word = noun.lower()
    irregular = lexicon("nouns")["irregular"]
    if word in irregular:
        return str(irregular[word])
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if re.search(r"(?:ches|shes|sses|xes|zzes)$", word):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def counted(noun: str) -> Unit:
    """Return the unit of a counted noun."""
    name = " ".join([*noun.lower().split()[:-1], singular(noun.rsplit(maxsplit=1)[-1])])
    return Unit(name, "count", name)
