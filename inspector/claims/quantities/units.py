"""Know the units: every spelling of `resources/units/`, with prefixes, powers and rates.

The dimension of a unit is the name of its file. What is not in a file but made of what is, such
as "watts per square metre", gets its name, dimension and sign from its parts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from inspector.claims.model import Unit
from inspector.language.lexicon import any_of, lexicon, spelled_out, unit_files

NONE = Unit("", "", "")
FRACTION = Unit("fraction", "share", "")
_WORDS = re.compile(r"[^\s,;:()\[\]“”\"!?–—-]+")
_BETWEEN = re.compile(r"\s|-|\s?-")
_FARTHEST = 56  # characters that a unit may be long
_LENGTHS = {2: "area", 3: "volume"}
_SUPERSCRIPTS = {2: "²", 3: "³"}


class Spelled(NamedTuple):
    """A unit found in the text, and where its last character ends."""

    unit: Unit
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit, its expression in pint ("" for what pint does not know), and its spellings.

    `also` are other units that the plain word may mean: a British gallon.
    """

    unit: Unit
    pint: str
    spellings: tuple[str, ...]
    also: tuple[str, ...] = ()


def _prefixed(entry: Mapping[str, Any], dimension: str) -> Iterator[Entry]:
    """Yield a unit with each of its prefixes: kilometre, km."""
    words = {entry["name"], f"{entry['name']}s"}
    for spelling in entry["spellings"]:
        words |= {word for word in spelled_out(spelling) if word.isalpha() and len(word) > 2}
    words.discard(entry["symbol"])
    for prefix in entry.get("prefixes", ()):
        letter, symbol = lexicon("prefixes")["prefixes"][prefix], entry["symbol"]
        short = {f"{letter}{symbol}"} | ({f"μ{symbol}", f"u{symbol}"} if letter == "µ" else set())
        yield Entry(
            Unit(f"{prefix}{entry['name']}", dimension, f"{letter}{symbol}"),
            f"{prefix}{entry['pint']}",
            (*(f"{prefix}{word}" for word in sorted(words)), *sorted(short)),
        )


@cache
def units() -> Mapping[str, Entry]:
    """Return every unit by name; one written down comes before one made with a prefix."""
    found: dict[str, Entry] = {}
    made: list[Entry] = []
    for dimension, entries in unit_files().items():
        for entry in entries:
            spellings = (word for one in entry["spellings"] for word in spelled_out(one))
            unit = Unit(entry["name"], dimension, entry["symbol"])
            every = (*spellings, *entry.get("signs", ()))
            found[entry["name"]] = Entry(
                unit, entry.get("pint", ""), every, tuple(entry.get("also", ()))
            )
            made += _prefixed(entry, dimension)
    for one in made:
        found.setdefault(one.unit.name, one)
    return found


def unit_named(name: str) -> Unit:
    """Return the unit of a name that stands in a file of units."""
    return units()[name].unit


def meanings(unit: Unit) -> tuple[Unit, ...]:
    """Return what the word for a unit may mean, the unit itself first: a gallon, a British one."""
    entry = units().get(unit.name)
    return (unit, *map(unit_named, entry.also)) if entry is not None else (unit,)


def _normal(spelling: str) -> str:
    """Return a spelling as it is looked up: short ones keep their case, "kW" is not "KW"."""
    spelling = " ".join(_WORDS.findall(spelling))
    return spelling if len(spelling) <= 4 else spelling.lower()


@cache
def _spellings() -> Mapping[str, Unit]:
    found: dict[str, Unit] = {}
    for entry in units().values():
        for spelling in entry.spellings:
            found.setdefault(_normal(spelling), entry.unit)
    return found


@cache
def _longest_from() -> Mapping[str, int]:
    """Return of how many words at most units are, by their first word in lower case."""
    found: dict[str, int] = {}
    for spelling in _spellings():
        words = spelling.lower().split(" ")
        found[words[0]] = max(found.get(words[0], 1), len(words))
    return found


@lru_cache(4096)
def _known(words: str) -> tuple[Unit, int] | None:
    """Return the unit that these words spell, and how many of their last letters are not its."""
    ends_plain = words[-1:].isalnum() and not words.endswith(("'s", "’s"))
    if ends_plain:
        unit = _spellings().get(words if len(words) <= 4 else words.lower())
        return None if unit is None else (unit, 0)
    for trimmed in (words, words.rstrip("./’'"), re.sub(r"['’]s?$", "", words.rstrip("."))):
        unit = _spellings().get(trimmed if len(trimmed) <= 4 else trimmed.lower())
        if unit is not None:
            return unit, len(words) - len(trimmed)
    return None


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?:\s?\[|\s|\s?-|‑)?(?=[^\s\d-])")


def _words_from(text: str, first: re.Match[str], most: int) -> list[re.Match[str]]:
    """Return a word with those behind it, a space or hyphen between them, no more than `most`."""
    words = [first]
    for match in _WORDS.finditer(text, first.end(), first.start() + _FARTHEST):
        if not _BETWEEN.fullmatch(text, words[-1].end(), match.start()):
            break
        words.append(match)
        if len(words) == most:
            break
    return words


def _plain_at(text: str, position: int) -> Spelled | None:
    """Read the longest spelling that stands at `position`."""
    first = _WORDS.match(text, position, position + _FARTHEST)
    if first is None:
        return None
    word = first[0]
    most = _longest_from().get(word.lower(), 1)
    words = _words_from(text, first, most) if most > 1 else [first]
    for count in range(len(words), 1, -1):
        found = _known(" ".join([match[0] for match in words[:count]]))
        if found is not None:
            return Spelled(found[0], words[count - 1].end() - found[1])
    if (found := _known(word)) is not None:
        return Spelled(found[0], first.end() - found[1])
    head, slash, _ = word.partition("/")
    found = _known(head) if slash and head else None
    return Spelled(found[0], position + len(head)) if found is not None else None


@cache
def _power_before() -> re.Pattern[str]:
    return re.compile(rf"(?i)({any_of(lexicon('prefixes')['powers'])})[\s-]+")


@cache
def _power_after() -> re.Pattern[str]:
    return re.compile(r"\s(squared|cubed)\b|\s?\^\s?([23])(?!\d)|([²³])|([23])(?![\d\w])")


def _raised(unit: Unit, power: int) -> Unit:
    name = f"{unit.name} ** {power}"
    if name in units():
        return unit_named(name)
    dimension = _LENGTHS[power] if unit.dimension == "length" else f"{unit.dimension} ** {power}"
    return Unit(name, dimension, f"{unit.symbol}{_SUPERSCRIPTS[power]}")


def _unit_at(text: str, position: int) -> Spelled | None:
    """Read a unit with its power: "metres", "square inches", "m2", "seconds squared"."""
    if (spelled := _plain_at(text, position)) is not None:
        found = _power_after().match(text, spelled.end)
        if found is None or units().get(spelled.unit.name, _NO_ENTRY).pint == "":
            return spelled
        words = {"squared": 2, "cubed": 3, "²": 2, "³": 3, "2": 2, "3": 3}
        power = words[found[1] or found[2] or found[3] or found[4]]
        if found[4] and spelled.unit.dimension != "length":
            return spelled
        return Spelled(_raised(spelled.unit, power), found.end())
    if (before := _power_before().match(text, position)) is not None:
        spelled = _plain_at(text, before.end())
        if spelled is not None and spelled.unit.dimension == "length":
            power = lexicon("prefixes")["powers"][before[1].lower()]
            return Spelled(_raised(spelled.unit, power), spelled.end)
    return None


_NO_ENTRY = Entry(NONE, "", ())


@lru_cache(16)  # each figure asks for its own several times
def unit_after(text: str, position: int) -> Spelled | None:
    """Read the longest unit that stands right after a figure which ends at `position`.

    One space, no-break space or hyphen may stand between them.
    """
    found = _gap().match(text, position)
    return None if found is None else _unit_at(text, found.end())


# ---------------------------------------------------------------------- rates


@cache
def _per() -> re.Pattern[str]:
    return re.compile(r"[\s-]+(?:an?|per|each|every|for\s+(?:each|every))[\s-]+|\s?/\s?")


@cache
def _denominators() -> re.Pattern[str]:
    words = any_of(lexicon("rates")["denominators"]["words"])
    return re.compile(rf"({words})\b")


_AT_A_TIME = re.compile(r"\s+(?:earlier|ago|before|later|previously|after|on|from\s+now)\b")
_TIMES = frozenset({"duration", "night", "annum"})


def _short_at(text: str, position: int) -> Spelled | None:
    """Read "s" and "h", which are units only below a line: "m/s", "m/s²", "km/h"."""
    found = re.compile(r"([a-zA-Z]+)(²|\^2|2)?(?!\w)").match(text, position)
    name = lexicon("rates")["after_slash"].get(found[1]) if found is not None else None
    if found is None or name is None or text[position - 1] not in "/ ":
        return None
    unit = unit_named(name)
    return Spelled(_raised(unit, 2) if found[2] else unit, found.end())


def _below(text: str, position: int) -> Spelled | None:
    """Read what stands below the line of a rate; "a day earlier" is a time."""
    named = _denominators().match(text, position)
    known = _unit_at(text, position) or _short_at(text, position)
    if known is not None and known.unit.dimension in {"share", "index", "multiple"}:
        known = None
    if known is None or (named is not None and named.end() > known.end):
        if named is None:
            return None
        word = re.sub(r"\s+", " ", named[1])
        known = Spelled(_spellings().get(_normal(word), Unit(word, word, word)), named.end())
    time = known.unit.dimension in _TIMES or known.unit.name in _TIMES
    return None if time and _AT_A_TIME.match(text, known.end) else known


def rate_after(text: str, spelled: Spelled) -> Spelled | None:
    """Read "a barrel" after a unit, as in "$81 a barrel"; None where no such thing follows."""
    found = _per().match(text, spelled.end)
    below = _below(text, found.end()) if found is not None else None
    if below is None:
        return None
    unit = spelled.unit
    name = f"{unit.name} / {below.unit.name}".strip()
    if name in units():
        return Spelled(unit_named(name), below.end)
    return Spelled(
        Unit(
            name,
            f"{unit.dimension} / {below.unit.dimension}",
            f"{unit.symbol}/{below.unit.symbol or below.unit.name}",
        ),
        below.end,
    )
